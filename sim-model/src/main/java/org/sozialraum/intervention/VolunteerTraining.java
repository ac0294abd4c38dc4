package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * I19: training (Fortbildung) for volunteers and boards of associations. Cause: engaged residents are trained. What
 * they have learned fades by itself and leaves with them; what follows from it is up to the week.
 */
public record VolunteerTraining(
    @Word(meaning = "quarters whose volunteers are trained; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief, addendum H") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "assumption A-361: as long as other programmes of brief 3.9") int weeks,
    @Quantity(meaning = "places in a year in all its quarters together; 60 are meant for 40,000 residents",
        unit = "per year", byDefault = 60, min = 0, max = 10_000, source = "brief, addendum H") double placesPerYear,
    @Quantity(meaning = "dose: factor on places", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the municipality", unit = "euros per year", byDefault = 45_000, min = 0,
        max = 1e7, source = "brief, addendum H") double costPerYear)
    implements Intervention {

  /** Copies the list. */
  public VolunteerTraining {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "training for volunteers and boards of associations: engaged residents are trained, and forget it again";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("residents.trained for voluntary work"));
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief, addendum H");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    Dates.known(quarters, plan, path, problems);
    Dates.begins(this, horizon, path, problems);
  }

  /** Trains in each quarter. Places are shared by dwellings, which never change: no quarter takes those of another. */
  @Override
  public long act(Town town, int week, Chance chance) {
    if (!operates(week)) {
      return 0;
    }
    double dwellings = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      dwellings += Dates.worksIn(quarters, town, quarter) ? town.quarters().dwellings().of(quarter) : 0;
    }
    double perDwelling = intensity * Dates.ramp(this, week) * placesPerYear / Horizon.WEEKS_PER_YEAR / dwellings;
    long reached = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        reached += train(town, quarter, week, perDwelling * town.quarters().dwellings().of(quarter), chance);
      }
    }
    return reached;
  }

  /** Trains volunteers of a quarter, all with the same chance, so that so many places are taken on average. */
  private long train(Town town, int quarter, int week, double places, Chance chance) {
    Residents residents = town.residents();
    Quarters all = town.quarters();
    int first = all.firstResident().of(quarter);
    int end = first + all.residents().of(quarter);
    int untrained = 0;
    for (int resident = first; resident < end; resident++) {
      untrained += isUntrainedVolunteer(residents, resident) ? 1 : 0;
    }
    long key = chance.key(Decision.TRAINED, week);
    long which = Occasions.address(19, startWeek);
    long reached = 0;
    for (int resident = first; resident < end; resident++) {
      if (isUntrainedVolunteer(residents, resident)
          && Chance.draw(key, residents.id().of(resident), which) < places / untrained) {
        residents.trained().set(resident, (byte) 1);
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }

  private static boolean isUntrainedVolunteer(Residents residents, int resident) {
    return residents.engaged().of(resident) != 0 && residents.trained().of(resident) == 0;
  }
}
