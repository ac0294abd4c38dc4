package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/** The island town has 18 associations; here the first has 100 members, the second 101, and so on. */
class LossOfAssociationsTest {
  private Town town;
  private Associations all;

  @BeforeEach
  void aTown() {
    town = SmallTown.founded(IslandTown.plan());
    all = town.associations();
    assertThat(all.count()).isEqualTo(18);
    for (int association = 0; association < all.count(); association++) {
      all.members().set(association, 100 + association);
      all.field().set(association, (byte) (association % 4));
    }
  }

  private Set<Integer> closing(LossOfAssociations shock, int seed, int week) {
    java.util.Arrays.fill(all.closes().array(), (byte) 0);
    shock.act(town, week, Chance.of(seed, 0));
    Set<Integer> closing = new TreeSet<>();
    for (int association = 0; association < all.count(); association++) {
      if (all.closes().of(association) != 0) {
        closing.add(association);
      }
    }
    return closing;
  }

  private static LossOfAssociations loss(double share, LossOfAssociations.Which which, Associations.Field... fields) {
    return new LossOfAssociations(List.of(fields), share, which, 7);
  }

  @Test
  void aShareClosesByLotInItsWeekOnly() {
    LossOfAssociations third = loss(1 / 3., LossOfAssociations.Which.RANDOM);
    assertThat(closing(third, 1, 7)).hasSize(6).isEqualTo(closing(third, 1, 7)).isNotEqualTo(closing(third, 2, 7));
    assertThat(closing(third, 1, 6)).isEmpty();
    assertThat(closing(third, 1, 8)).isEmpty();
  }

  @Test
  void whatIsThereOnTheMainlandDoesNotDecideWhatClosesOnTheIsland() {
    LossOfAssociations loss = loss(.3, LossOfAssociations.Which.RANDOM);
    for (int seed = 0; seed < 20; seed++) {
      Set<Integer> before = onTheIsland(closing(loss, seed, 7));
      for (int association = 0; association < 4; association++) {
        assertThat(isOnTheIsland(association)).isFalse();
        all.open().set(association, (byte) 0);
      }
      assertThat(onTheIsland(closing(loss, seed, 7))).as("seed " + seed).hasSize(3).isEqualTo(before);
      java.util.Arrays.fill(all.open().array(), 0, 4, (byte) 1);
    }
  }

  private Set<Integer> onTheIsland(Set<Integer> associations) {
    Set<Integer> there = new TreeSet<>(associations);
    there.removeIf(association -> !isOnTheIsland(association));
    return there;
  }

  private boolean isOnTheIsland(int association) {
    return town.quarters().municipalityOf(all.quarter().of(association)).equals(IslandTown.ISLAND);
  }

  @Test
  void theLargestCloseFirst() {
    assertThat(closing(loss(1 / 6., LossOfAssociations.Which.LARGEST), 1, 7)).containsExactly(15, 16, 17);
  }

  @Test
  void fieldsNarrowAndClosedOnesDoNotCount() {
    assertThat(closing(loss(1, LossOfAssociations.Which.RANDOM, Associations.Field.CULTURE), 1, 7))
        .containsExactly(1, 5, 9, 13, 17);
    all.open().set(17, (byte) 0);
    assertThat(closing(loss(.5, LossOfAssociations.Which.LARGEST, Associations.Field.CULTURE), 1, 7))
        .containsExactly(9, 13);
  }

  @Test
  void asLongAsTheShareIsPositiveOneCloses() {
    assertThat(closing(loss(.01, LossOfAssociations.Which.RANDOM), 1, 7)).hasSize(1);
    assertThat(closing(loss(0, LossOfAssociations.Which.RANDOM), 1, 7)).isEmpty();
  }

  @Test
  void whatBeginsAfterTheRunIsAProblem() {
    Problems problems = new Problems();
    loss(.1, LossOfAssociations.Which.RANDOM).check(IslandTown.plan(), new Horizon(0, 1), "shocks[0]", problems);
    assertThat(problems.all()).isEmpty();
    new LossOfAssociations(List.of(), .1, LossOfAssociations.Which.RANDOM, 52)
        .check(IslandTown.plan(), new Horizon(0, 1), "shocks[0]", problems);
    assertThat(problems.all()).hasSize(1);
  }
}
