package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.demography.HandmadeTown.certain;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.homeOf;
import static org.sozialraum.week.demography.HandmadeTown.lives;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

class SeparationTest {

  private static Demography.Settings all(double withMother, double leavesTown) {
    return quietBut("separation.hazard", certain(), "separation.children-with-mother", withMother,
        "separation.leaves-town", leavesTown);
  }

  @Test
  void theFatherMovesOutAndTheMotherKeepsChildrenAndHome() {
    Town town = HandmadeTown.of(3).household(head(0, 42), partner(1, 40), child(8), child(3)).town();
    Demography demography = step(town, all(1, 0));
    assertThat(demography.lastStep().separations()).isEqualTo(1);
    assertThat(homeOf(town, 1, 40)).isEqualTo(0).isEqualTo(homeOf(town, 0, 8)).isEqualTo(homeOf(town, 0, 3));
    assertThat(homeOf(town, 0, 42)).isNotEqualTo(0);
    assertThat(town.residents().role().of(find(town, 1, 40))).isEqualTo(Residents.HEAD);
    assertThat(town.residents().role().of(find(town, 0, 42))).isEqualTo(Residents.HEAD);
    assertThat(town.residents().moved().of(find(town, 0, 42))).isEqualTo((byte) 1);
    assertThat(town.residents().moved().of(find(town, 1, 40))).isEqualTo((byte) 0);
  }

  @Test
  void theParentWhoGoesStaysKinOfTheChildrenOldEnoughForTies() {
    Town town = HandmadeTown.of(3).household(head(0, 42), partner(1, 40), child(8), child(3)).town();
    step(town, all(1, 0));
    int father = find(town, 0, 42);
    assertThat(town.ties().count(father)).isEqualTo(1);
    assertThat(town.ties().others()[town.ties().firstSlot(father)]).isEqualTo(find(town, 0, 8));
    assertThat(town.ties().kinds()[town.ties().firstSlot(father)]).isEqualTo((byte) Ties.Kind.KIN.ordinal());
    assertThat(town.ties().slot(find(town, 0, 8), father)).isNotNegative();
  }

  @Test
  void theChildrenStayWithTheFatherWhereTheMotherGoes() {
    Town town = HandmadeTown.of(3).household(head(0, 42), partner(1, 40), child(8)).town();
    step(town, all(0, 0));
    assertThat(homeOf(town, 0, 8)).isEqualTo(homeOf(town, 0, 42)).isNotEqualTo(homeOf(town, 1, 40));
  }

  @Test
  void whoFindsNoHomeLeavesTheTown() {
    Town town = HandmadeTown.of(1).household(head(0, 42), partner(1, 40), child(8)).town();
    step(town, all(1, 0));
    assertThat(lives(town, 0, 42)).isFalse();
    assertThat(town.residents().count()).isEqualTo(2);
  }

  @Test
  void olderCouplesSeparateTwentyTimesLessOftenThanYoungOnes() {
    // .08 and .004 a year among 10,000 couples: 61 and 3 expected in a step.
    Demography.Settings usual = quietBut("separation.hazard",
        org.sozialraum.quantity.Quantities.defaults(Separation.Settings.class).hazard());
    Town young = HandmadeTown.of(10_000).households(10_000, head(0, 29), partner(1, 27)).town();
    Town old = HandmadeTown.of(10_000).households(10_000, head(0, 69), partner(1, 67)).town();
    assertThat(step(young, usual).lastStep().separations()).isBetween(35, 90);
    assertThat(step(old, usual).lastStep().separations()).isBetween(0, 11);
  }
}
