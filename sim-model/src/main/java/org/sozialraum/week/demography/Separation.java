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
 * Couples separate: per couple and year .08 while the woman is under 30, .03 under 45, .014 under 60, .004 later (in a
 * same-sex couple the head's age counts).
 *
 * <p>Whoever keeps the children under 18, the mother in 85 of 100 cases, keeps the home with everybody else in it;
 * without such children, and in same-sex couples, a coin decides. The other one looks for a dwelling of the
 * municipality or leaves it, as movers do, and stays kin of the children. Basis: brief, addendum B; assumptions A-144
 * and A-145.
 */
public final class Separation implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of separation. */
  public record Settings(
      @Curve(meaning = "separations of couples by the woman's age", unit = "per couple and year",
          ages = {0, 30, 45, 60}, byDefault = {.08, .03, .014, .004}, steps = true,
          source = "assumption A-150 (brief, addendum B, prototype)") AgeCurve hazard,
      @Quantity(meaning = "share of separations in which children stay with the mother", unit = "share",
          byDefault = .85, source = "assumption A-150 (brief, addendum B)") double childrenWithMother,
      @Quantity(meaning = "share of the parting who leave the municipality", unit = "share", byDefault = .5,
          source = "assumption A-151: as movers") double leavesTown)
      implements java.io.Serializable {}

  /** Parts of one address of chance. */
  private static final int WHO_KEEPS = 1;
  private static final int WHERE = 2;

  private final Settings settings;
  private final Destination destination;
  private final double[] perStep = new double[AgeCurve.OLDEST + 1];
  private final double bound;
  private final Household household = new Household();
  private final HashOrder movers = new HashOrder();
  private int separations;

  Separation(Settings settings, Destination destination) {
    this.settings = settings;
    this.destination = destination;
    double highest = 0;
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      perStep[age] = Hazard.perStep(settings.hazard().at(age));
      highest = Math.max(highest, perStep[age]);
    }
    bound = highest;
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    separations = 0;
    movers.clear();
    long key = chance.key(Decision.SEPARATION, week);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      if (town.dwellings().residents().of(dwelling) < 2) {
        continue;
      }
      double draw = Chance.draw(key, town.dwellings().household().of(dwelling));
      if (draw < bound) {
        household.read(town, settlement, dwelling, week);
        if (household.isCouple() && draw < perStep(town, week)) {
          separate(town, settlement, dwelling, week, chance);
        }
      }
    }
    movers.sort();
    for (int k = 0; k < movers.count(); k++) {
      findHome(town, settlement, movers.row(k), week, chance);
    }
  }

  private double perStep(Town town, int week) {
    Residents residents = town.residents();
    int woman = residents.sex().of(household.partner()) == 1 && residents.sex().of(household.head()) == 0
        ? household.partner() : household.head();
    return perStep[Math.min(residents.age(woman, week), AgeCurve.OLDEST)];
  }

  private void separate(Town town, Settlement settlement, int dwelling, int week, Chance chance) {
    Residents residents = town.residents();
    long id = town.dwellings().household().of(dwelling);
    double draw = chance.draw(Decision.SEPARATION, week, id, WHO_KEEPS);
    int head = household.head();
    int partner = household.partner();
    boolean sameSex = residents.sex().of(head) == residents.sex().of(partner);
    boolean coin = sameSex || household.minors() == 0;
    int mother = residents.sex().of(head) == 1 ? head : partner;
    int father = mother == head ? partner : head;
    int leaver = coin ? (draw < .5 ? head : partner) : draw < settings.childrenWithMother() ? father : mother;
    for (int child = household.first(); child < household.end(); child++) {
      if (residents.role().of(child) == Residents.CHILD && settlement.goesTo(child) == dwelling
          && residents.age(child, week) >= Residents.FIRST_TIE_AGE) {
        settlement.kin(leaver, child);
      }
    }
    settlement.occupy(dwelling);
    movers.add(leaver, chance.bits(Decision.SEPARATION, week, residents.id().of(leaver), WHERE));
    separations++;
  }

  private void findHome(Town town, Settlement settlement, int leaver, int week, Chance chance) {
    Residents residents = town.residents();
    long person = residents.id().of(leaver);
    long newHousehold = LifelongIds.household(person, week);
    int home = destination.find(town, settlement, week, chance, person, newHousehold, town.quarterOf(leaver),
        residents.income().of(leaver), settings.leavesTown());
    if (home == Settlement.NONE) {
      settlement.leave(leaver);
    } else {
      settlement.take(home, newHousehold);
      settlement.occupy(home);
      settlement.move(leaver, home);
      residents.role().set(leaver, Residents.HEAD);
    }
  }

  /** Separations of the last step. */
  int separations() {
    return separations;
  }
}
