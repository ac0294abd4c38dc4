package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/** Runs of their own, on a town of 300 residents. */
class OwnExperimentsTest {
  private static Scenario small(int runs) {
    return new Scenario("validate", "Does it hold?", SmallTown.plan(), new Horizon(1, 3), runs, 1, .5,
        Settings.defaults(), Set.of(Mechanism.FEAR), List.of(), List.of());
  }

  private static Map<String, Interval> panels(Scenario scenario, int workers) throws InterruptedException {
    return PanelRuns.of(scenario, workers).stream()
        .collect(Collectors.toMap(each -> each.pattern().id(), Measured::value));
  }

  @Test
  void residentsAreFollowedWithTheSameResultForAnyNumberOfWorkers() throws InterruptedException {
    Map<String, Interval> alone = panels(small(2), 1);
    assertThat(panels(small(2), 2)).isEqualTo(alone);
    assertThat(alone.get("H7").n()).as("300 residents over three years").isEqualTo(2);
    assertThat(alone.get("H5").n()).as("two quarters are too few to explain anything").isZero();
    assertThat(alone.get("H14").n()).as("nobody is seen at 14 and at 25 within four years").isZero();
    assertThat(alone.get("H15-visits").n()).isEqualTo(2);
  }

  @Test
  void theSettingsAndSwitchesAreThoseThatAreValidated() {
    Scenario validated = small(20);
    for (OwnExperiment each : OwnExperiment.all()) {
      assertThat(each.variants(validated)).as(each.name()).isNotEmpty().allSatisfy(variant -> {
        assertThat(variant.scenario().settings()).isEqualTo(validated.settings());
        assertThat(variant.scenario().switchedOff()).contains(Mechanism.FEAR);
        assertThat(variant.scenario().seed()).isEqualTo(validated.seed());
        assertThat(variant.scenario().horizon().burnInYears()).isEqualTo(1);
      });
    }
    assertThat(new MigrationHurdle().variants(validated)).singleElement().satisfies(variant ->
        assertThat(variant.scenario().switchedOff()).contains(Mechanism.MIGRATION_BARRIER));
  }

  @Test
  void aHubAndEverybodyCostTheSameAndSilosNothing() {
    Map<String, Double> costs = new HubOrEveryone().variants(small(20)).stream()
        .collect(Collectors.toMap(Variant::name, each -> each.scenario().annualCost()));
    assertThat(costs.get("silos")).isZero();
    assertThat(costs.get("hub")).isPositive().isEqualTo(costs.get("integrated"));
  }
}
