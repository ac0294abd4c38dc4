package org.sozialraum.runner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;

/** DuckDB, opened so that it takes little memory, asks nobody for anything, and leaves nothing lying around. */
final class Database {
  /** Megabytes that the database may use beside the heap of Java. */
  private static final int MEMORY_MEGABYTES = 128;
  private static final String TEMPORARY = ".duckdb-temp";
  /** Signs after which the driver or the database reads options instead of a name. */
  private static final String OPTIONS = ";?";
  /** Bytes that every database has. */
  private static final int HEADERS = 3 * 4096;
  private static final String LOG = SweepStore.NAME + ".wal";
  private static final String CAUSE = "Error: ";
  private static final String LIBRARY = "libduckdb_java";

  private Database() {}

  /**
   * Opens the database of a folder whose lock is held, or that cannot be written.
   *
   * @param isArchive whether the folder cannot be written
   * @throws ResultsFolderRefused if it is damaged, open elsewhere or cannot be written
   */
  static DuckDBConnection open(Path folder, boolean isArchive, Language language) {
    // A relative name could begin with a word that the database takes for a place on the net.
    Path file = folder.resolve(SweepStore.NAME).toAbsolutePath();
    for (char sign : OPTIONS.toCharArray()) {
      if (file.toString().indexOf(sign) >= 0) {
        throw new ResultsFolderRefused(Message.of("sweep.store.sign", folder, String.valueOf(sign)).in(language));
      }
    }
    Path temporary = file.resolveSibling(TEMPORARY);
    if (!isArchive) {
      remove(temporary);
    }
    Properties settings = new Properties();
    settings.put("memory_limit", MEMORY_MEGABYTES + "MB");
    settings.put("threads", "1");
    settings.put("temp_directory", temporary.toString());
    // What is committed moves from the log into the file in steps of this size, so that the log stays short.
    settings.put("checkpoint_threshold", "16MB");
    // Nothing is fetched from anywhere, whatever a file or a query says.
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    settings.put("allow_community_extensions", "false");
    settings.put("jdbc_stream_results", "true");
    if (isArchive) {
      settings.put("access_mode", "READ_ONLY");
    }
    try {
      DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
      removeLibrary();
      return connection;
    } catch (SQLException failed) {
      throw refused(folder, failed, language);
    }
  }

  /**
   * Removes a database whose making did not come to its end, for want of room or because somebody killed it: it has not
   * even its three headers, nor a log, so nothing was ever committed to it.
   */
  static void removeUnborn(Path folder, Language language) {
    Path file = folder.resolve(SweepStore.NAME);
    try {
      if (Files.isRegularFile(file) && Files.size(file) < HEADERS && !Files.exists(folder.resolve(LOG))
          && isBegun(Files.readAllBytes(file))) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(folder, failed, language);
    }
  }

  /** Whether some bytes are the beginning of a database, or room for one. */
  private static boolean isBegun(byte[] bytes) {
    return bytes.length >= 12 && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("DUCK")
        || IntStream.range(0, bytes.length).allMatch(at -> bytes[at] == 0);
  }

  /** What a user is told of a database that does not do what it should. */
  static ResultsFolderRefused refused(Path folder, Exception failed, Language language) {
    List<String> lines = String.valueOf(failed.getMessage()).lines().toList();
    // Of a query that streams the driver first says that it did not succeed, then why.
    String said = lines.stream().filter(each -> each.startsWith(CAUSE)).map(each -> each.substring(CAUSE.length()))
        .findFirst().orElse(lines.isEmpty() ? "" : lines.get(0));
    return new ResultsFolderRefused(Message.of("sweep.store." + kind(said), folder.resolve(SweepStore.NAME), said)
        .in(language));
  }

  private static String kind(String said) {
    if (says(said, "Could not set lock", "Conflicting lock", "being used by another process")) {
      return "locked";
    }
    if (says(said, "No space left", "Could not write", "not enough space", "Disk quota", "max_temp_directory_size",
        "File too large", "Read-only file system")) {
      return "full";
    }
    return says(said, "not a valid DuckDB", "orrupt", "Could not read enough bytes", "Could not read all bytes",
        "checksum", "Serialization Error", "Failure while replaying WAL", "newer version")
        ? "damaged" : "failed";
  }

  private static boolean says(String text, String... signs) {
    return Stream.of(signs).anyMatch(text::contains);
  }

  /** Removes what a process that was killed in the middle of sorting left behind. */
  private static void remove(Path temporary) {
    if (!Files.isDirectory(temporary)) {
      return;
    }
    try (Stream<Path> files = Files.walk(temporary)) {
      files.sorted(Comparator.reverseOrder()).forEach(Database::delete);
    } catch (IOException | UncheckedIOException left) {
      // It takes room and does no other harm.
    }
  }

  /**
   * Takes the driver's unpacked library out of the directory for temporary files. The driver does so at the end of a
   * process, which one that is killed never comes to: sixty megabytes would stay each time. Linux lets a file be used
   * that has no name any more; elsewhere nothing is done.
   */
  private static void removeLibrary() {
    Path maps = Path.of("/proc/self/maps");
    Path directory = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    if (!Files.isReadable(maps)) {
      return;
    }
    try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
      List<Path> libraries = lines.filter(each -> each.contains("/" + LIBRARY) && each.endsWith(".so"))
          .map(each -> Path.of(each.substring(each.indexOf('/')))).distinct()
          .filter(each -> each.getParent().equals(directory)).toList();
      libraries.forEach(Database::delete);
    } catch (IOException | UncheckedIOException unreadable) {
      // Then the driver removes it at the end.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
