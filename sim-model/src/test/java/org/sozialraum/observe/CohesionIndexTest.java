package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Modes;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.supply.ServiceReach;

/** A town of 300 adults of 40 who are all alike: what the nine dimensions make of them. */
class CohesionIndexTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-4);
  private static final String[] SHIFTS = {"networks", "trust", "diversity", "identification", "institutions",
      "justice", "solidarity", "rules", "participation"};
  private final Map<String, Double> seen = new HashMap<>();
  private TownPlan plan;
  private Town town;
  private Residents residents;

  @BeforeEach
  void peopleWhoAreAlike() {
    plan = SmallTown.plan();
    town = SmallTown.founded();
    alike();
  }

  private void alike() {
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.education().array(), (byte) 1);
    Arrays.fill(residents.migration().array(), (byte) 0);
    Arrays.fill(residents.mode().array(), Modes.PASSIVE);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    Arrays.fill(residents.lastHelping().array(), Residents.NEVER);
    Arrays.fill(residents.consulted().array(), (byte) 0);
    Arrays.fill(residents.groupAverage().array(), 0);
    Arrays.fill(residents.tieSum().array(), 0);
    Arrays.fill(residents.closeTies().array(), 0);
    Arrays.fill(residents.trust().array(), .5f);
    Arrays.fill(residents.acceptance().array(), .75f);
    Arrays.fill(residents.belonging().array(), .35f);
    Arrays.fill(residents.institutionTrust().array(), .25f);
    Arrays.fill(residents.unmetNeed().array(), .5f);
    Arrays.fill(residents.efficacy().array(), .25f);
    Arrays.fill(residents.loneliness().array(), .25f);
    Arrays.fill(town.quarters().collectiveEfficacy().array(), .375f);
    Arrays.fill(town.quarters().disorder().array(), .25f);
    Arrays.fill(town.supply().needs().array(), 0);
  }

  /** Measurement without constants, or with one of them. */
  private static Measurement measurement(String constant, double value) {
    Record measurement = Quantities.defaults(Measurement.class);
    for (String shift : SHIFTS) {
      measurement = RecordedTown.changed(measurement, "cohesion." + shift, 0.0);
    }
    return (Measurement) (constant == null ? measurement : RecordedTown.changed(measurement, constant, value));
  }

  private void observe(int week, Measurement measurement) {
    seen.clear();
    Observation observation = new Observation(town, plan, List.of(), measurement,
        Quantities.defaults(ServiceReach.Settings.class), Quantities.defaults(CoordinationIndex.Settings.class),
        new Readiness(Quantities.defaults(Readiness.Settings.class), java.util.Set.of()));
    observation.observe(town, week, Chance.of(1, 0), (w, level, unit, observable, value, yearly) ->
        seen.put(level.fileName() + " " + unit + " " + observable, value));
  }

  private void observe() {
    observe(51, measurement(null, 0));
  }

  private double of(String name) {
    assertThat(seen).containsKey(name);
    return seen.get(name);
  }

  private double ofTown(String dimension) {
    return of("municipality Kleinstadt cohesion" + dimension);
  }

  @Test
  void nineDimensionsFollowTheirFormulas() {
    observe();
    assertThat(ofTown(":networks")).as("no ties, lonely by a quarter").isCloseTo(100 * .4 * .75, EXACT);
    assertThat(ofTown(":trust")).isCloseTo(50, EXACT);
    assertThat(ofTown(":diversity")).isCloseTo(75, EXACT);
    assertThat(ofTown(":identification")).as(".35 of .7").isCloseTo(50, EXACT);
    assertThat(ofTown(":institutions")).isCloseTo(25, EXACT);
    assertThat(ofTown(":justice")).as("half unmet, supply as everywhere").isCloseTo(100 * (.6 * .5 + .4 * .5), EXACT);
    assertThat(ofTown(":solidarity")).as("ready to help").isCloseTo(100 * (.4 * .5 + .3 * .35 + .3 * .25), EXACT);
    assertThat(ofTown(":rules")).isCloseTo(100 * (.5 * .375 + .5 * .75), EXACT);
    assertThat(ofTown(":participation")).isCloseTo(0, EXACT);
    double sum = 0;
    for (String dimension : SHIFTS) {
      sum += ofTown(":" + dimension);
    }
    assertThat(ofTown("")).as("the plain mean").isCloseTo(sum / 9, EXACT);
  }

  @Test
  void tiesHereAndElsewhereMakeNetworksUpToTheirFullMeasure() {
    double full = measurement(null, 0).cohesion().networksFull();
    Arrays.fill(residents.tieSum().array(), 1);
    Arrays.fill(residents.closeTies().array(), 3);
    observe();
    assertThat(ofTown(":networks"))
        .isCloseTo(100 * (.6 * (Numeric.ln(2) + .5 * Numeric.ln(4)) / full + .4 * .75), EXACT);
    Arrays.fill(residents.tieSum().array(), 100);
    observe();
    assertThat(ofTown(":networks")).as("no more than full").isCloseTo(100 * (.6 + .4 * .75), EXACT);
  }

  @Test
  void whoHelpsEngagesIsActiveOrTakesPartAddsToSolidarityAndParticipation() {
    for (int resident = 0; resident < 30; resident++) {
      residents.lastHelping().set(resident, 0);
      residents.lastEngaged().set(resident, 0);
    }
    for (int resident = 30; resident < 90; resident++) {
      residents.mode().set(resident, Modes.ACTIVE);
    }
    residents.mode().set(90, Modes.ENGAGED);
    residents.groupAverage().set(91, .125f);
    residents.consulted().set(91, (byte) 13);
    residents.consulted().set(92, (byte) 1);
    observe();
    assertThat(ofTown(":solidarity")).as("a tenth have helped").isCloseTo(100 * (.1 + .9 * .38), EXACT);
    assertThat(ofTown(":participation")).isCloseTo(100 * (30 * .45 + 61 * .35 + 2 * .20) / 300, EXACT);
    assertThat(of("quarter west cohesion:participation")).as("all of them live there")
        .isCloseTo(100 * (30 * .45 + 61 * .35 + 2 * .20) / 150, EXACT);
    assertThat(of("quarter east cohesion:participation")).isCloseTo(0, EXACT);
    for (int resident = 0; resident < 30; resident++) {
      residents.lastHelping().set(resident, 51 - 52);
    }
    observe();
    assertThat(ofTown(":solidarity")).as("a year ago is too long").isCloseTo(38, EXACT);
  }

  @Test
  void groupsTakeTheRulesOfTheQuartersTheyLiveIn() {
    for (int resident = 140; resident < 170; resident++) {
      residents.sex().set(resident, (byte) 1);
    }
    Arrays.fill(residents.sex().array(), 0, 140, (byte) 0);
    Arrays.fill(residents.sex().array(), 170, 300, (byte) 0);
    town.quarters().disorder().set(1, .75f);
    observe();
    assertThat(of("quarter west cohesion:rules")).isCloseTo(56.25, EXACT);
    assertThat(of("quarter east cohesion:rules")).isCloseTo(31.25, EXACT);
    assertThat(of("group sex:female cohesion:rules")).as("10 of the West, 20 of the East")
        .isCloseTo((10 * 56.25 + 20 * 31.25) / 30, EXACT);
  }

  @Test
  void aQuarterWithServicesAtHandFeelsMoreJusticeThanTheOtherOne() {
    for (int quarter = 0; quarter < 2; quarter++) {
      town.supply().needs().set(Supply.row(quarter, 3), 1000);
    }
    observe();
    double west = of("quarter west access");
    double east = of("quarter east access");
    assertThat(west).isNotEqualTo(east);
    double mean = of("municipality Kleinstadt access");
    assertThat(of("municipality Kleinstadt access_gap")).isCloseTo(1 - mean, EXACT);
    assertThat(of("quarter west cohesion:justice"))
        .isCloseTo(100 * (.3 + .4 * Numeric.logistic(3 * (west - mean))), EXACT);
    assertThat(of("quarter east cohesion:justice"))
        .isCloseTo(100 * (.3 + .4 * Numeric.logistic(3 * (east - mean))), EXACT);
  }

  @Test
  void aConstantMovesItsDimensionAloneAndPointsEndAtAHundred() {
    observe();
    Map<String, Double> before = new HashMap<>(seen);
    observe(51, measurement("cohesion.justice", -12.0));
    assertThat(ofTown(":justice")).isCloseTo(before.get("municipality Kleinstadt cohesion:justice") - 12, EXACT);
    assertThat(ofTown(":rules")).isEqualTo(before.get("municipality Kleinstadt cohesion:rules"));
    assertThat(ofTown("")).isCloseTo(before.get("municipality Kleinstadt cohesion") - 12.0 / 9, EXACT);
    observe(51, measurement("cohesion.diversity", 40.0));
    assertThat(ofTown(":diversity")).isEqualTo(100);
  }

  @Test
  void cohesionRisesWithWhatItIsMadeOf() {
    observe();
    double before = ofTown("");
    Map<String, float[]> better = Map.of("trust", residents.trust().array(), "diversity",
        residents.acceptance().array(), "identification", residents.belonging().array(), "institutions",
        residents.institutionTrust().array(), "solidarity", residents.efficacy().array());
    better.forEach((dimension, column) -> {
      float kept = column[7];
      column[7] = kept + .1f;
      observe();
      assertThat(ofTown("")).as(dimension).isGreaterThan(before);
      column[7] = kept;
    });
    Map<String, float[]> worse = Map.of("networks", residents.loneliness().array(), "justice",
        residents.unmetNeed().array(), "rules", town.quarters().disorder().array());
    worse.forEach((dimension, column) -> {
      float kept = column[1];
      column[1] = kept + .1f;
      observe();
      assertThat(ofTown("")).as(dimension).isLessThan(before);
      column[1] = kept;
    });
  }

  @Test
  void childrenHaveNoCohesionAndWeekZeroHasNoYearBehindIt() {
    Arrays.fill(residents.birthWeek().array(), 0, 150, -13 * 52 + 51);
    Arrays.fill(residents.trust().array(), 0, 150, 1);
    observe();
    assertThat(of("quarter west cohesion")).isNaN();
    assertThat(ofTown(":trust")).isCloseTo(50, EXACT);
    observe(0, measurement(null, 0));
    assertThat(seen.keySet()).noneMatch(name -> name.contains("cohesion"));
  }

  @Test
  void aMunicipalityIsNotMeasuredAgainstTheServicesOfAnother() {
    plan = IslandTown.plan();
    town = SmallTown.founded(plan);
    alike();
    Arrays.fill(town.supply().needs().array(), 500);
    observe();
    double island = of("municipality Insel cohesion:justice");
    double mainland = of("municipality Festland cohesion:justice");
    Arrays.fill(town.offers().staffed().array(), 0);
    for (int offer = 0; offer < town.offers().count(); offer++) {
      town.offers().staffed().set(offer, isOnTheIsland(offer) ? 1 : 0);
    }
    observe();
    assertThat(of("municipality Insel cohesion:justice")).isEqualTo(island);
    assertThat(of("municipality Festland cohesion:justice")).isNotEqualTo(mainland);
  }

  private boolean isOnTheIsland(int offer) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      double dx = town.quarters().x().of(quarter) - town.offers().x().of(offer);
      double dy = town.quarters().y().of(quarter) - town.offers().y().of(offer);
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        nearest = quarter;
      }
    }
    return town.quarters().municipalityOf(nearest).equals("Insel");
  }

  @Test
  void theConstantsOfAScenarioReachItsRun() {
    double usual = RecordedTown.of(RecordedTown.scenario(plan, 0, 1)).last("cohesion:rules");
    double constant = Settings.defaults().measurement().cohesion().rules();
    double raised = RecordedTown.of(RecordedTown.with(RecordedTown.scenario(plan, 0, 1), "measurement.cohesion.rules",
        constant - 5)).last("cohesion:rules");
    assertThat(raised).isCloseTo(usual - 5, EXACT);
  }
}
