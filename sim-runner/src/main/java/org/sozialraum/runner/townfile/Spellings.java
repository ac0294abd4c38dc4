package org.sozialraum.runner.townfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the quarter that a key means although it is written in another way, if only one can be meant. */
final class Spellings {
  private static final int SEVERAL = -1;
  private static final Map<String, String> SHORT = Map.of("st", "sankt", "skt", "sankt", "u", "und");

  private final Map<String, Integer> quarters = new HashMap<>();

  /** @param quarterBy quarters by the keys of the boundaries */
  Spellings(Map<String, Integer> quarterBy) {
    quarterBy.forEach((key, quarter) -> quarters.merge(form(key), quarter,
        (one, other) -> one.equals(other) ? one : SEVERAL));
    quarters.remove("");
  }

  /** The one quarter whose key has the same form; empty if there is none or more than one. */
  Optional<Integer> quarter(String key) {
    return Optional.ofNullable(quarters.get(form(key))).filter(quarter -> quarter != SEVERAL);
  }

  /** Whether every one of these keys has a form of its own. */
  static boolean areApart(Set<String> keys) {
    return keys.stream().map(Spellings::form).distinct().count() == keys.size();
  }

  /**
   * What spelling does not change: numbers without leading zeros; names without case, blanks, hyphens and points,
   * with umlauts spelt out and "Straße" and "Platz" cut short.
   */
  static String form(String key) {
    if (key.matches("'?\\d+([.,]0+)?")) {
      String digits = key.replaceAll("[.,]0+$|'", "").replaceAll("^0+(?=\\d)", "");
      return "#" + digits;
    }
    StringBuilder form = new StringBuilder();
    for (String word : Heading.normal(key).split("_")) {
      form.append(SHORT.getOrDefault(word, word.replaceAll("(?<=.)strasse$", "str").replaceAll("^strasse$", "str")
          .replaceAll("platz$", "pl")));
    }
    return form.toString();
  }
}
