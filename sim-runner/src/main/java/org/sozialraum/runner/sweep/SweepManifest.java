package org.sozialraum.runner.sweep;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.WholeFile;

/**
 * {@code manifest.json} of a sweep: what its results are results of, how they came about, and the fingerprints of its
 * files. It is written last, so that a folder with it is whole.
 *
 * @param program the program that made the results
 * @param design fingerprint of the design
 * @param complete whether every run that the design asks for came to its end
 * @param files SHA-256 of the files, by name
 */
public record SweepManifest(Program program, String design, boolean complete, Map<String, String> files) {
  /** Name of the file. */
  public static final String NAME = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST = 64L << 20;

  /** Copies the map. */
  public SweepManifest {
    files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * How results came about.
   *
   * @param command the command as typed
   * @param started when it was begun
   * @param seconds time it took
   * @param workers runs at the same time
   * @param computed runs that were computed by this command
   */
  public record Making(String command, Instant started, double seconds, int workers, long computed) {}

  /** The manifest of a folder of results, also of one that is no sweep; empty if there is none that can be read. */
  public static Optional<SweepManifest> read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      JsonNode program = root.required("program");
      Map<String, String> files = new LinkedHashMap<>();
      root.required("files").properties().forEach(each -> files.put(each.getKey(), each.getValue().asText()));
      return Optional.of(new SweepManifest(new Program(program.required("version").asText(),
          program.required("commit").asText(), program.required("build").asText()),
          root.path("design_digest").asText(""), root.path("complete").asBoolean(false), files));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /** Writes the manifest of a folder whose other files are written. */
  public static void write(Path folder, StoreMeta meta, SweepStore.Counts counts, boolean complete, Making making,
      List<Path> files) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    Program program = Program.current();
    root.putObject("program").put("name", "Sozialraum").put("version", program.version())
        .put("commit", program.commit()).put("build", program.build());
    root.put("design_digest", meta.design());
    ObjectNode identity = root.putObject("identity");
    meta.identity().forEach(identity::put);
    meta.factors().forEach(root.putArray("factors")::add);
    meta.outputs().forEach(root.putArray("outputs")::add);
    root.put("complete", complete);
    root.putObject("runs").put("wanted", counts.cells()).put("finished", counts.finished())
        .put("failed", counts.failed()).put("computed_now", making.computed());
    root.put("command", making.command());
    root.put("started", making.started().truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("duration_seconds", new BigDecimal(Decimals.text(Math.rint(making.seconds() * 1000) / 1000)));
    root.put("workers", making.workers());
    root.putObject("java").put("version", System.getProperty("java.version"))
        .put("vendor", System.getProperty("java.vendor")).put("vm", System.getProperty("java.vm.name"));
    root.putObject("machine").put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        .put("arch", System.getProperty("os.arch")).put("cores", Runtime.getRuntime().availableProcessors())
        .put("heap_bytes", Runtime.getRuntime().maxMemory());
    ObjectNode sums = root.putObject("files");
    for (Path file : files) {
      sums.put(folder.relativize(file).toString().replace('\\', '/'), sha256(file));
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    byte[] text = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .writeValueAsBytes(root);
    WholeFile.write(folder.resolve(NAME), out -> {
      out.write(text);
      out.write('\n');
    });
  }

  /** Names of files that are missing or differ from what the manifest says. */
  public List<String> changed(Path folder) throws IOException {
    List<String> changed = new java.util.ArrayList<>();
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey()).normalize();
      // A manifest from elsewhere may name any file of the computer; only those beside it are its business.
      boolean beside = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
      if (!beside || each.getValue().isEmpty() || !sha256(file).startsWith(each.getValue())) {
        changed.add(each.getKey());
      }
    }
    return changed;
  }

  /** SHA-256 of a file, in hexadecimal digits. */
  public static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
