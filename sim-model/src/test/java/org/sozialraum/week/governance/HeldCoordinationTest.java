package org.sozialraum.week.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often two must meet so that they go on working together as they do. */
class HeldCoordinationTest {
  private final HeldCoordination held = HeldCoordination.ofActors(FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES);

  @Test
  void meanTrustLiesBetweenANewContactPersonsAndTheSuccessOfHandOvers() {
    // h(.6) = .25 + .7 (1 - e^-2) = .85527; p = 1 - e^(-.2/13) = .015267;
    // (.984733 * .1 * .85527 + .015267 * .3) / (.0984733 + .015267) = .78073
    assertThat(held.trust(.6)).isCloseTo(.78073, within(1e-5));
  }

  @Test
  void withoutTurnoverTrustIsTheSuccessOfHandOversAndMeetingsBringByItsRoot() {
    HeldCoordination lasting = HeldCoordination.ofActors(
        (StakeholderNetwork.Settings) org.sozialraum.RecordedTown.changed(FoundedNetwork.SETTINGS, "turnover", 0.0),
        FoundedNetwork.SERVICES);
    assertThat(lasting.trust(.6)).isCloseTo(.855265, within(1e-6));
    // .101 * .6 / (.3 * .4 * sqrt(.855265)) = .54606
    assertThat(lasting.meetings(.6)).isCloseTo(.54606, within(1e-5));
  }

  @Test
  void theMeanRootOfTrustIsThatOfAContactPersonOfEveryAge() {
    double p = 1 - org.sozialraum.chance.Numeric.exp(-.2 / 13);
    double h = FoundedNetwork.SERVICES.handOver(.6);
    double sum = 0;
    for (int age = 0; age < 5000; age++) {
      sum += p * Math.pow(1 - p, age) * Math.sqrt(h - (h - .3) * Math.pow(.9, age));
    }
    assertThat(held.rootOfTrust(.6)).isCloseTo(sum, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.05, .1, .45, .6, .8, .9})
  void whatMeetingsHoldIsWhatTheyAreReckonedFor(double coordination) {
    assertThat(held.coordination(held.meetings(coordination))).isCloseTo(coordination, within(1e-9));
  }

  @Test
  void moreMeetingsHoldMoreAndFourHoldNineTenths() {
    assertThat(held.meetings(.3)).isLessThan(held.meetings(.4));
    assertThat(held.meetings(0)).isZero();
    assertThat(held.most()).isCloseTo(.9157, within(.001));
  }

  @Test
  void anOfficeHoldsTheSameWithFewerMeetingsBecauseTrustGrowsFaster() {
    HeldCoordination office = HeldCoordination.withOffice(FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES);
    assertThat(office.trust(.7)).isGreaterThan(held.trust(.7));
    assertThat(office.meetings(.7)).isLessThan(held.meetings(.7)).isGreaterThan(.9 * held.meetings(.7));
  }
}
