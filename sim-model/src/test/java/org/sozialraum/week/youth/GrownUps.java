package org.sozialraum.week.youth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sozialraum.Sozialraum;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * Those who grew up in some runs of a town and what became of them: watched from a childhood on, seen every quarter of
 * a year as adults. The same persons have the same key in runs with the same luck.
 */
final class GrownUps {
  private static final int EVERY = 13;

  /** What is known of one person; engagement is the share of the times seen. */
  static final class Person {
    private int seen;
    private int engaged;
    private float youth;
    private boolean served;
    private byte education;
    private byte migration;

    double engaged() {
      return (double) engaged / seen;
    }

    float youth() {
      return youth;
    }

    boolean served() {
      return served;
    }

    int schooling() {
      return education;
    }

    int migration() {
      return migration;
    }
  }

  private final Map<String, Person> persons = new HashMap<>();
  private final int[] degrees = new int[3];

  /**
   * Lives through some runs, two at a time.
   *
   * @param watchedUntil age before which children are first seen
   * @param from age from which they count as grown up
   * @param until age before which they do
   */
  static GrownUps of(Scenario scenario, int runs, int watchedUntil, int from, int until) {
    List<GrownUps> each = new ArrayList<>(IntStream.range(0, runs).mapToObj(run -> new GrownUps()).toList());
    IntStream.range(0, runs).parallel()
        .forEach(run -> each.get(run).live(scenario, run, watchedUntil, from, until));
    GrownUps all = new GrownUps();
    for (int run = 0; run < runs; run++) {
      String luck = run + " ";
      each.get(run).persons.forEach((id, person) -> all.persons.put(luck + id, person));
      for (int degree = 0; degree < 3; degree++) {
        all.degrees[degree] += each.get(run).degrees[degree];
      }
    }
    all.persons.values().removeIf(person -> person.seen == 0);
    return all;
  }

  private void live(Scenario scenario, int run, int watchedUntil, int from, int until) {
    Sozialraum model = new Sozialraum(scenario, run, (week, level, unit, observable, value, yearly) -> { }, List.of());
    int[] weeks = {scenario.horizon().firstWeek()};
    model.start();
    for (int k = 0; k < scenario.horizon().allWeeks(); k++) {
      model.schedule.step(model);
      see(model.town(), weeks[0]++, scenario.horizon(), watchedUntil, from, until);
    }
  }

  private void see(Town town, int week, Horizon horizon, int watchedUntil, int from, int until) {
    Residents residents = town.residents();
    for (int row = 0; row < residents.count(); row++) {
      if (Math.floorMod(week, 4) == 0 && residents.leftSchool().of(row) == 1) {
        degrees[residents.education().of(row)]++;
      }
      int age = residents.age(row, week);
      if (age >= until || Math.floorMod(week, EVERY) != 0) {
        continue;
      }
      String id = Long.toHexString(residents.id().of(row));
      if (age < watchedUntil && age >= watchedUntil - 2) {
        persons.putIfAbsent(id, new Person());
      }
      Person person = persons.get(id);
      if (person != null && age >= from) {
        person.seen++;
        person.engaged += residents.engaged().of(row);
        person.youth = residents.youthReadiness().of(row);
        person.served = residents.youthService().of(row) >= 26;
        person.education = residents.education().of(row);
        person.migration = residents.migration().of(row);
      }
    }
  }

  Map<String, Person> persons() {
    return persons;
  }

  /** Share of low, middle and high degrees of all who left school, newcomers among them. */
  double[] degrees() {
    double all = degrees[0] + degrees[1] + degrees[2];
    return new double[] {degrees[0] / all, degrees[1] / all, degrees[2] / all};
  }

  /** Share who engaged on their own will for 26 weeks at 14 to 17. */
  double served() {
    return persons.values().stream().filter(Person::served).count() / (double) persons.size();
  }

  double engaged() {
    return persons.values().stream().mapToDouble(Person::engaged).average().orElseThrow();
  }

  /** Mean difference of engagement of those who grew up here and in other runs, and its standard error. */
  double[] minus(GrownUps others) {
    double[] differences = persons.keySet().stream().filter(others.persons::containsKey).sorted()
        .mapToDouble(id -> persons.get(id).engaged() - others.persons.get(id).engaged()).toArray();
    double mean = java.util.Arrays.stream(differences).average().orElseThrow();
    double squares = java.util.Arrays.stream(differences).map(each -> (each - mean) * (each - mean)).sum();
    return new double[] {mean, Math.sqrt(squares) / differences.length};
  }
}
