package org.sozialraum.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All mistakes of one input, gathered before anything is run, so that a user mends them in one go. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem. */
  public void add(String path, String what, String allowed, String advice) {
    found.add(new Problem(path, what, allowed, advice));
  }

  /** Adds that a name is not known, with the closest known names. */
  public void unknown(String path, String kind, String name, Collection<String> known) {
    String advice = closest(name, known).map(near -> "did you mean \"" + near + "\"?").orElse("use one of these names");
    add(path, "no " + kind + " is called \"" + name + "\"", "known: " + listed(known), advice);
  }

  /** Adds that a number lies outside its bounds. */
  public void outside(String path, double value, double min, double max, String unit) {
    add(path, "found " + plain(value), "must be between " + plain(min) + " and " + plain(max) + " (" + unit + ")",
        "choose a value in that range");
  }

  /** Whether nothing is wrong. */
  public boolean none() {
    return found.isEmpty();
  }

  /** The problems in the order they were found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /**
   * The known word nearest to a misspelt one, if any is near: at most a third of its letters differ. Failing that, the
   * shortest known word that contains it, if it has three letters or more.
   */
  public static Optional<String> closest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    Optional<String> near = known.stream().sorted()
        .min(Comparator.comparingInt(word -> distance(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT))
            <= Math.max(1, Math.max(wanted.length(), word.length()) / 3));
    return near.isPresent() || wanted.length() < 3 ? near : known.stream().sorted()
        .filter(word -> word.toLowerCase(Locale.ROOT).contains(wanted))
        .min(Comparator.comparingInt(String::length));
  }

  /** Names as a short list: at most twelve, the rest counted. */
  public static String listed(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    int shown = Math.min(12, all.size());
    String text = String.join(", ", all.subList(0, shown));
    return all.isEmpty() ? "none" : all.size() > shown ? text + " and " + (all.size() - shown) + " more" : text;
  }

  /** A number without needless zeros, independent of the locale. */
  public static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    return new java.math.BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }

  /** Letters to change, insert or drop (Levenshtein 1966), two swapped neighbours counting once. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
