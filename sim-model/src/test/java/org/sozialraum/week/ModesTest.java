package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.Modes.ACTIVE;
import static org.sozialraum.week.Modes.ENGAGED;
import static org.sozialraum.week.Modes.PASSIVE;
import static org.sozialraum.week.Modes.WITHDRAWN;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class ModesTest {
  private static final Modes MODES = new Modes(AlikeTown.settings(Modes.Settings.class, "averaged-weeks", 4,
      "enter-outings", 1.5, "enter-meetings", .5, "leave-outings", 2, "leave-meetings", 1, "fear", .5, "loneliness", .5,
      "belonging", .3, "active-meetings", 1, "active-groups", .5, "stay-active", .8),
      new Readiness(Quantities.defaults(Readiness.Settings.class), Set.of()));
  /** Somebody with a reason to withdraw: afraid, or lonely, or without belonging. */
  private static final float[][] REASONS = {{.51f, .5f, .3f}, {.5f, .51f, .3f}, {.5f, .5f, .29f}};

  private static byte mode(byte before, double outings, double meetings, double known, double groups, float[] state) {
    return MODES.mode(before, false, (float) outings, (float) meetings, (float) known, (float) groups, state[0],
        state[1], state[2]);
  }

  @Test
  void whoeverEngagesIsEngagedWhateverElse() {
    for (byte before = 0; before < 4; before++) {
      assertThat(MODES.mode(before, true, 0, 0, 0, 0, 1, 1, 0)).isEqualTo(ENGAGED);
    }
  }

  @Test
  void oneIsActiveThroughPeopleKnownOrThroughGroups() {
    float[] content = {.2f, .2f, .8f};
    assertThat(mode(PASSIVE, 3, 1, 1, 0, content)).isEqualTo(ACTIVE);
    assertThat(mode(PASSIVE, 3, 1, 0, .5, content)).isEqualTo(ACTIVE);
    assertThat(mode(PASSIVE, 3, 9, .99, .49, content)).isEqualTo(PASSIVE);
  }

  @Test
  void stayingActiveNeedsLessThanBecomingSo() {
    float[] content = {.2f, .2f, .8f};
    assertThat(mode(PASSIVE, 3, 1, .9, 0, content)).isEqualTo(PASSIVE);
    assertThat(mode(ACTIVE, 3, 1, .9, 0, content)).isEqualTo(ACTIVE);
    assertThat(mode(ACTIVE, 3, 1, .79, .39, content)).isEqualTo(PASSIVE);
    assertThat(mode(ACTIVE, 3, 1, 0, .41, content)).isEqualTo(ACTIVE);
  }

  @Test
  void withdrawingNeedsFewOutingsFewMeetingsAndAReason() {
    for (float[] reason : REASONS) {
      assertThat(mode(PASSIVE, 1.5, .5, .4, 0, reason)).isEqualTo(WITHDRAWN);
      assertThat(mode(PASSIVE, 1.6, .5, .4, 0, reason)).as("goes out").isEqualTo(PASSIVE);
      assertThat(mode(PASSIVE, 1.5, .6, .4, 0, reason)).as("meets people").isEqualTo(PASSIVE);
    }
    assertThat(mode(PASSIVE, 0, 0, 0, 0, new float[] {.5f, .5f, .3f})).as("no reason").isEqualTo(PASSIVE);
  }

  @Test
  void returningNeedsMoreThanNotWithdrawing() {
    for (float[] reason : REASONS) {
      assertThat(mode(WITHDRAWN, 1.9, .9, .4, 0, reason)).isEqualTo(WITHDRAWN);
      assertThat(mode(WITHDRAWN, 2, .9, .4, 0, reason)).as("goes out again").isEqualTo(PASSIVE);
      assertThat(mode(WITHDRAWN, 1.9, 1, .4, 0, reason)).as("meets people again").isEqualTo(PASSIVE);
      assertThat(mode(WITHDRAWN, 1.9, .9, 1, 0, reason)).as("meets people known").isEqualTo(ACTIVE);
    }
    assertThat(mode(WITHDRAWN, 0, 0, 0, 0, new float[] {.5f, .5f, .3f})).as("the reason is gone").isEqualTo(PASSIVE);
  }

  @Test
  void habitsAreAveragesThatOneWeekMovesByAShare() {
    Town town = AlikeTown.founded();
    Residents residents = town.residents();
    fill(residents.outings(), 4);
    fill(residents.visits(), 3);
    fill(residents.meetings(), 8);
    fill(residents.knownMeetings(), 2);
    fill(residents.groupMeetings(), 1);
    fill(residents.outingsAverage(), 0);
    fill(residents.visitsAverage(), 0);
    fill(residents.meetingsAverage(), 0);
    fill(residents.knownAverage(), 0);
    fill(residents.groupAverage(), 0);
    MODES.run(town, 1, Chance.of(1, 0));
    // A quarter of the way in the first week, seven sixteenths after two.
    assertThat(residents.outingsAverage().of(0)).isEqualTo(1);
    assertThat(residents.visitsAverage().of(0)).isEqualTo(.75f);
    assertThat(residents.meetingsAverage().of(0)).isEqualTo(2);
    assertThat(residents.knownAverage().of(0)).isEqualTo(.5f);
    assertThat(residents.groupAverage().of(0)).isEqualTo(.25f);
    assertThat(AlikeTown.share(residents.mode(), PASSIVE)).isEqualTo(1);
    MODES.run(town, 2, Chance.of(1, 0));
    assertThat(residents.knownAverage().of(0)).isCloseTo(.875f, Offset.offset(1e-6f));
    assertThat(AlikeTown.share(residents.mode(), PASSIVE)).as("groups .4375").isEqualTo(1);
    MODES.run(town, 3, Chance.of(1, 0));
    assertThat(AlikeTown.share(residents.mode(), ACTIVE)).as("known 1.16").isEqualTo(1);
  }

  @Test
  void theModeIsRememberedAtTheTurnOfTheYearAndChildrenHaveNone() {
    Town town = AlikeTown.founded();
    Residents residents = town.residents();
    fill(residents.mode(), WITHDRAWN);
    residents.birthWeek().set(5, 0);
    fill(residents.modeLastYear(), PASSIVE);
    MODES.run(town, 51, Chance.of(1, 0));
    assertThat(residents.modeLastYear().of(0)).as("before the turn").isEqualTo(PASSIVE);
    fill(residents.mode(), WITHDRAWN);
    MODES.run(town, 52, Chance.of(1, 0));
    assertThat(residents.modeLastYear().of(0)).isEqualTo(WITHDRAWN);
    assertThat(residents.modeLastYear().of(5)).as("a child").isEqualTo((byte) -1);
    assertThat(residents.mode().of(5)).as("a child keeps its mode").isEqualTo(WITHDRAWN);
    assertThat(RESIDENTS).isEqualTo(residents.count());
  }
}
