package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** New residents get to know the nearest neighbours, two of them at most, once. */
class IntroductionsTest {
  private Town town;
  private Residents residents;
  private Ties ties;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    ties = town.ties();
    fill(residents.takesPart(), 0);
    fill(town.dwellings().y(), 0);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      // A street with a house every ten metres.
      town.dwellings().x().set(dwelling, 10 * dwelling);
    }
  }

  private void aWeek(Object... namesAndValues) {
    new Introductions(AlikeTown.settings(Introductions.Settings.class, namesAndValues)).run(town, 9, Chance.of(1, 0));
  }

  private List<Integer> knownTo(int resident) {
    List<Integer> others = new ArrayList<>();
    for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
      others.add(ties.others()[slot]);
    }
    return others;
  }

  private int inhabited(int from, int step) {
    int dwelling = from + step;
    while (town.dwellings().residents().of(dwelling) == 0) {
      dwelling += step;
    }
    return dwelling;
  }

  @Test
  void oneOfEachOfTheTwoNearestDwellingsGetsToKnowTheNewResident() {
    int newcomer = 60;
    residents.takesPart().set(newcomer, Residents.INTRODUCED);
    aWeek();
    int home = residents.dwelling().of(newcomer);
    List<Integer> neighbours = knownTo(newcomer);
    assertThat(neighbours).hasSize(2);
    // Nearer than or as near as all other inhabited dwellings: one on each side, or two on one.
    int left = inhabited(home, -1);
    int right = inhabited(home, 1);
    int near = home - left <= right - home ? left : right;
    assertThat(neighbours).extracting(other -> residents.dwelling().of(other)).contains(near).doesNotContain(home)
        .doesNotHaveDuplicates();
    for (int other : neighbours) {
      assertThat(knownTo(other)).containsExactly(newcomer);
      assertThat(ties.strengths()[ties.slot(newcomer, other)]).isEqualTo(.2f);
      assertThat(ties.strengths()[ties.slot(other, newcomer)]).isEqualTo(.2f);
      assertThat(ties.kinds()[ties.slot(other, newcomer)]).isEqualTo((byte) Ties.Kind.NEIGHBOUR.ordinal());
    }
    int all = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      all += knownTo(resident).size();
    }
    assertThat(all).as("ends of ties").isEqualTo(4);
  }

  @Test
  void whoIsKnownAlreadyAndWhoIsAChildIsPassedOver() {
    int newcomer = 60;
    residents.takesPart().set(newcomer, Residents.INTRODUCED);
    int left = inhabited(residents.dwelling().of(newcomer), -1);
    int right = inhabited(residents.dwelling().of(newcomer), 1);
    int leftFirst = town.dwellings().firstResident().of(left);
    for (int other = leftFirst; other < leftFirst + town.dwellings().residents().of(left); other++) {
      residents.birthWeek().set(other, 9 - 14 * 52 + 1);
    }
    int rightFirst = town.dwellings().firstResident().of(right);
    for (int other = rightFirst; other < rightFirst + town.dwellings().residents().of(right); other++) {
      ties.add(newcomer, other, .5f, Ties.Kind.NEIGHBOUR);
      ties.add(other, newcomer, .5f, Ties.Kind.NEIGHBOUR);
    }
    int before = knownTo(newcomer).size();
    aWeek();
    List<Integer> neighbours = knownTo(newcomer).subList(before, knownTo(newcomer).size());
    assertThat(neighbours).hasSize(2)
        .extracting(other -> residents.dwelling().of(other)).doesNotContain(left, right);
  }

  @Test
  void nobodyIsIntroducedOverADistanceNorWithoutAnInstrument() {
    aWeek();
    assertThat(knownTo(60)).isEmpty();
    residents.takesPart().set(60, Residents.INTRODUCED);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      town.dwellings().x().set(dwelling, 300 * dwelling);
    }
    aWeek();
    assertThat(knownTo(60)).isEmpty();
  }

  @Test
  void theLastFreeSlotIsTakenOnceHoweverManyWantIt() {
    // Everybody is new: many ask for the same neighbours, whose slots end.
    for (int resident = 0; resident < RESIDENTS; resident++) {
      residents.takesPart().set(resident, Residents.INTRODUCED);
    }
    aWeek();
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(ties.free(resident)).isNotNegative();
      assertThat(knownTo(resident)).doesNotHaveDuplicates();
      for (int other : knownTo(resident)) {
        assertThat(knownTo(other)).contains(resident);
      }
    }
  }
}
