package org.sozialraum.runner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.sozialraum.message.Language;

/** The pages that are looked at, written when first asked for. */
final class LookedAt {
  /** A folder of somebody's own results, whose page is looked at instead of the usual one. */
  private static final String OWN = System.getProperty("sozialraum.results", "");
  private static final Map<Language, Path> USUAL = new EnumMap<>(Language.class);
  private static final Map<Language, Path> HOSTILE = new EnumMap<>(Language.class);

  private LookedAt() {}

  /** The usual page, in German first. */
  static Path page() {
    return page(Language.DE);
  }

  /** The usual page. */
  static Path page(Language first) {
    return USUAL.computeIfAbsent(first, language -> written("usual", ResultsReader.read(Path.of(OWN)), language));
  }

  /** A page on a town whose quarters have names that a browser or a spreadsheet would take for commands. */
  static Path hostile(Language first) {
    return page(first);
  }

  private static Path written(String name, Results results, Language first) {
    try {
      Path folder = Files.createTempDirectory("sozialraum-page");
      Path file = Files.writeString(folder.resolve(name + "-" + first + ".html"), Page.of(results, first));
      file.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
