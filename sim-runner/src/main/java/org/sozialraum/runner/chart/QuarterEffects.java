package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * Quarter by quarter what a variant changes: a row for each, ordered by the difference in the withdrawn, with dots and
 * 95 % intervals for the withdrawn and the engaged on one scale. Of very many quarters both ends of the list are
 * drawn, and those with a difference that is shown before all others.
 */
final class QuarterEffects {
  private static final List<String> OBSERVABLES = List.of("withdrawn", "engaged");
  /** Rows that fit a page. */
  private static final int MOST = 40;
  private static final int NAMES = 162;
  private static final int VALUES = 48;
  private static final int GAP = 14;
  private static final int TOP = 40;
  private static final int ROW = 17;
  private static final int AXIS = 38;
  private static final int NOTE = 18;
  /** Quarters with a difference in one column or the other that luck alone would show, at most: 1 − .95². */
  private static final double BY_LUCK = .0975;
  private static final List<String> HEADER =
      List.of("year", "variant", "quarter", "name", "too_small", "observable", "difference", "lower", "upper");

  private QuarterEffects() {}

  /** A quarter and its difference for each observable, percentage points. */
  private record Row(QuarterPlan quarter, List<Estimate> estimates) {
    boolean known() {
      return estimates.stream().anyMatch(Estimate::known);
    }

    boolean bounded() {
      return estimates.stream().anyMatch(Estimate::bounded);
    }

    boolean shown() {
      return estimates.stream().anyMatch(Estimate::shown);
    }

    boolean matters(double least) {
      return estimates.stream().anyMatch(each -> each.shown() && Math.abs(each.mean()) >= least);
    }

    /** Where it stands: the strongest fall of the withdrawn first, without a figure last. */
    double order() {
      Estimate withdrawn = estimates.get(0);
      return withdrawn.known() ? withdrawn.mean() : Double.POSITIVE_INFINITY;
    }
  }

  /** The chart; empty where there are fewer than two quarters or none has a difference. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    QuarterRows quarters = QuarterRows.of(tables);
    List<Row> all = quarters.told().stream().map(quarter -> new Row(quarter, OBSERVABLES.stream()
            .map(each -> QuarterRows.difference(tables, variant, quarter, each)).toList()))
        .sorted(Comparator.comparingDouble(Row::order)).toList();
    List<Row> known = all.stream().filter(Row::known).toList();
    if (tables.town().quarters().size() < 2 || known.isEmpty()) {
      return Optional.empty();
    }
    List<Row> drawn = drawn(known);
    List<String> notes = notes(words, quarters, all, known, drawn);
    int runs = TimeValues.ofTown(tables, variant, OBSERVABLES.get(0)).map(TimeValues::runs)
        .orElse(tables.replications());
    boolean judged = known.stream().anyMatch(Row::bounded);
    String subtitle = words.say("quarters.subtitle", tables.town().name(), words.variant(variant),
        words.variant(tables.reference()), words.count("within", tables.horizon().observedYears())) + " "
        + (judged ? words.say("quarters.interval", words.count("pairs", runs)) : words.say("difference.single"))
        + Finding.strip(tables, words);
    return Optional.of(new Sheet(name, TOP + ROW * drawn.size() + AXIS + NOTE * notes.size(),
        words.say("quarters.title", words.variant(variant)) + "\n" + answer(tables, words, known), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"),
        (g2, area) -> draw(g2, area, tables, words, drawn, notes), alternative(tables, words, quarters, all),
        numbers(tables, variant, all)));
  }

  /** The rows that are drawn, in their order: those that are shown, then from both ends of the list. */
  private static List<Row> drawn(List<Row> known) {
    if (known.size() <= MOST) {
      return known;
    }
    TreeSet<Integer> places = new TreeSet<>();
    fill(places, known, true);
    fill(places, known, false);
    return places.stream().map(known::get).toList();
  }

  private static void fill(TreeSet<Integer> places, List<Row> known, boolean shown) {
    for (int k = 0; k < known.size() && places.size() < MOST; k++) {
      int end = k / 2;
      int place = k % 2 == 0 ? end : known.size() - 1 - end;
      if (!shown || known.get(place).shown()) {
        places.add(place);
      }
    }
  }

  private static List<String> notes(Words words, QuarterRows quarters, List<Row> all, List<Row> known,
      List<Row> drawn) {
    List<String> notes = new ArrayList<>();
    List<Row> further = known.stream().filter(each -> !drawn.contains(each)).toList();
    if (!further.isEmpty()) {
      notes.add(words.count(further.stream().anyMatch(Row::shown) || further.stream().noneMatch(Row::bounded)
          ? "quarters.further" : "quarters.further.none", further.size()));
    }
    if (all.size() > known.size()) {
      notes.add(words.count("quarters.missing", all.size() - known.size()));
    }
    if (quarters.few() > 0) {
      notes.add(quarters.leftOut(words));
    }
    return notes;
  }

