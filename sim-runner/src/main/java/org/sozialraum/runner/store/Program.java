package org.sozialraum.runner.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.sozialraum.Sozialraum;

/**
 * Which program made results. Two builds of one commit may differ while somebody develops, so that the classes that
 * make the numbers are fingerprinted too; otherwise a developer would be handed yesterday's results.
 *
 * @param version version, such as {@code 0.1.0}
 * @param commit commit of the sources, or {@code unknown}
 * @param build fingerprint of the classes that make numbers; charts and commands do not count
 */
public record Program(String version, String commit, String build) {
  private static final String RESOURCE = "/org/sozialraum/runner/version.properties";

  /** The program that is running. */
  public static Program current() {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      properties.clear();
    }
    return new Program(filled(properties.getProperty("version"), "development"),
        filled(properties.getProperty("commit"), "unknown"), fingerprint());
  }

  // A property that the build did not fill in still reads "${…}".
  private static String filled(String value, String otherwise) {
    return value == null || value.isBlank() || value.contains("${") ? otherwise : value.strip();
  }

  /** Version and commit for people. */
  public String label() {
    return commit.equals("unknown") ? version : version + " (" + commit + ")";
  }

  private static String fingerprint() {
    Map<String, Long> sums = new TreeMap<>();
    for (Class<?> each : new Class<?>[] {Sozialraum.class, Program.class}) {
      try {
        Path source = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(source)) {
          sumFolder(source, sums);
        } else {
          sumJar(source, sums);
        }
      } catch (IOException | URISyntaxException | RuntimeException unreadable) {
        return "unknown";
      }
    }
    StringBuilder text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(name).append(' ').append(sum).append('\n'));
    return Digests.of(text.toString());
  }

  private static void sumJar(Path jar, Map<String, Long> sums) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream().filter(entry -> counts(entry.getName()))
          .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
    }
  }

  private static void sumFolder(Path folder, Map<String, Long> sums) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(name, sum.getValue());
        }
      }
    }
  }

  /** Whether a class file takes part in making numbers: the model, and what runs, keeps and summarises it. */
  static boolean counts(String name) {
    String runner = "org/sozialraum/runner/";
    return name.endsWith(".class") && name.startsWith("org/sozialraum/")
        && (!name.startsWith(runner) || name.startsWith(runner + "experiment/") || name.startsWith(runner + "store/")
            || name.startsWith(runner + "stats/") || name.startsWith(runner + "design/")
            || name.startsWith(runner + "sweep/"));
  }
}
