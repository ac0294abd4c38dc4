package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Band;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * The share of withdrawn residents over the years in a small panel for each quarter, all on one scale and ordered by
 * name: the reference dashed, the variant solid, each with the band of the middle 90 % of the runs. Of more quarters
 * than fit, those with the largest difference are drawn, or in a single course those with the highest share.
 */
final class QuartersOverTime {
  private static final String OBSERVABLE = "withdrawn";
  private static final int MOST = 24;
  private static final int COLUMNS = 4;
  private static final int LEFT = 40;
  private static final int GAP = 14;
  private static final int HEADING = 20;
  private static final int PLOT = 58;
  private static final int BETWEEN = 14;
  private static final int AXIS = 40;
  private static final int NOTE = 18;
  private static final double VEIL = .2;
  private static final Stroke SOLID = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final Stroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
      new float[] {4, 3}, 0);
  private static final List<String> HEADER =
      List.of("year", "variant", "quarter", "name", "observable", "mean", "lower90", "upper90", "n");

  private QuartersOverTime() {}

  /** A quarter and its values by variant, the reference first. */
  private record Panel(QuarterPlan quarter, Map<String, TimeValues> values, Estimate difference) {
    double last(String variant) {
      return ModesChart.last(values.get(variant).band(ModesChart.OUTER).mean());
    }
  }

  /** The chart of a comparison, or of the reference alone; empty where no two quarters have values. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    boolean compared = !variant.equals(tables.reference());
    QuarterRows quarters = QuarterRows.of(tables);
    List<Panel> known = new ArrayList<>();
    quarters.told().forEach(quarter -> panel(tables, variant, quarter).ifPresent(known::add));
    if (known.size() < 2) {
      return Optional.empty();
    }
    Comparator<Panel> size = Comparator.comparingDouble(each -> compared
        ? each.difference().known() ? -Math.abs(each.difference().mean()) : 0 : -each.last(tables.reference()));
    List<Panel> drawn = known.stream().sorted(size).limit(MOST)
        .sorted(Comparator.comparing((Panel each) -> each.quarter().name()).thenComparing(each -> each.quarter().id()))
        .toList();
    List<String> notes = notes(words, quarters, known, drawn);
    int runs = known.stream().flatMap(each -> each.values().values().stream()).mapToInt(TimeValues::runs).max()
        .orElse(0);
    String subtitle = words.say("over-time.subtitle", tables.town().name()) + " "
        + (compared ? words.say("comparison.two", words.variant(tables.reference()), words.variant(variant)) + " " : "")
        + (runs > 1 ? words.say("over-time.bands", runs) : words.say("modes.single"))
        + (known.stream().anyMatch(each -> each.difference().shown()) ? " " + words.say("over-time.number") : "")
        + (known.size() > drawn.size() ? " " + words.say("over-time.most." + (compared ? "changed" : "withdrawn"),
            drawn.size(), known.size()) : "");
    int lines = (drawn.size() + COLUMNS - 1) / COLUMNS;
    int body = lines * (HEADING + PLOT) + (lines - 1) * BETWEEN + AXIS + NOTE * notes.size();
    return Optional.of(new Sheet(name, body,
        compared ? words.say("over-time.title.compared", words.variant(tables.reference()), words.variant(variant))
            : words.say("over-time.title.run"), subtitle,
        SourceLine.of(tables, words, runs, "source.bands"),
        (g2, area) -> draw(g2, area, tables, words, variant, drawn, notes),
        alternative(tables, words, variant, quarters, known, runs), numbers(known)));
  }

  private static Optional<Panel> panel(ResultTables tables, String variant, QuarterPlan quarter) {
    Map<String, TimeValues> values = new LinkedHashMap<>();
    for (String each : variant.equals(tables.reference()) ? List.of(variant) : List.of(tables.reference(), variant)) {
      Optional<TimeValues> yearly =
          TimeValues.yearly(tables, each, Level.QUARTER, quarter.id(), OBSERVABLE).filter(TimeValues::known);
      if (yearly.isEmpty()) {
        return Optional.empty();
      }
      values.put(each, yearly.get());
    }
    return Optional.of(new Panel(quarter, values, QuarterRows.difference(tables, variant, quarter, OBSERVABLE)));
  }

  private static List<String> notes(Words words, QuarterRows quarters, List<Panel> known, List<Panel> drawn) {
    List<String> notes = new ArrayList<>();
    int further = known.size() - drawn.size();
    if (further > 0) {
      notes.add(Lettering.shorten(words.count("over-time.further", further) + " " + String.join(", ", known.stream()
          .filter(each -> !drawn.contains(each)).map(each -> QuarterRows.name(each.quarter())).sorted().toList()),
          HouseTheme.SMALL, Sheet.WIDTH - 2 * Sheet.MARGIN));
    }
    int missing = quarters.told().size() - known.size();
    if (missing > 0) {
      notes.add(words.count("quarters.missing", missing));
    }
    if (quarters.few() > 0) {
      notes.add(quarters.leftOut(words));
    }
    return notes;
  }

  /** All panels on one scale; what looks alike is one path, so that files stay small. */
  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, String variant,
      List<Panel> panels, List<String> notes) {
    List<TimeValues> all = panels.stream().flatMap(each -> each.values().values().stream()).toList();
    Scale scale = Scale.of(tables.horizon().observedYears(), highest(all));
    double width = (area.getWidth() - LEFT - (COLUMNS - 1) * GAP) / COLUMNS;
    List<Rectangle2D> plots = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      plots.add(new Rectangle2D.Double(area.getX() + LEFT + k % COLUMNS * (width + GAP),
          area.getY() + HEADING + k / COLUMNS * (HEADING + PLOT + BETWEEN), width, PLOT));
    }
    ground(g2, plots, scale, words);
    boolean compared = !variant.equals(tables.reference());
    Color colour = compared ? HouseTheme.variant(Math.max(0, tables.variants().indexOf(variant) - 1))
        : HouseTheme.mode(OBSERVABLE);
    if (compared) {
      lines(g2, panels, plots, scale, tables.reference(), HouseTheme.BASELINE, DASHED);
    }
    lines(g2, panels, plots, scale, variant, colour, SOLID);
    for (int k = 0; k < panels.size(); k++) {
      heading(g2, plots.get(k), panels.get(k), tables, words, variant, compared);
    }
    double y = area.getY() + area.getHeight() - NOTE * notes.size() + 14;
    for (String note : notes) {
      Lettering.draw(g2, note, HouseTheme.SMALL, HouseTheme.SECONDARY, area.getX(), y, Lettering.Align.LEFT);
      y += NOTE;
    }
  }

  private static double highest(List<TimeValues> all) {
    double highest = 1;
    for (TimeValues values : all) {
      Band band = values.band(ModesChart.OUTER);
      for (int k = 0; k < band.mean().length; k++) {
        highest = band.mean()[k] > highest ? band.mean()[k] : highest;
        highest = band.upper()[k] > highest ? band.upper()[k] : highest;
      }
    }
    return highest;
  }

  /** Years across, percent up. */
  private record Scale(int years, double step, double top) {
    static Scale of(int years, double highest) {
      double step = RoundSteps.reaching(highest, 3);
      return new Scale(years, step, step * Math.ceil(highest / step - 1e-9));
    }

    double x(Rectangle2D plot, double year) {
      return plot.getMinX() + plot.getWidth() * year / years;
    }

    double y(Rectangle2D plot, double percent) {
      return plot.getMaxY() - plot.getHeight() * percent / top;
    }
  }

  private static void ground(Graphics2D g2, List<Rectangle2D> plots, Scale scale, Words words) {
    var grid = new Path2D.Double();
    var base = new Path2D.Double();
    int lastRow = (plots.size() - 1) / COLUMNS;
    for (int k = 0; k < plots.size(); k++) {
      Rectangle2D plot = plots.get(k);
      for (double percent = 0; percent <= scale.top() + scale.step() / 2; percent += scale.step()) {
        double y = scale.y(plot, percent);
        (percent == 0 ? base : grid).append(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y), false);
        if (k % COLUMNS == 0) {
          Lettering.draw(g2, words.percent(percent, RoundSteps.decimals(scale.step())), HouseTheme.SMALL,
              HouseTheme.SECONDARY, plot.getMinX() - 5, y + 4, Lettering.Align.RIGHT);
        }
      }
      // Years stand under the lowest panel of each column.
      if (k + COLUMNS >= plots.size()) {
        years(g2, plot, scale, words, k / COLUMNS == lastRow);
      }
    }
    g2.setStroke(HouseTheme.FINE);
    g2.setPaint(HouseTheme.GRID);
    g2.draw(grid);
    g2.setPaint(HouseTheme.SECONDARY);
    g2.draw(base);
  }

  private static void years(Graphics2D g2, Rectangle2D plot, Scale scale, Words words, boolean named) {
    Lettering.draw(g2, words.number(0, 0), HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getMinX(),
        plot.getMaxY() + 15, Lettering.Align.LEFT);
    Lettering.draw(g2, words.number(scale.years(), 0), HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getMaxX(),
        plot.getMaxY() + 15, Lettering.Align.RIGHT);
    if (named) {
      Lettering.draw(g2, words.say("axis.years.short"), HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(),
          plot.getMaxY() + 15, Lettering.Align.CENTRE);
    }
  }

  private static void lines(Graphics2D g2, List<Panel> panels, List<Rectangle2D> plots, Scale scale, String variant,
      Color colour, Stroke stroke) {
    var bands = new Path2D.Double();
    var means = new Path2D.Double();
    for (int k = 0; k < panels.size(); k++) {
      TimeValues values = panels.get(k).values().get(variant);
      Band band = values.band(ModesChart.OUTER);
      line(means, plots.get(k), scale, values.years(), band.mean());
      if (values.runs() > 1) {
        band(bands, plots.get(k), scale, values.years(), band);
      }
    }
    g2.setPaint(HouseTheme.veil(colour, VEIL));
    g2.fill(bands);
    g2.setPaint(colour);
    g2.setStroke(stroke);
    g2.draw(means);
  }

  private static void line(Path2D path, Rectangle2D plot, Scale scale, double[] years, double[] values) {
    boolean begun = false;
    for (int k = 0; k < years.length; k++) {
      if (Double.isNaN(values[k])) {
        begun = false;
        continue;
      }
      double x = scale.x(plot, years[k]);
      double y = scale.y(plot, values[k]);
      if (begun) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
      }
      begun = true;
    }
  }

  private static void band(Path2D path, Rectangle2D plot, Scale scale, double[] years, Band band) {
    for (int from = 0; from < years.length; from++) {
      int until = from;
      while (until < years.length && !Double.isNaN(band.lower()[until]) && !Double.isNaN(band.upper()[until])) {
        until++;
      }
      if (until > from + 1) {
        path.moveTo(scale.x(plot, years[from]), scale.y(plot, band.upper()[from]));
        for (int k = from + 1; k < until; k++) {
          path.lineTo(scale.x(plot, years[k]), scale.y(plot, band.upper()[k]));
        }
        for (int k = until - 1; k >= from; k--) {
          path.lineTo(scale.x(plot, years[k]), scale.y(plot, band.lower()[k]));
        }
        path.closePath();
      }
      from = until;
    }
  }

  /** The quarter's name, and at its right the difference where one is shown, or the share of a single course. */
  private static void heading(Graphics2D g2, Rectangle2D plot, Panel panel, ResultTables tables, Words words,
      String variant, boolean compared) {
    String value = !compared ? words.percent(panel.last(variant), 1) : panel.difference().shown()
        ? words.signed(panel.difference().mean(), panel.difference().decimals()) : "";
    double room = plot.getWidth() - (value.isEmpty() ? 0 : HouseTheme.SMALL_STRONG.width(value) + 6);
    Lettering.draw(g2, Lettering.shorten(panel.quarter().name(), HouseTheme.SMALL, room), HouseTheme.SMALL,
        HouseTheme.TEXT, plot.getMinX(), plot.getMinY() - 6, Lettering.Align.LEFT);
    if (!value.isEmpty()) {
      boolean small = compared && Math.abs(panel.difference().mean()) < tables.smallestEffect();
      Lettering.draw(g2, value, small ? HouseTheme.SMALL : HouseTheme.SMALL_STRONG, HouseTheme.TEXT,
          plot.getMaxX(), plot.getMinY() - 6, Lettering.Align.RIGHT);
    }
  }

  private static String alternative(ResultTables tables, Words words, String variant, QuarterRows quarters,
      List<Panel> known, int runs) {
    boolean compared = !variant.equals(tables.reference());
    List<String> parts = known.stream().map(each -> {
      double[] means = each.values().get(tables.reference()).band(ModesChart.OUTER).mean();
      return words.say("over-time.alt.quarter", QuarterRows.name(each.quarter()),
          TimeTexts.known(words, TimeTexts.first(means)), TimeTexts.known(words, ModesChart.last(means)));
    }).toList();
    String levels = words.say("over-time.alt", words.variant(tables.reference()), String.join("; ", parts));
    String few = quarters.few() > 0 ? " " + quarters.leftOut(words) : "";
    return compared ? levels + " " + words.say("over-time.alt.compared", words.variant(variant)) + " "
        + SpokenDifferences.of(words, tables.smallestEffect(), known.stream().map(each ->
            new SpokenDifferences.Named(QuarterRows.name(each.quarter()), each.difference())).toList()) + few
        : levels + few;
  }

  private static Numbers numbers(List<Panel> known) {
    List<List<Object>> lines = new ArrayList<>();
    for (Panel panel : known) {
      panel.values().forEach((variant, values) -> {
        Band band = values.band(ModesChart.OUTER);
        boolean spread = values.runs() > 1;
        for (int k = 0; k < values.years().length; k++) {
          lines.add(List.of((int) values.years()[k], variant, panel.quarter().id(), panel.quarter().name(), OBSERVABLE,
              band.mean()[k], spread ? band.lower()[k] : Double.NaN, spread ? band.upper()[k] : Double.NaN,
              values.runs()));
        }
      });
    }
    return new Numbers(HEADER, lines);
  }
}
