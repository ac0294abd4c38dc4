package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * What a variant's last observed year says of groups of residents and of the whole town, for charts that stand groups
 * side by side.
 *
 * @param tables the results
 * @param variant the variant
 * @param known rows of groups and of the whole town that have a value, gone through once: tables may be long
 */
record GroupRows(ResultTables tables, String variant, Map<Key, SummaryRow> known) {
  /** Unit that stands for the whole town. */
  static final String TOWN = "";
  /** Residents below which a group is too small to be shown. */
  private static final double FEWEST = 30;
  /** Names of the columns of {@link #numbers}. */
  static final List<String> HEADER = List.of("observable", "group", "too_small", "reference", "variant", "difference",
      "lower", "upper", "n");
  private static final Stroke MARK = new BasicStroke(1.4f);

  /** What tells a row from the others; the unit of the whole town is {@link #TOWN}. */
  record Key(String variant, String group, String observable, int year) {}

  /** The rows of a variant. */
  GroupRows(ResultTables tables, String variant) {
    this(tables, variant, known(tables));
  }

  private static Map<Key, SummaryRow> known(ResultTables tables) {
    Optional<TimeValues.Whole> whole = TimeValues.Whole.of(tables.series());
    Map<Key, SummaryRow> known = new HashMap<>();
    for (SummaryRow row : tables.summary()) {
      boolean town = whole.isPresent() && row.level() == whole.get().level() && row.unit().equals(whole.get().unit());
      if ((town || row.level() == Level.GROUP) && !Double.isNaN(row.mean())) {
        known.putIfAbsent(new Key(row.variant(), town ? TOWN : row.unit(), row.observable(), row.year()), row);
      }
    }
    return known;
  }

  /** Whether the variant is compared with another. */
  boolean compared() {
    return !variant.equals(tables.reference());
  }

  /** The row of an observable, if it has a value. */
  Optional<SummaryRow> row(String group, String observable) {
    return row(variant, group, observable);
  }

  /** Value of the reference; NaN if there is none. */
  double reference(String group, String observable) {
    return row(tables.reference(), group, observable).map(SummaryRow::mean).orElse(Double.NaN);
  }

  private Optional<SummaryRow> row(String of, String group, String observable) {
    return row(of, group, observable, tables.horizon().observedYears());
  }

  /** The row of a variant and year, if it has a value. */
  Optional<SummaryRow> row(String of, String group, String observable, int year) {
    return Optional.ofNullable(known.get(new Key(of, group, observable, year)));
  }

  /** Whether a group has too few residents for its numbers to be told. */
  boolean tooSmall(String group) {
    return row(group, "population").map(row -> row.mean() < FEWEST).orElse(false);
  }

  /** The difference to the reference, times a unit. */
  Estimate difference(String group, String observable, double unit) {
    return row(group, observable).map(row -> new Estimate(unit * row.difference(), unit * row.diffLower(),
        unit * row.diffUpper())).orElse(Estimate.NONE);
  }

  /**
   * A line of numbers to download, as {@link #HEADER} names them; of a group that is too small, only that it is.
   *
   * @param unit what values are multiplied by, 100 for shares in percent
   */
  List<Object> numbers(String group, String observable, double unit) {
    Optional<SummaryRow> row = row(group, observable);
    boolean hidden = tooSmall(group);
    double[] values = row.isEmpty() || hidden ? new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}
        : new double[] {row.get().mean(), row.get().difference(), row.get().diffLower(), row.get().diffUpper()};
    String name = group.equals(TOWN)
        ? TimeValues.Whole.of(tables.series()).map(TimeValues.Whole::unit).orElse("") : group;
    return List.of(observable, name, hidden ? "yes" : "no", hidden ? Double.NaN : unit * reference(group, observable),
        unit * values[0], unit * values[1], unit * values[2], unit * values[3], row.map(SummaryRow::n).orElse(0));
  }

  /** Runs behind a value of the whole town. */
  int runs(String observable) {
    return row(TOWN, observable).map(SummaryRow::n).orElse(0);
  }

  /** Marks on a bar where the reference ends, a little higher than the bar so that it is seen on dark ground. */
  static void stroke(Graphics2D g2, double x, double top, double bottom) {
    g2.setStroke(MARK);
    g2.setPaint(HouseTheme.TEXT);
    g2.draw(new Line2D.Double(x, top, x, bottom));
  }

  /**
   * Writes a difference to the reference: bold where it is shown (zero is neither in its interval nor at its end) and
   * does not read as zero.
   *
   * @param written the difference as text
   */
  static void difference(Graphics2D g2, SummaryRow row, String written, double x, double y, Lettering.Align align) {
    boolean shown = new Estimate(row.difference(), row.diffLower(), row.diffUpper()).shown()
        && written.chars().anyMatch(letter -> letter >= '1' && letter <= '9');
    Lettering.draw(g2, written, shown ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL,
        shown ? HouseTheme.TEXT : HouseTheme.SECONDARY, x, y, align);
  }
}
