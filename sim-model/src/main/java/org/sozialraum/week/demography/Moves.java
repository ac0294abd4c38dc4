package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.MoveHazard;
import org.sozialraum.week.Responses;

/**
 * Households move, all their members together: a hazard by the head's age (of a couple the mean of both), times .80
 * with children under 18 at home or .40 if a child there is 15 or older, times
 * e^(.35·1[z > .5] - .8 (B - .5) + .5 (F - .4)), the quarter's deprivation z, the head's (couple: both's mean)
 * belonging B and fear F; times e^.7 where head or partner wants to leave because needs stay unmet (T18).
 *
 * <p>Half of them look for a dwelling of the municipality ({@link Destination}) in the order of their hashes; of the
 * others three in ten look in other municipalities of the county; who does not look or finds none leaves. Nobody moves
 * out of a home. Basis: brief, addendum B with the factor .90 of addendum J; 9.4 % of households a
 * year.
 */
public final class Moves implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of moving. */
  public record Settings(
      @Quantity(meaning = "factor on all hazards of moving", unit = "ratio", byDefault = .894, max = 3,
          source = "calibrated to C11, started from .90 (brief, addendum J)", free = true) double level,
      @Quantity(meaning = "factor with children under 18 at home", unit = "ratio", byDefault = .80, max = 1,
          source = "brief, addendum B, prototype") double withChildren,
      @Quantity(meaning = "factor with a child of 15 or older at home", unit = "ratio", byDefault = .40, max = 1,
          source = "brief, addendum B, prototype") double withGrownChildren,
      @Quantity(meaning = "added in deprived quarters (z above .5)", unit = "log-hazard", byDefault = .35, max = 2,
          source = "brief 3.3, step 1") double deprived,
      @Quantity(meaning = "held back per unit of belonging", unit = "log-hazard", byDefault = .8, max = 3,
          source = "brief 3.3, step 1") double belonging,
      @Quantity(meaning = "driven away per unit of fear", unit = "log-hazard", byDefault = .5, max = 3,
          source = "brief 3.3, step 1") double fear,
      @Quantity(meaning = "driven away by unmet needs, where head or partner chose exit", unit = "log-hazard",
          byDefault = .7, max = 3, source = "T18, assumption A-198") double exit,
      @Quantity(meaning = "share of moving households that leave the municipality", unit = "share", byDefault = .5,
          source = "brief, addendum B and K14; .3 to .6") double leavesTown)
      implements java.io.Serializable {}

  private static final double DEPRIVED_FROM = .5;
  private static final double USUAL_BELONGING = .5;
  private static final double USUAL_FEAR = .4;
  private static final int GROWN_CHILD = 15;

  private final Settings settings;
  private final MoveHazard hazard;
  private final Destination destination;
  private final double bound;
  private final Household household = new Household();
  private final HashOrder movers = new HashOrder();
  private int moves;
  private int movesWithin;
  private int movesAcross;

  Moves(Settings settings, MoveHazard hazard, Destination destination) {
    this.settings = settings;
    this.hazard = hazard;
    this.destination = destination;
    double highest = 0;
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      highest = Math.max(highest, hazard.perYear(age));
    }
    bound = Hazard.perStep(highest * settings.level() * Numeric.exp(settings.deprived()
        + settings.belonging() * USUAL_BELONGING + settings.fear() * (1 - USUAL_FEAR) + settings.exit()));
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    moves = 0;
    movesWithin = 0;
    movesAcross = 0;
    movers.clear();
    java.util.Arrays.fill(town.quarters().householdsMoved().array(), 0);
    long key = chance.key(Decision.MOVE, week);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      if (town.dwellings().residents().of(dwelling) == 0 || settlement.isBusy(dwelling)
          || town.dwellings().home().of(dwelling) == 1) {
        continue;
      }
      long id = town.dwellings().household().of(dwelling);
      double draw = Chance.draw(key, id);
      if (draw < bound) {
        household.read(town, settlement, dwelling, week);
        if (household.head() != Household.NOBODY && draw < Hazard.perStep(perYear(town, week))) {
          movers.add(dwelling, chance.bits(Decision.MOVE, week, id, 1));
        }
      }
    }
    movers.sort();
    for (int k = 0; k < movers.count(); k++) {
      move(town, settlement, movers.row(k), week, chance);
    }
  }

  /** Hazard of the household just read, per year. */
  private double perYear(Town town, int week) {
    Residents residents = town.residents();
    int head = household.head();
    double byAge = hazard.perYear(residents.age(head, week));
    double belonging = residents.belonging().of(head);
    double fear = residents.fear().of(head);
    boolean exit = residents.response().of(head) == Responses.EXIT;
    if (household.isCouple()) {
      int partner = household.partner();
      byAge = (byAge + hazard.perYear(residents.age(partner, week))) / 2;
      belonging = (belonging + residents.belonging().of(partner)) / 2;
      fear = (fear + residents.fear().of(partner)) / 2;
      exit |= residents.response().of(partner) == Responses.EXIT;
    }
    double withChildren = household.oldestChild() >= GROWN_CHILD ? settings.withGrownChildren()
        : household.minors() > 0 ? settings.withChildren() : 1;
    boolean deprived = town.quarters().deprivation().of(town.quarterOf(head)) > DEPRIVED_FROM;
    return byAge * settings.level() * withChildren * Numeric.exp((deprived ? settings.deprived() : 0)
        - settings.belonging() * (belonging - USUAL_BELONGING) + settings.fear() * (fear - USUAL_FEAR)
        + (exit ? settings.exit() : 0));
  }

  private void move(Town town, Settlement settlement, int from, int week, Chance chance) {
    household.read(town, settlement, from, week);
    long id = town.dwellings().household().of(from);
    int quarter = town.dwellings().quarter().of(from);
    int to = destination.find(town, settlement, week, chance, id, id, quarter,
        town.residents().income().of(household.head()), settings.leavesTown());
    settlement.occupy(from);
    if (to != Settlement.NONE) {
      settlement.take(to, id);
      settlement.occupy(to);
      int municipality = town.quarters().municipality().of(town.dwellings().quarter().of(to));
      if (municipality == town.quarters().municipality().of(quarter)) {
        movesWithin++;
      } else {
        movesAcross++;
      }
    }
    for (int resident = household.first(); resident < household.end(); resident++) {
      if (settlement.goesTo(resident) != from) {
        continue;
      }
      if (to == Settlement.NONE) {
        settlement.leave(resident);
      } else {
        settlement.move(resident, to);
      }
    }
    moves++;
    town.quarters().householdsMoved().set(quarter, town.quarters().householdsMoved().of(quarter) + 1);
  }

  /** Households that moved to another municipality of the county in the last step. */
  int movesAcross() {
    return movesAcross;
  }

  /** Households that moved in the last step, whether within the town or out of it. */
  int moves() {
    return moves;
  }

  /** Households that moved within the municipality in the last step. */
  int movesWithin() {
    return movesWithin;
  }
}
