package org.sozialraum.runner.command;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.calibration.FreeNumber;
import org.sozialraum.runner.scenariofile.BudgetKeys;
import org.sozialraum.runner.scenariofile.ScenarioKeys;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;

/** The one table of parameters: {@code docs/parameters.md} is this catalogue as Markdown. */
final class ParameterCatalogue {
  private static final List<String> COLUMNS = List.of("parameter", "default", "range", "unit", "meaning", "source");

  /** Settings that a calibration moves, or of which it moves some values of a curve. */
  private static final Set<String> FREE = FreeNumber.all().stream()
      .map(each -> "settings." + each.path().replaceFirst("\\[.*", "")).collect(Collectors.toSet());

  private ParameterCatalogue() {}

  private static List<String> free(List<String> row) {
    List<String> marked = new ArrayList<>(row);
    int source = marked.size() - 1;
    marked.set(source, marked.get(source) + "; *free*: calibrated to C1–C13");
    return marked;
  }

  static Catalogue whole() {
    List<Catalogue.Table> tables = new ArrayList<>();
    List<List<String>> general = new ArrayList<>();
    for (Quantities.Described each : Quantities.describe(ScenarioKeys.class)) {
      if (!each.path().startsWith("settings.")) {
        general.add(row(each));
      }
    }
    tables.add(new Catalogue.Table("Scenario", COLUMNS, general));
    tables.add(table("budget", BudgetKeys.class));
    addGroups("settings", Settings.class, tables);
    Interventions.known().forEach((name, type) -> tables.add(table("intervention: " + name, type)));
    Shocks.known().forEach((name, type) -> tables.add(table("shock: " + name, type)));
    tables.add(Catalogues.placeTable("Kinds of places"));
    return new Catalogue("Parameters", List.of(
        "Generated from the code by `sozialraum describe parameters --format md`; not to be edited by hand.",
        "Every number of the model with its default, the range that a scenario may choose from, its unit, its meaning"
            + " and its source. The word *assumption* marks numbers without a published source, *free* those that"
            + " `calibrate` fits. The title of a table of settings says under which keys a scenario"
            + " writes them; interventions and shocks are items of their lists.",
        "The word *brief* means the scientific brief that the project started from; section 7 of docs/model.md explains"
            + " its parts and all codes. Every number of the table of places is an assumption [A-places]."), tables);
  }

  /** One table per record of settings, however deep; the title says where a scenario writes them. */
  private static void addGroups(String path, Class<? extends Record> type, List<Catalogue.Table> tables) {
    List<List<String>> own = new ArrayList<>();
    for (Quantities.Described each : Quantities.describe(type)) {
      if (each.path().indexOf('.') < 0) {
        own.add(FREE.contains(path + "." + each.path()) ? free(row(each)) : row(each));
      }
    }
    if (!own.isEmpty()) {
      tables.add(new Catalogue.Table(path, COLUMNS, own));
    }
    for (RecordComponent group : type.getRecordComponents()) {
      if (group.getType().isRecord()) {
        addGroups(path + "." + Quantities.fileName(group.getName()), group.getType().asSubclass(Record.class), tables);
      }
    }
  }

  /** The settings of one record. */
  static Catalogue.Table table(String title, Class<? extends Record> type) {
    List<List<String>> rows = new ArrayList<>();
    for (Quantities.Described each : Quantities.describe(type)) {
      rows.add(row(each));
    }
    return new Catalogue.Table(title, COLUMNS, rows);
  }

  private static List<String> row(Quantities.Described each) {
    // Bounds that are those of the number's type say nothing.
    String range = each.range().startsWith("-9223372036854776000") ? "any" : each.range();
    return List.of(each.path(), each.byDefault(), range, each.unit(), each.meaning(), each.source());
  }
}
