package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;

/** What the tables publish of each quarter: residents, ages and indicators. */
final class JoinedPopulation {
  /** More than any quarter has. */
  static final int MOST_RESIDENTS = 5_000_000;

  private static final Message LATER = Message.of("report.model-has-no-use-for");

  private final List<JoinedTable> tables;
  private final int[] population;
  private final Ages ages;
  private final List<Message> derived = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final double[] female;
  private final double[] migration;
  private final double[] transfer;
  private final double[] unemployed;
  private final double[] householdSize;
  private final double[] over5Years;
  private final PublishedHouseholds households;

  /** @param tables the population table first */
  JoinedPopulation(List<JoinedTable> tables, int quarters) {
    this.tables = tables;
    population = residents(tables.get(0), quarters);
    ages = new Ages(tables, population, yearOf(tables.get(0)));
    female = women();
    migration = parts(Figure.MIGRATION, null, Heading.Unit.PLAIN, Heading.Unit.PERCENT, Heading.Unit.SHARE);
    transfer = percent(transferOrChildPoverty(quarters));
    unemployed = percent(parts(Figure.UNEMPLOYED, new int[] {15, 64}, Heading.Unit.PERCENT, Heading.Unit.SHARE,
        Heading.Unit.PLAIN));
    householdSize = householdSizes(quarters);
    households = new PublishedHouseholds(tables, population, parts(Figure.LIVING_ALONE, null, Heading.Unit.PLAIN,
        Heading.Unit.PERCENT, Heading.Unit.SHARE), notes);
    over5Years = parts(Figure.OVER_5_YEARS, null, Heading.Unit.PERCENT, Heading.Unit.SHARE, Heading.Unit.PLAIN);
    for (JoinedTable table : tables) {
      table.columns(Figure.FOREIGN, Heading.Unit.values()).forEach(column -> table.leave(column, LATER));
      table.columns(Figure.AGE, Heading.Unit.PERCENT, Heading.Unit.SHARE).forEach(column -> table.leave(column,
          Message.of("report.ages-taken-from-counts-only")));
    }
  }

  private static int[] residents(JoinedTable table, int quarters) {
    int[] population = new int[quarters];
    Arrays.fill(population, -1);
    List<Integer> columns = table.columns(Figure.POPULATION, Heading.Unit.PLAIN);
    if (columns.isEmpty()) {
      table.findings().add(1, "", "town.table.no-residents", String.join(", ", table.sheet().headings()));
      return population;
    }
    int column = columns.get(0);
    table.use(column, Figure.POPULATION.meaning());
    other(columns, table);
    for (int quarter = 0; quarter < quarters; quarter++) {
      if (table.line(quarter) > 0) {
        int before = table.findings().count();
        double number = table.number(quarter, column, MOST_RESIDENTS, true, "residents");
        if (Double.isNaN(number) && table.findings().count() == before && !table.isRefused(column)) {
          table.findings().add(table.line(quarter), table.sheet().heading(column), "town.table.residents-missing");
        }
        population[quarter] = Double.isNaN(number) ? -1 : (int) number;
      }
    }
    return population;
  }

  private static int yearOf(JoinedTable table) {
    return table.columns(Figure.POPULATION, Heading.Unit.PLAIN).stream().findFirst()
        .map(column -> table.heading(column).year()).orElse(0);
  }

  private static void other(List<Integer> columns, JoinedTable table) {
    String first = table.sheet().heading(columns.get(0));
    columns.subList(1, columns.size()).forEach(column -> table.leave(column,
        Message.of("report.already-taken-from", first)));
  }

  /** Column of a figure in the first table that has it; marks further ones as not needed. */
  private Optional<Found> find(Figure figure, Heading.Unit... units) {
    Found found = null;
    for (JoinedTable table : tables) {
      List<Integer> columns = table.columns(figure, units);
      if (columns.isEmpty()) {
        continue;
      }
      if (found == null) {
        found = new Found(table, columns.get(0));
        other(columns, table);
      } else {
        Found taken = found;
        String from = taken.table().sheet().heading(taken.column()) + " (" + taken.table().sheet().file() + ")";
        columns.forEach(column -> table.leave(column,
            Message.of("report.already-taken-from", from)));
      }
    }
    return Optional.ofNullable(found);
  }

  private record Found(JoinedTable table, int column) {
    Heading.Unit unit() {
      return table.heading(column).unit();
    }
  }

  /**
   * Shares of residents, from counts, percent or shares; NaN where nothing is published.
   *
   * @param span ages that a count is divided by; null for all residents
   */
  private double[] parts(Figure figure, int[] span, Heading.Unit... units) {
    double[] shares = new double[population.length];
    Arrays.fill(shares, Double.NaN);
    Optional<Found> found = find(figure, units);
    if (found.isEmpty() || found.get().unit() == Heading.Unit.PLAIN && span != null
        && ages.missing() == population.length) {
      found.ifPresent(each ->
          each.table().leave(each.column(), Message.of("report.count-needs-published-ages-become")));
      return shares;
    }
    JoinedTable table = found.get().table();
    int column = found.get().column();
    table.use(column, figure.meaning());
    boolean percent = found.get().unit() == Heading.Unit.PERCENT
        || found.get().unit() == Heading.Unit.SHARE && table.largest(column) > 1;
    if (found.get().unit() == Heading.Unit.SHARE) {
      String what = table.sheet().heading(column);
      notes.add(percent
          ? Message.of("report.read-percent-since-value-exceeds", what)
          : Message.of("report.read-shares-1-since-no", what));
    }
    for (int quarter = 0; quarter < shares.length; quarter++) {
      if (percent) {
        shares[quarter] = table.number(quarter, column, 100, false, "percent") / 100;
      } else if (found.get().unit() == Heading.Unit.SHARE) {
        shares[quarter] = table.number(quarter, column, 1, false, "share");
      } else {
        double of = span == null ? population[quarter] : ages.between(quarter, span[0], span[1]);
        int most = population[quarter] < 0 ? MOST_RESIDENTS : population[quarter];
        double count = table.number(quarter, column, most, true, "residents");
        shares[quarter] = of > 0 ? Math.min(1, count / of) : Double.NaN;
      }
    }
    return shares;
  }

