package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * Values of the whole town before and after, a row for each: a ring at the beginning, a stroke for the reference and a
 * dot for the variant at the end, joined by a line, and to the right the numbers and the difference with its interval.
 * Without a reference, a ring and a dot.
 *
 * @param rows values of the variant
 * @param blocks what is shown, in blocks
 * @param beginning the first year before the last in which all that is shown was recorded: some of it is only known at
 *     the end of a year
 * @param unit what values are multiplied by, 100 for shares in percent
 * @param decimals decimals of values
 */
record Dumbbells(GroupRows rows, List<Block> blocks, OptionalInt beginning, double unit, int decimals) {
  private static final int NAMES = 180;
  private static final int LEGEND_LINE = 17;
  private static final int COLUMNS = 26;
  private static final int ROW = 24;
  private static final int HEADING = 24;
  private static final int APART = 8;
  private static final int AXIS = 40;
  private static final double NUMBER = 42;
  private static final double DIFFERENCE = 146;
  private static final double DOT = 4.5;
  private static final double RING = 6.2;
  private static final double FULL = 100;
  private static final Stroke MARK = new BasicStroke(2.2f);

  /**
   * Rows that belong together.
   *
   * @param heading what stands above them; empty for a line that parts them from the others
   */
  record Block(String heading, List<Item> items) {
    Block {
      items = List.copyOf(items);
    }
  }

  /**
   * A row, with NaN for what is not known.
   *
   * @param observable what is shown
   * @param name what it is called
   * @param begin value of the reference at the beginning
   * @param reference value of the reference at the end; NaN without a reference
   * @param end value of the variant at the end
   * @param difference difference to the reference at the end
   * @param runs runs, or pairs of runs, behind it
   */
  record Item(String observable, String name, double begin, double reference, double end, Estimate difference,
      int runs) {
    /** A row whose values are still to be found. */
    Item(String observable, String name) {
      this(observable, name, Double.NaN, Double.NaN, Double.NaN, Estimate.NONE, 0);
    }
  }

  /** Rows that were recorded, of the blocks that have any. */
  static Dumbbells of(ResultTables tables, String variant, List<Block> blocks, double unit, int decimals) {
    GroupRows rows = new GroupRows(tables, variant);
    List<Block> recorded = blocks.stream().map(block -> new Block(block.heading(), block.items().stream()
            .filter(each -> rows.row(GroupRows.TOWN, each.observable()).isPresent()).toList()))
        .filter(block -> !block.items().isEmpty()).toList();
    OptionalInt beginning = IntStream.range(0, tables.horizon().observedYears())
        .filter(year -> recorded.stream().flatMap(each -> each.items().stream())
            .allMatch(each -> !Double.isNaN(at(rows, each.observable(), year)))).findFirst();
    return new Dumbbells(rows, recorded.stream().map(block -> new Block(block.heading(), block.items().stream()
        .map(each -> found(rows, each, beginning, unit)).toList())).toList(), beginning, unit, decimals);
  }

  private static Item found(GroupRows rows, Item item, OptionalInt beginning, double unit) {
    SummaryRow row = rows.row(GroupRows.TOWN, item.observable()).orElseThrow();
    boolean compared = rows.compared();
    return new Item(item.observable(), item.name(),
        beginning.isPresent() ? unit * at(rows, item.observable(), beginning.getAsInt()) : Double.NaN,
        compared ? unit * rows.reference(GroupRows.TOWN, item.observable()) : Double.NaN, unit * row.mean(),
        compared ? rows.difference(GroupRows.TOWN, item.observable(), unit) : Estimate.NONE, row.n());
  }

  private static double at(GroupRows rows, String observable, int year) {
    return rows.row(rows.tables().reference(), GroupRows.TOWN, observable, year).map(SummaryRow::mean)
        .orElse(Double.NaN);
  }

  private Stream<Item> items() {
    return blocks.stream().flatMap(each -> each.items().stream());
  }

  /** Whether nothing was recorded. */
  boolean isEmpty() {
    return blocks.isEmpty();
  }

  private ResultTables tables() {
    return rows.tables();
  }

  private int last() {
    return tables().horizon().observedYears();
  }

  /** Runs, or pairs of runs, behind the values. */
  int runs() {
    return items().mapToInt(Item::runs).findFirst().orElse(0);
  }

  private int legendLines() {
    return (beginning.isPresent() ? 1 : 0) + (rows.compared() ? 1 : 0) + 1;
  }

  /** Height of the drawing. */
  int height() {
    int height = LEGEND_LINE * legendLines() + COLUMNS + AXIS;
    for (int k = 0; k < blocks.size(); k++) {
      height += above(k) + ROW * blocks.get(k).items().size();
    }
    return height;
  }

  private int above(int block) {
    return !blocks.get(block).heading().isEmpty() ? HEADING : block > 0 ? APART : 0;
  }

