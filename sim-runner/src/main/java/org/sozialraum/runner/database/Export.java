package org.sozialraum.runner.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.CsvText;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.WholeFile;

/**
 * The tables of a sweep as files. Rows come in the order replication, point, arm and tell no times, so that files are
 * the same bytes however the sweep came about: on how many workers, after how many interruptions, in how many shards.
 */
public final class Export {
  /** One line per cell: where it stands, the values of the factors, the outputs. */
  public static final String RUNS = "runs.csv";
  /** One line per point. */
  public static final String POINTS = "points.csv";
  /** One line per run that did not come to its end. */
  public static final String FAILURES = "failures.csv";
  /** One line per value over time, where the design asks for them. */
  public static final String SERIES = "series.csv";
  private static final Pattern NUMBER = Pattern.compile("-?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?");
  /** Lines that a sheet can hold. */
  private static final int SHEET_ROWS = 1_048_576;

  private final DuckStore store;
  private final Path folder;

  /** Exports of a store into its folder. */
  public Export(DuckStore store) {
    this(store, store.folder());
  }

  /** Exports of a store into a folder. */
  public Export(DuckStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** What an arm is called in tables. */
  public static String arm(int arm) {
    return arm == 0 ? "scenario" : "baseline";
  }

  /**
   * Writes the csv files.
   *
   * @param withSeries whether series are written too
   * @return names of the files
   */
  public List<String> csv(boolean withSeries) throws IOException {
    List<String> names = new ArrayList<>(List.of(RUNS, POINTS, FAILURES));
    if (withSeries) {
      names.add(SERIES);
    }
    for (String name : names) {
      WholeFile.write(folder.resolve(name), out -> write(out, lines(name)));
    }
    return names;
  }

  /** SHA-256 that a csv file would have if it were written now, in hexadecimal digits. */
  String digest(String name) throws IOException {
    MessageDigest digest = Datapackage.sha256();
    write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), lines(name));
    return HexFormat.of().formatHex(digest.digest());
  }

  private Lines lines(String name) {
    return switch (name) {
      case RUNS -> this::runs;
      case POINTS -> this::points;
      case FAILURES -> this::failures;
      case SERIES -> this::series;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Writes lines. */
  interface Lines {
    void to(BufferedWriter out) throws IOException;
  }

  private static void write(OutputStream out, Lines lines) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    lines.to(writer);
    writer.flush();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("replication", "point", "arm"));
    header.addAll(store.meta().factors());
    header.addAll(store.meta().outputs());
    header.add("stopped_week");
    return header;
  }

  private static void line(BufferedWriter out, List<String> fields) throws IOException {
    StringJoiner line = new StringJoiner(",", "", "\n");
    fields.forEach(line::add);
    out.write(line.toString());
  }

  /** The lines of {@link #RUNS}. */
  void runs(BufferedWriter out) throws IOException {
    line(out, header().stream().map(CsvText::field).toList());
    store.rows(row -> {
      StringBuilder line = new StringBuilder();
      line.append(row.cell().replication()).append(',').append(row.cell().point()).append(',')
          .append(arm(row.cell().arm()));
      row.values().forEach(each -> line.append(',').append(value(each)));
      for (int k = 0; k < store.meta().outputs().size(); k++) {
        line.append(',');
        if (row.outputs().isPresent()) {
          line.append(Decimals.text(row.outputs().get()[k]));
        }
      }
      line.append(',').append(row.stoppedWeek() < 0 ? "" : Integer.toString(row.stoppedWeek())).append('\n');
      out.write(line.toString());
    });
  }

  /** Whether a value of a factor reads as a number everywhere. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** A value of a factor: a number as it is, a text made inert. */
  static String value(String text) {
    return isNumber(text) ? text : CsvText.field(text);
  }

  private void points(BufferedWriter out) throws IOException {
    List<String> header = new ArrayList<>(List.of("point"));
    store.meta().factors().forEach(each -> header.add(CsvText.field(each)));
    line(out, header);
    StringBuilder columns = new StringBuilder("point");
    store.meta().factors().forEach(each -> columns.append(", ").append(Layout.quoted(each)));
    query("select " + columns + " from points order by point", rows -> {
      List<String> fields = new ArrayList<>(List.of(Long.toString(rows.getLong(1))));
      for (int k = 0; k < store.meta().factors().size(); k++) {
        fields.add(value(rows.getString(2 + k)));
      }
      line(out, fields);
    });
  }

  private void failures(BufferedWriter out) throws IOException {
    line(out, List.of("replication", "point", "arm", "seed", "parameters", "message", "replay"));
    store.failures(Long.MAX_VALUE, each -> line(out, List.of(Integer.toString(each.cell().replication()),
        Long.toString(each.cell().point()), arm(each.cell().arm()), Long.toString(each.seed()),
        CsvText.field(each.parameters()), CsvText.field(each.message()), CsvText.field(each.replay()))));
  }

  private void series(BufferedWriter out) throws IOException {
    line(out, List.of("replication", "point", "arm", "week", "level", "unit", "observable", "value"));
    query("select c.replication, c.point, c.arm, s.week, s.level, s.unit, s.observable, s.value from cells c"
        + " join series s using (run) order by c.replication, c.point, c.arm, s.week, s.level, s.unit, s.observable",
        rows -> line(out, List.of(Integer.toString(rows.getInt(1)), Long.toString(rows.getLong(2)),
            arm(rows.getInt(3)), Integer.toString(rows.getInt(4)), rows.getString(5),
            CsvText.field(rows.getString(6)), rows.getString(7), number(rows, 8))));
  }

  private static String number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? "" : Decimals.text(value);
  }

  /** Takes the row that a result stands at. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException, IOException;
  }

  private void query(String sql, RowTaker taker) throws IOException {
    try (Statement statement = store.connection().createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException failed) {
      throw Database.refused(store.folder(), failed, store.language());
    }
  }

  /**
   * Writes {@code runs.parquet} and, if asked for, {@code series.parquet}, in the order of the csv files.
   *
   * @return names of the files
   */
  public List<String> parquet(boolean withSeries) throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder columns = new StringBuilder();
    store.meta().factors().forEach(each -> columns.append(", p.").append(Layout.quoted(each)));
    store.meta().outputs().forEach(each -> columns.append(", r.").append(Layout.quoted(each)));
    names.add(parquet("runs.parquet", "select c.replication, c.point, case c.arm when 0 then 'scenario' else 'baseline'"
        + " end as arm" + columns + ", nullif(r.stopped_week, -1) as stopped_week from cells c join points p using"
        + " (point) left join runs r using (run) order by c.replication, c.point, c.arm"));
    if (withSeries) {
      names.add(parquet("series.parquet", "select c.replication, c.point, case c.arm when 0 then 'scenario' else"
          + " 'baseline' end as arm, s.week, s.level, s.unit, s.observable, s.value from cells c join series s using"
          + " (run) order by c.replication, c.point, c.arm, s.week, s.level, s.unit, s.observable"));
    }
    return names;
  }

  private String parquet(String name, String sql) throws IOException {
    Path part = folder.resolve("." + name + ".part");
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("copy (" + sql + ") to " + Layout.text(part.toAbsolutePath().toString()) + " (format parquet)");
    } catch (SQLException failed) {
      Files.deleteIfExists(part);
      throw Database.refused(store.folder(), failed, store.language());
    }
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return name;
  }

  /**
   * Writes {@code runs.xlsx}: the rows of {@link #RUNS} as one sheet.
   *
   * @throws ResultsFolderRefused if a sheet cannot hold them all
   */
  public List<String> xlsx() throws IOException {
    long cells = store.counts().cells();
    if (cells >= SHEET_ROWS) {
      throw new ResultsFolderRefused(
          Message.of("sweep.export.sheet", store.folder(), Message.count(cells), Message.count(SHEET_ROWS - 1))
              .in(store.language()));
    }
    WholeFile.write(folder.resolve("runs.xlsx"), out -> {
      try (Workbook workbook = new Workbook(out, "Sozialraum", "1.0")) {
        Worksheet sheet = workbook.newWorksheet("runs");
        List<String> header = header();
        for (int k = 0; k < header.size(); k++) {
          sheet.value(0, k, header.get(k));
        }
        sheet.freezePane(0, 1);
        int[] line = {1};
        store.rows(row -> {
          int column = 0;
          sheet.value(line[0], column++, row.cell().replication());
          sheet.value(line[0], column++, row.cell().point());
          sheet.value(line[0], column++, arm(row.cell().arm()));
          for (String each : row.values()) {
            if (isNumber(each)) {
              sheet.value(line[0], column++, Double.parseDouble(each));
            } else {
              sheet.value(line[0], column++, each);
            }
          }
          for (int k = 0; k < store.meta().outputs().size(); k++) {
            if (row.outputs().isPresent() && !Double.isNaN(row.outputs().get()[k])) {
              sheet.value(line[0], column, row.outputs().get()[k]);
            }
            column++;
          }
          if (row.stoppedWeek() >= 0) {
            sheet.value(line[0], column, row.stoppedWeek());
          }
          line[0]++;
          if (line[0] % 1000 == 0) {
            // Rows that are written need not be kept.
            sheet.flush();
          }
        });
        workbook.finish();
      }
    });
    return List.of("runs.xlsx");
  }
}
