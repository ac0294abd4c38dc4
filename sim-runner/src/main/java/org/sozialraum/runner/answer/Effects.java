package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/** What a variant changes for each quarter or for each group of residents, in the last observed year. */
public final class Effects {
  /** Residents below which a group is too small to be told of. */
  static final double FEWEST = 30;
  private static final Set<String> OVERLAPPING = Set.of("age:16-24", "age:65+");
  private static final String RESIDENTS = "population";

  private Effects() {}

  /** What residents are told apart by. */
  public enum By {
    QUARTER(""), AGE("age:"), EDUCATION("education:"), MIGRATION("migration:"), SEX("sex:"), INCOME("income:"),
    SINGLE_PARENT("single-parent:");

    private final String beginning;

    By(String beginning) {
      this.beginning = beginning;
    }

    /** The level of its units. */
    public Level level() {
      return this == QUARTER ? Level.QUARTER : Level.GROUP;
    }

    /** Its units in the order of people: quarters as the town has them, no group that overlaps another. */
    List<String> units(ResultTables tables) {
      return this == QUARTER ? tables.town().quarters().stream().map(each -> each.id()).toList()
          : Groups.names().stream().filter(each -> each.startsWith(beginning) && !OVERLAPPING.contains(each)).toList();
    }
  }

  /**
   * What a variant changes for a quarter, a group, or in an observable. Values are percent, differences percentage
   * points; of indices both are points of 100. What is not known, or not told because a group is too small, is NaN.
   *
   * @param name name for people
   * @param unit id of the quarter, name of the group, or name of the observable where rows are observables
   * @param before value of the reference at the start; NaN where years are added up, which the start has none of
   * @param without value of the reference in the last year
   * @param with value of the variant in the last year
   * @param difference mean of the paired differences
   * @param lower lower end of its 95 % interval
   * @param upper upper end of that interval
   * @param shareBetter share of the pairs of runs in which the variant is better, 0 to 1; of an observable of which
   *     nobody
   *     says what is better, in which it is higher
   * @param n pairs of runs with a value
   * @param tooSmall whether it has fewer than thirty residents
   * @param kind what may be claimed
   */
  public record Row(Message name, String unit, double before, double without, double with, double difference,
      double lower, double upper, double shareBetter, int n, boolean tooSmall, Statement.Kind kind) {
    /** As a difference again, for sentences. */
    Difference as(String observable, double smallest) {
      return new Difference(observable, difference, lower, upper, 0, 0, 0, smallest);
    }
  }

  /**
   * A row for each quarter in the order of the town, or for each group; none for groups that it was not recorded of,
   * such as the engagement of small children.
   */
  public static List<Row> of(ResultTables tables, String variant, String observable, By by) {
    List<SummaryRow> rows = tables.summary().stream().filter(row -> row.level() == by.level()
        && (row.observable().equals(observable) || row.observable().equals(RESIDENTS))).toList();
    List<Row> all = new ArrayList<>();
    for (String unit : by.units(tables)) {
      List<SummaryRow> own = rows.stream().filter(row -> row.unit().equals(unit)).toList();
      boolean small = own.stream().anyMatch(row -> row.observable().equals(RESIDENTS) && row.mean() < FEWEST
          && row.year() == tables.horizon().observedYears()
          && (row.variant().equals(variant) || row.variant().equals(tables.reference())));
      Row row = row(tables, variant, observable, Names.unit(tables, by.level(), unit), unit, small, own);
      if (by == By.QUARTER || own.stream().anyMatch(each -> each.observable().equals(observable)
          && !Double.isNaN(each.mean()))) {
        all.add(row);
      }
    }
    return all;
  }

  /**
   * The row of an observable.
   *
   * @param own rows of all variants, observables and years of one place or group
   */
  static Row row(ResultTables tables, String variant, String observable, Message name, String unit, boolean small,
      List<SummaryRow> own) {
    int last = tables.horizon().observedYears();
    double scale = Difference.scale(observable);
    Optional<SummaryRow> row = found(own, variant, observable, last);
    if (small || row.isEmpty()) {
      return new Row(name, unit, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0,
          small, Statement.Kind.UNKNOWN);
    }
    Difference difference = Difference.of(tables, row.get());
    return new Row(name, unit, scale * mean(found(own, tables.reference(), observable, 0)),
        scale * mean(found(own, tables.reference(), observable, last)), scale * row.get().mean(), difference.mean(),
        difference.lower(), difference.upper(), difference.shareBetter(),
        difference.pairs() > 0 ? difference.pairs() : row.get().n(), false, difference.kind());
  }

  private static Optional<SummaryRow> found(List<SummaryRow> rows, String variant, String observable, int year) {
    return rows.stream().filter(row -> row.year() == year && row.variant().equals(variant)
        && row.observable().equals(observable)).findFirst();
  }

  private static double mean(Optional<SummaryRow> row) {
    return row.map(SummaryRow::mean).orElse(Double.NaN);
  }
}
