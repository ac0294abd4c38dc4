package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.runner.store.ResultTables;

/**
 * Who moves between the four modes within the last observed year: ribbons as wide as the shares, and a table of where
 * those who were in a mode are a year later. A comparison draws the reference, whose difference to a variant no eye
 * would see in the ribbons, and writes into the table what differs.
 */
final class FlowsChart {
  private static final int NAMES = 118;
  private static final int DIAGRAM = 250;
  private static final int HEADING = 26;
  private static final int TABLE_HEAD = 62;
  private static final int ROW = 25;
  private static final int ROW_WITH_DIFFERENCE = 54;
  private static final List<String> HEADER =
      List.of("year", "variant", "from", "to", "percent", "difference", "lower", "upper", "n");

  private FlowsChart() {}

  /** The chart of a variant, or of a comparison with the reference; empty where flows were not recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    Optional<ModeFlows> reference = ModeFlows.of(tables, tables.reference());
    Optional<ModeFlows> other = ModeFlows.of(tables, variant);
    if (reference.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean compared = !variant.equals(tables.reference());
    List<SpokenDifferences.Named> named = named(words, other.get());
    boolean differs = compared && named.stream().anyMatch(each -> matters(tables, each.estimate()));
    int years = tables.horizon().observedYears();
    int runs = other.get().runs();
    String subtitle = words.say("flows.subtitle", tables.town().name(),
        years == 1 ? words.say("flows.before") : words.count("within", years - 1), words.count("within", years),
        words.variant(tables.reference()), words.count("mean", reference.get().runs()))
        + (compared ? " " + compared(tables, words, variant, named, differs, runs) : "");
    int body = DIAGRAM + TABLE_HEAD + IntStream.range(0, ModeFlows.MODES.size())
        .map(from -> height(other.get(), from, differs)).sum();
    return Optional.of(new Sheet(name, body,
        compared ? title(tables, words, variant, named) : titleOfOne(words, reference.get()), subtitle,
        SourceLine.of(tables, words, runs, differs ? "source.interval" : ""),
        (g2, area) -> draw(g2, area, tables, words, reference.get(), other.get(), differs),
        alternative(tables, words, variant, reference.get(), named, compared),
        new Numbers(HEADER, numbers(tables, variant, reference.get(), other.get(), compared))));
  }

  private static String compared(ResultTables tables, Words words, String variant, List<SpokenDifferences.Named> named,
      boolean differs, int runs) {
    if (named.stream().noneMatch(each -> each.estimate().bounded())) {
      return words.say("difference.single");
    }
    return differs ? words.say("flows.below", words.variant(variant), words.count("pairs", runs),
        words.number(tables.smallestEffect(), RoundSteps.decimals(tables.smallestEffect()))) : "";
  }

  private static String at(Words words, int year) {
    return year == 0 ? words.say("flows.start") : words.count("after", year);
  }

  private static List<SpokenDifferences.Named> named(Words words, ModeFlows flows) {
    List<SpokenDifferences.Named> named = new ArrayList<>();
    for (int from = 0; from < ModeFlows.MODES.size(); from++) {
      for (int to = 0; to < ModeFlows.MODES.size(); to++) {
        named.add(new SpokenDifferences.Named(words.say("flows.named", mode(words, from), mode(words, to)),
            flows.difference()[from][to]));
      }
    }
    return named;
  }

  private static String mode(Words words, int mode) {
    return words.say("mode." + ModeFlows.MODES.get(mode));
  }

  private static String title(ResultTables tables, Words words, String variant,
      List<SpokenDifferences.Named> named) {
    long judged = named.stream().filter(each -> each.estimate().bounded()).count();
    long found = named.stream().filter(each -> matters(tables, each.estimate())).count();
    return words.say("flows.title", words.variant(variant)) + "\n" + (judged == 0 ? words.say("answer.unknown")
        : found == 0 ? words.say("flows.none", judged) : words.say("flows.found", found, judged));
  }

  private static boolean matters(ResultTables tables, Estimate estimate) {
    return estimate.shown() && Math.abs(estimate.mean()) >= tables.smallestEffect();
  }

  private static String titleOfOne(Words words, ModeFlows flows) {
    int last = ModeFlows.MODES.size() - 1;
    return words.say("flows.title.run") + (flows.known(last) && flows.start()[last] > 0
        ? "\n" + words.say("flows.left", words.number(100 - flows.moved()[last][last], 0)) : "");
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, ModeFlows reference,
      ModeFlows other, boolean differs) {
    int years = tables.horizon().observedYears();
    var diagram = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + HEADING, area.getWidth() - 2 * NAMES,
        DIAGRAM - HEADING);
    Lettering.draw(g2, at(words, years - 1), HouseTheme.STRONG, HouseTheme.TEXT, diagram.getMinX(),
        area.getY() + 12, Lettering.Align.LEFT);
    Lettering.draw(g2, at(words, years), HouseTheme.STRONG, HouseTheme.TEXT, diagram.getMaxX(), area.getY() + 12,
        Lettering.Align.RIGHT);
    new FlowRibbons(reference, words).draw(g2, diagram, NAMES);
    table(g2, area, area.getY() + DIAGRAM, tables, words, reference, other, differs);
  }

  private static void table(Graphics2D g2, Rectangle2D area, double top, ResultTables tables, Words words,
      ModeFlows reference, ModeFlows other, boolean differs) {
    int modes = ModeFlows.MODES.size();
    double column = (area.getWidth() - NAMES) / modes;
    Lettering.draw(g2, words.say("flows.table"), HouseTheme.STRONG, HouseTheme.TEXT, area.getX(), top + 30,
        Lettering.Align.LEFT);
    for (int to = 0; to < modes; to++) {
      Lettering.draw(g2, mode(words, to), HouseTheme.SMALL_STRONG, HouseTheme.TEXT,
          area.getX() + NAMES + (to + 1) * column - 4, top + 54, Lettering.Align.RIGHT);
    }
    double y = top + TABLE_HEAD;
    for (int from = 0; from < modes; from++) {
      g2.setPaint(HouseTheme.GRID);
      g2.fill(new Rectangle2D.Double(area.getX(), y - 1, area.getWidth(), 1));
      Lettering.draw(g2, mode(words, from), HouseTheme.SMALL_STRONG, HouseTheme.TEXT, area.getX(), y + 16,
          Lettering.Align.LEFT);
      for (int to = 0; to < modes; to++) {
        double x = area.getX() + NAMES + (to + 1) * column - 4;
        boolean known = !Double.isNaN(reference.moved()[from][to]);
        Lettering.draw(g2, known ? words.percent(reference.moved()[from][to], 1) : words.say("value.none"),
            from == to ? HouseTheme.STRONG : HouseTheme.LABEL, known ? HouseTheme.TEXT : HouseTheme.SECONDARY, x,
            y + 16, Lettering.Align.RIGHT);
        if (differs && other.difference()[from][to].shown()) {
          difference(g2, tables, words, other.difference()[from][to], x, y);
        }
      }
      y += height(other, from, differs);
    }
  }

  private static void difference(Graphics2D g2, ResultTables tables, Words words, Estimate estimate, double x,
      double y) {
    int decimals = estimate.decimals();
    Lettering.draw(g2, words.signed(estimate.mean(), decimals),
        matters(tables, estimate) ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL, HouseTheme.TEXT, x, y + 31,
        Lettering.Align.RIGHT);
    Lettering.draw(g2, words.range(estimate.lower(), estimate.upper(), decimals), HouseTheme.SOURCE,
        HouseTheme.SECONDARY, x, y + 45, Lettering.Align.RIGHT);
  }

  /** Height of a row of the table: more where it says what differs. */
  private static int height(ModeFlows other, int from, boolean differs) {
    return differs && Arrays.stream(other.difference()[from]).anyMatch(Estimate::shown) ? ROW_WITH_DIFFERENCE : ROW;
  }

