package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.other;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

class InheritanceTest {
  private static final int HOUSEHOLDS = 4000;
  /** Standard deviation of a share of 4,000 at most .8 points. */
  private static final double NEAR = .025;

  private static void step(Town town, Set<Mechanism> off) {
    new Demography(HandmadeTown.quiet(), HandmadeTown.traits(), HandmadeTown.plan(town), off)
        .run(town, WEEK, HandmadeTown.CHANCE);
  }

  /** Shares of schooling of children who leave school in such a household. */
  private static double[] degrees(Demography.Settings settings, float deprivation, HandmadeTown.Person... household) {
    Town town = HandmadeTown.of(HOUSEHOLDS).households(HOUSEHOLDS, household).town();
    town.quarters().deprivation().set(0, deprivation);
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().age(row, WEEK) == 18) {
        town.residents().birthWeek().set(row, WEEK - 972);
        town.residents().education().set(row, Residents.PUPIL);
      }
    }
    HandmadeTown.step(town, settings);
    double[] shares = new double[3];
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().leftSchool().of(row) == 1) {
        shares[town.residents().education().of(row)] += 1.0 / HOUSEHOLDS;
      }
    }
    return shares;
  }

  private static double[] degrees(HandmadeTown.Person... household) {
    return degrees(HandmadeTown.quiet(), 0, household);
  }

  @Test
  void degreesFollowThoseOfASingleParent() {
    assertThat(degrees(head(1, 50).educated(0), child(18))).containsExactly(new double[] {.45, .35, .20}, within(NEAR));
    assertThat(degrees(head(1, 50).educated(1), child(18))).containsExactly(new double[] {.27, .37, .36}, within(NEAR));
    assertThat(degrees(head(1, 50).educated(2), child(18))).containsExactly(new double[] {.14, .30, .56}, within(NEAR));
  }

  @Test
  void twoParentsGiveTheMeanOfTheirChances() {
    assertThat(degrees(head(1, 50).educated(0), partner(0, 50).educated(2), child(18)))
        .containsExactly(new double[] {.295, .325, .38}, within(NEAR));
  }

  @Test
  void whoLivesWithoutParentsHasTheNationalShares() {
    assertThat(degrees(head(1, 50).educated(2), other(0, 18))).containsExactly(new double[] {.27, .33, .40},
        within(NEAR));
  }

  @Test
  void theQuarterCountsOnlyWhereASettingLetsIt() {
    assertThat(degrees(HandmadeTown.quiet(), -1, head(1, 50), child(18))[2]).isCloseTo(.36, within(NEAR));
    Demography.Settings brief = quietBut("inheritance.privileged", .1);
    assertThat(degrees(brief, -1, head(1, 50), child(18))).containsExactly(new double[] {.27, .27, .46}, within(NEAR));
    assertThat(degrees(brief, -.4f, head(1, 50), child(18))[2]).isCloseTo(.36, within(NEAR));
  }

  /** By arithmetic: parents of .27/.33/.40 have children of .27/.33/.40, however they pair up. */
  @Test
  void theSharesOfTheNationReproduceThemselves() {
    Inheritance.Settings usual = HandmadeTown.quiet().inheritance();
    double low = .27 * usual.lowOfLow() + .33 * usual.lowOfMid() + .40 * usual.lowOfHigh();
    double high = .27 * usual.highOfLow() + .33 * usual.highOfMid() + .40 * usual.highOfHigh();
    assertThat(low).isCloseTo(.27, within(.005));
    assertThat(high).isCloseTo(.40, within(.005));
  }

  private static Town aChildWhoTurns14() {
    Town town = HandmadeTown.of(1).household(head(1, 40), partner(0, 41), child(13)).town();
    Residents residents = town.residents();
    for (int row = 0; row < 3; row++) {
      boolean child = residents.role().of(row) == Residents.CHILD;
      boolean woman = residents.sex().of(row) == 1;
      residents.trustSetPoint().set(row, child ? .5f : woman ? .8f : .6f);
      residents.acceptanceSetPoint().set(row, child ? .7f : woman ? .4f : .6f);
      if (child) {
        residents.birthWeek().set(row, WEEK - 14 * 52 - 2);
      }
    }
    return town;
  }

  @Test
  void atFourteenSetPointsMoveHalfWayToTheParentsMean() {
    Town town = aChildWhoTurns14();
    step(town, Set.of());
    int child = HandmadeTown.find(town, 0, 14);
    assertThat(town.residents().trustSetPoint().of(child)).isCloseTo(.6f, within(1e-6f));
    assertThat(town.residents().acceptanceSetPoint().of(child)).isCloseTo(.6f, within(1e-6f));
    assertThat(town.residents().trustSetPoint().of(HandmadeTown.find(town, 1, 40))).as("the mother's").isEqualTo(.8f);
    step(town, Set.of());
  }

  @Test
  void switchedOffTheYoungKeepTheirOwnAndTheNationsDegrees() {
    Town town = aChildWhoTurns14();
    step(town, Set.of(Mechanism.INHERITANCE));
    int child = HandmadeTown.find(town, 0, 14);
    assertThat(town.residents().trustSetPoint().of(child)).isEqualTo(.5f);
    assertThat(town.residents().acceptanceSetPoint().of(child)).isEqualTo(.7f);
    Town leavers = HandmadeTown.of(HOUSEHOLDS).households(HOUSEHOLDS, head(1, 50).educated(0), child(18)).town();
    for (int row = 0; row < leavers.residents().count(); row++) {
      if (leavers.residents().role().of(row) == Residents.CHILD) {
        leavers.residents().birthWeek().set(row, WEEK - 972);
      }
    }
    step(leavers, Set.of(Mechanism.INHERITANCE));
    int high = 0;
    for (int row = 0; row < leavers.residents().count(); row++) {
      high += leavers.residents().leftSchool().of(row) == 1 && leavers.residents().education().of(row) == 2 ? 1 : 0;
    }
    assertThat((double) high / HOUSEHOLDS).isCloseTo(.40, within(NEAR));
  }
}
