package org.sozialraum.runner.calibration;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.Past;
import org.sozialraum.Sozialraum;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Horizon;

/**
 * The project's model in a town. A past is lived under the numbers of the origin and frozen some years before the first
 * observed one; every evaluation goes on from there under its own numbers, settles for these years and is then
 * measured. Where point and origin are the same, that is a whole run of the scenario. All points share the luck of a
 * replication.
 */
public final class TownModel implements FittedModel {
  private final Scenario scenario;
  private final List<FreeNumber> numbers;
  private final List<Pattern> patterns;
  private final int settlingWeeks;
  private final Kept[] kept;
  private volatile boolean stopped;

  /** The past of one replication. */
  private static final class Kept {
    private double[] origin;
    private Past past;
  }

  /**
   * A model.
   *
   * @param scenario what to run; its burn-in contains the years of settling
   * @param numbers what is searched
   * @param patterns what it is fitted to, and constants
   * @param settlingYears years before the first observed one that are lived under the numbers evaluated
   */
  public TownModel(Scenario scenario, List<FreeNumber> numbers, List<Pattern> patterns, int settlingYears) {
    this.scenario = scenario;
    this.numbers = List.copyOf(numbers);
    this.patterns = List.copyOf(patterns);
    settlingWeeks = settlingYears * Horizon.WEEKS_PER_YEAR;
    kept = new Kept[scenario.replications()];
    Arrays.setAll(kept, k -> new Kept());
  }

  @Override
  public int replications() {
    return scenario.replications();
  }

  /** Stops all runs at their next week. */
  public void stop() {
    stopped = true;
  }

  @Override
  public double[] values(double[] origin, double[] point, int replication) {
    MeasuredYears years = new MeasuredYears(
        scenario.town().quarters().stream().map(each -> each.municipality()).distinct().count() > 1
            ? Level.COUNTY : Level.MUNICIPALITY);
    Sozialraum model = past(origin, replication).goOnWith(at(point), years);
    run(model, Integer.MAX_VALUE);
    return patterns.stream().mapToDouble(pattern -> pattern.figure().of(years)).toArray();
  }

  private Past past(double[] origin, int replication) {
    Kept here = kept[replication];
    synchronized (here) {
      if (!Arrays.equals(here.origin, origin)) {
        Sozialraum model = new Sozialraum(at(origin), replication, null);
        model.start();
        run(model, -settlingWeeks);
        here.past = Past.of(model);
        here.origin = origin.clone();
      }
      return here.past;
    }
  }

  private void run(Sozialraum model, int week) {
    model.runUntil(week, ended -> {
      if (stopped) {
        throw new Evaluations.Interrupted();
      }
    });
  }

  private Scenario at(double[] point) {
    Settings settings = scenario.settings();
    for (int k = 0; k < point.length; k++) {
      settings = numbers.get(k).in(settings, point[k]);
    }
    return scenario.with(settings);
  }
}
