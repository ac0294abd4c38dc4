package org.sozialraum.runner.store;

/**
 * Names as fields of a csv file. A name that a spreadsheet would take for a formula gets a leading apostrophe, which
 * makes it inert; names with commas, quotes or line ends are quoted as in RFC 4180.
 */
public final class CsvText {
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** A name as a field of a csv file. */
  public static String field(String name) {
    String inert = isFormula(name) ? "'" + name : name;
    boolean quoted = inert.chars().anyMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
    return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }

  /** The name that a field stands for, its quotes already removed. */
  static String name(String field) {
    return field.startsWith("'") && isFormula(field.substring(1)) ? field.substring(1) : field;
  }

  // A name such as "'=x" gets an apostrophe as well, so that reading gives back every name.
  private static boolean isFormula(String name) {
    int first = 0;
    while (first < name.length() && name.charAt(first) == '\'') {
      first++;
    }
    return first < name.length() && FORMULA.indexOf(name.charAt(first)) >= 0;
  }
}
