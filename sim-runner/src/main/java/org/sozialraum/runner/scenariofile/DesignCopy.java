package org.sozialraum.runner.scenariofile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** A design file as it stands beside its results: word for word, but for the files that it names. */
public final class DesignCopy {
  private DesignCopy() {}

  /**
   * The text of a design file that was read without problems, with other values for some keys.
   *
   * @param others values by their keys at the top of the file; keys that it does not have are left out
   */
  public static String text(Path file, Map<String, String> others) throws IOException {
    String text = read(file);
    StringBuilder copy = new StringBuilder();
    int copied = 0;
    int depth = 0;
    String key = null;
    for (Event event : new Yaml().parse(new StringReader(text))) {
      if (event instanceof CollectionStartEvent) {
        depth++;
        key = null;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof ScalarEvent scalar && depth == 1) {
        if (key == null) {
          key = scalar.getValue();
          continue;
        }
        String other = others.get(key);
        if (other != null) {
          // Marks count letters, strings count halves of rare ones.
          copy.append(text, copied, text.offsetByCodePoints(0, event.getStartMark().getIndex())).append(other);
          copied = text.offsetByCodePoints(0, event.getEndMark().getIndex());
        }
        key = null;
      }
    }
    return copy.append(text.substring(copied)).toString();
  }

  /** The table of points that a design file names; empty if it names none. */
  public static Optional<Path> table(Path file) throws IOException {
    int depth = 0;
    String key = null;
    for (Event event : new Yaml().parse(new StringReader(read(file)))) {
      depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      if (event instanceof ScalarEvent scalar && depth == 1) {
        if ("table".equals(key)) {
          return Optional.of(file.resolveSibling(scalar.getValue()).normalize());
        }
        key = key == null ? scalar.getValue() : null;
      } else {
        key = null;
      }
    }
    return Optional.empty();
  }

  private static String read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
