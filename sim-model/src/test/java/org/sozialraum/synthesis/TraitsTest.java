package org.sozialraum.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Membership;
import org.sozialraum.trait.Schooling;
import org.sozialraum.trait.SocialPosition;
import org.sozialraum.trait.Traits;

class TraitsTest {
  private static final Traits TRAITS = new Traits(Quantities.defaults(Traits.Settings.class));
  private static final Schooling SCHOOLING = TRAITS.settings().schooling();
  private static final Membership MEMBERSHIP = TRAITS.settings().membership();
  private static final SocialPosition POSITION = new SocialPosition(TRAITS.settings().position(), SCHOOLING);
  private static final byte LOW = 0;
  private static final byte MID = 1;
  private static final byte HIGH = 2;

  @Test
  void schoolingFollowsTheLogitsOfDeprivation() {
    // z = 0: odds e^-.20 = .8187 and e^.19 = 1.2092 against 1; sum 3.0280.
    assertThat(SCHOOLING.lowShare(0, false)).isCloseTo(.2704, within(1e-4));
    assertThat(SCHOOLING.highShare(0, false)).isCloseTo(.3994, within(1e-4));
    // z = 1: e^.10 = 1.1052 and e^-.08 = .9231; sum 3.0283.
    assertThat(SCHOOLING.lowShare(1, false)).isCloseTo(.3650, within(1e-4));
    assertThat(SCHOOLING.highShare(1, false)).isCloseTo(.3048, within(1e-4));
    // Migration background multiplies the odds of low schooling by e^.3: .8187 · 1.3499 = 1.1052.
    assertThat(SCHOOLING.lowShare(0, true)).isCloseTo(1.1052 / (1 + 1.1052 + 1.2092), within(1e-4));
  }

  @Test
  void migrationBackgroundFollowsDeprivationUnlessPublished() {
    // 1 / (1 + e^.95) and 1 / (1 + e^.65).
    assertThat(POSITION.migrationShare(0, Double.NaN)).isCloseTo(.2789, within(1e-4));
    assertThat(POSITION.migrationShare(1, Double.NaN)).isCloseTo(.3430, within(1e-4));
    assertThat(POSITION.migrationShare(1, .12)).isEqualTo(.12);
  }

  @Test
  void membershipFollowsAgeSchoolingAndOrigin() {
    assertThat(MEMBERSHIP.share(5, MID, false)).isZero();
    // At 40: 1 / (1 + e^.15); low schooling 1 / (1 + e^.60); high schooling and migration 1 / (1 + e^.35).
    assertThat(MEMBERSHIP.share(40, MID, false)).isCloseTo(.4626, within(1e-4));
    assertThat(MEMBERSHIP.share(40, LOW, false)).isCloseTo(.3543, within(1e-4));
    assertThat(MEMBERSHIP.share(40, HIGH, true)).isCloseTo(.4134, within(1e-4));
    // At 14 pupils count as middle: 1 / (1 + e^-.8).
    assertThat(MEMBERSHIP.share(14, Residents.PUPIL, false)).isCloseTo(.6900, within(1e-4));
  }

  @Test
  void deprivationFollowsFromPublishedIndicators() {
    var both = new TownPlan.Indicators(Double.NaN, 15, 6.7, 0, 0, 0, 0);
    var one = new TownPlan.Indicators(Double.NaN, Double.NaN, 6.7, 0, 0, 0, 0);
    var extreme = new TownPlan.Indicators(Double.NaN, 60, 20, 0, 0, 0, 0);
    assertThat(Deprivation.of(both)).isCloseTo(1, within(1e-12));
    assertThat(Deprivation.of(one)).isCloseTo(1, within(1e-12));
    assertThat(Deprivation.of(extreme)).isEqualTo(3);
    assertThat(Deprivation.of(TownPlan.Indicators.NONE)).isZero();
  }

  @Test
  void pupilsAreThoseFrom14To18Point7Years() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      int weeks = -residents.birthWeek().of(resident);
      boolean pupil = residents.education().of(resident) == Residents.PUPIL;
      assertThat(pupil).isEqualTo(weeks >= 14 * 52 && weeks < 972);
      if (weeks < 14 * 52) {
        assertThat(residents.education().of(resident)).isEqualTo(MID);
      }
    }
  }

  @Test
  void newcomersBelongLittleAndHoldNoMemberships() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    int engaged = 0;
    int lately = 0;
    int adults = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      TRAITS.newcomer(town, resident, 0, Chance.of(7, 0));
      assertThat(residents.belonging().of(resident)).isEqualTo(.3f);
      assertThat(residents.membership(0).of(resident)).isEqualTo(Residents.NONE);
      assertThat(residents.tenureStart().of(resident)).isZero();
      assertThat(residents.trust().of(resident)).isBetween(.02f, .98f)
          .isEqualTo(residents.trustSetPoint().of(resident));
      if (residents.age(resident, 0) >= 14) {
        adults++;
        engaged += residents.engaged().of(resident);
        lately += residents.lastEngaged().of(resident) >= -52 ? 1 : 0;
        assertThat(residents.experience().of(resident)).isBetween(.25f, .75f);
      } else {
        assertThat(residents.engaged().of(resident)).isZero();
        assertThat(residents.experience().of(resident)).isZero();
      }
    }
    // K35: about a third engaged in the last year, a quarter of these on arrival; four standard deviations of 260.
    assertThat(lately / (double) adults).isBetween(.22, .46);
    assertThat(engaged / (double) adults).isBetween(.02, .16);
  }

  @Test
  void aNewbornIsOfItsMothersOriginAndIncome() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    for (int mother = 0; mother < 20; mother++) {
      int child = residents.count();
      residents.resize(child + 1);
      residents.id().set(child, Chance.hash(residents.id().of(mother), 1, 1));
      residents.dwelling().set(child, residents.dwelling().of(mother));
      residents.role().set(child, Residents.CHILD);
      residents.birthWeek().set(child, 4);
      TRAITS.newborn(town, child, mother, 4, Chance.of(1, 0));
      assertThat(residents.migration().of(child)).isEqualTo(residents.migration().of(mother));
      assertThat(residents.income().of(child)).isEqualTo(residents.income().of(mother));
      assertThat(residents.education().of(child)).isEqualTo(MID);
      assertThat(residents.tenureStart().of(child)).isEqualTo(4);
    }
  }

  @Test
  void dispositionsFollowTheIdAndNotTheRowOrWeek() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    float before = residents.sociability().of(5);
    float fear = residents.fearDisposition().of(5);
    TRAITS.newcomer(town, 5, 400, Chance.of(1, 0));
    assertThat(residents.sociability().of(5)).isEqualTo(before);
    assertThat(residents.fearDisposition().of(5)).isEqualTo(fear);
    TRAITS.newcomer(town, 5, 400, Chance.of(2, 0));
    assertThat(residents.sociability().of(5)).isNotEqualTo(before);
  }
}
