package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/**
 * Where a household moves: within its municipality, to another one of the county, or away. Of those who leave their
 * municipality 30 % look in others whose nearest quarter lies within 20 km of one of its own; where there is none,
 * everybody who leaves the municipality leaves for good.
 *
 * <p>Who looks for a dwelling draws first a quarter, drawn with weight
 * Σ e^(-.8 |income - rent class|) over its dwellings, times e^(-d / 2 km), or e^(-d / 8 km) in other municipalities;
 * there the dwelling vacant at the step's start and still free with the smallest hash of (week, household, dwelling),
 * each hash stretched by the fit of the rent.
 *
 * <p>Who finds nothing free tries up to three quarters in all. The smallest of exponential draws divided by their
 * weights falls on each dwelling with the probability of its weight, and a dwelling taken by somebody else changes only
 * the choice of those who wanted that one.
 */
public final class Destination implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of the choice. */
  public record Settings(
      @Quantity(meaning = "distance at which a quarter's weight has fallen to 1/e", unit = "metres", byDefault = 2000,
          min = 200, max = 20000, source = "assumption A-144 (brief, addendum B)") double distanceMetres,
      @Quantity(meaning = "fall of a dwelling's weight per class between income and rent", unit = "log-odds",
          byDefault = .8, max = 3, source = "assumption A-144 (brief, addendum B)") double rentFit,
      @Quantity(meaning = "quarters a household looks at before it gives up", unit = "quarters", byDefault = 3, min = 1,
          max = 10, source = "assumption A-145") int quartersTried,
      @Quantity(meaning = "share of those leaving a municipality who look in another one of the county", unit = "share",
          byDefault = .3, source = "brief, addendum B and K14: .15 of the .50 who leave the municipality")
      double otherMunicipality,
      @Quantity(meaning = "distance of the nearest quarters within which municipalities exchange movers",
          unit = "metres", byDefault = 20000, max = 200000, source = "brief, rulings: an island is further away")
      double countyMetres,
      @Quantity(meaning = "distance at which the weight of a quarter of another municipality has fallen to 1/e",
          unit = "metres", byDefault = 8000, min = 500, max = 100000, source = "assumption A-216")
      double acrossMetres)
      implements java.io.Serializable {}

  private static final int CLASSES = 3;

  private final Settings settings;
  private final double[] fit = new double[CLASSES];
  private transient double[] fitOfQuarter;
  private transient double[] cumulative;
  /** Whether two municipalities exchange movers, by rows of both; quarters never move. */
  private transient boolean[] exchange;
  private transient boolean[] hasOthers;

  Destination(Settings settings) {
    this.settings = settings;
    for (int apart = 0; apart < CLASSES; apart++) {
      fit[apart] = Numeric.exp(-settings.rentFit() * apart);
    }
  }

  /** Begins a step: sums up how the dwellings of each quarter fit each income. */
  void begin(Town town) {
    Quarters quarters = town.quarters();
    if (fitOfQuarter == null || fitOfQuarter.length < CLASSES * quarters.count()) {
      fitOfQuarter = new double[CLASSES * quarters.count()];
      cumulative = new double[quarters.count()];
    }
    if (exchange == null) {
      findNeighbours(quarters, town.municipalNoise().length);
    }
    Arrays.fill(fitOfQuarter, 0);
    byte[] rentClass = town.dwellings().rentClass().array();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int first = quarters.firstDwelling().of(quarter);
      for (int dwelling = first; dwelling < first + quarters.dwellings().of(quarter); dwelling++) {
        for (int income = 0; income < CLASSES; income++) {
          fitOfQuarter[CLASSES * quarter + income] += town.dwellings().home().of(dwelling) == 1 ? 0
              : fit[Math.abs(income - rentClass[dwelling])];
        }
      }
    }
  }

  private void findNeighbours(Quarters quarters, int municipalities) {
    exchange = new boolean[municipalities * municipalities];
    hasOthers = new boolean[municipalities];
    double furthest = settings.countyMetres() * settings.countyMetres();
    for (int one = 0; one < quarters.count(); one++) {
      for (int other = 0; other < quarters.count(); other++) {
        int from = quarters.municipality().of(one);
        int to = quarters.municipality().of(other);
        double dx = quarters.x().of(one) - quarters.x().of(other);
        double dy = quarters.y().of(one) - quarters.y().of(other);
        if (from != to && dx * dx + dy * dy <= furthest) {
          exchange[from * municipalities + to] = true;
          hasOthers[from] = true;
        }
      }
    }
  }

  /** Whether residents of a municipality can move to another one, or to the same. */
  boolean reaches(int municipality, int other) {
    return municipality == other || exchange[municipality * hasOthers.length + other];
  }

  /**
   * A free dwelling for a household that moves, in its municipality or in another one.
   *
   * @param mover lifelong id that decides whether the municipality is left
   * @param household lifelong id of the household
   * @param fromQuarter row of the quarter it leaves
   * @param income tercile of its head, 0 to 2
   * @param leavesTown share of such movers who leave the municipality
   * @return a dwelling that is free, or {@link Settlement#NONE} if the household leaves
   */
  int find(Town town, Settlement settlement, int week, Chance chance, long mover, long household, int fromQuarter,
      int income, double leavesTown) {
    double draw = chance.draw(Decision.MOVE_WHERE, week, mover);
    boolean away = draw < leavesTown;
    int municipality = town.quarters().municipality().of(fromQuarter);
    if (away && (draw < leavesTown * (1 - settings.otherMunicipality()) || !hasOthers[municipality])) {
      return Settlement.NONE;
    }
    if (away) {
      weighOthers(town.quarters(), fromQuarter, income);
    } else {
      weigh(town.quarters(), fromQuarter, income);
    }
    for (int attempt = 0; attempt < settings.quartersTried(); attempt++) {
      int quarter = pick(town.quarters().count(), chance.draw(Decision.MOVE_QUARTER, week, household, attempt));
      int dwelling = freeDwelling(town, settlement, week, chance, household, quarter, income);
      if (dwelling != Settlement.NONE) {
        return dwelling;
      }
    }
    return Settlement.NONE;
  }

  private void weigh(Quarters quarters, int from, int income) {
    double sum = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      if (quarters.municipality().of(quarter) == quarters.municipality().of(from)) {
        double dx = quarters.x().of(quarter) - quarters.x().of(from);
        double dy = quarters.y().of(quarter) - quarters.y().of(from);
        sum += fitOfQuarter[CLASSES * quarter + income]
            * Numeric.exp(-Math.sqrt(dx * dx + dy * dy) / settings.distanceMetres());
      }
      cumulative[quarter] = sum;
    }
  }

  private void weighOthers(Quarters quarters, int from, int income) {
    int municipality = quarters.municipality().of(from);
    double sum = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int other = quarters.municipality().of(quarter);
      if (other != municipality && reaches(municipality, other)) {
        double dx = quarters.x().of(quarter) - quarters.x().of(from);
        double dy = quarters.y().of(quarter) - quarters.y().of(from);
        sum += fitOfQuarter[CLASSES * quarter + income]
            * Numeric.exp(-Math.sqrt(dx * dx + dy * dy) / settings.acrossMetres());
      }
      cumulative[quarter] = sum;
    }
  }

  private int pick(int quarters, double draw) {
    double wanted = draw * cumulative[quarters - 1];
    int low = 0;
    int high = quarters - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int freeDwelling(Town town, Settlement settlement, int week, Chance chance, long household, int quarter,
      int income) {
    long key = chance.key(Decision.MOVE_DWELLING, week);
    int best = Settlement.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int k = settlement.firstVacancy(quarter); k < settlement.firstVacancy(quarter + 1); k++) {
      int dwelling = settlement.vacant(k);
      if (settlement.isFree(dwelling)) {
        double draw = Chance.draw(key, household, town.dwellings().id().of(dwelling));
        double stretched = Distributions.exponential(draw)
            / fit[Math.abs(income - town.dwellings().rentClass().of(dwelling))];
        if (stretched < least) {
          least = stretched;
          best = dwelling;
        }
      }
    }
    return best;
  }
}
