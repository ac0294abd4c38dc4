package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Town;

/**
 * I9: a volunteer agency with a campaign of personal asking. Causes: residents are asked by an agency; those
 * who accept are matched and offered short formats.
 */
public record AskingCampaign(
    @Word(meaning = "quarters of the campaign; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "share of residents asked in a year", unit = "share per year", byDefault = .20,
        source = "brief 3.9") double askedPerYear,
    @Word(meaning = "who is asked", byDefault = "all") Which targeting,
    @Quantity(meaning = "dose: factor on asks", unit = "factor", byDefault = 1, min = 0, max = 4, source = "scenario")
    double intensity,
    @Quantity(meaning = "running cost for the municipality", unit = "euros per year", byDefault = 90_000, min = 0,
        max = 1e7, source = "brief 3.9: 60,000 to 120,000") double costPerYear)
    implements InQuarters {

  /** Which residents are asked; the number of asks stays the same. */
  public enum Which {
    /** All residents with the same chance. */
    ALL,
    /** Only those with low schooling and those who have moved in within the last year. */
    LOW_SCHOOLING_AND_NEW,
    /** Only those none of whose ties engages, whom nobody they know could ask. */
    NOT_ASKED_OTHERWISE
  }

  /** Copies the list. */
  public AskingCampaign {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a volunteer agency asks residents in person: more residents are asked; those who accept are"
        + " matched with an association and offered short formats";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.asked by an agency"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week) * askedPerYear / 52;
    long which = Occasions.address(9, startWeek);
    if (targeting == Which.ALL) {
      return Occasions.ask(town, quarter, week, dose, chance, which, town.residents().askedByAgency());
    }
    Occasions.Whom whom = targeting == Which.LOW_SCHOOLING_AND_NEW
        ? resident -> Occasions.lowSchoolingOrNew(town.residents(), resident, week)
        : resident -> Occasions.knowsNobodyEngaged(town, resident);
    int among = Occasions.adults(town, quarter, week, whom);
    return among == 0 ? 0 : Occasions.askSome(town, quarter, week,
        dose * Occasions.adults(town, quarter, week) / among, whom, chance, which, town.residents().askedByAgency());
  }
}
