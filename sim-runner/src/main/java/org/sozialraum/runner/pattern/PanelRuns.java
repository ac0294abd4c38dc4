package org.sozialraum.runner.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sozialraum.Sozialraum;
import org.sozialraum.scenario.Scenario;

/**
 * Runs in which individual residents are followed. They have the seed and the settings of the validated scenario, so
 * that they repeat the first of its runs; what is seen of persons is not kept in its folder.
 */
public final class PanelRuns {
  /** Runs that are followed: persons and pairs are many in each, so that few runs suffice (assumption A-329). */
  public static final int RUNS = 2;

  private PanelRuns() {}

  /** What panels of some runs give, and the paired runs with and without greened land. */
  public static List<Measured> of(Scenario validated, int workers) throws InterruptedException {
    int runs = Math.min(RUNS, validated.replications());
    List<Pattern> patterns = new ArrayList<>();
    for (Supplier<Panel> each : Panel.ALL) {
      patterns.addAll(each.get().patterns());
    }
    patterns.addAll(GreenedLand.PATTERNS);
    double[][] values = inParallel(runs, workers, validated);
    List<Measured> all = new ArrayList<>();
    for (int k = 0; k < patterns.size(); k++) {
      int at = k;
      all.add(Measured.of(patterns.get(k), IntStream.range(0, runs).mapToDouble(run -> values[run][at]).toArray()));
    }
    return all;
  }

  private static double[][] inParallel(int runs, int workers, Scenario scenario) throws InterruptedException {
    ExecutorService hands = Executors.newFixedThreadPool(Math.max(1, Math.min(workers, runs)));
    try {
      List<Callable<double[]>> tasks = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        int replication = run;
        tasks.add(() -> run(scenario, replication));
      }
      List<double[]> values = new ArrayList<>();
      for (Future<double[]> each : hands.invokeAll(tasks)) {
        values.add(each.get());
      }
      return values.toArray(new double[0][]);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a run that follows residents failed", failed.getCause());
    } finally {
      hands.shutdownNow();
    }
  }

  private static double[] run(Scenario scenario, int replication) {
    List<Panel> panels = Panel.ALL.stream().map(Supplier::get).toList();
    Sozialraum model = new Sozialraum(scenario, replication, null, List.of());
    model.start();
    GreenedLand greened = new GreenedLand(scenario);
    for (int week = scenario.horizon().firstWeek(); week < scenario.horizon().observedWeeks(); week++) {
      if (week == 0) {
        greened.compare(model);
      }
      stopIfAsked();
      model.schedule.step(model);
      for (Panel panel : panels) {
        panel.see(model.town(), week, scenario.horizon());
      }
    }
    model.finish();
    return joined(panels, greened);
  }

  private static double[] joined(List<Panel> panels, GreenedLand greened) {
    List<Double> all = new ArrayList<>();
    for (Panel panel : panels) {
      for (double value : panel.values()) {
        all.add(value);
      }
    }
    for (double value : greened.values()) {
      all.add(value);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Ends a run that nobody waits for any more. */
  static void stopIfAsked() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }
}
