package org.sozialraum.runner.command;

import java.util.List;
import java.util.Map;

/**
 * What {@code describe} prints, before it takes the form of text, Markdown or JSON.
 *
 * @param title title of the whole
 * @param introduction sentences before the tables
 * @param tables tables, in order
 * @param data what programs get instead of tables, by key; empty if they get the tables
 */
record Catalogue(String title, List<String> introduction, List<Table> tables, Map<String, Object> data) {

  /** Copies the lists. */
  Catalogue {
    introduction = List.copyOf(introduction);
    tables = List.copyOf(tables);
  }

  /** A catalogue whose tables are for programs too. */
  Catalogue(String title, List<String> introduction, List<Table> tables) {
    this(title, introduction, tables, Map.of());
  }

  /**
   * One table.
   *
   * @param title its title; empty if the catalogue has only this one
   * @param columns names of the columns
   * @param rows as many cells per row as columns
   */
  record Table(String title, List<String> columns, List<List<String>> rows) {

    /** Copies the lists. */
    Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
