package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as they stand in cells. */
class CellNumberTest {
  private static final Sheet ENGLISH = new Sheet("a.csv", List.of(), List.of(), ',', false, TableText.Encoding.UTF_8);
  private static final Sheet GERMAN = new Sheet("a.csv", List.of(), List.of(), ';', true, TableText.Encoding.UTF_8);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1675|1675", "1.675|1.675",
      "1 675|1675", "1'675'000|1675000", "12.5%|12.5", "+3|3",
      "1e3|1000", "1,675|NaN", "abc|NaN", "0x10|NaN", "1.2.3|NaN"})
  void withDecimalPoint(String cell, Double number) {
    assertThat(CellNumber.of(cell, ENGLISH, false)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1675|1675", "1.675|1675",
      "1.675,5|1675.5", "12,5|12.5", "12,5 %|12.5", "0.5|0.5"})
  void withDecimalComma(String cell, Double number) {
    assertThat(CellNumber.of(cell, GERMAN, false)).isEqualTo(number);
  }

  @Test
  void signsForNothingPublished() {
    assertThat(List.of("", ".", "-", "–", "x", "...", "k. A.")).allMatch(CellNumber::isMissing);
    assertThat(CellNumber.isMissing("0")).isFalse();
  }

  @Test
  void writesTheShortestDecimalThatReadsBack() {
    assertThat(CellNumber.plain(.1)).isEqualTo("0.1");
    assertThat(CellNumber.plain(100)).isEqualTo("100");
    assertThat(CellNumber.plain(Double.NaN)).isEmpty();
    for (double value : new double[] {1 / 3.0, 2e-23, 9007199254740993.0, .52 / 100}) {
      assertThat(Double.parseDouble(CellNumber.plain(value))).isEqualTo(value);
    }
  }
}
