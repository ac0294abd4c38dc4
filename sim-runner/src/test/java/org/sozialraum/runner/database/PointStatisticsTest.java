package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.stats.PairedSummary;

/** {@code summary.csv} of a sweep, from whatever order its runs ended in. */
class PointStatisticsTest {
  @TempDir
  private Path folder;

  /** Three points in four replications; the last run of the last point failed. */
  private String summary(String name, int seed, int arms, Design.Reference reference) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (int replication = 0; replication < 4; replication++) {
      for (int point = 0; point < 3; point++) {
        for (int arm = 0; arm < arms; arm++) {
          cells.add(new Cell(replication, point, arm,
              String.format("%032x", 100 * replication + 10 * point + arm + 1)));
        }
      }
    }
    Collections.shuffle(cells, new Random(seed));
    StringWriter text = new StringWriter();
    try (DuckStore store = DuckStore.open(folder.resolve(name),
        new StoreMeta(Map.of("program", "p"), "d", List.of("start"), List.of("end")), Language.EN)) {
      for (Cell each : cells) {
        boolean failed = each.replication() == 3 && each.point() == 2 && each.arm() == 0;
        double value = each.arm() == 1 ? .1 * each.replication()
            : .1 * each.replication() + each.point() + (each.point() == 2 ? .1 * (each.replication() % 2) : 0);
        store.commit(List.of(new SweepStore.PointRow(each.point(), List.of("1" + each.point()))), List.of(each),
            failed ? List.of() : List.of(new RunRow(each.key(), new double[] {value}, -1, 1, List.of())), List.of());
      }
      PointStatisticsCsv csv = new PointStatisticsCsv(text, store.meta().factors(), store.meta().outputs());
      new PointStatistics(store, reference).forEach(csv::add);
    }
    return text.toString();
  }

  @Test
  void pointsAreComparedWithTheReferencePairByPair() throws IOException {
    String summary = summary("a", 1, 1, new Design.Reference(false, Optional.of(List.of("10.0"))));
    List<String> lines = summary.lines().toList();
    assertThat(lines.get(0)).isEqualTo(
        "point,arm,start,output,n,mean,sd,lower,upper,q05,q25,q50,q75,q95,pairs,difference,"
        + "diff_lower,diff_upper,share_above,variance_reduction");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("0,scenario,10,end,4,0.15,0.129099,").endsWith(",0,,,,,");
    assertThat(lines.get(2)).startsWith("1,scenario,11,end,4,1.15,").endsWith(",4,1,1,1,1,1");
    assertThat(lines.get(3)).startsWith("2,scenario,12,end,3,2.133333,").contains(",3,2.033333,");
  }

  @Test
  void theOrderInWhichRunsEndedDoesNotShow() throws IOException {
    Design.Reference reference = new Design.Reference(false, Optional.of(List.of("11")));
    assertThat(summary("b", 2, 1, reference)).isEqualTo(summary("c", 3, 1, reference));
  }

  @Test
  void eachPointIsComparedWithItselfWithoutInterventions() throws IOException {
    List<String> lines = summary("d", 4, 2, new Design.Reference(true, Optional.empty())).lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(1)).startsWith("0,scenario,").endsWith(",4,0,0,0,0,1");
    assertThat(lines.get(2)).startsWith("0,baseline,").endsWith(",0,,,,,");
    assertThat(lines.get(3)).startsWith("1,scenario,").endsWith(",4,1,1,1,1,1");
  }

  @Test
  void withoutAReferenceThereAreNoDifferences() throws IOException {
    assertThat(summary("e", 5, 1, new Design.Reference(false, Optional.empty())).lines().skip(1))
        .allMatch(line -> line.endsWith(",0,,,,,"));
  }

  @Test
  void aRunThatFailedIsNotOneInWhichItDidNotHappen() throws IOException {
    List<PairedSummary> found = new ArrayList<>();
    try (DuckStore store = DuckStore.open(folder.resolve("f"),
        new StoreMeta(Map.of("program", "p"), "d", List.of("start"), List.of("end")), Language.EN)) {
      double[][] values = {{1, 1.5, 2, 1}, {.5, .75, Double.NaN, .25}, {.5, .75, .5, 0}};
      for (int point = 0; point < 3; point++) {
        for (int replication = 0; replication < 4; replication++) {
          Cell cell = new Cell(replication, point, 0, String.format("%032x", 10 * point + replication));
          // The last run of the last point has a cell and no end.
          boolean failed = point == 2 && replication == 3;
          store.commit(List.of(new SweepStore.PointRow(point, List.of("1" + point))), List.of(cell), failed ? List.of()
              : List.of(new RunRow(cell.key(), new double[] {values[point][replication]}, -1, 1, List.of())),
              List.of());
        }
      }
      new PointStatistics(store, new Design.Reference(false, Optional.of(List.of("10"))))
          .forEach(point -> found.add(point.outputs().get(0)));
    }
    assertThat(found).extracting(PairedSummary::runs).containsExactly(4, 4, 3);
    assertThat(found).extracting(PairedSummary::n).containsExactly(4, 3, 3);
    assertThat(found).extracting(PairedSummary::pairedRuns).containsExactly(0, 4, 3);
    assertThat(found).extracting(PairedSummary::partial).containsExactly(false, true, false);
    assertThat(found).extracting(PairedSummary::judged).containsExactly(false, false, true);
  }
}
