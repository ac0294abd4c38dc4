package org.sozialraum.runner.townfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is that is neither a table nor a map, by the bytes it begins with. None of these is ever unpacked.
 *
 * @param name what it is called, with its article
 * @param advice what to do
 */
record ForeignFormat(String name, String advice) {
  private record Opening(String bytes, ForeignFormat format) {}

  private static final ForeignFormat WEB_PAGE = new ForeignFormat("a web page",
      "save the data itself; a portal often has a link called download");
  private static final ForeignFormat XML = new ForeignFormat("XML", "export it again as CSV or GeoJSON");
  private static final ForeignFormat ARCHIVE = new ForeignFormat("a compressed file",
      "unpack it and name the file inside");

  private static final List<Opening> OPENINGS = List.of(
      new Opening("PK\u0003\u0004", new ForeignFormat("a ZIP archive or a workbook (xlsx, ods)",
          "unpack it and name the file inside, or save the sheet as CSV (UTF-8)")),
      new Opening("\u001f\u008b", ARCHIVE), new Opening("BZh", ARCHIVE), new Opening("\u00fd7zXZ", ARCHIVE),
      new Opening("7z\u00bc\u00af", ARCHIVE), new Opening("Rar!", ARCHIVE), new Opening("(\u00b5/\u00fd", ARCHIVE),
      new Opening("\u00d0\u00cf\u0011\u00e0", new ForeignFormat("a workbook of an old kind (xls)",
          "save the sheet as CSV (UTF-8)")),
      new Opening("%PDF", new ForeignFormat("a PDF", "ask its publisher for the table as CSV")),
      new Opening("SQLite format 3", new ForeignFormat("a database (GeoPackage or SQLite)",
          "export the layer as GeoJSON or the table as CSV")),
      new Opening("\u0000\u0000'\n", new ForeignFormat("a shapefile", "export it as GeoJSON")),
      new Opening("PAR1", new ForeignFormat("a Parquet file", "export it as CSV")),
      new Opening("version https://git-lfs", new ForeignFormat("a stand-in of Git LFS, not the data",
          "fetch the data with \"git lfs pull\"")));

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
