package org.sozialraum.runner.pattern;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * H5: how much of the collective efficacy of quarters their deprivation, turnover and share of residents with
 * migration background explain. R² of a least-squares regression over quarters; all four are means over the four-week
 * steps of the last five observed years, turnover that of the share of households that move.
 */
final class QuarterEfficacy implements Panel {
  private static final int CAUSES = 3;
  private static final Pattern PATTERN = Pattern.between("H5",
      "variance of quarters' efficacy that deprivation, turnover and migration background explain", "share",
      reading -> Double.NaN, .70, .5, .85, "brief 2.7, T5");

  /** Sums by quarter: efficacy, deprivation, households moved, share with migration background. */
  private double[][] sums = new double[0][];

  @Override
  public List<Pattern> patterns() {
    return List.of(PATTERN);
  }

  @Override
  public void see(Town town, int week, Horizon horizon) {
    int from = (RunReading.firstYear(horizon.observedYears()) - 1) * Horizon.WEEKS_PER_YEAR;
    if (week < from || week % 4 != 0) {
      return;
    }
    Quarters quarters = town.quarters();
    Residents residents = town.residents();
    if (sums.length == 0) {
      sums = new double[quarters.count()][CAUSES + 1];
    }
    for (int quarter = 0; quarter < sums.length; quarter++) {
      int first = quarters.firstResident().of(quarter);
      int here = quarters.residents().of(quarter);
      int background = 0;
      int households = 0;
      for (int resident = first; resident < first + here; resident++) {
        background += residents.migration().of(resident);
        households += residents.role().of(resident) == Residents.HEAD ? 1 : 0;
      }
      double[] sum = sums[quarter];
      sum[0] += quarters.collectiveEfficacy().of(quarter);
      sum[1] += quarters.deprivation().of(quarter);
      sum[2] += (double) quarters.householdsMoved().of(quarter) / Math.max(1, households);
      sum[3] += (double) background / Math.max(1, here);
    }
  }

  @Override
  public double[] values() {
    return new double[] {explained(sums)};
  }

  /** R² of the first number of each row on the others; NaN where too few quarters differ. */
  static double explained(double[][] rows) {
    if (rows.length < CAUSES + 3) {
      return Double.NaN;
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    try {
      regression.newSampleData(Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
          Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, 1, row.length)).toArray(double[][]::new));
      return regression.calculateRSquared();
    } catch (SingularMatrixException alike) {
      return Double.NaN;
    }
  }
}
