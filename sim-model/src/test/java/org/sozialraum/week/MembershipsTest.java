package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.HALF;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Membership;

/** A year has 13 steps; 13 times a hazard of ln 2 a year lets one half leave in one step. 3,000 draws, error .009. */
class MembershipsTest {
  private static final Offset<Double> NEAR = Offset.offset(.035);
  private static final int SEEDS = 10;
  private static final AgeCurve EVERYBODY = AlikeTown.flat(1);
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
  }

  private static Memberships process(Object... more) {
    return process(inTheLongRun(0, 0), more);
  }

  private static Memberships process(Membership inTheLongRun, Object... more) {
    return process(Set.of(Mechanism.INVITATION), inTheLongRun, more);
  }

  private static Memberships process(Set<Mechanism> off, Membership inTheLongRun, Object... more) {
    Object[] usual = {"leave", 0, "leave-on-move", 0, "join-factor", 1, "lost-elsewhere", 0, "sport-fit", EVERYBODY,
        "culture-fit", EVERYBODY, "social-fit", EVERYBODY, "school-fit", EVERYBODY};
    Object[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return new Memberships(AlikeTown.settings(Memberships.Settings.class, all), inTheLongRun, off);
  }

  /** The same log-odds for everybody, and the mean number of further memberships. */
  private static Membership inTheLongRun(double logOdds, double further) {
    return AlikeTown.settings(Membership.class, "age", AlikeTown.flat(logOdds), "schooling-low", 0, "schooling-high", 0,
        "migration", 0, "further", further);
  }

  /** Mean number of memberships after a step that everybody begins with the same ones. */
  private double membershipsAfter(Memberships process, int... before) {
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        fill(town.residents().membership(which), which < before.length ? before[which] : Residents.NONE);
      }
      process.run(town, 4, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        boolean gap = false;
        for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
          int association = town.residents().membership(which).of(resident);
          sum += association != Residents.NONE ? 1 : 0;
          assertThat(gap && association != Residents.NONE).as("a gap before a membership").isFalse();
          gap |= association == Residents.NONE;
        }
      }
    }
    return sum / SEEDS / RESIDENTS;
  }

  @Test
  void halfOfTheMembersLeave() {
    assertThat(membershipsAfter(process("leave", 13 * HALF, "join-factor", 0), 1)).isCloseTo(.5, NEAR);
    assertThat(membershipsAfter(process("leave", 13 * HALF, "join-factor", 0), 1, 2, 3)).isCloseTo(1.5, NEAR);
    assertThat(membershipsAfter(process(), 1, 2)).as("nobody leaves or joins").isEqualTo(2);
  }

  @Test
  void moversLeaveMore() {
    fill(town.residents().moved(), 1);
    assertThat(membershipsAfter(process("leave-on-move", .25), 1)).isCloseTo(.75, NEAR);
    fill(town.residents().moved(), 0);
    assertThat(membershipsAfter(process("leave-on-move", .25), 1)).isEqualTo(1);
  }

  @Test
  void nonMembersJoinAtTheRateThatMakesUpForLosses() {
    // At even odds: 13 ln 2 a year lost elsewhere is ln 2 a step, of which one half is left.
    assertThat(membershipsAfter(process("lost-elsewhere", 13 * HALF))).isCloseTo(.5, NEAR);
    assertThat(membershipsAfter(process("lost-elsewhere", 13 * HALF, "join-factor", 2))).isCloseTo(.75, NEAR);
    // Odds of one to two: one minus the root of a half.
    assertThat(membershipsAfter(process(inTheLongRun(-HALF, 0), "lost-elsewhere", 13 * HALF))).isCloseTo(.293, NEAR);
  }

  @Test
  void membersJoinFurtherOnesAtTheirOwnRate() {
    // 26 ln 2 a year lost is 2 ln 2 a step, times .25 further ones per member, times two of one: half join another one.
    Memberships half = process(inTheLongRun(0, .25), "lost-elsewhere", 26 * HALF);
    assertThat(membershipsAfter(half, 0) - 1).isCloseTo(.5, NEAR);
    assertThat(membershipsAfter(half, 0, 1, 2)).as("no fourth").isEqualTo(3);
  }

  @Test
  void whoKnowsNoMemberJoinsHalfAsReadilyAndWhoKnowsManyMoreReadily() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.FRIEND);
    Memberships invited = process(Set.of(), inTheLongRun(0, 0), "lost-elsewhere", 13 * HALF, "usual-ties", .5);
    // Nobody is a member: half the hazard.
    assertThat(membershipsAfter(invited)).isCloseTo(1 - Math.sqrt(.5), NEAR);
    // Those in the West are members; those in the East each know one of them, as usual.
    assertThat(joinedInTheEast(invited, 0)).isCloseTo(.5, NEAR);
    Memberships moreThanUsual = process(Set.of(), inTheLongRun(0, 0), "lost-elsewhere", 13 * HALF, "usual-ties",
        .5 / 3);
    assertThat(joinedInTheEast(moreThanUsual, 0)).as("twice the hazard").isCloseTo(.75, NEAR);
  }

  @Test
  void childrenAreBroughtByTheirParents() {
    fill(town.residents().birthWeek(), -10 * 52);
    Memberships invited = process(Set.of(), inTheLongRun(0, 0), "lost-elsewhere", 13 * HALF);
    assertThat(membershipsAfter(invited)).isCloseTo(.5, NEAR);
  }

  @Test
  void invitationsTripleTheWeightOfAnAssociation() {
    double invitedTo = town.associationChoice().weight(town, 1, 0);
    double other = town.associationChoice().weight(town, 1, 1);
    AlikeTown.tiePairs(town, .5, Ties.Kind.FRIEND);
    Memberships invited = process(Set.of(), inTheLongRun(0, 0), "lost-elsewhere", 13 * 200);
    assertThat(joinedInTheEast(invited, 0)).isEqualTo(1);
    assertThat(shareInTheEast(0)).isCloseTo(3 * invitedTo / (3 * invitedTo + other), Offset.offset(.1));
    Memberships uninvited = process(inTheLongRun(0, 0), "lost-elsewhere", 13 * 200);
    assertThat(joinedInTheEast(uninvited, 0)).isEqualTo(1);
    assertThat(shareInTheEast(0)).isCloseTo(invitedTo / (invitedTo + other), Offset.offset(.1));
  }

  @Test
  void nobodyJoinsWhatHasClosedOrFitsNobody() {
    town.associations().open().set(0, (byte) 0);
    assertThat(membershipsAfter(process("lost-elsewhere", 13 * 200))).as("the other one").isEqualTo(1);
    assertThat(shareInTheEast(0)).isZero();
    town.associations().open().set(0, (byte) 1);
    AgeCurve nobody = AlikeTown.flat(0);
    assertThat(membershipsAfter(process("lost-elsewhere", 13 * 200, "sport-fit", nobody, "culture-fit", nobody,
        "social-fit", nobody, "school-fit", nobody))).isZero();
  }

  /** Share of the East that has joined when the West are members of one association and the East of none. */
  private double joinedInTheEast(Memberships process, int association) {
    double joined = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        fill(town.residents().membership(which), Residents.NONE);
      }
      for (int resident = 0; resident < RESIDENTS / 2; resident++) {
        town.residents().membership(0).set(resident, association);
      }
      process.run(town, 4, Chance.of(seed, 0));
      joined += shareInTheEast(0) + shareInTheEast(1);
    }
    return joined / SEEDS;
  }

  /** Share of the East, as it stands now, that is a member of one association. */
  private double shareInTheEast(int association) {
    int found = 0;
    for (int resident = RESIDENTS / 2; resident < RESIDENTS; resident++) {
      found += town.residents().membership(0).of(resident) == association ? 1 : 0;
    }
    return 2.0 * found / RESIDENTS;
  }

  @Test
  void schoolingAndOriginShiftTheOdds() {
    Membership inTheLongRun = AlikeTown.settings(Membership.class, "age", AlikeTown.flat(.3), "schooling-low", -.5,
        "schooling-high", .4, "migration", -.6);
    assertThat(inTheLongRun.logOdds(40, (byte) 1, false)).isCloseTo(.3, Offset.offset(1e-12));
    assertThat(inTheLongRun.logOdds(40, (byte) 0, false)).isCloseTo(-.2, Offset.offset(1e-12));
    assertThat(inTheLongRun.logOdds(40, (byte) 2, true)).isCloseTo(.1, Offset.offset(1e-12));
  }

  @Test
  void theYoungestDoNotJoin() {
    fill(town.residents().birthWeek(), -5 * 52);
    assertThat(membershipsAfter(process("lost-elsewhere", 13))).isZero();
  }
}
