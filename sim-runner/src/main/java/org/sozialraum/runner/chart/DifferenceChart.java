package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;

/** What a variant changes over time, in percentage points, with the 95 % interval of the mean and a line at zero. */
final class DifferenceChart {
  static final List<String> OBSERVABLES = List.of("withdrawn", "engaged", "engaged_12m");
  private static final int LABELS = 128;
  private static final int POINTS = 130;

  private DifferenceChart() {}

  /** The chart of one observable; empty if one of the two variants has no values. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String observable, String name) {
    Optional<TimeValues> reference = TimeValues.ofTown(tables, tables.reference(), observable);
    Optional<TimeValues> other = TimeValues.ofTown(tables, variant, observable);
    if (reference.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    TimeValues whole = other.get().minus(reference.get());
    TimeValues difference = whole.thinned(POINTS);
    if (!difference.known()) {
      return Optional.empty();
    }
    Estimate last = YearRows.ofTown(tables, variant, observable);
    String subtitle = words.say("difference.subtitle", words.say("measure." + observable), words.variant(variant),
        words.variant(tables.reference()), tables.town().name()) + " "
        + (difference.runs() > 1 ? words.say("difference.band", difference.runs()) : words.say("difference.single"))
        + Finding.strip(tables, words);
    return Optional.of(new Sheet(name, 270,
        Finding.title(tables, words, variant, observable, last), subtitle,
        SourceLine.of(tables, words, difference.runs(), "source.interval"),
        (g2, area) -> draw(g2, area, tables, words, variant, observable, difference, last),
        alternative(tables, words, variant, observable, whole),
        new Numbers(TimeTexts.DIFFERENCES, TimeTexts.differences(variant, observable, whole))));
  }

  private static String alternative(ResultTables tables, Words words, String variant, String observable,
      TimeValues difference) {
    Estimate[] estimates = difference.estimates();
    List<SpokenDifferences.Named> years = Arrays.stream(difference.wholeYears())
        .filter(k -> Math.round(difference.years()[k]) > 0)
        .mapToObj(k -> new SpokenDifferences.Named(
            words.say("difference.alt.year", Math.round(difference.years()[k])), estimates[k])).toList();
    return words.say("difference.alt", words.say("measure." + observable), words.variant(variant),
        words.variant(tables.reference())) + " " + SpokenDifferences.of(words, tables.smallestEffect(), years);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, String variant,
      String observable, TimeValues difference, Estimate last) {
    Estimate[] estimates = difference.estimates();
    double reach = Arrays.stream(estimates).mapToDouble(Estimate::reach).max().orElse(0);
    // The smallest effect of interest is always on the chart, so that a tiny difference looks tiny.
    double least = tables.smallestEffect() * 1.3;
    double step = RoundSteps.reaching(Math.max(Math.max(reach, least), 0.01), 3);
    double top = step * Math.ceil(Math.max(reach, least) / step - 1e-9);
    int decimals = RoundSteps.decimals(step);
    int years = tables.horizon().observedYears();
    var up = HouseTheme.axis(null, -top, top, step, points -> words.signed(points, decimals));
    var plot = new TimePlot(years, words.say("axis.years"), up, words);
    Color colour = HouseTheme.variant(Math.max(0, tables.variants().indexOf(variant) - 1));
    plot.strip(-tables.smallestEffect(), tables.smallestEffect(), HouseTheme.NEUTRAL);
    plot.band(difference.years(), values(estimates, Estimate::lower), values(estimates, Estimate::upper),
        HouseTheme.veil(colour, 0.25));
    plot.line(difference.years(), values(estimates, Estimate::mean), colour, HouseTheme.LINE);

    List<ResultTables.Mark> marks = tables.marks().stream().filter(mark -> mark.variant().equals(variant)).toList();
    var milestones = Milestones.of(tables, marks, words, area.getWidth() - LABELS - TimePlot.LEFT,
        area.getWidth() - TimePlot.LEFT);
    Lettering.draw(g2, words.say("axis.points." + observable), HouseTheme.LABEL, HouseTheme.SECONDARY, area.getX(),
        area.getY() + 10, Lettering.Align.LEFT);
    var room = new Rectangle2D.Double(area.getX(), area.getY() + 18, area.getWidth() - LABELS,
        area.getHeight() - 18);
    Rectangle2D data = plot.draw(g2, room, milestones.all(), milestones.headroom());
    milestones.draw(g2, data, years);
    double zero = plot.y(0, data);
    g2.setPaint(HouseTheme.TEXT);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(new Line2D.Double(data.getMinX(), zero, data.getMaxX(), zero));
    label(g2, plot, data, words, estimates, last);
  }

  private static void label(Graphics2D g2, TimePlot plot, Rectangle2D data, Words words, Estimate[] estimates,
      Estimate last) {
    double end = ModesChart.last(values(estimates, Estimate::mean));
    Estimate said = last.known() ? last : estimates[estimates.length - 1];
    if (Double.isNaN(end) || !said.known()) {
      return;
    }
    int decimals = said.decimals();
    double y = Math.max(data.getMinY() + 12, Math.min(plot.y(end, data), data.getMaxY() - 20));
    double x = data.getMaxX() + 8;
    Lettering.draw(g2, words.signed(said.mean(), decimals), HouseTheme.STRONG, HouseTheme.TEXT, x, y + 4,
        Lettering.Align.LEFT);
    if (said.bounded()) {
      Lettering.draw(g2, words.range(said.lower(), said.upper(), decimals), HouseTheme.SMALL, HouseTheme.SECONDARY, x,
          y + 19, Lettering.Align.LEFT);
    }
  }

  private static double[] values(Estimate[] estimates, java.util.function.ToDoubleFunction<Estimate> part) {
    return Arrays.stream(estimates).mapToDouble(part).toArray();
  }
}
