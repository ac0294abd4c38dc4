package org.sozialraum.runner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.FolderLock;
import org.sozialraum.runner.store.ResultsFolderRefused;

/**
 * A store in DuckDB. Rows are appended to tables of this connection alone and moved from there in one transaction, so that
 * a batch is there whole or not at all, and a row that is there already is not there twice.
 */
public final class DuckStore implements SweepStore {
  /** Megabytes that the database may use beside the heap of Java. */
  private static final int MEMORY_MEGABYTES = 128;
  private static final String UNFIT = "database.unfit";

  private final Path folder;
  private final StoreMeta meta;
  private final Language language;
  private final FolderLock lock;
  private final DuckDBConnection connection;

  private DuckStore(Path folder, StoreMeta meta, Language language, FolderLock lock, DuckDBConnection connection) {
    this.folder = folder;
    this.meta = meta;
    this.language = language;
    this.lock = lock;
    this.connection = connection;
  }

  /**
   * Opens the store of a folder, or begins one.
   *
   * @throws ResultsFolderRefused if somebody else writes there, it holds something else, or cannot be written
   */
  public static DuckStore open(Path folder, StoreMeta meta, Language language) {
    FolderLock lock = locked(folder, language);
    DuckStore store = null;
    try {
      store = new DuckStore(folder, meta, language, lock, connect(folder, language, true));
      store.begin();
      return store;
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    } finally {
      if (store == null) {
        lock.close();
      }
    }
  }

