package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

class TieChangeTest {
  private static final int EAST = RESIDENTS / 2;
  private static final Offset<Float> EXACT = Offset.offset(1e-6f);
  private static final TieChange.Settings SETTINGS = AlikeTown.settings(TieChange.Settings.class, "growth", .1,
      "new-tie", .2, "ends-below", .05, "fading-neighbour", .5, "fading-friend", .2, "fading-kin", 0,
      "fading-association", .1, "capacity", 3, "crowded-fading", .5, "friend-above", .6, "neighbour-below", .3);
  private final Proposals proposals = new Proposals();
  private final TieChange change = new TieChange(SETTINGS, Set.of(), proposals);
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    proposals.begin(RESIDENTS, 4);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      proposals.propose(resident, new int[4], new long[4], 0, 4);
    }
  }

  private void aWeek(boolean met) {
    Arrays.fill(town.ties().lately(), (byte) (met ? 1 : 0));
    change.run(town, 0, Chance.of(1, 0));
  }

  private float strength() {
    return town.ties().strengths()[town.ties().slot(0, EAST)];
  }

  private Ties.Kind kind() {
    return Ties.Kind.values()[town.ties().kinds()[town.ties().slot(0, EAST)]];
  }

  @Test
  void aMeetingAddsAShareOfTheMissingStrength() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    aWeek(true);
    assertThat(strength()).isCloseTo(.55f, EXACT);
    aWeek(true);
    assertThat(strength()).isCloseTo(.595f, EXACT);
  }

  @Test
  void withoutMeetingATieFadesByItsKind() {
    float[] left = {.4f, .64f, .8f, .72f};
    for (Ties.Kind kind : Ties.Kind.values()) {
      assertThat(change.changed(.8f, (byte) kind.ordinal(), false, false)).as("a tie of %s", kind)
          .isCloseTo(left[kind.ordinal()], EXACT);
    }
  }

  @Test
  void whoeverHasTooManyTiesLosesMoreOfEachAtBothEnds() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    town.residents().published().set(0, Residents.PUBLISHED_CROWDED);
    aWeek(true);
    assertThat(strength()).isCloseTo(.275f, EXACT);
    assertThat(town.ties().strengths()[town.ties().slot(EAST, 0)]).isCloseTo(.275f, EXACT);
    assertThat(town.ties().strengths()[town.ties().slot(1, EAST + 1)]).as("somebody else's").isCloseTo(.55f, EXACT);
    assertThat(change.capacity()).isEqualTo(3);
  }

  @Test
  void aTieThatIsTooWeakEnds() {
    AlikeTown.tiePairs(town, .11, Ties.Kind.NEIGHBOUR);
    aWeek(false);
    assertThat(town.ties().count(0)).as(".055 is enough").isEqualTo(1);
    aWeek(false);
    assertThat(town.ties().count(0)).as(".0275 is not").isZero();
    assertThat(town.ties().count(EAST)).isZero();
    assertThat(town.residents().tieSum().of(0)).isZero();
  }

  @Test
  void aTieThatEndsLeavesTheOthersInTheirOrder() {
    Ties ties = town.ties();
    int[] others = {EAST, EAST + 5, EAST + 9};
    float[] strengths = {.9f, .06f, .8f};
    for (int k = 0; k < 3; k++) {
      ties.add(0, others[k], strengths[k], Ties.Kind.NEIGHBOUR);
      ties.add(others[k], 0, strengths[k], Ties.Kind.NEIGHBOUR);
    }
    aWeek(false);
    assertThat(ties.count(0)).isEqualTo(2);
    assertThat(ties.others()[ties.firstSlot(0)]).isEqualTo(EAST);
    assertThat(ties.others()[ties.firstSlot(0) + 1]).isEqualTo(EAST + 9);
    assertThat(ties.strengths()[ties.firstSlot(0) + 1]).isCloseTo(.4f, EXACT);
  }

  @Test
  void neighboursBecomeFriendsHighUpAndNeighboursAgainFurtherDown() {
    AlikeTown.tiePairs(town, .57, Ties.Kind.NEIGHBOUR);
    aWeek(true);
    assertThat(kind()).as("at .613").isEqualTo(Ties.Kind.FRIEND);
    // A friend fades by a fifth a week: .49, .39, .31, .25.
    for (int week = 0; week < 3; week++) {
      aWeek(false);
      assertThat(kind()).as("still a friend at " + strength()).isEqualTo(Ties.Kind.FRIEND);
    }
    aWeek(false);
    assertThat(kind()).as("at " + strength()).isEqualTo(Ties.Kind.NEIGHBOUR);
  }

  @Test
  void kinAndFellowMembersStayWhatTheyAre() {
    AlikeTown.tiePairs(town, .9, Ties.Kind.KIN);
    aWeek(true);
    assertThat(kind()).isEqualTo(Ties.Kind.KIN);
    town = AlikeTown.founded();
    AlikeTown.tiePairs(town, .9, Ties.Kind.ASSOCIATION);
    aWeek(true);
    assertThat(kind()).isEqualTo(Ties.Kind.ASSOCIATION);
  }

  private void propose(int from, int to) {
    proposals.propose(from, new int[] {to}, new long[] {1}, 1, 4);
  }

  @Test
  void onlyMutualProposalsBecomeTies() {
    propose(0, EAST);
    propose(EAST, 0);
    propose(1, EAST + 1);
    aWeek(false);
    assertThat(strength()).isEqualTo(.2f);
    assertThat(kind()).isEqualTo(Ties.Kind.NEIGHBOUR);
    assertThat(town.ties().slot(EAST, 0)).isNotNegative();
    assertThat(town.ties().count(1)).isZero();
    assertThat(town.ties().count(EAST + 1)).isZero();
  }

  @Test
  void aTieOfFellowMembersIsOneOfTheirAssociation() {
    propose(0, EAST);
    propose(EAST, 0);
    town.residents().membership(1).set(0, 3);
    town.residents().membership(0).set(EAST, 3);
    aWeek(false);
    assertThat(kind()).isEqualTo(Ties.Kind.ASSOCIATION);
  }

  @Test
  void sumsLeaveOutKinAndCountWhoWasMetInFourWeeks() {
    Ties ties = town.ties();
    // Met: .5 grows to .55. Not met: .8 fades to .4. Kin do not count.
    ties.add(0, EAST, .5f, Ties.Kind.NEIGHBOUR);
    ties.add(0, EAST + 1, .8f, Ties.Kind.NEIGHBOUR);
    ties.add(0, EAST + 2, .9f, Ties.Kind.KIN);
    ties.lately()[ties.firstSlot(0)] = 0b0001;
    ties.lately()[ties.firstSlot(0) + 1] = 0;
    change.run(town, 0, Chance.of(1, 0));
    assertThat(town.residents().tieSum().of(0)).isCloseTo(.95f, EXACT);
    // One of two was met.
    assertThat(town.residents().contactSum().of(0)).isCloseTo(.475f, EXACT);
  }

  @Test
  void theVisitorIsATieOfItsOwn() {
    fill(town.residents().visited(), 1);
    aWeek(false);
    aWeek(false);
    assertThat(town.residents().visitorTie().of(0)).isCloseTo(.19f, EXACT);
    fill(town.residents().visited(), 0);
    aWeek(false);
    assertThat(town.residents().visitorTie().of(0)).isCloseTo(.095f, EXACT);
    aWeek(false);
    assertThat(town.residents().visitorTie().of(0)).as("below .05").isZero();
  }

  @Test
  void withTiesSwitchedOffStrengthsStayAndSumsAreStillTaken() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    propose(0, EAST + 1);
    propose(EAST + 1, 0);
    new TieChange(SETTINGS, EnumSet.of(Mechanism.TIES), proposals).run(town, 0, Chance.of(1, 0));
    assertThat(strength()).isEqualTo(.5f);
    assertThat(town.ties().count(0)).isEqualTo(1);
    assertThat(town.residents().tieSum().of(0)).isEqualTo(.5f);
  }
}
