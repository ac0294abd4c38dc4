package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.observe.Level;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;

class ContactRestrictionTest {
  private static final ContactRestriction USUAL = new ContactRestriction(.2, 100, 8, 26);

  @Test
  void contactsFallAtOnceAndComeBackWeekByWeek() {
    assertThat(USUAL.contactsIn(99)).isEqualTo(1);
    assertThat(USUAL.contactsIn(100)).isEqualTo(.2);
    assertThat(USUAL.contactsIn(107)).isEqualTo(.2);
    // A twenty-seventh of the missing four fifths comes back each week.
    assertThat(USUAL.contactsIn(108)).isCloseTo(.2 + .8 / 27, within(1e-12));
    assertThat(USUAL.contactsIn(133)).isCloseTo(1 - .8 / 27, within(1e-12));
    assertThat(USUAL.contactsIn(134)).isEqualTo(1);
  }

  @Test
  void withoutAWayBackContactsAreUsualAtOnce() {
    assertThat(new ContactRestriction(0, 0, 3, 0).contactsIn(3)).isEqualTo(1);
  }

  @Test
  void visitsFallToAFifthAndRecede() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 1, 3);
    RecordedTown without = RecordedTown.of(scenario);
    RecordedTown with = RecordedTown.of(scenario.with(List.of(), List.of(new ContactRestriction(.2, 20, 8, 26))));
    // Full places turn away without the restriction, and chance plays a part: a fifth of visits, roughly.
    assertThat(visits(with, 20, 28) / visits(without, 20, 28)).isBetween(.15, .27);
    assertThat(visits(with, 0, 20)).isEqualTo(visits(without, 0, 20));
    assertThat(visits(with, 104, 156) / visits(without, 104, 156)).isBetween(.9, 1.1);
  }

  private static double visits(RecordedTown town, int from, int end) {
    return town.seen().stream().filter(each -> !each.yearly() && each.level() == Level.MUNICIPALITY
        && each.observable().equals("visits") && each.week() >= from && each.week() < end)
        .mapToDouble(RecordedTown.Seen::value).sum();
  }
}
