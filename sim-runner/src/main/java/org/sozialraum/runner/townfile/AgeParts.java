package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.town.TownPlan.AgeGroup;

/** Age groups of a table that gives them in percent or as shares of the residents. */
final class AgeParts {
  private static final double MOST_ROUNDING = 1.5;

  private AgeParts() {}

  /** Whole residents per quarter and group; an empty list where cells are missing. Nothing if no groups cover all. */
  static Optional<List<List<AgeGroup>>> of(JoinedTable table, int[] population) {
    List<Integer> all = table.columns(Figure.AGE, Heading.Unit.PERCENT, Heading.Unit.SHARE);
    for (int year : all.stream().map(column -> table.heading(column).year()).distinct().toList()) {
      List<Integer> ofYear = all.stream().filter(column -> table.heading(column).year() == year).toList();
      List<AgeSpan> spans = ofYear.stream().map(column -> table.heading(column).ages().orElseThrow()).toList();
      List<Integer> columns = AgeSpan.cover(spans).stream().map(ofYear::get)
          .sorted(Comparator.comparingInt(column -> table.heading(column).ages().orElseThrow().from())).toList();
      if (!columns.isEmpty()) {
        return Optional.of(groups(table, population, columns));
      }
    }
    return Optional.empty();
  }

  private static List<List<AgeGroup>> groups(JoinedTable table, int[] population, List<Integer> columns) {
    double whole = columns.stream().anyMatch(column -> table.heading(column).unit() == Heading.Unit.PERCENT
        || table.largest(column) > 1) ? 100 : 1;
    List<List<AgeGroup>> groups = new ArrayList<>();
    for (int column : columns) {
      AgeSpan span = table.heading(column).ages().orElseThrow();
      table.use(column, Message.of("report.residents-aged", span.text()));
    }
    for (int quarter = 0; quarter < population.length; quarter++) {
      double[] parts = new double[columns.size()];
      double sum = 0;
      for (int k = 0; k < parts.length; k++) {
        parts[k] = table.number(quarter, columns.get(k), whole, false, whole == 100 ? "percent" : "share");
        sum += parts[k];
      }
      List<AgeGroup> found = new ArrayList<>();
      if (Math.abs(sum - whole) > MOST_ROUNDING * whole / 100) {
        table.findings().add(table.line(quarter), table.sheet().heading(columns.get(0)) + " … "
            + table.sheet().heading(columns.get(columns.size() - 1)), "town.ages.percent",
            String.format(Locale.ROOT, "%.1f", sum * 100 / whole));
      } else if (!Double.isNaN(sum) && population[quarter] >= 0) {
        int[] residents = Ages.apportioned(population[quarter], parts);
        for (int k = 0; k < parts.length; k++) {
          AgeSpan span = table.heading(columns.get(k)).ages().orElseThrow();
          found.add(new AgeGroup(span.from(), span.to(), residents[k]));
        }
      }
      groups.add(List.copyOf(found));
    }
    return groups;
  }
}
