package org.sozialraum.shock;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * More newcomers than usual for some weeks, as in 2015: every vacant dwelling that nobody else moves into is filled
 * with some probability by a household from abroad, so that vacancy falls to about 1 % and the town grows by about 2 %
 * in 26 weeks. All of them have migration background; for most of them language is a barrier, and most are young. How
 * many come follows from the dwellings that are vacant; there is no number to be reached. Brief, addendum H.
 *
 * <p>Who comes so is not held against the published numbers: otherwise fewer would come as usual in the years after.
 */
public record Inflow(
    @Word(meaning = "quarters that they move to; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "vacant dwellings filled beyond the usual", unit = "per four weeks", byDefault = .5,
        source = "assumption A-217: vacancy falls to 1.3 %, about 2 % more residents in 26 weeks (addendum H)")
    double filled,
    @Quantity(meaning = "share of those who come for whom language is a barrier", unit = "share", byDefault = .6,
        source = "brief, addendum H (2015/16)") double barrier,
    @Quantity(meaning = "share of the heads of their households who are 18 to 39 years old", unit = "share",
        byDefault = .75, source = "assumption A-217: 60 % of all who come are 18 to 39 (brief, addendum H)")
    double youngHeads,
    @Quantity(meaning = "week in which it begins; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks that it lasts", unit = "weeks", byDefault = 26, min = 4, max = 520,
        source = "brief, addendum H") int weeks)
    implements Shock {

  /** Copies the list. */
  public Inflow {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "for some weeks vacant dwellings are also filled by households from abroad, most of them young and with"
        + " another language";
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    NamedQuarters.check(quarters, plan, path, problems);
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week < startWeek || week >= startWeek + weeks || filled == 0) {
      return;
    }
    Quarters all = town.quarters();
    for (int entry = 0; entry < NamedQuarters.count(quarters, all); entry++) {
      int quarter = NamedQuarters.row(quarters, all, entry);
      if (quarter >= 0) {
        double other = all.inflow().of(quarter);
        // Of two inflows at once both fill dwellings; who comes is of either kind in proportion.
        double own = filled / (filled + other);
        all.inflow().set(quarter, (float) (1 - (1 - other) * (1 - filled)));
        all.inflowBarrier().set(quarter, mix(own, barrier, all.inflowBarrier().of(quarter)));
        all.inflowYoung().set(quarter, mix(own, youngHeads, all.inflowYoung().of(quarter)));
      }
    }
  }

  private static float mix(double own, double one, double other) {
    return (float) (own * one + (1 - own) * other);
  }
}
