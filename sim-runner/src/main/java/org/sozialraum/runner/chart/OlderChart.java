package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * What goes with low mobility in old age, link by link: mobility, reach of services, outings, ties, living alone,
 * safety, loneliness, needs met; a panel each, with a bar for the younger and the older old, the mobile and the less
 * mobile.
 */
final class OlderChart {
  private static final List<String> GROUPS = List.of("age:65-74", "age:75+", "mobility:high", "mobility:low");
  private static final List<Color> COLOURS = List.of(new Color(0xB9BDC1), new Color(0x6B7075), new Color(0x5FB3CE),
      HouseTheme.INTERVENTION);
  private static final double PERCENT = 100;
  private static final int COLUMNS = 2;
  private static final int GAP = 26;
  private static final int NAMES = 102;
  private static final int VALUES = 70;
  private static final int HEADING = 22;
  private static final int ROW = 16;
  private static final int PANEL = HEADING + 4 * ROW + 14;

  private OlderChart() {}

  /**
   * One link of the chain.
   *
   * @param observable what is shown
   * @param share whether it is a share, shown in percent
   * @param decimals decimals of its values
   */
  private record Link(String observable, boolean share, int decimals) {
    double shown(double value) {
      return share ? 100 * value : value;
    }

    String text(Words words, double value) {
      return share ? words.percent(shown(value), decimals) : words.number(value, decimals);
    }
  }

  private static final List<Link> CHAIN = List.of(new Link("mobility", false, 2), new Link("reach", false, 2),
      new Link("outings", false, 1), new Link("ties", false, 1), new Link("alone", true, 0),
      new Link("unsafe_share", true, 0), new Link("loneliness_share", true, 0), new Link("needs_met", true, 0));

