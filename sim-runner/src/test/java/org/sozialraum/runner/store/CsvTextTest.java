package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "Nord|Nord", "Köln-Süd|Köln-Süd", "a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "=1+1|'=1+1",
      "+49|'+49", "-5|'-5", "@cmd|'@cmd", "=a,b|\"'=a,b\"", "age:14-29|age:14-29", "'s Hof|'s Hof"})
  void namesAreInertAndQuotedOnlyWhereNeeded(String name, String field) {
    assertThat(CsvText.field(name)).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nord", "=1", "'=1", "''=1", "'", "'a", "\tx", "\rx", "-", "a\nb"})
  void everyNameIsReadBack(String name) {
    String field = CsvText.field(name);
    String unquoted = field.startsWith("\"")
        ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
    assertThat(CsvText.name(unquoted)).isEqualTo(name);
  }
}
