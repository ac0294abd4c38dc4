package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class ReadinessTest {
  private static final Offset<Float> EXACT = Offset.offset(1e-6f);
  private static final Readiness.Settings SETTINGS = AlikeTown.settings(Readiness.Settings.class, "schooling-mid", .1,
      "schooling-high", .2, "pupil", 1, "age", AlikeTown.flat(.4), "migration", -.3, "trust", 1, "belonging", 2,
          "efficacy",
      3, "experience", 4, "time-pressure", 5, "trust-centre", .5, "belonging-centre", .5, "efficacy-centre", .5,
      "experience-centre", .5, "time-pressure-centre", .5, "traits-centre", .5, "pressure-per-hour", .02);
  private final Readiness readiness = new Readiness(SETTINGS, Set.of());
  private final Town town = AlikeTown.founded();
  private final Residents residents = town.residents();

  private float of0() {
    return readiness.of(residents, 0, 0);
  }

  @Test
  void somebodyAtAllCentresIsExactlyReady() {
    // Middle schooling .1 and age .4 make the centre of .5.
    assertThat(of0()).isCloseTo(0, EXACT);
  }

  @Test
  void schoolingAndOriginShiftReadiness() {
    residents.education().set(0, (byte) 0);
    assertThat(of0()).as("low").isCloseTo(-.1f, EXACT);
    residents.education().set(0, (byte) 2);
    assertThat(of0()).as("high").isCloseTo(.1f, EXACT);
    residents.education().set(0, Residents.PUPIL);
    assertThat(of0()).as("pupil").isCloseTo(.9f, EXACT);
    residents.education().set(0, (byte) 1);
    residents.migration().set(0, (byte) 1);
    assertThat(of0()).as("migration background").isCloseTo(-.3f, EXACT);
    assertThat(new Readiness(SETTINGS, EnumSet.of(Mechanism.MIGRATION_BARRIER)).of(residents, 0, 0)).isCloseTo(0,
        EXACT);
  }

  @Test
  void eachResourceCountsByItsWeight() {
    residents.trust().set(0, .6f);
    assertThat(of0()).isCloseTo(.1f, EXACT);
    residents.belonging().set(0, .6f);
    assertThat(of0()).isCloseTo(.3f, EXACT);
    residents.efficacy().set(0, .6f);
    assertThat(of0()).isCloseTo(.6f, EXACT);
    residents.experience().set(0, .6f);
    assertThat(of0()).isCloseTo(1f, EXACT);
    assertThat(new Readiness(SETTINGS, EnumSet.of(Mechanism.EXPERIENCE)).of(residents, 0, 0)).isCloseTo(.6f, EXACT);
    residents.timePressureBase().set(0, .7f);
    assertThat(of0()).isCloseTo(0, EXACT);
  }

  @Test
  void whatYouthHasLeftCountsMoreBeforeEighteen() {
    residents.youthReadiness().set(0, (float) AlikeTown.YOUTH + .1f);
    // 1.2 and .4 times a tenth.
    assertThat(of0()).as("at 40").isCloseTo(.04f, EXACT);
    residents.birthWeek().set(0, -17 * 52);
    assertThat(of0()).as("at 17").isCloseTo(.12f, EXACT);
    residents.birthWeek().set(0, -18 * 52);
    assertThat(of0()).as("at 18").isCloseTo(.04f, EXACT);
  }

  @Test
  void halfAYearOfVoluntaryEngagementBeforeEighteenStaysWithAdults() {
    residents.youthService().set(0, (byte) 25);
    assertThat(of0()).as("a week too few").isZero();
    residents.youthService().set(0, (byte) 26);
    assertThat(of0()).isCloseTo(.08f, EXACT);
    residents.birthWeek().set(0, -17 * 52);
    assertThat(of0()).as("not yet at 17").isZero();
  }

  @Test
  void compulsoryServiceTakesTimeAndGivesNothing() {
    residents.obliged().set(0, (byte) 1);
    // Four hours at .02 are .08, times 5.
    assertThat(of0()).isCloseTo(-.4f, EXACT);
    residents.obliged().set(0, (byte) 0);
    assertThat(of0()).isZero();
  }

  @Test
  void hoursOfEngagementPressUpToTheFullTime() {
    residents.engaged().set(0, (byte) 1);
    residents.hours().set(0, 10);
    // Ten hours at .02 are .2, times 5.
    assertThat(of0()).isCloseTo(-1f, EXACT);
    residents.hours().set(0, 100);
    assertThat(of0()).isCloseTo(-2.5f, EXACT);
    residents.engaged().set(0, (byte) 0);
    assertThat(of0()).isCloseTo(0, EXACT);
  }
}
