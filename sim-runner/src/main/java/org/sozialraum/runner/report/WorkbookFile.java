package org.sozialraum.runner.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets as the bytes of an {@code xlsx} file: the same bytes for the same sheets. Texts are text cells whatever they
 * begin with, so that no spreadsheet takes a name for a formula.
 */
final class WorkbookFile {
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  /** Letters that a cell holds. */
  private static final int LONGEST = 32_000;
  private static final int DIGITS = 6;

  private WorkbookFile() {}

  static byte[] of(List<WorkbookSheet> sheets) {
    try {
      return timeless(written(sheets));
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing is written but memory", impossible);
    }
  }

  private static byte[] written(List<WorkbookSheet> sheets) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(written, "Sozialraum", "1.0")) {
      for (WorkbookSheet sheet : sheets) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    }
    return written.toByteArray();
  }

  private static void write(WorkbookSheet sheet, Worksheet to) throws IOException {
    to.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
    to.pageOrientation("landscape");
    to.setFitToPage(true);
    to.fitToWidth((short) 1);
    to.fitToHeight((short) 0);
    to.freezePane(0, 1);
    to.repeatRows(0);
    for (int column = 0; column < sheet.columns().size(); column++) {
      to.width(column, sheet.columns().get(column).width());
      to.value(0, column, inert(sheet.columns().get(column).heading()));
      to.style(0, column).bold().wrapText(true).verticalAlignment("top").fillColor("EDEDED").set();
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<WorkbookSheet.Cell> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(cells.get(column), to, row + 1, column);
      }
    }
    to.finish();
  }

  private static void write(WorkbookSheet.Cell cell, Worksheet to, int row, int column) {
    if (cell.value() == null) {
      return;
    }
    if (cell.value() instanceof Double number) {
      // As few digits as the tables have: what lies beyond is noise of the arithmetic.
      BigDecimal rounded = BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
      to.value(row, column, rounded.setScale(Math.max(0, rounded.scale())));
      to.style(row, column).format(cell.format().code()).verticalAlignment("top").set();
      return;
    }
    to.value(row, column, inert(cell.value().toString()));
    StyleSetter style = to.style(row, column).verticalAlignment("top");
    if (cell.format() == WorkbookSheet.Format.TITLE) {
      style.bold();
    }
    style.wrapText(cell.format() != WorkbookSheet.Format.TEXT).set();
  }

  /** A text without letters that steer a terminal, a direction of writing, or an XML parser. */
  static String inert(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(letter -> {
      int type = Character.getType(letter);
      boolean steers = type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED
          || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
          || letter >= 0x202A && letter <= 0x202E || (letter & 0xFFFE) == 0xFFFE;
      clean.appendCodePoint(steers ? ' ' : letter);
    });
    return clean.toString();
  }

  /** The same file without the time at which it was written. */
  private static byte[] timeless(byte[] file) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream(file.length);
    try (ZipOutputStream out = new ZipOutputStream(written)) {
      for (Map.Entry<String, byte[]> part : new WorkbookParts(file).all().entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EARLIEST);
        out.putNextEntry(entry);
        String text = new String(part.getValue(), StandardCharsets.UTF_8);
        out.write(part.getKey().equals(PROPERTIES)
            ? text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8) : part.getValue());
        out.closeEntry();
      }
    }
    return written.toByteArray();
  }
}
