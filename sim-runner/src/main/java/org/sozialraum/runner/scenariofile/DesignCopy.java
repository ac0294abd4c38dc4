package org.sozialraum.runner.scenariofile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    String read = Files.readString(file, StandardCharsets.UTF_8);
    String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
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

  /** A word as YAML takes it, whatever is in it. */
  public static String word(String text) {
    return RecordWriter.word(text);
  }
}