  private static String answer(ResultTables tables, Words words, List<Row> known) {
    long judged = known.stream().filter(Row::bounded).count();
    if (judged == 0) {
      return words.say("answer.unknown");
    }
    long found = known.stream().filter(each -> each.matters(tables.smallestEffect())).count();
    long luck = (long) Math.ceil(judged * BY_LUCK - 1e-9);
    return found == 0 ? words.say("quarters.none", judged) : words.say("quarters.found", found, judged, luck);
  }

  private static void draw(Graphics2D g2, Rectangle2D area, ResultTables tables, Words words, List<Row> rows,
      List<String> notes) {
    double width = (area.getWidth() - NAMES - GAP) / 2;
    List<Estimate> told = rows.stream().flatMap(each -> each.estimates().stream()).filter(Estimate::known).toList();
    DotScale scale = DotScale.of(told, tables.smallestEffect());
    int decimals = told.stream().filter(Estimate::shown).mapToInt(Estimate::decimals).max().orElse(1);
    List<Rectangle2D> plots = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      var plot = new Rectangle2D.Double(area.getX() + NAMES + k * (width + GAP), area.getY() + TOP, width - VALUES,
          ROW * rows.size());
      heading(g2, plot, OBSERVABLES.get(k), scale, words);
      plots.add(plot);
    }
    List<DotScale.Mark> marks = new ArrayList<>();
    double y = area.getY() + TOP;
    for (Row row : rows) {
      row(g2, area, plots, row, y, words, marks, decimals);
      y += ROW;
    }
    scale.dots(g2, marks);
    y += AXIS + 14;
    for (String note : notes) {
      Lettering.draw(g2, note, HouseTheme.SMALL, HouseTheme.SECONDARY, area.getX(), y, Lettering.Align.LEFT);
      y += NOTE;
    }
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

  private static void row(Graphics2D g2, Rectangle2D area, List<Rectangle2D> plots, Row row, double y, Words words,
      List<DotScale.Mark> marks, int decimals) {
    double base = y + ROW / 2.0 + 4;
    HouseFont font = row.shown() ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL;
    Lettering.draw(g2, Lettering.shorten(row.quarter().name(), font, NAMES - 14), font,
        row.shown() ? HouseTheme.TEXT : HouseTheme.SECONDARY, area.getX(), base, Lettering.Align.LEFT);
    for (int k = 0; k < plots.size(); k++) {
      Estimate estimate = row.estimates().get(k);
      boolean better = estimate.mean() > 0 != fewerIsBetter(OBSERVABLES.get(k));
      marks.add(new DotScale.Mark(plots.get(k), estimate, y + ROW / 2.0,
          better ? HouseTheme.GAIN : HouseTheme.LOSS));
      // What is not shown has its dot and interval, but no number that someone might quote.
      if (estimate.shown() || !estimate.known()) {
        Lettering.draw(g2, estimate.known() ? words.signed(estimate.mean(), decimals) : words.say("value.none"),
            estimate.known() ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL,
            estimate.known() ? HouseTheme.TEXT : HouseTheme.SECONDARY, plots.get(k).getMaxX() + VALUES - 8, base,
            Lettering.Align.RIGHT);
      }
    }
  }

  private static String alternative(ResultTables tables, Words words, QuarterRows quarters, List<Row> all) {
    List<String> sentences = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      int column = k;
      sentences.add(words.say("quarters.alt", words.say("mode." + OBSERVABLES.get(k))) + " "
          + SpokenDifferences.of(words, tables.smallestEffect(), all.stream().map(row ->
              new SpokenDifferences.Named(QuarterRows.name(row.quarter()), row.estimates().get(column))).toList()));
    }
    return String.join(" ", sentences) + (quarters.few() > 0 ? " " + quarters.leftOut(words) : "");
  }

  private static Numbers numbers(ResultTables tables, String variant, List<Row> all) {
    List<List<Object>> lines = new ArrayList<>();
    for (int k = 0; k < OBSERVABLES.size(); k++) {
      for (Row row : all) {
        Estimate estimate = row.estimates().get(k);
        lines.add(List.of(tables.horizon().observedYears(), variant, row.quarter().id(), row.quarter().name(), "no",
            OBSERVABLES.get(k), estimate.mean(), estimate.lower(), estimate.upper()));
      }
      for (QuarterPlan quarter : tables.town().quarters()) {
        if (!QuarterRows.told(quarter)) {
          lines.add(List.of(tables.horizon().observedYears(), variant, quarter.id(), quarter.name(), "yes",
              OBSERVABLES.get(k), Double.NaN, Double.NaN, Double.NaN));
        }
      }
    }
    return new Numbers(HEADER, lines);
  }
}
