package org.sozialraum.runner.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sozialraum.message.Language;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.runner.townfile.TownFolder;
import org.sozialraum.runner.townfile.TownFolderException;
import org.sozialraum.town.TownPlan;

/** Writes what a finished results folder ends with: the page, the workbook, and the town that both are made of. */
public final class Publication {
  private Publication() {}

  /** Writes the page, or replaces it. */
  public static void page(Results results, Language language, Path file) throws IOException {
    String page = Page.of(results, language);
    WholeFile.write(file, page);
  }

  /** Writes the page of a sweep, or replaces it. */
  public static void page(SweptResults results, Language language, Path file) throws IOException {
    String page = SweepPage.of(results, language);
    WholeFile.write(file, page);
  }

  /** Writes the workbook, or replaces it. */
  public static void workbook(Results results, Language language, Path file) throws IOException {
    byte[] workbook = Workbook.of(results, language);
    WholeFile.write(file, out -> out.write(workbook));
  }

  /** Copies the town into the folder; synthetic towns are known by their name and need no copy. */
  public static void town(Results results, Path folder) throws IOException {
    TownPlan town = results.tables().town();
    Path copy = folder.resolve(ResultsReader.TOWN);
    if (town.origin() == null || TownFolder.isTownFolder(copy)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      TownFolder.writeCopy(town, copy);
    } catch (TownFolderException unwritable) {
      throw new IOException(unwritable);
    }
  }
}
