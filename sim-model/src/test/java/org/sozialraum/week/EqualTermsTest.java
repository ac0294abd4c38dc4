package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Who meets whom on equal terms: one of either origin, of one quarter, who both take part. */
class EqualTermsTest {
  private static final int EAST = RESIDENTS / 2;
  private Town town;
  private Residents residents;
  private Proposals proposals;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    fill(residents.takesPart(), 0);
    fill(residents.meetings(), 0);
    fill(residents.knownMeetings(), 0);
    fill(residents.intergroupMeetings(), 0);
    // Everybody lives alone at another address.
    for (int resident = 0; resident < RESIDENTS; resident++) {
      residents.dwelling().set(resident, resident % Math.min(RESIDENTS, town.dwellings().count()));
    }
  }

  private void takePart(int... rows) {
    for (int row : rows) {
      residents.takesPart().set(row, Residents.ENCOUNTER);
    }
  }

  private void withBackground(int... rows) {
    for (int row : rows) {
      residents.migration().set(row, (byte) 1);
    }
  }

  private EqualTerms aWeek(Object... namesAndValues) {
    proposals = new Proposals();
    proposals.begin(RESIDENTS, 4);
    EqualTerms circles = new EqualTerms(new Encounters(AlikeTown.settings(Encounters.Settings.class, namesAndValues),
        Set.of(), proposals), proposals);
    circles.run(town, 3, Chance.of(1, 0));
    return circles;
  }

  @Test
  void asManyPairsMeetAsThereAreOfTheRarerOriginAndNobodyElse() {
    takePart(0, 1, 2, 3, 4, EAST, EAST + 1);
    withBackground(0, 1, EAST + 7);
    EqualTerms circles = aWeek();
    assertThat(circles.any()).isTrue();
    int met = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      boolean meets = circles.met(resident);
      met += meets ? 1 : 0;
      assertThat(residents.meetings().of(resident)).isEqualTo((byte) (meets ? 1 : 0));
      assertThat(residents.intergroupMeetings().of(resident)).isEqualTo((byte) (meets ? 1 : 0));
    }
    assertThat(met).as("two pairs in the West; in the East nobody of the other origin takes part").isEqualTo(4);
    assertThat(circles.met(0)).isTrue();
    assertThat(circles.met(1)).isTrue();
    assertThat(circles.met(EAST)).isFalse();
  }

  @Test
  void aFirstMeetingCanLastOnBothSidesAlike() {
    takePart(0, 1);
    withBackground(1);
    aWeek("tie-intercept", -3);
    assertThat(proposals.count(0)).isEqualTo(proposals.count(1));
    // Log-odds 0 and more, with no fall with distance and none with difference: twelve pairs, some of which last.
    int lasting = 0;
    for (int pair = 0; pair < 12; pair++) {
      aTown();
      takePart(2 * pair, 2 * pair + 1);
      withBackground(2 * pair + 1);
      aWeek("tie-intercept", 0, "migration-difference", .3, "distance", .8);
      assertThat(proposals.count(2 * pair)).isEqualTo(proposals.count(2 * pair + 1));
      lasting += proposals.count(2 * pair);
      assertThat(proposals.count(2 * pair) == 0 || proposals.has(2 * pair, 2 * pair + 1)).isTrue();
    }
    assertThat(lasting).isPositive();
  }

  @Test
  void whoKnowEachOtherMeetAsAcquaintances() {
    town.ties().add(0, 1, .4f, Ties.Kind.NEIGHBOUR);
    town.ties().add(1, 0, .4f, Ties.Kind.NEIGHBOUR);
    town.ties().lately()[town.ties().firstSlot(0)] = 0;
    town.ties().lately()[town.ties().firstSlot(1)] = 0;
    takePart(0, 1);
    withBackground(1);
    aWeek();
    assertThat(residents.knownMeetings().of(0)).isEqualTo((byte) 1);
    assertThat(town.ties().lately()[town.ties().firstSlot(0)]).isEqualTo((byte) 1);
    assertThat(town.ties().lately()[town.ties().firstSlot(1)]).isEqualTo((byte) 1);
    assertThat(proposals.count(0)).isZero();
  }

  @Test
  void whereContactsAreFullyRestrictedNobodyMeetsAndPairsEndWithTheWeek() {
    takePart(0, 1);
    withBackground(1);
    EqualTerms circles = aWeek();
    assertThat(circles.met(0)).isTrue();
    town.contacts(0);
    circles.run(town, 4, Chance.of(1, 0));
    assertThat(circles.any()).isFalse();
    assertThat(circles.met(0)).isFalse();
  }
}
