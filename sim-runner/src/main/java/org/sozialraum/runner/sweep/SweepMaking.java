package org.sozialraum.runner.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the results of a sweep came about, as {@link SweepManifest#NAME} tells it.
 *
 * @param command the command as typed
 * @param started when it was begun
 * @param seconds time it took
 * @param java the Java that it ran on
 * @param machine system, processor and cores
 * @param files SHA-256 of the files, by name
 */
public record SweepMaking(String command, String started, double seconds, String java, String machine,
    Map<String, String> files) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST = 64L << 20;

  /** Copies the map. */
  public SweepMaking {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** What the manifest of a folder tells; empty if there is none that can be read, as while a sweep is under way. */
  public static Optional<SweepMaking> read(Path folder) {
    Path file = folder.resolve(SweepManifest.NAME);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      JsonNode java = root.path("java");
      JsonNode machine = root.path("machine");
      Map<String, String> files = new LinkedHashMap<>();
      root.required("files").properties().forEach(each -> files.put(each.getKey(), each.getValue().asText()));
      return Optional.of(new SweepMaking(root.required("command").asText(), root.required("started").asText(),
          root.required("duration_seconds").asDouble(), text(java, "version") + ", " + text(java, "vendor"),
          text(machine, "os") + ", " + text(machine, "arch") + ", " + text(machine, "cores"), files));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }
}
