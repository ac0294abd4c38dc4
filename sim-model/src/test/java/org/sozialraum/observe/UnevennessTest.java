package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Modes;

/** A town of 300 adults, of whom 30 of the 150 in the West and 60 of the 150 in the East engaged within a year. */
class UnevennessTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-6);
  private static final String TOWN = "municipality Kleinstadt ";
  private final Map<String, Double> seen = new HashMap<>();
  private TownPlan plan;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    plan = SmallTown.plan();
    town = SmallTown.founded();
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.education().array(), (byte) 1);
    Arrays.fill(residents.migration().array(), (byte) 0);
    Arrays.fill(residents.mode().array(), Modes.PASSIVE);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    for (int resident = 0; resident < 30; resident++) {
      residents.lastEngaged().set(resident, 0);
    }
    for (int resident = 150; resident < 210; resident++) {
      residents.lastEngaged().set(resident, 0);
    }
  }

  private void observe(int week) {
    seen.clear();
    new Observation(town, plan, List.of()).observe(town, week, Chance.of(1, 0),
        (w, level, unit, observable, value, yearly) -> {
          if (yearly) {
            seen.put(level.fileName() + " " + unit + " " + observable, value);
          }
        });
  }

  private double of(String name) {
    assertThat(seen).containsKey(name);
    return seen.get(name);
  }

  @Test
  void theWorstQuartileIsTheLowestEngagementAndTheHighestWithdrawal() {
    for (int resident = 250; resident < 280; resident++) {
      residents.mode().set(resident, Modes.WITHDRAWN);
    }
    observe(0);
    // A quarter of 300 residents is half a quarter of the town: all of it from the worse one.
    assertThat(of(TOWN + "engaged_12m:worst-quartile")).isCloseTo(.2, EXACT);
    assertThat(of(TOWN + "withdrawn:worst-quartile")).isCloseTo(.2, EXACT);
    assertThat(seen).as("needs and cohesion are told of years").doesNotContainKey(TOWN + "needs_met:worst-quartile")
        .doesNotContainKey(TOWN + "cohesion:worst-quartile").doesNotContainKey("quarter west gap:age");
    observe(51);
    assertThat(of(TOWN + "cohesion:worst-quartile"))
        .isCloseTo(Math.min(of("quarter west cohesion"), of("quarter east cohesion")), EXACT);
    Arrays.fill(residents.needsOfYear().array(), 0, 300, (byte) 2);
    Arrays.fill(residents.metByNeighbours().array(), (byte) 0);
    Arrays.fill(residents.metByVolunteers().array(), (byte) 0);
    Arrays.fill(residents.metByServices().array(), 0, 150, (byte) 1);
    Arrays.fill(residents.metByServices().array(), 150, 300, (byte) 2);
    observe(51);
    assertThat(of(TOWN + "needs_met:worst-quartile")).isCloseTo(.5, EXACT);
  }

  @Test
  void aWorstQuartileTakesTheLastOfItsQuartersInPart() {
    plan = IslandTown.plan();
    town = SmallTown.founded(plan);
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    int quarters = town.quarters().count();
    // Each quarter engages more than the one before: shares of 0, .1, .2 and so on.
    for (int quarter = 0; quarter < quarters; quarter++) {
      int first = town.quarters().firstResident().of(quarter);
      int size = town.quarters().residents().of(quarter);
      for (int resident = first; resident < first + size * quarter / 10; resident++) {
        residents.lastEngaged().set(resident, 0);
      }
    }
    observe(0);
    double left = .25 * residents.count();
    double sum = 0;
    for (int quarter = 0; quarter < quarters && left > 0; quarter++) {
      double taken = Math.min(left, town.quarters().residents().of(quarter));
      sum += taken * of("quarter " + town.quarters().idOf(quarter) + " engaged_12m");
      left -= taken;
    }
    assertThat(of("county " + town.name() + " engaged_12m:worst-quartile"))
        .isCloseTo(sum / (.25 * residents.count()), EXACT);
    assertThat(of("municipality Insel engaged_12m:worst-quartile"))
        .isGreaterThanOrEqualTo(of("county " + town.name() + " engaged_12m:worst-quartile"));
  }

  @Test
  void gapsAreDifferencesOfShares() {
    Arrays.fill(residents.education().array(), 0, 100, (byte) 0);
    Arrays.fill(residents.education().array(), 200, 300, (byte) 2);
    Arrays.fill(residents.migration().array(), 100, 200, (byte) 1);
    Arrays.fill(residents.birthWeek().array(), 0, 30, -20 * 52);
    Arrays.fill(residents.birthWeek().array(), 250, 300, -80 * 52);
    observe(0);
    assertThat(of(TOWN + "gap:education")).as("10 of 100 less 30 of 100").isCloseTo(.1 - .3, EXACT);
    assertThat(of(TOWN + "gap:migration")).as("40 of 200 less 50 of 100").isCloseTo(.2 - .5, EXACT);
    assertThat(of(TOWN + "gap:age")).as("all of the young, none of the old").isCloseTo(1, EXACT);
  }

  @Test
  void giniIsNothingWhereAllAreAlikeAndKnownWhereTwoDiffer() {
    observe(0);
    assertThat(of(TOWN + "gini:engaged")).as("one schooling").isZero();
    // Two halves with .2 and .4: 2 (1/2)² .2 / (2 · .3).
    assertThat(of(TOWN + "gini:engaged-quarters")).isCloseTo(.5 * .5 * .2 / .3, EXACT);
    Arrays.fill(residents.education().array(), 0, 100, (byte) 0);
    Arrays.fill(residents.education().array(), 200, 300, (byte) 2);
    observe(0);
    // Three thirds with .3, .5 and .1.
    assertThat(of(TOWN + "gini:engaged")).isCloseTo((.2 + .2 + .4) / 9 / .3, EXACT);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    observe(0);
    assertThat(of(TOWN + "gini:engaged")).as("nobody to share").isNaN();
  }

  @Test
  void efficacyBetweenQuartersIsTheAnalysisOfVarianceTimesReliability() {
    // Half of each quarter .1 below its mean, half above; means .4 and .6.
    for (int resident = 0; resident < 300; resident++) {
      float mean = resident < 150 ? .4f : .6f;
      float value = mean + (resident % 2 == 0 ? .1f : -.1f);
      residents.trust().set(resident, value);
      residents.efficacy().set(resident, value);
    }
    town.quarters().collectiveEfficacy().set(0, .4f);
    town.quarters().collectiveEfficacy().set(1, .6f);
    observe(0);
    double between = 300 * .01 / 1;
    double within = 300 * .01 / 298;
    double latent = (between - within) / (between + 149 * within);
    assertThat(of(TOWN + "efficacy_icc")).isCloseTo(.7 * latent, Offset.offset(1e-5));
    assertThat(of(TOWN + "collective_efficacy")).isCloseTo(.5, EXACT);
    assertThat(of("quarter west collective_efficacy")).isCloseTo(.4, EXACT);
    Arrays.fill(residents.trust().array(), 150, 300, .4f);
    Arrays.fill(residents.efficacy().array(), 150, 300, .4f);
    observe(0);
    assertThat(of(TOWN + "efficacy_icc")).as("equal means: chance alone, never below zero").isZero();
  }

  @Test
  void oneQuarterAloneHasNothingBetweenQuarters() {
    Tally[] one = {new Tally()};
    one[0].counts[Count.ADULTS] = 100;
    assertThat(EfficacyMeasures.betweenQuarters(one, new boolean[] {true}, .7)).isNaN();
  }
}
