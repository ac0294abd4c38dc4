package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.FrozenTown;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

class ClosePlacesTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private final Town town = SmallTown.founded(IslandTown.plan());
  private final Places places = town.places();

  private Set<Integer> closed() {
    Set<Integer> closed = new TreeSet<>();
    for (int place = 0; place < places.count(); place++) {
      if (places.openness().of(place) == 0) {
        closed.add(place);
      }
    }
    return closed;
  }

  private static ClosePlaces close(List<PlaceKind> kinds, List<String> quarters, double share, int start, int weeks) {
    return new ClosePlaces(List.of(), kinds, quarters, share, start, weeks);
  }

  @Test
  void theGivenShareClosesInItsWeekAndOpensAgain() {
    ClosePlaces half = close(List.of(), List.of(), .5, 3, 4);
    int wanted = (int) Math.rint(places.count() / 2.0);
    Set<Integer> first = null;
    for (int week = 0; week < 10; week++) {
      half.act(town, week, CHANCE);
      boolean shut = week >= 3 && week < 7;
      assertThat(closed()).as("closed in week " + week).hasSize(shut ? wanted : 0);
      first = first == null && shut ? closed() : first;
      assertThat(!shut || closed().equals(first)).isTrue();
    }
  }

  @Test
  void aLargerShareClosesTheSamePlacesAndMore() {
    close(List.of(), List.of(), .25, 3, 0).act(town, 3, CHANCE);
    Set<Integer> few = closed();
    close(List.of(), List.of(), .75, 3, 0).act(town, 3, CHANCE);
    assertThat(closed()).containsAll(few).hasSizeGreaterThan(2 * few.size());
  }

  @Test
  void onlyKindsAndQuartersThatAreMeantClose() {
    close(List.of(PlaceKind.CAFE), List.of("festland-2", "Insel 1"), 1, 0, 0).act(town, 0, CHANCE);
    for (int place = 0; place < places.count(); place++) {
      String quarter = town.quarters().idOf(places.quarter().of(place));
      boolean meant = places.kindOf(place) == PlaceKind.CAFE && Set.of("festland-2", "insel-1").contains(quarter);
      assertThat(places.openness().of(place)).isEqualTo(meant ? 0 : 1);
    }
  }

  @Test
  void namedPlacesClose() {
    String name = places.nameOf(4);
    new ClosePlaces(List.of(name), List.of(), List.of(), 1, 0, 0).act(town, 0, CHANCE);
    assertThat(closed()).contains(4).allSatisfy(place -> assertThat(places.nameOf(place)).isEqualTo(name));
  }

  @Test
  void namesKindsAndQuartersNarrowEachOther() {
    String quarter = town.quarters().idOf(places.quarter().of(4));
    String other = town.quarters().idOf(places.quarter().of(4) == 0 ? 1 : 0);
    new ClosePlaces(List.of(places.dataIdOf(4)), List.of(), List.of(other), 1, 0, 0).act(town, 0, CHANCE);
    assertThat(closed()).isEmpty();
    new ClosePlaces(List.of(places.dataIdOf(4)), List.of(places.kindOf(4)), List.of(quarter), 1, 0, 0)
        .act(town, 0, CHANCE);
    assertThat(closed()).containsExactly(4);
  }

  @Test
  void aShareOfLessThanHalfAPlaceIsAMistakeAndTheShareZeroIsNot() {
    Horizon horizon = new Horizon(0, 2);
    Problems problems = new Problems();
    close(List.of(PlaceKind.CAFE), List.of("West"), .4, 0, 0).check(SmallTown.plan(), horizon, "s", problems);
    assertThat(problems.all()).singleElement().extracting(Problem::line).asString()
        .isEqualTo("s.share: 0.4 of 1 places is less than half a place, so that none closes; the share is rounded to"
            + " whole places; from 0.501 on one closes");
    Problems none = new Problems();
    close(List.of(PlaceKind.CAFE), List.of("West"), .501, 0, 0).check(SmallTown.plan(), horizon, "s", none);
    close(List.of(PlaceKind.CAFE), List.of("West"), 0, 0, 0).check(SmallTown.plan(), horizon, "s", none);
    assertThat(none.all()).isEmpty();
  }

  @Test
  void aShockChangesCausesOnlyAndNothingBeforeItsWeek() {
    FrozenTown before = FrozenTown.of(town);
    ClosePlaces all = close(List.of(), List.of(), 1, 52, 0);
    for (int week = 0; week < 52; week++) {
      all.act(town, week, CHANCE);
    }
    assertThat(FrozenTown.of(town).changedSince(before)).isEmpty();
    for (int week = 52; week < 104; week++) {
      all.act(town, week, CHANCE);
    }
    assertThat(FrozenTown.of(town).changedSince(before)).containsExactly("places.opening hours over usual hours");
  }

  @Test
  void mistakesAreNamedWithWhatIsKnown() {
    Problems problems = new Problems();
    new ClosePlaces(List.of(), List.of(), List.of("Wes"), 1, 104, 0).check(SmallTown.plan(), new Horizon(0, 2),
        "shocks[0]",
        problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "shocks[0].quarters[0]: no quarter is called \"Wes\"; known: West, East; did you mean \"West\"?",
        "shocks[0]: never begins: it starts in week 104 and the run ends in week 103; it must begin before "
            + "the run ends; start it earlier");
  }
}
