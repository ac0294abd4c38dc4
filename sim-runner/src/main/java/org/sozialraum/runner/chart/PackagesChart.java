package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.QuartersTogether;
import org.sozialraum.runner.store.ResultTables;

/**
 * Several packages of instruments side by side, each against the reference: a row for each with what it costs, a panel
 * for each outcome with a dot and its 95 % interval. Where they work in some quarters only, of these quarters together.
 */
final class PackagesChart {
  private static final List<String> OBSERVABLES = List.of("engaged", "withdrawn", "needs_met");
  /** Variants beside the reference from which on they are worth a chart of their own. */
  private static final int FEWEST = 2;
  private static final int NAMES = 176;
  private static final int GAP = 16;
  private static final int HEADING = 44;
  private static final int ROW = 40;
  private static final int AXIS = 38;
  private static final double DOT = 4.5;
  private static final double PERCENT = 100;

  private PackagesChart() {}

  /** A variant with its differences, one for each observable. */
  private record Row(String variant, String name, String cost, List<Estimate> estimates) {}

  /** The chart; empty if fewer than three variants are compared. */
  static Optional<Sheet> of(ResultTables tables, Words words) {
    List<String> others = tables.variants().subList(1, tables.variants().size());
    Optional<QuartersTogether> quarters = QuartersTogether.of(tables);
    List<Row> rows = new ArrayList<>();
    for (String variant : others) {
      List<Estimate> estimates = OBSERVABLES.stream().map(each -> estimate(tables, quarters, variant, each)).toList();
      if (estimates.stream().anyMatch(Estimate::known)) {
        rows.add(new Row(variant, words.variantName(variant), cost(tables, words, variant), estimates));
      }
    }
    if (rows.size() < FEWEST) {
      return Optional.empty();
    }
    int runs = TimeValues.ofTown(tables, others.get(0), "engaged").map(TimeValues::runs).orElse(tables.replications());
    String where = quarters.isPresent()
        ? words.say("packages.quarters", tables.town().name(), quarters.get().quarters().size())
        : words.say("packages.town", tables.town().name());
    String cost = cost(tables, words, tables.reference());
    String subtitle = words.say("packages.subtitle", where, words.variant(tables.reference()),
        words.count("after", tables.horizon().observedYears()), cost.isEmpty() ? "" : " (" + cost + ")") + " "
        + (runs > 1 ? words.say("surroundings.interval", runs) : words.say("difference.single"))
        + Finding.strip(tables, words);
    return Optional.of(new Sheet("packages", HEADING + ROW * rows.size() + AXIS, words.say("packages.title"), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"), (g2, area) -> draw(g2, area, tables, words, rows),
        alternative(tables, words, rows), numbers(tables, rows, runs)));
  }

