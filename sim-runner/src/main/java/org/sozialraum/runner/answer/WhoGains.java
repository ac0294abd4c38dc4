package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.store.ResultTables;

/**
 * Which groups and quarters gain, and which do not. That one gains more than another is said only where the difference
 * between the two, pair by pair of runs, is shown itself.
 */
public final class WhoGains {
  private static final List<Effects.By> LOOKED_AT = List.of(Effects.By.QUARTER, Effects.By.AGE, Effects.By.EDUCATION,
      Effects.By.MIGRATION, Effects.By.SEX, Effects.By.INCOME);
  private static final List<List<String>> CONTRASTS = List.of(List.of("education:low", "education:high"),
      List.of("migration:yes", "migration:no"), List.of("sex:female", "sex:male"),
      List.of("income:low", "income:high"));
  /** Finer than tables are, and coarser than what subtraction leaves behind. */
  private static final double FINE = 1e8;
  private static final double BY_LUCK = .05;

  private WhoGains() {}

  /** The sentences on engagement, then those on withdrawal, then how many were looked at; none for the reference. */
  public static List<Statement> of(ResultTables tables, String variant) {
    List<Statement> all = new ArrayList<>();
    if (variant.equals(tables.reference())) {
      return all;
    }
    int looks = 0;
    int units = 0;
    for (Outcome outcome : List.of(Outcome.ENGAGED, Outcome.WITHDRAWN)) {
      String observable = outcome.observable();
      List<Effects.Row> rows = LOOKED_AT.stream()
          .flatMap(by -> Effects.of(tables, variant, observable, by).stream()).toList();
      if (!rows.isEmpty() && rows.stream().allMatch(row -> row.kind() == Statement.Kind.NOT_SHOWN)) {
        all.add(new Statement(Message.of("answer.who.not-shown.all." + observable, rows.size()),
            Statement.Kind.NOT_SHOWN));
      } else {
        all.addAll(new RowList(rows, observable, Message.of("answer.at." + observable), tables.smallestEffect())
            .statements("answer.who.more." + observable, "answer.who.fewer." + observable,
                "answer.who.not-shown." + observable).stream().filter(each -> !all.contains(each)).toList());
        all.addAll(contrasts(tables, variant, observable, rows));
      }
      long told = rows.stream().filter(row -> row.kind() != Statement.Kind.UNKNOWN).count();
      looks += (int) told;
      units = Math.max(units, (int) told);
    }
    if (looks > 0) {
      long luck = Math.round(BY_LUCK * looks);
      all.add(luck == 0 ? Statement.plain("answer.who.looks.few", units)
          : Statement.plain("answer.who.looks", units, looks, luck));
    }
    return all;
  }

  private static List<Statement> contrasts(ResultTables tables, String variant, String observable,
      List<Effects.Row> rows) {
    List<Statement> all = new ArrayList<>();
    List<Message> open = new ArrayList<>();
    for (List<String> pair : CONTRASTS) {
      Optional<double[]> one = changes(tables, variant, observable, pair.get(0), rows);
      Optional<double[]> other = changes(tables, variant, observable, pair.get(1), rows);
      if (one.isEmpty() || other.isEmpty()) {
        continue;
      }
      // Rounded, so that a difference of nothing is nothing.
      Interval interval = Interval.ofDifference(other.get(), one.get());
      Difference difference = new Difference(observable, points(interval.mean()), points(interval.lower()),
          points(interval.upper()), interval.n(), 0, 0, tables.smallestEffect());
      boolean first = difference.mean() > 0;
      Message higher = Names.unit(tables, Level.GROUP, pair.get(first ? 0 : 1));
      Message lower = Names.unit(tables, Level.GROUP, pair.get(first ? 1 : 0));
      switch (difference.kind()) {
        case BETTER, WORSE, OTHER -> all.add(new Statement(Message.of("answer.who.contrast." + observable, higher,
            lower, Figures.points(observable, Figures.number(Math.abs(difference.mean()), difference.decimals())),
            Figures.range(difference, !first)), Statement.Kind.OTHER));
        case NOT_SHOWN, SMALL -> open.add(Message.of("answer.who.and", Names.unit(tables, Level.GROUP, pair.get(0)),
            Names.unit(tables, Level.GROUP, pair.get(1))));
        default -> { }
      }
    }
    if (!open.isEmpty()) {
      all.add(new Statement(Message.of("answer.who.alike." + observable, Figures.listed(open, "answer.parts")),
          Statement.Kind.NOT_SHOWN));
    }
    return all;
  }

  private static double points(double share) {
    return Double.isNaN(share) ? share : Math.round(100 * share * FINE) / FINE;
  }

  /** What a group changes by in each pair of runs; empty for a group that is too small or was not recorded. */
  private static Optional<double[]> changes(ResultTables tables, String variant, String observable, String group,
      List<Effects.Row> rows) {
    Optional<double[]> own = last(tables, variant, observable, group);
    Optional<double[]> reference = last(tables, tables.reference(), observable, group);
    boolean told = rows.stream().anyMatch(row -> row.unit().equals(group) && row.kind() != Statement.Kind.UNKNOWN);
    return !told || own.isEmpty() || reference.isEmpty() || own.get().length != reference.get().length
        ? Optional.empty() : Optional.of(Interval.differences(reference.get(), own.get()));
  }

  private static Optional<double[]> last(ResultTables tables, String variant, String observable, String group) {
    int year = tables.horizon().observedYears();
    return tables.series().yearly(variant, Level.GROUP, group, observable)
        .map(runs -> java.util.Arrays.stream(runs).mapToDouble(run -> run[year]).toArray());
  }
}
