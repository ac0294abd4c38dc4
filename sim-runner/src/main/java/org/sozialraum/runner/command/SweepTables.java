package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.runner.database.Datapackage;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.Export;
import org.sozialraum.runner.database.PointStatisticsCsv;
import org.sozialraum.runner.sweep.FirstStatistics;
import org.sozialraum.scenario.Scenario;

/** The files of a sweep beside its database. */
final class SweepTables {
  /** The design file, made to fit its new place. */
  static final String DESIGN = "design.yaml";
  /** The scenario that every point starts from, complete. */
  static final String SCENARIO = "scenario.yaml";
  /** The points of a design that keeps them in a table. */
  static final String TABLE = "table.csv";

  private SweepTables() {}

  /**
   * What was written.
   *
   * @param names names of the files
   * @param statistics what there is to say of them; empty without a design
   */
  record Written(List<String> names, Optional<FirstStatistics> statistics) {}

  /**
   * Writes tables of a store beside it, and describes them; csv files are written in any case.
   *
   * @param input what the tables are of; without it there are no statistics, and tables are not described
   * @param series whether series are written too
   */
  static Written write(DuckStore store, Optional<DesignInput> input, List<TableForm> forms, boolean series)
      throws IOException {
    Export export = new Export(store);
    List<String> names = new ArrayList<>(export.csv(series));
    if (forms.contains(TableForm.PARQUET)) {
      names.addAll(export.parquet(series));
    }
    if (forms.contains(TableForm.XLSX)) {
      names.addAll(export.xlsx());
    }
    Optional<FirstStatistics> statistics = Optional.empty();
    if (input.isPresent()) {
      Scenario base = input.get().base().scenario();
      statistics = Optional.of(FirstStatistics.write(store, input.get().design(), base));
      names.add(1, PointStatisticsCsv.NAME);
      Datapackage.write(store.folder(), input.get().design(), Optional.of(base), names);
      names.add(Datapackage.NAME);
    }
    return new Written(List.copyOf(names), statistics);
  }

  /** The files of some names and those that a sweep began with, as far as they are there. */
  static List<Path> files(Path folder, List<String> names) {
    Set<String> all = new LinkedHashSet<>(List.of(DESIGN, SCENARIO, TABLE));
    all.addAll(names);
    return all.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
  }
}