  private static double[] percent(double[] shares) {
    // Twelve digits, so that 10.739 percent stays 10.739 on its way through a share.
    return Arrays.stream(shares).map(share -> Double.isNaN(share) ? share
        : new java.math.BigDecimal(share * 100).round(new java.math.MathContext(12)).doubleValue()).toArray();
  }

  private double[] women() {
    double[] shares = parts(Figure.FEMALE, null, Heading.Unit.PLAIN, Heading.Unit.PERCENT, Heading.Unit.SHARE);
    if (Arrays.stream(shares).allMatch(Double::isNaN)) {
      double[] men = parts(Figure.MALE, null, Heading.Unit.PLAIN, Heading.Unit.PERCENT, Heading.Unit.SHARE);
      return Arrays.stream(men).map(share -> 1 - share).toArray();
    }
    JoinedTable table = tables.get(0);
    List<Integer> men = table.columns(Figure.MALE, Heading.Unit.PLAIN);
    List<Integer> women = table.columns(Figure.FEMALE, Heading.Unit.PLAIN);
    if (!men.isEmpty() && !women.isEmpty()) {
      table.use(men.get(0), Message.of("report.checked-with-women-girls-they"));
      for (int quarter = 0; quarter < shares.length; quarter++) {
        double both = table.number(quarter, men.get(0), MOST_RESIDENTS, true, "residents")
            + table.number(quarter, women.get(0), MOST_RESIDENTS, true, "residents");
        if (!Double.isNaN(both) && both != population[quarter]) {
          String where = table.sheet().file() + ":" + table.line(quarter);
          notes.add(Message.of("report.women-men-do-not-sum", where));
        }
      }
    }
    return shares;
  }

  private double[] transferOrChildPoverty(int quarters) {
    Heading.Unit[] units = {Heading.Unit.PERCENT, Heading.Unit.SHARE, Heading.Unit.PLAIN};
    double[] receipt = parts(Figure.TRANSFER, new int[] {0, 64}, units);
    boolean none = Arrays.stream(receipt).allMatch(Double::isNaN);
    Heading.Unit[] relative = {Heading.Unit.PERCENT, Heading.Unit.SHARE};
    if (none && find(Figure.CHILD_POVERTY, relative).isPresent()) {
      double[] poverty = parts(Figure.CHILD_POVERTY, null, relative);
      derived.add(Message.of("report.transfer-receipt-calculated-from-child"));
      for (int quarter = 0; quarter < quarters; quarter++) {
        receipt[quarter] = Double.isNaN(poverty[quarter]) ? Double.NaN : Math.max(0, (poverty[quarter] - .02) / 1.6);
      }
    } else {
      for (JoinedTable table : tables) {
        table.columns(Figure.CHILD_POVERTY, Heading.Unit.values()).forEach(column -> table.leave(column,
            Message.of("report.not-needed-beside-transfer-receipt")));
      }
    }
    return receipt;
  }

  private double[] householdSizes(int quarters) {
    double[] sizes = new double[quarters];
    Arrays.fill(sizes, Double.NaN);
    Optional<Found> mean = find(Figure.HOUSEHOLD_SIZE, Heading.Unit.PLAIN);
    Optional<Found> households = find(Figure.HOUSEHOLDS, Heading.Unit.PLAIN);
    Found found = mean.or(() -> households).orElse(null);
    if (found == null) {
      return sizes;
    }
    found.table().use(found.column(), mean.isPresent() ? Figure.HOUSEHOLD_SIZE.meaning() : Figure.HOUSEHOLDS.meaning());
    if (mean.isPresent()) {
      households.ifPresent(each -> each.table().leave(each.column(), Message.of("report.household-size-published")));
    }
    for (int quarter = 0; quarter < quarters; quarter++) {
      double number = mean.isPresent()
          ? found.table().number(quarter, found.column(), 20, false, "persons per household")
          : population[quarter] / found.table().number(quarter, found.column(), MOST_RESIDENTS, true, "households");
      sizes[quarter] = number >= 1 && number <= 20 ? number : Double.NaN;
      if (population[quarter] > 0 && number >= 0 && Double.isNaN(sizes[quarter])) {
        found.table().findings().add(found.table().line(quarter), found.table().sheet().heading(found.column()),
            Message.of(mean.isPresent() ? "town.table.household-size" : number < 1 ? "town.table.many-households"
                : "town.table.few-households", number), Message.of("town.table.mend-or-empty"));
      }
    }
    return sizes;
  }

  int residents(int quarter) {
    return population[quarter];
  }

  List<AgeGroup> ageGroups(int quarter) {
    return ages.groups().get(quarter);
  }

  List<HouseholdGroup> households(int quarter) {
    return households.of(quarter);
  }

  Indicators indicators(int quarter) {
    return new Indicators(Double.NaN, transfer[quarter], unemployed[quarter], migration[quarter], female[quarter],
        householdSize[quarter], over5Years[quarter]);
  }

  /** Sentences on what was calculated. */
  List<Message> derived() {
    List<Message> all = new ArrayList<>(ages.derived());
    all.addAll(derived);
    return all;
  }

  List<Message> notes() {
    return notes;
  }
}
