package org.sozialraum.runner.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a store and their columns. Runs and failures stand by the fingerprint of what they compute; points and
 * cells are those of the design as it is.
 */
final class Layout {
  /** The table that says what the others are of. */
  static final String META = "meta";

  /**
   * Of two failures of the same run that say different things, such as a time-out here and a lack of memory there, the
   * first in the alphabet is kept, so that tables do not tell which came first.
   */
  static final String SAME_FAILURE = "do update set message = least(message, excluded.message),"
      + " command = least(command, excluded.command)";

  private static final String CELL = "replication, point, arm";

  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  /** The tables for results. */
  Layout(StoreMeta meta) {
    columns.put("points", columns(List.of("point BIGINT"), meta.factors(), "VARCHAR"));
    columns.put("cells", List.of("replication INTEGER", "point BIGINT", "arm INTEGER", "run UUID"));
    columns.put("runs", columns(List.of("run UUID", "stopped_week INTEGER", "seconds DOUBLE"), meta.outputs(), "DOUBLE"));
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

  /** What tells rows of a table apart; empty if nothing does. */
  static String key(String table) {
    return switch (table) {
      case "points" -> "point";
      case "cells" -> CELL;
      case "series" -> "";
      default -> "run";
    };
  }

  /** Makes those tables that are missing, and those of this connection alone in which batches are gathered. */
  void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, List<String>> each : columns.entrySet()) {
        String list = String.join(", ", each.getValue());
        String key = key(each.getKey());
        statement.execute("create table if not exists " + each.getKey() + "(" + list
            + (key.isEmpty() ? "" : ", primary key(" + key + ")") + ")");
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
