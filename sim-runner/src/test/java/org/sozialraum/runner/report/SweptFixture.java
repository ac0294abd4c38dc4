package org.sozialraum.runner.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.message.Language;
import org.sozialraum.runner.database.Cell;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.FailureRow;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.ListedPoints;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.runner.sweep.FirstStatistics;
import org.sozialraum.scenario.Scenario;

/**
 * A sweep whose runs nobody lived: points in a store, each with so much more withdrawal than the one before it, and
 * luck that goes up and down from run to run, the same for all points or another one for each.
 */
final class SweptFixture {
  private final Path folder;
  private String question = "How does disorder drive withdrawal?";
  private String kind = "grid";
  private String value = "";
  private int points = 4;
  private int factors = 1;
  private int outputs = 1;
  private int replications = 6;
  private int done = 6;
  private boolean fails;
  private boolean compares = true;
  private double effect = .02;
  private double ownLuck = .001;
  private int partial = Integer.MAX_VALUE;

  SweptFixture(Path folder) {
    this.folder = folder;
  }

  SweptFixture asking(String text) {
    question = text;
    return this;
  }

  SweptFixture kind(String word) {
    kind = word;
    return this;
  }

  /** The second factor has this value everywhere. */
  SweptFixture value(String text) {
    value = text;
    return this;
  }

  SweptFixture size(int ofPoints, int ofFactors, int ofOutputs) {
    points = ofPoints;
    factors = ofFactors;
    outputs = ofOutputs;
    return this;
  }

  /** Only these replications were done, and one run failed. */
  SweptFixture done(int number) {
    done = number;
    fails = true;
    return this;
  }

  SweptFixture alone() {
    compares = false;
    return this;
  }

  SweptFixture effect(double more) {
    effect = more;
    return this;
  }

  /** Luck of each point that it shares with no other. */
  SweptFixture ownLuck(double most) {
    ownLuck = most;
    return this;
  }

  /** From this point on the last run has no value. */
  SweptFixture partialFrom(int point) {
    partial = point;
    return this;
  }

  private List<String> names() {
    return IntStream.range(0, outputs).mapToObj(each -> each == 0 ? "withdrawn" : "withdrawn " + each).toList();
  }

  private List<String> at(int point) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < factors; k++) {
      values.add(k == 1 && !value.isEmpty() ? value : Integer.toString(point));
    }
    return values;
  }

  SweptResults results() throws IOException {
    List<List<String>> rows = IntStream.range(0, points).mapToObj(this::at).toList();
    List<Factor> varied = IntStream.range(0, factors).mapToObj(k -> new Factor(k == 0 ? "disorder" : "other" + k,
        List.of(k == 0 ? "shocks[0].rise" : "interventions[" + k + "].name"),
        new ListedLevels(rows.stream().map(each -> each.get(k)).distinct().toList()))).toList();
    Design design = new Design(folder.resolve("d.yaml"), "d", question, kind, folder.resolve("s.yaml"), varied,
        new ListedPoints(rows), List.of(), new Design.Reference(false,
            compares ? Optional.of(rows.get(0)) : Optional.empty()), replications, Optional.empty(),
        names().stream().map(each -> new Output(each, "withdrawn", "municipality", "", Output.Reducer.FINAL, 0,
            Integer.MAX_VALUE, Double.NaN)).toList(), List.of(new Stop("withdrawn", true, .5, 52)),
        Design.Series.NONE, 0);
    Scenario base = ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        shocks: [{disorder-rise: {start-week: 0, rise: 0.2}}]
        """), Overrides.NONE).scenario().orElseThrow().scenario();
    try (DuckStore store = DuckStore.open(Files.createTempDirectory(folder, "store"), new StoreMeta(
        Map.of("program", "1.0 (abc), f00d", "scenario", "5ce"), "de519", varied.stream().map(Factor::name).toList(),
        names()), Language.EN)) {
      fill(store, rows);
      return SweptResults.of(store, design, base,
          FirstStatistics.read(store, design, base));
    }
  }

  private void fill(DuckStore store, List<List<String>> rows) {
    List<SweepStore.PointRow> all = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<RunRow> runs = new ArrayList<>();
    List<FailureRow> failures = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      all.add(new SweepStore.PointRow(point, rows.get(point)));
      for (int replication = 0; replication < done; replication++) {
        Cell cell = new Cell(replication, point, 0, String.format("%016x%016x", replication, point));
        cells.add(cell);
        if (fails && point == 1 && replication == 0) {
          failures.add(new FailureRow(cell, 1, "disorder=1", "no time", "sozialraum sweep d.yaml --replay 0/1/0"));
          continue;
        }
        double own = ownLuck * ((point + replication) % 2 == 0 ? 1 : -1);
        double[] values = new double[outputs];
        boolean none = point >= partial && replication == done - 1;
        Arrays.fill(values, none ? Double.NaN : .1 + effect * point + .01 * (replication % 3) + own);
        runs.add(new RunRow(cell.key(), values, -1, 1, List.of()));
      }
    }
    store.commit(all, cells, runs, failures);
  }
}
