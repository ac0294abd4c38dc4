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
 * Disorder rises at once in some quarters: what presses on it (a closed-down house, a building site, a drug scene)
 * passes like all passing disorder, with a half-life of about 34 weeks. Brief, addendum H.
 */
public record DisorderRise(
    @Word(meaning = "quarters in which disorder rises; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "disorder that is added to the target", unit = "share", byDefault = .15, max = .6,
        source = "assumption A-230 (brief, addendum H)") double rise,
    @Quantity(meaning = "week in which it rises; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek)
    implements Shock {

  /** Copies the list. */
  public DisorderRise {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "what presses on disorder in some quarters rises at once and then passes";
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    for (int k = 0; k < quarters.size(); k++) {
      if (plan.quarterNamed(quarters.get(k)) < 0) {
        problems.unknown(path + ".quarters[" + k + "]", "quarter", quarters.get(k), plan.quarterNames());
      }
    }
    if (startWeek >= horizon.observedWeeks()) {
      problems.add(path, Message.of("model.shock-never-begins", startWeek, horizon.observedWeeks() - 1));
    }
  }

  @Override
  public void act(Town town, int week, Chance chance) {
    if (week != startWeek) {
      return;
    }
    Quarters all = town.quarters();
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (quarters.isEmpty() || quarters.stream().anyMatch(named(all, quarter))) {
        all.disorderAdded().set(quarter, all.disorderAdded().of(quarter) + (float) rise);
      }
    }
  }

  private static java.util.function.Predicate<String> named(Quarters all, int quarter) {
    return word -> all.named(word) == quarter;
  }
}
