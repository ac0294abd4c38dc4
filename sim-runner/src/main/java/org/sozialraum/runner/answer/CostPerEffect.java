package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * What a variant costs in a year, beyond the reference, for each person that it brings to engage, or out of withdrawal,
 * in the last observed year.
 *
 * <p>Persons are the difference of the share times the residents aged 14 and over, run by run. The interval is that of
 * a bootstrap over pairs of runs; the cost itself does not vary. Nothing is told where the effect is not shown, is too
 * small to matter, is for the worse, or hangs on fewer than three pairs.
 *
 * @param effect whom it is divided by
 * @param determined whether it can be told
 * @param annual euros a year beyond the reference, one-off costs spread over their life; NaN if not known
 * @param persons persons more that are engaged, or fewer that are withdrawn, in the last year; NaN if not determined
 * @param mean euros a year for each of them; NaN if not determined
 * @param lower lower end of its 95 % interval
 * @param upper upper end of that interval
 * @param statement the sentence: the cost, or why there is none
 */
public record CostPerEffect(Effect effect, boolean determined, double annual, double persons, double mean,
    double lower, double upper, Statement statement) {
  private static final List<String> AGED_14 = List.of("age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+");
  private static final int FEWEST_RUNS = 3;
  private static final double TAIL = (1 - Interval.COVERAGE) / 2;

  /** Whom costs are divided by. */
  public enum Effect {
    /** A person more who is engaged. */
    ENGAGED(Outcome.ENGAGED, 1),
    /** A person fewer who lives withdrawn. */
    WITHDRAWN(Outcome.WITHDRAWN, -1);

    private final Outcome outcome;
    private final int sign;

    Effect(Outcome outcome, int sign) {
      this.outcome = outcome;
      this.sign = sign;
    }

    private Message word() {
      return Message.of("answer.cost." + name().toLowerCase(Locale.ROOT));
    }
  }

  /** Both costs of a variant, in the order of the effects; none for the reference. */
  public static List<CostPerEffect> of(ResultTables tables, List<CostRow> costs, String variant) {
    List<CostPerEffect> all = new ArrayList<>();
    for (Effect effect : variant.equals(tables.reference()) ? new Effect[0] : Effect.values()) {
      all.add(of(tables, annual(costs, variant) - annual(costs, tables.reference()), variant, effect));
    }
    return all;
  }

  /** What the costs of all variants count and leave out. */
  public static Statement basis() {
    return Statement.plain("answer.cost.basis");
  }

  private static CostPerEffect of(ResultTables tables, double annual, String variant, Effect effect) {
    Optional<SummaryRow> row = Standing.town(tables, variant).stream()
        .filter(each -> each.observable().equals(effect.outcome.observable())).findFirst();
    if (Double.isNaN(annual)) {
      return none(effect, annual, "cost-unknown", Statement.Kind.UNKNOWN);
    }
    if (row.isEmpty()) {
      return none(effect, annual, "too-few", Statement.Kind.UNKNOWN);
    }
    switch (Difference.of(tables, row.get()).kind()) {
      case UNKNOWN, PLAIN, OTHER:
        return none(effect, annual, "too-few", Statement.Kind.UNKNOWN);
      case NOT_SHOWN:
        return none(effect, annual, "not-shown", Statement.Kind.NOT_SHOWN);
      case SMALL:
        return none(effect, annual, "small", Statement.Kind.SMALL);
      case WORSE:
        return none(effect, annual, "worse", Statement.Kind.WORSE);
      default:
        return divided(effect, annual, persons(tables, row.get(), effect));
    }
  }

  private static CostPerEffect divided(Effect effect, double annual, double[] persons) {
    Interval interval = Interval.ofMean(persons);
    if (persons.length < FEWEST_RUNS) {
      return none(effect, annual, "too-few", Statement.Kind.UNKNOWN);
    }
    Bootstrap bootstrap = Bootstrap.of(persons);
    if (!(interval.lower() > 0) || !(bootstrap.quantile(TAIL) > 0) || bootstrap.sharePositive() < 1 - TAIL) {
      return none(effect, annual, "not-shown", Statement.Kind.NOT_SHOWN);
    }
    if (annual <= 0) {
      return none(effect, annual, annual < 0 ? "cheaper" : "free", Statement.Kind.PLAIN);
    }
    double mean = annual / interval.mean();
    double lower = annual / bootstrap.quantile(1 - TAIL);
    double upper = annual / bootstrap.quantile(TAIL);
    Message text = Message.of("answer.cost.told", effect.word(), Figures.rough(mean), Figures.rough(lower),
        Figures.rough(upper), Figures.rough(interval.mean()));
    return new CostPerEffect(effect, true, annual, interval.mean(), mean, lower, upper,
        new Statement(text, Statement.Kind.BETTER));
  }

  private static CostPerEffect none(Effect effect, double annual, String why, Statement.Kind kind) {
    return new CostPerEffect(effect, false, annual, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
        new Statement(Message.of("answer.cost.none", effect.word(), Message.of("answer.cost.why." + why)), kind));
  }

  /** What a variant costs in a year; NaN if it is not known. */
  private static double annual(List<CostRow> costs, String variant) {
    return costs.stream().filter(row -> row.isTotal() && row.level() != Level.QUARTER && row.variant().equals(variant))
        .mapToDouble(CostRow::annual).filter(Double::isFinite).findFirst().orElse(Double.NaN);
  }

  /** Persons for the better in each pair of runs with a value. */
  private static double[] persons(ResultTables tables, SummaryRow row, Effect effect) {
    Optional<double[]> own = last(tables, row.variant(), row.level(), row.unit(), row.observable());
    Optional<double[]> reference = last(tables, tables.reference(), row.level(), row.unit(), row.observable());
    if (own.isEmpty() || reference.isEmpty()) {
      return new double[0];
    }
    double[] persons = Interval.differences(reference.get(), own.get());
    for (String group : AGED_14) {
      if (last(tables, row.variant(), Level.GROUP, group, "population").isEmpty()) {
        return new double[0];
      }
    }
    for (int run = 0; run < persons.length; run++) {
      double residents = 0;
      for (String group : AGED_14) {
        residents += last(tables, row.variant(), Level.GROUP, group, "population").get()[run];
      }
      persons[run] *= effect.sign * residents;
    }
    return Arrays.stream(persons).filter(each -> !Double.isNaN(each)).toArray();
  }

  private static Optional<double[]> last(ResultTables tables, String variant, Level level, String unit,
      String observable) {
    int year = tables.horizon().observedYears();
    return tables.series().yearly(variant, level, unit, observable)
        .map(runs -> Arrays.stream(runs).mapToDouble(run -> run[year]).toArray());
  }
}
