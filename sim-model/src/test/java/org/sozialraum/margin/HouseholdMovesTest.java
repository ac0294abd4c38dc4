package org.sozialraum.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.TownPlan.HouseholdGroup;

class HouseholdMovesTest {
  private final List<int[]> persons = new ArrayList<>();
  private int households;

  /** Adds households of persons given as role, age, sex. */
  private HouseholdMovesTest households(int number, int[]... members) {
    for (int k = 0; k < number; k++) {
      for (int[] member : members) {
        persons.add(new int[] {member[0], member[1], member[2], households});
      }
      households++;
    }
    return this;
  }

  private static int[] person(byte role, int age, int sex) {
    return new int[] {role, age, sex};
  }

  private byte[] column(int which) {
    byte[] column = new byte[persons.size()];
    for (int k = 0; k < column.length; k++) {
      column[k] = (byte) persons.get(k)[which];
    }
    return column;
  }

  private HouseholdMovesTest families() {
    return households(60, person(Residents.HEAD, 40, 1), person(Residents.PARTNER, 42, 0),
        person(Residents.CHILD, 12, 0), person(Residents.CHILD, 9, 1))
        .households(60, person(Residents.HEAD, 70, 1), person(Residents.PARTNER, 72, 0))
        .households(40, person(Residents.HEAD, 30, 0)).households(40, person(Residents.HEAD, 29, 1))
        .households(30, person(Residents.HEAD, 50, 1), person(Residents.CHILD, 22, 0));
  }

  private record After(byte[] role, int[] household, boolean met, int[] bySize) {}

  private After meet(int free, HouseholdGroup... published) {
    byte[] age = column(1);
    byte[] role = column(0);
    int[] household = persons.stream().mapToInt(each -> each[3]).toArray();
    int[] size = new int[households];
    int[][] bands = new int[households][Residents.ageGroupOf(120) + 1];
    byte[] band = new byte[age.length];
    for (int k = 0; k < age.length; k++) {
      band[k] = Residents.ageGroupOf(age[k]);
      size[household[k]]++;
      bands[household[k]][band[k]]++;
    }
    HouseholdMoves moves = new HouseholdMoves(age, column(2), band, role, household, households, free);
    boolean met = moves.meet(HouseholdSizes.fit(size, bands, List.of(published), 1));
    int[] bySize = new int[HouseholdSizes.LARGEST + 1];
    for (int home = 0; home < moves.households(); home++) {
      bySize[moves.size(home)]++;
    }
    sensible(age, role, household, moves.households());
    return new After(role, household, met, bySize);
  }

  private void sensible(byte[] age, byte[] role, int[] household, int homes) {
    int[] heads = new int[homes];
    int[] partners = new int[homes];
    int[] adults = new int[homes];
    int[] all = new int[homes];
    for (int k = 0; k < age.length; k++) {
      heads[household[k]] += role[k] == Residents.HEAD ? 1 : 0;
      partners[household[k]] += role[k] == Residents.PARTNER ? 1 : 0;
      adults[household[k]] += age[k] >= 18 ? 1 : 0;
      all[household[k]]++;
    }
    for (int home = 0; home < homes; home++) {
      assertThat(heads[home]).isEqualTo(all[home] > 0 ? 1 : 0);
      assertThat(partners[home]).isLessThanOrEqualTo(1);
      assertThat(adults[home]).isGreaterThanOrEqualTo(all[home] > 0 ? 1 : 0);
    }
  }

  private static HouseholdGroup of(int from, int to, int households) {
    return new HouseholdGroup(from, to, households);
  }

  @Test
  void moreHouseholdsOfOneAreFoundedByCouplesWithoutChildrenAndGrownChildren() {
    // 230 households stand: 80 of one, 90 of two, 60 of four.
    After after = families().meet(100, of(1, 1, 140), of(2, 2, 60), of(3, 3, 0), of(4, HouseholdGroup.OPEN, 60));
    assertThat(after.met()).isTrue();
    assertThat(Arrays.copyOf(after.bySize(), 5)).containsSubsequence(140, 60, 0, 60);
    // No parents parted for it.
    for (int k = 0; k < 240; k++) {
      assertThat(after.household()[k]).isEqualTo(persons.get(k)[3]);
    }
  }

  @Test
  void fewerHouseholdsOfOneBecomeCouplesOfFittingAges() {
    After after = families().meet(0, of(1, 1, 20), of(2, 2, 120), of(3, 3, 0), of(4, HouseholdGroup.OPEN, 60));
    assertThat(after.met()).isTrue();
    int couples = 0;
    for (int k = 360; k < 440; k++) {
      couples += after.role()[k] == Residents.PARTNER ? 1 : 0;
    }
    assertThat(couples).as("of thirty who move in with somebody").isGreaterThanOrEqualTo(25);
  }

  @Test
  void familiesOfThreeAndFiveAppearByChildrenWhoChangeFamilies() {
    After after = families().meet(0, of(1, 1, 80), of(2, 2, 90), of(3, 3, 10), of(4, 4, 40),
        of(5, HouseholdGroup.OPEN, 10));
    assertThat(after.met()).isTrue();
    assertThat(after.bySize()[3]).isEqualTo(10);
    assertThat(after.bySize()[5]).isEqualTo(10);
  }

  @Test
  void withoutAVacantDwellingTheNumberOfHouseholdsCannotGrow() {
    After after = families().meet(0, of(1, 1, 140), of(2, 2, 60), of(3, 3, 0), of(4, HouseholdGroup.OPEN, 60));
    assertThat(after.met()).isFalse();
    assertThat(Arrays.stream(after.bySize()).skip(1).sum()).isLessThanOrEqualTo(230);
  }

  @Test
  void childrenAreNeverLeftAlone() {
    // As many households as residents: children stay with an adult whatever is published.
    After after = families().meet(500, of(1, 1, 499), of(2, HouseholdGroup.OPEN, 0));
    assertThat(after.met()).isFalse();
    assertThat(after.bySize()[1]).isGreaterThan(300);
  }
}
