package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Places;
import org.sozialraum.town.Point;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/** A centre stands where it is put; its quarter follows from the point. */
class CentreAtAPointTest {
  private static final Chance CHANCE = Chance.of(1, 0);

  private static NeighbourhoodCentre centre(String quarter, Point at) {
    return new NeighbourhoodCentre(quarter, at, "Treff", 0, 0, 0, 40, 400, List.of(), .25, .5, 1, .25, 1, 1, 1);
  }

  private static List<String> problems(NeighbourhoodCentre centre) {
    Problems problems = new Problems();
    centre.check(SmallTown.plan(), new Horizon(0, 1), "i", problems);
    return problems.all().stream().map(Problem::line).toList();
  }

  @Test
  void itStandsAtThePointInTheQuarterAroundIt() {
    Town town = SmallTown.founded();
    centre("", new Point(700, 120)).in(SmallTown.plan()).act(town, 0, CHANCE);
    Places places = town.places();
    int place = places.count() - 1;
    assertThat(places.x().of(place)).isEqualTo(700);
    assertThat(places.y().of(place)).isEqualTo(120);
    assertThat(town.quarters().idOf(places.quarter().of(place))).isEqualTo("east");
  }

  @Test
  void twoPointsInOneQuarterAreTwoPlaces() {
    Town town = SmallTown.founded();
    int founded = town.places().count();
    for (int week = 0; week < 3; week++) {
      centre("west", new Point(100, 120)).act(town, week, CHANCE);
      centre("west", new Point(400, 120)).act(town, week, CHANCE);
      centre("west", null).act(town, week, CHANCE);
    }
    assertThat(town.places().count()).isEqualTo(founded + 3);
  }

  @Test
  void aScenarioFindsTheQuarterWhenItIsMade() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1)
        .with(List.of(centre("", new Point(700, 120))), List.of());
    assertThat(scenario.interventions().get(0).quarters()).containsExactly("east");
    assertThat(Sozialraum.spotsOf(scenario)).singleElement().satisfies(spot -> {
      assertThat(spot.x()).isEqualTo(700);
      assertThat(spot.y()).isEqualTo(120);
    });
    assertThat(RecordedTown.of(scenario).model().notices()).as("it is visited").isEmpty();
  }

  @Test
  void itNeedsAQuarterOrAPointAndBothMustAgree() {
    assertThat(problems(centre("west", null))).isEmpty();
    assertThat(problems(centre("", new Point(250, 250)))).isEmpty();
    assertThat(problems(centre("West", new Point(250, 250)))).isEmpty();
    assertThat(problems(centre("east", new Point(250, 250)))).containsExactly("i.at: found a point in the quarter"
        + " \"West\"; must lie in \"East\", because quarter says so; delete quarter or move the point");
    assertThat(problems(centre("", new Point(550, 250)))).containsExactly("i.at: found a point outside every quarter");
    assertThat(problems(centre("", null))).hasSize(1);
  }

  @Test
  void theFurnishedPlanHoldsEveryPlaceOfTheFounding() {
    Town town = SmallTown.founded();
    var furnished = Founding.furnished(SmallTown.plan());
    assertThat(furnished.places()).hasSize(town.places().founded());
    for (int place = 0; place < town.places().founded(); place++) {
      assertThat(furnished.places().get(place).name()).isEqualTo(town.places().nameOf(place));
      assertThat(furnished.places().get(place).id()).isEqualTo(town.places().dataIdOf(place));
    }
  }
}
