package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * I10: young people take part: learning by engagement at school, a youth council, mobile youth work. Causes: school
 * offers above the usual, and asks of those aged 14 to 17 by teachers and youth workers. Who accepts starts as anybody
 * does who was asked by a project (brief K26).
 */
public record YouthParticipation(
    @Word(meaning = "quarters of the programme; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "assumption A-212 (brief 3.9: school year)") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9: permanent") int weeks,
    @Quantity(meaning = "school offers added to the usual", unit = "share", byDefault = .4,
        source = "assumption A-212") double schoolOffers,
    @Quantity(meaning = "share of those aged 14 to 17 asked in a year", unit = "share per year", byDefault = .6,
        max = 4, source = "assumption A-212: about 20 % start (brief 3.9)") double askedPerYear,
    @Quantity(meaning = "dose: factor on offers and asks", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the municipality", unit = "euros per year", byDefault = 50_000, min = 0,
        max = 1e7, source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final int WEEKS_PER_YEAR = 52;
  private static final int ADULT = 18;
  private static final int MOST_ASKS = 100;

  /** Copies the list. */
  public YouthParticipation {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "service learning, a youth council, mobile youth work: more school offers, and young residents are"
        + " asked";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("quarters.school offers above the usual"),
        Change.more("residents.asked by a project"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 2.8");
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    double dose = intensity * Dates.ramp(this, week);
    Quarters all = town.quarters();
    all.schoolOffers().set(quarter, (float) Math.min(1, all.schoolOffers().of(quarter) + dose * schoolOffers));
    Residents residents = town.residents();
    long key = chance.key(Decision.CAMPAIGN_ASK, week);
    long which = Occasions.address(10, startWeek);
    int first = all.firstResident().of(quarter);
    int end = first + all.residents().of(quarter);
    long asked = 0;
    for (int resident = first; resident < end; resident++) {
      int weeksOld = week - residents.birthWeek().of(resident);
      if (weeksOld >= WEEKS_PER_YEAR * Residents.FIRST_MODE_AGE && weeksOld < WEEKS_PER_YEAR * ADULT
          && Chance.draw(key, residents.id().of(resident), which) < dose * askedPerYear / WEEKS_PER_YEAR) {
        residents.asked().set(resident, (byte) Math.min(MOST_ASKS, residents.asked().of(resident) + 1));
        town.reaches(resident);
        asked++;
      }
    }
    return asked;
  }
}
