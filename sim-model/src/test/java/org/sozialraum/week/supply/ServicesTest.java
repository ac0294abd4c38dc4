package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

/** 300 residents with one need each; 6,000 draws over twenty seeds have a standard error of .006. */
class ServicesTest {
  private static final Offset<Double> NEAR = within(.025);
  private static final int SEEDS = 20;
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int COUNSELLING = Domain.COUNSELLING.ordinal();
  private static final int EAST = RESIDENTS / 2;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    AlikeTown.fill(residents.offersKnown(), 0);
    AlikeTown.fill(residents.barrier(), 0);
  }

  private static Services services(Set<Mechanism> off, Object... namesAndValues) {
    return new Services(AlikeTown.settings(Services.Settings.class, namesAndValues),
        AlikeTown.settings(Information.Settings.class),
        new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class)), off);
  }

  /** Services that everybody seeks and that have time, whatever the range of the settings. */
  private static Services sought(Set<Mechanism> off, Object... more) {
    Object[] all = {"seek", 100, "seek-reach", 0, "seek-known", 0, "seek-stigma", 0, "seek-barrier", 0};
    Object[] with = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, with, all.length, more.length);
    return services(off, with);
  }

  /** Share of needs met, where everybody has one. */
  private double met(Services services, int need) {
    double met = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      AlikeTown.fill(residents.needs(), need);
      AlikeTown.fill(residents.offersKnown(), 0);
      Arrays.fill(town.supply().servicesSought().array(), 0);
      services.run(town, 1, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        met += residents.needs().of(resident) == 0 ? 1 : 0;
      }
    }
    return met / SEEDS / RESIDENTS;
  }

  @Test
  void whoSeeksIsKnownByHand() {
    Services usual = services(Set.of());
    assertThat(usual.seeks(0, false, false, Domain.CULTURE.ordinal())).isCloseTo(.4750, within(1e-4));
    assertThat(usual.seeks(.6, true, false, Domain.CULTURE.ordinal())).isCloseTo(.9734, within(1e-4));
    assertThat(usual.seeks(.6, false, true, HEALTH)).isCloseTo(1 / (1 + Math.exp(-.5 + .135)), within(1e-9));
    assertThat(usual.seeks(.6, false, false, COUNSELLING)).isCloseTo(1 / (1 + Math.exp(-1.7 + .63)), within(1e-9));
    assertThat(services(EnumSet.of(Mechanism.STIGMA)).seeks(.6, false, false, COUNSELLING))
        .isCloseTo(1 / (1 + Math.exp(-1.7)), within(1e-9));
    assertThat(services(Set.of(), "low-threshold", 1).seeks(.6, false, false, COUNSELLING))
        .as("half of the stigma").isCloseTo(1 / (1 + Math.exp(-1.7 + .315)), within(1e-9));
  }

  @Test
  void timeIsRationedByWhatTheQuarterAndItsMunicipalitySeek() {
    Services usual = services(Set.of());
    assertThat(usual.free(10, 0, 0)).as("nobody seeks").isEqualTo(1);
    assertThat(usual.free(10, 4, 8)).as("more than is sought").isEqualTo(1);
    assertThat(usual.free(10, 30, 10)).isEqualTo(.5);
    assertThat(usual.free(0, 30, 10)).isZero();
    assertThat(usual.free(0, 0, 0)).as("no hours").isZero();
  }

  @Test
  void aServiceThatHasTimeSolvesWhatTakesNoHandOver() {
    assertThat(met(sought(Set.of()), Need.of(HEALTH, 0))).isEqualTo(1);
    Arrays.fill(town.offers().staffed().array(), 0);
    assertThat(met(sought(Set.of()), Need.of(HEALTH, 0))).as("nobody there").isZero();
  }

  @Test
  void needsGetLostBetweenServicesAndSomeAreTriedAgain() {
    // Health: C = .32, h = .25 + .70 (1 - e^(-.32/.30)) = .7091; twice .5028, and after failure .80 of that.
    double twice = .5028;
    assertThat(met(sought(Set.of()), Need.of(HEALTH, 2))).isCloseTo(twice + (1 - twice) * .8 * twice, NEAR);
    assertThat(met(sought(EnumSet.of(Mechanism.HAND_OVERS)), Need.of(HEALTH, 2))).isEqualTo(1);
  }

  @Test
  void ofTheHoursSoughtInAWeekAnEighthEntersTheAverageAndRationsNextWeek() {
    AlikeTown.fill(residents.needs(), Need.of(COUNSELLING, 0));
    Arrays.fill(town.supply().servicesSought().array(), 0);
    Services all = sought(Set.of());
    all.run(town, 1, Chance.of(1, 0));
    for (int quarter = 0; quarter < 2; quarter++) {
      // 150 cases of 2.5 hours.
      assertThat(town.supply().servicesSought().of(Supply.row(quarter, COUNSELLING)))
          .isCloseTo(375 / 8f, within(1e-3f));
      assertThat(town.supply().byServices().of(Supply.row(quarter, COUNSELLING))).isEqualTo(150);
      assertThat(town.supply().servicesSought().of(Supply.row(quarter, HEALTH))).isZero();
    }
    AlikeTown.fill(residents.needs(), Need.of(COUNSELLING, 0));
    all.run(town, 2, Chance.of(1, 0));
    // 28 hours per 1,000 residents are 8.4 for 300, of 93.75 sought.
    assertThat(AlikeTown.share(residents.metByServices(), 2)).isCloseTo(8.4 / 93.75, within(.06));
  }

  @Test
  void whatIsMetIsTakenOutOfTheWeekAndCountedAndTheRestIsLeft() {
    int word = Need.add(Need.add(Need.of(HEALTH, 0), Need.of(COUNSELLING, 15)), Need.of(HEALTH, 0));
    residents.needs().set(7, word);
    sought(Set.of(), "coordination.uncoordinated", 0, "coordination.gain", 0).run(town, 1, Chance.of(1, 0));
    assertThat(residents.needs().of(7)).isEqualTo(Need.of(COUNSELLING, 15));
    assertThat(residents.metByServices().of(7)).isEqualTo((byte) 2);
    assertThat(residents.metByServices().of(8)).isZero();
  }

  @Test
  void experienceMovesByAFifthWithEachServiceSought() {
    AlikeTown.fill(residents.serviceExperience(), .7);
    residents.needs().set(7, Need.of(HEALTH, 0));
    residents.needs().set(8, Need.of(COUNSELLING, 15));
    sought(Set.of(), "coordination.uncoordinated", 0, "coordination.gain", 0).run(town, 1, Chance.of(1, 0));
    assertThat(residents.serviceExperience().of(7)).isCloseTo(.76f, within(1e-6f));
    assertThat(residents.serviceExperience().of(8)).isCloseTo(.56f, within(1e-6f));
    assertThat(residents.serviceExperience().of(9)).as("sought nothing").isEqualTo(.7f);
  }

  @Test
  void languageKeepsFromServicesUntilItIsSwitchedOff() {
    Services usual = services(Set.of());
    double without = met(usual, Need.of(HEALTH, 0));
    AlikeTown.fill(residents.barrier(), 1);
    assertThat(met(usual, Need.of(HEALTH, 0))).isLessThan(without - .1);
    assertThat(met(services(EnumSet.of(Mechanism.LANGUAGE_BARRIER)), Need.of(HEALTH, 0))).isEqualTo(without);
  }

  @Test
  void whoKnowsNoServiceAsksTheTwoBestKnown() {
    AlikeTown.tiePairs(town, .81, Ties.Kind.FRIEND);
    Services usual = sought(Set.of());
    double learned = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      AlikeTown.fill(residents.offersKnown(), 0);
      AlikeTown.fill(residents.needs(), 0);
      Arrays.fill(residents.offersKnown().array(), EAST, RESIDENTS, (byte) (1 << HEALTH));
      Arrays.fill(residents.needs().array(), 0, EAST, Need.of(HEALTH, 0));
      usual.run(town, 1, Chance.of(seed, 0));
      for (int resident = 0; resident < EAST; resident++) {
        learned += residents.offersKnown().of(resident) == 1 << HEALTH ? 1 : 0;
      }
    }
    // .35 of .3 sqrt(.81).
    assertThat(learned / SEEDS / EAST).isCloseTo(.35 * .3 * .9, NEAR);
    AlikeTown.fill(residents.needs(), Need.of(HEALTH, 0));
    AlikeTown.fill(residents.offersKnown(), 0);
    usual.run(town, 1, Chance.of(1, 0));
    assertThat(AlikeTown.share(residents.offersKnown(), 0)).as("those asked know nothing").isEqualTo(1);
  }

  @Test
  void onlyTheTwoStrongestTiesAreAsked() {
    int[] friends = {EAST, EAST + 2, EAST + 4};
    float[] strengths = {.5f, .9f, .7f};
    for (int k = 0; k < 3; k++) {
      town.ties().add(0, friends[k], strengths[k], Ties.Kind.NEIGHBOUR);
      town.ties().add(friends[k], 0, strengths[k], Ties.Kind.NEIGHBOUR);
    }
    Services talkative = sought(Set.of(), "asked-topic", 1);
    for (int k = 0; k < 3; k++) {
      int learned = 0;
      for (int seed = 0; seed < 200; seed++) {
        AlikeTown.fill(residents.offersKnown(), 0);
        residents.offersKnown().set(friends[k], (byte) (1 << HEALTH));
        residents.needs().set(0, Need.of(HEALTH, 0));
        talkative.run(town, 1, Chance.of(seed, 0));
        learned += residents.offersKnown().of(0) != 0 ? 1 : 0;
      }
      assertThat(learned > 0).as("asked the friend of strength " + strengths[k]).isEqualTo(k > 0);
    }
  }
}
