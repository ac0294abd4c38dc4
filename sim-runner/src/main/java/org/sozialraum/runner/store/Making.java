package org.sozialraum.runner.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How results came about, as their manifest tells it. Nothing of it changes a number.
 *
 * @param townDigest fingerprint of the town's data
 * @param seed seed of the first replication
 * @param replications runs of each variant, failed ones included
 * @param command command line as typed
 * @param started when the command began, in UTC
 * @param seconds time it took
 * @param workers runs at the same time
 * @param java version of Java
 * @param machine operating system and architecture
 * @param failed runs that failed, by variant
 * @param assumed what the town's data does not hold
 */
public record Making(String townDigest, String seed, int replications, String command, String started,
    double seconds, int workers, String java, String machine, Map<String, Integer> failed, List<String> assumed) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies map and list. */
  public Making {
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    assumed = List.copyOf(assumed);
  }

  /** What the manifest of a folder tells; what it leaves out is empty. */
  static Making read(Path folder) throws IOException {
    JsonNode root = JSON.readTree(Files.readAllBytes(folder.resolve(Manifest.NAME)));
    Map<String, Integer> failed = new LinkedHashMap<>();
    root.path("variants").forEach(each ->
        failed.put(each.path("name").asText(), Math.max(0, each.path("runs_failed").asInt())));
    List<String> assumed = new ArrayList<>();
    root.path("assumed").forEach(each -> assumed.add(each.asText()));
    double seconds = root.path("duration_seconds").asDouble();
    return new Making(root.path("town_digest").asText(), root.path("seed").asText(),
        root.path("replications").asInt(), root.path("command").asText(), root.path("started").asText(),
        Double.isFinite(seconds) ? seconds : 0, root.path("workers").asInt(),
        root.path("java").path("version").asText(), (root.path("machine").path("os").asText() + " "
            + root.path("machine").path("arch").asText()).strip(), failed, assumed);
  }
}
