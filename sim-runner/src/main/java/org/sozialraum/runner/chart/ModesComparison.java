package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;

/** The four modes of several variants over time: a panel for each mode, the reference dashed and grey. */
final class ModesComparison {
  private static final int LABELS = 106;
  private static final int NAMES = 132;
  private static final int GAP = 14;
  private static final int POINTS = 78;
  private static final int HEADING = 25;
  private static final int NAME_OF_AXIS = 18;

  private ModesComparison() {}

  /** The chart; empty if the reference recorded no mode. */
  static Optional<Sheet> of(ResultTables tables, Words words) {
    Map<String, Map<String, TimeValues>> variants = new LinkedHashMap<>();
    for (String variant : tables.variants()) {
      variants.put(variant, ModesChart.values(tables, variant, POINTS));
    }
    if (variants.get(tables.reference()).isEmpty()) {
      return Optional.empty();
    }
    int runs = variants.values().stream().flatMap(modes -> modes.values().stream()).mapToInt(TimeValues::runs).max()
        .orElse(0);
    String others = tables.variants().size() == 2
        ? words.say("comparison.two", words.variant(tables.reference()), words.variant(tables.variants().get(1)))
        : words.say("comparison.several", words.variant(tables.reference()));
    String subtitle = words.say("modes.subtitle", tables.town().name()) + " " + others + " "
        + (runs <= 1 ? words.say("modes.single") : words.say(banded(tables) ? "modes.bands" : "modes.means", runs));
    return Optional.of(new Sheet("modes", 420, words.say("comparison.title"), subtitle,
        SourceLine.of(tables, words, runs, banded(tables) ? "source.bands" : "source.means"),
        (g2, area) -> draw(g2, area, tables, words, variants), alternative(tables, words, variants),
        new Numbers(TimeTexts.LEVELS, tables.variants().stream()
            .flatMap(variant -> ModesChart.numbers(tables, variant).stream()).toList())));
  }

  private static String alternative(ResultTables tables, Words words, Map<String, Map<String, TimeValues>> variants) {
    List<String> sentences = new ArrayList<>();
    variants.forEach((variant, modes) -> {
      if (!modes.isEmpty()) {
        sentences.add(ModesChart.courses(tables, words, variant, modes));
      }
    });
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      sentences.add(words.say("time.alt.compared", words.variant(variant)) + " "
          + SpokenDifferences.of(words, tables.smallestEffect(), ModesChart.MODES.stream().map(mode ->
              new SpokenDifferences.Named(words.say("mode." + mode), YearRows.ofTown(tables, variant, mode)))
              .toList()));
    }
    return String.join(" ", sentences);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words,
      Map<String, Map<String, TimeValues>> variants) {
    double width = (area.getWidth() - GAP) / 2;
    List<ResultTables.Mark> marks = tables.marks();
    var milestones = Milestones.of(tables, marks, words, width - labels(tables) - TimePlot.LEFT,
        width - TimePlot.LEFT);
    double headroom = milestones.headroom();
    double height = (area.getHeight() - headroom - GAP - NAME_OF_AXIS) / 2;
    List<TimeValues> all = new ArrayList<>();
    variants.values().forEach(modes -> all.addAll(modes.values()));
    for (int k = 0; k < ModesChart.MODES.size(); k++) {
      boolean upper = k < 2;
      double y = upper ? area.getY() : area.getY() + headroom + height + GAP;
      var panel = new Rectangle2D.Double(area.getX() + k % 2 * (width + GAP), y, width,
          upper ? height + headroom : height + NAME_OF_AXIS);
      panel(g2, panel, ModesChart.MODES.get(k), tables, words, variants, all, milestones, upper);
    }
  }

  /** More than three bands upon each other hide more than they show. */
  private static boolean banded(ResultTables tables) {
    return tables.variants().size() <= 3;
  }

  private static int labels(ResultTables tables) {
    return isPair(tables) ? LABELS : NAMES;
  }

  /** Whether a scenario is compared with itself, so that two short words tell the lines apart. */
  private static boolean isPair(ResultTables tables) {
    return tables.variants().size() == 2 && tables.reference().equals("baseline");
  }

  private static void panel(Graphics2D g2, Rectangle2D area, String mode, ResultTables tables, Words words,
      Map<String, Map<String, TimeValues>> variants, List<TimeValues> all, Milestones milestones, boolean named) {
    int years = tables.horizon().observedYears();
    Lettering.draw(g2, words.say("mode." + mode), HouseTheme.STRONG, HouseTheme.TEXT, area.getX(),
        area.getY() + 12, Lettering.Align.LEFT);
    // One scale for all panels, so that a small share looks small.
    var up = ModesChart.percentAxis(all, 4, words);
    var plot = new TimePlot(years, named ? "" : words.say("axis.years.short"), up, words);
    List<EndLabels.Label> ends = new ArrayList<>();
    int other = 0;
    for (String variant : tables.variants()) {
      TimeValues values = variants.get(variant).get(mode);
      boolean reference = variant.equals(tables.reference());
      var colour = reference ? HouseTheme.BASELINE : HouseTheme.variant(other++);
      var stroke = reference ? HouseTheme.DASHED : HouseTheme.LINE;
      if (values != null) {
        ModesChart.add(plot, values, colour, stroke, banded(tables));
        double last = ModesChart.last(values.band(ModesChart.OUTER).mean());
        ends.add(new EndLabels.Label(last, name(tables, words, variant, last), colour, stroke));
      }
    }
    var room = new Rectangle2D.Double(area.getX(), area.getY() + HEADING, area.getWidth() - labels(tables),
        area.getHeight() - HEADING);
    Rectangle2D data = plot.draw(g2, room, milestones.all(), named ? milestones.headroom() : 0);
    if (named) {
      milestones.draw(g2, data, years);
    }
    var labels = new EndLabels();
    ends.forEach(end -> labels.add(plot.y(end.y(), data), end.text(), end.colour(), end.stroke()));
    labels.draw(g2, data.getMaxX(), data, labels(tables), 15, HouseTheme.SMALL);
  }

  /** What stands at the end of a line: with two variants short words and the value, with more the variant's name. */
  private static String name(ResultTables tables, Words words, String variant, double last) {
    // Beside names there is no room for values.
    return isPair(tables) ? words.say(variant.equals("baseline") ? "variant.baseline.short" : "variant.named.short") + " "
        + words.percent(last, 1) : variant.equals("baseline") ? words.say("variant.baseline.short") : variant;
  }
}
