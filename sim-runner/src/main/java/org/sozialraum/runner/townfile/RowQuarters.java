package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;

/** The quarter of each row of a table: by its key as written, else by another spelling that can mean no other. */
final class RowQuarters {
  private final int[] quarters;
  private final List<Message> notes = new ArrayList<>();

  RowQuarters(Sheet sheet, int keyColumn, Map<String, Integer> quarterBy) {
    List<String> keys = sheet.cells(keyColumn);
    Map<Integer, String> taken = new HashMap<>();
    quarters = new int[keys.size()];
    Arrays.fill(quarters, -1);
    for (int row = 0; row < quarters.length; row++) {
      Integer quarter = quarterBy.get(keys.get(row));
      if (quarter != null) {
        quarters[row] = quarter;
        taken.put(quarter, keys.get(row));
      }
    }
    Map<Integer, String> names = new HashMap<>();
    quarterBy.forEach((key, quarter) -> names.put(quarter, key));
    Spellings spellings = new Spellings(quarterBy);
    Map<String, String> spelled = new LinkedHashMap<>();
    Map<String, String> zeros = new LinkedHashMap<>();
    for (int row = 0; row < quarters.length; row++) {
      String key = keys.get(row);
      int quarter = quarters[row] >= 0 ? -1 : spellings.quarter(key).orElse(-1);
      // Two spellings of one quarter may be two quarters: the second stays unknown.
      if (quarter >= 0 && taken.merge(quarter, key, (one, other) -> one).equals(key)) {
        quarters[row] = quarter;
        (key.matches(".*\\D.*") ? spelled : zeros).put(key, names.get(quarter));
      }
    }
    note(sheet.file(), zeros, "report.zeros");
    note(sheet.file(), spelled, "report.spellings");
  }

  private void note(String file, Map<String, String> joined, String key) {
    if (!joined.isEmpty()) {
      Message pairs = Message.list(joined.entrySet().stream()
          .map(pair -> "\"" + pair.getKey() + "\" = \"" + pair.getValue() + "\"").toList());
      notes.add(Message.of(key, file, pairs));
    }
  }

  /** Quarter of a row; -1 if it has none. */
  int quarter(int row) {
    return quarters[row];
  }

  List<Message> notes() {
    return notes;
  }
}
