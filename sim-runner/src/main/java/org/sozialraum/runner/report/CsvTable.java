package org.sozialraum.runner.report;

import java.util.List;
import java.util.StringJoiner;
import org.sozialraum.runner.store.CsvText;
import org.sozialraum.runner.store.Decimals;

/** Numbers of a chart as a CSV text (RFC 4180), names from data inert. */
final class CsvTable {
  private CsvTable() {}

  static String text(List<String> header, List<List<Object>> rows) {
    StringBuilder text = new StringBuilder();
    text.append(line(List.copyOf(header)));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<?> cells) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    for (Object each : cells) {
      line.add(each instanceof Double number ? Decimals.text(number)
          : each instanceof Integer number ? Integer.toString(number) : CsvText.field(each.toString()));
    }
    return line.toString();
  }
}
