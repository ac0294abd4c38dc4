package org.sozialraum.runner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The tables of a store and their columns. Runs and failures stand by the fingerprint of what they compute; points and
 * cells are those of the design as it is. No table has an index: an index of a million runs fills the memory that the
 * database may use and makes each batch ten times slower than looking through all rows.
 */
final class Layout {
  /** The table that says what the others are of. */
  static final String META = "meta";

  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  /** The tables for results. */
  Layout(StoreMeta meta) {
    columns.put("points", columns(List.of("point BIGINT"), meta.factors(), "VARCHAR"));
    columns.put("cells", List.of("replication INTEGER", "point BIGINT", "arm INTEGER", "run UUID"));
    columns.put("runs",
        columns(List.of("run UUID", "stopped_week INTEGER", "seconds DOUBLE"), meta.outputs(), "DOUBLE"));
    columns.put("failures", List.of("run UUID", "seed BIGINT", "message VARCHAR", "command VARCHAR"));
    columns.put("series", List.of("run UUID", "week INTEGER", "level VARCHAR", "unit VARCHAR", "observable VARCHAR",
        "value DOUBLE"));
  }

  private static List<String> columns(List<String> first, List<String> names, String type) {
    List<String> all = new ArrayList<>(first);
    names.forEach(each -> all.add(quoted(each) + " " + type));
    return all;
  }

  /** A name as SQL takes it, whatever is in it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as SQL takes it, whatever is in it. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Names of the tables. */
  List<String> tables() {
    return List.copyOf(columns.keySet());
  }

  /** What tells rows apart. A run may have failed in several ways: for want of time here, of memory there. */
  private static List<String> key(String table) {
    return switch (table) {
      case "points" -> List.of("point");
      case "cells" -> List.of("replication", "point", "arm");
      case "failures" -> List.of("run", "message", "command");
      default -> List.of("run");
    };
  }

  /** Whether rows of two tables are the same. */
  private static String same(String table) {
    return String.join(" and ", key(table).stream().map(each -> "t." + each + " = n." + each).toList());
  }

  /** Adds rows that are not there yet; those of series belong to runs and are to be added before them. */
  static String add(String table, String from) {
    return "insert into " + table + " select n.* from " + from + " n where not exists (select 1 from "
        + (table.equals("series") ? "runs" : table) + " t where " + same(table) + ")";
  }

  /** Adds the points, cells or failures of a batch that are not there yet, each once. */
  static String addNew(String table, String near) {
    return "insert into " + table + " select distinct on (" + String.join(", ", key(table)) + ") n.* from new_" + table
        + " n where not exists (select 1 from " + table + " t where " + near + same(table) + ")";
  }

  /** Adds all rows of a batch. */
  static String addAll(String table) {
    return "insert into " + table + " select * from new_" + table;
  }

  /** Removes rows of points or cells that stand in a batch with other values. */
  String removeOther(String table, String near) {
    return "delete from " + table + " t using new_" + table + " n where " + near + same(table) + " and ("
        + String.join(" or ", plain(columns.get(table)).stream()
            .map(each -> quoted(each.substring(0, each.lastIndexOf(' '))))
            .map(each -> "t." + each + " is distinct from n." + each).toList()) + ")";
  }

  /** A condition that lets the database pass by most rows: a column of a batch holds these numbers. */
  static String near(String column, LongStream numbers) {
    LongSummaryStatistics all = numbers.summaryStatistics();
    return "t." + column + " between " + all.getMin() + " and " + all.getMax() + " and ";
  }

  /** Makes those tables that are missing, and those of this connection alone in which batches are gathered. */
  void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> each : columns.entrySet()) {
        String list = String.join(", ", each.getValue());
        statement.execute("create table if not exists " + each.getKey() + "(" + list + ")");
        statement.execute("create temp table new_" + each.getKey() + "(" + list + ")");
      }
    }
  }

  /** Tables of a database, each with its columns. */
  static Map<String, List<String>> of(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select table_name, column_name, data_type from duckdb_columns()"
            + " where not internal and database_name = current_database() order by table_name, column_index")) {
      while (rows.next()) {
        tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2) + " "
            + rows.getString(3));
      }
    }
    return tables;
  }

  /** Tables of a database that are missing or have other columns. */
  List<String> differing(Connection connection) throws SQLException {
    Map<String, List<String>> there = of(connection);
    return columns.entrySet().stream().filter(each -> !plain(each.getValue()).equals(there.get(each.getKey())))
        .map(Map.Entry::getKey).toList();
  }

  private static List<String> plain(List<String> columns) {
    return columns.stream().map(each -> {
      int type = each.lastIndexOf(' ');
      String name = each.substring(0, type);
      return (name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name)
          + each.substring(type);
    }).toList();
  }
}
