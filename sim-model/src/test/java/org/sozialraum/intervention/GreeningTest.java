package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/** The West has a square at (250, 250), a playground at (100, 100) and a park at (100, 400), in this order. */
class GreeningTest {
  private static final int WEST = 0;
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final Offset<Float> NEARLY = Offset.offset(1e-6f);
  private Town town;
  private Quarters quarters;
  private Places places;

  @BeforeEach
  void aTown() {
    town = SmallTown.founded();
    quarters = town.quarters();
    places = town.places();
  }

  private static Greening greening(Object... namesAndValues) {
    Record all = RecordedTown.changed(Quantities.defaults(Greening.class), "quarters", List.of("west"));
    for (int k = 0; k < namesAndValues.length; k += 2) {
      all = RecordedTown.changed(all, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return (Greening) all;
  }

  private double shareWithin(double metres, double... points) {
    int first = quarters.firstDwelling().of(WEST);
    int near = 0;
    for (int dwelling = first; dwelling < first + quarters.dwellings().of(WEST); dwelling++) {
      boolean sees = false;
      for (int k = 0; k < points.length; k += 2) {
        sees |= Math.hypot(town.dwellings().x().of(dwelling) - points[k],
            town.dwellings().y().of(dwelling) - points[k + 1]) <= metres;
      }
      near += sees ? 1 : 0;
    }
    return (double) near / quarters.dwellings().of(WEST);
  }

  @Test
  void plotsLieBesideTheGreenPlacesAndThenAlongTheStreets() {
    assertThat(greening("plots", 2.0).plotsOf(town, WEST)).containsExactly(250, 250, 100, 100);
    float[] five = greening("plots", 5.0).plotsOf(town, WEST);
    assertThat(five).hasSize(10).startsWith(250, 250, 100, 100, 100, 400);
    int first = quarters.firstDwelling().of(WEST);
    int quarterOfThem = first + quarters.dwellings().of(WEST) / 4;
    assertThat(five[6]).isEqualTo(town.dwellings().x().of(quarterOfThem));
  }

  @Test
  void greeneryAndUpkeepReachAsFarAsDwellingsLieNearThePlots() {
    Greening one = greening("plots", 1.0, "radius", 100.0, "intensity", .5);
    one.act(town, 13, CHANCE);
    float share = (float) shareWithin(100, 250, 250);
    assertThat(share).isBetween(.05f, .95f);
    assertThat(quarters.greenery().of(WEST)).isCloseTo(.5f * share, NEARLY);
    assertThat(quarters.maintenance().of(WEST)).isCloseTo(.5f * .5f * share, NEARLY);
    assertThat(quarters.greenery().of(1)).as("the quarter next door").isZero();
  }

  @Test
  void greenPlacesNearAPlotGetNicerOnceHoweverManyPlotsLieNear() {
    greening("plots", 2.0, "radius", 160.0).act(town, 13, CHANCE);
    assertThat(places.appealAdded().of(places.named("west-square"))).isCloseTo(.3f, NEARLY);
    assertThat(places.appealAdded().of(places.named("west-playground"))).isCloseTo(.3f, NEARLY);
    assertThat(places.appealAdded().of(places.named("west-park"))).as("too far").isZero();
    assertThat(places.appealAdded().of(places.named("west-cafe"))).as("no green place").isZero();
    greening("plots", 1.0, "radius", 160.0).act(town, 13, CHANCE);
    assertThat(places.appealAdded().of(places.named("west-square"))).as("twice").isCloseTo(.3f, NEARLY);
  }

  @Test
  void residentsNearbyAreAskedWhileTheLandIsGreenedAndNotAfterwards() {
    Greening all = greening("asked", 1.0, "radius", 2000.0);
    long asked = 0;
    for (int week = -1; week < 26; week++) {
      java.util.Arrays.fill(town.residents().asked().array(), (byte) 0);
      all.act(town, week, CHANCE);
      int now = 0;
      for (int resident = 0; resident < town.residents().count(); resident++) {
        now += town.residents().asked().of(resident);
        assertThat(town.residents().asked().of(resident) == 0 || town.quarterOf(resident) == WEST).isTrue();
      }
      assertThat(week >= 0 && week < 13 || now == 0).as("week " + week).isTrue();
      asked += now;
    }
    int adults = Occasions.adults(town, WEST, 0);
    // Each once on average; the error of so many asks is about their root.
    assertThat((double) asked).isCloseTo(adults, Offset.offset(3 * Math.sqrt(adults)));
  }

  @Test
  void disorderFalls() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2);
    float without = disorder(scenario);
    float with = disorder(scenario.with(List.of(greening("setup-weeks", 0.0)), List.of()));
    // Full greenery would take .05, half of the upkeep .05, of which two years bring seven eighths.
    assertThat(with).isBetween(without - .11f, without - .04f);
  }

  private static float disorder(Scenario scenario) {
    return RecordedTown.of(scenario).town().quarters().disorder().of(WEST);
  }
}
