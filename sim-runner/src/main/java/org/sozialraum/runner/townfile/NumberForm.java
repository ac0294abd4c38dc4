package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the numbers of one column are written, decided from all its cells: which mark stands before decimals and which
 * between thousands. Blanks and apostrophes between thousands are always understood.
 *
 * @param decimal point or comma; a blank where the column holds both, as decimals
 * @param thousands point or comma; a blank if neither marks thousands
 * @param doubtful a cell that can be read in two ways; empty if there is none
 */
record NumberForm(char decimal, char thousands, String doubtful) {
  private static final String BLANKS = "[ \u00a0\u2007\u2009\u202f'’]";
  private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(" + BLANKS + "\\d{3})+([.,]\\d+)?");
  private static final Pattern GROUPS = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}|(?=[.]))([.]\\d{1,30})?([eE][+-]?\\d{1,2})?");
  private static final Pattern MARKED = Pattern.compile("[+-]?\\d{0,15}[.,]\\d{1,30}([eE][+-]?\\d{1,2})?");

  /**
   * The form of a column.
   *
   * @param cells all cells of the column
   * @param whole whether it counts something, so that a single mark before three digits cannot begin decimals
   */
  static NumberForm of(List<String> cells, boolean whole) {
    Votes votes = new Votes();
    cells.stream().filter(cell -> !CellNumber.isMissing(cell)).forEach(votes::take);
    return votes.form(whole);
  }

  /** The number in a cell; {@code NaN} if it holds none. */
  double number(String cell) {
    String text = bare(cell);
    if (SPACED.matcher(text).matches()) {
      text = text.replaceAll(BLANKS, "");
    }
    boolean grouped = thousands != ' ' && text.indexOf(thousands) >= 0;
    if (grouped) {
      int end = text.indexOf(decimal) < 0 ? text.length() : text.indexOf(decimal);
      if (!GROUPS.matcher(text.substring(0, end)).matches()) {
        return Double.NaN;
      }
      text = text.replace(String.valueOf(thousands), "");
    }
    text = decimal == '.' ? text : text.replace(',', '.');
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  /** Whether every cell that holds something ends with a percent sign. */
  static boolean isPercent(List<String> cells) {
    List<String> held = cells.stream().filter(cell -> !CellNumber.isMissing(cell)).toList();
    return !held.isEmpty() && held.stream().allMatch(cell -> cell.endsWith("%"));
  }

  private static String bare(String cell) {
    String text = cell.replace('\u2212', '-');
    return (text.endsWith("%") ? text.substring(0, text.length() - 1) : text).strip();
  }

  /** What the cells of a column say about its marks. */
  private static final class Votes {
    private final boolean[] decimals = new boolean[2];
    private final boolean[] groups = new boolean[2];
    private final boolean[] either = new boolean[2];
    private String doubtful = "";
    private boolean longWithoutMark;
    private boolean onlyRoundThousands = true;

    void take(String cell) {
      String text = bare(cell);
      boolean spaced = SPACED.matcher(text).matches();
      text = spaced ? text.replaceAll(BLANKS, "") : text;
      int point = text.lastIndexOf('.');
      int comma = text.lastIndexOf(',');
      int last = Math.max(point, comma);
      int mark = point > comma ? 0 : 1;
      boolean isEither = last >= 0 && !spaced && EITHER.matcher(text).matches();
      if (isEither) {
        either[mark] = true;
        doubtful = doubtful.isEmpty() ? cell : doubtful;
      } else if (point >= 0 && comma >= 0) {
        decimals[mark] = true;
        groups[1 - mark] = true;
      } else if (last >= 0 && text.indexOf(text.charAt(last)) < last) {
        groups[mark] |= GROUPS.matcher(text).matches();
      } else if (last >= 0) {
        decimals[mark] |= MARKED.matcher(text).matches();
      } else {
        longWithoutMark |= !spaced && text.matches("[1-9]\\d{3,}");
      }
      onlyRoundThousands &= isEither && text.endsWith("000") || text.equals("0");
    }

    NumberForm form(boolean whole) {
      boolean pointDecimal = decimals[0] || groups[1];
      boolean commaDecimal = decimals[1] || groups[0];
      boolean anyEither = either[0] || either[1];
      if (pointDecimal && commaDecimal) {
        boolean clear = !groups[0] && !groups[1] && !anyEither;
        return new NumberForm(' ', ' ', clear ? "" : doubtful.isEmpty() ? "1.234 and 1,234" : doubtful);
      }
      if (pointDecimal || commaDecimal) {
        return pointDecimal ? new NumberForm('.', ',', "") : new NumberForm(',', '.', "");
      }
      if (!anyEither) {
        return new NumberForm('.', ',', "");
      }
      if (either[0] && either[1]) {
        return new NumberForm(' ', ' ', doubtful);
      }
      char mark = either[0] ? '.' : ',';
      char other = either[0] ? ',' : '.';
      // Percent and ratios stay below a thousand; counts have no decimals.
      return !whole ? new NumberForm(mark, other, "")
          : new NumberForm(other, mark, longWithoutMark || onlyRoundThousands ? doubtful : "");
    }
  }
}
