package org.sozialraum.shock;

import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Contacts are restricted in the whole town, as in an epidemic: for some weeks outings, meetings and talks at the
 * doorstep fall to a share of the usual, then they come back week by week. At .20 the contacts that come about fall by
 * about nine tenths, because whoever still goes out meets fewer (S222). Brief, addendum H.
 */
public record ContactRestriction(
    @Quantity(meaning = "outings, meetings and talks at the doorstep over the usual", unit = "share", byDefault = .20,
        source = "assumption A-229 (brief, addendum H; S222)") double contacts,
    @Quantity(meaning = "first week of the restriction; week 0 is the first observed week", unit = "week",
        byDefault = 0, min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of the full restriction", unit = "weeks", byDefault = 8, min = 1, max = 520,
        source = "brief, addendum H") int weeks,
    @Quantity(meaning = "weeks in which contacts come back", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief, addendum H") int recoveryWeeks)
    implements Shock {

  @Override
  public String meaning() {
    return "outings, meetings and talks at the doorstep are restricted for some weeks and come back week by week";
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
  }

  /** Contacts over the usual in a week, a share. */
  double contactsIn(int week) {
    int since = week - startWeek;
    if (since < 0 || since >= weeks + recoveryWeeks) {
      return 1;
    }
    return since < weeks ? contacts : contacts + (1 - contacts) * (since - weeks + 1) / (recoveryWeeks + 1);
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week >= startWeek && week < startWeek + weeks + recoveryWeeks) {
      town.contacts(town.contacts() * (float) contactsIn(week));
    }
  }
}
