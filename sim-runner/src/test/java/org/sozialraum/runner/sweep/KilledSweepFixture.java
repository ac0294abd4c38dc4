package org.sozialraum.runner.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.Export;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Grid;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.experiment.ModelRun;

/** A sweep of a model that does nothing but tell its start, for processes that are killed. */
final class KilledSweepFixture {
  private static final int REPLICATIONS = 80;

  private KilledSweepFixture() {}

  /** Arguments: scenario file, folder, milliseconds of each run. */
  public static void main(String[] args) throws IOException {
    sweep(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]), 2);
  }

  static Design design(Path scenario) {
    List<Factor> factors = List.of(new Factor("start", List.of("interventions[0].start-week"),
        new ListedLevels(List.of("1", "2", "3", "5", "8", "13", "21", "34"))));
    return new Design(scenario.resolveSibling("d.yaml"), "d", "?", "grid", scenario, factors, new Grid(factors),
        List.of(), new Design.Reference(true, Optional.empty()), REPLICATIONS, Optional.empty(),
        List.of(new Output("end", "engaged", "municipality", "", Output.Reducer.FINAL, 1, Integer.MAX_VALUE,
            Double.NaN)), List.of(), Design.Series.WEEKLY, 0);
  }

  /** Does what is missing and writes the tables. */
  static SweepResult sweep(Path scenario, Path folder, long millis, int workers) throws IOException {
    Design design = design(scenario);
    StoreMeta meta = new StoreMeta(Map.of("program", "p"), "d", List.of("start"), List.of("end"));
    try (DuckStore store = DuckStore.open(folder, meta, Language.EN)) {
      SweepResult result = new Sweep(design, store, model(millis),
          new SweepOptions(workers, 1, 1, false, "none", Language.EN),
          new PrintStream(OutputStream.nullOutputStream())).run();
      new Export(store).csv(true);
      return result;
    }
  }

  private static ModelRun model(long millis) {
    return (scenario, replication, recorder, afterWeek) -> {
      int start = scenario.interventions().isEmpty() ? 0 : scenario.interventions().get(0).startWeek();
      try {
        Thread.sleep(millis);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      for (int week = scenario.horizon().firstWeek(); week < scenario.horizon().observedWeeks(); week++) {
        if (week >= 0) {
          recorder.record(week, Level.MUNICIPALITY, scenario.town().quarters().get(0).municipality(), "engaged",
              start / 1000.0 + replication / 100000.0 + week * 1e-6, false);
        }
        afterWeek.accept(week);
      }
      return new ModelRun.Outcome(1, 0, List.of());
    };
  }
}
