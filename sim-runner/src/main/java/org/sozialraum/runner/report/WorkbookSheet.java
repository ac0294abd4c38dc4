package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;

/** A sheet of the workbook before it is written: its name, one line of headings, and rows of texts and numbers. */
final class WorkbookSheet {
  private final String name;
  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A sheet without rows.
   *
   * @param name at most 31 letters
   */
  WorkbookSheet(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  /** How the cells of a row look. */
  enum Format {
    TEXT("General"), SENTENCE("General"), TITLE("General"), COUNT("#,##0"), YEAR("0"), NUMBER("#,##0.00"),
    SHARE("0.0"), CHANGE("+0.00;-0.00;0.00"), EURO("#,##0\\ \"€\"");

    private final String code;

    Format(String code) {
      this.code = code;
    }

    /** The code of spreadsheets for it. */
    String code() {
      return code;
    }
  }

  /**
   * A column.
   *
   * @param heading name, with the unit of its numbers in brackets
   * @param width width in letters
   */
  record Column(String heading, int width) {}

  /**
   * A cell.
   *
   * @param value a text, a number, or null for an empty cell
   */
  record Cell(Object value, Format format) {}

  /** Name of the sheet. */
  String name() {
    return name;
  }

  List<Column> columns() {
    return columns;
  }

  List<List<Cell>> rows() {
    return rows;
  }

  /** Adds a row. */
  void add(Cell... cells) {
    rows.add(List.of(cells));
  }

  static Cell text(String text) {
    return new Cell(text, Format.TEXT);
  }

  static Cell sentence(String text) {
    return new Cell(text, Format.SENTENCE);
  }

  static Cell title(String text) {
    return new Cell(text, Format.TITLE);
  }

  /** A number; what is not known is an empty cell. */
  static Cell number(double value, Format format) {
    return new Cell(Double.isFinite(value) ? value : null, format);
  }
}
