package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.Set;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Associations.Field;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

class VolunteerHelpTest {
  private static final int EAST = RESIDENTS / 2;
  private static final int AGEING = Domain.AGEING.ordinal();
  private static final int CULTURE = Domain.CULTURE.ordinal();
  private static final int FOUNDED = 0;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTownWithTwoQuarters600MetresApartAndASocialAssociation() {
    town = AlikeTown.founded();
    residents = town.residents();
    town.quarters().x().set(0, 0);
    town.quarters().y().set(0, 0);
    town.quarters().x().set(1, 600);
    town.quarters().y().set(1, 0);
    town.associations().resize(Math.max(1, town.associations().count()));
    town.associations().field().set(FOUNDED, (byte) Field.SOCIAL.ordinal());
    AlikeTown.fill(residents.offersKnown(), 0);
  }

  private void engage(int from, int number, double hours, int association) {
    for (int resident = from; resident < from + number; resident++) {
      residents.engaged().set(resident, (byte) 1);
      residents.engagedIn().set(resident, association);
      residents.hours().set(resident, (float) hours);
    }
  }

  private VolunteerHours shared() {
    VolunteerHours hours = new VolunteerHours(Quantities.defaults(VolunteerHours.Settings.class));
    hours.begin(town);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      if (residents.engaged().of(resident) != 0) {
        hours.add(town, resident < EAST ? 0 : 1, resident);
      }
    }
    hours.share(town);
    return hours;
  }

  @Test
  void hoursOfEngagementBecomeHoursForDomainsByField() {
    engage(0, 100, 5, FOUNDED);
    VolunteerHours hours = shared();
    assertThat(hours.offered(0, AGEING)).isCloseTo(500 * .056 * .53, within(1e-6));
    assertThat(hours.offered(0, Domain.HEALTH.ordinal())).isCloseTo(500 * .056 * .25, within(1e-6));
    assertThat(hours.offered(0, CULTURE)).isZero();
    assertThat(hours.offered(1, AGEING)).isZero();
  }

  @Test
  void whoEngagesInNoAssociationCountsWithTheNationalMix() {
    engage(0, 100, 5, Residents.NONE);
    VolunteerHours hours = shared();
    assertThat(hours.offered(0, AGEING)).isCloseTo(.22 * 500 * .056 * .53, within(1e-6));
    assertThat(hours.offered(0, CULTURE)).isCloseTo((.35 + .22) * 500 * .015 * .66, within(1e-6));
    assertThat(hours.offered(0, Domain.EDUCATION.ordinal())).isCloseTo(.21 * 500 * .034 * .70, within(1e-6));
    double all = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      all += hours.offered(0, domain);
    }
    assertThat(all).as("nothing is lost on the way")
        .isCloseTo(500 * (.57 * .015 + .22 * .056 + .21 * .034), within(1e-6));
  }

  private void sought(double west, double east) {
    town.supply().volunteersSought().set(Supply.row(0, AGEING), (float) west);
    town.supply().volunteersSought().set(Supply.row(1, AGEING), (float) east);
  }

  @Test
  void volunteersAreSharedWithTheNextQuarterByDistance() {
    engage(0, 100, 5, FOUNDED);
    sought(20, 10);
    double offered = 500 * .056 * .53;
    double near = Numeric.exp(-600.0 * 600 / (2 * 800 * 800));
    VolunteerHours hours = shared();
    assertThat(hours.free(0, AGEING)).isCloseTo((float) (offered / (20 + near * 10)), within(1e-6f));
    assertThat(hours.free(1, AGEING)).isCloseTo((float) (near * offered / (near * 20 + 10)), within(1e-6f));
    sought(1, 1);
    assertThat(shared().free(0, AGEING)).as("more hours than are sought").isEqualTo(1);
  }

  @Test
  void volunteersStayInTheirMunicipalityAndWithinReach() {
    engage(0, 100, 5, FOUNDED);
    sought(10, 10);
    town.quarters().municipality().set(1, 1);
    assertThat(shared().free(1, AGEING)).isZero();
    assertThat(shared().free(0, AGEING)).isEqualTo(1);
    town.quarters().municipality().set(1, 0);
    town.quarters().x().set(1, 2401);
    assertThat(shared().free(1, AGEING)).as("three widths away").isZero();
  }

  @Test
  void findingEachOtherTakesMobilityKnowledgeLanguageAndSchooling() {
    VolunteerHelp help = help();
    assertThat(help.found(residents, 7, AGEING)).isCloseTo(.8 + 2.5 * .12, within(1e-6));
    residents.mobility().set(7, .48f);
    residents.barrier().set(7, (byte) 1);
    residents.education().set(7, (byte) 0);
    residents.offersKnown().set(7, (byte) (1 << AGEING));
    assertThat(help.found(residents, 7, AGEING)).isCloseTo(.8 - 1 + .5 - .5 - .15, within(1e-6));
    assertThat(help.found(residents, 7, CULTURE)).as("knows only of the other").isCloseTo(.8 - 1 - .5 - .15,
        within(1e-6));
    VolunteerHelp nobodysBarrier = new VolunteerHelp(Quantities.defaults(VolunteerHelp.Settings.class),
        EnumSet.of(Mechanism.LANGUAGE_BARRIER));
    assertThat(nobodysBarrier.found(residents, 7, CULTURE)).isCloseTo(.8 - 1 - .15, within(1e-6));
  }

  private VolunteerHelp help(Object... namesAndValues) {
    return new VolunteerHelp(AlikeTown.settings(VolunteerHelp.Settings.class, namesAndValues), Set.of());
  }

  private int metInAWeek(VolunteerHelp help, int week, int need) {
    AlikeTown.fill(residents.needs(), need);
    AlikeTown.fill(residents.metByVolunteers(), 0);
    help.run(town, week, Chance.of(1, 0));
    int met = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(residents.needs().of(resident) == 0).isEqualTo(residents.metByVolunteers().of(resident) == 1);
      met += residents.metByVolunteers().of(resident);
    }
    return met;
  }

  @Test
  void hoursSoughtAreAveragedAndRationFromTheNextWeekOn() {
    engage(0, 300, 5, FOUNDED);
    VolunteerHelp all = help("possible", 100, "found", 100);
    assertThat(metInAWeek(all, 0, Need.of(AGEING, 1))).as("nothing was sought before").isEqualTo(300);
    assertThat(town.supply().volunteersSought().of(Supply.row(0, AGEING))).isEqualTo(150 * 1.5f / 8);
    assertThat(town.supply().byVolunteers().of(Supply.row(0, AGEING))).isEqualTo(150);
    sought(225, 225);
    // 750 hours in each quarter come to 22.26 for everyday help, of 225 sought: about one in ten.
    int met = metInAWeek(all, 1, Need.of(AGEING, 1));
    assertThat((double) met).isCloseTo(300 * 22.26 / 225, within(4 * Math.sqrt(27)));
  }

  @Test
  void moreEngagedMeetMoreNeedsAndNobodyEngagedMeetsNone() {
    VolunteerHelp all = help("possible", 100, "found", 100);
    int[] met = new int[3];
    for (int k = 0; k < 3; k++) {
      AlikeTown.fill(residents.engaged(), 0);
      engage(0, 100 * k, 5, FOUNDED);
      for (int week = 0; week < 10; week++) {
        sought(60, 60);
        met[k] += metInAWeek(all, week, Need.of(AGEING, 0));
      }
    }
    assertThat(met[0]).isZero();
    assertThat(met[1]).isPositive();
    assertThat(met[2]).isGreaterThan(met[1]);
  }

  @Test
  void needsWithMoreThanOneHandOverAreNotForVolunteers() {
    engage(0, 300, 40, FOUNDED);
    assertThat(metInAWeek(help("possible", 100, "found", 100), 0, Need.of(AGEING, 2))).isZero();
    assertThat(town.supply().volunteersSought().of(Supply.row(0, AGEING))).isZero();
  }

  @Test
  void usuallyTheDomainAndTheChanceToBeFoundDecide() {
    engage(0, 300, 40, FOUNDED);
    int met = 0;
    for (int week = 0; week < 40; week++) {
      sought(0, 0);
      met += metInAWeek(help(), week, Need.of(AGEING, 0));
    }
    double expected = .40 * Numeric.logistic(.8 + 2.5 * .12);
    // Four standard deviations of a share of 12,000.
    assertThat(met / 12_000.0).isCloseTo(expected, within(4 * Math.sqrt(.21 / 12_000)));
  }
}
