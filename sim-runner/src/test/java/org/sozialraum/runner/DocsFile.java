package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of the repository. What is generated in it stands between {@code <!-- generated: NAME -->} and
 * {@code <!-- end -->}.
 *
 * <p>It is written anew instead of compared where the property {@code sozialraum.docs} is {@code write}.
 */
final class DocsFile {
  static final String REFRESH = "mvn -q -B test -pl sim-runner -am -Dtest='Docs*Test'"
      + " -Dsurefire.failIfNoSpecifiedTests=false -Dsozialraum.docs=write";
  private static final boolean WRITES = "write".equals(System.getProperty("sozialraum.docs"));
  private static final String END = "<!-- end -->";

  private final String name;
  private final Path path;

  DocsFile(String name) {
    this.name = name;
    this.path = root().resolve(name);
  }

  /** The folder of the repository, in which {@code docs} lies. */
  static Path root() {
    String given = System.getProperty("sozialraum.root");
    Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("docs/model.md"))) {
      folder = folder.getParent();
    }
    assertThat(folder).as("a folder with docs/model.md in it or above").isNotNull();
    return folder;
  }

  static String textOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text() {
    return textOf(path);
  }

  /** Names of all generated parts, in order. */
  List<String> parts() {
    List<String> names = new ArrayList<>();
    Matcher begin = Pattern.compile("<!-- generated: ([a-z- ]+) -->").matcher(text());
    while (begin.find()) {
      names.add(begin.group(1));
    }
    return names;
  }

  /** What stands between the marks of a name. */
  String part(String part) {
    String text = text();
    int[] bounds = bounds(text, part);
    return text.substring(bounds[0], bounds[1]);
  }

  /** Cells of a part that is one table, without its two lines of head. */
  List<List<String>> rows(String part) {
    return part(part).lines().skip(2).filter(line -> line.startsWith("|")).map(DocsFile::cells).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** A part must be this text. */
  void holds(String part, String wanted) {
    String text = text();
    int[] bounds = bounds(text, part);
    if (WRITES) {
      write(text.substring(0, bounds[0]) + wanted + text.substring(bounds[1]));
      return;
    }
    assertThat(text.substring(bounds[0], bounds[1]))
        .as("\"%s\" in %s differs from the code; refresh it with \"%s\"", part, name, REFRESH).isEqualTo(wanted);
  }

  /** The whole document must be this text. */
  void is(String wanted) {
    if (WRITES) {
      write(wanted);
      return;
    }
    assertThat(text()).as("%s differs from the code; refresh it with \"%s\"", name, REFRESH).isEqualTo(wanted);
  }

  private void write(String text) {
    try {
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private int[] bounds(String text, String part) {
    String begin = "<!-- generated: " + part + " -->\n";
    assertThat(text).as(name).contains(begin);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(END, from);
    assertThat(to).as("the mark \"%s\" behind \"%s\" in %s", END, part, name).isNotNegative();
    return new int[] {from, to};
  }

  /** A table in Markdown. */
  static String table(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("| ").append(String.join(" | ", columns)).append(" |\n|")
        .append("---|".repeat(columns.size())).append("\n");
    for (List<String> row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
    return text.toString();
  }
}
