package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.town.PlaceKind;

/** The closing table of an import as text. */
final class ReportText {
  private final ImportReport report;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  ReportText(ImportReport report, String lang) {
    this.report = report;
    language = Language.of(lang);
  }

  String text() {
    report.plan().ifPresent(plan -> line(0, said("report.town", plan.name(),
        Message.count(plan.quarters().size()), Message.count(plan.population()), Message.count(plan.places().size()))));
    report.tables().forEach(this::table);
    report.places().ifPresent(this::places);
    sentences(said("report.calculated"), report.derived());
    sentences(said("report.assumed"), report.assumed());
    sentences(said("report.to-note"), report.notes());
    report.margins().ifPresent(this::margins);
    return text.toString();
  }

  private void table(ImportReport.TableTally table) {
    line(0, "");
    line(0, table.file());
    line(1, balance(table.features() ? "report.features" : "report.rows", table.read(),
        table.used(), table.unmapped(), table.outside()));
    int columnsUsed = table.columnsUsed();
    line(1, balance(table.features() ? "report.properties" : "report.columns",
        table.columns().size(), columnsUsed, table.columns().size() - columnsUsed, 0));
    int width = Math.min(36, table.columns().stream().mapToInt(column -> column.heading().length()).max().orElse(0));
    for (ImportReport.ColumnUse column : table.columns()) {
      line(2, padded(column.heading(), width) + "  " + padded(said(column.used() ? "report.used" : "report.unmapped"),
          said("report.unmapped").length()) + "  "
          + column.role().in(language));
    }
  }

  private void places(ImportReport.PlaceTally places) {
    line(0, "");
    line(0, places.file());
    line(1, balance("report.places", places.read(), places.used(), places.unmapped(), places.outside()));
    List<String> kinds = new ArrayList<>();
    for (Map.Entry<PlaceKind, Integer> entry : places.usedByKind().entrySet()) {
      kinds.add(Message.word("report.kind", entry.getKey().meaning()).in(language) + " " + count(entry.getValue()));
    }
    line(2, said("report.used-kinds", kinds.isEmpty() ? Message.of("model.list.none") : String.join(", ", kinds)));
    if (places.unmapped() > 0) {
      List<String> tags = places.unmappedByTag().entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()))
          .limit(60)
          .map(entry -> (entry.getKey().isEmpty() ? said("report.without-tag") : entry.getKey()) 
              + " " + count(entry.getValue())).toList();
      int more = places.unmappedByTag().size() - tags.size();
      line(2, said(more > 0 ? "report.unmapped-tags-and-more" : "report.unmapped-tags", String.join(", ", tags), more));
    }
    if (places.withoutPosition() > 0) {
      line(2, said("report.without-position", Message.count(places.withoutPosition())));
    }
  }

  private String balance(String what, int read, int used, int unmapped, int outside) {
    return said("report.balance", Message.of(what), Message.count(read), Message.count(used), Message.count(unmapped),
        Message.count(outside));
  }

  private void sentences(String title, List<Message> sentences) {
    if (!sentences.isEmpty()) {
      line(0, "");
      line(0, title);
      sentences.forEach(sentence -> line(1, "- " + sentence.in(language)));
    }
  }

  private void margins(PublishedAndBuilt margins) {
    sentences(said("report.published-and-built", FolderText.PUBLISHED), margins.rows().isEmpty()
        ? List.of(Message.of("report.town-too-large-be-founded")) : margins.summary());
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(content.isEmpty() ? 0 : depth)).append(content.replaceAll("\\p{Cntrl}", " ")).append('\n');
  }

  private static String padded(String cell, int width) {
    return cell.length() >= width ? cell : String.format(Locale.ROOT, "%-" + width + "s", cell);
  }

  private String count(long number) {
    return Message.count(number).in(language);
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
