package org.sozialraum.runner.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.Digests;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.runner.store.Program;
import org.sozialraum.scenario.Scenario;

/**
 * What the results of a sweep are results of. Program, scenario, outputs, stops and series must be the same for runs to
 * stand in one folder; replications, points, levels and observed years may grow.
 */
public final class SweepIdentity {
  /** Parts of a scenario that say nothing of what its runs are, or may grow. */
  private static final Set<String> MAY_CHANGE =
      Set.of("name", "question", "replications", "smallestEffect", "town", "horizon");
  /** Points whose values enter the fingerprint of a design; tables stand in a file of their own. */
  private static final long LOOKED_AT = 10_000;

  private SweepIdentity() {}

  /**
   * The identity of a sweep.
   *
   * @param base the scenario that every point starts from
   */
  public static StoreMeta of(Design design, Scenario base) {
    Map<String, String> identity = new LinkedHashMap<>();
    Program program = Program.current();
    identity.put("program", program.label() + ", " + program.build());
    Identity.Arm arm = Identity.Arm.of("", base, component -> !MAY_CHANGE.contains(component.getName()));
    identity.put("scenario", Digests.of(arm.parts() + " " + base.town().id() + " " + base.town().digest() + " "
        + base.horizon().burnInYears()));
    identity.put("outputs", String.join("; ", design.outputs().stream().map(SweepIdentity::text).toList()));
    identity.put("stop", design.stops().isEmpty() ? "none"
        : String.join("; ", design.stops().stream().map(SweepIdentity::text).toList()));
    identity.put("series", design.series().name().toLowerCase(Locale.ROOT));
    return new StoreMeta(identity, fingerprint(design), design.factors().stream().map(Factor::name).toList(),
        design.outputs().stream().map(Output::name).toList());
  }

  private static String text(Output output) {
    String unit = output.unit().isEmpty() ? "" : " of " + output.level() + " " + output.unit();
    String years = output.toYear() == Integer.MAX_VALUE ? output.fromYear() + "-"
        : output.fromYear() + "-" + output.toYear();
    return output.name() + " = " + output.reducer().name().toLowerCase(Locale.ROOT) + " "
        + output.observable() + unit + " " + years 
        + (Double.isNaN(output.threshold()) ? "" : " " + Decimals.text(output.threshold()));
  }

  private static String text(Stop stop) {
    return stop.observable() + (stop.above() ? " > " : " < ") + Decimals.text(stop.threshold()) + " from "
        + stop.fromWeek();
  }

  private static String fingerprint(Design design) {
    StringBuilder text = new StringBuilder();
    try {
      text.append(Files.readString(design.file())).append('\n');
    } catch (IOException unreadable) {
      // It was read a moment ago.
      throw new UncheckedIOException(unreadable);
    }
    long count = design.points().count();
    text.append(count).append(' ').append(design.replications()).append('\n');
    for (Factor factor : design.factors()) {
      text.append(factor.name()).append(' ').append(factor.paths()).append('\n');
    }
    for (long point = 0; point < Math.min(count, LOOKED_AT); point++) {
      List<String> values = design.points().at(point);
      text.append(values).append('\n');
    }
    return Digests.of(text.toString());
  }
}
