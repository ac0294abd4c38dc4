package org.sozialraum.runner.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sozialraum.observe.Level;
import org.sozialraum.week.Horizon;

/**
 * {@code series.csv}: one value per line, ordered by variant, replication, week, level, unit and observable. What is
 * recorded weekly has weekly lines only, everything else yearly lines with the last week of the year.
 */
public final class SeriesCsv {
  /** The first line. */
  public static final String HEADER = "variant,replication,week,level,unit,observable,value";

  private SeriesCsv() {}

  /** Writes all values; the stream stays open. */
  public static void write(SeriesTable series, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write(HEADER + "\n");
    Map<SeriesKey, String> fields = new LinkedHashMap<>();
    for (SeriesKey key : series.keys()) {
      fields.put(key, key.level().fileName() + ',' + CsvText.field(key.unit()) + ','
          + CsvText.field(key.observable()) + ',');
    }
    for (String variant : series.variants()) {
      for (int replication = 0; replication < series.replications(); replication++) {
        if (series.finished(variant, replication)) {
          write(series.run(variant, replication).orElseThrow(), CsvText.field(variant) + ',' + replication + ',',
              fields, out);
        }
      }
    }
    out.flush();
  }

  private static void write(RunValues run, String start, Map<SeriesKey, String> fields, Writer out)
      throws IOException {
    for (int week = 0; week < run.horizon().observedWeeks(); week++) {
      int year = RunValues.yearOf(week);
      for (Map.Entry<SeriesKey, String> each : fields.entrySet()) {
        SeriesKey key = each.getKey();
        double[] values = run.isWeekly(key) ? run.weekly(key) : year >= 0 ? run.yearly(key) : null;
        int index = run.isWeekly(key) ? week : year;
        if (values != null && run.recorded(key, index, !run.isWeekly(key))) {
          out.write(start + week + ',' + each.getValue() + Decimals.text(values[index]) + '\n');
        }
      }
    }
  }

  /**
   * Reads values back. A series that has lines for weeks which end no year is a weekly one.
   *
   * @param variants names of the variants, the reference first
   * @param replications replications of each
   */
  static SeriesTable read(Path file, List<String> variants, int replications, Horizon horizon) throws IOException {
    Map<String, List<RunValues>> runs = new LinkedHashMap<>();
    for (String variant : variants) {
      List<RunValues> list = new ArrayList<>();
      for (int replication = 0; replication < replications; replication++) {
        list.add(null);
      }
      runs.put(variant, list);
    }
    java.util.Set<SeriesKey> weekly = new java.util.HashSet<>();
    eachLine(file, line -> {
      if (RunValues.yearOf(Integer.parseInt(line.get(2))) < 0) {
        weekly.add(key(line));
      }
    });
    eachLine(file, line -> {
      int replication = Integer.parseInt(line.get(1));
      List<RunValues> list = runs.get(CsvText.name(line.get(0)));
      if (list.get(replication) == null) {
        list.set(replication, new RunValues(horizon));
      }
      SeriesKey key = key(line);
      list.get(replication).record(Integer.parseInt(line.get(2)), key.level(), key.unit(), key.observable(),
          Decimals.parse(line.get(6)), !weekly.contains(key));
    });
    Map<String, List<Optional<RunValues>>> finished = new LinkedHashMap<>();
    runs.forEach((variant, list) -> finished.put(variant, list.stream().map(Optional::ofNullable).toList()));
    return new SeriesTable(horizon, finished);
  }

  private static SeriesKey key(CSVRecord line) {
    return new SeriesKey(level(line.get(3)), CsvText.name(line.get(4)).intern(), CsvText.name(line.get(5)).intern());
  }

  static Level level(String word) {
    return Level.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static void eachLine(Path file, java.util.function.Consumer<CSVRecord> take) throws IOException {
    try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8),
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get())) {
      lines.forEach(take);
    }
  }
}
