package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * Whose needs are met, and by whom: a bar for the whole town and for groups, split into neighbours, volunteers and
 * services; what is left is unmet. Compared with another variant, the difference stands beside it.
 */
final class NeedsChart {
  private static final String MET = "needs_met";
  private static final List<String> CHANNELS = List.of("neighbours", "volunteers", "services");
  private static final List<Color> COLOURS =
      List.of(new Color(0xBFE0EC), new Color(0x5FB3CE), HouseTheme.INTERVENTION);
  private static final double PERCENT = 100;
  private static final int NAMES = 176;
  private static final int VALUES = 92;
  private static final int LEGEND = 26;
  private static final int ROW = 22;
  private static final int HEADING = 24;
  private static final int AXIS = 24;

  private NeedsChart() {}

  /** Groups that belong together, and what they are called together. */
  private record Block(String name, List<String> groups) {}

  private static final List<Block> BLOCKS = List.of(
      new Block("deprivation", List.of("deprivation:1", "deprivation:2", "deprivation:3", "deprivation:4")),
      new Block("barrier", List.of("barrier:no", "barrier:yes")),
      new Block("mobility", List.of("mobility:high", "mobility:low")),
      new Block("income", List.of("income:high", "income:low")));

  /** The chart; empty where needs were not recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    GroupRows rows = new GroupRows(tables, variant);
    Optional<SummaryRow> town = rows.row(GroupRows.TOWN, MET);
    if (town.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = BLOCKS.stream()
        .filter(block -> block.groups().stream().anyMatch(group -> rows.row(group, MET).isPresent())).toList();
    int runs = rows.runs(MET);
    String subtitle = words.say("needs.subtitle", tables.town().name(),
        words.count("after", tables.horizon().observedYears()),
        rows.compared() ? words.variant(variant) + ", " + words.count("mean", runs) : words.count("mean", runs))
        + (rows.compared() ? " " + words.say("needs.compared", words.variant(tables.reference())) : "");
    int body = LEGEND + ROW + blocks.stream().mapToInt(block -> HEADING + ROW * block.groups().size()).sum() + AXIS;
    return Optional.of(new Sheet(name, body, words.say("needs.title", words.percent(100 * town.get().mean(), 0)),
        subtitle, SourceLine.of(tables, words, runs, rows.compared() ? "source.interval" : "source.means"),
        (g2, area) -> draw(g2, area, rows, words, blocks), alternative(rows, words, blocks), numbers(rows, blocks)));
  }

  /** A group with its name, told apart from groups of other blocks. */
  private static List<SpokenDifferences.Named> named(GroupRows rows, Words words, List<Block> blocks) {
    List<SpokenDifferences.Named> all = new ArrayList<>();
    all.add(named(rows, GroupRows.TOWN, words.say("groups.town")));
    for (Block block : blocks) {
      for (String group : block.groups()) {
        all.add(named(rows, group, words.say("group-effects.named", words.say("groups." + block.name()),
            words.say("group." + group.replace(':', '.')))));
      }
    }
    return all;
  }

  private static SpokenDifferences.Named named(GroupRows rows, String group, String name) {
    return new SpokenDifferences.Named(name, rows.difference(group, MET, PERCENT), rows.tooSmall(group));
  }

