package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

class IdentityTest {
  private static final Program PROGRAM = new Program("1", "abc", "b");

  private static Scenario scenario(double corner) {
    TownPlan town = new TownPlan("t", "T", List.of(new QuarterPlan("1", "North", "T", "T",
        new Area(new double[][][] {{{0, 0}, {1, 0}, {0, corner}}}), 10, List.of(), Indicators.NONE)),
        List.of(), List.of(), "");
    return new Scenario("s", "Why?", town, new Horizon(1, 1), 2, 3, 0.5, Quantities.defaults(Settings.class),
        Set.of(), List.of(), List.of());
  }

  private static Identity identity(Scenario scenario) {
    return new Identity(PROGRAM, List.of(Identity.Arm.of("s", scenario)));
  }

  @Test
  void theSameScenarioBuiltTwiceIsTheSame() {
    assertThat(identity(scenario(1))).isEqualTo(identity(scenario(1)));
    assertThat(identity(scenario(1)).scenarioDigest()).isEqualTo(identity(scenario(1)).scenarioDigest());
    assertThat(identity(scenario(1)).differencesTo(identity(scenario(1)))).isEmpty();
  }

  @Test
  void everyPartOfAScenarioCounts() {
    Scenario base = scenario(1);
    List<Scenario> others = List.of(base.named("other"), base.with(new Horizon(1, 2), 2, 3),
        base.with(base.horizon(), 3, 3), base.with(base.horizon(), 2, 4), base.without(Set.of(Mechanism.TIES)),
        scenario(Math.nextUp(1.0)));
    List<String> digests = new ArrayList<>();
    for (Scenario other : others) {
      assertThat(identity(other).differencesTo(identity(base))).hasSize(1);
      digests.add(identity(other).scenarioDigest());
    }
    assertThat(digests).doesNotHaveDuplicates().doesNotContain(identity(base).scenarioDigest());
    assertThat(identity(others.get(1)).differencesTo(identity(base))).containsExactly(new Identity.Difference("horizon",
        "burn-in-years = 1, observed-years = 1", "burn-in-years = 1, observed-years = 2"));
  }

  @Test
  void anotherProgramIsAnotherIdentity() {
    Identity other = new Identity(new Program("1", "abc", "c"), identity(scenario(1)).arms());
    assertThat(other.differencesTo(identity(scenario(1))))
        .containsExactly(new Identity.Difference("build", "b", "c"));
  }

  /** Whatever a setting may be made of can be listed; a new kind of value fails here and not before a user. */
  @Test
  void everySettingInterventionAndShockCanBeListed() {
    assertThat(Listing.of(Quantities.defaults(Settings.class))).isNotEmpty();
    for (Map<String, Class<? extends Record>> registry : List.of(Interventions.known(), Shocks.known())) {
      for (Class<? extends Record> type : registry.values()) {
        assertThat(Listing.of(Quantities.defaults(type))).startsWith(type.getSimpleName());
      }
    }
  }

  @Test
  void listingsAreCompleteAndOrdered() {
    record Inner(double share, List<String> names) {}

    record Outer(int yearsBefore, Inner inner, Map<String, Integer> map, Set<Mechanism> off) {}

    assertThat(Listing.of(new Outer(3, new Inner(0.5, List.of("a", "b")), Map.of("z", 1, "y", 2),
        Set.of(Mechanism.TIES, Mechanism.ASKS)))).isEqualTo("""
        Outer
        years-before = 3
        inner = Inner
        inner.share = 0.5
        inner.names = 2 items
        inner.names[0] = a
        inner.names[1] = b
        map{y} = 2
        map{z} = 1
        off = [asks
        , ties
        ]
        """);
    assertThat(Listing.of(AgeCurve.of(new double[] {0, 100}, new double[] {0, 1})))
        .isNotEqualTo(Listing.of(AgeCurve.of(new double[] {0, 100}, new double[] {0, 1}, true)));
  }

  @Test
  void whatCannotBeListedIsNotPassedOver() {
    assertThatThrownBy(() -> Listing.of(new Object())).hasMessageStartingWith("a scenario holds a java.lang.Object");
  }

  @Test
  void onlyClassesThatMakeNumbersCountForTheBuild() {
    assertThat(List.of("org/sozialraum/week/Outings.class", "org/sozialraum/runner/stats/Band.class"))
        .allMatch(Program::counts);
    assertThat(List.of("org/sozialraum/runner/chart/Charts.class", "picocli/CommandLine.class",
        "org/sozialraum/runner/version.properties")).noneMatch(Program::counts);
    assertThat(Program.current().build()).hasSize(32).isEqualTo(Program.current().build());
  }
}
