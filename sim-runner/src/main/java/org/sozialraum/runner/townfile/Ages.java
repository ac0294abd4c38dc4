package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.town.TownPlan.AgeGroup;

/** Finds the ages of each quarter: published groups of any cut, else three groups from the two age ratios. */
final class Ages {
  private static final Message COVERED =
      Message.of("report.another-cut-ages-used");

  private final List<JoinedTable> tables;
  private final int[] population;
  private final int year;
  private final List<List<AgeGroup>> groups = new ArrayList<>();
  private final List<Message> derived = new ArrayList<>();
  private int missing;

  /** @param year year of the residents, as in {@link Heading#year} */
  Ages(List<JoinedTable> tables, int[] population, int year) {
    this.tables = tables;
    this.year = year;
    this.population = population;
    for (int k = 0; k < population.length; k++) {
      groups.add(List.of());
    }
    if (!fromGroups() && !fromRatios() && !fromParts()) {
      missing = population.length;
    }
  }

  /** Age groups per quarter; empty where nothing is published. */
  List<List<AgeGroup>> groups() {
    return groups;
  }

  /** Quarters without published ages. */
  int missing() {
    return missing;
  }

  List<Message> derived() {
    return derived;
  }

  private boolean fromGroups() {
    for (JoinedTable table : tables) {
      List<Integer> columns = table.columns(Figure.AGE, Heading.Unit.PLAIN);
      List<Integer> years = columns.stream().map(column -> table.heading(column).year()).distinct().toList();
      for (int one : years) {
        List<Integer> ofYear = columns.stream().filter(column -> table.heading(column).year() == one).toList();
        List<AgeSpan> spans = ofYear.stream().map(column -> table.heading(column).ages().orElseThrow()).toList();
        List<Integer> chosen = AgeSpan.cover(spans).stream().map(ofYear::get).toList();
        Optional<AgeSpan> rest = Optional.empty();
        // One or two groups, such as under 18 and 65+, leave one more; of a longer list a column is missing.
        if (chosen.isEmpty() && ofYear.size() <= 2 && one == year && !hasRatios()) {
          rest = AgeSpan.rest(spans);
          chosen = rest.isPresent() ? ofYear : chosen;
        }
        if (!chosen.isEmpty()) {
          columns.forEach(column -> table.leave(column, COVERED));
          read(table, groups(table, chosen, rest));
          return true;
        }
      }
      if (columns.size() > 2 && !hasRatios()) {
        broken(table, columns);
        return true;
      }
      columns.forEach(column -> table.leave(column, Message.of("report.these-ages-alone-do-not")));
    }
    return false;
  }

  private static void broken(JoinedTable table, List<Integer> columns) {
    int gap = AgeSpan.gap(columns.stream().map(column -> table.heading(column).ages().orElseThrow()).toList());
    String found = String.join(", ", columns.stream().sorted().map(table.sheet()::heading).toList());
    table.findings().add(1, "", gap == 0 ? Message.of("town.ages.no-beginning", found)
        : Message.of("town.ages.break-off", gap - 1, gap, found), Message.of("town.ages.cover"));
  }

  /** A group and its column; -1 where it is what the others leave of the residents. */
  private record Group(AgeSpan span, int column) {}

  private List<Group> groups(JoinedTable table, List<Integer> columns, Optional<AgeSpan> rest) {
    List<Group> chosen = new ArrayList<>();
    for (int column : columns) {
      AgeSpan span = table.heading(column).ages().orElseThrow();
      chosen.add(new Group(span, column));
      table.use(column, Message.of("report.residents-aged", span.text()));
    }
    rest.ifPresent(span -> {
      chosen.add(new Group(span, -1));
      derived.add(Message.of("report.residents-aged-what-other-age", span.text()));
    });
    chosen.sort(Comparator.comparingInt(group -> group.span().from()));
    return chosen;
  }

  private void read(JoinedTable table, List<Group> chosen) {
    int differences = 0;
    for (int quarter = 0; quarter < population.length; quarter++) {
      if (table.line(quarter) == 0) {
        missing++;
        continue;
      }
      int before = table.findings().count();
      double[] residents = new double[chosen.size()];
      int open = -1;
      int opens = 0;
      double sum = 0;
      for (int k = 0; k < residents.length; k++) {
        int column = chosen.get(k).column();
        residents[k] = column < 0 ? Double.NaN
            : table.number(quarter, column, JoinedPopulation.MOST_RESIDENTS, true, "residents");
        if (Double.isNaN(residents[k])) {
          open = k;
          opens++;
        } else {
          sum += residents[k];
        }
      }
      if (table.findings().count() > before || population[quarter] < 0) {
        continue; // already reported
      }
      if (opens == 1 && sum <= population[quarter]) {
        differences += chosen.get(open).column() >= 0 ? 1 : 0;
        residents[open] = population[quarter] - sum;
        sum = population[quarter];
        opens = 0;
      }
      if (opens > 1) {
        missing++;
      } else if (sum != population[quarter]) {
        doNotSum(table, quarter, chosen, (long) sum);
      } else {
        List<AgeGroup> found = new ArrayList<>();
        for (int k = 0; k < residents.length; k++) {
          found.add(new AgeGroup(chosen.get(k).span().from(), chosen.get(k).span().to(), (int) residents[k]));
        }
        groups.set(quarter, List.copyOf(found));
      }
    }
    if (differences > 0) {
      derived.add(Message.of("report.one-secret-age-group-each", differences));
    }
  }

