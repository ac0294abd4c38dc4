package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * A full place turns visitors away: over capacity (visits when full times opening hours over usual hours) the visits
 * with the largest hash stay away. Then all visitors take their seats.
 *
 * <p>Whether a visit is turned away depends on the visits to that place only. Several visits of one resident to one
 * place have a hash each, so that exactly as many visits take place as there is room for.
 */
public final class Crowding implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  private final boolean acts;
  private transient int[] firstHash;
  private transient long[] lastAdmitted;
  private transient boolean[] full;

  /** Crowding under switches. */
  public Crowding(Set<Mechanism> off) {
    acts = !off.contains(Mechanism.CAPACITY);
  }

  @Override
  public String meaning() {
    return "full places turn visitors away, the others sit down";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.outings", "residents.visits to places", "places.visits");
  }

  @Override
  public void run(Town town, int week, Chance chance) {
    town.gatherings().count();
    countVisits(town);
    if (acts) {
      turnAway(town, chance.key(Decision.CAPACITY, week));
    }
    long all = 0;
    for (int place = 0; place < town.places().count(); place++) {
      all += town.places().visits().of(place);
    }
    town.visits(all);
    town.gatherings().seat(town.residents());
  }

  /** A place's visits are those of its tables, which are counted already. */
  private static void countVisits(Town town) {
    Places places = town.places();
    for (int place = 0; place < places.count(); place++) {
      int visits = 0;
      int first = places.firstTable().of(place);
      for (int table = first; table < first + places.tables().of(place); table++) {
        visits += town.gatherings().visitsAt(table);
      }
      places.visits().set(place, visits);
    }
  }

  private void turnAway(Town town, long key) {
    Places places = town.places();
    Gatherings gatherings = town.gatherings();
    if (firstHash == null || firstHash.length < places.count() + 1) {
      firstHash = new int[places.count() + 16];
      lastAdmitted = new long[places.count() + 16];
      full = new boolean[places.count() + 16];
    }
    int gathered = 0;
    for (int place = 0; place < places.count(); place++) {
      firstHash[place] = gathered;
      full[place] = places.visits().of(place) > room(places, place);
      if (full[place]) {
        gathered += places.visits().of(place);
      }
    }
    firstHash[places.count()] = gathered;
    if (gathered == 0) {
      return;
    }
    // Nobody sits yet, so the seats serve as room for the hashes of those who may be turned away.
    long[] hashes = gatherings.seats();
    Residents residents = town.residents();
    int[] table = gatherings.tablesByVisit();
    int[] firstVisit = gatherings.firstVisits();
    int firstPlaceTable = gatherings.firstPlaceTable();
    for (int resident = 0; resident < residents.count(); resident++) {
      for (int visit = firstVisit[resident]; visit < firstVisit[resident + 1]; visit++) {
        if (table[visit] >= firstPlaceTable) {
          int place = gatherings.placeOf(table[visit]);
          if (full[place]) {
            int before = visitsBefore(gatherings, firstVisit[resident], visit, place);
            hashes[firstHash[place]++] = hash(key, residents, resident, places, place, before);
          }
        }
      }
    }
    int end = 0;
    for (int place = 0; place < places.count(); place++) {
      int from = end;
      end = firstHash[place];
      lastAdmitted[place] = Long.MAX_VALUE;
      if (end > from) {
        int room = room(places, place);
        lastAdmitted[place] = room == 0 ? Long.MIN_VALUE : Selection.kthSmallest(hashes, from, end, room - 1);
      }
    }
    for (int resident = 0; resident < residents.count(); resident++) {
      // Last visits first: those before still stand where they can be counted.
      for (int visit = firstVisit[resident + 1] - 1; visit >= firstVisit[resident]; visit--) {
        if (table[visit] >= firstPlaceTable) {
          int place = gatherings.placeOf(table[visit]);
          if (full[place] && hash(key, residents, resident, places, place,
              visitsBefore(gatherings, firstVisit[resident], visit, place)) > lastAdmitted[place]) {
            gatherings.cancel(visit);
            places.visits().set(place, places.visits().of(place) - 1);
            residents.visits().set(resident, (byte) (residents.visits().of(resident) - 1));
            residents.outings().set(resident, (byte) (residents.outings().of(resident) - 1));
          }
        }
      }
    }
  }

  private static int room(Places places, int place) {
    return (int) (places.visitsWhenFull().of(place) * places.openness().of(place));
  }

  /** Visits of the same resident to the same place that come before a visit in this week. */
  private static int visitsBefore(Gatherings gatherings, int first, int visit, int place) {
    int[] table = gatherings.tablesByVisit();
    int before = 0;
    for (int other = first; other < visit; other++) {
      before += table[other] >= gatherings.firstPlaceTable() && gatherings.placeOf(table[other]) == place ? 1 : 0;
    }
    return before;
  }

  private static long hash(long key, Residents residents, int resident, Places places, int place, int before) {
    return Chance.bits(key, residents.id().of(resident), places.id().of(place) + before);
  }
}
