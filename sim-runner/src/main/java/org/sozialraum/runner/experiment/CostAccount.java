package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.ServiceHours;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.Reached;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * What a variant costs: each intervention in the whole town and in its quarters, then all of them together. Money
 * follows from the scenario alone; whom it reaches is the mean over runs, in their order.
 */
final class CostAccount {
  private final String variant;
  private final Scenario scenario;
  private final TownPlan town;
  private final List<List<Reached>> runs;
  private final Level whole;
  private final String name;

  private CostAccount(String variant, Scenario scenario, List<List<Reached>> runs) {
    this.variant = variant;
    this.scenario = scenario;
    this.runs = runs;
    town = scenario.town();
    Set<String> municipalities = town.quarters().stream().map(TownPlan.QuarterPlan::municipality)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    whole = municipalities.size() > 1 ? Level.COUNTY : Level.MUNICIPALITY;
    name = municipalities.size() > 1 ? town.name() : municipalities.iterator().next();
  }

  /**
   * The rows of a variant.
   *
   * @param runs for each run that came to its end whom each intervention reached; what models do not tell is missing
   */
  static List<CostRow> of(String variant, Scenario scenario, List<List<Reached>> runs) {
    return new CostAccount(variant, scenario, runs).rows();
  }

  private List<CostRow> rows() {
    List<CostRow> rows = new ArrayList<>();
    int quarters = town.quarters().size();
    Money[] total = new Money[quarters + 1];
    Arrays.fill(total, new Money(0, 0, 0, 0, 0, 0));
    Set<Integer> priceYears = new LinkedHashSet<>();
    for (int k = 0; k < scenario.interventions().size(); k++) {
      Intervention each = scenario.interventions().get(k);
      Money money = Money.of(each, scenario.horizon());
      double[] shares = shares(each);
      priceYears.add(each.cost().priceYear());
      total[quarters] = total[quarters].and(money);
      rows.add(row(k, money, quarters, occasions(k), persons(k, quarters)));
      for (int quarter = 0; quarter < quarters; quarter++) {
        double persons = persons(k, quarter);
        if (shares[quarter] > 0 || persons > 0) {
          Money part = money.times(shares[quarter]);
          total[quarter] = total[quarter].and(part);
          rows.add(row(k, part, quarter, Double.NaN, persons));
        }
      }
    }
    int priceYear = priceYears.size() == 1 ? priceYears.iterator().next() : 0;
    for (int k = 0; k <= quarters; k++) {
      // The whole town first. Who was reached by several instruments is not counted twice, because not at all.
      int unit = k == 0 ? quarters : k - 1;
      rows.add(row(-1, CostRow.TOTAL, false, priceYear, total[unit], unit, Double.NaN, Double.NaN));
    }
    return rows;
  }

  /** Part of an intervention's cost that each quarter carries. */
  private double[] shares(Intervention each) {
    double[] shares = new double[town.quarters().size()];
    for (String quarter : each.quarters()) {
      int row = town.quarterNamed(quarter);
      if (row >= 0) {
        shares[row] += 1.0 / each.quarters().size();
      }
    }
    for (int row = 0; each.quarters().isEmpty() && row < shares.length; row++) {
      shares[row] = (double) town.quarters().get(row).population() / Math.max(1, town.population());
    }
    return shares;
  }

  private double occasions(int number) {
    return mean(runs.stream().filter(run -> number < run.size())
        .mapToDouble(run -> run.get(number).occasions()).toArray());
  }

  private double persons(int number, int unit) {
    return mean(runs.stream().filter(run -> number < run.size()).map(run -> run.get(number))
        .mapToDouble(reached -> reached.persons() < 0 ? Double.NaN
            : unit == town.quarters().size() ? reached.persons() : reached.byQuarter().get(unit)).toArray());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private CostRow row(int number, Money money, int unit, double occasions, double persons) {
    Intervention each = scenario.interventions().get(number);
    return row(number, Interventions.wordOf(each), each instanceof ServiceHours hours && hours.unspent(),
        each.cost().priceYear(), money, unit, occasions, persons);
  }

  private CostRow row(int number, String word, boolean leftOfBudget, int priceYear, Money money, int unit,
      double occasions, double persons) {
    boolean everywhere = unit == town.quarters().size();
    return new CostRow(variant, number, word, leftOfBudget, everywhere ? whole : Level.QUARTER,
        everywhere ? name : town.quarters().get(unit).id(), priceYear, Decimals.rounded(money.perYear()),
        Decimals.rounded(money.once()), Decimals.rounded(money.annual()), Decimals.rounded(money.spentObserved()),
        Decimals.rounded(money.spent()), Decimals.rounded(occasions), Decimals.rounded(persons),
        Decimals.rounded(persons > 0 && (everywhere || money.spread() > 0) ? money.spread() / persons : Double.NaN));
  }

  /**
   * Money in euros.
   *
   * @param perYear running cost of a year
   * @param once cost once
   * @param annual running cost of a year and the spread cost once
   * @param spentObserved paid in the observed years
   * @param spent paid in the whole run
   * @param spread running cost paid in the run, and of what it costs once the share of its years of preparation and
   *     work
   */
  private record Money(double perYear, double once, double annual, double spentObserved, double spent,
      double spread) {
    static Money of(Intervention each, Horizon horizon) {
      if (each.intensity() <= 0) {
        return new Money(0, 0, 0, 0, 0, 0);
      }
      Intervention.Cost cost = each.cost();
      double perYear = cost.perYear() * each.intensity();
      return new Money(perYear, cost.once(), each.annualCost(), paid(each, perYear, 0, horizon),
          paid(each, perYear, horizon.firstWeek(), horizon),
          (perYear * weeks(each, Math.max(horizon.firstWeek(), each.paidFrom()), horizon)
              + cost.once() / cost.lifeYears() * weeks(each, horizon.firstWeek(), horizon)) / Horizon.WEEKS_PER_YEAR);
    }

    private static int weeks(Intervention each, int from, Horizon horizon) {
      return Math.max(0, Math.min(each.operatingUntil(), horizon.observedWeeks()) - Math.max(from, each.startWeek()));
    }

    /** As the model pays: a part of the year in each week, and what it costs once in the first. */
    private static double paid(Intervention each, double perYear, int from, Horizon horizon) {
      boolean begins = each.startWeek() >= from && each.startWeek() < horizon.observedWeeks();
      return perYear * weeks(each, Math.max(from, each.paidFrom()), horizon) / Horizon.WEEKS_PER_YEAR
          + (begins ? each.cost().once() : 0);
    }

    Money times(double share) {
      return new Money(perYear * share, once * share, annual * share, spentObserved * share, spent * share,
          spread * share);
    }

    Money and(Money other) {
      return new Money(perYear + other.perYear, once + other.once, annual + other.annual,
          spentObserved + other.spentObserved, spent + other.spent, spread + other.spread);
    }
  }
}