  private void doNotSum(JoinedTable table, int quarter, List<Group> chosen, long sum) {
    List<Integer> columns = chosen.stream().map(Group::column).filter(column -> column >= 0).toList();
    table.findings().add(table.line(quarter), table.sheet().heading(columns.get(0)) + " … "
        + table.sheet().heading(columns.get(columns.size() - 1)), "town.ages.sum", sum, population[quarter]);
  }

  private boolean fromParts() {
    for (JoinedTable table : tables) {
      Optional<List<List<AgeGroup>>> parts = AgeParts.of(table, population);
      if (parts.isPresent()) {
        for (int quarter = 0; quarter < population.length; quarter++) {
          groups.set(quarter, parts.get().get(quarter));
          missing += parts.get().get(quarter).isEmpty() ? 1 : 0;
        }
        derived.add(Message.of("report.age-groups-whole-residents-proportion"));
        return true;
      }
    }
    return false;
  }

  private boolean hasRatios() {
    return tables.stream().anyMatch(table -> !ratio(table, Figure.YOUTH_RATIO).isEmpty()
        && !ratio(table, Figure.OLD_AGE_RATIO).isEmpty());
  }

  private static List<Integer> ratio(JoinedTable table, Figure figure) {
    return table.columns(figure, Heading.Unit.PLAIN);
  }

  private boolean fromRatios() {
    for (JoinedTable table : tables) {
      List<Integer> young = ratio(table, Figure.YOUTH_RATIO);
      List<Integer> old = ratio(table, Figure.OLD_AGE_RATIO);
      if (young.isEmpty() || old.isEmpty()) {
        continue;
      }
      table.use(young.get(0), Figure.YOUTH_RATIO.meaning());
      table.use(old.get(0), Figure.OLD_AGE_RATIO.meaning());
      for (int quarter = 0; quarter < population.length; quarter++) {
        double youth = table.number(quarter, young.get(0), 1000, false, "residents under 15 per 100 aged 15 to 64");
        double aged = table.number(quarter, old.get(0), 1000, false, "residents aged 65 or more per 100 aged 15 to 64");
        if (Double.isNaN(youth + aged) || population[quarter] < 0) {
          missing++;
        } else {
          int[] three = apportioned(population[quarter], youth, 100, aged);
          groups.set(quarter, List.of(new AgeGroup(0, 14, three[0]), new AgeGroup(15, 64, three[1]),
              new AgeGroup(65, AgeSpan.OLDEST, three[2])));
        }
      }
      derived.add(Message.of("report.three-age-groups-per-quarter"));
      return true;
    }
    return false;
  }

  /** Whole residents in proportion to weights that sum to the total: the largest remainders are rounded up. */
  static int[] apportioned(int total, double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] whole = new int[weights.length];
    double[] rest = new double[weights.length];
    int left = total;
    for (int k = 0; k < weights.length; k++) {
      double exact = total * weights[k] / sum;
      whole[k] = (int) Math.floor(exact);
      rest[k] = exact - whole[k];
      left -= whole[k];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int k = 1; k < rest.length; k++) {
        largest = rest[k] > rest[largest] ? k : largest;
      }
      whole[largest]++;
      rest[largest] = -1;
    }
    return whole;
  }

  /** Residents of a quarter between two ages, evenly spread within its groups; NaN without published ages. */
  double between(int quarter, int from, int to) {
    double sum = groups.get(quarter).isEmpty() ? Double.NaN : 0;
    for (AgeGroup group : groups.get(quarter)) {
      // The open group is taken to end at 90 for this purpose.
      int last = group.to() == AgeSpan.OLDEST ? Math.max(90, group.from()) : group.to();
      int shared = Math.min(to, last) - Math.max(from, group.from()) + 1;
      sum += shared > 0 ? group.residents() * (double) shared / (last - group.from() + 1) : 0;
    }
    return sum;
  }
}
