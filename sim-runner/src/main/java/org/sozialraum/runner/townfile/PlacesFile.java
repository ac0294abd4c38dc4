package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sozialraum.message.Message;

/** Reads places from whatever file holds them: GeoJSON, Overpass JSON or a table. */
final class PlacesFile {
  private PlacesFile() {}

  /** Whether bytes begin like JSON. */
  static boolean isJson(byte[] bytes) {
    for (int k = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0; k < bytes.length; k++) {
      if (bytes[k] > ' ') {
        return bytes[k] == '{' || bytes[k] == '[';
      }
    }
    return true;
  }

  /** Gives every object to the sink; empty if the file could not be read to its end. */
  static Optional<String> read(byte[] bytes, ColumnMap columns, MapLayer layer, ColumnGuess guess,
      Findings findings, List<Message> notes, Consumer<MapObject> sink) {
    if (isJson(bytes)) {
      return layer.read(bytes, sink);
    }
    int before = findings.count();
    Optional<Sheet> sheet = Sheet.read(bytes, findings).map(columns::over);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    PlaceTable table = new PlaceTable(sheet.get(), findings);
    if (findings.count() > before) {
      return Optional.empty();
    }
    guess.add(sheet.get(), table.columns());
    Message used = Message.list(table.columns().entrySet().stream().map(entry -> sheet.get().heading(entry.getValue())
        + " (" + entry.getKey().name().toLowerCase(java.util.Locale.ROOT) + ")").toList());
    notes.add(Message.of("report.columns-used-all-others-taken", findings.file(), used));
    sheet.get().remarks().forEach(row -> notes.add(Remark.leftOut(sheet.get().file(), row)));
    if (sheet.get().encoding() != TableText.Encoding.UTF_8) {
      notes.add(TableText.note(findings.file(), sheet.get().encoding()));
    }
    return layer.read(table, sink);
  }
}
