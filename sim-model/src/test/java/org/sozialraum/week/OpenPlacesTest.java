package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Places;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.town.Visits;
import org.sozialraum.week.supply.Coordination;

/**
 * The small town, where the West has a school and a park, the East a church and a club room. 300 residents with two
 * outings a week over 100 weeks make 60,000 outings, of which some thousands lead to one place.
 */
class OpenPlacesTest {
  private static final int WEST = 0;
  private static final int EAST = 1;
  private static final int WEEKS = 100;
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final Offset<Float> NEARLY = Offset.offset(1e-6f);
  private Town town;
  private Places places;
  private int school;
  private int church;

  @BeforeEach
  void aTownThatCoordinatesAsUsual() {
    town = AlikeTown.founded();
    fill(town.residents().fear(), .4);
    places = town.places();
    school = places.named("west-school");
    church = places.named("east-church");
    culture(WEST, .25);
    culture(EAST, .25);
  }

  private void culture(int quarter, double together) {
    town.supply().coordination().set(Supply.row(quarter, Domain.CULTURE.ordinal()), (float) together);
  }

  private static OpenPlaces process(Mechanism... off) {
    return new OpenPlaces(AlikeTown.settings(OpenPlaces.Settings.class, "shared-rooms", .4),
        AlikeTown.settings(Coordination.class, "culture", .25), Set.of(off));
  }

  /** Opens places in a week that has just begun. */
  private void open(OpenPlaces process) {
    fill(places.hoursAdded(), 0);
    process.run(town, 0, CHANCE);
  }

  @Test
  void coordinatedCultureOpensSchoolsAndParishHallsLongerInItsQuarter() {
    culture(WEST, .5);
    open(process());
    // Forty hundredths of a quarter of coordination above the usual.
    assertThat(places.hoursAdded().of(school)).isCloseTo(.10f, NEARLY);
    for (int place = 0; place < places.count(); place++) {
      assertThat(place == school || places.hoursAdded().of(place) == 0).as(places.nameOf(place)).isTrue();
    }
    culture(EAST, 1);
    open(process());
    assertThat(places.hoursAdded().of(church)).isCloseTo(.30f, NEARLY);
    open(process(Mechanism.SHARED_ROOMS));
    assertThat(places.hoursAdded().of(church)).as("switched off").isZero();
  }

  @Test
  void coordinationThatIsUsualOrLessOrNotReckonedOpensNothing() {
    for (double together : new double[] {.25, .1, 0}) {
      culture(WEST, together);
      open(process());
      assertThat(places.hoursAdded().of(school)).isZero();
    }
  }

  @Test
  void aSlowDriftDoesNotChangeTheChoiceOfGoalsEveryTime() {
    OpenPlaces process = process();
    culture(WEST, .50);
    open(process);
    int version = places.version();
    culture(WEST, .505);
    open(process);
    assertThat(places.version()).isEqualTo(version);
    culture(WEST, .53);
    open(process);
    assertThat(places.version()).as("a step of a hundredth further").isEqualTo(version + 1);
    fill(places.appealAdded(), .1);
    open(process);
    assertThat(places.version()).as("nicer").isEqualTo(version + 2);
    open(process);
    assertThat(places.version()).as("as last week").isEqualTo(version + 2);
  }

  @Test
  void hoursAndAppealMultiply() {
    places.hoursAdded().set(school, .4f);
    places.appealAdded().set(school, .3f);
    assertThat(places.surplus(school)).as("1.4 times 1.3, less 1").isCloseTo(.82, Offset.offset(1e-6));
    assertThat(places.surplusForAll(school)).isCloseTo(1.3 * .4 / .82, Offset.offset(1e-6));
    places.open(school, .5f);
    assertThat(places.surplus(school)).as("open half of its hours").isCloseTo(.41, Offset.offset(1e-6));
    places.hoursAdded().set(school, 0);
    assertThat(places.surplusForAll(school)).as("nicer, not longer").isZero();
  }

