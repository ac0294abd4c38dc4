package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.sozialraum.runner.stats.Band;
import org.sozialraum.runner.store.ResultTables;

/** The four modes of one variant over time: four lines with their bands, each named at its end. */
final class ModesChart {
  static final List<String> MODES = List.of("engaged", "active", "passive", "withdrawn");
  static final double INNER = 0.5;
  static final double OUTER = 0.9;
  static final double INNER_VEIL = 0.38;
  static final double OUTER_VEIL = 0.18;
  /** Wide enough for the longest name with two digits before the point: Zurückgezogen 10,8 %. */
  private static final int LABELS = 172;
  private static final int POINTS = 130;

  private ModesChart() {}

  /** The chart; empty if no mode was recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words) {
    Map<String, TimeValues> modes = values(tables, tables.reference(), POINTS);
    if (modes.isEmpty()) {
      return Optional.empty();
    }
    int runs = modes.values().stream().mapToInt(TimeValues::runs).max().orElse(0);
    String subtitle = words.say("modes.subtitle", tables.town().name()) + " "
        + (runs > 1 ? words.say("modes.bands", runs) : words.say("modes.single"));
    return Optional.of(new Sheet("modes", 290, words.say("modes.title"), subtitle,
        SourceLine.of(tables, words, runs, "source.bands"), (g2, area) -> draw(g2, area, tables, words, modes),
        courses(tables, words, tables.reference(), modes),
        new Numbers(TimeTexts.LEVELS, numbers(tables, tables.reference()))));
  }

  /**
   * Values of each mode that was recorded.
   *
   * @param points points of time that can be told apart
   */
  static Map<String, TimeValues> values(ResultTables tables, String variant, int points) {
    Map<String, TimeValues> modes = new LinkedHashMap<>();
    for (String mode : MODES) {
      TimeValues.ofTown(tables, variant, mode).filter(TimeValues::known)
          .ifPresent(values -> modes.put(mode, values.thinned(points)));
    }
    return modes;
  }

  /** In words, from which share to which the modes of a variant go. */
  static String courses(ResultTables tables, Words words, String variant, Map<String, TimeValues> modes) {
    List<String> courses = modes.entrySet().stream()
        .map(each -> TimeTexts.course(words, words.say("mode." + each.getKey()), each.getValue())).toList();
    return words.say("time.alt.variant", words.variant(variant), String.join("; ", courses));
  }

  /** The modes of a variant year by year, with all that was recorded. */
  static List<List<Object>> numbers(ResultTables tables, String variant) {
    List<List<Object>> lines = new ArrayList<>();
    values(tables, variant, Integer.MAX_VALUE)
        .forEach((mode, values) -> lines.addAll(TimeTexts.levels(variant, mode, values)));
    return lines;
  }

  /** An axis of percentages from zero to a round number above all values. */
  static NumberAxis percentAxis(Iterable<TimeValues> all, int steps, Words words) {
    double highest = 1;
    for (TimeValues values : all) {
      for (double[] run : values.values()) {
        for (double value : run) {
          highest = value > highest ? value : highest;
        }
      }
    }
    double step = RoundSteps.reaching(highest, steps);
    double top = step * Math.ceil(highest / step - 1e-9);
    return HouseTheme.axis(null, 0, top, step, percent -> words.percent(percent, RoundSteps.decimals(step)));
  }

  /** Adds both bands and the line of the mean. */
  static void add(TimePlot plot, TimeValues values, Color colour, java.awt.Stroke stroke, boolean bands) {
    Band outer = values.band(OUTER);
    if (bands && values.runs() > 1) {
      Band inner = values.band(INNER);
      plot.band(values.years(), outer.lower(), outer.upper(), HouseTheme.veil(colour, OUTER_VEIL));
      plot.band(values.years(), inner.lower(), inner.upper(), HouseTheme.veil(colour, INNER_VEIL));
    }
    plot.line(values.years(), outer.mean(), colour, stroke);
  }

  /** The last value that is known; NaN if none is. */
  static double last(double[] values) {
    for (int k = values.length - 1; k >= 0; k--) {
      if (!Double.isNaN(values[k])) {
        return values[k];
      }
    }
    return Double.NaN;
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words,
      Map<String, TimeValues> modes) {
    int years = tables.horizon().observedYears();
    var plot = new TimePlot(years, words.say("axis.years"), percentAxis(modes.values(), 5, words), words);
    var marks = Milestones.of(tables, tables.marks(), words, area.getWidth() - LABELS - TimePlot.LEFT,
        area.getWidth() - TimePlot.LEFT);
    modes.forEach((mode, values) -> add(plot, values, HouseTheme.mode(mode), HouseTheme.LINE, true));
    var room = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - LABELS, area.getHeight());
    Rectangle2D data = plot.draw(g2, room, marks.all(), marks.headroom());
    marks.draw(g2, data, years);
    var labels = new EndLabels();
    modes.forEach((mode, values) -> {
      double last = last(values.band(OUTER).mean());
      labels.add(plot.y(last, data), words.say("mode." + mode) + " " + words.percent(last, 1),
          HouseTheme.mode(mode), HouseTheme.LINE);
    });
    labels.draw(g2, data.getMaxX(), data, LABELS, 17, HouseTheme.LABEL);
  }
}
