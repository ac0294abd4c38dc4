package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.runner.store.ResultsFolderRefused;

/** What a store keeps, whatever happens to whom. */
class DuckStoreTest {
  private static final List<String> FACTORS = List.of("start", "=1+1 \"x\"");
  private static final List<String> OUTPUTS = List.of("end", "where; drop table runs");

  @TempDir
  private Path folder;

  private DuckStore open(String design) {
    return DuckStore.open(folder, new StoreMeta(Map.of("program", "p", "scenario", "s"), design, FACTORS, OUTPUTS),
        Language.EN);
  }

  private static String key(int number) {
    return String.format("%032x", number * 7919L + 1);
  }

  private static Cell cell(int replication, int point) {
    return new Cell(replication, point, 0, key(100 * replication + point));
  }

  private static RunRow run(Cell cell) {
    double[] outputs = {cell.point() + cell.replication() / 10.0, cell.point() == 1 ? Double.NaN : -1e-7};
    return new RunRow(cell.key(), outputs, cell.point() == 2 ? 17 : -1, .25,
        List.of(new RunRow.SeriesValue(51, "municipality", "D", "engaged", .3)));
  }

  private static SweepStore.PointRow point(int number) {
    return new SweepStore.PointRow(number, List.of(Integer.toString(10 * number), "it's; \"quoted\""));
  }

  private static List<String> rows(DuckStore store) throws IOException {
    List<String> rows = new ArrayList<>();
    store.rows(row -> rows.add(row.cell().replication() + " " + row.cell().point() + " " + row.values() + " "
        + row.outputs().map(java.util.Arrays::toString).orElse("none") + " " + row.stoppedWeek()));
    return rows;
  }

  @Test
  void rowsComeInTheirOrderWhateverOrderTheyWereStoredIn() throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (int replication = 0; replication < 3; replication++) {
      for (int point = 0; point < 4; point++) {
        cells.add(cell(replication, point));
      }
    }
    Collections.shuffle(cells, new Random(4));
    try (DuckStore store = open("d")) {
      for (Cell each : cells) {
        store.commit(List.of(point((int) each.point())), List.of(each), List.of(run(each)), List.of());
      }
      List<String> rows = rows(store);
      assertThat(rows).hasSize(12);
      assertThat(rows.get(0)).isEqualTo("0 0 [0, it's; \"quoted\"] [0.0, -1.0E-7] -1");
      assertThat(rows.get(5)).isEqualTo("1 1 [10, it's; \"quoted\"] [1.1, NaN] -1");
      assertThat(rows.get(10)).isEqualTo("2 2 [20, it's; \"quoted\"] [2.2, -1.0E-7] 17");
      assertThat(store.counts()).hasToString("Counts[cells=12, finished=12, failed=0]");
    }
  }

  @Test
  void aBatchThatCannotBeStoredWholeIsNotStoredAtAll() throws IOException {
    RunRow tooShort = new RunRow(key(77), new double[] {1}, -1, 0, List.of());
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
      assertThatThrownBy(() -> store.commit(List.of(point(1)), List.of(cell(0, 1)),
          List.of(run(cell(0, 1)), tooShort), List.of())).isInstanceOf(ResultsFolderRefused.class);
      assertThat(rows(store)).hasSize(1);
      store.commit(List.of(point(1)), List.of(cell(0, 1)), List.of(run(cell(0, 1))), List.of());
      assertThat(rows(store)).hasSize(2);
    }
  }

  @Test
  void whatIsStoredTwiceIsThereOnce() throws IOException {
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0), point(0)), List.of(cell(0, 0), cell(0, 0)), List.of(run(cell(0, 0))), List.of());
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
      assertThat(rows(store)).hasSize(1);
      assertThat(store.counts()).hasToString("Counts[cells=1, finished=1, failed=0]");
    }
  }

  @Test
  void itIsAllThereAgainWhenOpenedAgain() throws IOException {
    List<String> before;
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0), point(3)), List.of(cell(0, 0), cell(0, 3)),
          List.of(run(cell(0, 0)), run(cell(0, 3))), List.of());
      before = rows(store);
    }
    try (DuckStore store = open("d")) {
      assertThat(rows(store)).isEqualTo(before);
      assertThat(store.finished(List.of(key(0), key(3), key(99)))).containsExactlyInAnyOrder(key(0), key(3));
    }
    try (DuckStore store = DuckStore.existing(folder, Language.EN)) {
      assertThat(store.meta().factors()).isEqualTo(FACTORS);
      assertThat(store.meta().outputs()).isEqualTo(OUTPUTS);
    }
  }

  @Test
  void aDesignThatGrewKeepsItsRunsAndAsksForItsCellsAnew() throws IOException {
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
    }
    try (DuckStore store = open("another")) {
      assertThat(rows(store)).isEmpty();
      assertThat(store.finished(List.of(key(0)))).containsExactly(key(0));
    }
  }

  @Test
  void failuresAreToldApartAndForgottenOnceTheyEndWell() {
    FailureRow failure = new FailureRow(cell(0, 0), 1, "start=0", "it broke", "sozialraum sweep d.yaml --replay 0/0/0");
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(), List.of(failure));
      assertThat(store.failed(List.of(key(0)))).containsExactly(key(0));
      assertThat(store.counts()).hasToString("Counts[cells=1, finished=0, failed=1]");
      store.commit(List.of(), List.of(), List.of(run(cell(0, 0))), List.of());
      assertThat(store.counts()).hasToString("Counts[cells=1, finished=1, failed=0]");
    }
  }

  @Test
  void aSecondWriterIsRefused() {
    try (DuckStore store = open("d")) {
      assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("one");
      assertThat(store.counts().cells()).isZero();
    }
  }

  @Test
  void resultsOfAnotherProgramAreRefusedAndLeftAsTheyAre() throws IOException {
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
    }
    assertThatThrownBy(() -> DuckStore.open(folder,
        new StoreMeta(Map.of("program", "another", "scenario", "s"), "d", FACTORS, OUTPUTS), Language.EN))
        .isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("another");
    try (DuckStore store = open("d")) {
      assertThat(rows(store)).hasSize(1);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    java.nio.file.Files.writeString(folder.resolve(SweepStore.NAME), "these are not the rows you are looking for");
    assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageContaining(SweepStore.NAME);
  }
}
