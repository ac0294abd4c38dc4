package org.sozialraum.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PersonCellsTest {

  @Test
  void whereOnlyAgesArePublishedTheyAreTheCells() {
    PersonCells cells = new PersonCells(false, false);
    assertThat(cells.of(2, 1, 1)).isEqualTo(2);
    assertThat(cells.wanted(new int[] {5, 5, 5}, new int[] {4, 6, 7}, PersonCells.UNKNOWN, PersonCells.UNKNOWN, 1))
        .containsExactly(4, 6, 7);
  }

  @Test
  void aCellSaysWhoItsResidentsAre() {
    PersonCells cells = new PersonCells(true, true);
    for (int age = 0; age < 3; age++) {
      for (int origin = 0; origin < 2; origin++) {
        for (int sex = 0; sex < 2; sex++) {
          int cell = cells.of(age, origin, sex);
          assertThat(cells.ageGroup(cell)).isEqualTo(age);
          assertThat(cells.origin(cell)).isEqualTo(origin);
          assertThat(cells.sex(cell)).isEqualTo(sex);
        }
      }
    }
    assertThat(new PersonCells(true, false).origin(3)).isEqualTo(1);
    assertThat(new PersonCells(false, true).sex(3)).isEqualTo(1);
  }

  @Test
  void whatHoldsAlreadyStaysAsItIs() {
    PersonCells cells = new PersonCells(true, true);
    int[] present = {10, 11, 5, 4, 20, 22, 7, 9};
    assertThat(cells.wanted(present, new int[] {30, 58}, 25, 46, 1)).containsExactly(present);
  }

  @Test
  void agesOriginsAndSexesAllHoldExactly() {
    PersonCells cells = new PersonCells(true, true);
    int[] present = {13, 11, 5, 0, 20, 2, 7, 9, 0, 0, 1, 3};
    int[] byAge = {31, 27, 9};
    for (int migrants = 0; migrants <= 67; migrants += 7) {
      for (int women = 1; women <= 67; women += 6) {
        int[] wanted = cells.wanted(present, byAge, migrants, women, 1);
        int[] ages = new int[3];
        int background = 0;
        int female = 0;
        for (int cell = 0; cell < wanted.length; cell++) {
          assertThat(wanted[cell]).isNotNegative();
          ages[cells.ageGroup(cell)] += wanted[cell];
          background += cells.origin(cell) * wanted[cell];
          female += cells.sex(cell) * wanted[cell];
        }
        assertThat(ages).containsExactly(byAge);
        assertThat(background).isEqualTo(migrants);
        assertThat(female).isEqualTo(women);
      }
    }
  }

  @Test
  void theCellsKeepTheirShapeWhenAMarginMoves() {
    PersonCells cells = new PersonCells(true, false);
    // A third of the young, a ninth of the old; twice as many with migration background are wanted.
    int[] wanted = cells.wanted(new int[] {600, 300, 800, 100}, new int[] {900, 900}, 800, PersonCells.UNKNOWN, 1);
    double young = wanted[1] / (double) wanted[0];
    double old = wanted[3] / (double) wanted[2];
    assertThat(young / old).isBetween(3.8, 4.2);
    assertThat(Arrays.stream(wanted).sum()).isEqualTo(1800);
  }
}
