package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;

/**
 * Who gains and who does not: a row for each group of residents, a column for the engaged and one for the withdrawn,
 * each with the difference of the last year as a dot and its 95 % interval. Both columns have one scale.
 */
final class GroupEffects {
  private static final List<String> OBSERVABLES = List.of("engaged", "withdrawn");
  private static final int NAMES = 162;
  private static final int VALUES = 48;
  private static final int GAP = 14;
  private static final int TOP = 40;
  private static final int ROW = 19;
  private static final int HEADING = 24;
  private static final int AXIS = 38;
  private static final double PERCENT = 100;
  /** Groups with a difference in one column or the other that luck alone would show, at most: 1 − .95². */
  private static final double BY_LUCK = .0975;

  private GroupEffects() {}

  /** Groups that belong together, and what they are called together. */
  private record Block(String name, List<String> groups) {}

  private static final List<Block> BLOCKS = List.of(
      new Block("age", List.of("age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+")),
      new Block("education", List.of("education:low", "education:mid", "education:high", "education:pupil")),
      new Block("migration", List.of("migration:no", "migration:yes")),
      new Block("sex", List.of("sex:female", "sex:male")),
      new Block("income", List.of("income:low", "income:mid", "income:high")),
      new Block("family", List.of("single-parent:yes")));

  /**
   * A row of the chart.
   *
   * @param group unit of the group
   * @param name what it is called
   * @param fewResidents whether it is too small to be told
   * @param estimates difference for each observable, percentage points
   */
  private record Row(String group, String name, boolean fewResidents, List<Estimate> estimates) {}

  /** A heading and its rows; the whole town has none. */
  private record Part(String heading, List<Row> rows) {}

