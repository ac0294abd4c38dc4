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
 * Where a household moves within its municipality: first a quarter, drawn with weight
 * Σ e^(-.8 |income - rent class|) over its dwellings, times e^(-d / 2 km); there the dwelling vacant at the step's
 * start and still free with the smallest hash of (week, household, dwelling), each hash stretched by the fit of the
 * rent.
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
          max = 10, source = "assumption A-145") int quartersTried)
      implements java.io.Serializable {}

  private static final int CLASSES = 3;

  private final Settings settings;
  private final double[] fit = new double[CLASSES];
  private transient double[] fitOfQuarter;
  private transient double[] cumulative;

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
    Arrays.fill(fitOfQuarter, 0);
    byte[] rentClass = town.dwellings().rentClass().array();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int first = quarters.firstDwelling().of(quarter);
      for (int dwelling = first; dwelling < first + quarters.dwellings().of(quarter); dwelling++) {
        for (int income = 0; income < CLASSES; income++) {
          fitOfQuarter[CLASSES * quarter + income] += fit[Math.abs(income - rentClass[dwelling])];
        }
      }
    }
  }

  /**
   * A free dwelling of the municipality for a household.
   *
   * @param household lifelong id of the household
   * @param fromQuarter row of the quarter it leaves
   * @param income tercile of its head, 0 to 2
   * @return a dwelling that is free, or {@link Settlement#NONE}
   */
  int find(Town town, Settlement settlement, int week, Chance chance, long household, int fromQuarter, int income) {
    weigh(town.quarters(), fromQuarter, income);
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
