package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * I12: a help exchange (time bank). Cause: who is a member this week. Members are found by the same draw all along,
 * against a share that grows, so that nobody comes and goes from week to week; who leaves the quarters is no member any
 * more. Whom members help, and what comes of it, follows.
 */
public record TimeBank(
    @Word(meaning = "quarters of the programme; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "assumption A-265") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "residents from 14 who become members in the end", unit = "share", byDefault = .03,
        source = "brief 3.9") double members,
    @Quantity(meaning = "weeks in which 63 % of them have joined", unit = "weeks", byDefault = 104, min = 1, max = 520,
        source = "brief 3.9") int rampWeeks,
    @Quantity(meaning = "dose: factor on members", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the programme", unit = "euros per year", byDefault = 45_000, min = 0,
        max = 1e7, source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final int WEEKS_PER_YEAR = 52;

  /** Copies the list. */
  public TimeBank {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "a help exchange (time bank): members help members within a kilometre whom they need not know";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.takes part"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 3.9");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    Residents residents = town.residents();
    long key = chance.key(Decision.HELP_EXCHANGE, startWeek);
    long which = Occasions.address(12, startWeek);
    double share = Math.min(1, intensity * members * Dates.ramp(this, week));
    int youngest = week - WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long reached = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) <= youngest
          && Chance.draw(key, residents.id().of(resident), which) < share) {
        residents.takesPart().set(resident,
            (byte) (residents.takesPart().of(resident) | Residents.HELP_EXCHANGE));
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }
}