  /** What the axis ends with: all of it for points of 100, else a round number that holds everything. */
  private double axisEnd() {
    double highest = items().flatMap(each -> Stream.of(each.begin(), each.reference(), each.end()))
        .filter(each -> !Double.isNaN(each)).mapToDouble(Double::doubleValue).max().orElse(1);
    double step = RoundSteps.reaching(Math.max(highest, .01), 5);
    return unit == 1 ? FULL : Math.min(FULL, step * Math.ceil(highest / step - 1e-9));
  }

  /** Draws it. */
  void draw(Graphics2D g2, Rectangle2D area, Words words, String axis) {
    double top = area.getY() + LEGEND_LINE * legendLines() + COLUMNS;
    double numbers = (rows.compared() ? 2 * NUMBER + DIFFERENCE : 2 * NUMBER) + 10;
    var plot = new Rectangle2D.Double(area.getX() + NAMES, top, area.getWidth() - NAMES - numbers,
        area.getMaxY() - AXIS - top);
    legend(g2, area, words);
    double end = axisEnd();
    ground(g2, plot, end, words, axis);
    heads(g2, plot, top - 9, words);
    double y = top;
    for (int k = 0; k < blocks.size(); k++) {
      Block block = blocks.get(k);
      if (!block.heading().isEmpty()) {
        g2.setPaint(HouseTheme.GROUND);
        g2.fill(new Rectangle2D.Double(area.getX(), y, HouseTheme.STRONG.width(block.heading()) + 4, HEADING - 2));
        Lettering.draw(g2, block.heading(), HouseTheme.STRONG, HouseTheme.TEXT, area.getX(), y + 18,
            Lettering.Align.LEFT);
      } else if (k > 0) {
        g2.setPaint(HouseTheme.BASELINE);
        g2.setStroke(HouseTheme.HAIR);
        g2.draw(new Line2D.Double(area.getX(), y + APART / 2.0, area.getMaxX(), y + APART / 2.0));
      }
      y += above(k);
      for (Item item : block.items()) {
        row(g2, area, plot, item, y, end, words);
        y += ROW;
      }
    }
  }

  private void legend(Graphics2D g2, Rectangle2D area, Words words) {
    double y = area.getY() + 8;
    double x = area.getX() + 8;
    if (beginning.isPresent()) {
      ring(g2, x, y);
      entry(g2, area, y, words.say("dumbbell.entry", when(words, beginning.getAsInt()),
          words.variant(tables().reference())));
      y += LEGEND_LINE;
    }
    if (rows.compared()) {
      GroupRows.stroke(g2, x, y - 6, y + 6);
      entry(g2, area, y, words.say("dumbbell.entry", when(words, last()), words.variant(tables().reference())));
      y += LEGEND_LINE;
    }
    dot(g2, x, y);
    entry(g2, area, y, words.say("dumbbell.entry", when(words, last()), words.variant(rows.variant())));
  }

  private static String when(Words words, int year) {
    return year == 0 ? words.say("dumbbell.begin") : words.count("after", year);
  }

  private static void entry(Graphics2D g2, Rectangle2D area, double y, String text) {
    Lettering.draw(g2, Lettering.shorten(text, HouseTheme.LABEL, area.getWidth() - 24), HouseTheme.LABEL,
        HouseTheme.TEXT, area.getX() + 22, y + 4, Lettering.Align.LEFT);
  }

