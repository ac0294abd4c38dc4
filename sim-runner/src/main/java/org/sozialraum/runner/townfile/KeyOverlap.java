package org.sozialraum.runner.townfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.message.Message;

/**
 * The property and column that come nearest to naming the same quarters, where none names enough of them.
 *
 * @param property property of the boundaries
 * @param known its distinct values
 * @param column heading of the table's column
 * @param found its distinct cells
 * @param matched how many are in both
 * @param strangers some of those that are only in the table, as written there
 */
record KeyOverlap(String property, int known, String column, int found, int matched, List<String> strangers) {
  private static final int MOST_SEARCHED = 100;

  /** The nearest pair that shares some keys, else one of numbers of the same length; empty if there is neither. */
  static Optional<KeyOverlap> of(List<MapObject> objects, Sheet sheet) {
    return of(objects, sheet, false);
  }

  private static Optional<KeyOverlap> of(List<MapObject> objects, Sheet sheet, boolean onlyCodes) {
    Set<String> properties = new LinkedHashSet<>();
    objects.stream().limit(50).forEach(each -> properties.addAll(each.properties().keySet()));
    KeyOverlap best = null;
    for (String property : properties.stream().limit(MOST_SEARCHED).toList()) {
      Set<String> values = forms(objects.stream().map(each -> each.properties().getOrDefault(property, "")).toList());
      boolean isKey = MappedQuarters.KEY_LIKE.matcher(property).matches();
      if (values.size() * 2 < objects.size() || onlyCodes && !isKey || !isKey && !Heading.of(property).figure().equals(
          Optional.of(Figure.NAME))) {
        continue;
      }
      for (int column = 0; column < Math.min(MOST_SEARCHED, sheet.headings().size()); column++) {
        Set<String> cells = forms(sheet.cells(column));
        int matched = (int) cells.stream().filter(values::contains).count();
        boolean enough = !onlyCodes && matched * 4 >= Math.min(values.size(), cells.size()) && matched > 0;
        boolean alike = isKey && isAlike(values, cells);
        if ((enough || alike) && MappedQuarters.mayBeKey(sheet.headings().get(column))
            && (best == null || matched > best.matched())) {
          best = new KeyOverlap(property, values.size(), sheet.heading(column), cells.size(), matched,
              sheet.cells(column).stream().filter(cell -> !cell.isEmpty() && !values.contains(Spellings.form(cell)))
                  .distinct().limit(3).toList());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Codes of the same kind as the quarters' that are mostly others, in a table that was joined by names: it is of
   * another cut, and quarters of one name are not the same ground. A user who knows better names the key.
   */
  static Optional<KeyOverlap> against(MappedQuarters.Join join, List<MapObject> objects, Sheet sheet) {
    if (sheet.keyColumn() >= 0 || MappedQuarters.KEY_LIKE.matcher(join.property()).matches()) {
      return Optional.empty();
    }
    return of(objects, sheet, true).filter(overlap -> !Heading.normal(overlap.column()).matches("plz|postleitzahl")
        && overlap.matched() * 2 < Math.min(overlap.known(), overlap.found()));
  }

  private static Set<String> forms(List<String> keys) {
    return keys.stream().filter(key -> !key.isEmpty()).map(Spellings::form).collect(Collectors.toSet());
  }

  /** Whether both are codes of the same length, four digits or more. */
  private static boolean isAlike(Set<String> values, Set<String> cells) {
    int length = values.stream().findFirst().map(String::length).orElse(0);
    return length > 4 && values.stream().allMatch(each -> each.startsWith("#") && each.length() == length)
        && cells.stream().filter(each -> each.startsWith("#") && each.length() == length).count() * 5
        >= cells.size() * 4L && !cells.isEmpty();
  }

  /** What is wrong, and what to do. */
  Message message(String boundaries) {
    return Message.of(strangers.isEmpty() ? "town.table.overlap" : "town.table.overlap-strangers", matched, found,
        column, known, property, boundaries, String.join(", ", strangers));
  }

}
