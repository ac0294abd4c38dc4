package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.daughter;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.partner;

import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class BirthsTest {

  private static double perYear(Town town, int age) {
    Births births = new Births(Quantities.defaults(Births.Settings.class), HandmadeTown.traits());
    Settlement settlement = new Settlement(.5f);
    settlement.begin(town);
    return births.perYear(town, settlement, HandmadeTown.find(town, 1, age), WEEK);
  }

  @Test
  void aPartneredWomanOf31WithoutChildrenBears18ChildrenInAHundredYears() {
    // 1.58 / (5.6 sqrt(2 pi)) = .11256 at the peak; times 1.45 with a partner, times 1.1 without children.
    assertThat(perYear(HandmadeTown.of(1).household(head(0, 33), partner(1, 31)).town(), 31))
        .isCloseTo(.11256 * 1.45 * 1.1, within(1e-4));
  }

  @Test
  void theSecondChildIsLikelierThanTheFirstAndTheThirdMuchLessSo() {
    double first = perYear(HandmadeTown.of(1).household(head(1, 31), partner(0, 33)).town(), 31);
    double second = perYear(HandmadeTown.of(1).household(head(1, 31), partner(0, 33), child(2)).town(), 31);
    double third = perYear(HandmadeTown.of(1).household(head(1, 31), partner(0, 33), child(2), child(4)).town(), 31);
    assertThat(second / first).isCloseTo(1.35 / 1.1, within(1e-9));
    assertThat(third / first).isCloseTo(.45 / 1.1, within(1e-9));
  }

  @Test
  void aSingleWomanBearsAFifthAsOften() {
    double single = perYear(HandmadeTown.of(1).household(head(1, 31)).town(), 31);
    double partnered = perYear(HandmadeTown.of(1).household(head(1, 31), partner(0, 33)).town(), 31);
    assertThat(single / partnered).isCloseTo(.30 / 1.45, within(1e-9));
  }

  @Test
  void aDaughterAtHomeDoesNotCountHerSiblingsAsHerChildren() {
    Town town = HandmadeTown.of(1).household(head(1, 50), daughter(20), child(5), child(7)).town();
    double peak = 1.58 / (5.6 * Math.sqrt(2 * Math.PI));
    double expected = peak * Math.exp(-Math.pow((20.5 - 31.5) / 5.6, 2) / 2) * .30 * 1.1;
    assertThat(perYear(town, 20)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aNewbornLivesWithItsMotherAndHasAnIdOfHers() {
    Town town = HandmadeTown.of(3).household(head(1, 31), partner(0, 33)).household(head(0, 60)).town();
    long mother = town.residents().id().of(HandmadeTown.find(town, 1, 31));
    Demography demography = HandmadeTown.step(town, certainBirths());
    assertThat(demography.lastStep().births()).isEqualTo(1);
    int newborn = youngest(town);
    assertThat(town.residents().id().of(newborn)).isEqualTo(LifelongIds.newborn(mother, 1));
    assertThat(town.residents().role().of(newborn)).isEqualTo(Residents.CHILD);
    assertThat(town.residents().dwelling().of(newborn)).isEqualTo(HandmadeTown.homeOf(town, 1, 31));
    assertThat(town.residents().births().of(HandmadeTown.find(town, 1, 31))).isEqualTo((byte) 1);
    assertThat(town.residents().parent().of(HandmadeTown.find(town, 0, 33))).as("the partner is a parent, too")
        .isEqualTo((byte) 1);
    assertThat(town.residents().householdSize().of(newborn)).isEqualTo((byte) 3);
  }

  @Test
  void aNewbornMovesWithItsMotherInTheStepOfItsBirth() {
    Town town = HandmadeTown.of(3).household(head(1, 31), partner(0, 33)).town();
    HandmadeTown.step(town, HandmadeTown.quietBut("births.level", 1e6, "moves.level", 1.0, "moves.leaves-town", 0.0),
        HandmadeTown.movingBy(HandmadeTown.certain()));
    int home = HandmadeTown.homeOf(town, 1, 31);
    assertThat(home).as("no longer the first dwelling").isNotEqualTo(0);
    assertThat(town.residents().dwelling().of(youngest(town))).isEqualTo(home);
  }

  @Test
  void theSexOfTheNewbornIsEvenToWithinChance() {
    // 4,000 births, boys .513: standard deviation .8 points.
    Town town = HandmadeTown.of(4000).households(4000, head(1, 31), partner(0, 33)).town();
    HandmadeTown.step(town, certainBirths());
    int boys = 0;
    int newborn = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().age(row, WEEK) == 0) {
        newborn++;
        boys += town.residents().sex().of(row) == 0 ? 1 : 0;
      }
    }
    assertThat(newborn).isEqualTo(4000);
    assertThat(boys / 4000.0).isCloseTo(.513, within(.032));
  }

  private static Demography.Settings certainBirths() {
    return HandmadeTown.quietBut("births.level", 1e6);
  }

  private static int youngest(Town town) {
    int youngest = 0;
    for (int row = 1; row < town.residents().count(); row++) {
      if (town.residents().birthWeek().of(row) > town.residents().birthWeek().of(youngest)) {
        youngest = row;
      }
    }
    return youngest;
  }

  @Test
  void aMothersFateHangsOnHerOwnDrawAlone() {
    // One mother's fate hangs on her own draw alone: a neighbour more does not change it.
    Town alone = HandmadeTown.of(40).household(head(1, 31), partner(0, 33)).town();
    Town together = HandmadeTown.of(40).household(head(1, 31), partner(0, 33))
        .households(30, head(1, 30), partner(0, 33)).town();
    Demography.Settings settings = HandmadeTown.quietBut("births.level", 40.0);
    boolean same = true;
    for (int week = 0; week < 40; week += 4) {
      new Demography(settings, HandmadeTown.traits(), HandmadeTown.plan(alone)).run(alone, WEEK + week, CHANCE);
      new Demography(settings, HandmadeTown.traits(), HandmadeTown.plan(together)).run(together, WEEK + week, CHANCE);
      same &= alone.dwellings().residents().of(0) == together.dwellings().residents().of(0);
    }
    assertThat(same).isTrue();
    assertThat(alone.dwellings().residents().of(0)).isGreaterThan(2);
  }
}
