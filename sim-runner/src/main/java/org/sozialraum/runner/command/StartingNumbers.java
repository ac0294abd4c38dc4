package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.calibration.DefaultsFile;
import org.sozialraum.runner.calibration.FreeNumber;

/** The numbers that an earlier calibration ended with, as those that another one starts at. */
final class StartingNumbers {
  private static final int LONGEST = 1 << 20;

  private StartingNumbers() {}

  /**
   * Reads a default-parameter file; adds a problem for every mistake, and then gives nothing.
   *
   * @return values by the paths of the numbers searched
   */
  static Map<String, Double> read(Path file, List<FreeNumber> searched, Problems problems) {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      problems.add("--from", Message.of("calibrate.from-unreadable", file));
      return Map.of();
    }
    Map<String, Double> written;
    try {
      written = DefaultsFile.intact(text) ? DefaultsFile.read(text) : Map.of();
    } catch (NumberFormatException forged) {
      written = Map.of();
    }
    if (written.isEmpty()) {
      problems.add("--from", Message.of("calibrate.from-changed", file, DefaultsFile.NAME));
      return Map.of();
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    int before = problems.all().size();
    for (FreeNumber each : searched) {
      Double value = written.get(each.path());
      if (value == null) {
        problems.add("--from", Message.of("calibrate.from-missing", file, each.path()));
      } else if (!(value >= each.from() && value <= each.to())) {
        problems.add("--from", Message.of("calibrate.from-outside", file, each.path(), Message.plain(value),
            Message.plain(each.from()), Message.plain(each.to())));
      } else {
        numbers.put(each.path(), value);
      }
    }
    return problems.all().size() > before ? Map.of() : numbers;
  }
}
