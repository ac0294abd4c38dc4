package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.report.Page;
import org.sozialraum.runner.report.Publication;
import org.sozialraum.runner.report.SweptResults;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.sweep.FirstStatistics;

/** The page that a sweep ends with. */
final class SweepReport {
  private SweepReport() {}

  /** Writes it beside the tables, which stay whole if there is no room for it; the file. */
  static Path write(DuckStore store, DesignInput input, FirstStatistics statistics, Language language) {
    Path file = store.folder().resolve(Page.NAME);
    try {
      Publication.page(SweptResults.of(store, input.design(), input.base().scenario(), statistics), language, file);
      return file;
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(Message.of("command.report.unwritable", file).in(language));
    }
  }

  /** What the page of a sweep is made of, from its folder alone; of one that is under way, what there is of it. */
  static SweptResults read(Path folder, Language language) throws IOException {
    try (DuckStore store = SweepFolder.open(folder, language)) {
      DesignInput input = SweepFolder.input(folder)
          .orElseThrow(() -> new ResultsUnreadable("page.sweep.no-design", folder.resolve(SweepTables.DESIGN)));
      return SweptResults.read(store, input.design(), input.base().scenario(),
          List.of(SweepTables.DESIGN, SweepTables.SCENARIO, SweepTables.TABLE));
    }
  }
}
