package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.demography.HandmadeTown.certain;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.homeOf;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class PartneringTest {

  private static final Demography.Settings ALL =
      quietBut("partnering.hazard", certain(), "partnering.same-sex", 0.0);

  @Test
  void aManMovesInWithAWomanAndBringsHisChildren() {
    Town town = HandmadeTown.of(2).household(head(0, 42), child(9)).household(head(1, 40), child(7)).town();
    assertThat(step(town, ALL).lastStep().couples()).isEqualTo(1);
    assertThat(homeOf(town, 0, 42)).isEqualTo(1).isEqualTo(homeOf(town, 1, 40)).isEqualTo(homeOf(town, 0, 9));
    assertThat(town.residents().role().of(find(town, 0, 42))).isEqualTo(Residents.PARTNER);
    assertThat(town.residents().role().of(find(town, 1, 40))).isEqualTo(Residents.HEAD);
    assertThat(town.dwellings().household().of(0)).isEqualTo(Dwellings.VACANT);
    assertThat(town.residents().householdSize().of(find(town, 0, 7))).isEqualTo((byte) 4);
  }

  @Test
  void whoIsFarFromTheUsualAgeGapFindsNobody() {
    // Usual gap 2.5 years, spread 3.5, at most three spreads: 2.5 + 10.5 = 13 years.
    Town near = HandmadeTown.of(2).household(head(0, 52)).household(head(1, 40)).town();
    assertThat(step(near, ALL).lastStep().couples()).isEqualTo(1);
    Town far = HandmadeTown.of(2).household(head(0, 54)).household(head(1, 40)).town();
    assertThat(step(far, ALL).lastStep().couples()).isEqualTo(0);
  }

  @Test
  void theMarriedDoNotSearchNorDoGrownChildrenAtHome() {
    Town town = HandmadeTown.of(3).household(head(0, 42), partner(1, 41)).household(head(1, 60), child(38))
        .household(head(1, 40)).town();
    assertThat(step(town, ALL).lastStep().couples()).isEqualTo(0);
  }

  @Test
  void whoSawAGrownChildLeaveInTheSameStepSearchesWhereverTheChildStoodInTheHousehold() {
    // Men are children of 30 who certainly leave; each of 20 households stands in rows of another order of hashes.
    Demography.Settings leavingToo = quietBut("partnering.hazard", certain(), "partnering.same-sex", 0.0,
        "leaving-home.hazard", certain(), "leaving-home.leaves-town", 1.0);
    Town town = HandmadeTown.of(40).households(20, head(1, 55), child(30)).households(20, head(0, 57)).town();
    int childFirst = 0;
    for (int dwelling = 0; dwelling < 20; dwelling++) {
      int first = town.dwellings().firstResident().of(dwelling);
      childFirst += town.residents().role().of(first) == Residents.CHILD ? 1 : 0;
    }
    assertThat(childFirst).isBetween(1, 19);
    Demography demography = step(town, leavingToo);
    assertThat(demography.lastStep().leftHome()).isEqualTo(20);
    int searching = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      searching += town.residents().role().of(row) == Residents.PARTNER ? 1 : 0;
    }
    // Four rounds of mutual choice leave a few without; those whose child stood last would be a good half.
    assertThat(searching).isEqualTo(demography.lastStep().couples()).isGreaterThan(14);
  }

  @Test
  void municipalitiesDoNotMix() {
    Town town = new HandmadeTown(2, 1, false).household(0, head(0, 42)).household(1, head(1, 40)).town();
    assertThat(step(town, ALL).lastStep().couples()).isEqualTo(0);
    Town one = new HandmadeTown(2, 1, true).household(0, head(0, 42)).household(1, head(1, 40)).town();
    assertThat(step(one, ALL).lastStep().couples()).isEqualTo(1);
  }

  @Test
  void whoLooksForTheOwnSexFindsItThere() {
    Town town = HandmadeTown.of(3).household(head(0, 42)).household(head(0, 40)).household(head(1, 40)).town();
    step(town, quietBut("partnering.hazard", certain(), "partnering.same-sex", 1.0));
    assertThat(homeOf(town, 0, 42)).isEqualTo(homeOf(town, 0, 40)).isNotEqualTo(homeOf(town, 1, 40));
  }

  @Test
  void likeSchoolingAndLikeOriginAreLikelier() {
    // One woman, four men who differ from her by two steps of schooling, by origin, by both, or not at all; searching a
    // thousand times. Weights 1 : e^-.7 : e^-.8 : e^-1.5, that is .47 : .23 : .21 : .10, standard deviation 1.6 points.
    int[] chosen = new int[4];
    for (int trial = 0; trial < 1000; trial++) {
      Town town = HandmadeTown.of(5).household(head(1, 40).educated(2))
          .household(head(0, 42).educated(2)).household(head(0, 42).educated(0))
          .household(head(0, 42).educated(2).migrant()).household(head(0, 42).educated(0).migrant()).town();
      new Demography(ALL, HandmadeTown.traits(), HandmadeTown.plan(town))
          .run(town, HandmadeTown.WEEK, org.sozialraum.chance.Chance.of(trial, 0));
      for (int row = 0; row < town.residents().count(); row++) {
        if (town.residents().role().of(row) == Residents.PARTNER) {
          chosen[(town.residents().education().of(row) == 2 ? 0 : 1) + 2 * town.residents().migration().of(row)]++;
        }
      }
    }
    assertThat(chosen[0]).isBetween(410, 530);
    assertThat(chosen[1]).isBetween(175, 290);
    assertThat(chosen[2]).isBetween(155, 265);
    assertThat(chosen[3]).isBetween(60, 150);
  }

  @Test
  void thoseFoundAndThoseWhoSearchTogetherMeetTheHazard() {
    // 1,000 women of 40 and 1,000 men of 42 at .18 * .85 a year: 1.17 % of 2,000 persons in a step, 23; over ten steps
    // of ever the same town 234 persons, 117 couples, standard deviation 11.
    int couples = 0;
    for (int trial = 0; trial < 10; trial++) {
      Town town = HandmadeTown.of(2000).households(1000, head(1, 40)).households(1000, head(0, 42)).town();
      Demography demography = new Demography(quietBut("partnering.hazard",
          Quantities.defaults(Partnering.Settings.class).hazard()), HandmadeTown.traits(), HandmadeTown.plan(town));
      demography.run(town, HandmadeTown.WEEK, org.sozialraum.chance.Chance.of(trial, 0));
      couples += demography.lastStep().couples();
    }
    assertThat(couples).isBetween(75, 160);
  }
}
