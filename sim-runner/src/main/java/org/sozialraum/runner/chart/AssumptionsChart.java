package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;

/**
 * Differences of the last year with their two bands, one below the other: what the luck of the simulation leaves open,
 * and, wider, what other assumptions would give. A row for each outcome, all on one scale.
 */
final class AssumptionsChart {
  private static final int NAMES = 132;
  private static final int VALUES = 160;
  private static final int ROW = 56;
  private static final int HEADING = 34;
  private static final int AXIS = 40;
  private static final double DOT = 4.5;
  private static final double BAR = 10;

  private AssumptionsChart() {}

  /** The chart of one variant; empty if there are no bands. Outcomes of which no draw had a value are left out. */
  static Optional<Sheet> of(ResultTables tables, Words words, List<AssumptionBand> all, String name) {
    List<AssumptionBand> bands = all.stream().filter(each -> !Double.isNaN(each.mean())
        && !Double.isNaN(each.wideLower()) && !Double.isNaN(each.wideUpper())).toList();
    if (bands.isEmpty()) {
      return Optional.empty();
    }
    int draws = bands.stream().mapToInt(AssumptionBand::draws).max().orElse(0);
    boolean plausible = bands.stream().anyMatch(each -> !Double.isNaN(each.plausibleLower()));
    String variant = bands.get(0).variant();
    String subtitle = words.say("assumptions.subtitle", words.variant(variant), words.variant(tables.reference()),
        tables.town().name(), words.count("after", tables.horizon().observedYears())) + " "
        + (tables.replications() > 1 ? words.say("assumptions.bands", tables.replications())
            : words.say("assumptions.single"))
        + " " + words.say("assumptions.draws", draws) + (plausible ? " " + words.say("assumptions.plausible") : "")
        + Finding.strip(tables, words);
    return Optional.of(new Sheet(name, HEADING + ROW * bands.size() + AXIS,
        title(words, bands.get(0), tables.smallestEffect()), subtitle,
        SourceLine.of(tables, words, tables.replications(), "source.assumptions"),
        (g2, area) -> draw(g2, area, tables, words, bands),
        String.join(" ", bands.stream().map(each -> spoken(words, each)).toList()), numbers(bands)));
  }

  /** Both bands of an outcome in words. */
  private static String spoken(Words words, AssumptionBand band) {
    Estimate luck = new Estimate(band.mean(), band.lower(), band.upper());
    int decimals = band.reach() < 1 ? 2 : 1;
    String first = !luck.bounded() ? words.say("assumptions.alt.single")
        : words.say(luck.shown() ? "assumptions.alt.shown" : "assumptions.alt.none",
            words.signed(luck.mean(), decimals), words.range(luck.lower(), luck.upper(), decimals));
    String second = band.onlyLuck() ? words.say("assumptions.no-more")
        : words.range(band.wideLower(), band.wideUpper(), decimals);
    return words.say("assumptions.alt", label(words, band.observable()), first, second);
  }

  private static Numbers numbers(List<AssumptionBand> bands) {
    return new Numbers(List.of("observable", "unit", "mean", "lower", "upper", "wide_lower", "wide_upper",
        "plausible_lower", "plausible_upper", "draws", "plausible", "same_direction"), bands.stream()
        .map(each -> List.<Object>of(each.observable(), each.points() ? "points of 100" : "percentage points",
            each.mean(), each.lower(), each.upper(), each.wideLower(), each.wideUpper(), each.plausibleLower(),
            each.plausibleUpper(), each.draws(), each.plausible(), each.same())).toList());
  }

  /** The question and, for the first outcome, how often draws agree with what the usual assumptions say. */
  private static String title(Words words, AssumptionBand first, double least) {
    double farthest = Math.max(Math.abs(first.mean()),
        Math.max(Math.abs(first.wideLower()), Math.abs(first.wideUpper())));
    String key = first.onlyLuck() ? "assumptions.only-luck" : farthest < least ? "assumptions.small"
        : first.wideLower() > 0 || first.wideUpper() < 0 ? "assumptions.holds" : "assumptions.open";
    return words.say("assumptions.question", words.variant(first.variant())) + "\n"
        + words.say(key, label(words, first.observable()), first.same(), first.draws());
  }

