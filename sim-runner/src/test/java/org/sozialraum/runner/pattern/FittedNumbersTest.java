package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Measurement;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.scenario.Settings;

/** Free numbers are counted from the annotations, values of curves one by one. */
class FittedNumbersTest {
  record Inner(
      @Quantity(meaning = "fitted", unit = "share", byDefault = .5, source = "test", free = true) double fitted,
      @Quantity(meaning = "fixed", unit = "share", byDefault = .5, source = "test") double fixed,
      @Curve(meaning = "fitted curve", unit = "share", ages = {0, 10, 20}, byDefault = {.1, .2, .3}, source = "test",
          free = true) AgeCurve curve,
      @Curve(meaning = "fixed curve", unit = "share", ages = {0, 10}, byDefault = {.1, .2}, source = "test")
      AgeCurve other) {}

  record Outer(Inner inner, Measurement measurement,
      @Quantity(meaning = "fitted too", unit = "weeks", byDefault = 5, max = 9, source = "test", free = true)
      int weeks) {}

  @Test
  void eachValueOfACurveIsANumberOfItsOwn() {
    assertThat(FittedNumbers.in(Inner.class)).isEqualTo(new FittedNumbers(4, 0, 0));
    assertThat(FittedNumbers.paths(Inner.class))
        .containsExactly("fitted", "curve[0]", "curve[1]", "curve[2]");
  }

  @Test
  void whatIsFreeInTheMeasurementCountsApart() {
    FittedNumbers measurement = FittedNumbers.in(Measurement.class);
    assertThat(FittedNumbers.in(Outer.class))
        .isEqualTo(new FittedNumbers(5, measurement.ofSurvey(), measurement.ofIndex()));
    assertThat(measurement.ofModel()).isZero();
    assertThat(measurement.ofIndex()).as("the index has constants").isPositive();
  }

  record Older(
      @Quantity(meaning = "of a prototype", unit = "weeks", byDefault = 5, max = 9, source = "brief, addendum J")
      int weeks,
      @Quantity(meaning = "published", unit = "weeks", byDefault = 5, max = 9, source = "S82") int others,
      @Curve(meaning = "by hand", unit = "share", ages = {0, 10}, byDefault = {.1, .2}, source = "refitted to C7")
      AgeCurve curve, Outer outer) {}

  @Test
  void whatWasFittedEarlierCountsWithEachValueOfACurve() {
    assertThat(FittedNumbers.earlier(Older.class)).isEqualTo(3 + FittedNumbers.earlier(Measurement.class));
    assertThat(FittedNumbers.earlier(Measurement.class)).as("thresholds of the survey").isPositive();
  }

  @Test
  void everyPathLeadsToANumberOfTheSettings() {
    Settings settings = Settings.defaults();
    assertThat(FittedNumbers.paths(Settings.class)).hasSize(FittedNumbers.in(Settings.class).all())
        .doesNotHaveDuplicates().allSatisfy(path -> assertThat(new SettingPath(path).of(settings)).isFinite());
    assertThat(Quantities.describe(Settings.class)).hasSizeGreaterThan(FittedNumbers.in(Settings.class).all());
  }
}
