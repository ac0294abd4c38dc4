package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Town;

/**
 * I1: one coordinator (Quartiersmanagement) per quarter. Causes: residents are asked, those with low schooling and
 * newcomers twice as often, and events are started. The coordinator's place in the network of stakeholders comes with
 * it.
 */
public record NeighbourhoodCoordinator(
    @Word(meaning = "quarters with a coordinator", names = Word.Naming.QUARTER, required = true) List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 260, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "share of residents asked in a year", unit = "share per year", byDefault = .05,
        source = "brief 3.9") double askedPerYear,
    @Quantity(meaning = "how much more often low schooling and newcomers are asked", unit = "factor", byDefault = 2,
        min = 1, max = 10, source = "brief 3.9") double targeting,
    @Quantity(meaning = "events started in a quarter and year", unit = "per year", byDefault = 6, min = 0, max = 52,
        source = "brief 3.9") double eventsPerYear,
    @Quantity(meaning = "dose: factor on asks and events", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 125_000, min = 0, max = 1e6,
        source = "brief 2.8: 100,000 to 150,000 (S140, S176)") double costPerYear)
    implements InQuarters {

  /** Copies the list. */
  public NeighbourhoodCoordinator {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "one coordinator per quarter (Quartiersmanagement): residents are asked, those with low schooling"
        + " and newcomers more often, and events take place";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week);
    Occasions.events(town, quarter, week, dose * eventsPerYear / 52, chance,
        Occasions.address(1, startWeek));
    return Occasions.askTargeted(town, quarter, week, dose * askedPerYear / 52, targeting, chance,
        Occasions.address(1, startWeek),
        town.residents().asked());
  }
}
