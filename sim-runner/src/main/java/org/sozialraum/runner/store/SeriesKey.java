package org.sozialraum.runner.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;

/**
 * What a series is about: an observable of a unit. The natural order is that of the csv files: levels from large to
 * small, units by their text, observables as in the catalogue.
 *
 * @param level level of the unit
 * @param unit name of the unit, such as a quarter's id or {@code age:14-29}
 * @param observable name of the observable
 */
public record SeriesKey(Level level, String unit, String observable) implements Comparable<SeriesKey> {
  private static final Map<String, Integer> RANK = new HashMap<>();

  static {
    for (Observables.Observable each : Observables.all()) {
      RANK.putIfAbsent(each.name(), RANK.size());
    }
  }

  private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::level)
      .thenComparing(SeriesKey::unit)
      .thenComparingInt(key -> RANK.getOrDefault(key.observable, Integer.MAX_VALUE))
      .thenComparing(SeriesKey::observable);

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
