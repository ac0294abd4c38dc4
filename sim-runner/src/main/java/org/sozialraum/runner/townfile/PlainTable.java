package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sozialraum.quantity.Problems;

/**
 * A small table of text as people export it from spreadsheets: any usual separator and encoding, whatever its cells
 * mean. Rows keep their own number of cells; blank ones are left out.
 *
 * @param rows rows in the order of the file
 */
public record PlainTable(List<Row> rows) {
  private static final int LARGEST_BYTES = 1 << 20;

  /**
   * One row.
   *
   * @param line line on which it begins
   * @param cells cells without blanks around them
   */
  public record Row(int line, List<String> cells) {}

  /** Reads a file with a network of actors; adds problems and gives nothing where it is no table. */
  public static Optional<PlainTable> ofNetwork(Path file, Problems problems) {
    return of(file, "network", new Findings(problems, file));
  }

  /** Reads any such file. */
  static Optional<PlainTable> of(Path file, String wanted, Findings findings) {
    return InputFile.read(file, LARGEST_BYTES, wanted, findings)
        .flatMap(bytes -> TableText.of(bytes, findings))
        .map(read -> Sheet.rows(read.text(), Sheet.separator(read.text()), findings))
        .filter(rows -> findings.count() == 0)
        .map(rows -> new PlainTable(rows.stream().map(row -> new Row(row.line(), row.cells())).toList()));
  }
}
