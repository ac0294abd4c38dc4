package org.sozialraum;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observation;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** A run of a scenario with everything it observed, for tests; and the scenarios that tests run. */
public final class RecordedTown {

  /** One observed value. */
  public record Seen(int week, Level level, String unit, String observable, double value, boolean yearly) {}

  private final List<Seen> seen = new ArrayList<>();
  private final Sozialraum model;

  private RecordedTown(Scenario scenario, int replication, List<Observation.Spot> spots, Consumer<Sozialraum> started,
      Consumer<Sozialraum> afterWeek) {
    model = new Sozialraum(scenario, replication,
        (week, level, unit, observable, value, yearly) ->
            seen.add(new Seen(week, level, unit, observable, value, yearly)), spots);
    model.start();
    started.accept(model);
    for (int week = 0; week < scenario.horizon().allWeeks(); week++) {
      model.schedule.step(model);
      afterWeek.accept(model);
    }
    model.finish();
  }

  /** Runs a scenario. */
  public static RecordedTown of(Scenario scenario) {
    return of(scenario, 0);
  }

  /** Runs a scenario with the luck of a replication; surroundings of new places are not observed. */
  public static RecordedTown of(Scenario scenario, int replication) {
    return new RecordedTown(scenario, replication, List.of(), model -> {}, model -> {});
  }

  /** Runs a scenario and calls back when the town is founded and after every week. */
  public static RecordedTown of(Scenario scenario, Consumer<Sozialraum> started, Consumer<Sozialraum> afterWeek) {
    return new RecordedTown(scenario, 0, List.of(), started, afterWeek);
  }

  /** All observed values, in the order they were observed. */
  public List<Seen> seen() {
    return seen;
  }

  /** The model at the end of the run. */
  public Sozialraum model() {
    return model;
  }

  /** The town at the end of the run. */
  public Town town() {
    return model.town();
  }

  /** Mean over the run of what is observed every week for the whole town, which must be one municipality. */
  public double mean(String observable) {
    return seen.stream()
        .filter(each -> !each.yearly() && each.level() == Level.MUNICIPALITY && each.observable().equals(observable))
        .mapToDouble(Seen::value).average().orElseThrow();
  }

  /** Last value, weekly or yearly, of an observable of the whole town, which must be one municipality. */
  public double last(String observable) {
    return seen.stream()
        .filter(each -> each.level() == Level.MUNICIPALITY && each.observable().equals(observable))
        .reduce((first, second) -> second).orElseThrow().value();
  }

  /** All values by week, unit and observable, as exact text. */
  public Map<String, String> exact() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Seen each : seen) {
      values.put(each.week() + " " + each.level() + " " + each.unit() + " " + each.observable()
          + (each.yearly() ? " of the year" : ""), Double.toHexString(each.value()));
    }
    return values;
  }

  /** A scenario of a plan at default settings, with seed 1 and nothing done. */
  public static Scenario scenario(TownPlan plan, int burnInYears, int years) {
    return new Scenario("test", "Does it hold?", plan, new Horizon(burnInYears, years), 1, 1, .5, Settings.defaults(),
        Set.of(), List.of(), List.of());
  }

  /** The same scenario with one number changed, named as in files, such as {@code week.outings.fear-effect}. */
  public static Scenario with(Scenario scenario, String path, double value) {
    return scenario.with((Settings) changed(scenario.settings(), path, value));
  }

  /** A record with one component changed, at any depth; numbers are given as {@code double}. */
  public static Record changed(Record record, String path, Object value) {
    String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    for (int k = 0; k < components.length; k++) {
      values[k] = Quantities.valueOf(record, components[k]);
      if (Quantities.fileName(components[k].getName()).equals(first)) {
        found = true;
        if (path.contains(".")) {
          values[k] = changed((Record) values[k], path.substring(first.length() + 1), value);
        } else {
          values[k] = value instanceof Double number
              ? Quantities.number(components[k].getType(), number) : value;
        }
      }
    }
    if (!found) {
      throw new IllegalArgumentException("no component " + first + " in " + record.getClass().getSimpleName());
    }
    return Quantities.build(record.getClass(), values);
  }
}
