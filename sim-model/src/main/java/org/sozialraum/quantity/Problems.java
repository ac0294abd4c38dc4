package org.sozialraum.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;

/** All mistakes of one input, gathered before anything is run, so that a user mends them in one go. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /**
   * Adds a problem.
   *
   * @param parts what was found, what is allowed, and what to do; one message may hold all of it
   */
  public void add(String path, Message... parts) {
    found.add(new Problem(path, List.of(parts)));
  }

  /** Adds the problems of another input. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /**
   * Adds that a name is not known, with the closest known names.
   *
   * @param kind what has that name, such as {@code quarter}; the catalogue has a text for each kind
   */
  public void unknown(String path, String kind, String name, Collection<String> known) {
    add(path, Message.of("model.unknown." + kind, name), Message.of("model.known", Message.list(known)),
        closest(name, known).map(near -> Message.of("model.did-you-mean", near))
            .orElse(Message.of("model.use-one-of-these")));
  }

  /** Adds that a number lies outside its bounds. */
  public void outside(String path, double value, double min, double max, String unit) {
    add(path, Message.of("model.outside", value, min, max, Message.word("model.unit", unit)));
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
