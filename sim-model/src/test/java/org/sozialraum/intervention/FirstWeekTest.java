package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SmallTown;

/**
 * Before its first week an intervention or a shock leaves a run as it is, to the bit: this is what comparisons rely on
 * that compute the past of several variants once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstWeekTest {
  private static final int START = 30;
  private final Scenario nothing = RecordedTown.scenario(SmallTown.plan(), 1, 1);
  private List<Long> checksums;

  @BeforeAll
  void aRunWithout() {
    checksums = checksums(nothing);
  }

  static List<String> interventions() {
    return List.copyOf(Interventions.known().keySet());
  }

  static List<String> shocks() {
    return List.copyOf(Shocks.known().keySet());
  }

  /** Fingerprints of the town after every week, money included. */
  private static List<Long> checksums(Scenario scenario) {
    List<Long> all = new ArrayList<>();
    RecordedTown.of(scenario, model -> {}, model -> all.add(model.town().checksum()
        + Double.doubleToLongBits(model.town().spent())));
    return all;
  }

  private static Record at(Record record, int start) {
    return RecordedTown.changed(record, "start-week", (double) start);
  }

  private void differsFrom(int firstWeek, Scenario scenario) {
    List<Long> with = checksums(scenario);
    int weeksBefore = firstWeek - scenario.horizon().firstWeek();
    assertThat(with.subList(0, weeksBefore)).as("weeks before the first").isEqualTo(checksums.subList(0, weeksBefore));
    assertThat(with).as("the whole run").isNotEqualTo(checksums);
  }

  @ParameterizedTest
  @MethodSource("interventions")
  void beforeItsFirstWeekAnInterventionChangesNothingAndCostsNothing(String word) {
    for (int start : new int[] {-START, START}) {
      Intervention each = (Intervention) at((Record) InterventionsChangeCausesOnlyTest.atWork(word, 1), start);
      assertThat(each.firstWeek()).isEqualTo(start);
      differsFrom(each.firstWeek(), nothing.with(List.of(each), List.of()));
    }
  }

  @ParameterizedTest
  @MethodSource("interventions")
  void preparationsThatCostCountAsItsFirstWeek(String word) {
    Record record = Quantities.defaults(Interventions.known().get(word));
    record = word.equals("neighbourhood-centre") ? RecordedTown.changed(record, "quarter", "west")
        : RecordedTown.changed(record, "quarters", List.of("west"));
    Intervention each = (Intervention) at(record, START);
    differsFrom(each.firstWeek(), nothing.with(List.of(each), List.of()));
  }

  @ParameterizedTest
  @MethodSource("interventions")
  void withIntensityZeroNoWeekIsTheFirst(String word) {
    assertThat(InterventionsChangeCausesOnlyTest.atWork(word, 0).firstWeek()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("shocks")
  void beforeItsFirstWeekAShockChangesNothing(String word) {
    for (int start : new int[] {-START, START}) {
      Shock each = (Shock) at(Quantities.defaults(Shocks.known().get(word)), start);
      assertThat(each.firstWeek()).isEqualTo(start);
      differsFrom(each.firstWeek(), nothing.with(List.of(), List.of(each)));
    }
  }

  @Test
  void theComparisonCanFail() {
    Intervention early = (Intervention) at((Record) InterventionsChangeCausesOnlyTest.atWork("project-fund", 1), 0);
    List<Long> with = checksums(nothing.with(List.of(early), List.of()));
    int weeksBefore = START - nothing.horizon().firstWeek();
    assertThat(with.subList(0, weeksBefore)).isNotEqualTo(checksums.subList(0, weeksBefore));
  }
}
