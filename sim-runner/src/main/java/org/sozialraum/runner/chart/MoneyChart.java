package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * What variants cost in a year beside how many people they move: a row for each, a bar for the euros and a dot with its
 * 95 % interval for the additional engaged and for the withdrawn, in persons of the whole town on one scale.
 */
final class MoneyChart {
  private static final List<String> OBSERVABLES = List.of("engaged", "withdrawn");
  /** Groups that together are all residents who have a mode. */
  private static final List<String> AGES = List.of("age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+");
  /** Variants beside the reference from which on they are worth a chart; of a single one, a sentence says it better. */
  private static final int FEWEST = 2;
  private static final int NAMES = 136;
  private static final int GAP = 20;
  private static final int HEADING = 44;
  private static final int ROW = 42;
  private static final int AXIS = 38;
  private static final double BAR = 10;
  private static final double TEN = 10;

  private MoneyChart() {}

  /** A variant: euros a year, NaN if not known, and persons for each observable. */
  private record Row(String variant, String name, double euros, List<Estimate> persons) {}

  /** The chart; empty for fewer than two variants beside the reference, or where no cost or no persons are known. */
  static Optional<Sheet> of(ResultTables tables, Words words) {
    List<Row> rows = new ArrayList<>();
    double residents = residents(tables);
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      GroupRows values = new GroupRows(tables, variant);
      rows.add(new Row(variant, words.variantName(variant), tables.annualCost().getOrDefault(variant, Double.NaN),
          OBSERVABLES.stream().map(each -> values.difference(GroupRows.TOWN, each, residents)).toList()));
    }
    if (rows.size() < FEWEST || rows.stream().allMatch(each -> Double.isNaN(each.euros()))
        || rows.stream().flatMap(each -> each.persons().stream()).noneMatch(Estimate::known)) {
      return Optional.empty();
    }
    int runs = new GroupRows(tables, rows.get(0).variant()).runs("engaged");
    double least = tables.smallestEffect() / 100 * residents;
    Double cost = tables.annualCost().get(tables.reference());
    String subtitle = words.say("money.subtitle", tables.town().name(), words.variant(tables.reference()),
        words.count("within", tables.horizon().observedYears()),
        cost == null || cost == 0 ? "" : " (" + words.say("packages.cost", words.euros(cost)) + ")") + " "
        + (runs > 1 ? words.say("group-effects.interval", runs) : words.say("difference.single"))
        + (least > 0 ? " " + words.say("strip", words.number(least, decimals(least))) : "");
    return Optional.of(new Sheet("money", HEADING + ROW * rows.size() + AXIS,
        words.say("money.title") + "\n" + answer(words, rows, least), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"), (g2, area) -> draw(g2, area, words, rows, least),
        alternative(words, rows, least), numbers(rows, runs)));
  }

  /** Residents aged 14 and over under the reference; NaN if their number was not recorded. */
  private static double residents(ResultTables tables) {
    GroupRows rows = new GroupRows(tables, tables.reference());
    return AGES.stream().mapToDouble(each -> rows.row(each, "population").map(SummaryRow::mean).orElse(Double.NaN))
        .sum();
  }

  private static int decimals(double persons) {
    return Math.abs(persons) < TEN ? 1 : 0;
  }

  private static String answer(Words words, List<Row> rows, double least) {
    if (rows.stream().flatMap(each -> each.persons().stream()).noneMatch(Estimate::bounded)) {
      return words.say("answer.unknown");
    }
    long found = rows.stream().filter(each -> each.persons().stream()
        .anyMatch(one -> one.shown() && Math.abs(one.mean()) >= least)).count();
    return found == 0 ? words.say("money.none", rows.size())
        : words.say(found == 1 ? "money.found.one" : "money.found.many", found, rows.size());
  }

  private static void draw(Graphics2D g2, Rectangle2D area, Words words, List<Row> rows, double least) {
    double width = (area.getWidth() - NAMES - 2 * GAP) / 3;
    for (int k = 0; k < rows.size(); k++) {
      List<String> name = Lettering.wrap(rows.get(k).name(), HouseTheme.STRONG, NAMES - 12, 2);
      Lettering.drawLines(g2, name, HouseTheme.STRONG, HouseTheme.TEXT, area.getX(),
          area.getY() + HEADING + ROW * (k + .5) + (name.size() > 1 ? -2 : 6), 15);
    }
    euros(g2, new Rectangle2D.Double(area.getX() + NAMES, area.getY() + HEADING, width, ROW * rows.size()), words,
        rows);
    DotScale scale = DotScale.of(rows.stream().flatMap(each -> each.persons().stream()).toList(), least);
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      persons(g2, new Rectangle2D.Double(area.getX() + NAMES + (k + 1) * (width + GAP), area.getY() + HEADING, width,
          ROW * rows.size()), words, rows, k, scale);
    }
  }

  private static void euros(Graphics2D g2, Rectangle2D panel, Words words, List<Row> rows) {
    heading(g2, panel.getX(), panel.getMinY(), words.say("money.cost"), words.say("money.year"), Lettering.Align.LEFT);
    double most = rows.stream().mapToDouble(Row::euros).filter(each -> !Double.isNaN(each)).max().orElse(1);
    for (int k = 0; k < rows.size(); k++) {
      double euros = rows.get(k).euros();
      double y = panel.getMinY() + ROW * (k + .5);
      boolean known = !Double.isNaN(euros);
      Lettering.draw(g2, known ? words.say("money.euros", words.euros(euros)) : words.say("value.none"),
          HouseTheme.SMALL, known ? HouseTheme.TEXT : HouseTheme.SECONDARY, panel.getX(), y - 5, Lettering.Align.LEFT);
      if (known) {
        g2.setPaint(HouseTheme.BASELINE);
        g2.fill(new Rectangle2D.Double(panel.getX(), y + 6 - BAR / 2,
            Math.max(1, panel.getWidth() * Math.max(0, euros) / Math.max(most, 1)), BAR));
      }
    }
  }

  private static void heading(Graphics2D g2, double x, double top, String what, String how, Lettering.Align align) {
    Lettering.draw(g2, what, HouseTheme.STRONG, HouseTheme.TEXT, x, top - 26, align);
    Lettering.draw(g2, how, HouseTheme.SMALL, HouseTheme.SECONDARY, x, top - 10, align);
  }

  private static void persons(Graphics2D g2, Rectangle2D panel, Words words, List<Row> rows, int observable,
      DotScale scale) {
    String name = OBSERVABLES.get(observable);
    boolean fewerIsBetter = name.equals("withdrawn");
    heading(g2, panel.getCenterX(), panel.getMinY(), words.say("packages." + name),
        words.say("packages.better." + (fewerIsBetter ? "left" : "right")), Lettering.Align.CENTRE);
    scale.ground(g2, panel, words);
    Lettering.draw(g2, words.say("money.persons"), HouseTheme.SMALL, HouseTheme.SECONDARY, panel.getCenterX(),
        panel.getMaxY() + 31, Lettering.Align.CENTRE);
    List<DotScale.Mark> marks = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      Estimate estimate = rows.get(k).persons().get(observable);
      double y = panel.getMinY() + ROW * (k + .5);
      String value = estimate.known() ? words.signed(estimate.mean(), decimals(estimate.mean()))
          : words.say("value.none");
      HouseFont font = estimate.shown() ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL;
      double half = font.width(value) / 2;
      double centre = !estimate.known() ? panel.getCenterX()
          : Math.max(panel.getMinX() + half, Math.min(panel.getMaxX() - half, scale.x(panel, estimate.mean())));
      // Numbers lie on the line at zero.
      g2.setPaint(HouseTheme.GROUND);
      g2.fill(new Rectangle2D.Double(centre - half - 2, y - 15, 2 * half + 4, 13));
      Lettering.draw(g2, value, font, estimate.shown() ? HouseTheme.TEXT : HouseTheme.SECONDARY, centre, y - 5,
          Lettering.Align.CENTRE);
      marks.add(new DotScale.Mark(panel, estimate, y + 6,
          estimate.mean() > 0 != fewerIsBetter ? HouseTheme.GAIN : HouseTheme.LOSS));
    }
    scale.dots(g2, marks);
  }

  private static String alternative(Words words, List<Row> rows, double least) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("money.alt", String.join("; ", rows.stream().map(each -> each.name() + " "
        + (Double.isNaN(each.euros()) ? words.say("value.none")
            : words.say("money.euros", words.euros(each.euros())))).toList())));
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      int observable = k;
      parts.add(words.say("money.alt.persons", words.say("packages." + OBSERVABLES.get(k))) + " "
          + SpokenDifferences.of(words, least, rows.stream()
              .map(each -> new SpokenDifferences.Named(each.name(), each.persons().get(observable))).toList()));
    }
    return String.join(" ", parts);
  }

  private static Numbers numbers(List<Row> rows, int runs) {
    List<List<Object>> lines = new ArrayList<>();
    for (Row row : rows) {
      for (int k = 0; k < OBSERVABLES.size(); k++) {
        Estimate each = row.persons().get(k);
        lines.add(List.of(row.variant(), row.euros(), OBSERVABLES.get(k), each.mean(), each.lower(), each.upper(),
            runs));
      }
    }
    return new Numbers(List.of("variant", "euros_per_year", "observable", "persons", "lower", "upper", "n"), lines);
  }
}
