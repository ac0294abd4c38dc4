package org.sozialraum.runner.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;

/**
 * Statistics of each point of a sweep over its replications. The database sorts by point, on disk where its memory does
 * not suffice; here are never more than the values of one point and of the reference, so that ten million points take
 * no more room than ten.
 */
public final class PointStatistics {
  private final DuckStore store;
  private final Design.Reference reference;

  /**
   * Statistics of a store.
   *
   * @param reference what points are compared with
   */
  public PointStatistics(DuckStore store, Design.Reference reference) {
    this.store = store;
    this.reference = reference;
  }

  /** Takes points one by one. */
  @FunctionalInterface
  public interface Taker {
    /** The next point, or its other arm. */
    void take(PointSummary point) throws IOException;
  }

  /** Values of a point: for each arm and output one for each replication. */
  private static final class Values {
    private final double[][][] values;
    private final boolean[][] finished;

    Values(int arms, int outputs) {
      values = new double[arms][outputs][0];
      finished = new boolean[arms][0];
    }

    void finish(int arm, int replication) {
      if (replication >= finished[arm].length) {
        finished[arm] = Arrays.copyOf(finished[arm], Math.max(replication + 1, finished[arm].length * 3 / 2));
      }
      finished[arm][replication] = true;
    }

    void put(int arm, int output, int replication, double value) {
      double[] there = values[arm][output];
      if (replication >= there.length) {
        double[] more = Arrays.copyOf(there, Math.max(replication + 1, there.length * 3 / 2));
        Arrays.fill(more, there.length, more.length, Double.NaN);
        values[arm][output] = more;
        there = more;
      }
      there[replication] = value;
    }

    PairedSummary.Values of(int arm, int output) {
      double[] each = values[arm][output];
      return new PairedSummary.Values(each, Arrays.copyOf(finished[arm], each.length));
    }
  }

  /** Every point in the order of its number, the point itself before its other arm. */
  public void forEach(Taker taker) throws IOException {
    synchronized (store) {
      try {
        long number = referencePoint();
        List<Values> compared = new ArrayList<>();
        if (number >= 0) {
          eachPoint(" where c.point = " + number + " and c.arm = 0",
              (point, arms, factors, values) -> compared.add(values));
        }
        eachPoint("", (point, arms, factors, values) ->
            summarise(point, arms, factors, values, number, compared, taker));
      } catch (SQLException failed) {
        throw Database.refused(store.folder(), failed, store.language());
      }
    }
  }

  private void summarise(long point, int arms, List<String> factors, Values values, long number,
      List<Values> compared, Taker taker) throws IOException {
    for (int arm = 0; arm < arms; arm++) {
      List<PairedSummary> outputs = new ArrayList<>();
      for (int k = 0; k < store.meta().outputs().size(); k++) {
        PairedSummary.Values other = arm > 0 || point == number ? PairedSummary.Values.of()
            : reference.ownBaseline() ? (arms > 1 ? values.of(1, k) : PairedSummary.Values.of())
            : compared.isEmpty() ? PairedSummary.Values.of() : compared.get(0).of(0, k);
        outputs.add(PairedSummary.of(values.of(arm, k), other));
      }
      taker.take(new PointSummary(point, arm, factors, outputs));
    }
  }

  /** Takes the values of a point. */
  private interface PointTaker {
    void take(long point, int arms, List<String> factors, Values values) throws IOException;
  }

  private void eachPoint(String where, PointTaker taker) throws SQLException, IOException {
    int factors = store.meta().factors().size();
    int outputs = store.meta().outputs().size();
    StringBuilder columns = new StringBuilder("c.point, c.arm, c.replication");
    store.meta().factors().forEach(each -> columns.append(", p.").append(Layout.quoted(each)));
    store.meta().outputs().forEach(each -> columns.append(", r.").append(Layout.quoted(each)));
    columns.append(", r.run is not null");
    String sql = "select " + columns + " from cells c join points p on p.point = c.point left join runs r"
        + " on r.run = c.run" + where + " order by c.point, c.arm, c.replication";
    try (Statement statement = store.connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      long point = -1;
      int arms = 0;
      List<String> levels = List.of();
      Values values = null;
      while (rows.next()) {
        if (values == null || rows.getLong(1) != point) {
          if (values != null) {
            taker.take(point, arms, levels, values);
          }
          point = rows.getLong(1);
          arms = 0;
          values = new Values(2, outputs);
          levels = new ArrayList<>();
          for (int k = 0; k < factors; k++) {
            levels.add(rows.getString(4 + k));
          }
        }
        int arm = rows.getInt(2);
        arms = Math.max(arms, arm + 1);
        if (rows.getBoolean(4 + factors + outputs)) {
          values.finish(arm, rows.getInt(3));
        }
        for (int k = 0; k < outputs; k++) {
          double value = rows.getDouble(4 + factors + k);
          values.put(arm, k, rows.getInt(3), rows.wasNull() ? Double.NaN : value);
        }
      }
      if (values != null) {
        taker.take(point, arms, levels, values);
      }
    }
  }

  /** Number of the point that all others are compared with; −1 if there is none among those that were run. */
  public long referencePoint() throws SQLException {
    Optional<List<String>> wanted = reference.values();
    if (wanted.isEmpty()) {
      return -1;
    }
    StringBuilder columns = new StringBuilder("point");
    store.meta().factors().forEach(each -> columns.append(", ").append(Layout.quoted(each)));
    try (Statement statement = store.connection().createStatement();
        ResultSet rows = statement.executeQuery("select " + columns + " from points order by point")) {
      while (rows.next()) {
        boolean equal = true;
        for (int k = 0; k < wanted.get().size() && equal; k++) {
          equal = same(wanted.get().get(k), rows.getString(2 + k));
        }
        if (equal) {
          return rows.getLong(1);
        }
      }
      return -1;
    }
  }

  /** Whether two values are the same text or the same number. */
  private static boolean same(String wanted, String found) {
    if (wanted.equals(found)) {
      return true;
    }
    try {
      return new BigDecimal(wanted).compareTo(new BigDecimal(found)) == 0;
    } catch (NumberFormatException words) {
      return false;
    }
  }
}
