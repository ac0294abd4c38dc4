package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.crew.Crew;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.Visits;

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
  // Room to work in; the first three hold one entry per section and place, the others one per place.
  private transient int[] firstHash;
  private transient int[] endHash;
  private transient int[] turnedAway;
  private transient long[] lastAdmitted;
  private transient boolean[] full;
  private transient Town town;
  private transient long key;

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
    return Set.of("residents.outings", "residents.visits to places", "residents.new places visited", "places.visits");
  }

  @Override
  public void run(Shift shift) {
    Town here = shift.town();
    Gatherings gatherings = here.gatherings();
    gatherings.count(shift.crew());
    countVisits(here);
    if (acts) {
      turnAway(here, shift.chance().key(Decision.CAPACITY, shift.week()), shift.crew());
    }
    long all = 0;
    for (int place = 0; place < here.places().count(); place++) {
      all += here.places().visits().of(place);
    }
    here.visits(all);
    if (here.places().count() > here.places().founded()) {
      town = here;
      shift.crew().share(gatherings.sections(), this, Crowding::noteNewPlaces);
    }
    gatherings.seat(here.residents(), shift.crew());
  }

  /** A place's visits are those of its tables, which are counted already. */
  private static void countVisits(Town town) {
    Places places = town.places();
    for (int place = 0; place < places.count(); place++) {
      int visits = 0;
      for (int section = 0; section < town.gatherings().sections(); section++) {
        visits += visits(town, place, section);
      }
      places.visits().set(place, visits);
    }
  }

  private static int visits(Town town, int place, int section) {
    int first = town.places().firstTable().of(place);
    return town.gatherings().visitsAt(first, first + town.places().tables().of(place), section);
  }

  private void turnAway(Town here, long weekKey, Crew crew) {
    town = here;
    key = weekKey;
    Places places = here.places();
    int sections = here.gatherings().sections();
    makeRoom(places.count(), sections);
    int gathered = 0;
    for (int place = 0; place < places.count(); place++) {
      full[place] = places.visits().of(place) > room(places, place);
      for (int section = 0; full[place] && section < sections; section++) {
        firstHash[place * sections + section] = gathered;
        endHash[place * sections + section] = gathered;
        turnedAway[place * sections + section] = 0;
        gathered += visits(here, place, section);
      }
    }
    if (gathered == 0) {
      return;
    }
    crew.share(sections, this, Crowding::gatherHashes);
    crew.share(places.count(), this, Crowding::findLastAdmitted);
    crew.share(sections, this, Crowding::cancelVisits);
    for (int place = 0; place < places.count(); place++) {
      for (int section = 0; full[place] && section < sections; section++) {
        places.visits().set(place, places.visits().of(place) - turnedAway[place * sections + section]);
      }
    }
  }

  private void makeRoom(int places, int sections) {
    if (full == null || full.length < places) {
      full = new boolean[places + 16];
      lastAdmitted = new long[places + 16];
    }
    if (firstHash == null || firstHash.length < places * sections) {
      firstHash = new int[(places + 16) * sections];
      endHash = new int[firstHash.length];
      turnedAway = new int[firstHash.length];
    }
  }

  /** Gathers the hashes of those who may be turned away. Nobody sits yet, so the seats serve as room for them. */
  private void gatherHashes(int section) {
    Gatherings gatherings = town.gatherings();
    int endPart = gatherings.firstPart(section + 1);
    for (int part = gatherings.firstPart(section); part < endPart; part++) {
      gatherHashes(section, gatherings.visits(part));
    }
  }

  private void gatherHashes(int section, Visits visits) {
    Gatherings gatherings = town.gatherings();
    long[] hashes = gatherings.seats();
    int sections = gatherings.sections();
    int firstPlaceTable = gatherings.firstPlaceTable();
    int[] table = visits.tables();
    int endRow = visits.endRow();
    for (int resident = visits.firstRow(); resident < endRow; resident++) {
      int end = visits.end(resident);
      for (int visit = visits.first(resident); visit < end; visit++) {
        if (table[visit] >= firstPlaceTable) {
          int place = gatherings.placeOf(table[visit]);
          if (place >= 0 && full[place]) {
            hashes[endHash[place * sections + section]++] = hash(visits, resident, visit, place);
          }
        }
      }
    }
  }

  private void findLastAdmitted(int place) {
    if (full[place]) {
      int sections = town.gatherings().sections();
      int from = firstHash[place * sections];
      int end = endHash[place * sections + sections - 1];
      int room = room(town.places(), place);
      lastAdmitted[place] = room == 0 ? Long.MIN_VALUE
          : Selection.kthSmallest(town.gatherings().seats(), from, end, room - 1);
    }
  }

  private void cancelVisits(int section) {
    Gatherings gatherings = town.gatherings();
    int endPart = gatherings.firstPart(section + 1);
    for (int part = gatherings.firstPart(section); part < endPart; part++) {
      cancelVisits(section, gatherings.visits(part));
    }
  }

  private void cancelVisits(int section, Visits visits) {
    Gatherings gatherings = town.gatherings();
    Residents residents = town.residents();
    int sections = gatherings.sections();
    int firstPlaceTable = gatherings.firstPlaceTable();
    int[] table = visits.tables();
    int endRow = visits.endRow();
    for (int resident = visits.firstRow(); resident < endRow; resident++) {
      int first = visits.first(resident);
      // Last visits first: those before still stand where they can be counted.
      for (int visit = visits.end(resident) - 1; visit >= first; visit--) {
        if (table[visit] >= firstPlaceTable) {
          int place = gatherings.placeOf(table[visit]);
          if (place >= 0 && full[place] && hash(visits, resident, visit, place) > lastAdmitted[place]) {
            gatherings.cancel(section, visits, visit);
            turnedAway[place * sections + section]++;
            residents.visits().set(resident, (byte) (residents.visits().of(resident) - 1));
            residents.outings().set(resident, (byte) (residents.outings().of(resident) - 1));
          }
        }
      }
    }
  }

  /** Notes who has been at which of the places that were added after the founding. */
  private void noteNewPlaces(int section) {
    Gatherings gatherings = town.gatherings();
    int founded = town.places().founded();
    int endPart = gatherings.firstPart(section + 1);
    for (int part = gatherings.firstPart(section); part < endPart; part++) {
      Visits visits = gatherings.visits(part);
      int[] table = visits.tables();
      int endRow = visits.endRow();
      for (int resident = visits.firstRow(); resident < endRow; resident++) {
        int bits = 0;
        int end = visits.end(resident);
        for (int visit = visits.first(resident); visit < end; visit++) {
          if (table[visit] >= gatherings.firstPlaceTable()) {
            int added = gatherings.placeOf(table[visit]) - founded;
            bits |= added >= 0 && added < Integer.SIZE ? 1 << added : 0;
          }
        }
        town.residents().newPlaces().set(resident, bits);
      }
    }
  }

  private static int room(Places places, int place) {
    return (int) (places.visitsWhenFull().of(place) * places.openness().of(place)
        * (1 + places.hoursAdded().of(place)));
  }

  private long hash(Visits visits, int resident, int visit, int place) {
    return Chance.bits(key, town.residents().id().of(resident),
        town.places().id().of(place) + visitsBefore(visits, resident, visit, place));
  }

  /** Visits of the same resident to the same place that come before a visit in this week. */
  private int visitsBefore(Visits visits, int resident, int visit, int place) {
    Gatherings gatherings = town.gatherings();
    int[] table = visits.tables();
    int before = 0;
    for (int other = visits.first(resident); other < visit; other++) {
      before += table[other] >= gatherings.firstPlaceTable() && gatherings.placeOf(table[other]) == place ? 1 : 0;
    }
    return before;
  }
}
