package org.sozialraum.runner.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;

/**
 * An assumption about hand-overs between services: how many succeed where services work in silos, and how many a need
 * takes.
 *
 * <p>A hand-over succeeds with {@code h(C) = u + g (1 - e^(-C/c))}, C being the coordination of the services. What full
 * coordination reaches, {@code u + g}, stays as it is, .95 by default. That h of silos, whose network has the density
 * .104, becomes h₀ asks for {@code u = (h₀ - s (u + g)) / (1 - s)} with {@code s = 1 - e^(-.104/c)}, not below 0. Both
 * h₀ and the number of hand-overs are assumptions; the brief (addendum E) shows whatever follows from them over h₀ of
 * .35 to .60 and .6 to 1.4 times the hand-overs.
 *
 * <p>A need of k hand-overs, k being Poisson, is met at the first attempt with probability {@code e^(-k (1 - h))}: what
 * coordination adds grows with k and falls with h₀. So the range of needs met ends at two opposite corners.
 *
 * @param inSilos share of hand-overs that succeed in silos
 * @param times factor on the number of hand-overs
 */
record AssumedHandOvers(double inSilos, double times) {
  /** Weighted density of the usual network of silos, brief 3.7. */
  private static final double SILO_DENSITY = .104;
  private static final String COORDINATION = "week.services.coordination.";
  private static final String HAND_OVERS = "week.needs.hand-overs";

  static final double LEAST_IN_SILOS = .35;
  static final double MOST_IN_SILOS = .60;
  static final double FEWEST_TIMES = .6;
  static final double MOST_TIMES = 1.4;

  /** The two ends of the range: where coordination can add least and where most. */
  static final List<AssumedHandOvers> ENDS = List.of(new AssumedHandOvers(MOST_IN_SILOS, FEWEST_TIMES),
      new AssumedHandOvers(LEAST_IN_SILOS, MOST_TIMES));

  /** All four corners of the range. */
  static final List<AssumedHandOvers> CORNERS = List.of(ENDS.get(0), ENDS.get(1),
      new AssumedHandOvers(LEAST_IN_SILOS, FEWEST_TIMES), new AssumedHandOvers(MOST_IN_SILOS, MOST_TIMES));

  /** What a scenario itself assumes. */
  static AssumedHandOvers in(Scenario scenario) {
    var now = scenario.settings().week().services().coordination();
    return new AssumedHandOvers(
        Math.min(now.most(), now.uncoordinated() + now.gain() * (1 - Numeric.exp(-SILO_DENSITY / now.scale()))),
        scenario.settings().week().needs().handOvers());
  }

  /** Name of the folder of its results. */
  String folder() {
    return String.format(Locale.ROOT, "in-silos-%.0f-percent-times-%.1f", 100 * inSilos, times);
  }

  /** The same scenario under this assumption. */
  Scenario of(Scenario scenario) {
    var now = scenario.settings().week().services().coordination();
    double reached = now.uncoordinated() + now.gain();
    double share = 1 - Numeric.exp(-SILO_DENSITY / now.scale());
    double uncoordinated = Math.max(0, (inSilos - share * reached) / (1 - share));
    Settings settings = with(scenario.settings(), COORDINATION + "uncoordinated", uncoordinated);
    settings = with(settings, COORDINATION + "gain", reached - uncoordinated);
    return scenario.with(with(settings, HAND_OVERS, scenario.settings().week().needs().handOvers() * times));
  }

  /** A copy of a record of settings in which one number is another. */
  @SuppressWarnings("unchecked")
  private static <R extends Record> R with(R record, String path, double value) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    boolean found = false;
    try {
      for (int k = 0; k < components.length; k++) {
        types[k] = components[k].getType();
        values[k] = components[k].getAccessor().invoke(record);
        if (Quantities.fileName(components[k].getName()).equals(name)) {
          values[k] = dot < 0 ? (Object) value : with((Record) values[k], path.substring(dot + 1), value);
          found = true;
        }
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no setting " + name);
      }
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException odd) {
      throw new IllegalStateException("the settings " + record.getClass().getName() + " cannot be copied", odd);
    }
  }
}
