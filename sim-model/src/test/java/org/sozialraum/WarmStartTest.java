package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.week.Mechanism;

/** A run may go on under other settings from the state that it has; under the same settings it is the same run. */
class WarmStartTest {
  private static final Scenario SCENARIO = RecordedTown.scenario(SmallTown.plan(), 3, 2);

  private static Recorder into(List<String> seen) {
    return (week, level, unit, observable, value, yearly) ->
        seen.add(week + " " + level + " " + unit + " " + observable + " " + yearly + " " + Double.toHexString(value));
  }

  private static Past past(Scenario scenario, int week) {
    Sozialraum model = new Sozialraum(scenario, 0, null);
    model.start();
    model.runUntil(week, ended -> { });
    return Past.of(model);
  }

  private static long wholeRun(Scenario scenario, List<String> seen) {
    Sozialraum model = new Sozialraum(scenario, 0, into(seen));
    model.runAll(week -> { });
    return model.town().checksum();
  }

  private static long warmRun(Past past, Scenario scenario, List<String> seen) {
    Sozialraum model = past.goOnWith(scenario, into(seen));
    model.runUntil(Integer.MAX_VALUE, week -> { });
    return model.town().checksum();
  }

  @ParameterizedTest
  @ValueSource(ints = {-156, -104, 0})
  void underTheSameSettingsItIsTheSameRunToTheLastBit(int week) {
    List<String> whole = new ArrayList<>();
    List<String> warm = new ArrayList<>();
    long before = wholeRun(SCENARIO, whole);
    assertThat(warmRun(past(SCENARIO, week), SCENARIO, warm)).isEqualTo(before);
    assertThat(warm).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void everySettingIsReadAgain() {
    Past past = past(SCENARIO, -104);
    List<String> usual = new ArrayList<>();
    warmRun(past, SCENARIO, usual);
    for (String path : List.of("week.engagement.start", "week.asking.rate", "week.readiness.pupil",
        "traits.hours.median", "week.encounters.tie-intercept", "week.outings.doorstep-habit",
        "traits.dispositions.sociability-exponent", "traits.fear.men", "traits.loneliness.level",
        "week.demography.moves.level", "week.belonging.base", "traits.dispositions.trust",
        "week.demography.births.level")) {
      double value = new org.sozialraum.quantity.SettingPath(path).of(SCENARIO.settings());
      Scenario other = RecordedTown.with(SCENARIO, path, value * .8);
      List<String> seen = new ArrayList<>();
      warmRun(past, other, seen);
      assertThat(seen).as(path).hasSameSizeAs(usual).isNotEqualTo(usual);
    }
  }

  @Test
  void sociabilityIsWhatTheOtherSettingsWouldHaveMadeIt() {
    Scenario other = RecordedTown.with(SCENARIO, "traits.dispositions.sociability-exponent", .6);
    Sozialraum warm = past(SCENARIO, -156).goOnWith(other, null);
    Sozialraum fresh = new Sozialraum(other, 0, null);
    fresh.start();
    for (int resident = 0; resident < fresh.town().residents().count(); resident++) {
      assertThat(warm.town().residents().sociability().of(resident))
          .isEqualTo(fresh.town().residents().sociability().of(resident));
    }
  }

  @Test
  void nothingElseMayDiffer() {
    Past past = past(SCENARIO, -104);
    assertThatThrownBy(() -> past.goOnWith(SCENARIO.without(Set.of(Mechanism.FEAR)), null))
        .hasMessageContaining("settings only");
    assertThatThrownBy(() -> past.goOnWith(SCENARIO.with(SCENARIO.horizon(), 1, 99), null))
        .hasMessageContaining("settings only");
    assertThatThrownBy(() -> past(SCENARIO, -100).goOnWith(SCENARIO, null)).hasMessageContaining("between two years");
    assertThatThrownBy(() -> past(SCENARIO, 52).goOnWith(SCENARIO, null)).hasMessageContaining("between two years");
  }
}