  /**
   * Opens the store of a folder as it is.
   *
   * @throws ResultsFolderRefused if there is none, or somebody writes there
   */
  public static DuckStore existing(Path folder, Language language) {
    if (!Files.isRegularFile(folder.resolve(NAME))) {
      throw new ResultsFolderRefused(Message.of("sweep.store.none", folder, NAME).in(language));
    }
    FolderLock lock = locked(folder, language);
    boolean opened = false;
    try {
      DuckDBConnection connection = connect(folder, language, true);
      DuckStore store = new DuckStore(folder, read(connection), language, lock, connection);
      opened = true;
      return store;
    } catch (SQLException | IllegalStateException failed) {
      throw refused(folder, failed, language);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static FolderLock locked(Path folder, Language language) {
    try {
      Files.createDirectories(folder);
      return FolderLock.of(folder)
          .orElseThrow(() -> new ResultsFolderRefused(Message.of("folder.locked", folder).in(language)));
    } catch (IOException failed) {
      throw org.sozialraum.runner.store.ResultsFolder.notWritable(folder, failed, language);
    }
  }

  private static DuckDBConnection connect(Path folder, Language language, boolean writes) throws SQLException {
    Properties settings = new Properties();
    settings.put("memory_limit", MEMORY_MEGABYTES + "MB");
    settings.put("threads", "1");
    settings.put("temp_directory", folder.resolve(".duckdb-temp").toString());
    // Nothing is fetched from anywhere, whatever a file or a query says.
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    settings.put("jdbc_stream_results", "true");
    try {
      return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(NAME), settings);
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  /** What a user is told of a database that does not do what it should. */
  static ResultsFolderRefused refused(Path folder, Exception failed, Language language) {
    String said = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    String key = said.contains("No space left") || said.contains("Could not write") || said.contains("disk")
        ? "sweep.store.full" : said.contains("lock") ? "sweep.store.locked"
        : said.contains("not a valid DuckDB") || said.contains("orrupt") ? "sweep.store.damaged" : "sweep.store.failed";
    return new ResultsFolderRefused(Message.of(key, folder.resolve(NAME), said).in(language));
  }

  private void begin() throws SQLException {
    run("create table if not exists meta(name varchar primary key, value varchar)");
    Map<String, String> there = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, value from meta")) {
      while (rows.next()) {
        there.put(rows.getString(1), rows.getString(2));
      }
    }
    if (!there.isEmpty()) {
      for (Map.Entry<String, String> each : meta.identity().entrySet()) {
        if (!each.getValue().equals(there.get("identity." + each.getKey()))) {
          connection.close();
          lock.close();
          throw new ResultsFolderRefused(Message.of("sweep.store.others", folder,
              Message.of("sweep.thing." + each.getKey()), short_(there.get("identity." + each.getKey())),
              short_(each.getValue())).in(language));
        }
      }
    }
    run("begin transaction");
    if (!meta.design().equals(there.get("design"))) {
      // A design that grew asks for other cells; runs stay, for they are known by what they compute.
      for (String table : List.of("points", "cells")) {
        run("drop table if exists " + table);
      }
      run("delete from meta");
      meta.identity().forEach((name, value) -> put("identity." + name, value));
      put("design", meta.design());
      put("factors", String.join("\n", meta.factors()));
      put("outputs", String.join("\n", meta.outputs()));
    }
    for (String scope : List.of("table if not exists ", "temp table new_")) {
      run("create " + scope + "points(point bigint" + (scope.startsWith("temp") ? "" : " primary key")
          + columns(meta.factors(), "varchar") + ")");
      run("create " + scope + "cells(replication integer, point bigint, arm integer, run uuid"
          + (scope.startsWith("temp") ? "" : ", primary key(replication, point, arm)") + ")");
      run("create " + scope + "runs(run uuid" + (scope.startsWith("temp") ? "" : " primary key")
          + ", stopped_week integer, seconds double" + columns(meta.outputs(), "double") + ")");
      run("create " + scope + "failures(replication integer, point bigint, arm integer, run uuid, seed bigint,"
          + " parameters varchar, message varchar, replay varchar"
          + (scope.startsWith("temp") ? "" : ", primary key(replication, point, arm)") + ")");
      run("create " + scope + "series(run uuid, week integer, level varchar, unit varchar, observable varchar,"
          + " value double)");
    }
    run("commit");
  }

  private static String short_(String value) {
    return value == null ? "-" : value.length() <= 60 ? value : value.substring(0, 59) + "…";
  }

  private static StoreMeta read(Connection connection) throws SQLException {
    Map<String, String> identity = new LinkedHashMap<>();
    Map<String, String> others = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, value from meta order by name")) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (name.startsWith("identity.")) {
          identity.put(name.substring("identity.".length()), rows.getString(2));
        } else {
          others.put(name, rows.getString(2));
        }
      }
    }
    if (!others.keySet().containsAll(List.of("design", "factors", "outputs"))) {
      throw new IllegalStateException(UNFIT);
    }
    return new StoreMeta(identity, others.get("design"), lines(others.get("factors")), lines(others.get("outputs")));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  private void put(String name, String value) {
    try (PreparedStatement statement = connection.prepareStatement("insert into meta values (?, ?)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  private static String columns(List<String> names, String type) {
    StringBuilder text = new StringBuilder();
    names.forEach(each -> text.append(", ").append(quoted(each)).append(' ').append(type));
    return text.toString();
  }

  /** A name as SQL takes it, whatever is in it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What the results are results of. */
  public StoreMeta meta() {
    return meta;
  }

  /** The connection, for reading in the thread that holds the store. */
  Connection connection() {
    return connection;
  }

  /** The language of messages. */
  Language language() {
    return language;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public synchronized Set<String> finished(Collection<String> keys) {
    return among("runs", keys);
  }

  @Override
  public synchronized Set<String> failed(Collection<String> keys) {
    return among("failures", keys);
  }

  private Set<String> among(String table, Collection<String> keys) {
    Set<String> found = new HashSet<>();
    if (keys.isEmpty()) {
      return found;
    }
    StringBuilder sql = new StringBuilder("select run from ").append(table).append(" where run in (");
    int number = 0;
    for (String key : keys) {
      sql.append(number++ == 0 ? "'" : ", '").append(uuid(key)).append('\'');
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.append(")").toString())) {
      while (rows.next()) {
        found.add(key(rows.getObject(1).toString()));
      }
      return found;
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  /** Keys are sixteen bytes, written as thirty-two digits. */
  static UUID uuid(String key) {
    return new UUID(Long.parseUnsignedLong(key, 0, 16, 16), Long.parseUnsignedLong(key, 16, 32, 16));
  }

  static String key(String uuid) {
    return uuid.replace("-", "");
  }

  @Override
  public synchronized void forgetFailures() {
    try {
      run("delete from failures");
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  @Override
  public synchronized void commit(List<PointRow> points, List<Cell> cells, List<RunRow> runs,
      List<FailureRow> failures) {
    try {
      // Without this the appender would commit by itself, in parts.
      run("begin transaction");
      try {
        append(points, cells, runs, failures);
        for (String table : List.of("points", "cells", "runs", "failures")) {
          run("insert or replace into " + table + " select distinct on (" + primary(table) + ") * from new_" + table);
        }
        run("insert into series select * from new_series");
        // A run that came to its end after all is no failure any more.
        run("delete from failures where run in (select run from new_runs)");
        for (String table : List.of("points", "cells", "runs", "failures", "series")) {
          run("delete from new_" + table);
        }
        run("commit");
      } catch (SQLException | RuntimeException failed) {
        undo();
        throw failed;
      }
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  private static String primary(String table) {
    return switch (table) {
      case "points" -> "point";
      case "runs" -> "run";
      default -> "replication, point, arm";
    };
  }

  private void undo() {
    try {
      run("rollback");
    } catch (SQLException alreadyUndone) {
      // A database that cannot go on has undone the transaction itself.
    }
  }

  private void append(List<PointRow> points, List<Cell> cells, List<RunRow> runs, List<FailureRow> failures)
      throws SQLException {
    try (DuckDBAppender rows = appender("points")) {
      for (PointRow each : points) {
        rows.beginRow();
        rows.append(each.point());
        for (String value : each.values()) {
          rows.append(value);
        }
        rows.endRow();
      }
    }
    try (DuckDBAppender rows = appender("cells")) {
      for (Cell each : cells) {
        rows.beginRow();
        appendCell(rows, each);
        rows.endRow();
      }
    }
    try (DuckDBAppender rows = appender("runs"); DuckDBAppender series = appender("series")) {
      for (RunRow each : runs) {
        rows.beginRow();
        rows.append(uuid(each.key()));
        rows.append(each.stoppedWeek());
        rows.append(each.seconds());
        for (double output : each.outputs()) {
          if (Double.isNaN(output)) {
            rows.appendNull();
          } else {
            rows.append(output);
          }
        }
        rows.endRow();
        for (RunRow.SeriesValue value : each.series()) {
          series.beginRow();
          series.append(uuid(each.key()));
          series.append(value.week());
          series.append(value.level());
          series.append(value.unit());
          series.append(value.observable());
          series.append(value.value());
          series.endRow();
        }
      }
    }
    try (DuckDBAppender rows = appender("failures")) {
      for (FailureRow each : failures) {
        rows.beginRow();
        appendCell(rows, each.cell());
        rows.append(each.seed());
        rows.append(each.parameters());
        rows.append(each.message());
        rows.append(each.replay());
        rows.endRow();
      }
    }
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender("temp", "main", "new_" + table);
  }

  private static void appendCell(DuckDBAppender rows, Cell cell) throws SQLException {
    rows.append(cell.replication());
    rows.append(cell.point());
    rows.append(cell.arm());
    rows.append(uuid(cell.key()));
  }

  @Override
  public synchronized Counts counts() {
    return new Counts(count("select count(*) from cells"),
        count("select count(*) from cells join runs using (run)"),
        count("select count(*) from cells join failures using (replication, point, arm)"));
  }

  private long count(String sql) {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  /** A cell with what its run left, for tables. */
  public record Row(Cell cell, List<String> values, Optional<double[]> outputs, int stoppedWeek) {}

  /** Takes rows one by one. */
  @FunctionalInterface
  public interface RowReader {
    /** The next row. */
    void row(Row row) throws IOException;
  }

  /** Every cell in the order replication, point, arm; never more than a few at a time are in memory. */
  public synchronized void rows(RowReader reader) throws IOException {
    String sql = "select c.replication, c.point, c.arm, c.run, r.stopped_week, r.run is not null"
        + prefixed("p.", meta.factors()) + prefixed("r.", meta.outputs())
        + " from cells c join points p on p.point = c.point left join runs r on r.run = c.run"
        + " order by c.replication, c.point, c.arm";
    int factors = meta.factors().size();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int k = 0; k < factors; k++) {
          values.add(rows.getString(7 + k));
        }
        double[] outputs = new double[meta.outputs().size()];
        for (int k = 0; k < outputs.length; k++) {
          double value = rows.getDouble(7 + factors + k);
          outputs[k] = rows.wasNull() ? Double.NaN : value;
        }
        boolean there = rows.getBoolean(6);
        reader.row(new Row(new Cell(rows.getInt(1), rows.getLong(2), rows.getInt(3), key(rows.getObject(4).toString())),
            values, there ? Optional.of(outputs) : Optional.empty(), there ? rows.getInt(5) : -1));
      }
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  /** The first failures in the order replication, point, arm. */
  public synchronized List<FailureRow> failures(int most) {
    List<FailureRow> failures = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select f.replication, f.point, f.arm, f.run, f.seed, f.parameters,"
            + " f.message, f.replay from failures f join cells c using (replication, point, arm)"
            + " order by f.replication, f.point, f.arm limit " + most)) {
      while (rows.next()) {
        failures.add(new FailureRow(
            new Cell(rows.getInt(1), rows.getLong(2), rows.getInt(3), key(rows.getObject(4).toString())),
            rows.getLong(5), rows.getString(6), rows.getString(7), rows.getString(8)));
      }
      return failures;
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  private static String prefixed(String prefix, List<String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(each -> text.append(", ").append(prefix).append(quoted(each)));
    return text.toString();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      // What was committed is in the file or its log, which the next opening reads.
    } finally {
      lock.close();
    }
  }
}
