package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.certain;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.daughter;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.homeOf;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class LeavingHomeTest {

  private static Demography.Settings all(double leavesTown) {
    return quietBut("leaving-home.hazard", certain(), "leaving-home.leaves-town", leavesTown);
  }

  @Test
  void aGrownDaughterMovesIntoAVacantDwellingAndStaysKinOfBothParents() {
    Town town = HandmadeTown.of(2).household(head(0, 52), partner(1, 50), daughter(20), child(17)).town();
    long person = town.residents().id().of(find(town, 1, 20));
    step(town, all(0));
    int she = find(town, 1, 20);
    assertThat(homeOf(town, 1, 20)).isEqualTo(1);
    assertThat(town.residents().role().of(she)).isEqualTo(Residents.HEAD);
    assertThat(town.dwellings().household().of(1)).isEqualTo(LifelongIds.household(person, HandmadeTown.WEEK));
    assertThat(homeOf(town, 0, 17)).as("her brother is under age").isEqualTo(0);
    assertThat(town.ties().count(she)).isEqualTo(2);
    int slot = town.ties().slot(she, find(town, 1, 50));
    int back = town.ties().slot(find(town, 1, 50), she);
    assertThat(town.ties().strengths()[slot]).isEqualTo(town.ties().strengths()[back]).isEqualTo(.8f);
  }

  @Test
  void whoFindsNothingVacantLeavesTheTown() {
    Town town = HandmadeTown.of(1).household(head(0, 52), partner(1, 50), daughter(20)).town();
    assertThat(step(town, all(0)).lastStep().leftHome()).isEqualTo(1);
    assertThat(HandmadeTown.lives(town, 1, 20)).isFalse();
  }

  @Test
  void aYoungMotherTakesHerChildAlongAndLeavesHerBrother() {
    Town town = HandmadeTown.of(2).household(head(0, 52), partner(1, 50), daughter(20), child(1), child(5)).town();
    int mother = find(town, 1, 20);
    town.residents().births().set(mother, (byte) 1);
    town.residents().id().set(find(town, 0, 1), LifelongIds.newborn(town.residents().id().of(mother), 1));
    step(town, all(0));
    assertThat(homeOf(town, 0, 1)).isEqualTo(homeOf(town, 1, 20)).isEqualTo(1);
    assertThat(homeOf(town, 0, 5)).isEqualTo(0);
  }

  @Test
  void fortyFivePercentLeaveTheMunicipality() {
    // 2,000 daughters and room for all: standard deviation 1.1 points.
    Town town = HandmadeTown.of(5000).households(2000, head(1, 50), daughter(20)).town();
    HandmadeTown.step(town, quietBut("leaving-home.hazard", certain()));
    assertThat((4000 - town.residents().count()) / 2000.0).isCloseTo(.45, within(.045));
  }

  @Test
  void daughtersLeaveMoreOftenThanSons() {
    // .165 a year at 23, times 1.16 and .84: 1.46 and 1.06 % of 20,000 in a step, 292 and 212, standard deviation 17.
    var usual = Quantities.defaults(LeavingHome.Settings.class).hazard();
    Town town = HandmadeTown.of(41_000).households(20_000, head(1, 50), daughter(23))
        .households(20_000, head(1, 50), child(23)).town();
    step(town, quietBut("leaving-home.hazard", usual, "leaving-home.leaves-town", 1.0));
    int daughters = 20_000;
    int sons = 20_000;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().role().of(row) == Residents.CHILD) {
        daughters -= town.residents().sex().of(row) == 1 ? 1 : 0;
        sons -= town.residents().sex().of(row) == 0 ? 1 : 0;
      }
    }
    assertThat(daughters).isBetween(225, 360);
    assertThat(sons).isBetween(150, 275);
  }
}
