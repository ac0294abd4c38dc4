package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweptOutput;

/** The first points of a sweep as tables, one for each output: what came out, and what differs from the reference. */
final class PointsSection {
  private static final int MOST_POINTS = 200;
  /** Cells of all tables of a language, so that a page with many outputs stays small. */
  private static final int MOST_CELLS = 12_000;
  private static final int MOST_OUTPUTS = 20;
  /** More factors stand in one column, so that a table fits on paper. */
  private static final int MOST_COLUMNS = 5;

  private final SweepEdition edition;
  private final boolean apart;

  private PointsSection(SweepEdition edition) {
    this.edition = edition;
    apart = edition.sweep().factors().size() <= MOST_COLUMNS;
  }

  static void write(SweepEdition edition) {
    new PointsSection(edition).write();
  }

  private void write() {
    edition.section("points", edition.said("page.points"));
    List<SweptOutput> outputs = edition.sweep().outputs();
    int tables = Math.min(outputs.size(), MOST_OUTPUTS);
    int columns = (apart ? edition.sweep().factors().size() : 1) + (edition.sweep().compares() ? 6 : 3);
    long points = edition.results().statistics().points();
    int rows = (int) Math.min(points, Math.min(MOST_POINTS, Math.max(1, MOST_CELLS / (tables * columns))));
    edition.paragraph(edition.said(rows < points ? "page.sweep.points-first" : "page.sweep.points-all",
        edition.count(rows), edition.count(points), "summary.csv"));
    if (tables < outputs.size()) {
      edition.paragraph(edition.said("page.sweep.outputs-first", edition.count(tables), edition.count(outputs.size()),
          "summary.csv"));
    }
    for (int output = 0; output < tables; output++) {
      table(output, edition.sweep().points().subList(0, Math.min(rows, edition.sweep().points().size())));
    }
    edition.html().close();
  }

  private void table(int number, List<PointSummary> points) {
    SweptOutput output = edition.sweep().outputs().get(number);
    boolean compares = edition.sweep().compares();
    List<String> header = new ArrayList<>(List.of(edition.said("page.sweep.point")));
    if (apart) {
      edition.sweep().factors().forEach(each -> header.add(each.name()));
    } else {
      header.add(edition.said("page.sweep.values"));
    }
    header.add(edition.said("page.sweep.mean"));
    header.add(edition.said("page.effects.range"));
    if (compares) {
      header.add(edition.said("page.effects.difference"));
      header.add(edition.said("page.effects.range"));
      header.add(edition.said("page.effects.says"));
    }
    String label = output.label(edition.language());
    String unit = output.unit(edition.language());
    edition.table(compares ? "effects points" : "numbers points", compares
        ? edition.said("page.sweep.table-compared", label, unit, output.differenceUnit(edition.language()))
        : edition.said("page.sweep.table", label, unit), header);
    points.forEach(each -> row(output, each, each.outputs().get(number)));
    edition.endTable();
  }

  private void row(SweptOutput output, PointSummary point, PairedSummary summary) {
    List<String> cells = new ArrayList<>();
    if (apart) {
      point.values().forEach(each -> cells.add(edition.level(each)));
    } else {
      cells.add(edition.valued(point.values()));
    }
    double scale = output.scale();
    if (summary.partial()) {
      cells.add(edition.said("page.sweep.partial", edition.count(summary.n()), edition.count(summary.runs())));
      cells.add("–");
    } else {
      amount(cells, output, scale * summary.mean(), scale * summary.lower(), scale * summary.upper(), false);
    }
    boolean large = false;
    if (edition.sweep().compares()) {
      if (edition.sweep().reference().filter(point.values()::equals).isPresent()) {
        cells.addAll(List.of("–", "–", edition.said("page.sweep.reference-point")));
      } else {
        if (summary.pairs() < summary.pairedRuns()) {
          cells.addAll(List.of("–", "–"));
        } else {
          boolean judged = summary.judged();
          amount(cells, output, scale * summary.difference(), judged ? scale * summary.diffLower() : Double.NaN,
              judged ? scale * summary.diffUpper() : Double.NaN, true);
        }
        boolean small = Math.abs(scale * summary.difference()) < output.least(edition.sweep().smallestEffect());
        large = summary.shown() && !small;
        cells.add(edition.said("page.kind." + (!summary.judged() ? "unknown"
            : !summary.shown() ? "not-shown" : small ? "small" : "other")));
      }
    }
    edition.row(Long.toString(point.point()), cells, large ? new String[] {"class", "shown"} : new String[0]);
  }

  private void amount(List<String> cells, SweptOutput output, double mean, double lower, double upper,
      boolean difference) {
    if (Double.isNaN(mean)) {
      cells.add(edition.said("page.unknown"));
      cells.add("–");
      return;
    }
    int decimals = output.decimals(lower, upper);
    String text = SweptOutput.number(mean, decimals, edition.language());
    cells.add((difference && mean > 0 && !text.matches("0([.,]0*)?") ? "+" : "") + text);
    cells.add(Double.isNaN(lower) ? "–" : edition.said("page.effects.from-to",
        SweptOutput.number(lower, decimals, edition.language()),
        SweptOutput.number(upper, decimals, edition.language())));
  }
}
