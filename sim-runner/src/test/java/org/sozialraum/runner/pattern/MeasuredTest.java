package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sozialraum.runner.pattern.Measured.Verdict;
import org.sozialraum.runner.pattern.Pattern.Use;

/** A figure of 40 ± 2 percent, and what runs give. */
class MeasuredTest {
  private static final Pattern FORTY = Pattern.of("X-1", "forty", "%", reading -> 0, 40, 2, Use.CALIBRATION, "S0");

  private static Verdict verdict(double... values) {
    return Measured.of(FORTY, values).verdict();
  }

  @Test
  void theMeanOverRunsDecides() {
    assertThat(verdict(39, 40, 41)).isEqualTo(Verdict.PASS_CROSSING);
    assertThat(verdict(39.9, 40, 40.1)).isEqualTo(Verdict.PASS);
    assertThat(verdict(30, 50)).as("mean 40, although no run is near").isEqualTo(Verdict.PASS_CROSSING);
    assertThat(verdict(43, 43.1, 43.2)).isEqualTo(Verdict.FAIL);
    assertThat(verdict(42, 43, 44)).as("mean 43, interval from 40.5").isEqualTo(Verdict.FAIL_CROSSING);
  }

  @Test
  void theBoundsThemselvesPassAndASingleRunHasNoInterval() {
    assertThat(verdict(38)).isEqualTo(Verdict.PASS);
    assertThat(verdict(42)).isEqualTo(Verdict.PASS);
    assertThat(verdict(42.0001)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void whatIsNotThereNeverPasses() {
    assertThat(verdict()).isEqualTo(Verdict.NOT_MEASURED);
    assertThat(verdict(Double.NaN, Double.NaN)).isEqualTo(Verdict.NOT_MEASURED);
    assertThat(verdict(40, Double.NaN, 40)).as("one run without it").isEqualTo(Verdict.NOT_MEASURED);
    assertThat(verdict(40, Double.POSITIVE_INFINITY)).as("a ratio over nothing").isEqualTo(Verdict.NOT_MEASURED);
    assertThat(Verdict.NOT_MEASURED.passes()).isFalse();
  }

  @Test
  void boundsMayBeMissing() {
    Pattern positive =
        Pattern.between("P", "sign", "points", reading -> 0, Double.NaN, 0, Double.POSITIVE_INFINITY, "S0");
    assertThat(Measured.of(positive, 1, 1.1).verdict()).isEqualTo(Verdict.PASS);
    assertThat(Measured.of(positive, -1, -1.1).verdict()).isEqualTo(Verdict.FAIL);
    Pattern told = Pattern.told("P-told", "told", "points", reading -> 0, "S0");
    assertThat(Measured.of(told, 5, 6).verdict()).isEqualTo(Verdict.TOLD);
    assertThat(Verdict.TOLD.passes()).isFalse();
    assertThat(told.group()).isEqualTo("P");
  }

  @Test
  void theIntervalIsThatOfTheMean() {
    // 39, 40, 41: s = 1, t(.975; 2) = 4.3027, half = 4.3027 / √3.
    Measured measured = Measured.of(FORTY, 39, 40, 41);
    assertThat(measured.value().upper() - 40).isCloseTo(4.3027 / Math.sqrt(3), within(1e-4));
  }

  @Test
  void theFileHoldsNoInfinityAndNoNaN() {
    Pattern odd = Pattern.between("H-1", "a, \"b\"", "t", reading -> 0, Double.NaN, Double.NEGATIVE_INFINITY, -1.96,
        "=S0");
    assertThat(ValidationCsv.text(java.util.List.of(Measured.of(FORTY, 40), Measured.of(odd, -3, -5))).lines())
        .containsExactly(ValidationCsv.HEADER, "X-1,forty,%,40,38,42,40,,,yes,calibration,S0",
            "H-1,\"a, \"\"b\"\"\",t,,,-1.96,-4,-16.706205,8.706205,\"yes, interval crosses the bound\",validation,"
                + "'=S0");
  }
}
