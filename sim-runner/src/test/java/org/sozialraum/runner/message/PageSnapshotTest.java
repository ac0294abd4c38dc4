package org.sozialraum.runner.message;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;

/** What the page says around its sentences and figures, part by part. */
class PageSnapshotTest {
  private static final Path CATALOGUE = Path.of(System.getProperty("sozialraum.root", ".."))
      .resolve("sim-runner/src/main/resources/org/sozialraum/message/page_en.properties");

  @TempDir
  private Path folder;

  @Test
  void whatThePageSaysIsWhatIsKept() throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(CATALOGUE)) {
      texts.load(reader);
    }
    Map<String, List<String>> parts = texts.stringPropertyNames().stream().sorted()
        .collect(Collectors.groupingBy(key -> key.split("\\.")[1], TreeMap::new, Collectors.toList()));
    Snapshot snapshot = new Snapshot("page", folder);
    parts.forEach((part, keys) -> snapshot.add(part, language -> keys.stream()
        .map(key -> Message.of(key, "(1)", "(2)", "(3)", "(4)", "(5)").in(language)).toList()));
    snapshot.compare();
  }
}
