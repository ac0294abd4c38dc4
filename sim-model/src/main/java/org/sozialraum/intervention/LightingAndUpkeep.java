package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Town;

/**
 * I14: lighting and upkeep of paths. Causes: light and upkeep of the quarter. Disorder, incidents and fear follow
 * (brief K26).
 */
public record LightingAndUpkeep(
    @Word(meaning = "quarters whose paths are lit", names = Word.Naming.QUARTER, required = true) List<String> quarters,
    @Quantity(meaning = "first week of work on the paths; week 0 is the first observed week", unit = "week",
        byDefault = 0, min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks until the lights burn", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of life; 0 for as long as the run lasts", unit = "weeks", byDefault = 780, min = 0,
        max = 5200, source = "brief 3.9: 15 years") int weeks,
    @Quantity(meaning = "light added, 1 from none to full", unit = "share", byDefault = .5,
        source = "assumption A-34: 80 points per quarter") double light,
    @Quantity(meaning = "upkeep added, 1 from usual to full", unit = "share", byDefault = .3,
        source = "brief 3.9: disorder -.03, over K7's .10") double upkeep,
    @Quantity(meaning = "dose: factor on light and upkeep", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 8_000, min = 0, max = 1e6,
        source = "brief 3.9") double costPerYear,
    @Quantity(meaning = "cost per quarter once", unit = "euros", byDefault = 180_000, min = 0, max = 1e7,
        source = "assumption A-44 (brief 2.8): 80 points at 1,500 to 3,000") double costOnce)
    implements InQuarters {

  /** Years that lamps last (brief 3.9). */
  private static final int LIFE_YEARS = 15;

  /** Copies the list. */
  public LightingAndUpkeep {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "lighting and upkeep of paths: light and upkeep of the quarter";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("quarters.lighting above the start"),
        Change.more("quarters.upkeep above the start"));
  }

  @Override
  public int rampWeeks() {
    return 0;
  }

  /** Lamps that do not burn yet need no upkeep. */
  @Override
  public int paidFrom() {
    return operatingFrom();
  }

  @Override
  public Cost cost() {
    // Half as many points of light cost half as much.
    return new Cost(costPerYear * quarters.size(), intensity * costOnce * quarters.size(), LIFE_YEARS, 2024,
        "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    var all = town.quarters();
    all.lighting().set(quarter, all.lighting().of(quarter) + (float) (intensity * light));
    all.maintenance().set(quarter, all.maintenance().of(quarter) + (float) (intensity * upkeep));
    int first = all.firstResident().of(quarter);
    int residents = all.residents().of(quarter);
    for (int resident = first; resident < first + residents; resident++) {
      town.reaches(resident);
    }
    return residents;
  }
}
