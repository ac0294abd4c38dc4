package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.ListedPoints;
import org.sozialraum.runner.design.Output;
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

  @Test
  void aFailureOfOneShardThatCameToItsEndInAnotherIsNone() throws IOException {
    Cell cell = new Cell(2, 5, 1, String.format("%032x", 2005));
    try (DuckStore other = DuckStore.open(folder.resolve("other"), meta("p"), Language.EN)) {
      other.commit(List.of(new SweepStore.PointRow(5, List.of("1e-3", "=1+1, \"Nord\""))), List.of(cell),
          List.of(new RunRow(cell.key(), new double[] {5 / 3.0}, -1, 1, List.of())), List.of());
    }
    Path one = stored("one", cells());
    for (List<Path> parts : List.of(List.of(one, folder.resolve("other")), List.of(folder.resolve("other"), one))) {
      Path whole = folder.resolve("whole-" + parts.indexOf(one));
      try (DuckStore joined = Merge.of(parts, whole, Language.EN)) {
        assertThat(joined.counts()).hasToString("Counts[cells=35, finished=35, failed=0]");
        new Export(joined).csv(false);
      }
      assertThat(Files.readAllLines(whole.resolve("failures.csv"))).hasSize(1);
      assertThat(Files.readString(whole.resolve("runs.csv"))).contains("2,5,baseline,1e-3,").contains("1.666667");
    }
  }

  @Test
  void joiningOnceMoreChangesNothing() throws IOException {
    Path one = stored("one", cells());
    for (int time = 0; time < 2; time++) {
      try (DuckStore whole = Merge.of(List.of(one, one), folder.resolve("whole"), Language.EN)) {
        new Export(whole).csv(true);
      }
      assertThat(bytes(folder.resolve("whole"))).isEqualTo(bytes(one));
    }
  }

  private static Design design() {
    return new Design(Path.of("d.yaml"), "d", "Does it?", "grid", Path.of("s.yaml"),
        List.of(new Factor("start", List.of("a"), new ListedLevels(List.of("1e-3", ".5", "-2"))),
            new Factor("place", List.of("b"), new ListedLevels(List.of("1", "Nord")))), new ListedPoints(List.of()),
        List.of(), new Design.Reference(true, Optional.empty()), 5, Optional.empty(),
        List.of(new Output("end", "withdrawn", "", "", Output.Reducer.FINAL, 0, Integer.MAX_VALUE, Double.NaN)),
        List.of(), Design.Series.YEARLY, 0);
  }

  @Test
  void everyColumnIsDescribedWithItsTypeAndMeaning() throws IOException {
    Path straight = stored("straight", cells());
    List<String> files = new ArrayList<>(FILES);
    try (DuckStore store = DuckStore.existing(straight, Language.EN)) {
      files.addAll(new Export(store).parquet(false));
    }
    Datapackage.write(straight, design(), Optional.empty(), files);
    JsonNode root = new ObjectMapper().readTree(straight.resolve(Datapackage.NAME).toFile());
    assertThat(root.path("resources")).hasSize(5);
    Set<String> names = new HashSet<>();
    for (JsonNode each : root.path("resources")) {
      Path file = straight.resolve(each.path("path").asText());
      assertThat(names.add(each.path("name").asText())).as("names are given once").isTrue();
      assertThat(each.path("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(each.path("hash").asText()).isEqualTo("sha256:" + Datapackage.sha256(file));
      if (each.path("format").asText().equals("csv")) {
        assertThat(each.path("schema").path("fields")).extracting(field -> field.path("name").asText())
            .containsExactly(Files.readAllLines(file).get(0).split(","));
        assertThat(each.path("schema").path("fields")).allSatisfy(
            field -> assertThat(field.path("description").asText()).isNotBlank());
      }
    }
    JsonNode runs = root.path("resources").path(0).path("schema").path("fields");
    assertThat(runs).extracting(field -> field.path("type").asText())
        .containsExactly("integer", "integer", "string", "number", "string", "number", "integer");
    assertThat(runs.path(5).path("unit").asText()).isNotBlank();
  }

  @Test
  void anAuditFindsTablesThatNoLongerShowTheDatabase() throws IOException {
    Path straight = stored("straight", cells());
    Datapackage.write(straight, design(), Optional.empty(), FILES);
    try (DuckStore store = DuckStore.existing(straight, Language.EN)) {
      assertThat(new Audit(store).problems()).isEmpty();
      try (var statement = store.connection().createStatement()) {
        statement.execute("update runs set \"end\" = \"end\" + 0.001 where run = (select min(run) from runs)");
      } catch (java.sql.SQLException impossible) {
        throw new AssertionError(impossible);
      }
      assertThat(new Audit(store).problems()).singleElement()
          .satisfies(each -> assertThat(each.key()).isEqualTo("sweep.audit.stale"));
      Files.writeString(straight.resolve("points.csv"), "other points");
      Files.delete(straight.resolve("series.csv"));
      assertThat(new Audit(store).problems()).extracting(each -> each.key())
          .containsExactly("sweep.audit.stale", "sweep.audit.changed", "sweep.audit.missing");
      for (String damaged : List.of("no json", "{\"resources\": 7}", "[[[[")) {
        Files.writeString(straight.resolve(Datapackage.NAME), damaged);
        assertThat(new Audit(store).problems()).extracting(each -> each.key()).containsExactly("sweep.audit.changed");
      }
      Files.writeString(straight.resolve(Datapackage.NAME), "{\"resources\": [{\"path\": \"../../secret\"},"
          + " {\"path\": \"a\\u0000b\"}]}");
      assertThat(new Audit(store).problems()).extracting(each -> each.key())
          .containsExactly("sweep.audit.missing", "sweep.audit.missing");
    }
  }

  @Test
  void noTextOfADesignBreaksATable() throws Exception {
    String hostile = "\u0001\u0000]]>&<c r=\"A1\">\"',;\n\r\t\u202e\ud83d\ude00 \ud800";
    StoreMeta meta = new StoreMeta(Map.of("program", "p"), "d", List.of("=cmd|' /C calc'!A0", "b\"c"),
        List.of("end\"; drop table runs; --", "@sum"));
    Cell cell = new Cell(0, 0, 0, String.format("%032x", 7));
    try (DuckStore store = DuckStore.open(folder, meta, Language.EN)) {
      store.commit(List.of(new SweepStore.PointRow(0, List.of(hostile, "-1+1"))), List.of(cell),
          List.of(new RunRow(cell.key(), new double[] {1, Double.NaN}, -1, 1, List.of())), List.of());
      Export export = new Export(store);
      export.csv(true);
      export.xlsx();
      export.parquet(true);
    }
    String runs = Files.readString(folder.resolve("runs.csv"));
    assertThat(runs).startsWith("replication,point,arm,'=cmd|' /C calc'!A0,\"b\"\"c\",\"end\"\"; drop table runs; --\",'@sum")
        .contains(",'-1+1,1,,").contains("&<c r=\"\"A1\"\">\"\"',;\n");
    try (var zip = new java.util.zip.ZipFile(folder.resolve("runs.xlsx").toFile())) {
      for (var part : java.util.Collections.list(zip.entries())) {
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(part));
        String text = new String(zip.getInputStream(part).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).as(part.getName()).doesNotContain("<f>");
      }
    }
  }
}