  private static String alternative(ResultTables tables, Words words, List<Row> rows) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      int observable = k;
      parts.add(words.say("packages.alt", words.say("packages." + OBSERVABLES.get(k))) + " "
          + SpokenDifferences.of(words, tables.smallestEffect(), rows.stream()
              .map(row -> new SpokenDifferences.Named(row.name(), row.estimates().get(observable))).toList()));
    }
    List<String> costs = rows.stream().filter(row -> !row.cost().isEmpty()).map(row -> row.name() + " " + row.cost())
        .toList();
    return String.join(" ", parts)
        + (costs.isEmpty() ? "" : " " + words.say("packages.alt.cost", String.join("; ", costs)));
  }

  private static Numbers numbers(ResultTables tables, List<Row> rows, int runs) {
    List<List<Object>> lines = new ArrayList<>();
    for (Row row : rows) {
      for (int k = 0; k < OBSERVABLES.size(); k++) {
        Estimate each = row.estimates().get(k);
        lines.add(List.of(row.variant(), tables.annualCost().getOrDefault(row.variant(), Double.NaN),
            OBSERVABLES.get(k), each.mean(), each.lower(), each.upper(), runs));
      }
    }
    return new Numbers(List.of("variant", "euros_per_year", "observable", "difference", "lower", "upper", "n"), lines);
  }

  private static Estimate estimate(ResultTables tables, Optional<QuartersTogether> quarters, String variant,
      String observable) {
    if (quarters.isEmpty()) {
      return YearRows.ofTown(tables, variant, observable);
    }
    return quarters.get().row(variant, observable).map(PackagesChart::points).orElse(Estimate.NONE);
  }

  private static Estimate points(SummaryRow row) {
    return new Estimate(PERCENT * row.difference(), PERCENT * row.diffLower(), PERCENT * row.diffUpper());
  }

  private static String cost(ResultTables tables, Words words, String variant) {
    Double euros = tables.annualCost().get(variant);
    return euros == null ? "" : words.say("packages.cost", words.euros(euros));
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, List<Row> rows) {
    double width = (area.getWidth() - NAMES - GAP * (OBSERVABLES.size() - 1)) / OBSERVABLES.size();
    for (int k = 0; k < rows.size(); k++) {
      Row row = rows.get(k);
      double y = area.getY() + HEADING + ROW * (k + .5);
      Lettering.draw(g2, Lettering.shorten(row.name(), HouseTheme.STRONG, NAMES - 10), HouseTheme.STRONG,
          HouseTheme.TEXT, area.getX(), row.cost().isEmpty() ? y + 4 : y - 2, Lettering.Align.LEFT);
      Lettering.draw(g2, row.cost(), HouseTheme.SMALL, HouseTheme.SECONDARY, area.getX(), y + 12,
          Lettering.Align.LEFT);
    }
    for (int each = 0; each < OBSERVABLES.size(); each++) {
      var panel = new Rectangle2D.Double(area.getX() + NAMES + each * (width + GAP), area.getY() + HEADING, width,
          ROW * rows.size());
      panel(g2, panel, tables, words, rows, each);
    }
  }

  private static void panel(Graphics2D g2, Rectangle2D panel, ResultTables tables, Words words, List<Row> rows,
      int observable) {
    // All panels have one scale, so that lengths can be compared across them.
    double reach = tables.smallestEffect() * 1.3;
    for (Row row : rows) {
      for (Estimate estimate : row.estimates()) {
        reach = Math.max(reach, estimate.reach());
      }
    }
    double step = RoundSteps.reaching(Math.max(reach, .01), 1);
    double end = Math.max(reach, .01) * 1.08;
    String name = OBSERVABLES.get(observable);
    Lettering.draw(g2, words.say("packages." + name), HouseTheme.STRONG, HouseTheme.TEXT, panel.getCenterX(),
        panel.getMinY() - 26, Lettering.Align.CENTRE);
    Lettering.draw(g2, words.say("packages.better." + (name.equals("withdrawn") ? "left" : "right")),
        HouseTheme.SMALL, HouseTheme.SECONDARY, panel.getCenterX(), panel.getMinY() - 10, Lettering.Align.CENTRE);
    ground(g2, panel, tables.smallestEffect(), end, end < step ? step / 2 : step, words);
    for (int k = 0; k < rows.size(); k++) {
      dot(g2, panel, rows.get(k).estimates().get(observable), end, panel.getMinY() + ROW * (k + .5), words);
    }
  }

  private static double x(Rectangle2D panel, double value, double end) {
    return panel.getCenterX() + panel.getWidth() / 2 * Math.max(-1, Math.min(1, value / end));
  }

  private static void ground(Graphics2D g2, Rectangle2D panel, double least, double end, double step, Words words) {
    g2.setPaint(HouseTheme.NEUTRAL);
    double left = x(panel, -least, end);
    g2.fill(new Rectangle2D.Double(left, panel.getMinY(), x(panel, least, end) - left, panel.getHeight()));
    for (double value : new double[] {-step, 0, step}) {
      double x = x(panel, value, end);
      g2.setPaint(value == 0 ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, panel.getMinY(), x, panel.getMaxY()));
      // Within the panel, so that it does not meet the next panel's.
      String label = words.signed(value, RoundSteps.decimals(step));
      double half = HouseTheme.LABEL.width(label) / 2;
      double centre = Math.max(panel.getMinX() + half, Math.min(panel.getMaxX() - half, x));
      Lettering.draw(g2, label, HouseTheme.LABEL, HouseTheme.SECONDARY, centre, panel.getMaxY() + 15,
          Lettering.Align.CENTRE);
    }
    Lettering.draw(g2, words.say("axis.points"), HouseTheme.SMALL, HouseTheme.SECONDARY, panel.getCenterX(),
        panel.getMaxY() + 31, Lettering.Align.CENTRE);
  }

  private static void dot(Graphics2D g2, Rectangle2D panel, Estimate estimate, double end, double y, Words words) {
    if (!estimate.known()) {
      Lettering.draw(g2, words.say("value.none"), HouseTheme.SMALL, HouseTheme.SECONDARY, panel.getCenterX(), y + 4,
          Lettering.Align.CENTRE);
      return;
    }
    double line = y + 6;
    g2.setPaint(HouseTheme.INTERVENTION);
    g2.setStroke(HouseTheme.LINE);
    if (estimate.bounded()) {
      g2.draw(new Line2D.Double(x(panel, estimate.lower(), end), line, x(panel, estimate.upper(), end), line));
    }
    // A filled dot stands for a difference that is shown, a hollow one for none: visible in grey print, too.
    double x = x(panel, estimate.mean(), end);
    var dot = new Ellipse2D.Double(x - DOT, line - DOT, 2 * DOT, 2 * DOT);
    g2.setPaint(estimate.shown() ? HouseTheme.INTERVENTION : HouseTheme.GROUND);
    g2.fill(dot);
    g2.setPaint(HouseTheme.INTERVENTION);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(dot);
    String value = words.signed(estimate.mean(), estimate.decimals());
    HouseFont font = estimate.shown() ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL;
    double half = font.width(value) / 2;
    double centre = Math.max(panel.getMinX() + half, Math.min(panel.getMaxX() - half, x));
    // Numbers lie on the line at zero.
    g2.setPaint(HouseTheme.GROUND);
    g2.fill(new Rectangle2D.Double(centre - half - 2, y - 15, 2 * half + 4, 13));
    Lettering.draw(g2, value, font, estimate.shown() ? HouseTheme.TEXT : HouseTheme.SECONDARY, centre, y - 5,
        Lettering.Align.CENTRE);
  }
}
