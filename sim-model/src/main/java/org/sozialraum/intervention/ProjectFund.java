package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Town;

/**
 * I6: a small-project fund (Verfügungsfonds) for actions that residents start. Causes: events in the quarter, and
 * the initiators ask others to join in.
 */
public record ProjectFund(
    @Word(meaning = "quarters with a fund", names = Word.Naming.QUARTER, required = true) List<String> quarters,
    @Quantity(meaning = "first week; week 0 is the first observed week", unit = "week", byDefault = 0, min = -5200,
        max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "actions in a quarter and year", unit = "per year", byDefault = 10, min = 0, max = 52,
        source = "brief 3.9 (S141)") double actionsPerYear,
    @Quantity(meaning = "residents whom the initiators of one action ask", unit = "persons", byDefault = 10, min = 0,
        max = 200, source = "assumption A-41") double askedPerAction,
    @Quantity(meaning = "dose: factor on actions", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter, handling included", unit = "euros per year", byDefault = 15_000,
        min = 0, max = 1e6, source = "brief 3.9 (S141)") double costPerYear)
    implements InQuarters {

  /** Copies the list. */
  public ProjectFund {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a fund for small projects of residents (Verfügungsfonds): events in the quarter, and their"
        + " initiators ask others to join in";
  }

  @Override
  public int operatingFrom() {
    return startWeek;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.asked by a project"), Change.more("quarters.events"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    int actions = Occasions.events(town, quarter, week,
        intensity * Dates.ramp(this, week) * actionsPerYear / 52, chance,
        Occasions.address(6, startWeek));
    if (actions == 0) {
      return 0;
    }
    int adults = Math.max(1, Occasions.adults(town, quarter, week));
    return Occasions.ask(town, quarter, week, actions * askedPerAction / adults, chance,
        Occasions.address(6, startWeek),
        town.residents().asked());
  }
}