  /** Places that each resident visits in each week, in their order. */
  private List<List<Integer>> visited(double drawOfPlaces) {
    Outings outings = new Outings(AlikeTown.settings(Outings.Settings.class, "outings-by-age", AlikeTown.flat(2),
        "season", 0, "draw-of-places", drawOfPlaces), Set.of());
    List<List<Integer>> all = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      outings.run(town, week, CHANCE);
      Visits visits = town.gatherings().visits(0);
      for (int resident = 0; resident < RESIDENTS; resident++) {
        List<Integer> mine = new ArrayList<>();
        for (int visit = visits.first(resident); visit < visits.end(resident); visit++) {
          int table = visits.tables()[visit];
          if (table >= town.gatherings().firstPlaceTable()) {
            mine.add(town.gatherings().placeOf(table));
          }
        }
        all.add(mine);
      }
    }
    return all;
  }

  private static double visitsTo(int place, List<List<Integer>> visited) {
    return visited.stream().mapToLong(mine -> mine.stream().filter(each -> each == place).count()).sum();
  }

  /** Visits to a place expected of men of 40 without children whose surplus is taken by a share of them. */
  private double expected(int place, double surplus, double takenBy) {
    ChoiceSets choices = town.choiceSets();
    double visits = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      int cell = choices.cell(town.quarterOf(resident), town.residents().dwelling().of(resident));
      double all = choices.outside();
      double here = 0;
      for (int entry = choices.entriesFrom(cell); entry < choices.entriesEnd(cell); entry++) {
        int to = choices.placeAt(entry);
        double weight = choices.weightAt(cell, places, entry);
        double accepted = weight * (places.kindOf(to).isFor(40, false) ? 1 : .2);
        all += accepted;
        if (to == place) {
          here = accepted + surplus * takenBy * weight;
          all += surplus * takenBy * weight;
        }
      }
      visits += 2 * WEEKS * here / all;
    }
    return visits;
  }

  @Test
  void addedHoursAreForEverybodyAndTakeNobodyWhoDoesNotGoThere() {
    List<List<Integer>> before = visited(0);
    assertThat(visitsTo(school, before)).isCloseTo(expected(school, 0, 0), Offset.offset(130.0));
    places.hoursAdded().set(school, .4f);
    places.changed();
    List<List<Integer>> after = visited(0);
    // A school is for one in five of these men, in its added hours for all of them: three times the visits.
    assertThat(visitsTo(school, after)).isCloseTo(expected(school, .4, 1), Offset.offset(200.0))
        .isGreaterThan(2.5 * visitsTo(school, before));
    for (int each = 0; each < before.size(); each++) {
      List<Integer> others = new ArrayList<>(after.get(each));
      others.removeIf(place -> place == school);
      assertThat(before.get(each)).as("nobody goes elsewhere than before, but to the school").containsAll(others);
      assertThat(others.size()).isLessThanOrEqualTo(before.get(each).size());
    }
  }

  @Test
  void aNicerPlaceDrawsThoseItIsForAndDrawsOut() {
    int park = places.named("west-park");
    List<List<Integer>> before = visited(0);
    fill(places.appealAdded(), 0);
    places.appealAdded().set(park, .5f);
    places.appealAdded().set(school, .5f);
    places.changed();
    List<List<Integer>> after = visited(0);
    // A fall-through: one in five of those whom the school's appeal picks accept it, the others choose as before.
    assertThat(visitsTo(park, after) / visitsTo(park, before)).isBetween(1.35, 1.55);
    assertThat(visitsTo(school, after) / visitsTo(school, before)).isBetween(1.3, 1.6);
    places.appealAdded().set(school, 0);
    places.changed();
    double more = visited(.3).stream().mapToInt(List::size).sum();
    assertThat(more).as("a nicer town draws out").isGreaterThan(before.stream().mapToInt(List::size).sum());
  }

  @Test
  void withNothingAddedNothingIsChosenOtherwise() {
    List<List<Integer>> before = visited(.3);
    process().run(town, 0, CHANCE);
    assertThat(visited(.3)).isEqualTo(before);
    assertThat(town.choiceSets().surplus(0)).isZero();
  }

  @Test
  void aPlaceThatIsOpenLongerHoldsMore() {
    places.visitsWhenFull().set(school, 10);
    places.hoursAdded().set(school, .4f);
    AlikeTown.everybodyVisits(town, school, 1);
    new Crowding(Set.of()).run(town, 0, CHANCE);
    assertThat(places.visits().of(school)).isEqualTo(14);
  }

  @Test
  void aClosedPlaceStaysClosedHoweverLongItsHours() {
    places.open(school, 0);
    places.hoursAdded().set(school, 1);
    places.changed();
    assertThat(visitsTo(school, visited(.3))).isZero();
  }
}