  private static String label(Words words, String observable) {
    return Observables.named(observable)
        .map(each -> words.say("assumptions.language").equals("de") ? each.german() : each.english())
        .orElse(observable);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words,
      List<AssumptionBand> bands) {
    double reach = Math.max(Math.max(tables.smallestEffect() * 1.3, .01),
        bands.stream().mapToDouble(AssumptionBand::reach).max().orElse(0));
    double end = reach * 1.06;
    var plot = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + HEADING, area.getWidth() - NAMES - VALUES,
        ROW * bands.size());
    ground(g2, plot, tables.smallestEffect(), end, RoundSteps.within(reach), words);
    Lettering.draw(g2, words.say("assumptions.luck"), HouseTheme.SMALL_STRONG, HouseTheme.INTERVENTION,
        plot.getMaxX() + 12, area.getY() + 9, Lettering.Align.LEFT);
    Lettering.draw(g2, words.say("assumptions.other"), HouseTheme.SMALL_STRONG, HouseTheme.SECONDARY,
        plot.getMaxX() + 12, area.getY() + 24, Lettering.Align.LEFT);
    for (int k = 0; k < bands.size(); k++) {
      double top = plot.getMinY() + ROW * k;
      if (k > 0) {
        g2.setPaint(HouseTheme.GRID);
        g2.setStroke(HouseTheme.FINE);
        g2.draw(new Line2D.Double(area.getX(), top, area.getMaxX(), top));
      }
      row(g2, area, plot, top, end, bands.get(k), words);
    }
  }

  private static void row(Graphics2D g2, Rectangle2D area, Rectangle2D plot, double top, double end,
      AssumptionBand band, Words words) {
    List<String> name = Lettering.wrap(label(words, band.observable()), HouseTheme.STRONG, NAMES - 10, 2);
    double y = Lettering.drawLines(g2, name, HouseTheme.STRONG, HouseTheme.TEXT, area.getX(),
        top + (name.size() > 1 ? 17 : 24), 15);
    Lettering.draw(g2, words.say(band.points() ? "assumptions.of-100" : "axis.points"), HouseTheme.SMALL,
        HouseTheme.SECONDARY, area.getX(), y, Lettering.Align.LEFT);
    double upper = top + 17;
    double lower = top + 39;
    if (!band.onlyLuck()) {
      bar(g2, plot, end, band.wideLower(), band.wideUpper(), lower, BAR, HouseTheme.veil(HouseTheme.BASELINE, .38));
    }
    if (!band.onlyLuck() && !Double.isNaN(band.plausibleLower())) {
      bar(g2, plot, end, band.plausibleLower(), band.plausibleUpper(), lower, 3, HouseTheme.TEXT);
    }
    if (band.bounded()) {
      bar(g2, plot, end, band.lower(), band.upper(), upper, BAR, HouseTheme.veil(HouseTheme.INTERVENTION, .4));
    }
    double x = x(plot, band.mean(), end);
    g2.setPaint(HouseTheme.INTERVENTION);
    g2.fill(new Ellipse2D.Double(x - DOT, upper - DOT, 2 * DOT, 2 * DOT));
    int decimals = band.reach() < 1 ? 2 : 1;
    String luck = words.signed(band.mean(), decimals);
    Lettering.draw(g2, luck, HouseTheme.SMALL_STRONG, HouseTheme.TEXT, plot.getMaxX() + 12, upper + 4,
        Lettering.Align.LEFT);
    if (band.bounded()) {
      Lettering.draw(g2, words.range(band.lower(), band.upper(), decimals), HouseTheme.SMALL,
          HouseTheme.SECONDARY, plot.getMaxX() + 18 + HouseTheme.SMALL_STRONG.width(luck), upper + 4,
          Lettering.Align.LEFT);
    }
    Lettering.draw(g2, band.onlyLuck() ? words.say("assumptions.no-more")
        : words.range(band.wideLower(), band.wideUpper(), decimals), HouseTheme.SMALL, HouseTheme.TEXT,
        plot.getMaxX() + 12, lower + 4, Lettering.Align.LEFT);
  }

  private static void ground(Graphics2D g2, Rectangle2D plot, double least, double end, double step, Words words) {
    g2.setPaint(HouseTheme.NEUTRAL);
    double left = x(plot, -least, end);
    g2.fill(new Rectangle2D.Double(left, plot.getMinY(), x(plot, least, end) - left, plot.getHeight()));
    for (double value : new double[] {-step, 0, step}) {
      double x = x(plot, value, end);
      g2.setPaint(value == 0 ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
      Lettering.draw(g2, words.signed(value, RoundSteps.decimals(step)), HouseTheme.LABEL, HouseTheme.SECONDARY, x,
          plot.getMaxY() + 16, Lettering.Align.CENTRE);
    }
    Lettering.draw(g2, words.say("assumptions.axis"), HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(),
        plot.getMaxY() + 33, Lettering.Align.CENTRE);
  }

  private static void bar(Graphics2D g2, Rectangle2D plot, double end, double from, double to, double y, double height,
      Color colour) {
    double left = x(plot, from, end);
    g2.setPaint(colour);
    g2.fill(new Rectangle2D.Double(left, y - height / 2, Math.max(1.5, x(plot, to, end) - left), height));
  }

  private static double x(Rectangle2D plot, double value, double end) {
    return plot.getCenterX() + plot.getWidth() / 2 * Math.max(-1, Math.min(1, value / end));
  }
}
