package org.sozialraum.runner.command;

import java.util.List;

/**
 * What {@code describe} prints, before it takes the form of text, Markdown or JSON.
 *
 * @param title title of the whole
 * @param introduction sentences before the tables
 * @param tables tables, in order
 */
record Catalogue(String title, List<String> introduction, List<Table> tables) {

  /** Copies the lists. */
  Catalogue {
    introduction = List.copyOf(introduction);
    tables = List.copyOf(tables);
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
