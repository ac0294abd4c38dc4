package org.sozialraum.runner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.FolderLock;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;

/**
 * A store in DuckDB. Rows are appended to tables of this connection alone and moved from there in one transaction, so
 * that a batch is there whole or not at all, and a row that is there already is not there twice.
 */
public final class DuckStore implements SweepStore {
  private static final String REPLAY = "--replay ";

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
    return opened(folder, language, true, (lock, connection) -> {
      DuckStore store = new DuckStore(folder, meta, language, lock, connection);
      store.begin();
      return store;
    });
  }

  /**
   * Opens the store of a folder as it is, for reading. In a folder that cannot be written, such as an archive, it takes
   * no lock.
   *
   * @throws ResultsFolderRefused if there is none, or somebody writes there
   */
  public static DuckStore existing(Path folder, Language language) {
    if (!Files.isRegularFile(folder.resolve(NAME))) {
      throw new ResultsFolderRefused(Message.of("sweep.store.none", folder, NAME).in(language));
    }
    return opened(folder, language, false, (lock, connection) -> {
      StoreMeta there = read(connection).orElseThrow(() -> foreign(folder, language));
      if (!new Layout(there).differing(connection).isEmpty()) {
        throw foreign(folder, language);
      }
      return new DuckStore(folder, there, language, lock, connection);
    });
  }

  /** Makes a store of what was opened. */
  private interface Opening {
    DuckStore store(FolderLock lock, DuckDBConnection connection) throws SQLException;
  }

  private static DuckStore opened(Path folder, Language language, boolean begins, Opening opening) {
    boolean isArchive = !begins && !Files.isWritable(folder);
    FolderLock lock = isArchive ? null : locked(folder, language);
    DuckDBConnection connection = null;
    DuckStore store = null;
    try {
      if (begins) {
        Database.removeUnborn(folder, language);
      }
      connection = Database.open(folder, isArchive, language);
      store = opening.store(lock, connection);
      return store;
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    } finally {
      if (store == null) {
        close(connection, lock);
      }
    }
  }

  private static FolderLock locked(Path folder, Language language) {
    try {
      Files.createDirectories(folder);
      return FolderLock.of(folder)
          .orElseThrow(() -> new ResultsFolderRefused(Message.of("folder.locked", folder).in(language)));
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(folder, failed, language);
    }
  }

  private static ResultsFolderRefused foreign(Path folder, Language language) {
    return new ResultsFolderRefused(Message.of("sweep.store.foreign", folder.resolve(NAME)).in(language));
  }

  private void begin() throws SQLException {
    boolean isNew = Layout.of(connection).isEmpty();
    Optional<StoreMeta> there = isNew ? Optional.empty() : read(connection);
    if (!isNew) {
      refuseOthers(there.orElseThrow(() -> foreign(folder, language)));
    }
    run("begin transaction");
    if (isNew) {
      run("create table " + Layout.META + "(name varchar primary key, value varchar)");
    }
    if (isNew || !meta.design().equals(there.get().design())) {
      // A design that grew asks for other cells; runs and failures stay, for they are known by what they compute.
      for (String table : List.of("points", "cells")) {
        run("drop table if exists " + table);
      }
      run("delete from " + Layout.META);
      meta.identity().forEach((name, value) -> put("identity." + name, value));
      put("design", meta.design());
      put("factors", String.join("\n", meta.factors()));
      put("outputs", String.join("\n", meta.outputs()));
    }
    new Layout(meta).make(connection);
    run("commit");
  }

  /** Refuses results of something else, naming what differs. */
  private void refuseOthers(StoreMeta there) throws SQLException {
    for (Map.Entry<String, String> each : meta.identity().entrySet()) {
      String other = there.identity().get(each.getKey());
      if (!each.getValue().equals(other)) {
        throw new ResultsFolderRefused(Message.of("sweep.store.others", folder,
            Message.of("sweep.thing." + each.getKey()), cut(other), cut(each.getValue())).in(language));
      }
    }
    if (!new Layout(there).differing(connection).isEmpty()) {
      throw foreign(folder, language);
    }
  }

  private static String cut(String value) {
    return value == null ? "-" : value.length() <= 60 ? value : value.substring(0, 59) + "…";
  }

  /** What a database says it holds results of; empty if it is no store of a sweep. */
  private static Optional<StoreMeta> read(Connection connection) throws SQLException {
    if (!List.of("name VARCHAR", "value VARCHAR").equals(Layout.of(connection).get(Layout.META))) {
      return Optional.empty();
    }
    Map<String, String> identity = new LinkedHashMap<>();
    Map<String, String> others = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name, value from " + Layout.META + " order by name")) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (name.startsWith("identity.")) {
          identity.put(name.substring("identity.".length()), rows.getString(2));
        } else {
          others.put(name, rows.getString(2));
        }
      }
    }
    return others.keySet().containsAll(List.of("design", "factors", "outputs"))
        ? Optional.of(new StoreMeta(identity, others.get("design"), lines(others.get("factors")),
            lines(others.get("outputs")))) : Optional.empty();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  private void put(String name, String value) {
    try (PreparedStatement statement = connection.prepareStatement("insert into " + Layout.META + " values (?, ?)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    }
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
    StringJoiner sql = new StringJoiner(", ", "select run from " + table + " where run in (", ")");
    keys.forEach(each -> sql.add("'" + uuid(each) + "'"));
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql.toString())) {
      while (rows.next()) {
        found.add(key(rows.getObject(1).toString()));
      }
      return found;
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
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
      throw Database.refused(folder, failed, language);
    }
  }

  @Override
  public synchronized void commit(List<PointRow> points, List<Cell> cells, List<RunRow> runs,
      List<FailureRow> failures) {
    List<String> keys = new ArrayList<>();
    runs.forEach(each -> keys.add(each.key()));
    failures.forEach(each -> keys.add(each.cell().key()));
    Set<String> there = finished(keys);
    Layout layout = new Layout(meta);
    try {
      // Without this the appender would commit by itself, in parts.
      run("begin transaction");
      try {
        appendPoints(points);
        appendCells(cells);
        appendRuns(runs, there);
        appendFailures(failures, there);
        if (!points.isEmpty()) {
          move(layout, "points", Layout.near("point", points.stream().mapToLong(PointRow::point)));
        }
        if (!cells.isEmpty()) {
          move(layout, "cells", Layout.near("replication", cells.stream().mapToLong(Cell::replication))
              + Layout.near("point", cells.stream().mapToLong(Cell::point)));
        }
        run(Layout.addAll("runs"));
        run(Layout.addAll("series"));
        run(Layout.addNew("failures", ""));
        // A run that came to its end after all is no failure any more.
        run("delete from failures where run in (select run from new_runs)");
        for (String table : layout.tables()) {
          run("delete from new_" + table);
        }
        run("commit");
      } catch (SQLException | RuntimeException failed) {
        undo();
        throw failed;
      }
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    }
  }

  /** Moves points or cells of a batch into their table; what stands there with other values goes. */
  private void move(Layout layout, String table, String near) throws SQLException {
    run(layout.removeOther(table, near));
    run(Layout.addNew(table, near));
  }

  private void undo() {
    try {
      run("rollback");
    } catch (SQLException alreadyUndone) {
      // A database that cannot go on has undone the transaction itself.
    }
  }

  private void appendPoints(List<PointRow> points) throws SQLException {
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
  }

  private void appendCells(List<Cell> cells) throws SQLException {
    try (DuckDBAppender rows = appender("cells")) {
      for (Cell each : cells) {
        rows.beginRow();
        rows.append(each.replication());
        rows.append(each.point());
        rows.append(each.arm());
        rows.append(uuid(each.key()));
        rows.endRow();
      }
    }
  }

  /** Runs that are not there yet, each once, with their series. */
  private void appendRuns(List<RunRow> runs, Set<String> there) throws SQLException {
    Set<String> known = new HashSet<>(there);
    try (DuckDBAppender rows = appender("runs"); DuckDBAppender series = appender("series")) {
      for (RunRow each : runs) {
        if (!known.add(each.key())) {
          continue;
        }
        rows.beginRow();
        rows.append(uuid(each.key()));
        rows.append(each.stoppedWeek());
        rows.append(each.seconds());
        for (double output : each.outputs()) {
          append(rows, output);
        }
        rows.endRow();
        for (RunRow.SeriesValue value : each.series()) {
          series.beginRow();
          series.append(uuid(each.key()));
          series.append(value.week());
          series.append(value.level());
          series.append(value.unit());
          series.append(value.observable());
          append(series, value.value());
          series.endRow();
        }
      }
    }
  }

  private static void append(DuckDBAppender rows, double value) throws SQLException {
    if (Double.isNaN(value)) {
      rows.appendNull();
    } else {
      rows.append(value);
    }
  }

  private void appendFailures(List<FailureRow> failures, Set<String> there) throws SQLException {
    try (DuckDBAppender rows = appender("failures")) {
      for (FailureRow each : failures) {
        if (!there.contains(each.cell().key())) {
          rows.beginRow();
          rows.append(uuid(each.cell().key()));
          rows.append(each.seed());
          rows.append(each.message());
          rows.append(command(each.replay()));
          rows.endRow();
        }
      }
    }
  }

  /** A command without the cell that it shows: cells that share a run have it in common. */
  private static String command(String replay) {
    int end = replay.lastIndexOf(REPLAY);
    return end < 0 ? replay : replay.substring(0, end);
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender("temp", "main", "new_" + table);
  }

  @Override
  public synchronized Counts counts() {
    return new Counts(count("select count(*) from cells"),
        count("select count(*) from cells semi join runs using (run)"),
        count("select count(*) from cells semi join failures using (run)"));
  }

  /** Finished runs that the design asks for, each counted once, however many cells share it. */
  public synchronized long differentRuns() {
    return count("select count(distinct run) from cells semi join runs using (run)");
  }

  private long count(String sql) {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    }
  }

  /** A cell with what its run left, for tables. */
  public record Row(Cell cell, List<String> values, Optional<double[]> outputs, int stoppedWeek) {}

  /** Takes rows one by one, and asks nothing of the store meanwhile. */
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
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> values = values(rows, 7);
        double[] outputs = new double[meta.outputs().size()];
        for (int k = 0; k < outputs.length; k++) {
          double value = rows.getDouble(7 + values.size() + k);
          outputs[k] = rows.wasNull() ? Double.NaN : value;
        }
        boolean there = rows.getBoolean(6);
        reader.row(new Row(cell(rows), values, there ? Optional.of(outputs) : Optional.empty(),
            there ? rows.getInt(5) : -1));
      }
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    }
  }

  private static Cell cell(ResultSet rows) throws SQLException {
    return new Cell(rows.getInt(1), rows.getLong(2), rows.getInt(3), key(rows.getObject(4).toString()));
  }

  private List<String> values(ResultSet rows, int first) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < meta.factors().size(); k++) {
      values.add(rows.getString(first + k));
    }
    return values;
  }

  /** The first failures in the order replication, point, arm. */
  public synchronized List<FailureRow> failures(int most) {
    List<FailureRow> failures = new ArrayList<>();
    try {
      failures(most, failures::add);
      return failures;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Takes failures one by one. */
  @FunctionalInterface
  interface FailureReader {
    void row(FailureRow failure) throws IOException;
  }

  /**
   * Failures in the order replication, point, arm: one for each cell whose run failed, whichever of them asked for it
   * first. Of several things that were said of a run the first in the alphabet is told, so that tables do not show
   * which came first.
   */
  synchronized void failures(long most, FailureReader reader) throws IOException {
    String sql = "select c.replication, c.point, c.arm, c.run, f.seed, f.message, f.command"
        + prefixed("p.", meta.factors())
        + " from cells c join (select run, min(seed) as seed, min(message) as message, min(command) as command"
        + " from failures group by run) f on f.run = c.run join points p on p.point = c.point"
        + " order by c.replication, c.point, c.arm limit " + most;
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        Cell cell = cell(rows);
        List<String> values = values(rows, 8);
        StringJoiner parameters = new StringJoiner("; ");
        for (int k = 0; k < values.size(); k++) {
          parameters.add(meta.factors().get(k) + "=" + values.get(k));
        }
        reader.row(new FailureRow(cell, rows.getLong(5), parameters.toString(), rows.getString(6), rows.getString(7)
            + REPLAY + cell.replication() + "/" + cell.point() + "/" + cell.arm()));
      }
    } catch (SQLException failed) {
      throw Database.refused(folder, failed, language);
    }
  }

  private static String prefixed(String prefix, List<String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(each -> text.append(", ").append(prefix).append(Layout.quoted(each)));
    return text.toString();
  }

  @Override
  public synchronized void close() {
    close(connection, lock);
  }

  private static void close(DuckDBConnection connection, FolderLock lock) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException failed) {
      // What was committed is in the file or its log, which the next opening reads.
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
