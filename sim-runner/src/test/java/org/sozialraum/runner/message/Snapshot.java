package org.sozialraum.runner.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.runner.command.CommandLines;

/**
 * What a room of the program says to users, case by case, English above German, compared with a file that people
 * read. {@code -Dsozialraum.messages=write} writes the file anew.
 */
final class Snapshot {
  private static final Path FOLDER = Path.of(System.getProperty("sozialraum.root", ".."))
      .resolve("sim-runner/src/test/resources/org/sozialraum/runner/message");

  private final String room;
  private final Path folder;
  private final StringBuilder text = new StringBuilder();

  /**
   * A snapshot.
   *
   * @param room name of the catalogue
   * @param folder where cases write their files; it is left out of what is kept
   */
  Snapshot(String room, Path folder) {
    this.room = room;
    this.folder = folder;
  }

  /** The snapshots that are kept of all rooms. */
  static List<String> kept() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  /** Adds what is said in a case. */
  void add(String what, Function<Language, List<String>> said) {
    text.append("## ").append(what).append('\n');
    for (Language language : List.of(Language.EN, Language.DE)) {
      said.apply(language).stream().filter(line -> !line.isBlank()).forEach(line -> text
          .append(language).append("  ").append(neutral(line)).append('\n'));
    }
    text.append('\n');
  }

  /** What a command line says on the error stream; {@code --lang} is added. */
  Function<Language, List<String>> errors(String... args) {
    return language -> said(false, with(args, language));
  }

  /** What a command line says on the error stream, and on the other one if everything is wanted. */
  static List<String> said(boolean everything, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    // Experiments tell how far they are on the error stream of the process.
    PrintStream before = System.err;
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
      CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
    } finally {
      System.setErr(before);
    }
    List<String> lines = new ArrayList<>(progress.toString(StandardCharsets.UTF_8).lines().toList());
    lines.addAll(err.toString().lines().toList());
    if (everything) {
      lines.addAll(out.toString().lines().toList());
    }
    return lines;
  }

  private static String[] with(String[] args, Language language) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(1, List.of("--lang", language.toString()));
    return all.toArray(String[]::new);
  }

  /** Writes a file for a case. */
  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file for a case. */
  Path file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private String neutral(String line) {
    return line.replace(folder + "/", "").replace(folder.toString(), "FOLDER")
        .replace(Path.of("").toAbsolutePath().toString(), "HERE");
  }

  /** Compares with what is kept, or keeps it. */
  void compare() throws IOException {
    String now = "# What users are told (" + room + "), English and German. Written by the tests, read by people.\n\n"
        + text.toString().stripTrailing() + "\n";
    Path file = FOLDER.resolve(room + ".txt");
    if ("write".equals(System.getProperty("sozialraum.messages"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, now);
    }
    assertThat(now.lines()).as("messages of " + room + "; -Dsozialraum.messages=write keeps these").containsExactly(
        Files.exists(file) ? Files.readAllLines(file).toArray(String[]::new) : new String[0]);
  }
}
