package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Grown children leave home: per year .063 at 18-19, .133 at 20-21, .165 at 22-24, .18 at 25-29, .11 from 30, women
 * 1.16 and men .84 times as often. 45 % leave the municipality ({@link Destination}), the others look for a vacant
 * dwelling there and leave where they find none.
 *
 * <p>Other adults who live in somebody's household leave it at the same hazards. Children of one's own come along. A
 * tie of kin to the adults of the household remains. Basis: brief, addendum B; Destatis, Auszugsalter 2022/2024 (mean
 * age 23.8).
 */
public final class LeavingHome implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of leaving home. */
  public record Settings(
      @Curve(meaning = "grown children who leave home", unit = "per year", ages = {18, 20, 22, 25, 30},
          byDefault = {.063, .133, .165, .18, .11}, steps = true,
          source = "brief, addendum B; from 25 raised by a fifth, within its range, to meet 9 % at home at 30")
      AgeCurve hazard,
      @Quantity(meaning = "hazard of women over the mean", unit = "ratio", byDefault = 1.16, min = .5, max = 2,
          source = "brief, addendum B; Destatis, Auszugsalter 2022/2024") double women,
      @Quantity(meaning = "hazard of men over the mean", unit = "ratio", byDefault = .84, min = .5, max = 2,
          source = "brief, addendum B; Destatis, Auszugsalter 2022/2024") double men,
      @Quantity(meaning = "share of those leaving home who leave the municipality", unit = "share", byDefault = .45,
          source = "brief, addendum B") double leavesTown)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Destination destination;
  private final double[][] perStep = new double[2][AgeCurve.OLDEST + 1];
  private final HashOrder movers = new HashOrder();
  private int leavers;

  LeavingHome(Settings settings, Destination destination) {
    this.settings = settings;
    this.destination = destination;
    for (int age = Household.ADULT; age <= AgeCurve.OLDEST; age++) {
      perStep[0][age] = Hazard.perStep(settings.hazard().at(age) * settings.men());
      perStep[1][age] = Hazard.perStep(settings.hazard().at(age) * settings.women());
    }
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    Residents residents = town.residents();
    leavers = 0;
    movers.clear();
    long key = chance.key(Decision.LEAVING_HOME, week);
    for (int resident = 0; resident < settlement.residentsBefore(); resident++) {
      byte role = residents.role().of(resident);
      if (role != Residents.CHILD && role != Residents.OTHER) {
        continue;
      }
      int age = Math.min(residents.age(resident, week), AgeCurve.OLDEST);
      if (age < Household.ADULT || !settlement.stays(resident)) {
        continue;
      }
      long id = residents.id().of(resident);
      if (Chance.draw(key, id) < perStep[residents.sex().of(resident)][age]) {
        movers.add(resident, chance.bits(Decision.LEAVING_HOME, week, id, 1));
      }
    }
    movers.sort();
    for (int k = 0; k < movers.count(); k++) {
      part(town, settlement, movers.row(k), week, chance);
    }
  }

  private void part(Town town, Settlement settlement, int leaver, int week, Chance chance) {
    Residents residents = town.residents();
    long person = residents.id().of(leaver);
    int left = residents.dwelling().of(leaver);
    int home = Settlement.GONE;
    long household = LifelongIds.household(person, week);
    int found = destination.find(town, settlement, week, chance, person, household, town.quarterOf(leaver),
        residents.income().of(leaver), settings.leavesTown());
    if (found != Settlement.NONE) {
      settlement.take(found, household);
      settlement.occupy(found);
      home = found;
    }
    int first = town.dwellings().firstResident().of(left);
    for (int other = first; other < first + town.dwellings().residents().of(left); other++) {
      if (other == leaver || settlement.goesTo(other) != left) {
        continue;
      }
      byte role = residents.role().of(other);
      if (role == Residents.HEAD || role == Residents.PARTNER) {
        settlement.kin(leaver, other);
      } else if (role == Residents.CHILD && residents.age(other, week) < Household.ADULT
          && LifelongIds.isChildOf(residents, other, leaver)) {
        go(settlement, other, home);
      }
    }
    go(settlement, leaver, home);
    residents.role().set(leaver, Residents.HEAD);
    leavers++;
  }

  private static void go(Settlement settlement, int resident, int home) {
    if (home == Settlement.GONE) {
      settlement.leave(resident);
    } else {
      settlement.move(resident, home);
    }
  }

  /** Grown children and other adults who left a household in the last step. */
  int leavers() {
    return leavers;
  }
}
