package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Claim;
import org.sozialraum.runner.pattern.Measured;
import org.sozialraum.runner.pattern.Pattern.Use;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.stats.Interval;

/** Published figures beside the model's, as a table for a terminal or for documents. */
final class ValidationTable {
  /** Units whose whole numbers are worth a decimal; all others are small numbers, which need more. */
  private static final List<String> LARGE = List.of("%", "points", "t", "residents", "households");

  private final Language language;
  private final Claim numbers;

  ValidationTable(Language language) {
    this.language = language;
    this.numbers = new Claim(language, 0);
  }

  /** The table, headings first. */
  List<String> lines(List<Measured> all, ValidationForm form) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(said("pattern.column.id"), said("pattern.column.meaning"), said("pattern.column.target"),
        said("pattern.column.range"), said("pattern.column.model"), said("pattern.column.verdict")));
    all.forEach(each -> rows.add(row(each)));
    return form == ValidationForm.MD ? markdown(rows) : aligned(rows);
  }

  private List<String> row(Measured measured) {
    Pattern pattern = measured.pattern();
    int decimals = decimals(pattern.unit());
    String unit = unit(pattern.unit());
    return List.of(pattern.id(), Message.word("pattern.meaning", pattern.meaning()).in(language),
        Double.isNaN(pattern.target()) ? "" : numbers.number(pattern.target(), decimals) + unit,
        range(pattern, decimals), model(measured.value(), decimals)
        + (Double.isNaN(measured.value().mean()) ? "" : unit), verdict(measured));
  }

  static int decimals(String unit) {
    return LARGE.contains(unit) ? 1 : unit.startsWith("0 to") ? 4 : 2;
  }

  private String unit(String unit) {
    return unit.equals("%") ? " %" : unit.equals("points") ? " " + said("pattern.points") : "";
  }

  private String range(Pattern pattern, int decimals) {
    if (!pattern.judges()) {
      return "";
    }
    String from = numbers.number(pattern.from(), decimals);
    String to = numbers.number(pattern.to(), decimals);
    return Double.isInfinite(pattern.to()) ? said("pattern.at-least", from)
        : Double.isInfinite(pattern.from()) ? said("pattern.at-most", to) : said("pattern.range", from, to);
  }

  private String model(Interval value, int decimals) {
    if (Double.isNaN(value.mean())) {
      return "";
    }
    String mean = numbers.number(value.mean(), decimals);
    return Double.isNaN(value.lower()) ? mean : said("pattern.interval", mean,
        numbers.number(value.lower(), decimals), numbers.number(value.upper(), decimals));
  }

  private String verdict(Measured measured) {
    String word = said("pattern.verdict." + measured.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return measured.pattern().use() == Use.CONSTANT && measured.verdict().passes()
        ? said("pattern.verdict.by-constant", word) : word;
  }

  private static List<String> markdown(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add("| " + String.join(" | ", row.stream()
          .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;")).toList()) + " |");
      if (lines.size() == 1) {
        lines.add("|" + " --- |".repeat(row.size()));
      }
    }
    return lines;
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int k = 0; k < widths.length; k++) {
        widths[k] = Math.max(widths[k], row.get(k).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < widths.length; k++) {
        line.append(row.get(k)).append(" ".repeat(widths[k] - row.get(k).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