  private static void ring(Graphics2D g2, double x, double y) {
    var ring = new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING);
    g2.setPaint(HouseTheme.GROUND);
    g2.fill(ring);
    g2.setPaint(HouseTheme.BASELINE);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(ring);
  }

  private static void dot(Graphics2D g2, double x, double y) {
    g2.setPaint(HouseTheme.INTERVENTION);
    g2.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
  }

  private void ground(Graphics2D g2, Rectangle2D plot, double end, Words words, String axis) {
    double step = RoundSteps.reaching(end, 5);
    for (int k = 0; k * step <= end * (1 + 1e-9); k++) {
      double x = plot.getX() + plot.getWidth() * k * step / end;
      g2.setPaint(HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
      Lettering.draw(g2, words.number(k * step, RoundSteps.decimals(step)), HouseTheme.LABEL, HouseTheme.SECONDARY, x,
          plot.getMaxY() + 16, Lettering.Align.CENTRE);
    }
    Lettering.draw(g2, axis, HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(), plot.getMaxY() + 33,
        Lettering.Align.CENTRE);
  }

  /** Over each column of numbers the sign that its values have in the drawing. */
  private void heads(Graphics2D g2, Rectangle2D plot, double y, Words words) {
    double first = plot.getMaxX() + 10 + NUMBER - 14;
    if (rows.compared()) {
      GroupRows.stroke(g2, first, y - 10, y + 2);
      dot(g2, first + NUMBER, y - 4);
      Lettering.draw(g2, words.say("dumbbell.difference"), HouseTheme.SMALL, HouseTheme.SECONDARY,
          plot.getMaxX() + 10 + 2 * NUMBER + DIFFERENCE, y, Lettering.Align.RIGHT);
    } else {
      if (beginning.isPresent()) {
        ring(g2, first, y - 4);
      }
      dot(g2, first + NUMBER, y - 4);
    }
  }

  private void row(Graphics2D g2, Rectangle2D area, Rectangle2D plot, Item item, double top, double end, Words words) {
    double y = top + ROW / 2.0;
    Lettering.draw(g2, Lettering.shorten(item.name(), HouseTheme.LABEL, NAMES - 14), HouseTheme.LABEL,
        HouseTheme.TEXT, area.getX(), y + 4, Lettering.Align.LEFT);
    double[] values = {item.begin(), item.reference(), item.end()};
    double[] x = new double[values.length];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.length; k++) {
      x[k] = plot.getX() + plot.getWidth() * Math.max(0, Math.min(1, values[k] / end));
      least = Double.isNaN(x[k]) ? least : Math.min(least, x[k]);
      most = Double.isNaN(x[k]) ? most : Math.max(most, x[k]);
    }
    g2.setPaint(HouseTheme.between(HouseTheme.BASELINE, HouseTheme.GROUND, .5));
    g2.setStroke(MARK);
    g2.draw(new Line2D.Double(least, y, most, y));
    if (!Double.isNaN(values[0])) {
      ring(g2, x[0], y);
    }
    dot(g2, x[2], y);
    if (!Double.isNaN(values[1])) {
      GroupRows.stroke(g2, x[1], y - 8, y + 8);
    }
    double right = plot.getMaxX() + 10 + NUMBER - 6;
    number(g2, words, rows.compared() ? values[1] : values[0], right, y + 4);
    number(g2, words, values[2], right + NUMBER, y + 4);
    if (rows.compared()) {
      difference(g2, words, item.difference(), right + 6 + NUMBER, y + 4);
    }
  }

  private void number(Graphics2D g2, Words words, double value, double x, double base) {
    if (!Double.isNaN(value)) {
      Lettering.draw(g2, words.number(value, decimals), HouseTheme.LABEL, HouseTheme.TEXT, x, base,
          Lettering.Align.RIGHT);
    }
  }

  /** The difference and its interval: bold where it is shown and matters, pale where it is not shown. */
  private void difference(Graphics2D g2, Words words, Estimate estimate, double left, double base) {
    if (!estimate.known()) {
      return;
    }
    double right = left + DIFFERENCE;
    boolean matters = estimate.shown() && Math.abs(estimate.mean()) >= tables().smallestEffect();
    String range = estimate.bounded() ? words.range(estimate.lower(), estimate.upper(), estimate.decimals()) : "";
    Lettering.draw(g2, range, HouseTheme.SMALL, HouseTheme.SECONDARY, right, base, Lettering.Align.RIGHT);
    Lettering.draw(g2, words.signed(estimate.mean(), estimate.decimals()),
        matters ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL,
        estimate.shown() ? HouseTheme.TEXT : HouseTheme.SECONDARY,
        range.isEmpty() ? right : right - HouseTheme.SMALL.width(range) - 6, base, Lettering.Align.RIGHT);
  }

  /** What bold and pale mean; empty without a reference. */
  String key(Words words) {
    double least = tables().smallestEffect();
    return !rows.compared() ? "" : runs() < 2 ? " " + words.say("difference.single")
        : " " + words.say("dumbbell.bold", words.number(least, RoundSteps.decimals(least)));
  }

  /** In words what was and is, and what differs. */
  String alternative(Words words, String opening) {
    List<String> parts = new ArrayList<>();
    for (Item item : items().toList()) {
      double from = rows.compared() ? item.reference() : item.begin();
      String now = words.number(item.end(), decimals);
      parts.add(Double.isNaN(from) ? words.say("dumbbell.alt.now", item.name(), now)
          : words.say("dumbbell.alt." + (rows.compared() ? "compared" : "before"), item.name(),
              words.number(from, decimals), now));
    }
    String values = opening + " " + (rows.compared() ? words.say("dumbbell.alt.which",
        words.variant(tables().reference()), words.variant(rows.variant())) + " " : "")
        + String.join("; ", parts) + ".";
    return !rows.compared() ? values : values + " " + SpokenDifferences.of(words, tables().smallestEffect(),
        items().map(each -> new SpokenDifferences.Named(each.name(), each.difference())).toList());
  }

  /** The numbers: a line for each row. */
  Numbers numbers() {
    List<List<Object>> lines = new ArrayList<>();
    for (Item item : items().toList()) {
      Estimate difference = item.difference();
      lines.add(List.of(item.observable(), item.begin(), item.reference(), item.end(), difference.mean(),
          difference.lower(), difference.upper(), item.runs()));
    }
    return new Numbers(List.of("observable", "beginning", "reference", "variant", "difference", "lower", "upper", "n"),
        lines);
  }

  /** How many of some observables have a shown difference that matters, up and down. */
  long[] changes(List<String> observables) {
    List<Estimate> found = items().filter(each -> observables.contains(each.observable())).map(Item::difference)
        .filter(each -> each.shown() && Math.abs(each.mean()) >= tables().smallestEffect()).toList();
    long up = found.stream().filter(each -> each.mean() > 0).count();
    return new long[] {up, found.size() - up};
  }

  /** Whether any difference has an interval. */
  boolean bounded() {
    return items().map(Item::difference).anyMatch(Estimate::bounded);
  }
}
