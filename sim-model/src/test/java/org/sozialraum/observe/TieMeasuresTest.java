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
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Modes;

/** 300 adults of 40 who live at one point of their quarter, and a handful of ties; and what became of the willing. */
class TieMeasuresTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-6);
  private static final String TOWN = "municipality Kleinstadt ";
  private final Map<String, Double> seen = new HashMap<>();
  private TownPlan plan;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTownWithoutTies() {
    plan = SmallTown.plan();
    town = SmallTown.founded();
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.education().array(), (byte) 1);
    Arrays.fill(residents.migration().array(), (byte) 0);
    Arrays.fill(residents.mode().array(), Modes.PASSIVE);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    Arrays.fill(town.dwellings().y().array(), 0);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      town.dwellings().x().set(dwelling, town.dwellings().quarter().of(dwelling) == 0 ? 0 : 100);
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

  private void tie(int one, int other) {
    town.ties().add(one, other, .5f, Ties.Kind.NEIGHBOUR);
    town.ties().add(other, one, .5f, Ties.Kind.NEIGHBOUR);
  }

  private void livesAt(int resident, double x) {
    town.dwellings().x().set(residents.dwelling().of(resident), (float) x);
  }

  @Test
  void sharesOfTiesAcrossAndByDistanceAreCounts() {
    tie(0, 120);   // across origins, no way apart
    tie(1, 200);   // across quarters, a hundred metres
    tie(2, 280);   // across schooling and quarters, 1,000 metres
    tie(3, 90);   // to a pupil, 1,001 metres
    residents.migration().set(0, (byte) 1);
    residents.education().set(2, (byte) 2);
    residents.education().set(90, Residents.PUPIL);
    livesAt(280, 1000);
    livesAt(90, 1001);
    observe(0);
    assertThat(of(TOWN + "ties")).isCloseTo(8.0 / 300, EXACT);
    assertThat(of(TOWN + "ties:none")).isCloseTo(292.0 / 300, EXACT);
    assertThat(of(TOWN + "ties:across-origin")).isCloseTo(.25, EXACT);
    assertThat(of(TOWN + "ties:across-schooling")).as("a pupil has none yet").isCloseTo(.25, EXACT);
    assertThat(of(TOWN + "ties:across-quarters")).isCloseTo(.5, EXACT);
    assertThat(of(TOWN + "ties:within-100m")).isCloseTo(.5, EXACT);
    assertThat(of(TOWN + "ties:within-300m")).isCloseTo(.5, EXACT);
    assertThat(of(TOWN + "ties:within-1km")).isCloseTo(.75, EXACT);
    assertThat(of(TOWN + "ties:beyond-1km")).isCloseTo(.25, EXACT);
    assertThat(of("quarter east ties:across-quarters")).as("both ties of the East").isEqualTo(1);
    assertThat(of("group migration:yes ties:none")).isZero();
  }

  @Test
  void thePotentialIsTheWillingAmongAllAndItsRealisationThoseOfThemWhoEngageAYearLater() {
    observe(51);
    assertThat(of(TOWN + "potential")).as("nobody engages").isEqualTo(of(TOWN + "willing")).isBetween(.05, .95);
    Arrays.fill(residents.potentialLastYear().array(), (byte) -1);
    observe(51);
    assertThat(of(TOWN + "potential_realised")).isNaN();
    // 40 were as ready as can be, of whom 10 engage now; 40 not at all; the others were engaged or not here.
    Arrays.fill(residents.potentialLastYear().array(), 0, 40, (byte) Residents.WHOLE_POTENTIAL);
    Arrays.fill(residents.potentialLastYear().array(), 40, 80, (byte) 0);
    Arrays.fill(residents.mode().array(), 30, 60, Modes.ENGAGED);
    observe(51);
    assertThat(of(TOWN + "potential_realised")).isCloseTo(.25, EXACT);
    for (int resident = 0; resident < 150; resident++) {
      residents.lastEngaged().set(resident, 51);
    }
    observe(51);
    assertThat(of("quarter west potential")).as("all engaged within a year").isZero();
  }

  @Test
  void everyFlowBetweenModesIsToldOfEveryUnitAndGroup() {
    Arrays.fill(residents.modeLastYear().array(), Modes.PASSIVE);
    observe(51);
    for (String from : Formulas.MODES) {
      for (String to : Formulas.MODES) {
        String flow = "flow:" + from + ">" + to;
        assertThat(seen).containsKey(TOWN + flow).containsKey("district Kleinstadt " + flow)
            .containsKey("quarter west " + flow);
        Groups.names().forEach(group -> assertThat(seen).containsKey("group " + group + " " + flow));
      }
    }
    assertThat(of(TOWN + "flow:passive>passive")).isEqualTo(1);
  }
}
