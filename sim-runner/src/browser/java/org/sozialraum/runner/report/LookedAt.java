package org.sozialraum.runner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sozialraum.message.Language;

/** The pages that are looked at, written when first asked for. */
final class LookedAt {
  private static final String HAND = System.getProperty("hand");

  private LookedAt() {}

  /** The usual page, in German first. */
  static Path page() {
    return page(Language.DE);
  }

  /** The usual page. */
  static Path page(Language first) {
    return Path.of(HAND + "/page-" + first.name().toLowerCase(java.util.Locale.ROOT) + ".html");
  }

  /** A page on a town whose quarters have names that a browser or a spreadsheet would take for commands. */
  static Path hostile(Language first) {
    return page(first);
  }
}
