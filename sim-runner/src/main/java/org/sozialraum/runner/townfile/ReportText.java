package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.town.PlaceKind;

/** The closing table of an import as text. */
final class ReportText {
  private final ImportReport report;
  private final String lang;
  private final StringBuilder text = new StringBuilder();

  ReportText(ImportReport report, String lang) {
    this.report = report;
    this.lang = lang;
  }

  String text() {
    report.plan().ifPresent(plan -> line(0, say(
        plan.name() + ": " + count(plan.quarters().size()) + " quarters, " + count(plan.population())
            + " residents, " + count(plan.places().size()) + " meeting places",
        plan.name() + ": " + count(plan.quarters().size()) + " Quartiere, " + count(plan.population())
            + " Einwohner, " + count(plan.places().size()) + " Treffpunkte")));
    report.tables().forEach(this::table);
    report.places().ifPresent(this::places);
    sentences(say("Calculated from what is published", "Aus dem Veröffentlichten berechnet"), report.derived());
    sentences(say("Assumed because missing", "Angenommen, weil es fehlt"), report.assumed());
    sentences(say("To note", "Hinweise"), report.notes());
    report.margins().ifPresent(this::margins);
    return text.toString();
  }

  private void table(ImportReport.TableTally table) {
    line(0, "");
    line(0, table.file());
    line(1, balance(table.features() ? say("features", "Objekte") : say("rows", "Zeilen"), table.read(),
        table.used(), table.unmapped(), table.outside()));
    int columnsUsed = table.columnsUsed();
    line(1, balance(table.features() ? say("properties", "Eigenschaften") : say("columns", "Spalten"),
        table.columns().size(), columnsUsed, table.columns().size() - columnsUsed, 0));
    int width = Math.min(36, table.columns().stream().mapToInt(column -> column.heading().length()).max().orElse(0));
    for (ImportReport.ColumnUse column : table.columns()) {
      line(2, padded(column.heading(), width) + "  " + padded(column.used() ? say("used", "verwendet")
          : say("unmapped", "nicht zugeordnet"), say("unmapped", "nicht zugeordnet").length()) + "  "
          + column.role().in(lang));
    }
  }

  private void places(ImportReport.PlaceTally places) {
    line(0, "");
    line(0, places.file());
    line(1, balance(say("places", "Orte"), places.read(), places.used(), places.unmapped(), places.outside()));
    List<String> kinds = new ArrayList<>();
    for (Map.Entry<PlaceKind, Integer> entry : places.usedByKind().entrySet()) {
      kinds.add(KindWords.of(entry.getKey()).in(lang) + " " + count(entry.getValue()));
    }
    line(2, say("used: ", "verwendet: ") + (kinds.isEmpty() ? say("none", "keine") : String.join(", ", kinds)));
    if (places.unmapped() > 0) {
      List<String> tags = places.unmappedByTag().entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()))
          .limit(60)
          .map(entry -> (entry.getKey().isEmpty() ? say("without a tag that says what it is",
              "ohne Tag, das sagt, was es ist") : entry.getKey()) + " " + count(entry.getValue())).toList();
      int more = places.unmappedByTag().size() - tags.size();
      line(2, say("unmapped, no meeting places: ", "nicht zugeordnet, keine Treffpunkte: ")
          + String.join(", ", tags)
          + (more > 0 ? say(" and " + more + " more tags", " und " + more + " weitere") : ""));
    }
    if (places.withoutPosition() > 0) {
      line(2, say("outside, of these without a position: ", "außerhalb, davon ohne Lage: ")
          + count(places.withoutPosition()));
    }
  }

  private String balance(String what, int read, int used, int unmapped, int outside) {
    return what + ": " + count(read) + say(" read = ", " gelesen = ") + count(used) + say(" used + ", " verwendet + ")
        + count(unmapped) + say(" unmapped + ", " nicht zugeordnet + ") + count(outside)
        + say(" outside", " außerhalb");
  }

  private void sentences(String title, List<Words> sentences) {
    if (!sentences.isEmpty()) {
      line(0, "");
      line(0, title);
      sentences.forEach(sentence -> line(1, "- " + sentence.in(lang)));
    }
  }

  private void margins(PublishedAndBuilt margins) {
    sentences(say("Published and built, quarter by quarter in " + FolderText.PUBLISHED,
        "Veröffentlicht und gebaut, je Quartier in " + FolderText.PUBLISHED), margins.rows().isEmpty()
        ? List.of(new Words("The town is too large to be founded just to be compared.",
            "Die Stadt ist zu groß, um nur zum Vergleich gegründet zu werden.")) : margins.summary());
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(content.isEmpty() ? 0 : depth)).append(content.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }

  private static String padded(String cell, int width) {
    return cell.length() >= width ? cell : String.format(Locale.ROOT, "%-" + width + "s", cell);
  }

  private String count(long number) {
    return Words.count(number, lang);
  }

  private String say(String en, String de) {
    return new Words(en, de).in(lang);
  }
}