  private static String alternative(ResultTables tables, Words words, String variant, ModeFlows flows,
      List<SpokenDifferences.Named> named, boolean compared) {
    List<String> sentences = new ArrayList<>();
    for (int from = 0; from < ModeFlows.MODES.size(); from++) {
      if (flows.known(from)) {
        List<String> parts = new ArrayList<>();
        for (int to = 0; to < ModeFlows.MODES.size(); to++) {
          parts.add(mode(words, to) + " " + words.percent(flows.moved()[from][to], 1));
        }
        sentences.add(words.say("flows.alt", mode(words, from), words.percent(flows.start()[from], 1),
            String.join(", ", parts)));
      }
    }
    String levels = words.say("flows.alt.of", words.variant(tables.reference())) + " " + String.join(" ", sentences);
    return compared ? levels + " " + words.say("flows.alt.compared", words.variant(variant)) + " "
        + SpokenDifferences.of(words, tables.smallestEffect(), named) : levels;
  }

  private static List<List<Object>> numbers(ResultTables tables, String variant, ModeFlows reference, ModeFlows other,
      boolean compared) {
    List<List<Object>> rows = new ArrayList<>();
    add(rows, tables, tables.reference(), reference);
    if (compared) {
      add(rows, tables, variant, other);
    }
    return rows;
  }

  private static void add(List<List<Object>> rows, ResultTables tables, String variant, ModeFlows flows) {
    int year = tables.horizon().observedYears();
    boolean reference = variant.equals(tables.reference());
    for (int from = 0; from < ModeFlows.MODES.size(); from++) {
      for (int to = 0; to < ModeFlows.MODES.size(); to++) {
        Estimate difference = reference ? Estimate.NONE : flows.difference()[from][to];
        rows.add(List.of(year, variant, ModeFlows.MODES.get(from), ModeFlows.MODES.get(to), flows.moved()[from][to],
            difference.mean(), difference.lower(), difference.upper(), flows.runs()));
      }
    }
  }
}
