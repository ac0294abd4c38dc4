package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Homes;

/**
 * The very old move into homes: whoever of 80 or older has come to need a room ({@link Homes}) takes one that was free
 * at the step's start, in the municipality or in one that exchanges movers with it, drawn with weight e^(-d / 5 km);
 * where none is free, they wait for the next step. A room is free again when its resident has died.
 *
 * <p>Who moves in leaves a partner behind and stays kin of the adults of the household. In the order of hashes, each by
 * the smallest stretched hash of (week, resident, room), as movers choose dwellings. Basis: brief, addendum B.
 */
public final class CareHomes implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final Homes homes;
  private final Destination destination;
  private final HashOrder needing = new HashOrder();
  private int moved;
  private int waiting;

  CareHomes(Homes homes, Destination destination) {
    this.homes = homes;
    this.destination = destination;
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    moved = 0;
    waiting = 0;
    needing.clear();
    if (homes.rooms() == 0) {
      return;
    }
    Residents residents = town.residents();
    long need = chance.key(Decision.CARE_HOME, 0);
    int youngest = week - Homes.YOUNGEST * Hazard.WEEKS_PER_YEAR;
    for (int resident = 0; resident < settlement.residentsBefore(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest && settlement.stays(resident)
          && town.dwellings().home().of(residents.dwelling().of(resident)) == 0
          && homes.needs(need, residents.id().of(resident), week - residents.birthWeek().of(resident))) {
        needing.add(resident, chance.bits(Decision.CARE_HOME, week, residents.id().of(resident), 1));
      }
    }
    needing.sort();
    for (int k = 0; k < needing.count(); k++) {
      int resident = needing.row(k);
      int room = room(town, settlement, resident, week, chance);
      if (room == Settlement.NONE) {
        waiting++;
      } else {
        moveIn(town, settlement, resident, room, week);
      }
    }
  }

  private int room(Town town, Settlement settlement, int resident, int week, Chance chance) {
    Dwellings dwellings = town.dwellings();
    int home = town.residents().dwelling().of(resident);
    int municipality = town.quarters().municipality().of(dwellings.quarter().of(home));
    long key = chance.key(Decision.CARE_HOME, week);
    long id = town.residents().id().of(resident);
    int best = Settlement.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < settlement.rooms(); k++) {
      int room = settlement.room(k);
      if (settlement.isFree(room)
          && destination.reaches(municipality, town.quarters().municipality().of(dwellings.quarter().of(room)))) {
        double dx = dwellings.x().of(room) - dwellings.x().of(home);
        double dy = dwellings.y().of(room) - dwellings.y().of(home);
        double stretched = Distributions.exponential(Chance.draw(key, id, dwellings.id().of(room)))
            * Numeric.exp(Math.min(500, Math.sqrt(dx * dx + dy * dy) / homes.distanceMetres()));
        if (stretched < least) {
          least = stretched;
          best = room;
        }
      }
    }
    return best;
  }

  private void moveIn(Town town, Settlement settlement, int resident, int room, int week) {
    Residents residents = town.residents();
    int left = residents.dwelling().of(resident);
    int first = town.dwellings().firstResident().of(left);
    for (int other = first; other < first + town.dwellings().residents().of(left); other++) {
      if (other != resident && settlement.goesTo(other) == left && residents.age(other, week) >= Household.ADULT) {
        settlement.kin(resident, other);
      }
    }
    settlement.occupy(left);
    settlement.take(room, LifelongIds.household(residents.id().of(resident), week));
    settlement.move(resident, room);
    residents.role().set(resident, Residents.HEAD);
    moved++;
  }

  /** Residents who moved into a home in the last step. */
  int moved() {
    return moved;
  }

  /** Residents who needed a room in the last step and found none free. */
  int waiting() {
    return waiting;
  }
}
