package org.sozialraum.runner.townfile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column's heading says, in English or German: which figure, in which unit, of which year.
 *
 * @param figure the figure; empty if the heading names none that is known
 * @param ages span of ages, of an age group
 * @param unit unit that the heading names
 * @param year year that the heading ends with; 9999 if none, since a table without years is the present one
 */
record Heading(Optional<Figure> figure, Optional<AgeSpan> ages, Unit unit, int year) {

  /** How a figure is given. */
  enum Unit { PERCENT, SHARE, PLAIN }

  private static final Set<String> PERCENT = Set.of("pct", "percent", "prozent", "proz", "perc");
  private static final Set<String> SHARE = Set.of("share", "anteil", "anteile", "fraction", "rate", "quote");
  private static final Set<String> FILLING = Set.of("in", "number", "anzahl", "zahl", "count", "der", "des", "of");
  private static final Pattern YEAR = Pattern.compile("(.+?)_((?:19|20)\\d\\d)(?:_(?:19|20)\\d\\d)?");

  /** Reads a heading. */
  static Heading of(String written) {
    String normal = normal(written);
    int year = 9999;
    Matcher dated = YEAR.matcher(normal);
    if (dated.matches()) {
      normal = dated.group(1);
      year = Integer.parseInt(dated.group(2));
    }
    Unit unit = Unit.PLAIN;
    for (String word : normal.split("_")) {
      if (PERCENT.contains(word)) {
        unit = Unit.PERCENT;
      } else if (SHARE.contains(word) && unit == Unit.PLAIN) {
        unit = Unit.SHARE;
      }
    }
    // From the fullest name to the barest, so that "sgb2_rate" is found before "sgb2".
    for (Set<String> dropped : java.util.List.of(Set.<String>of(), PERCENT, SHARE, FILLING)) {
      normal = without(normal, dropped);
      Optional<Figure> figure = named(normal);
      if (figure.isPresent()) {
        boolean rate = normal.endsWith("quote") || normal.endsWith("_rate") || normal.endsWith("anteil");
        return new Heading(figure, Optional.empty(),
            figure.get().isAbsolute() ? Unit.PLAIN : rate && unit == Unit.PLAIN ? Unit.SHARE : unit, year);
      }
      Optional<AgeSpan> ages = AgeSpan.of(normal);
      if (ages.isPresent()) {
        return new Heading(Optional.of(Figure.AGE), ages, unit, year);
      }
    }
    return new Heading(Optional.empty(), Optional.empty(), unit, year);
  }

  private static Optional<Figure> named(String normal) {
    for (Figure figure : Figure.values()) {
      if (figure.isNamed(normal)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private static String without(String normal, Set<String> dropped) {
    StringBuilder rest = new StringBuilder();
    for (String word : normal.split("_")) {
      if (!dropped.contains(word) && !word.isEmpty()) {
        rest.append(rest.length() > 0 ? "_" : "").append(word);
      }
    }
    return rest.toString();
  }

  /** Lower case, umlauts spelt out, everything but letters and digits an underscore. */
  static String normal(String written) {
    String text = written.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
        .replace("ß", "ss").replace("%", " pct ").replace("+", " plus ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return text.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
  }
}
