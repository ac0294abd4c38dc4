package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * I15: neglected land is cleaned and greened together with residents, and kept up from then on. Causes: greenery and
 * upkeep of the quarter, as far as its dwellings lie near the plots; appeal of parks, playgrounds and squares nearby;
 * residents who are asked to join in while the land is being greened. Disorder, incidents and outings follow or do not
 * (brief K26).
 *
 * <p>Plots lie beside the parks, playgrounds and squares of the quarter, in the order of its places; where there are
 * fewer of these than plots, the others lie at dwellings spread evenly along its streets.
 */
public record Greening(
    @Word(meaning = "quarters whose land is greened", names = Word.Naming.QUARTER, required = true)
    List<String> quarters,
    @Quantity(meaning = "first week of work on the land; week 0 is the first observed week", unit = "week",
        byDefault = 0, min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of cleaning and greening", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of upkeep; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "plots per quarter", unit = "plots", byDefault = 4, min = 1, max = 50,
        source = "assumption A-280") int plots,
    @Quantity(meaning = "distance within which a plot is seen", unit = "metres", byDefault = 200, min = 10, max = 2000,
        source = "brief 3.9 (S79)") double radius,
    @Quantity(meaning = "upkeep added near the plots, 1 from usual to full", unit = "share", byDefault = .5,
        source = "assumption A-281") double upkeep,
    @Quantity(meaning = "appeal added to parks, playgrounds and squares near the plots", unit = "share",
        byDefault = .3, max = 1, source = "assumption A-282") double appeal,
    @Quantity(meaning = "share of the residents near the plots asked to join in, in all weeks of work on the land",
        unit = "share", byDefault = .10, source = "assumption A-283") double asked,
    @Quantity(meaning = "dose: factor on greenery, upkeep, appeal and asks", unit = "factor", byDefault = 1, min = 0,
        max = 2, source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 15_000, min = 0, max = 1e6,
        source = "brief 3.9: 10,000 to 20,000") double costPerYear)
    implements InQuarters {

  private static final List<PlaceKind> GREEN = List.of(PlaceKind.PARK, PlaceKind.PLAYGROUND, PlaceKind.SQUARE);

  /** Copies the list. */
  public Greening {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "neglected land is cleaned and greened with residents: greenery and upkeep near the plots, appeal of parks,"
        + " playgrounds and squares there, and residents nearby are asked to join in";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("quarters.neglected land greened"), Change.more("quarters.upkeep above the start"),
        Change.more("places.appeal added"), Change.more("residents.asked by a project"));
  }

  @Override
  public int rampWeeks() {
    return 0;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 3.9");
  }

  @Override
  public long act(Town town, int week, Chance chance) {
    boolean works = week >= startWeek && week < operatingFrom() && intensity > 0;
    long reached = InQuarters.super.act(town, week, chance);
    for (int quarter = 0; works && quarter < town.quarters().count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        reached += ask(town, quarter, week, plotsOf(town, quarter), chance);
      }
    }
    return reached;
  }

  @Override
  public long actIn(Town town, int quarter, int week, Chance chance) {
    float[] at = plotsOf(town, quarter);
    Quarters all = town.quarters();
    float near = shareNear(town, quarter, at);
    all.greenery().set(quarter, all.greenery().of(quarter) + (float) intensity * near);
    all.maintenance().set(quarter, all.maintenance().of(quarter) + (float) (intensity * upkeep) * near);
    Places places = town.places();
    for (int place = 0; place < places.count(); place++) {
      if (GREEN.contains(places.kindOf(place)) && isNear(at, places.x().of(place), places.y().of(place))) {
        // Two plots beside one park do not make it twice as nice, nor do those of the quarter next door.
        places.appealAdded().set(place, Math.max(places.appealAdded().of(place), (float) (intensity * appeal)));
      }
    }
    Residents residents = town.residents();
    long reached = 0;
    for (int resident = all.firstResident().of(quarter), end = resident + all.residents().of(quarter); resident < end;
        resident++) {
      if (livesNear(town, at, resident)) {
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }

  /** Asks residents near the plots to join in, spread over the weeks of work on the land. */
  private long ask(Town town, int quarter, int week, float[] at, Chance chance) {
    double chanceEach = Math.min(1, intensity * asked / setupWeeks);
    return Occasions.askSome(town, quarter, week, chanceEach, resident -> livesNear(town, at, resident), chance,
        Occasions.address(15, startWeek), town.residents().asked());
  }

  /** Where the plots of a quarter lie: metres east and north, one after the other. */
  float[] plotsOf(Town town, int quarter) {
    float[] at = new float[2 * plots];
    int found = 0;
    Places places = town.places();
    for (int place = 0; place < places.count() && found < plots; place++) {
      if (places.quarter().of(place) == quarter && GREEN.contains(places.kindOf(place))) {
        at[2 * found] = places.x().of(place);
        at[2 * found++ + 1] = places.y().of(place);
      }
    }
    int spread = plots - found;
    int first = town.quarters().firstDwelling().of(quarter);
    int dwellings = town.quarters().dwellings().of(quarter);
    for (int k = 0; k < spread; k++) {
      int dwelling = first + (int) ((k + .5) * dwellings / spread);
      at[2 * found] = town.dwellings().x().of(dwelling);
      at[2 * found++ + 1] = town.dwellings().y().of(dwelling);
    }
    return at;
  }

  /** Share of a quarter's dwellings that lie near a plot. */
  float shareNear(Town town, int quarter, float[] at) {
    Dwellings dwellings = town.dwellings();
    int first = town.quarters().firstDwelling().of(quarter);
    int count = town.quarters().dwellings().of(quarter);
    int near = 0;
    for (int dwelling = first; dwelling < first + count; dwelling++) {
      near += isNear(at, dwellings.x().of(dwelling), dwellings.y().of(dwelling)) ? 1 : 0;
    }
    return count == 0 ? 0 : (float) near / count;
  }

  private boolean livesNear(Town town, float[] at, int resident) {
    int dwelling = town.residents().dwelling().of(resident);
    return isNear(at, town.dwellings().x().of(dwelling), town.dwellings().y().of(dwelling));
  }

  private boolean isNear(float[] at, float x, float y) {
    for (int k = 0; k < at.length; k += 2) {
      double dx = x - at[k];
      double dy = y - at[k + 1];
      if (dx * dx + dy * dy <= radius * radius) {
        return true;
      }
    }
    return false;
  }
}
