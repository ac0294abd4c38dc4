package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * I17: a housing company welcomes new residents and holds house meetings. Causes: in the first week after moving in,
 * residents from 14 of the households reached are introduced to two neighbours, and residents of the quarter are told
 * of offers in all domains of need. Belonging follows from the ties or does not (brief K26).
 */
public record Welcome(
    @Word(meaning = "quarters whose new residents are welcomed", names = Word.Naming.QUARTER, required = true)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "assumption A-268") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "share of new households that are introduced to neighbours", unit = "share", byDefault = .8,
        source = "assumption A-268") double reach,
    @Quantity(meaning = "residents of the quarter told of each domain of offers", unit = "share per week",
        byDefault = .001, max = .1, source = "assumption A-268: a quarter of the services' own outreach") double told,
    @Quantity(meaning = "dose: factor on reach and telling", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 12_000, min = 0, max = 1e6,
        source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final int WEEKS_PER_YEAR = 52;

  /** Copies the list. */
  public Welcome {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a housing company welcomes new residents: introductions to two neighbours, house meetings, and information"
        + " on offers";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.takes part"), Change.more("supply.residents told of offers"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 3.9");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week);
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      int row = Supply.row(quarter, domain);
      town.supply().told().set(row, town.supply().told().of(row) + (float) (dose * told));
    }
    Residents residents = town.residents();
    long key = chance.key(Decision.INTRODUCTION, startWeek);
    int youngest = week - WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long introduced = 0;
    for (int resident = first; resident < end; resident++) {
      // Households move in within the week before, after instruments have acted.
      if (residents.tenureStart().of(resident) == week - 1 && residents.birthWeek().of(resident) <= youngest
          && Chance.draw(key, town.dwellings().household().of(residents.dwelling().of(resident))) < dose * reach) {
        residents.takesPart().set(resident, (byte) (residents.takesPart().of(resident) | Residents.INTRODUCED));
        town.reaches(resident);
        introduced++;
      }
    }
    return introduced;
  }
}
