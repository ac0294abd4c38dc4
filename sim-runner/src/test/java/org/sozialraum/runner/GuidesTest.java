package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.runner.command.CommandLines;

/**
 * A new user who types what the guides say gets what they say. Every command of a block runs in its order, with the
 * files that the guide shows, at reduced size: comparisons have two replications of one observed year without a
 * burn-in, and no draws of assumptions; validation, which takes minutes, only has to be a command.
 */
class GuidesTest {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", ".."));
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\\n(.*?)```");
  private static final Pattern NAMED = Pattern.compile("# ([\\w-]+\\.(?:yaml|py))\\n");
  private static final List<String> SHORT = List.of("--replications", "2", "--years", "1", "--set",
      "horizon.burn-in-years=0", "--progress", "none");

  @TempDir
  private Path folder;

  @BeforeEach
  void theInventedTownLiesWhereTheGuidesSay() throws IOException {
    Path town = Files.createDirectories(folder.resolve("docs/example-town"));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/example-town"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, town.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(folder.resolve("towns"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"leitfaden-beratung.md", "guide-consultants.md"})
  void aConsultantGetsFromTheFilesOfATownToThePageOnTheTable(String guide) throws IOException {
    List<String> commands = follow(guide);
    assertThat(commands).extracting(command -> command.split(" ")[1]).startsWith("import", "check", "compare")
        .endsWith("report");
    try (Stream<Path> results = Files.list(folder.resolve("results"))) {
      assertThat(results).hasSize(3).allSatisfy(each -> {
        assertThat(each.resolve("report.html")).isNotEmptyFile();
        assertThat(each.resolve("tables.xlsx")).isNotEmptyFile();
      });
    }
  }

  @Test
  void aResearcherGetsTheEffectInPythonThatTheTablesHold() throws Exception {
    follow("guide-researchers.md");
    assertThat(folder.resolve("results/asking/series.csv")).isNotEmptyFile();
    Assumptions.assumeTrue(hasPython(), "there is no python3 here; the snippet of the guide is not run");
    String said = python(folder.resolve("effect.py").toString(), folder.resolve("results/asking").toString(), "asking",
        "engaged");
    String[] row = Files.readAllLines(folder.resolve("results/asking/summary.csv")).stream()
        .filter(line -> line.startsWith("asking,municipality,") && line.contains(",engaged,1,")).findFirst()
        .orElseThrow().split(",");
    assertThat(said).startsWith("engaged, asking against baseline: ").contains(" 2 pairs");
    double calculated = Double.parseDouble(said.replaceAll("(?s).*: (-?[0-9.]+) points.*", "$1"));
    assertThat(calculated).isCloseTo(100 * Double.parseDouble(row[8]), within(1e-3));
  }

  @Test
  void theExampleInTheTextIsTheBeginningOfTheExampleFile() throws IOException {
    String table = Files.readString(ROOT.resolve("docs/example-town/population.csv"));
    for (String guide : List.of("leitfaden-beratung.md", "guide-consultants.md")) {
      String text = Files.readString(ROOT.resolve("docs").resolve(guide));
      Matcher block = Pattern.compile("(?s)```csv\\n(.*?)```").matcher(text);
      assertThat(block.find()).isTrue();
      assertThat(table).startsWith(block.group(1));
    }
  }

  @Test
  void everyPictureOfTheDocumentsIsThereAndSmall() throws IOException {
    List<Path> shown = new ArrayList<>();
    for (String document : List.of("README.md", "docs/leitfaden-beratung.md", "docs/guide-consultants.md",
        "docs/guide-researchers.md")) {
      Path file = ROOT.resolve(document);
      Matcher picture = Pattern.compile("!\\[([^]]+)]\\(([^)]+\\.png)\\)").matcher(Files.readString(file));
      while (picture.find()) {
        assertThat(picture.group(1)).as("what a picture of %s shows, in words", document).hasSizeGreaterThan(20);
        shown.add(file.resolveSibling(picture.group(2)));
      }
    }
    assertThat(shown).hasSizeGreaterThanOrEqualTo(5).allSatisfy(
        each -> assertThat(Files.size(each)).as(each.toString()).isBetween(1_000L, 150_000L));
  }

  /** Writes the files that a guide shows and runs its commands; answers the commands. */
  private List<String> follow(String guide) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs").resolve(guide)));
    while (block.find()) {
      Matcher named = NAMED.matcher(block.group(2));
      if (named.lookingAt()) {
        Files.writeString(folder.resolve(named.group(1)), block.group(2));
      } else if (block.group(1).isEmpty()) {
        for (String line : block.group(2).replaceAll("\\\\\\n\\s*", "").split("\n")) {
          commands.add(line);
          if (line.startsWith("./sozialraum ")) {
            execute(line.substring("./sozialraum ".length()).split(" +"));
          } else {
            assertThat(line).as("a command of " + guide).startsWith("python3 ");
          }
        }
      }
    }
    return commands;
  }

  private void execute(String... line) {
    List<String> args = new ArrayList<>();
    for (String each : line) {
      args.add(each.endsWith(".yaml") || each.contains("/") ? folder.resolve(each).toString() : each);
    }
    if (line[0].equals("validate")) {
      args.add("--help");
    } else if (line[0].equals("compare")) {
      args.replaceAll(each -> each.equals("--assumptions") ? "--assumptions=none" : each);
      args.addAll(SHORT);
      if (!args.contains("--out")) {
        args.addAll(List.of("--out", folder.resolve("results/" + line[1].replace(".yaml", "")).toString()));
      }
    }
    StringWriter err = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(new StringWriter()), new PrintWriter(err),
        args.toArray(String[]::new));
    assertThat(code).as("exit code of %s; it said %s", Arrays.toString(line), err).isZero();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "--version").redirectErrorStream(true).start();
      return python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static String python(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
