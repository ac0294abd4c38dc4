package org.sozialraum.runner.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Recorder;
import org.sozialraum.week.Horizon;

/**
 * What one run observed: for each observable of a unit an array over weeks, over years, or both.
 *
 * <p>Values are kept as they are written to files, rounded to {@link Decimals#PLACES} places, so that tables, charts
 * and whoever reads the csv files all start from the same numbers. Values of the burn-in (negative weeks) are not
 * kept. One run writes from one thread.
 */
public final class RunValues implements Recorder {
  private final Horizon horizon;
  private final Map<SeriesKey, Column> weekly = new HashMap<>();
  private final Map<SeriesKey, Column> yearly = new HashMap<>();

  /** Values over time; entries that were never recorded are NaN and not counted as recorded. */
  private static final class Column {
    private final double[] values;
    private final BitSet recorded = new BitSet();

    Column(int length) {
      values = new double[length];
      Arrays.fill(values, Double.NaN);
    }

    Column copy() {
      Column copy = new Column(values.length);
      System.arraycopy(values, 0, copy.values, 0, values.length);
      copy.recorded.or(recorded);
      return copy;
    }
  }

  /** Nothing observed yet in a run of this length. */
  public RunValues(Horizon horizon) {
    this.horizon = horizon;
  }

  /** The same values so far, for another run to go on with. */
  public RunValues copy() {
    RunValues copy = new RunValues(horizon);
    weekly.forEach((key, column) -> copy.weekly.put(key, column.copy()));
    yearly.forEach((key, column) -> copy.yearly.put(key, column.copy()));
    return copy;
  }

  /** Year that ends with a week: 0 (the start) for week 0, k for week 52k − 1, and −1 for other weeks. */
  public static int yearOf(int week) {
    return week == 0 ? 0 : (week + 1) % Horizon.WEEKS_PER_YEAR == 0 ? (week + 1) / Horizon.WEEKS_PER_YEAR : -1;
  }

  /** Week in which a year is observed: its last one; year 0 is observed in week 0. */
  public static int lastWeekOf(int year) {
    return year == 0 ? 0 : year * Horizon.WEEKS_PER_YEAR - 1;
  }

  @Override
  public void record(int week, Level level, String unit, String observable, double value, boolean perYear) {
    if (week < 0) {
      return;
    }
    int index = perYear ? yearOf(week) : week;
    int length = perYear ? horizon.observedYears() + 1 : horizon.observedWeeks();
    if (index < 0 || index >= length) {
      throw new IllegalArgumentException("week " + week + ": " + observable + " of " + level.fileName() + " " + unit
          + " was observed " + (perYear ? "for a year that does not end there" : "after the end of the run"));
    }
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("week " + week + ": " + observable + " of " + level.fileName() + " " + unit
          + " is infinite");
    }
    Column column = (perYear ? yearly : weekly)
        .computeIfAbsent(new SeriesKey(level, unit, observable), key -> new Column(length));
    if (column.recorded.get(index)) {
      throw new IllegalArgumentException("week " + week + ": " + observable + " of " + level.fileName() + " " + unit
          + " was observed twice; two units of a level must differ in name");
    }
    column.values[index] = Decimals.rounded(value);
    column.recorded.set(index);
  }

  /** What was observed at all, in the order of the files. */
  public Set<SeriesKey> keys() {
    Set<SeriesKey> keys = new TreeSet<>(weekly.keySet());
    keys.addAll(yearly.keySet());
    return Collections.unmodifiableSet(keys);
  }

  /** Whether a series was recorded week by week. */
  public boolean isWeekly(SeriesKey key) {
    return weekly.containsKey(key);
  }

  /** The value of a week; NaN if there is none. */
  public double inWeek(SeriesKey key, int week) {
    Column column = weekly.get(key);
    return column == null || week >= column.values.length ? Double.NaN : column.values[week];
  }

  /** Whether a value, possibly NaN, was recorded for a week (or for the year, by its number). */
  boolean recorded(SeriesKey key, int index, boolean perYear) {
    Column column = (perYear ? yearly : weekly).get(key);
    return column != null && column.recorded.get(index);
  }

  /** Values by week, [observed weeks]; {@code null} if the series was not recorded weekly. Not to be modified. */
  double[] weekly(SeriesKey key) {
    Column column = weekly.get(key);
    return column == null ? null : column.values;
  }

  /** Values by year, [observed years + 1]; {@code null} if the series was not recorded yearly. Not to be modified. */
  double[] yearly(SeriesKey key) {
    Column column = yearly.get(key);
    return column == null ? null : column.values;
  }

  Horizon horizon() {
    return horizon;
  }

  /** Writes all values, the weekly ones first. */
  void writeTo(DataOutput out) throws IOException {
    for (Map<SeriesKey, Column> columns : List.of(weekly, yearly)) {
      out.writeInt(columns.size());
      for (Map.Entry<SeriesKey, Column> each : columns.entrySet()) {
        SeriesKey key = each.getKey();
        out.writeUTF(key.level().fileName());
        out.writeUTF(key.unit());
        out.writeUTF(key.observable());
        Column column = each.getValue();
        out.writeInt(column.values.length);
        for (int index = 0; index < column.values.length; index++) {
          out.writeBoolean(column.recorded.get(index));
          out.writeDouble(column.values[index]);
        }
      }
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  static RunValues readFrom(DataInput in, Horizon horizon) throws IOException {
    RunValues run = new RunValues(horizon);
    for (Map<SeriesKey, Column> columns : List.of(run.weekly, run.yearly)) {
      for (int left = in.readInt(); left > 0; left--) {
        SeriesKey key = new SeriesKey(SeriesCsv.level(in.readUTF()), in.readUTF(), in.readUTF());
        Column column = new Column(in.readInt());
        for (int index = 0; index < column.values.length; index++) {
          column.recorded.set(index, in.readBoolean());
          column.values[index] = in.readDouble();
        }
        columns.put(key, column);
      }
    }
    return run;
  }
}
