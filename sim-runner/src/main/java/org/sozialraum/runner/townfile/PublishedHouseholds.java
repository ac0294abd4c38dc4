package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.town.TownPlan.HouseholdGroup;

/**
 * Households by size as the tables give them: numbers of households of one, two, three … persons, or at least the
 * residents who live alone. Sizes are read from one person on; what stands behind a size that is missing is not used.
 */
final class PublishedHouseholds {
  private static final Figure[] BY_SIZE = {Figure.HOUSEHOLDS_OF_1, Figure.HOUSEHOLDS_OF_2, Figure.HOUSEHOLDS_OF_3,
      Figure.HOUSEHOLDS_OF_4};

  private record Column(JoinedTable table, int index) {
    double households(int quarter) {
      return table.number(quarter, index, JoinedPopulation.MOST_RESIDENTS, true, "households");
    }
  }

  private final List<List<HouseholdGroup>> groups = new ArrayList<>();

  /** @param alone share of residents who live alone, {@code NaN} where not published */
  PublishedHouseholds(List<JoinedTable> tables, int[] population, double[] alone, List<Message> notes) {
    List<Column> columns = new ArrayList<>();
    Figure open = null;
    for (Figure figure : BY_SIZE) {
      Optional<Column> column = columns.size() == figure.ordinal() - Figure.HOUSEHOLDS_OF_1.ordinal()
          ? find(tables, figure) : Optional.empty();
      column.ifPresent(columns::add);
    }
    Figure last = columns.size() == 3 ? Figure.HOUSEHOLDS_OF_4_AND_MORE
        : columns.size() == 4 ? Figure.HOUSEHOLDS_OF_5_AND_MORE : null;
    Optional<Column> rest = last == null ? Optional.empty() : find(tables, last);
    if (rest.isPresent()) {
      columns.add(rest.get());
      open = last;
    }
    leaveOthers(tables, columns);
    for (int quarter = 0; quarter < population.length; quarter++) {
      groups.add(read(columns, open != null, quarter, population[quarter], alone[quarter], notes));
    }
  }

  /** Households of a quarter by size; empty if not published. */
  List<HouseholdGroup> of(int quarter) {
    return groups.get(quarter);
  }

  private static Optional<Column> find(List<JoinedTable> tables, Figure figure) {
    for (JoinedTable table : tables) {
      List<Integer> columns = table.columns(figure, Heading.Unit.PLAIN);
      if (!columns.isEmpty()) {
        table.use(columns.get(0), figure.meaning());
        return Optional.of(new Column(table, columns.get(0)));
      }
    }
    return Optional.empty();
  }

  private static void leaveOthers(List<JoinedTable> tables, List<Column> used) {
    for (JoinedTable table : tables) {
      for (Figure figure : Figure.values()) {
        if (figure.name().startsWith("HOUSEHOLDS_OF")) {
          table.columns(figure, Heading.Unit.values()).stream()
              .filter(column -> used.stream().noneMatch(each -> each.table() == table && each.index() == column))
              .forEach(column -> table.leave(column, Message.of("report.already-taken-or-smaller-size")));
        }
      }
    }
  }

  private static List<HouseholdGroup> read(List<Column> columns, boolean open, int quarter, int population,
      double alone, List<Message> notes) {
    List<HouseholdGroup> groups = new ArrayList<>();
    long sum = 0;
    for (int k = 0; k < columns.size(); k++) {
      double households = columns.get(k).households(quarter);
      if (Double.isNaN(households)) {
        break;
      }
      sum += (long) households;
      if (sum > Math.max(0, population)) {
        JoinedTable table = columns.get(k).table();
        table.findings().add(table.line(quarter), table.sheet().heading(columns.get(k).index()),
            "town.table.households-sum", sum, Math.max(0, population));
        return List.of();
      }
      boolean last = open && k == columns.size() - 1;
      groups.add(new HouseholdGroup(k + 1, last ? HouseholdGroup.OPEN : k + 1, (int) households));
    }
    if (groups.isEmpty() && !Double.isNaN(alone) && population > 0) {
      groups.add(new HouseholdGroup(1, 1, (int) Math.min(population, Math.rint(alone * population))));
    } else if (!Double.isNaN(alone) && !groups.isEmpty() && quarter == 0) {
      notes.add(Message.of("report.residents-who-live-alone-taken"));
    }
    return groups;
  }
}
