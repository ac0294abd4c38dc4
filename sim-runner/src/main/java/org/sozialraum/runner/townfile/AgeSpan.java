package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of ages that a heading names, such as {@code age_18_26}, {@code 65 und älter} or {@code unter 6}.
 *
 * @param from youngest age, years
 * @param to oldest age, years, inclusive; 120 where the span is open
 */
record AgeSpan(int from, int to) {
  static final int OLDEST = 120;

  private static final Set<String> AROUND = Set.of("age", "aged", "ages", "alter", "altersgruppe", "altersgruppen",
      "years", "year", "old", "jahre", "jahren", "jahr", "j", "von", "im", "from", "personen", "persons", "einwohner",
      "einwohnerinnen", "ew", "residents", "population", "bevoelkerung", "of", "group", "anzahl", "count");
  private static final Set<String> AGE_WORDS = Set.of("age", "aged", "ages", "alter", "altersgruppe", "years", "year",
      "jahre", "jahren", "j");
  private static final Pattern BERLIN = Pattern.compile("e_e(\\d{2})_(\\d{2,3})");

  /** The span a heading names, read from its normal form (see {@link Heading#normal}); empty if it names none. */
  static Optional<AgeSpan> of(String normal) {
    Matcher berlin = BERLIN.matcher(normal);
    if (berlin.matches()) {
      return span(Integer.parseInt(berlin.group(1)), Integer.parseInt(berlin.group(2)) - 1);
    }
    List<String> words = new ArrayList<>(Arrays.asList(normal.split("_")));
    boolean saysAge = words.stream().anyMatch(AGE_WORDS::contains);
    words.removeIf(AROUND::contains);
    StringBuilder shape = new StringBuilder();
    List<Integer> numbers = new ArrayList<>();
    for (String word : words) {
      if (word.matches("\\d{1,3}")) {
        numbers.add(Integer.parseInt(word));
        shape.append("N ");
      } else {
        shape.append(word).append(' ');
      }
    }
    int first = numbers.isEmpty() ? 0 : numbers.get(0);
    int second = numbers.size() < 2 ? 0 : numbers.get(1);
    return switch (shape.toString().strip()) {
      case "N N", "N bis N", "N to N" -> span(first, second);
      case "N bis unter N", "N to under N", "N unter N", "N under N", "N b u N" -> span(first, second - 1);
      case "N plus", "N und mehr", "N and more", "N and over", "N and older", "N and above", "N und aelter",
          "N u aelter", "N or older", "N or over", "ab N", "N und darueber", "N u m" -> span(first, OLDEST);
      case "over N", "ueber N" -> span(first + 1, OLDEST);
      case "under N", "unter N", "below N", "bis unter N", "u N" -> span(0, first - 1);
      case "bis N", "up to N" -> span(0, first);
      case "N" -> saysAge ? span(first, first) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The span for readers, such as {@code 18–26} or {@code 65+}. */
  String text() {
    return to == OLDEST ? from + "+" : from == to ? String.valueOf(from) : from + "–" + to;
  }

  private static Optional<AgeSpan> span(int from, int to) {
    int open = to >= 99 ? OLDEST : to;
    return from >= 0 && from <= open && from < OLDEST ? Optional.of(new AgeSpan(from, open)) : Optional.empty();
  }

  /**
   * The finest choice of spans that covers every age from 0 to 120 once, as positions in the list, by age.
   *
   * @return empty if there is no such choice
   */
  static List<Integer> cover(List<AgeSpan> spans) {
    int[] groups = new int[OLDEST + 2];
    int[] last = new int[OLDEST + 2];
    Arrays.fill(groups, -1);
    groups[0] = 0;
    for (int age = 0; age <= OLDEST; age++) {
      for (int k = 0; k < spans.size() && groups[age] >= 0; k++) {
        AgeSpan span = spans.get(k);
        if (span.from() == age && groups[span.to() + 1] < groups[age] + 1) {
          groups[span.to() + 1] = groups[age] + 1;
          last[span.to() + 1] = k;
        }
      }
    }
    List<Integer> chosen = new ArrayList<>();
    for (int age = OLDEST + 1; age > 0 && groups[OLDEST + 1] > 0; age = spans.get(last[age]).from()) {
      chosen.add(0, last[age]);
    }
    return chosen;
  }

  /** The one span that is missing beside these so that every age is covered once; empty if it is not just one. */
  static Optional<AgeSpan> rest(List<AgeSpan> spans) {
    int[] times = new int[OLDEST + 2];
    spans.forEach(span -> {
      for (int age = span.from(); age <= span.to(); age++) {
        times[age]++;
      }
    });
    int from = 0;
    while (from <= OLDEST && times[from] == 1) {
      from++;
    }
    int to = from;
    while (to < OLDEST && times[to + 1] == 0) {
      to++;
    }
    if (from > OLDEST || times[from] != 0) {
      return Optional.empty();
    }
    AgeSpan rest = new AgeSpan(from, to);
    List<AgeSpan> all = new ArrayList<>(spans);
    all.add(rest);
    return cover(all).size() == all.size() ? Optional.of(rest) : Optional.empty();
  }

  /** The age at which the coverage from 0 upwards breaks off: no span begins there. */
  static int gap(List<AgeSpan> spans) {
    boolean[] reached = new boolean[OLDEST + 2];
    reached[0] = true;
    int furthest = 0;
    for (int age = 0; age <= OLDEST; age++) {
      if (reached[age]) {
        furthest = age;
        for (AgeSpan span : spans) {
          if (span.from() == age) {
            reached[span.to() + 1] = true;
          }
        }
      }
    }
    return furthest;
  }
}
