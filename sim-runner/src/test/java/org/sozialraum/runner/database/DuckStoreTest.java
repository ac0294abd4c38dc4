package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
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
        + row.outputs().map(Arrays::toString).orElse("none") + " " + row.stoppedWeek()));
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
    Files.writeString(folder.resolve(SweepStore.NAME), "these are not the rows you are looking for");
    assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageContaining(SweepStore.NAME);
  }

  @Test
  void aDatabaseOfSomethingElseIsRefusedAndLeftAsItIs() throws Exception {
    String url = "jdbc:duckdb:" + folder.resolve(SweepStore.NAME);
    try (Connection other = DriverManager.getConnection(url); Statement statement = other.createStatement()) {
      statement.execute("create table meta(name varchar, value varchar)");
      statement.execute("create table runs(kilometres double)");
    }
    assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("something else");
    assertThatThrownBy(() -> DuckStore.existing(folder, Language.EN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageContaining("something else");
    try (Connection other = DriverManager.getConnection(url)) {
      assertThat(Layout.of(other)).containsOnlyKeys("meta", "runs");
    }
  }

  @Test
  void aDatabaseThatWasCutOffIsCalledDamaged() throws IOException {
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
    }
    Path file = folder.resolve(SweepStore.NAME);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 13_000));
    assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("damaged");
    whole[20] ^= 1;
    Files.write(file, whole);
    assertThatThrownBy(() -> open("d")).isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("damaged");
  }

  @Test
  void aDatabaseThatWasNeverMadeWholeIsBegunAnew() throws IOException {
    open("d").close();
    Path file = folder.resolve(SweepStore.NAME);
    byte[] whole = Files.readAllBytes(file);
    for (byte[] left : List.of(new byte[0], new byte[4096], Arrays.copyOf(whole, 5000))) {
      Files.write(file, left);
      assertThatThrownBy(() -> DuckStore.existing(folder, Language.EN)).isInstanceOf(ResultsFolderRefused.class);
      try (DuckStore store = open("d")) {
        assertThat(store.counts().cells()).isZero();
      }
    }
  }

  @Test
  void aLackOfMemoryOfTheDatabaseIsNotTakenForAnotherProcess() {
    SQLException failed = new SQLException("Out of Memory Error: failed to pin block of size 256.0 KiB");
    assertThat(Database.refused(folder, failed, Language.EN)).hasMessageContaining("the database refused");
    SQLException full = new SQLException("IO Error: Could not write all bytes to file: No space left on device");
    assertThat(Database.refused(folder, full, Language.EN)).hasMessageContaining("disk is full");
    SQLException streamed = new SQLException("Invalid Input Error: Attempting to execute an unsuccessful or closed"
        + " pending query result\nError: IO Error: Corrupt database file: computed checksum 1 does not match");
    assertThat(Database.refused(folder, streamed, Language.EN)).hasMessageContaining("damaged")
        .hasMessageContaining("checksum").hasMessageNotContaining("pending");
  }

  @Test
  void foldersWhoseNamesTheDatabaseWouldReadAsOptionsAreRefused() {
    StoreMeta meta = new StoreMeta(Map.of("program", "p"), "d", FACTORS, OUTPUTS);
    for (String name : List.of("a;threads=2", "what?")) {
      assertThatThrownBy(() -> DuckStore.open(folder.resolve(name), meta, Language.EN))
          .isInstanceOf(ResultsFolderRefused.class).hasMessageContaining("the name holds");
    }
    DuckStore.open(folder.resolve("it's \"fine\" *#%20 [ü] $HOME"), meta, Language.EN).close();
  }

  @Test
  void everyCellOfAFailedRunIsToldWhicheverAskedForItFirst() throws IOException {
    Cell late = new Cell(0, 3, 1, key(0));
    FailureRow failure = new FailureRow(cell(0, 0), 1, "", "it broke", "sozialraum sweep d.yaml --replay 0/0/0");
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(), List.of(failure));
      store.commit(List.of(point(3)), List.of(late), List.of(), List.of());
      assertThat(store.counts()).hasToString("Counts[cells=2, finished=0, failed=2]");
      assertThat(store.failures(10)).extracting(FailureRow::replay).containsExactly(
          "sozialraum sweep d.yaml --replay 0/0/0", "sozialraum sweep d.yaml --replay 0/3/1");
      assertThat(store.failures(10).get(1).parameters()).startsWith("start=30; ");
    }
  }

  @Test
  void aDesignThatGrewTellsFailuresAtTheirNewPlaces() throws IOException {
    FailureRow failure = new FailureRow(cell(0, 0), 1, "", "it broke", "sozialraum sweep d.yaml --replay 0/0/0");
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(), List.of(failure));
    }
    try (DuckStore store = open("grown")) {
      assertThat(store.failed(List.of(key(0)))).as("not tried again").containsExactly(key(0));
      store.commit(List.of(point(2)), List.of(new Cell(0, 2, 0, key(0))), List.of(), List.of());
      assertThat(store.failures(10)).singleElement().extracting(FailureRow::replay)
          .isEqualTo("sozialraum sweep d.yaml --replay 0/2/0");
    }
  }

  @Test
  void aRunStoredTwiceHasItsSeriesOnce() throws Exception {
    try (DuckStore store = open("d")) {
      RunRow run = run(cell(0, 0));
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run, run), List.of());
      store.commit(List.of(), List.of(), List.of(run), List.of());
      try (var statement = store.connection().createStatement();
          var rows = statement.executeQuery("select count(*) from series")) {
        rows.next();
        assertThat(rows.getInt(1)).isOne();
      }
    }
  }

  @Test
  void whatIsStoredAnewWithOtherValuesHasTheNewOnesOnly() throws IOException {
    try (DuckStore store = open("d")) {
      store.commit(List.of(point(0)), List.of(cell(0, 0)), List.of(run(cell(0, 0))), List.of());
      store.commit(List.of(new SweepStore.PointRow(0, List.of("7", "x"))), List.of(new Cell(0, 0, 0, key(5))),
          List.of(run(new Cell(0, 5, 0, key(5)))), List.of());
      assertThat(rows(store)).containsExactly("0 0 [7, x] [5.0, -1.0E-7] -1");
    }
  }

  @Test
  void whatSomebodyLeftBehindInTheMiddleOfSortingIsRemoved() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".duckdb-temp")).resolve("duckdb_temp_storage-0.tmp");
    Files.writeString(left, "rows");
    open("d").close();
    assertThat(left).doesNotExist();
  }
}