  private static String alternative(GroupRows rows, Words words, List<Block> blocks) {
    List<String> groups = groups(blocks);
    List<SpokenDifferences.Named> named = named(rows, words, blocks);
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < groups.size(); k++) {
      String group = groups.get(k);
      Optional<SummaryRow> met = rows.row(group, MET);
      if (met.isPresent() && !rows.tooSmall(group)) {
        String percent = words.percent(PERCENT * met.get().mean(), 0);
        parts.add(k > 0 ? named.get(k).name() + " " + percent : words.say("needs.alt.town", named.get(k).name(),
            percent, share(rows, words, 0), share(rows, words, 1), share(rows, words, 2)));
      }
    }
    String values = words.say("needs.alt", String.join("; ", parts));
    return !rows.compared() ? values : values + " " + words.say("needs.alt.compared") + " "
        + SpokenDifferences.of(words, rows.tables().smallestEffect(), named);
  }

  private static String share(GroupRows rows, Words words, int channel) {
    return rows.row(GroupRows.TOWN, MET + ":" + CHANNELS.get(channel)).map(row -> words.number(PERCENT * row.mean(), 0))
        .orElse(words.say("value.none"));
  }

  private static List<String> groups(List<Block> blocks) {
    return Stream.concat(Stream.of(GroupRows.TOWN), blocks.stream().flatMap(each -> each.groups().stream())).toList();
  }

  private static Numbers numbers(GroupRows rows, List<Block> blocks) {
    List<List<Object>> lines = new ArrayList<>();
    for (String group : groups(blocks)) {
      lines.add(rows.numbers(group, MET, PERCENT));
      CHANNELS.forEach(each -> lines.add(rows.numbers(group, MET + ":" + each, PERCENT)));
    }
    return new Numbers(GroupRows.HEADER, lines);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, GroupRows rows, Words words, List<Block> blocks) {
    var data = new Rectangle2D.Double(area.getX() + NAMES, area.getY() + LEGEND, area.getWidth() - NAMES - VALUES,
        area.getHeight() - LEGEND - AXIS);
    legend(g2, area, words);
    for (int percent = 0; percent <= 100; percent += 20) {
      double x = data.getX() + data.getWidth() * percent / 100;
      g2.setPaint(HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
      Lettering.draw(g2, words.percent(percent, 0), HouseTheme.LABEL, HouseTheme.SECONDARY, x, data.getMaxY() + 16,
          Lettering.Align.CENTRE);
    }
    double y = data.getMinY();
    bar(g2, rows, words, GroupRows.TOWN, words.say("groups.town"), HouseTheme.STRONG, data, y);
    y += ROW;
    for (Block block : blocks) {
      String heading = words.say("groups." + block.name());
      // A long heading lies on the lines of the grid.
      fill(g2, new Rectangle2D.Double(area.getX(), y, HouseTheme.STRONG.width(heading) + 4, HEADING),
          HouseTheme.GROUND);
      Lettering.draw(g2, heading, HouseTheme.STRONG, HouseTheme.TEXT, area.getX(), y + 17, Lettering.Align.LEFT);
      y += HEADING;
      for (String group : block.groups()) {
        bar(g2, rows, words, group, words.say("group." + group.replace(':', '.')), HouseTheme.LABEL, data, y);
        y += ROW;
      }
    }
  }

  private static void legend(Graphics2D g2, Rectangle2D area, Words words) {
    double x = area.getX();
    for (int k = 0; k <= CHANNELS.size(); k++) {
      boolean unmet = k == CHANNELS.size();
      String text = words.say("needs." + (unmet ? "unmet" : CHANNELS.get(k)));
      fill(g2, new Rectangle2D.Double(x, area.getY() + 2, 14, 11), unmet ? HouseTheme.NEUTRAL : COLOURS.get(k));
      Lettering.draw(g2, text, HouseTheme.LABEL, HouseTheme.TEXT, x + 19, area.getY() + 12, Lettering.Align.LEFT);
      x += 19 + HouseTheme.LABEL.width(text) + 18;
    }
  }

  private static void bar(Graphics2D g2, GroupRows rows, Words words, String group, String name, HouseFont font,
      Rectangle2D data, double y) {
    double base = y + ROW / 2.0 + 4;
    Lettering.draw(g2, Lettering.shorten(name, font, NAMES - 14), font, HouseTheme.TEXT, data.getX() - NAMES, base,
        Lettering.Align.LEFT);
    Optional<SummaryRow> met = rows.row(group, MET);
    if (met.isEmpty() || rows.tooSmall(group)) {
      Lettering.draw(g2, words.say(met.isEmpty() ? "value.none" : "groups.small"), HouseTheme.SMALL,
          HouseTheme.SECONDARY, data.getX() + 6, base, Lettering.Align.LEFT);
      return;
    }
    var whole = new Rectangle2D.Double(data.getX(), y + 3, data.getWidth(), ROW - 6);
    fill(g2, whole, HouseTheme.NEUTRAL);
    double from = whole.getX();
    for (int k = 0; k < CHANNELS.size(); k++) {
      double share = rows.row(group, MET + ":" + CHANNELS.get(k)).map(SummaryRow::mean).orElse(0.0);
      double width = share * whole.getWidth();
      fill(g2, new Rectangle2D.Double(from, whole.getY(), width, whole.getHeight()), COLOURS.get(k));
      String number = words.number(100 * share, 0);
      if (HouseTheme.SMALL.width(number) + 4 <= width) {
        Lettering.draw(g2, number, HouseTheme.SMALL, HouseTheme.textOn(COLOURS.get(k)), from + width / 2, base,
            Lettering.Align.CENTRE);
      }
      from += width;
    }
    double reference = rows.reference(group, MET);
    if (rows.compared() && !Double.isNaN(reference)) {
      GroupRows.stroke(g2, whole.getX() + reference * whole.getWidth(), whole.getY() - 2, whole.getMaxY() + 2);
    }
    total(g2, rows, words, met.get(), font, data.getMaxX() + 8, base);
  }

  private static void total(Graphics2D g2, GroupRows rows, Words words, SummaryRow met, HouseFont font, double x,
      double base) {
    Lettering.draw(g2, words.percent(100 * met.mean(), 0), font, HouseTheme.TEXT, x, base, Lettering.Align.LEFT);
    if (rows.compared() && !Double.isNaN(met.difference())) {
      GroupRows.difference(g2, met, words.signed(100 * met.difference(), 1), x + VALUES - 10, base,
          Lettering.Align.RIGHT);
    }
  }

  private static void fill(Graphics2D g2, Rectangle2D box, Color colour) {
    g2.setPaint(colour);
    g2.fill(box);
  }
}
