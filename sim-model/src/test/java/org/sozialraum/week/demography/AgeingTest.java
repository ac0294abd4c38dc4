package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.other;

import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class AgeingTest {

  @Test
  void whoTurns14IsAPupilAndIsMarkedOnce() {
    Town town = HandmadeTown.of(1).household(head(1, 40), child(13)).town();
    int child = HandmadeTown.find(town, 0, 13);
    town.residents().birthWeek().set(child, WEEK - 14 * 52 - 2);
    Demography demography = HandmadeTown.step(town, HandmadeTown.quiet());
    child = HandmadeTown.find(town, 0, 14);
    assertThat(town.residents().turned14().of(child)).isEqualTo((byte) 1);
    assertThat(town.residents().education().of(child)).isEqualTo(Residents.PUPIL);
    demography.run(town, WEEK + 4, HandmadeTown.CHANCE);
    assertThat(town.residents().turned14().of(HandmadeTown.find(town, 0, 14))).isEqualTo((byte) 0);
  }

  @Test
  void everybodyPassesEachBirthdayInExactlyOneStep() {
    for (int offset = 0; offset < 4; offset++) {
      Town town = HandmadeTown.of(1).household(head(1, 40), child(13)).town();
      town.residents().birthWeek().set(HandmadeTown.find(town, 0, 13), WEEK - 13 * 52 - offset);
      Demography demography = new Demography(HandmadeTown.quiet(), HandmadeTown.traits(), HandmadeTown.plan(town));
      int turned = 0;
      int left = 0;
      for (int week = WEEK; week < WEEK + 8 * 52; week += 4) {
        demography.run(town, week, HandmadeTown.CHANCE);
        for (int row = 0; row < town.residents().count(); row++) {
          turned += town.residents().turned14().of(row);
          left += town.residents().leftSchool().of(row);
        }
      }
      assertThat(turned).as("turned 14").isEqualTo(1);
      assertThat(left).as("left school").isEqualTo(1);
    }
  }

  @Test
  void schoolLeaversWithoutParentsHaveTheNationalShares() {
    // Addendum I at z = 0: low .27, mid .33, high .40; 6,000 leavers, standard deviation .6 points.
    Town town = HandmadeTown.of(6000).households(6000, head(1, 50), other(0, 18)).town();
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().role().of(row) == Residents.OTHER) {
        town.residents().birthWeek().set(row, WEEK - 972);
        town.residents().education().set(row, Residents.PUPIL);
      }
    }
    HandmadeTown.step(town, HandmadeTown.quiet());
    double[] shares = new double[3];
    double[] incomes = new double[3];
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().role().of(row) == Residents.OTHER) {
        assertThat(town.residents().leftSchool().of(row)).isEqualTo((byte) 1);
        shares[town.residents().education().of(row)] += 1 / 6000.0;
        incomes[town.residents().income().of(row)] += 1 / 6000.0;
      }
    }
    assertThat(shares).containsExactly(new double[] {.27, .33, .40}, within(.025));
    assertThat(incomes).containsExactly(new double[] {.333, .333, .333}, within(.03));
  }

  @Test
  void aDegreeShiftsTheSetPointOfTrust() {
    Town town = HandmadeTown.of(300).households(300, head(1, 50), child(18)).town();
    for (int row = 0; row < town.residents().count(); row++) {
      boolean child = town.residents().role().of(row) == Residents.CHILD;
      // The set point of every tenth is so high that a high degree cannot raise it beyond .98.
      town.residents().trustSetPoint().set(row, child && town.dwellings().id().of(row / 2) % 10 == 0 ? .97f : .6f);
      town.residents().trust().set(row, .4f);
      if (child) {
        town.residents().birthWeek().set(row, WEEK - 972);
        town.residents().education().set(row, Residents.PUPIL);
      }
    }
    HandmadeTown.step(town, HandmadeTown.quiet());
    int[] degrees = new int[3];
    for (int row = 0; row < town.residents().count(); row++) {
      float setPoint = town.residents().trustSetPoint().of(row);
      assertThat(town.residents().trust().of(row)).as("trust itself only follows").isEqualTo(.4f);
      if (town.residents().role().of(row) == Residents.CHILD) {
        int degree = town.residents().education().of(row);
        degrees[degree]++;
        // .05 per step above middle schooling, as for founders and newcomers; clipped as theirs is.
        double expected = setPoint > .8 ? Math.min(.98, .97 + .05 * (degree - 1)) : .6 + .05 * (degree - 1);
        assertThat((double) setPoint).isCloseTo(expected, within(1e-6));
      } else {
        assertThat(setPoint).as("the parent's").isEqualTo(.6f);
      }
    }
    assertThat(degrees).doesNotContain(0);
  }

  @Test
  void workEndsAt65() {
    Town town = HandmadeTown.of(2).household(head(1, 64)).household(head(0, 50)).town();
    int woman = HandmadeTown.find(town, 1, 64);
    town.residents().birthWeek().set(woman, WEEK - 65 * 52);
    town.residents().employed().set(woman, (byte) 1);
    town.residents().employed().set(HandmadeTown.find(town, 0, 50), (byte) 1);
    HandmadeTown.step(town, HandmadeTown.quiet());
    assertThat(town.residents().employed().of(HandmadeTown.find(town, 1, 65))).isEqualTo((byte) 0);
    assertThat(town.residents().employed().of(HandmadeTown.find(town, 0, 50))).isEqualTo((byte) 1);
  }
}
