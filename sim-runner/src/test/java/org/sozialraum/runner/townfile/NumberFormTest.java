package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of numbers is read as a whole: its clear cells explain its doubtful ones. */
class NumberFormTest {
  private static List<Double> read(boolean whole, String... cells) {
    NumberForm form = NumberForm.of(Arrays.asList(cells), whole);
    assertThat(form.doubtful()).isEmpty();
    return Arrays.stream(cells).map(form::number).toList();
  }

  @Test
  void countsWithMarkedThousands() {
    assertThat(read(true, "1.675", "987", ".")).startsWith(1675.0, 987.0);
    assertThat(read(true, "1,675", "987")).containsExactly(1675.0, 987.0);
    assertThat(read(true, "1 675", "10\u00a0672", "1\u202f234\u202f567")).containsExactly(1675.0, 10672.0, 1234567.0);
    assertThat(read(true, "1'675", "2’345")).containsExactly(1675.0, 2345.0);
    assertThat(read(true, "1.234.567", "1.675")).containsExactly(1234567.0, 1675.0);
    assertThat(read(true, "1675.0", "12.0")).containsExactly(1675.0, 12.0);
  }

  @Test
  void percentAndRatiosHaveDecimals() {
    assertThat(read(false, "10.739", "15.376")).containsExactly(10.739, 15.376);
    assertThat(read(false, "10,739", "15,3 %")).containsExactly(10.739, 15.3);
    assertThat(read(false, "1.675,5", "12,25")).containsExactly(1675.5, 12.25);
    assertThat(read(false, "1,675.5", "1,200")).containsExactly(1675.5, 1200.0);
    assertThat(read(false, "0.5", "0,5")).containsExactly(.5, .5);
    assertThat(read(false, ".05", ",5")).containsExactly(.05, .5);
    assertThat(read(false, "\u22121", "1e3")).containsExactly(-1.0, 1000.0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"12.000|7.000", "1675|2.345", "1.675|1,675", "1.675,5|1,675.5"})
  void whatCanBeReadInTwoWaysIsRefused(String one, String other) {
    assertThat(NumberForm.of(List.of(one, other), true).doubtful()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"abc", "0x10", "1.2.3", "12-5", "1.67.5", "+", ".e3"})
  void whatIsNoNumberStaysNone(String cell) {
    assertThat(NumberForm.of(List.of(cell), false).number(cell)).isNaN();
  }
}
