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
 * A large employer closes: a share of the employed of some quarters loses work at once, and the deprivation of these
 * quarters rises week by week, by which other people move in from then on. Brief, addendum H.
 */
public record EmployerCloses(
    @Word(meaning = "quarters whose residents worked there; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "share of the employed who lose their work", unit = "share", byDefault = .03,
        source = "assumption A-218 (brief, addendum H)") double jobsLost,
    @Quantity(meaning = "deprivation added in the end", unit = "standard deviations", byDefault = .3, max = 2,
        source = "assumption A-218 (brief, addendum H)") double deprivation,
    @Quantity(meaning = "weeks in which deprivation rises by that", unit = "weeks", byDefault = 26, min = 1, max = 520,
        source = "brief, addendum H") int weeks,
    @Quantity(meaning = "week in which it closes; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek)
    implements Shock {

  /** Jobs are lost in the first step of demography from the week of the closing on. */
  private static final int WEEKS_OF_STEP = 4;

  /** Copies the list. */
  public EmployerCloses {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a share of the employed of some quarters loses work at once, and deprivation there rises for some months";
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
    if (week < startWeek) {
      return;
    }
    Quarters all = town.quarters();
    float added = (float) (deprivation * Math.min(1, (week - startWeek + 1) / (double) weeks));
    for (int entry = 0; entry < NamedQuarters.count(quarters, all); entry++) {
      int quarter = NamedQuarters.row(quarters, all, entry);
      if (quarter >= 0) {
        all.deprivationAdded().set(quarter, all.deprivationAdded().of(quarter) + added);
        if (week < startWeek + WEEKS_OF_STEP) {
          double kept = (1 - all.jobsLost().of(quarter)) * (1 - jobsLost);
          all.jobsLost().set(quarter, (float) (1 - kept));
        }
      }
    }
  }
}
