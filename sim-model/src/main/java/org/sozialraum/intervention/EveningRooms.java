package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * I8: rooms of schools and parishes stay open in the evening, and club rooms longer. Causes: opening hours of these
 * places, in which they are for everybody; services of culture, education, families and youth that the employed reach
 * after work. Where a quarter has no such room nothing opens.
 */
public record EveningRooms(
    @Word(meaning = "quarters whose rooms stay open", names = Word.Naming.QUARTER, required = true)
    List<String> quarters,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks until the rooms open", unit = "weeks", byDefault = 13, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks in which they stay open; 0 for as long as the run lasts", unit = "weeks", byDefault = 0,
        min = 0, max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "opening hours added over the usual", unit = "share", byDefault = .40, source = "brief 3.9")
    double hours,
    @Quantity(meaning = "services of culture, education, families and youth that open in the evening", unit = "share",
        byDefault = .25, source = "assumption A-279") double services,
    @Quantity(meaning = "dose: factor on hours and services", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter", unit = "euros per year", byDefault = 15_000, min = 0, max = 1e6,
        source = "brief 3.9") double costPerYear)
    implements InQuarters {

  private static final List<PlaceKind> ROOMS = List.of(PlaceKind.SCHOOL, PlaceKind.WORSHIP, PlaceKind.CLUB_ROOM);
  private static final List<Domain> DOMAINS =
      List.of(Domain.CULTURE, Domain.EDUCATION, Domain.FAMILY, Domain.YOUTH);

  /** Copies the list. */
  public EveningRooms {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "rooms of schools and parishes stay open in the evening for everybody, club rooms longer, and services"
        + " of culture, education, families and youth with them";
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("places.opening hours added over usual hours"),
        Change.more("supply.services open in the evening"));
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
  public long actIn(Town town, int quarter, int week, Chance chance) {
    Places places = town.places();
    int rooms = 0;
    for (int place = 0; place < places.count(); place++) {
      if (places.quarter().of(place) == quarter && places.openness().of(place) > 0
          && ROOMS.contains(places.kindOf(place))) {
        places.hoursAdded().set(place, places.hoursAdded().of(place) + (float) (intensity * hours));
        rooms++;
      }
    }
    if (rooms == 0) {
      return 0;
    }
    for (int k = 0; k < DOMAINS.size(); k++) {
      int row = Supply.row(quarter, DOMAINS.get(k).ordinal());
      town.supply().evening().set(row,
          Math.min(1, town.supply().evening().of(row) + (float) (intensity * services)));
    }
    return Occasions.reachAll(town, quarter, week, Residents.FIRST_TIE_AGE);
  }
}