  /** The chart; empty where groups were not recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    GroupRows rows = new GroupRows(tables, variant);
    List<Part> parts = parts(rows, words);
    List<Row> groups = parts.stream().filter(each -> !each.heading().isEmpty()).flatMap(each -> each.rows().stream())
        .toList();
    if (groups.stream().flatMap(each -> each.estimates().stream()).noneMatch(Estimate::known)) {
      return Optional.empty();
    }
    int runs = rows.runs("engaged");
    String subtitle = words.say("group-effects.subtitle", tables.town().name(), words.variant(variant),
        words.variant(tables.reference()), words.count("within", tables.horizon().observedYears())) + " "
        + (runs > 1 ? words.say("group-effects.interval", runs) : words.say("difference.single"))
        + Finding.strip(tables, words);
    int height = TOP + AXIS + parts.stream()
        .mapToInt(each -> (each.heading().isEmpty() ? 0 : HEADING) + ROW * each.rows().size()).sum();
    return Optional.of(new Sheet(name, height,
        words.say("group-effects.title", words.variant(variant)) + "\n" + answer(tables, words, groups), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"),
        (g2, area) -> draw(g2, area, tables, words, parts), alternative(tables, words, parts),
        numbers(rows, parts)));
  }

  private static List<Part> parts(GroupRows rows, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("", List.of(row(rows, GroupRows.TOWN, words.say("groups.town")))));
    for (Block block : BLOCKS) {
      List<Row> recorded = block.groups().stream()
          .filter(group -> OBSERVABLES.stream().anyMatch(each -> rows.row(group, each).isPresent()))
          .map(group -> row(rows, group, words.say("group." + group.replace(':', '.')))).toList();
      if (!recorded.isEmpty()) {
        parts.add(new Part(words.say("groups." + block.name()), recorded));
      }
    }
    return parts;
  }

  private static Row row(GroupRows rows, String group, String name) {
    return new Row(group, name, rows.tooSmall(group), OBSERVABLES.stream()
        .map(each -> rows.difference(group, each, PERCENT)).toList());
  }

  /** In how many groups a difference is shown, and how many would be by luck alone: who looks often sees something. */
  private static String answer(ResultTables tables, Words words, List<Row> groups) {
    List<Row> told = groups.stream().filter(each -> !each.fewResidents()).toList();
    long judged = told.stream().flatMap(each -> each.estimates().stream()).filter(Estimate::bounded).count();
    if (judged == 0) {
      return words.say("answer.unknown");
    }
    long shown = told.stream().filter(each -> each.estimates().stream()
        .anyMatch(one -> one.shown() && Math.abs(one.mean()) >= tables.smallestEffect())).count();
    long byLuck = Math.round(told.size() * BY_LUCK);
    return shown == 0 ? words.say("group-effects.none", told.size())
        : words.say(byLuck == 0 ? "group-effects.found" : "group-effects.luck", shown, told.size(), byLuck);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, List<Part> parts) {
    double width = (area.getWidth() - NAMES - GAP) / OBSERVABLES.size();
    List<Estimate> told = parts.stream().flatMap(each -> each.rows().stream()).filter(each -> !each.fewResidents())
        .flatMap(each -> each.estimates().stream()).filter(Estimate::known).toList();
    DotScale scale = DotScale.of(told, tables.smallestEffect());
    int decimals = told.stream().mapToInt(Estimate::decimals).max().orElse(1);
    List<Rectangle2D> plots = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      var plot = new Rectangle2D.Double(area.getX() + NAMES + k * (width + GAP), area.getY() + TOP, width - VALUES,
          area.getHeight() - TOP - AXIS);
      heading(g2, plot, OBSERVABLES.get(k), scale, words);
      plots.add(plot);
    }
    List<DotScale.Mark> marks = new ArrayList<>();
    double y = area.getY() + TOP;
    for (Part part : parts) {
      if (!part.heading().isEmpty()) {
        g2.setPaint(HouseTheme.GRID);
        g2.setStroke(HouseTheme.FINE);
        g2.draw(new Line2D.Double(area.getX(), y + 4, area.getX() + NAMES - 12, y + 4));
        Lettering.draw(g2, Lettering.shorten(part.heading(), HouseTheme.STRONG, NAMES - 2), HouseTheme.STRONG,
            HouseTheme.TEXT, area.getX(), y + 19, Lettering.Align.LEFT);
        y += HEADING;
      }
      for (Row row : part.rows()) {
        row(g2, area, plots, scale, row, y, words, marks, decimals);
        y += ROW;
      }
    }
    scale.dots(g2, marks);
  }

  private static void heading(Graphics2D g2, Rectangle2D plot, String observable, DotScale scale, Words words) {
    Lettering.draw(g2, words.say("mode." + observable), HouseTheme.STRONG, HouseTheme.TEXT, plot.getCenterX(),
        plot.getMinY() - 24, Lettering.Align.CENTRE);
    Lettering.draw(g2, words.say("packages.better." + (fewerIsBetter(observable) ? "left" : "right")),
        HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(), plot.getMinY() - 9, Lettering.Align.CENTRE);
    scale.ground(g2, plot, words);
    Lettering.draw(g2, words.say("axis.points"), HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(),
        plot.getMaxY() + 31, Lettering.Align.CENTRE);
  }

  private static boolean fewerIsBetter(String observable) {
    return observable.equals("withdrawn");
  }

  private static void row(Graphics2D g2, Rectangle2D area, List<Rectangle2D> plots, DotScale scale, Row row, double y,
      Words words, List<DotScale.Mark> marks, int decimals) {
    double base = y + ROW / 2.0 + 4;
    boolean any = !row.fewResidents() && row.estimates().stream().anyMatch(Estimate::shown);
    HouseFont font = row.group().equals(GroupRows.TOWN) ? HouseTheme.STRONG : HouseTheme.LABEL;
    Lettering.draw(g2, Lettering.shorten(row.name(), font, NAMES - 14), font,
        any ? HouseTheme.TEXT : HouseTheme.SECONDARY, area.getX(), base, Lettering.Align.LEFT);
    for (int k = 0; k < plots.size(); k++) {
      Estimate estimate = row.estimates().get(k);
      if (row.fewResidents() || !estimate.known()) {
        empty(g2, plots.get(k), words.say(row.fewResidents() ? "groups.small" : "value.none"), base);
        continue;
      }
      boolean better = estimate.mean() > 0 != fewerIsBetter(OBSERVABLES.get(k));
      marks.add(new DotScale.Mark(plots.get(k), estimate, y + ROW / 2.0,
          better ? HouseTheme.GAIN : HouseTheme.LOSS));
      // As with the strip: what is too small to matter is not emphasised.
      boolean matters = estimate.shown() && Math.abs(estimate.mean()) >= scale.least();
      Lettering.draw(g2, words.signed(estimate.mean(), decimals),
          matters ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL,
          estimate.shown() ? HouseTheme.TEXT : HouseTheme.SECONDARY, plots.get(k).getMaxX() + VALUES - 8, base,
          Lettering.Align.RIGHT);
    }
  }

  /** Words instead of a dot, on a ground that keeps the lines of the scale from crossing them. */
  private static void empty(Graphics2D g2, Rectangle2D plot, String text, double base) {
    double half = HouseTheme.SMALL.width(text) / 2;
    g2.setPaint(HouseTheme.GROUND);
    g2.fill(new Rectangle2D.Double(plot.getCenterX() - half - 3, base - 11, 2 * half + 6, 14));
    Lettering.draw(g2, text, HouseTheme.SMALL, HouseTheme.SECONDARY, plot.getCenterX(), base, Lettering.Align.CENTRE);
  }

  private static String alternative(ResultTables tables, Words words, List<Part> parts) {
    List<String> sentences = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      List<SpokenDifferences.Named> named = new ArrayList<>();
      for (Part part : parts) {
        for (Row row : part.rows()) {
          named.add(new SpokenDifferences.Named(
              part.heading().isEmpty() ? row.name() : words.say("group-effects.named", part.heading(), row.name()),
              row.estimates().get(k), row.fewResidents()));
        }
      }
      sentences.add(words.say("group-effects.alt", words.say("mode." + OBSERVABLES.get(k))) + " "
          + SpokenDifferences.of(words, tables.smallestEffect(), named));
    }
    return String.join(" ", sentences);
  }

  private static Numbers numbers(GroupRows rows, List<Part> parts) {
    List<List<Object>> lines = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      for (Part part : parts) {
        for (Row row : part.rows()) {
          lines.add(rows.numbers(row.group(), OBSERVABLES.get(k), PERCENT));
        }
      }
    }
    return new Numbers(GroupRows.HEADER, lines);
  }
}
