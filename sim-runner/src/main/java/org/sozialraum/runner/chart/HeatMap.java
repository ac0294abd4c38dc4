package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;

/**
 * An output over two factors: a field for each pair of values, coloured by classes, with the value in it while there
 * are few. Differences to a reference have two hues, and none where none is shown; fields without a value are hatched.
 * Over further factors it is averaged.
 */
final class HeatMap {
  private static final int NAMES = 110;
  private static final int TOP = 22;
  private static final int BOTTOM = 44;
  private static final int LEGEND = 48;
  private static final int LONGEST_SIDE = 40;
  private static final int MOST_WRITTEN = 100;
  private static final int ALL_ROWS = 230;
  private static final int HIGHEST_ROW = 46;
  private static final int LOWEST_ROW = 9;

  private final SweepStatistics sweep;
  private final SweptValues values;
  private final int right;
  private final int up;
  private final Words words;
  private final List<String> columns;
  private final List<String> rows;
  private final Estimate[][] fields;
  private final boolean[][] reference;
  private final double rowHeight;

  private HeatMap(SweepStatistics sweep, SweptValues values, int right, int up, Words words) {
    this.sweep = sweep;
    this.values = values;
    this.right = right;
    this.up = up;
    this.words = words;
    columns = values.levels(right);
    rows = values.levels(up);
    fields = new Estimate[rows.size()][columns.size()];
    reference = new boolean[rows.size()][columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        String high = rows.get(row);
        String wide = columns.get(column);
        List<PointSummary> here = values.points(each -> each.values().get(up).equals(high)
            && each.values().get(right).equals(wide));
        fields[row][column] = values.average(here);
        reference[row][column] = values.difference() && here.size() == 1 && values.isReference(here.get(0));
      }
    }
    rowHeight = Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, (double) ALL_ROWS / rows.size()));
  }

  /** The chart; empty where values make no table. */
  static Optional<Sheet> of(SweepStatistics sweep, int output, int right, int up, Words words, String name) {
    SweptValues values = new SweptValues(sweep, output, sweep.compares(), words);
    int wide = values.levels(right).size();
    int high = values.levels(up).size();
    if (wide < 2 || high < 2 || wide > LONGEST_SIDE || high > LONGEST_SIDE) {
      return Optional.empty();
    }
    HeatMap map = new HeatMap(sweep, values, right, up, words);
    long known = map.all().values().stream().filter(Estimate::known).count();
    return 2 * known < (long) wide * high ? Optional.empty() : Optional.of(map.sheet(name));
  }

  private Map<String, Estimate> all() {
    Map<String, Estimate> all = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        if (!reference[row][column]) {
          all.put(words.say("swept.place", values.named(right, columns.get(column)), values.named(up, rows.get(row))),
              fields[row][column]);
        }
      }
    }
    return all;
  }

  private Sheet sheet(String name) {
    String about = words.say("swept.map.subtitle", values.label(), values.unit(),
        Words.shortName(sweep.factors().get(right).name()), Words.shortName(sweep.factors().get(up).name()))
        + values.compared() + " " + words.say(sweep.replications() > 1 ? "swept.mean" : "swept.single",
            sweep.replications());
    List<String> others = new ArrayList<>();
    for (int k = 0; k < sweep.factors().size(); k++) {
      if (k != right && k != up && values.levels(k).size() > 1) {
        others.add(Words.shortName(sweep.factors().get(k).name()));
      }
    }
    String more = others.isEmpty() ? "" : " " + words.say("swept.averaged", String.join(", ", others));
    List<List<Object>> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Estimate each = fields[row][column];
        lines.add(List.of(columns.get(column), rows.get(row), each.mean(), each.lower(), each.upper()));
      }
    }
    return new Sheet(name, (int) Math.ceil(TOP + rowHeight * rows.size() + BOTTOM + LEGEND),
        sweep.question() + "\n" + values.finding(all()), about + more, SweepCharts.source(sweep, words), this::draw,
        about + " " + values.extremes(all()), new Numbers(List.of(sweep.factors().get(right).name(),
            sweep.factors().get(up).name(), "mean", "lower", "upper"), lines));
  }

  private ColourScale scale() {
    List<Estimate> known = all().values().stream().filter(Estimate::known).toList();
    if (values.difference()) {
      return ColourScale.diverging(known.stream().filter(Estimate::shown).mapToDouble(each -> Math.abs(each.mean()))
          .max().orElse(0), !values.output().fewerIsBetter());
    }
    double lowest = known.stream().mapToDouble(Estimate::mean).min().orElse(0);
    double highest = known.stream().mapToDouble(Estimate::mean).max().orElse(0);
    return ColourScale.sequential(lowest, Math.max(highest, lowest + 1e-3));
  }

  private void draw(Graphics2D g2, Rectangle2D area) {
    ColourScale scale = scale();
    var plot = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + TOP, area.getWidth() - NAMES,
        rowHeight * rows.size());
    double width = plot.getWidth() / columns.size();
    Lettering.draw(g2, Lettering.shorten(values.axis(up), HouseTheme.LABEL, area.getWidth()), HouseTheme.LABEL,
        HouseTheme.SECONDARY, area.getX(), area.getY() + 8, Lettering.Align.LEFT);
    int decimals = decimals();
    boolean missing = false;
    for (int row = 0; row < rows.size(); row++) {
      // Numbers grow upwards, words are read downwards.
      boolean upwards = rows.stream().allMatch(SweptValues::isNumber);
      double y = plot.getY() + rowHeight * (upwards ? rows.size() - 1 - row : row);
      for (int column = 0; column < columns.size(); column++) {
        var field = new Rectangle2D.Double(plot.getX() + width * column + .75, y + .75, width - 1.5, rowHeight - 1.5);
        field(g2, field, row, column, scale, decimals);
        missing |= !fields[row][column].known();
      }
      if (rowHeight >= 12 || row % 2 == 0) {
        String text = values.written(rows.get(row));
        Lettering.draw(g2, Lettering.shorten(text, HouseTheme.LABEL, NAMES - 12), HouseTheme.LABEL,
            HouseTheme.SECONDARY, plot.getX() - 8, y + rowHeight / 2 + 4, Lettering.Align.RIGHT);
      }
    }
    names(g2, plot, width);
    new MapLegend(scale, legend(), words.say("legend.notShown"), words, missing)
        .draw(g2, area.getX(), plot.getMaxY() + BOTTOM + 2, area.getWidth());
  }

  private String legend() {
    String unit = values.unit();
    return unit.isEmpty() ? values.label()
        : unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
  }

  /** As many decimals as the usual field is worth: a table has the same in all. */
  private int decimals() {
    int[] each = all().values().stream().filter(Estimate::known)
        .mapToInt(one -> values.output().decimals(one.lower(), one.upper())).sorted().toArray();
    return each.length == 0 ? 0 : each[each.length / 2];
  }

  private void field(Graphics2D g2, Rectangle2D field, int row, int column, ColourScale scale, int decimals) {
    Estimate each = fields[row][column];
    Color ground = reference[row][column] ? HouseTheme.GROUND : scale.of(each);
    g2.setPaint(ground);
    g2.fill(field);
    if (!each.known()) {
      QuarterMap.hatch(g2, field);
    }
    if (!each.known() || reference[row][column]) {
      g2.setPaint(reference[row][column] ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(field);
    }
    if (rows.size() * columns.size() > MOST_WRITTEN || rowHeight < 14 || !each.known()) {
      return;
    }
    String value = values.difference() ? words.signed(each.mean(), decimals) : words.number(each.mean(), decimals);
    String text = reference[row][column] ? words.say("swept.reference") : value;
    boolean fits = HouseTheme.SMALL_STRONG.width(text) <= field.getWidth() - 4;
    boolean shown = !values.difference() || each.shown();
    if (fits || reference[row][column]) {
      Lettering.draw(g2, Lettering.shorten(text, HouseTheme.SMALL, field.getWidth() - 2),
          values.difference() && shown && Math.abs(each.mean()) >= values.least() && !reference[row][column]
              ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL,
          shown ? HouseTheme.textOn(ground) : HouseTheme.SECONDARY, field.getCenterX(), field.getCenterY() + 4,
          Lettering.Align.CENTRE);
    }
  }

  private void names(Graphics2D g2, Rectangle2D plot, double width) {
    boolean numbers = columns.stream().allMatch(SweptValues::isNumber);
    double free = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < columns.size(); column++) {
      String text = numbers ? values.written(columns.get(column))
          : Lettering.shorten(values.written(columns.get(column)), HouseTheme.LABEL, width - 4);
      double x = plot.getX() + width * (column + .5);
      double half = HouseTheme.LABEL.width(text) / 2;
      if (x - half > free) {
        Lettering.draw(g2, text, HouseTheme.LABEL, HouseTheme.SECONDARY, x, plot.getMaxY() + 16,
            Lettering.Align.CENTRE);
        free = x + half + 5;
      }
    }
    Lettering.draw(g2, Lettering.shorten(values.axis(right), HouseTheme.LABEL, plot.getWidth()), HouseTheme.LABEL,
        HouseTheme.SECONDARY, plot.getCenterX(), plot.getMaxY() + 34, Lettering.Align.CENTRE);
  }
}
