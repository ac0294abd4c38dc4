package org.sozialraum.runner.store;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.stats.SummaryRow;

/**
 * The quarters in which anything compared works, taken as one: what is done in four of forty quarters is hardly seen in
 * the mean of the town. They are the same for all variants of a comparison.
 *
 * <p>A value is the mean over the quarters, weighted by their residents; of shares of needs, by their needs.
 *
 * @param tables the results
 * @param quarters ids of the quarters
 */
public record QuartersTogether(ResultTables tables, List<String> quarters) {
  private static final String RESIDENTS = "population";
  private static final String NEEDS = "needs";
  private static final String OF_NEEDS = "needs_met";

  /** The quarters of all interventions; empty if these name none, name all, or name one only. */
  public static Optional<QuartersTogether> of(ResultTables tables) {
    TreeSet<String> named = new TreeSet<>();
    tables.marks().forEach(mark -> named.addAll(mark.quarters()));
    return named.size() < 2 || named.size() >= tables.town().quarters().size() ? Optional.empty()
        : Optional.of(new QuartersTogether(tables, List.copyOf(named)));
  }

  /** Copies the list. */
  public QuartersTogether {
    quarters = List.copyOf(quarters);
  }

  /** The row of the last year for a variant; empty where an observable was not recorded of quarters. */
  public Optional<SummaryRow> row(String variant, String observable) {
    Optional<double[]> own = values(variant, observable);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Interval mean = Interval.ofMean(own.get());
    Interval difference = variant.equals(tables.reference())
        ? new Interval(Double.NaN, Double.NaN, Double.NaN, 0)
        : values(tables.reference(), observable).map(reference -> Interval.ofDifference(reference, own.get()))
            .orElse(new Interval(Double.NaN, Double.NaN, Double.NaN, 0));
    return Optional.of(new SummaryRow(variant, Level.QUARTER, String.join("+", quarters), observable,
        tables.horizon().observedYears(), Decimals.rounded(mean.mean()), Decimals.rounded(mean.lower()),
        Decimals.rounded(mean.upper()), Decimals.rounded(difference.mean()), Decimals.rounded(difference.lower()),
        Decimals.rounded(difference.upper()), mean.n()));
  }

  /** A value for each replication, in their order. */
  private Optional<double[]> values(String variant, String observable) {
    double[] sum = new double[tables.replications()];
    double[] weights = new double[tables.replications()];
    for (String quarter : quarters) {
      Optional<double[][]> value = yearly(variant, quarter, observable);
      Optional<double[][]> residents = yearly(variant, quarter, RESIDENTS);
      Optional<double[][]> needs = yearly(variant, quarter, NEEDS);
      boolean ofNeeds = observable.startsWith(OF_NEEDS);
      if (value.isEmpty() || residents.isEmpty() || ofNeeds && needs.isEmpty()) {
        return Optional.empty();
      }
      int year = tables.horizon().observedYears();
      for (int run = 0; run < sum.length; run++) {
        double weight = residents.get()[run][year] * (ofNeeds ? needs.get()[run][year] : 1);
        sum[run] += weight * value.get()[run][year];
        weights[run] += weight;
      }
    }
    for (int run = 0; run < sum.length; run++) {
      sum[run] /= weights[run];
    }
    return Optional.of(sum);
  }

  private Optional<double[][]> yearly(String variant, String quarter, String observable) {
    return tables.series().yearly(variant, Level.QUARTER, quarter, observable);
  }
}
