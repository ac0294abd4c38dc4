package org.sozialraum.runner.townfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;

/**
 * What a file is that is neither a table nor a map, by the bytes it begins with. None of these is ever unpacked.
 *
 * @param word what it is called in the catalogue of messages
 */
record ForeignFormat(String word) {
  private record Opening(String bytes, ForeignFormat format) {}

  private static final ForeignFormat WEB_PAGE = new ForeignFormat("web-page");
  private static final ForeignFormat XML = new ForeignFormat("xml");
  private static final ForeignFormat ARCHIVE = new ForeignFormat("compressed");

  private static final List<Opening> OPENINGS = List.of(
      new Opening("PK\u0003\u0004", new ForeignFormat("zip")),
      new Opening("\u001f\u008b", ARCHIVE), new Opening("BZh", ARCHIVE), new Opening("\u00fd7zXZ", ARCHIVE),
      new Opening("7z\u00bc\u00af", ARCHIVE), new Opening("Rar!", ARCHIVE), new Opening("(\u00b5/\u00fd", ARCHIVE),
      new Opening("\u00d0\u00cf\u0011\u00e0", new ForeignFormat("xls")),
      new Opening("%PDF", new ForeignFormat("pdf")),
      new Opening("SQLite format 3", new ForeignFormat("database")),
      new Opening("\u0000\u0000'\n", new ForeignFormat("shapefile")),
      new Opening("PAR1", new ForeignFormat("parquet")),
      new Opening("version https://git-lfs", new ForeignFormat("stand-in")));

  /** What was found, for a message. */
  Message found() {
    return Message.of("town.foreign." + word);
  }

  /** What to do, for a message. */
  Message advice() {
    return Message.of("town.foreign-advice." + word);
  }

  /** The format that a file's first bytes tell; empty if it may be a table or a map. */
  static Optional<ForeignFormat> of(byte[] file) {
    String begin = new String(file, 0, Math.min(200, file.length), StandardCharsets.ISO_8859_1);
    for (Opening opening : OPENINGS) {
      if (begin.startsWith(opening.bytes())) {
        return Optional.of(opening.format());
      }
    }
    String text = begin.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html") ? Optional.of(WEB_PAGE)
        : text.startsWith("<?xml") || text.startsWith("<kml") || text.startsWith("<osm") ? Optional.of(XML)
        : Optional.empty();
  }
}
