package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Drift;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.Shock;
import org.sozialraum.week.Horizon;

/**
 * Whether the town of the reference stands still where an experiment begins, so that a difference found later is not a
 * drift that was under way.
 *
 * <p>Looked at are the first five observed years, or those before the first shock or intervention of the reference if
 * they are fewer; without three such years, or with one run, nothing can be tested. Week 0 is left out: residents are
 * exchanged in it until published margins hold.
 */
public final class Stationarity {
  /** Years of burn-in below which a town is still on its way from how it was founded. */
  public static final int SHORTEST_BURN_IN = 20;

  private static final List<String> OBSERVED = List.of("engaged_12m", "withdrawn", "needs_met");
  private static final int PERCENT = 100;

  private final Scenario reference;
  private final Map<String, Drift> drifts = new LinkedHashMap<>();

  /** Tests the reference of finished runs. */
  public Stationarity(Scenario reference, String variant, SeriesTable series) {
    this.reference = reference;
    int years = quietYears(reference);
    Level level = series.units(Level.MUNICIPALITY).size() == 1 || series.units(Level.COUNTY).isEmpty()
        ? Level.MUNICIPALITY : Level.COUNTY;
    series.units(level).stream().limit(1).forEach(unit -> OBSERVED.forEach(observable ->
        series.yearly(variant, level, unit, observable).ifPresent(values ->
            drifts.put(observable, Drift.of(values, 1, years, OBSERVED.size())))));
  }

  /** Observed years, at most five, before anything acts on the town. */
  static int quietYears(Scenario scenario) {
    int first = IntStream.concat(scenario.shocks().stream().mapToInt(Shock::firstWeek),
        scenario.interventions().stream().filter(each -> each.intensity() > 0).mapToInt(Intervention::firstWeek))
        .min().orElse(Integer.MAX_VALUE);
    int years = Math.min(Drift.YEARS, scenario.horizon().observedYears());
    while (years > 0 && RunValues.lastWeekOf(years) >= first) {
      years--;
    }
    return years;
  }

  /** What was tested, by observable: for the manifest. */
  public Map<String, Drift> drifts() {
    return java.util.Collections.unmodifiableMap(drifts);
  }

  /** One line for users if the town drifts, or if its burn-in is too short to stand. */
  public List<Message> warnings() {
    List<Message> moving = new ArrayList<>();
    drifts.forEach((observable, drift) -> {
      if (drift.shown()) {
        moving.add(Message.of(drift.slope() > 0 ? "run.drift.up" : "run.drift.down", named(observable),
            points(Math.abs(drift.slope())), points(Math.min(Math.abs(drift.lower()), Math.abs(drift.upper()))),
            points(Math.max(Math.abs(drift.lower()), Math.abs(drift.upper())))));
      }
    });
    return Stream.concat(
        moving.isEmpty() ? Stream.empty() : Stream.of(Message.of("run.drift", Message.joined(moving),
            drifts.values().iterator().next().years(), longer(reference.horizon()))),
        shortBurnIn(reference.horizon()).stream()).toList();
  }

  /** A line on a burn-in that is too short for engagement to settle. */
  public static List<Message> shortBurnIn(Horizon horizon) {
    return horizon.burnInYears() >= SHORTEST_BURN_IN ? List.of()
        : List.of(Message.of("run.short-burn-in", horizon.burnInYears(), SHORTEST_BURN_IN));
  }

  private static int longer(Horizon horizon) {
    return Math.max(SHORTEST_BURN_IN, Math.min(100, horizon.burnInYears() + SHORTEST_BURN_IN));
  }

  private static Message named(String observable) {
    return Message.of(switch (observable) {
      case "engaged_12m" -> "run.drift.engaged";
      case "withdrawn" -> "run.drift.withdrawn";
      default -> "run.drift.needs-met";
    });
  }

  private static Message points(double share) {
    return Message.decimal(PERCENT * share, 2);
  }
}
