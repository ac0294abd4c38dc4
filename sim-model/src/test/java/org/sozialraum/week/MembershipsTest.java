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
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Membership;

/** A year has 13 steps; 13 times a hazard of ln 2 a year lets one half leave in one step. 3,000 draws, error .009. */
class MembershipsTest {
  private static final Offset<Double> NEAR = Offset.offset(.035);
  private static final int SEEDS = 10;
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
  }

  private static Memberships process(Object... more) {
    return process(inTheLongRun(0, 0), more);
  }

  private static Memberships process(Membership inTheLongRun, Object... more) {
    Object[] usual = {"leave", 0, "leave-on-move", 0, "join-factor", 1, "lost-elsewhere", 0};
    Object[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return new Memberships(AlikeTown.settings(Memberships.Settings.class, all), inTheLongRun,
        Set.of(Mechanism.INVITATION));
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
    // At even odds: 2.6 a year lost elsewhere is .2 a step.
    assertThat(membershipsAfter(process("lost-elsewhere", 2.6))).isCloseTo(.2, NEAR);
    assertThat(membershipsAfter(process("lost-elsewhere", 2.6, "join-factor", 2))).isCloseTo(.4, NEAR);
    // Odds of one to two.
    assertThat(membershipsAfter(process(inTheLongRun(-HALF, 0), "lost-elsewhere", 2.6))).isCloseTo(.1, NEAR);
  }

  @Test
  void membersJoinFurtherOnesAtTheirOwnRate() {
    // 13 a year lost is 1 a step, times .5 further ones per member: half join, unless it is the one they are in.
    Memberships half = process(inTheLongRun(0, .5), "lost-elsewhere", 13);
    double joined = membershipsAfter(half, 0) - 1;
    assertThat(joined).isBetween(.2, .5);
    assertThat(membershipsAfter(half, 0, 1, 2)).as("no fourth").isEqualTo(3);
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
