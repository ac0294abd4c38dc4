package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/** The range over which the integration dividend is shown. */
class AssumedHandOversTest {
  private static final Scenario USUAL = new Scenario("usual", "Why?", SyntheticTowns.named("dorfgruppe").orElseThrow(),
      new Horizon(0, 1), 2, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of());

  @Test
  void handOversInSilosSucceedAsOftenAsAssumedAndFullCoordinationReachesTheSame() {
    for (AssumedHandOvers each : AssumedHandOvers.CORNERS) {
      Scenario assumed = each.of(USUAL);
      var coordination = assumed.settings().week().services().coordination();
      assertThat(coordination.uncoordinated() + coordination.gain()).isCloseTo(.95, within(1e-12));
      assertThat(AssumedHandOvers.in(assumed).inSilos()).isCloseTo(each.inSilos(), within(1e-12));
      assertThat(AssumedHandOvers.in(assumed).times()).isEqualTo(each.times());
    }
    // By hand: 1 - e^(-.104/.30) = .29297; (.35 - .29297 * .95) / (1 - .29297) = .10138.
    assertThat(AssumedHandOvers.ENDS.get(1).of(USUAL).settings().week().services().coordination().uncoordinated())
        .isCloseTo(.1014, within(1e-4));
  }

  @Test
  void theBriefsOwnAssumptionLiesWithinTheRange() {
    assertThat(AssumedHandOvers.in(USUAL).inSilos()).isCloseTo(.455, within(.001));
    assertThat(AssumedHandOvers.in(USUAL).times()).isEqualTo(1);
  }

  @Test
  void nothingElseOfAScenarioDiffers() {
    Scenario assumed = AssumedHandOvers.ENDS.get(0).of(USUAL);
    assertThat(assumed.with(USUAL.settings())).isEqualTo(USUAL);
    assertThat(assumed.settings().traits()).isEqualTo(USUAL.settings().traits());
    assertThat(assumed.settings().week().ties()).isEqualTo(USUAL.settings().week().ties());
  }

  @Test
  void coordinationAddsLeastAndMostAtTheTwoEnds() {
    // Needs met at the first attempt, k hand-overs being Poisson of mean .8 times: e^(-k (1 - h)), silos against C .5.
    double[] added = AssumedHandOvers.CORNERS.stream().mapToDouble(each -> {
      var coordination = each.of(USUAL).settings().week().services().coordination();
      double together = coordination.uncoordinated() + coordination.gain() * (1 - Math.exp(-.5 / .3));
      return Math.exp(-.8 * each.times() * (1 - together)) - Math.exp(-.8 * each.times() * (1 - each.inSilos()));
    }).toArray();
    assertThat(added[0]).isLessThan(Math.min(added[2], added[3]));
    assertThat(added[1]).isGreaterThan(Math.max(added[2], added[3]));
  }

  @Test
  void networksDifferByStructureAndByInstrumentsAndOnlyWhereHandOversCanFail() {
    Scenario integrated = USUAL.with(StakeholderPlan.usual(StakeholderPlan.Structure.INTEGRATED));
    assertThat(Networks.differ(USUAL, USUAL.named("other"))).isFalse();
    assertThat(Networks.differ(USUAL, integrated)).isTrue();
    assertThat(Networks.differ(USUAL.without(Set.of(Mechanism.HAND_OVERS)), integrated)).isFalse();
  }
}
