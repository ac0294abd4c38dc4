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
import org.sozialraum.runner.design.Design;

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
   * Writes tables of a store beside it, and describes them; csv files are written in any case.
   *
   * @param design what the tables are of; without it they are not described
   * @param series whether series are written too
   * @return names of the files
   */
  static List<String> write(DuckStore store, Optional<Design> design, List<TableForm> forms, boolean series)
      throws IOException {
    Export export = new Export(store);
    Set<String> names = new LinkedHashSet<>(export.csv(series));
    List<String> described = new ArrayList<>(names);
    if (design.isPresent()) {
      Datapackage.write(store.folder(), design.get(), described);
      names.add(Datapackage.NAME);
    }
    if (forms.contains(TableForm.PARQUET)) {
      names.addAll(export.parquet(series));
    }
    if (forms.contains(TableForm.XLSX)) {
      names.addAll(export.xlsx());
    }
    return List.copyOf(names);
  }

  /** The files of some names and those that a sweep began with, as far as they are there. */
  static List<Path> files(Path folder, List<String> names) {
    Set<String> all = new LinkedHashSet<>(List.of(DESIGN, SCENARIO, TABLE));
    all.addAll(names);
    return all.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
  }
}
