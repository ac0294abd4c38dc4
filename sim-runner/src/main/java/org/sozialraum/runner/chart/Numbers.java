package org.sozialraum.runner.chart;

import java.util.List;

/**
 * The numbers behind a chart, as a table to download: C locale, shares and points as the chart shows them.
 *
 * @param header names of the columns, such as {@code year}, {@code variant}, {@code mean}, {@code lower}, {@code upper}
 * @param rows texts and numbers ({@link Double}, {@link Integer}); NaN is written as an empty field
 */
record Numbers(List<String> header, List<List<Object>> rows) {
  static final Numbers NONE = new Numbers(List.of(), List.of());

  Numbers {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
