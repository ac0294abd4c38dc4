package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
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

/** Tables of a sweep are the same bytes however it came about. */
class ExportTest {
  private static final List<String> FILES = List.of("runs.csv", "points.csv", "failures.csv", "series.csv");

  @TempDir
  private Path folder;

  private static StoreMeta meta(String program) {
    return new StoreMeta(Map.of("program", program), "d", List.of("start", "place"), List.of("end"));
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int replication = 0; replication < 5; replication++) {
      for (int point = 0; point < 7; point++) {
        cells.add(new Cell(replication, point, point % 2, String.format("%032x", 1000 * replication + point)));
      }
    }
    return cells;
  }

  private static void add(DuckStore store, Cell cell) {
    boolean fails = cell.point() == 5 && cell.replication() == 2;
    store.commit(List.of(new SweepStore.PointRow(cell.point(), List.of("1e-3", "=1+1, \"Nord\""))), List.of(cell),
        fails ? List.of() : List.of(new RunRow(cell.key(), new double[] {cell.point() / 3.0}, -1, Math.random(),
            List.of(new RunRow.SeriesValue(0, "quarter", "@n", "engaged", .25)))),
        fails ? List.of(new FailureRow(cell, 1, "start=1", "it, \"broke\"", "sozialraum sweep d.yaml --replay 2/5/1"))
            : List.of());
  }

  private Path stored(String name, List<Cell> cells) throws IOException {
    try (DuckStore store = DuckStore.open(folder.resolve(name), meta("p"), Language.EN)) {
      cells.forEach(each -> add(store, each));
      new Export(store).csv(true);
    }
    return folder.resolve(name);
  }

  private static String bytes(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : FILES) {
      all.append(file).append('\n').append(Files.readString(folder.resolve(file)));
    }
    return all.toString();
  }

  @Test
  void theOrderInWhichRunsEndedCannotBeSeen() throws IOException {
    List<Cell> shuffled = cells();
    Collections.shuffle(shuffled, new Random(1));
    assertThat(bytes(stored("shuffled", shuffled))).isEqualTo(bytes(stored("straight", cells())));
  }

  @Test
  void tablesSayWhatTheySay() throws IOException {
    Path straight = stored("straight", cells());
    assertThat(Files.readAllLines(straight.resolve("runs.csv")).subList(0, 3)).containsExactly(
        "replication,point,arm,start,place,end,stopped_week",
        "0,0,scenario,1e-3,\"'=1+1, \"\"Nord\"\"\",0,", "0,1,baseline,1e-3,\"'=1+1, \"\"Nord\"\"\",0.333333,");
    assertThat(Files.readAllLines(straight.resolve("failures.csv"))).containsExactly(
        "replication,point,arm,seed,parameters,message,replay",
        "2,5,baseline,1,\"start=1e-3; place==1+1, \"\"Nord\"\"\",\"it, \"\"broke\"\"\","
            + "sozialraum sweep d.yaml --replay 2/5/1");
    assertThat(Files.readAllLines(straight.resolve("series.csv")).get(1))
        .isEqualTo("0,0,scenario,0,quarter,'@n,engaged,0.25");
  }

  @Test
  void shardsJoinedAreTheWhole() throws IOException {
    List<Path> shards = new ArrayList<>();
    for (int shard = 0; shard < 4; shard++) {
      int number = shard;
      List<Cell> all = cells();
      shards.add(stored("shard-" + shard,
          all.stream().filter(each -> all.indexOf(each) % 4 == number || each.point() == 0).toList()));
    }
    try (DuckStore whole = Merge.of(shards, folder.resolve("whole"), Language.EN)) {
      new Export(whole).csv(true);
    }
    assertThat(bytes(folder.resolve("whole"))).isEqualTo(bytes(stored("straight", cells())));
  }

  @Test
  void partsOfDifferentProgramsAreNotJoined() throws IOException {
    stored("one", cells());
    DuckStore.open(folder.resolve("other"), meta("q"), Language.EN).close();
    assertThatThrownBy(() -> Merge.of(List.of(folder.resolve("one"), folder.resolve("other")),
        folder.resolve("whole"), Language.EN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageContaining("program version");
    assertThat(folder.resolve("whole")).doesNotExist();
  }

  @Test
  void parquetAndSheetHoldTheSameRows() throws Exception {
    stored("straight", cells());
    try (DuckStore store = DuckStore.existing(folder.resolve("straight"), Language.EN)) {
      Export export = new Export(store);
      assertThat(export.parquet(true)).containsExactly("runs.parquet", "series.parquet");
      assertThat(export.xlsx()).containsExactly("runs.xlsx");
      try (var statement = store.connection().createStatement();
          var rows = statement.executeQuery("select count(*), count(\"end\"), max(place) from '"
              + folder.resolve("straight").resolve("runs.parquet") + "'")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(35);
        assertThat(rows.getInt(2)).isEqualTo(34);
        assertThat(rows.getString(3)).isEqualTo("=1+1, \"Nord\"");
      }
    }
    assertThat(Files.size(folder.resolve("straight").resolve("runs.xlsx"))).isPositive();
  }

  @Test
  void anAuditFindsWhatWasChangedAfterwards() throws IOException {
    Path straight = stored("straight", cells());
    try (DuckStore store = DuckStore.existing(straight, Language.EN)) {
      assertThat(new Audit(store).problems()).singleElement()
          .satisfies(each -> assertThat(each.key()).isEqualTo("sweep.audit.undescribed"));
      assertThat(new Audit(store).sample(10, 1)).hasSize(10);
      assertThat(new Audit(store).sample(10, 1)).map(DuckStore.Row::cell)
          .isEqualTo(new Audit(store).sample(10, 1).stream().map(DuckStore.Row::cell).toList());
      assertThat(new Audit(store).sample(100, 1)).hasSize(34);
      try (var statement = store.connection().createStatement()) {
        statement.execute("delete from points where point = 3");
      } catch (java.sql.SQLException impossible) {
        throw new AssertionError(impossible);
      }
      assertThat(new Audit(store).problems()).extracting(each -> each.key())
          .containsExactly("sweep.audit.no-point", "sweep.audit.undescribed");
    }
  }
}
