package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

/** Known answers: how many needs a year some residents have, computed by hand from the table of the documents. */
class NeedRatesTest {
  private static final NeedRates.Settings SETTINGS = Quantities.defaults(NeedRates.Settings.class);
  private static final NeedRates.Factors FACTORS = Quantities.defaults(NeedRates.Factors.class);
  private final NeedRates rates = new NeedRates(SETTINGS, FACTORS, Set.of());
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
  }

  private double[] of(int resident) {
    return of(rates, resident);
  }

  private double[] of(NeedRates ofRates, int resident) {
    double[] room = new double[Domain.COUNT];
    double sum = ofRates.fill(town, resident, 0, ofRates.safety(.5), room);
    double all = 0;
    for (double each : room) {
      all += each;
    }
    assertThat(sum).isCloseTo(all, within(1e-12));
    return room;
  }

  private static void are(double[] found, double family, double youth, double education, double health, double ageing,
      double counselling, double safety, double culture) {
    assertThat(found).containsExactly(
        new double[] {family, youth, education, health, ageing, counselling, safety, culture}, within(1e-9));
  }

  private static final double SAFETY = .35 * Numeric.exp(2 * (.5 - .35));

  private void isAged(int resident, int years) {
    residents.birthWeek().set(resident, -52 * years);
  }

  @Test
  void aManOfFortyWhoLivesWithOthersWithoutChildren() {
    // Health .8 at 20 to 1.3 at 50; everyday help .8 at 18 to 1.0 at 64, times .8 for company.
    are(of(7), 0, 0, .2, .8 + .5 * 20 / 30, (.8 + .2 * 22 / 46) * .8, .4, SAFETY, .8);
  }

  @Test
  void aPoorWidowOfEightyTwoWhoHardlyWalksAndSpeaksAnotherLanguage() {
    isAged(7, 82);
    residents.householdSize().set(7, (byte) 1);
    residents.mobility().set(7, .4f);
    residents.income().set(7, (byte) 0);
    residents.barrier().set(7, (byte) 1);
    are(of(7), 0, 0, .2 + 4, (3.2 + 2.8 * .7) * 1.4, 6.8 * 1.4 * 1.5, .4 + 1.3 + .7, SAFETY, .8 + .8 + .4);
    NeedRates nobodysBarrier = new NeedRates(SETTINGS, FACTORS, EnumSet.of(Mechanism.LANGUAGE_BARRIER));
    are(of(nobodysBarrier, 7), 0, 0, .2, (3.2 + 2.8 * .7) * 1.4, 6.8 * 1.4 * 1.5, .4 + 1.3, SAFETY, .8 + .8);
  }

  @Test
  void whoLivesInAHomeIsCaredForThereAndNotAlone() {
    isAged(7, 82);
    residents.householdSize().set(7, (byte) 1);
    town.dwellings().home().set(residents.dwelling().of(7), (byte) 1);
    are(of(7), 0, 0, .2, 0, 0, .4, SAFETY, .8);
  }

  @Test
  void childrenAndTheYoung() {
    isAged(7, 0);
    are(of(7), 0, 0, .2, 1.5, 0, 0, 0, 0);
    isAged(7, 10);
    residents.barrier().set(7, (byte) 1);
    are(of(7), 0, 0, 2 + .2 + 4, .8, 0, 0, 0, .8 + .4);
    residents.barrier().set(7, (byte) 0);
    isAged(7, 17);
    residents.education().set(7, Residents.PUPIL);
    are(of(7), 0, 4, 2 + .2, .8, 0, 0, SAFETY, .8);
  }

  @Test
  void onlyThePoorWithoutWorkAtWorkingAgeLookForWork() {
    residents.income().set(7, (byte) 0);
    residents.education().set(7, (byte) 0);
    double[] found = of(7);
    assertThat(found[Domain.COUNSELLING.ordinal()]).isCloseTo(.4 + 1.3 + 2, within(1e-12));
    assertThat(found[Domain.EDUCATION.ordinal()]).as("with low schooling").isCloseTo(.2 + .3, within(1e-12));
    residents.employed().set(7, (byte) 1);
    assertThat(of(7)[Domain.COUNSELLING.ordinal()]).isCloseTo(.4 + 1.3, within(1e-12));
    residents.employed().set(7, (byte) 0);
    isAged(7, 63);
    assertThat(of(7)[Domain.COUNSELLING.ordinal()]).as("early retired").isCloseTo(.4 + 1.3, within(1e-12));
  }

  /** A dwelling with at least three residents, of whom the first is the head and two are children of given ages. */
  private int aParentOf(int oneChild, int another, boolean withPartner) {
    int dwelling = 0;
    while (town.dwellings().residents().of(dwelling) < (withPartner ? 4 : 3)) {
      dwelling++;
    }
    int first = town.dwellings().firstResident().of(dwelling);
    for (int member = first; member < first + town.dwellings().residents().of(dwelling); member++) {
      residents.role().set(member, Residents.OTHER);
    }
    residents.role().set(first, Residents.HEAD);
    residents.parent().set(first, (byte) 1);
    residents.role().set(first + 1, Residents.CHILD);
    isAged(first + 1, oneChild);
    residents.role().set(first + 2, Residents.CHILD);
    isAged(first + 2, another);
    if (withPartner) {
      residents.role().set(first + 3, Residents.PARTNER);
    }
    return first;
  }

  @Test
  void theYoungestChildDecidesAndWhoIsAloneWithChildrenNeedsMore() {
    int mother = aParentOf(9, 4, false);
    assertThat(of(mother)[Domain.FAMILY.ordinal()]).isCloseTo(4 * 1.6, within(1e-12));
    assertThat(of(mother)[Domain.YOUTH.ordinal()]).as("for the child of nine").isCloseTo(.5, within(1e-12));
    mother = aParentOf(3, 4, false);
    assertThat(of(mother)[Domain.YOUTH.ordinal()]).as("nobody of school age").isZero();
  }

  @Test
  void ofACoupleWithChildrenAtSchoolEachNeedsTwoTimesAYear() {
    int mother = aParentOf(9, 12, true);
    assertThat(of(mother)[Domain.FAMILY.ordinal()]).isCloseTo(2, within(1e-12));
  }

  @Test
  void aFactorScalesItsDomainAndNoOther() {
    NeedRates more = new NeedRates(SETTINGS,
        AlikeTown.settings(NeedRates.Factors.class, "health", 1.4, "safety", .6), Set.of());
    double[] found = of(more, 7);
    double[] usual = of(7);
    for (Domain domain : Domain.values()) {
      double factor = domain == Domain.HEALTH ? 1.4 : domain == Domain.SAFETY ? .6 : 1;
      assertThat(found[domain.ordinal()]).as(domain.name()).isCloseTo(factor * usual[domain.ordinal()], within(1e-12));
    }
  }

  @Test
  void whoIsSettledByTheBoundHasNoNeedByTheExactRate() {
    double[] room = new double[Domain.COUNT];
    double closest = 1;
    rates.begin();
    town = SmallTown.founded();
    residents = town.residents();
    for (double disorder : new double[] {0, .35, 1}) {
      double safety = rates.safety(disorder);
      for (int turn = 0; turn < 8; turn++) {
        for (int resident = 0; resident < residents.count(); resident++) {
          residents.barrier().set(resident, (byte) (turn & 1));
          residents.mobility().set(resident, (turn & 2) == 0 ? 1 : .3f);
          residents.income().set(resident, (byte) (turn >> 2));
          double none = Numeric.exp(-rates.fill(town, resident, 0, safety, room) / 52);
          double bound = rates.surelyNone(residents, resident, residents.age(resident, 0))
              * NeedRates.surelyNone(safety);
          assertThat(bound).as("resident %d of %d years", resident, residents.age(resident, 0)).isLessThan(none);
          closest = Math.min(closest, none / bound - 1);
        }
      }
    }
    assertThat(closest).as("some bounds are tight").isLessThan(1e-6);
  }
}
