package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column is used for, as a user writes it: {@code key}, {@code unused}, a figure such as {@code population},
 * a figure and its unit such as {@code unemployed percent}, or ages such as {@code ages 18-26 count}.
 */
final class ColumnRole {
  static final String KEY = "key";
  static final String UNUSED = "unused";
  private static final Pattern AGES = Pattern.compile("ages (\\d{1,3})(?:-(\\d{1,3})|(\\+))?( (count|percent|share))?");
  private static final Pattern FIGURE = Pattern.compile("([a-z0-9-]+)( (count|percent|share))?");

  private ColumnRole() {}

  /** The heading that a role stands for; empty if it is none. */
  static Optional<Heading> heading(String role, int year) {
    Matcher ages = AGES.matcher(role);
    if (ages.matches()) {
      int from = Integer.parseInt(ages.group(1));
      int to = ages.group(3) != null ? AgeSpan.OLDEST : ages.group(2) == null ? from : Integer.parseInt(ages.group(2));
      return from > to || to > AgeSpan.OLDEST || from == AgeSpan.OLDEST ? Optional.empty() : Optional.of(
          new Heading(Optional.of(Figure.AGE), Optional.of(new AgeSpan(from, to)), unit(ages.group(5)), year));
    }
    if (role.equals(KEY) || role.equals(UNUSED)) {
      return Optional.of(new Heading(Optional.empty(), Optional.empty(), Heading.Unit.PLAIN, year));
    }
    Matcher figure = FIGURE.matcher(role);
    if (!figure.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Figure.values()).filter(each -> each != Figure.AGE && each != Figure.NAME)
        .filter(each -> word(each).equals(figure.group(1)))
        .filter(each -> !each.isAbsolute() || figure.group(3) == null || figure.group(3).equals("count")).findFirst()
        .map(each -> new Heading(Optional.of(each), Optional.empty(), unit(figure.group(3)), year));
  }

  private static Heading.Unit unit(String word) {
    return word == null || word.equals("count") ? Heading.Unit.PLAIN
        : word.equals("percent") ? Heading.Unit.PERCENT : Heading.Unit.SHARE;
  }

  /** The role of a column that is used as its heading says. */
  static String of(Heading heading, boolean percent) {
    Figure figure = heading.figure().orElseThrow();
    String unit = figure.isAbsolute() ? "" : heading.unit() == Heading.Unit.PLAIN ? " count"
        : percent || heading.unit() == Heading.Unit.PERCENT ? " percent" : " share";
    if (figure != Figure.AGE) {
      return word(figure) + unit;
    }
    AgeSpan span = heading.ages().orElseThrow();
    return "ages " + (span.to() == AgeSpan.OLDEST ? span.from() + "+" : span.from() + "-" + span.to()) + unit;
  }

  /** Every role of a table of quarters, to be listed and compared with what was written. */
  static List<String> all() {
    List<String> all = new ArrayList<>(List.of(KEY, UNUSED, "ages 18-26", "ages 65+"));
    Arrays.stream(Figure.values()).filter(each -> each != Figure.AGE && each != Figure.NAME)
        .map(ColumnRole::word).forEach(all::add);
    return all;
  }

  /** Every role of a table of places. */
  static List<String> ofPlaces() {
    List<String> all = new ArrayList<>(List.of(UNUSED, "tag"));
    Arrays.stream(PlaceTable.Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).forEach(all::add);
    return all;
  }

  private static String word(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
