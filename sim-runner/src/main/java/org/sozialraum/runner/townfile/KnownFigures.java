package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Observables;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;

/**
 * What somebody knows of a town, such as from a survey of its own: a CSV file with the columns {@code observable,
 * unit, value, tolerance, source} in any order. Shares are written in percent. The unit is a group, a quarter, a
 * district or a municipality; empty for the whole town. Without a tolerance a value is told beside the model's and
 * neither right nor wrong.
 */
public final class KnownFigures {
  private static final List<String> COLUMNS = List.of("observable", "unit", "value", "tolerance", "source");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.]\\d{1,12})?");
  private static final double HUNDRED = 100;

  private final TownPlan plan;
  private final Findings findings;

  private KnownFigures(TownPlan plan, Findings findings) {
    this.plan = plan;
    this.findings = findings;
  }

  /**
   * One value.
   *
   * @param observable name of the observable
   * @param unit group or part of the town; empty for all of it
   * @param value the value; shares in percent
   * @param tolerance by how much the model's value may differ; NaN if nothing is said
   * @param source where it comes from
   */
  public record Figure(String observable, String unit, double value, double tolerance, String source) {
    /** Whether the value is a share of 1, written in percent. */
    public boolean isShare() {
      return Observables.named(observable).map(each -> each.unit() == Observables.Unit.SHARE).orElse(false);
    }
  }

  /** Reads a file; adds a problem for every mistake. Units are checked where the town is known. */
  public static List<Figure> read(Path file, Optional<TownPlan> plan, Problems problems) {
    Findings findings = new Findings(problems, file);
    return PlainTable.of(file, "known", findings).map(table -> new KnownFigures(plan.orElse(null), findings)
        .figures(table.rows())).filter(figures -> findings.count() == 0).orElse(List.of());
  }

  private List<Figure> figures(List<PlainTable.Row> rows) {
    List<String> headings = rows.isEmpty() ? List.of() : rows.get(0).cells();
    int line = rows.isEmpty() ? 1 : rows.get(0).line();
    for (String column : COLUMNS) {
      if (headings.stream().filter(column::equals).count() != 1) {
        findings.add(line, column, headings.contains(column) ? "town.known.column-twice" : "town.known.no-column",
            String.join(",", COLUMNS));
      }
    }
    for (String heading : headings) {
      if (!COLUMNS.contains(heading)) {
        findings.add(line, "", "town.known.foreign-column", heading, String.join(",", COLUMNS));
      }
    }
    if (findings.count() > 0) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (PlainTable.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() != headings.size()) {
        findings.add(row.line(), "", "town.table.cells", row.cells().size(), headings.size());
        continue;
      }
      Figure figure = figure(row, headings);
      Integer before = lines.putIfAbsent(figure.observable() + '\n' + figure.unit(), row.line());
      if (before != null) {
        findings.add(row.line(), "observable", "town.known.twice", figure.observable(), before);
      }
      figures.add(figure);
    }
    if (rows.size() < 2) {
      findings.add(line, "", "town.known.no-rows");
    }
    return figures;
  }

  private Figure figure(PlainTable.Row row, List<String> headings) {
    String observable = cell(row, headings, "observable");
    String unit = cell(row, headings, "unit");
    Optional<Observables.Observable> known = Observables.named(observable);
    if (known.isEmpty()) {
      findings.add(row.line(), "observable", Message.of("town.known.observable", observable),
          Problems.closest(observable, Observables.all().stream().map(Observables.Observable::name).toList())
              .map(near -> Message.of("model.did-you-mean", near))
              .orElse(Message.of("town.known.observables")));
    }
    if (plan != null && !unit.isEmpty() && !units().contains(unit)) {
      findings.add(row.line(), "unit", Message.of("town.known.unit", unit), Problems.closest(unit, units())
          .map(near -> Message.of("model.did-you-mean", near)).orElse(Message.of("town.known.units")));
    }
    boolean share = known.map(each -> each.unit() == Observables.Unit.SHARE).orElse(false);
    double value = number(row, headings, "value", share ? 0 : -Double.MAX_VALUE);
    double tolerance = cell(row, headings, "tolerance").isEmpty() ? Double.NaN
        : number(row, headings, "tolerance", 0);
    if (share && value > HUNDRED) {
      findings.add(row.line(), "value", "town.known.percent", cell(row, headings, "value"));
    }
    return new Figure(observable, unit, value, tolerance, cell(row, headings, "source"));
  }

  private double number(PlainTable.Row row, List<String> headings, String column, double least) {
    String cell = cell(row, headings, column);
    if (!NUMBER.matcher(cell).matches()) {
      findings.add(row.line(), column, "town.known.number", cell);
      return Double.NaN;
    }
    double number = Double.parseDouble(cell);
    if (number < least) {
      findings.add(row.line(), column, "town.known.negative", cell);
    }
    return number;
  }

  private static String cell(PlainTable.Row row, List<String> headings, String column) {
    return row.cells().get(headings.indexOf(column));
  }

  private Set<String> units() {
    Set<String> units = new LinkedHashSet<>(Groups.names());
    for (TownPlan.QuarterPlan quarter : plan.quarters()) {
      units.add(quarter.id());
      units.add(quarter.district());
      units.add(quarter.municipality());
    }
    return units;
  }
}