  /** The chart; empty where the groups or too many links were not recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    GroupRows rows = new GroupRows(tables, variant);
    List<Link> chain = CHAIN.stream()
        .filter(link -> rows.row("mobility:low", link.observable()).isPresent()).toList();
    if (chain.size() < 2 || rows.tooSmall("mobility:low") || rows.tooSmall("mobility:high")) {
      return Optional.empty();
    }
    int runs = rows.row("mobility:low", chain.get(0).observable()).map(SummaryRow::n).orElse(0);
    String subtitle = words.say("older.subtitle", tables.town().name(),
        words.count("after", tables.horizon().observedYears()),
        rows.compared() ? words.variant(variant) + ", " + words.count("mean", runs) : words.count("mean", runs))
        + (rows.compared() ? " " + words.say("older.compared", words.variant(tables.reference())) : "");
    int panels = (chain.size() + COLUMNS - 1) / COLUMNS;
    return Optional.of(new Sheet(name, panels * PANEL, words.say("older.title"), subtitle,
        SourceLine.of(tables, words, runs, rows.compared() ? "source.interval" : "source.means"),
        (g2, area) -> draw(g2, area, rows, words, chain), alternative(rows, words, chain), numbers(rows, chain)));
  }

  private static String alternative(GroupRows rows, Words words, List<Link> chain) {
    List<String> links = new ArrayList<>();
    List<SpokenDifferences.Named> differences = new ArrayList<>();
    for (Link link : chain) {
      List<String> values = new ArrayList<>();
      for (String group : GROUPS) {
        String name = words.say("older." + group.replace(':', '.'));
        values.add(name + " " + (rows.tooSmall(group) ? words.say("groups.small")
            : rows.row(group, link.observable()).map(row -> link.text(words, row.mean()))
                .orElse(words.say("value.none"))));
        // There is a smallest effect of interest for shares only.
        if (link.share()) {
          differences.add(new SpokenDifferences.Named(
              words.say("group-effects.named", words.say("older." + link.observable()), name),
              rows.difference(group, link.observable(), PERCENT), rows.tooSmall(group)));
        }
      }
      links.add(words.say("older.alt.link", words.say("older." + link.observable()),
          words.say("older." + link.observable() + ".unit"), String.join(", ", values)));
    }
    String values = String.join(" ", links);
    return !rows.compared() || differences.isEmpty() ? values : values + " " + words.say("older.alt.compared") + " "
        + SpokenDifferences.of(words, rows.tables().smallestEffect(), differences);
  }

  private static Numbers numbers(GroupRows rows, List<Link> chain) {
    return new Numbers(GroupRows.HEADER, chain.stream().flatMap(link -> GROUPS.stream()
        .map(group -> rows.numbers(group, link.observable(), link.share() ? PERCENT : 1))).toList());
  }

  private static void draw(Graphics2D g2, Rectangle2D area, GroupRows rows, Words words, List<Link> chain) {
    double width = (area.getWidth() - GAP) / COLUMNS;
    for (int k = 0; k < chain.size(); k++) {
      // Down the first column, then down the second, as one reads a chain.
      int inColumn = (chain.size() + COLUMNS - 1) / COLUMNS;
      panel(g2, new Rectangle2D.Double(area.getX() + k / inColumn * (width + GAP),
          area.getY() + k % inColumn * PANEL, width, PANEL), rows, words, chain.get(k), k + 1);
    }
  }

  private static void panel(Graphics2D g2, Rectangle2D area, GroupRows rows, Words words, Link link, int number) {
    String title = number + " " + words.say("older." + link.observable());
    Lettering.draw(g2, title, HouseTheme.STRONG, HouseTheme.TEXT, area.getX(), area.getY() + 14,
        Lettering.Align.LEFT);
    Lettering.draw(g2, Lettering.shorten(words.say("older." + link.observable() + ".unit"), HouseTheme.SMALL,
        area.getWidth() - HouseTheme.STRONG.width(title) - 8), HouseTheme.SMALL, HouseTheme.SECONDARY,
        area.getX() + HouseTheme.STRONG.width(title) + 7, area.getY() + 14, Lettering.Align.LEFT);
    // What is written as nothing shows no bar either: the axis holds at least ten of the last digits shown.
    double highest = link.share() ? .01 : 10 * Math.pow(10, -link.decimals());
    for (String group : GROUPS) {
      highest = Math.max(highest, rows.row(group, link.observable()).map(SummaryRow::mean).orElse(0.0));
      double reference = rows.reference(group, link.observable());
      highest = reference > highest ? reference : highest;
    }
    double room = area.getWidth() - NAMES - VALUES;
    for (int k = 0; k < GROUPS.size(); k++) {
      bar(g2, rows, words, link, GROUPS.get(k), COLOURS.get(k), area.getX(), area.getY() + HEADING + k * ROW,
          room / highest);
    }
    g2.setPaint(HouseTheme.SECONDARY);
    g2.setStroke(HouseTheme.FINE);
    double zero = area.getX() + NAMES;
    g2.draw(new Line2D.Double(zero, area.getY() + HEADING, zero, area.getY() + HEADING + GROUPS.size() * ROW));
  }

  private static void bar(Graphics2D g2, GroupRows rows, Words words, Link link, String group, Color colour,
      double left, double top, double perUnit) {
    double base = top + 12;
    Lettering.draw(g2, words.say("older." + group.replace(':', '.')), HouseTheme.SMALL, HouseTheme.TEXT, left, base,
        Lettering.Align.LEFT);
    Optional<SummaryRow> row = rows.row(group, link.observable());
    double from = left + NAMES;
    if (row.isEmpty()) {
      Lettering.draw(g2, words.say("value.none"), HouseTheme.SMALL, HouseTheme.SECONDARY, from + 5, base,
          Lettering.Align.LEFT);
      return;
    }
    double end = from + row.get().mean() * perUnit;
    g2.setPaint(colour);
    g2.fill(new Rectangle2D.Double(from, top + 2, end - from, ROW - 4));
    double reference = rows.reference(group, link.observable());
    String text = link.text(words, row.get().mean());
    double labelled = end;
    if (rows.compared() && !Double.isNaN(reference)) {
      double x = from + reference * perUnit;
      GroupRows.stroke(g2, x, top + 1, top + ROW - 1);
      labelled = Math.max(x, end);
    }
    Lettering.draw(g2, text, HouseTheme.SMALL, HouseTheme.TEXT, labelled + 5, base, Lettering.Align.LEFT);
    if (rows.compared() && !Double.isNaN(row.get().difference())) {
      GroupRows.difference(g2, row.get(),
          words.signed(link.shown(row.get().difference()), Math.min(2, link.decimals() + 1)),
          labelled + 9 + HouseTheme.SMALL.width(text), base, Lettering.Align.LEFT);
    }
  }
}
