package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.ResultTables;

/**
 * How far an effect reaches: the difference in the last year for the whole town, the quarters of the intervention and
 * the kilometre around each new place, as dots with their 95 % intervals.
 */
final class SurroundingsChart {
  static final String WITHIN = "within-1km:";
  private static final List<String> OBSERVABLES = List.of("withdrawn", "engaged");
  private static final int NAMES = 200;
  private static final int VALUES = 164;
  private static final int ROW = 30;
  private static final int HEADING = 30;

  private SurroundingsChart() {}

  /** A row: whose difference, and how large. */
  private record Row(String name, Estimate estimate) {}

  /** The rows of one observable. */
  private record Block(String observable, List<Row> rows) {}

  /** The chart; empty if there is nothing beside the whole town. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    List<Block> blocks = OBSERVABLES.stream().map(one -> new Block(one, rows(tables, words, variant, one)))
        .filter(block -> block.rows().size() > 1).toList();
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    int runs = TimeValues.ofTown(tables, variant, blocks.get(0).observable()).map(TimeValues::runs)
        .orElse(tables.replications());
    String subtitle = words.say("surroundings.subtitle", words.variant(variant), words.variant(tables.reference()),
        words.count("after", tables.horizon().observedYears())) + " "
        + (runs > 1 ? words.say("surroundings.interval", runs) : words.say("difference.single"))
        + Finding.strip(tables, words);
    int body = blocks.stream().mapToInt(block -> HEADING + ROW * block.rows().size()).sum() + 52;
    return Optional.of(new Sheet(name, body,
        words.say("surroundings.title", words.variant(variant)), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"),
        (g2, area) -> draw(g2, area, tables, words, variant, blocks), alternative(tables, words, blocks),
        numbers(tables, variant, blocks)));
  }

  private static String alternative(ResultTables tables, Words words, List<Block> blocks) {
    return String.join(" ", blocks.stream().map(block ->
        words.say("surroundings.alt", words.say("mode." + block.observable())) + " "
            + SpokenDifferences.of(words, tables.smallestEffect(), block.rows().stream()
                .map(row -> new SpokenDifferences.Named(Words.shortName(row.name()), row.estimate())).toList()))
        .toList());
  }

  private static Numbers numbers(ResultTables tables, String variant, List<Block> blocks) {
    List<List<Object>> lines = new ArrayList<>();
    for (Block block : blocks) {
      for (Row row : block.rows()) {
        lines.add(List.of(tables.horizon().observedYears(), variant, block.observable(), row.name(),
            row.estimate().mean(), row.estimate().lower(), row.estimate().upper()));
      }
    }
    return new Numbers(List.of("year", "variant", "observable", "where", "mean", "lower", "upper"), lines);
  }

  private static List<Row> rows(ResultTables tables, Words words, String variant, String observable) {
    List<Row> rows = new ArrayList<>();
    Estimate town = YearRows.ofTown(tables, variant, observable);
    if (town.known()) {
      rows.add(new Row(words.say("surroundings.town", tables.town().name()), town));
    }
    Set<Integer> quarters = new LinkedHashSet<>();
    Set<String> around = new LinkedHashSet<>();
    for (ResultTables.Mark mark : tables.marks()) {
      if (mark.variant().equals(variant)) {
        for (Intervention.Site site : mark.sites()) {
          quarters.add(tables.town().quarterAt(site.x(), site.y()));
          around.add(site.name());
        }
      }
    }
    quarters.remove(-1);
    for (int quarter : quarters) {
      var plan = tables.town().quarters().get(quarter);
      add(rows, words.say("surroundings.quarter", plan.name()),
          YearRows.difference(tables, variant, Level.QUARTER, plan.id(), observable));
    }
    for (String unit : tables.series().units(Level.GROUP)) {
      if (unit.startsWith(WITHIN)) {
        add(rows, words.say("surroundings.around", unit.substring(WITHIN.length())),
            YearRows.difference(tables, variant, Level.GROUP, unit, observable));
      }
    }
    return rows;
  }

  private static void add(List<Row> rows, String name, Estimate estimate) {
    if (estimate.known()) {
      rows.add(new Row(name, estimate));
    }
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, String variant,
      List<Block> blocks) {
    double reach = tables.smallestEffect() * 1.3;
    int decimals = 1;
    for (Block block : blocks) {
      for (Row row : block.rows()) {
        reach = Math.max(reach, row.estimate().reach());
        decimals = Math.max(decimals, row.estimate().decimals());
      }
    }
    double step = RoundSteps.reaching(Math.max(reach, 0.01), 2);
    double end = step * Math.ceil(reach / step - 1e-9);
    NumberAxis axis = HouseTheme.axis(null, -end, end, step, value -> "");
    double bottom = area.getMaxY() - 38;
    var data = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + 8, area.getWidth() - NAMES - VALUES,
        bottom - area.getY() - 8);
    ground(g2, data, axis, end, step, tables, words);
    Color colour = HouseTheme.variant(Math.max(0, tables.variants().indexOf(variant) - 1));
    double y = data.getMinY();
    for (Block block : blocks) {
      Lettering.draw(g2, words.say("mode." + block.observable()), HouseTheme.STRONG, HouseTheme.TEXT, area.getX(),
          y + 18, Lettering.Align.LEFT);
      y += HEADING;
      for (Row row : block.rows()) {
        row(g2, row, y + ROW / 2.0, area, data, axis, colour, decimals, words);
        y += ROW;
      }
    }
  }

  private static void ground(Graphics2D g2, Rectangle2D data, NumberAxis axis, double end, double step,
      ResultTables tables, Words words) {
    double least = tables.smallestEffect();
    double left = axis.valueToJava2D(-least, data, RectangleEdge.BOTTOM);
    double right = axis.valueToJava2D(least, data, RectangleEdge.BOTTOM);
    g2.setPaint(HouseTheme.NEUTRAL);
    g2.fill(new Rectangle2D.Double(left, data.getMinY(), right - left, data.getHeight()));
    int decimals = RoundSteps.decimals(step);
    for (double value = -end; value <= end + step / 2; value += step) {
      double x = axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
      boolean zero = Math.abs(value) < step / 2;
      g2.setPaint(zero ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
      Lettering.draw(g2, words.signed(value, decimals), HouseTheme.LABEL, HouseTheme.SECONDARY, x,
          data.getMaxY() + 15, Lettering.Align.CENTRE);
    }
    Lettering.draw(g2, words.say("axis.points"), HouseTheme.LABEL, HouseTheme.SECONDARY, data.getCenterX(),
        data.getMaxY() + 32, Lettering.Align.CENTRE);
  }

  private static void row(Graphics2D g2, Row row, double y, Rectangle2D area, Rectangle2D data, NumberAxis axis,
      Color colour, int decimals, Words words) {
    Estimate estimate = row.estimate();
    List<String> name = Lettering.wrap(row.name(), HouseTheme.LABEL, NAMES - 12, 2);
    Lettering.drawLines(g2, name, HouseTheme.LABEL, HouseTheme.TEXT, area.getX(), y + 4 - 7 * (name.size() - 1), 14);
    double x = axis.valueToJava2D(estimate.mean(), data, RectangleEdge.BOTTOM);
    g2.setPaint(colour);
    g2.setStroke(HouseTheme.LINE);
    String value = words.signed(estimate.mean(), decimals);
    if (estimate.bounded()) {
      g2.draw(new Line2D.Double(axis.valueToJava2D(estimate.lower(), data, RectangleEdge.BOTTOM), y,
          axis.valueToJava2D(estimate.upper(), data, RectangleEdge.BOTTOM), y));
    }
    // A filled dot stands for a difference that is shown, a hollow one for none: visible in grey print, too.
    var dot = new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
    g2.setPaint(estimate.shown() ? colour : HouseTheme.GROUND);
    g2.fill(dot);
    g2.setPaint(colour);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(dot);
    double right = data.getMaxX() + 12;
    HouseFont font = estimate.shown() ? HouseTheme.STRONG : HouseTheme.LABEL;
    Lettering.draw(g2, value, font, HouseTheme.TEXT, right, y + 4, Lettering.Align.LEFT);
    if (estimate.bounded()) {
      Lettering.draw(g2, words.range(estimate.lower(), estimate.upper(), decimals), HouseTheme.SMALL,
          HouseTheme.SECONDARY, right + (decimals > 1 ? 50 : 42), y + 4, Lettering.Align.LEFT);
    }
  }
}
