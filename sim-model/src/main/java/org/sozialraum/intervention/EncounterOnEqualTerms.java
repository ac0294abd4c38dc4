package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * I13: encounters on equal terms between residents with and without migration background, with language support.
 * Causes: who takes part in circles this week, as many of either origin; who is supported in a foreign language, so
 * that it is no barrier; and asks of residents with migration background to engage. Circles have lasting members,
 * found by the same draw all along, who come in some weeks. Their lasting inclination to engage stays as it is (brief
 * K26).
 */
public record EncounterOnEqualTerms(
    @Word(meaning = "quarters of the programme; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "residents from 14 of the origin that is rarer in the quarter who belong to a circle; as many"
        + " of the other", unit = "share", byDefault = .10, source = "assumption A-266") double members,
    @Quantity(meaning = "members of a circle who come in a week", unit = "share", byDefault = .5,
        source = "assumption A-266: every other week") double comes,
    @Quantity(meaning = "residents with a language barrier who are supported", unit = "share", byDefault = .3,
        source = "assumption A-267") double supported,
    @Quantity(meaning = "share of residents with migration background asked in a year", unit = "share per year",
        byDefault = .05, max = 4, source = "assumption A-267: as often as by a coordinator") double askedPerYear,
    @Quantity(meaning = "dose: factor on members, support and asks", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the programme", unit = "euros per year", byDefault = 40_000, min = 0,
        max = 1e7, source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final int WEEKS_PER_YEAR = 52;
  /** Keeps the draws of belonging to a circle and of coming this week apart. */
  private static final int MEMBER = 13;
  private static final int COMES = 113;

  /** Copies the list. */
  public EncounterOnEqualTerms {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "circles in which residents with and without migration background meet on equal terms, language support, and"
        + " asks across origins";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.takes part"), Change.more("residents.asked by a project"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 3.9");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week);
    return gather(town, quarter, week, dose, chance) + support(town, quarter, dose, chance)
        + Occasions.askSome(town, quarter, week, dose * askedPerYear / WEEKS_PER_YEAR,
            resident -> town.residents().migration().of(resident) != 0, chance, Occasions.address(13, startWeek),
            town.residents().asked());
  }

  private long gather(Town town, int quarter, int week, double dose, Chance chance) {
    Residents residents = town.residents();
    int youngest = week - WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    int with = 0;
    int without = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        with += residents.migration().of(resident) != 0 ? 1 : 0;
        without += residents.migration().of(resident) == 0 ? 1 : 0;
      }
    }
    double wanted = Math.min(1, dose * members) * Math.min(with, without);
    if (wanted == 0) {
      return 0;
    }
    long memberKey = chance.key(Decision.EQUAL_TERMS, startWeek);
    long comesKey = chance.key(Decision.EQUAL_TERMS, week);
    long came = 0;
    for (int resident = first; resident < end; resident++) {
      long id = residents.id().of(resident);
      if (residents.birthWeek().of(resident) <= youngest
          && Chance.draw(memberKey, id, Occasions.address(MEMBER, startWeek))
              < wanted / (residents.migration().of(resident) != 0 ? with : without)
          && Chance.draw(comesKey, id, Occasions.address(COMES, startWeek)) < comes) {
        takesPart(town, resident, Residents.ENCOUNTER);
        came++;
      }
    }
    return came;
  }

  private long support(Town town, int quarter, double dose, Chance chance) {
    Residents residents = town.residents();
    long key = chance.key(Decision.LANGUAGE_SUPPORT, startWeek);
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long helped = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.barrier().of(resident) != 0
          && Chance.draw(key, residents.id().of(resident), Occasions.address(MEMBER, startWeek)) < dose * supported) {
        takesPart(town, resident, Residents.LANGUAGE_SUPPORT);
        helped++;
      }
    }
    return helped;
  }

  private static void takesPart(Town town, int resident, byte bit) {
    town.residents().takesPart().set(resident, (byte) (town.residents().takesPart().of(resident) | bit));
    town.reaches(resident);
  }
}
