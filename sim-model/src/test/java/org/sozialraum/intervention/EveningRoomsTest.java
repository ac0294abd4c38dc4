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
import org.sozialraum.town.Domain;
import org.sozialraum.town.Places;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.WeekBegins;

/** The West has a school, the East a church and a club room. */
class EveningRoomsTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final Offset<Float> NEARLY = Offset.offset(1e-6f);
  private Town town;
  private Places places;

  @BeforeEach
  void aTown() {
    town = SmallTown.founded();
    places = town.places();
  }

  private static EveningRooms in(String quarter, double intensity) {
    Record rooms = RecordedTown.changed(Quantities.defaults(EveningRooms.class), "quarters", List.of(quarter));
    return (EveningRooms) RecordedTown.changed(rooms, "intensity", intensity);
  }

  private float hours(String place) {
    return places.hoursAdded().of(places.named(place));
  }

  private float evening(int quarter, Domain domain) {
    return town.supply().evening().of(Supply.row(quarter, domain.ordinal()));
  }

  @Test
  void roomsOfSchoolsAndParishesAndClubRoomsStayOpenInTheEvening() {
    in("east", 1).act(town, 12, CHANCE);
    assertThat(hours("east-church")).as("still being set up").isZero();
    long reached = in("east", 1).act(town, 13, CHANCE);
    assertThat(hours("east-church")).isCloseTo(.4f, NEARLY);
    assertThat(hours("east-club-room")).isCloseTo(.4f, NEARLY);
    assertThat(hours("east-cafe") + hours("west-school")).as("other places and quarters").isZero();
    assertThat(evening(1, Domain.CULTURE)).isCloseTo(.25f, NEARLY);
    assertThat(evening(1, Domain.HEALTH) + evening(0, Domain.CULTURE)).isZero();
    assertThat(reached).isBetween(100L, 150L);
    new WeekBegins().run(town, 14, CHANCE);
    assertThat(hours("east-church") + evening(1, Domain.CULTURE)).as("nothing stays by itself").isZero();
    in("east", .5).act(town, 14, CHANCE);
    assertThat(hours("east-church")).as("half the dose").isCloseTo(.2f, NEARLY);
  }

  @Test
  void whereNoRoomIsOpenNothingOpensAndNobodyIsReached() {
    places.open(places.named("west-school"), 0);
    assertThat(in("west", 1).act(town, 13, CHANCE)).isZero();
    assertThat(hours("west-school") + evening(0, Domain.CULTURE)).isZero();
  }

  @Test
  void moreGoToARoomThatIsOpenInTheEvening() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1);
    assertThat(visits(scenario.with(List.of(in("west", 1)), List.of())))
        .isGreaterThan(1.3 * visits(scenario));
  }

  private static double visits(Scenario scenario) {
    int[] visits = new int[1];
    RecordedTown.of(scenario, model -> {}, model -> {
      Places places = model.town().places();
      visits[0] += places.visits().of(places.named("west-school"));
    });
    return visits[0];
  }
}
