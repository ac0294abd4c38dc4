package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.AlikeTown.settings;

import java.util.Arrays;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.trait.UsualFear;
import org.sozialraum.trait.UsualLoneliness;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.week.supply.Coordination;

/**
 * Known answers of disorder, incidents, fear, trust, belonging, efficacy and loneliness; each goes half of its way a
 * week.
 */
class ChangesTest {
  private static final Offset<Float> EXACT = Offset.offset(2e-6f);
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final double LN3 = Math.log(3);
  private Town town;
  private Residents residents;
  private Quarters quarters;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    quarters = town.quarters();
  }

  private static Object[] with(Object[] usual, Object... more) {
    Object[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return all;
  }

  /** Everybody has the same value. */
  private static void all(FloatColumn column, double value) {
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(column.of(resident)).isCloseTo((float) value, EXACT);
    }
  }

  /** Children are left as they are. */
  private void childrenKeep(WeeklyProcess process, FloatColumn column) {
    fill(column, .123);
    fill(residents.birthWeek(), -14 * 52 + 1);
    process.run(town, 0, CHANCE);
    all(column, .123);
    fill(residents.birthWeek(), -14 * 52);
    process.run(town, 0, CHANCE);
    assertThat(column.of(0)).as("from the fourteenth birthday on").isNotEqualTo(.123f);
  }

  @Nested
  class OfDisorder {
    private final Object[] usual = {"usual", .4, "deprivation", .1, "collective-efficacy", 2, "usual-efficacy", .5,
        "upkeep", .2, "greenery", .4, "response", .8, "speed", .5, "persistence", .5, "quarter-noise", 0, "town-noise", 0};

    @BeforeEach
    void authoritiesWorkTogetherAsUsual() {
      safety(.25);
    }

    private DisorderChange disorder(Object... namesAndValues) {
      return new DisorderChange(settings(DisorderChange.Settings.class, namesAndValues),
          settings(Coordination.class, "safety", .25), Set.of());
    }

    private float after(Object... more) {
      fill(quarters.disorder(), .2);
      disorder(with(usual, more)).run(town, 0, CHANCE);
      return quarters.disorder().of(0);
    }

    @Test
    void itGoesHalfTheWayToItsTarget() {
      assertThat(after()).isCloseTo(.3f, EXACT);
    }

    @Test
    void deprivationRaisesItEfficacyAndUpkeepLowerIt() {
      fill(quarters.deprivation(), 2);
      assertThat(after()).as("target .6").isCloseTo(.4f, EXACT);
      fill(quarters.collectiveEfficacy(), .6);
      assertThat(after()).as("target .4").isCloseTo(.3f, EXACT);
      fill(quarters.maintenance(), 1);
      assertThat(after()).as("target .2").isCloseTo(.2f, EXACT);
    }

    @Test
    void greenedLandLowersIt() {
      fill(quarters.greenery(), .5);
      assertThat(after()).as("target .2").isCloseTo(.2f, EXACT);
    }

    @Test
    void authoritiesThatWorkTogetherMoreThanUsualLowerItOthersRaiseIt() {
      float usually = after();
      assertThat(usually).as("target .4").isCloseTo(.3f, EXACT);
      fill(town.supply().coordination(), 0);
      assertThat(after()).as("nobody has reckoned it").isEqualTo(usually);
      safety(.5);
      assertThat(after()).as("target .2").isCloseTo(.2f, EXACT);
      safety(.125);
      assertThat(after()).as("target .5").isCloseTo(.35f, EXACT);
      fill(quarters.disorder(), .2);
      new DisorderChange(settings(DisorderChange.Settings.class, usual), settings(Coordination.class, "safety", .25),
          Set.of(Mechanism.DISORDER_RESPONSE)).run(town, 0, CHANCE);
      assertThat(quarters.disorder().of(0)).as("switched off").isEqualTo(usually);
    }

    private void safety(double together) {
      for (int quarter = 0; quarter < quarters.count(); quarter++) {
        town.supply().coordination().set(Supply.row(quarter, Domain.SAFETY.ordinal()), (float) together);
      }
    }

    @Test
    void theTargetIsAShare() {
      fill(quarters.deprivation(), 20);
      assertThat(after()).as("target 1").isCloseTo(.6f, EXACT);
      fill(quarters.deprivation(), -20);
      assertThat(after()).as("target 0").isCloseTo(.1f, EXACT);
    }

    @Test
    void passingDisorderFadesAndIsSharedByTheMunicipality() {
      quarters.disorderNoise().set(0, .2f);
      town.municipalNoise()[0] = .4f;
      // Half of each is left: .1 and .2 above the target of .4.
      assertThat(after()).isCloseTo(.45f, EXACT);
      assertThat(quarters.disorder().of(1)).as("the other quarter: .2 above").isCloseTo(.4f, EXACT);
      assertThat(quarters.disorderNoise().of(0)).isCloseTo(.1f, EXACT);
      assertThat(town.municipalNoise()[0]).isCloseTo(.2f, EXACT);
    }

    @Test
    void noiseHasItsSpread() {
      DisorderChange process = disorder(with(usual, "quarter-noise", .01, "town-noise", .03));
      double ofQuarters = 0;
      double ofTown = 0;
      for (int week = 0; week < 4000; week++) {
        quarters.disorderNoise().set(0, 0);
        town.municipalNoise()[0] = 0;
        process.run(town, week, CHANCE);
        ofQuarters += quarters.disorderNoise().of(0) * quarters.disorderNoise().of(0) / 4000;
        ofTown += town.municipalNoise()[0] * town.municipalNoise()[0] / 4000;
      }
      assertThat(Math.sqrt(ofQuarters)).isCloseTo(.01, Offset.offset(.0005));
      assertThat(Math.sqrt(ofTown)).isCloseTo(.03, Offset.offset(.0015));
    }
  }

  @Nested
  class OfIncidents {
    private Incidents incidents(double usual) {
      return new Incidents(settings(Incidents.Settings.class, "usual", usual, "disorder", Math.log(2) / .1,
          "collective-efficacy", Math.log(2), "efficacy-spread", .1, "light", Math.log(2), "fear-of-victims", .25,
          "trust-lost", .1), settings(DisorderChange.Settings.class, "usual", .5, "usual-efficacy", .5));
    }

    /** Incidents per resident and week over 400 weeks; 120,000 resident-weeks at .01 have a standard error of .0003. */
    private double rate() {
      long all = 0;
      for (int week = 0; week < 400; week++) {
        incidents(.01).run(town, week, CHANCE);
        all += quarters.incidents().of(0) + quarters.incidents().of(1);
      }
      return all / 400.0 / RESIDENTS;
    }

    @Test
    void theirNumberFollowsDisorderEfficacyAndLight() {
      Offset<Double> near = Offset.offset(.0015);
      assertThat(rate()).isCloseTo(.01, near);
      fill(quarters.disorder(), .6);
      assertThat(rate()).as("a tenth more disorder doubles them").isCloseTo(.02, Offset.offset(.002));
      fill(quarters.collectiveEfficacy(), .6);
      assertThat(rate()).as("a spread more efficacy halves them").isCloseTo(.01, near);
      fill(quarters.lighting(), 1);
      assertThat(rate()).as("full light halves them").isCloseTo(.005, near);
    }

    @Test
    void asManyVictimsAsIncidentsLoseTrustAndGainFear() {
      int seen = 0;
      for (int week = 0; week < 50; week++) {
        fill(residents.fear(), .2);
        fill(residents.trust(), .5);
        incidents(.02).run(town, week, CHANCE);
        int[] victims = new int[2];
        for (int resident = 0; resident < RESIDENTS; resident++) {
          if (residents.fear().of(resident) != .2f) {
            victims[town.quarterOf(resident)]++;
            assertThat(residents.fear().of(resident)).isCloseTo(.4f, EXACT);
            assertThat(residents.trust().of(resident)).isCloseTo(.45f, EXACT);
          } else {
            assertThat(residents.trust().of(resident)).isEqualTo(.5f);
          }
        }
        assertThat(victims).containsExactly(quarters.incidents().of(0), quarters.incidents().of(1));
        seen += victims[0] + victims[1];
      }
      assertThat(seen).isPositive();
    }

    @Test
    void childrenAreNoVictims() {
      fill(residents.birthWeek(), -13 * 52);
      incidents(1).run(town, 0, CHANCE);
      all(residents.fear(), .5);
      assertThat(quarters.incidents().of(0)).isZero();
    }

    @Test
    void thereAreNoMoreVictimsThanResidents() {
      incidents(50).run(town, 0, CHANCE);
      assertThat(quarters.incidents().of(0)).isEqualTo(quarters.residents().of(0));
    }
  }

  @Nested
  class OfFear {
    private final Object[] usual = {"old", LN3, "disorder", LN3, "collective-efficacy", LN3, "trust", LN3,
        "usual-trust", .5, "light", LN3, "speed", .5};

    private FearChange process() {
      return new FearChange(settings(FearChange.Settings.class, usual), new UsualFear(0, LN3),
          settings(DisorderChange.Settings.class, "usual", .5, "usual-efficacy", .5));
    }

    private float after() {
      fill(residents.fear(), .5);
      process().run(town, 0, CHANCE);
      return residents.fear().of(0);
    }

    @Test
    void atTheCentreNothingChanges() {
      assertThat(after()).isCloseTo(.5f, EXACT);
    }

    // Log-odds of ln 3 are three quarters, of -ln 3 one quarter; half the way is .625 or .375.

    @Test
    void womenAndTheOldAreMoreAfraid() {
      residents.sex().set(0, (byte) 1);
      assertThat(after()).isCloseTo(.625f, EXACT);
      residents.sex().set(0, (byte) 0);
      residents.birthWeek().set(0, -75 * 52);
      assertThat(after()).isCloseTo(.625f, EXACT);
      residents.birthWeek().set(0, -75 * 52 + 1);
      assertThat(after()).isCloseTo(.5f, EXACT);
    }

    @Test
    void disorderRaisesItEfficacyTrustAndLightLowerIt() {
      fill(quarters.disorder(), 1.5);
      assertThat(after()).isCloseTo(.625f, EXACT);
      fill(quarters.disorder(), .5);
      fill(quarters.collectiveEfficacy(), 1.5);
      assertThat(after()).isCloseTo(.375f, EXACT);
      fill(quarters.collectiveEfficacy(), .5);
      residents.trust().set(0, 1.5f);
      assertThat(after()).isCloseTo(.375f, EXACT);
      residents.trust().set(0, .5f);
      fill(quarters.lighting(), 1);
      assertThat(after()).isCloseTo(.375f, EXACT);
    }

    @Test
    void dispositionCountsAndChildrenKeepTheirs() {
      residents.fearDisposition().set(0, (float) LN3);
      assertThat(after()).isCloseTo(.625f, EXACT);
      fill(residents.sex(), 1);
      childrenKeep(process(), residents.fear());
    }
  }

  @Nested
  class OfTrust {
    private TrustChange process() {
      return new TrustChange(settings(TrustChange.Settings.class, "growth", .04, "enough-ties", 8, "set-point", .5,
          "disorder", .2, "harmless-disorder", .5));
    }

    private float after() {
      fill(residents.trust(), .5);
      process().run(town, 0, CHANCE);
      return residents.trust().of(0);
    }

    @Test
    void tiesOfFourAddTheStatedShareOfWhatIsMissing() {
      fill(residents.tieSum(), 4);
      assertThat(after()).as(".04 times one half").isCloseTo(.52f, EXACT);
      fill(residents.tieSum(), 8);
      assertThat(after()).isCloseTo(.54f, EXACT);
      fill(residents.tieSum(), 80);
      assertThat(after()).as("no more than enough").isCloseTo(.54f, EXACT);
    }

    @Test
    void itReturnsToTheSetPoint() {
      fill(residents.trustSetPoint(), .7);
      assertThat(after()).isCloseTo(.6f, EXACT);
    }

    @Test
    void disorderAboveTheHarmlessTakesItAway() {
      fill(quarters.disorder(), 1);
      assertThat(after()).as(".2 times one half of one half").isCloseTo(.45f, EXACT);
      fill(quarters.disorder(), 0);
      assertThat(after()).isCloseTo(.55f, EXACT);
    }

    @Test
    void childrenKeepTheirs() {
      childrenKeep(process(), residents.trust());
    }
  }

  @Nested
  class OfBelonging {
    private BelongingChange process() {
      return new BelongingChange(settings(BelongingChange.Settings.class, "base", .2, "ties", .1, "engagement", .1,
          "tenure", .1, "fear", .5, "places", .1, "speed", .5));
    }

    private float after() {
      fill(residents.belonging(), 0);
      process().run(town, 260, CHANCE);
      return residents.belonging().of(0);
    }

    @Test
    void eachSourceAddsItsPart() {
      fill(residents.tenureStart(), 260);
      fill(residents.fear(), .4);
      fill(residents.visitsAverage(), 0);
      assertThat(after()).as("base").isCloseTo(.1f, EXACT);
      fill(residents.tieSum(), Math.E - 1);
      assertThat(after()).as("ties").isCloseTo(.15f, EXACT);
      fill(residents.engaged(), 1);
      assertThat(after()).as("engagement").isCloseTo(.2f, EXACT);
      fill(residents.tenureStart(), 0);
      assertThat(after()).as("five of ten years").isCloseTo(.225f, EXACT);
      fill(residents.tenureStart(), -5000);
      assertThat(after()).as("no more than ten years").isCloseTo(.25f, EXACT);
      fill(residents.visitsAverage(), .5);
      assertThat(after()).as("half a visit a week").isCloseTo(.275f, EXACT);
      fill(residents.visitsAverage(), 7);
      assertThat(after()).as("no more than one visit a week").isCloseTo(.3f, EXACT);
      fill(residents.fear(), .6);
      assertThat(after()).as("fear a fifth above the usual").isCloseTo(.25f, EXACT);
    }

    @Test
    void theTargetIsAShareAndChildrenKeepTheirs() {
      fill(residents.tieSum(), 1e9);
      assertThat(after()).isCloseTo(.5f, EXACT);
      childrenKeep(process(), residents.belonging());
    }
  }

  @Nested
  class OfEfficacy {
    private EfficacyChange process(Mechanism... off) {
      return new EfficacyChange(settings(EfficacyChange.Settings.class, "base", .2, "engagement", .1, "belonging", .4,
          "collective-efficacy", .5, "idle-efficacy", .5, "services", .2, "followed", .12, "ignored", .06, "speed", .5),
          settings(Institutions.Settings.class, "usual-service", .7), Set.of(off));
    }

    private float after(Mechanism... off) {
      fill(residents.efficacy(), 0);
      process(off).run(town, 0, CHANCE);
      return residents.efficacy().of(0);
    }

    @Test
    void eachSourceAddsItsPart() {
      fill(residents.serviceExperience(), .7);
      assertThat(after()).as("base and half of belonging").isCloseTo(.2f, EXACT);
      fill(residents.engaged(), 1);
      assertThat(after()).isCloseTo(.25f, EXACT);
      fill(quarters.collectiveEfficacy(), .7);
      assertThat(after()).isCloseTo(.3f, EXACT);
      fill(quarters.collectiveEfficacy(), .1);
      assertThat(after()).isCloseTo(.15f, EXACT);
    }

    @Test
    void goodServiceAddsBadServiceTakesAway() {
      fill(residents.serviceExperience(), 1);
      assertThat(after()).as("target .4 and .2 times .3").isCloseTo(.23f, EXACT);
      fill(residents.serviceExperience(), .2);
      assertThat(after()).as("target .4 less .2 times .5").isCloseTo(.15f, EXACT);
    }

    @Test
    void aConsultationThatIsFollowedAddsAnIgnoredOneTakesAwayBothMoreAtAHigherLevel() {
      fill(residents.serviceExperience(), .7);
      fill(residents.heard(), 4);
      assertThat(after()).as("level 3: target .4 and .12").isCloseTo(.26f, EXACT);
      fill(residents.heard(), 2);
      assertThat(after()).as("level 1: a third of it").isCloseTo(.22f, EXACT);
      fill(residents.heard(), -4);
      assertThat(after()).as("level 3: target .4 less .06").isCloseTo(.17f, EXACT);
      fill(residents.heard(), -5);
      assertThat(after()).as("level 4: four thirds of it").isCloseTo(.16f, EXACT);
      fill(residents.heard(), -1);
      assertThat(after()).as("only informed").isCloseTo(.2f, EXACT);
      fill(residents.heard(), -4);
      assertThat(after(Mechanism.CONSULTATION)).as("switched off").isCloseTo(.2f, EXACT);
    }

    @Test
    void theTargetIsAShareAndChildrenKeepTheirs() {
      fill(quarters.collectiveEfficacy(), -9);
      assertThat(after()).isZero();
      childrenKeep(process(), residents.efficacy());
    }
  }

  @Nested
  class OfLoneliness {
    private LonelinessChange process() {
      return new LonelinessChange(settings(LonelinessChange.Settings.class, "low-income", LN3, "high-income", -LN3,
          "contacts", LN3, "close-ties-alone", 1, "alone", LN3, "migration", LN3, "young", LN3, "old", LN3, "immobility",
          LN3, "speed", .5), new UsualLoneliness(0, LN3));
    }

    private float after() {
      fill(residents.loneliness(), .5);
      process().run(town, 0, CHANCE);
      return residents.loneliness().of(0);
    }

    @Test
    void contactsAndCloseTiesTakeItAway() {
      assertThat(after()).isCloseTo(.5f, EXACT);
      residents.contactSum().set(0, (float) Math.E - 1);
      assertThat(after()).isCloseTo(.375f, EXACT);
      residents.contactSum().set(0, 0);
      residents.visitorTie().set(0, (float) Math.E - 1);
      assertThat(after()).as("a visitor counts as a contact").isCloseTo(.375f, EXACT);
      residents.visitorTie().set(0, 0);
      residents.closeTies().set(0, (float) Math.E - 1);
      assertThat(after()).isCloseTo(.375f, EXACT);
    }

    @Test
    void livingAloneAddsToItAndCostsACloseTie() {
      residents.householdSize().set(0, (byte) 1);
      assertThat(after()).isCloseTo(.625f, EXACT);
      residents.closeTies().set(0, (float) Math.E);
      assertThat(after()).as("e - 1 close ties are left").isCloseTo(.5f, EXACT);
    }

    @Test
    void incomeOriginAgeAndMobilityCount() {
      residents.income().set(0, (byte) 0);
      assertThat(after()).as("low income").isCloseTo(.625f, EXACT);
      residents.income().set(0, (byte) 2);
      assertThat(after()).as("high income").isCloseTo(.375f, EXACT);
      residents.income().set(0, (byte) 1);
      residents.migration().set(0, (byte) 1);
      assertThat(after()).as("migration background").isCloseTo(.625f, EXACT);
      residents.migration().set(0, (byte) 0);
      residents.ageGroup().set(0, Residents.ageGroupOf(20));
      assertThat(after()).as("the young").isCloseTo(.625f, EXACT);
      residents.ageGroup().set(0, Residents.ageGroupOf(80));
      assertThat(after()).as("the old").isCloseTo(.625f, EXACT);
      residents.ageGroup().set(0, Residents.ageGroupOf(60));
      residents.mobility().set(0, 0);
      assertThat(after()).as("immobile").isCloseTo(.625f, EXACT);
    }

    @Test
    void childrenKeepTheirs() {
      fill(residents.income(), 0);
      childrenKeep(process(), residents.loneliness());
    }
  }

  @Nested
  class OfTheWhole {
    @Test
    void collectiveEfficacyIsHalfTrustAndHalfEfficacyOfTheAdults() {
      fill(residents.trust(), .4);
      fill(residents.efficacy(), .8);
      int child = quarters.firstResident().of(1);
      residents.birthWeek().set(child, 0);
      residents.trust().set(child, 0);
      new CollectiveEfficacy().run(town, 0, CHANCE);
      assertThat(quarters.collectiveEfficacy().of(0)).isCloseTo(.6f, EXACT);
      assertThat(quarters.collectiveEfficacy().of(1)).as("a child does not count").isCloseTo(.6f, EXACT);
      residents.trust().set(0, 1);
      new CollectiveEfficacy().run(town, 0, CHANCE);
      // .3 more of one of 150, in the West only.
      assertThat(quarters.collectiveEfficacy().of(0)).isCloseTo(.6f + .3f / quarters.residents().of(0), EXACT);
      assertThat(quarters.collectiveEfficacy().of(1)).isCloseTo(.6f, EXACT);
    }

    @Test
    void whatIsPublishedIsEngagementAndTooManyTies() {
      residents.engaged().set(0, (byte) 1);
      residents.tieSum().set(1, 15.5f);
      residents.engaged().set(2, (byte) 1);
      residents.tieSum().set(2, 16);
      residents.tieSum().set(3, 15);
      residents.published().set(3, (byte) 3);
      new Publishing(15).run(town, 0, CHANCE);
      assertThat(Arrays.copyOf(residents.published().array(), 4)).containsExactly(Residents.PUBLISHED_ENGAGED,
          Residents.PUBLISHED_CROWDED, Residents.PUBLISHED_ENGAGED | Residents.PUBLISHED_CROWDED, 0);
    }

    @Test
    void aWeekBeginsWithoutWhatInterventionsDidLastWeek() {
      fill(residents.asked(), 2);
      fill(residents.askedByAgency(), 2);
      fill(residents.visited(), 1);
      fill(residents.escort(), .1);
      fill(quarters.lighting(), .5);
      fill(quarters.maintenance(), .5);
      fill(quarters.events(), 3);
      new WeekBegins().run(town, 0, CHANCE);
      all(residents.escort(), 0);
      assertThat(AlikeTown.share(residents.asked(), 0)).isEqualTo(1);
      assertThat(AlikeTown.share(residents.askedByAgency(), 0)).isEqualTo(1);
      assertThat(AlikeTown.share(residents.visited(), 0)).isEqualTo(1);
      assertThat(quarters.lighting().of(1) + quarters.maintenance().of(1) + quarters.events().of(1)).isZero();
    }
  }
}
