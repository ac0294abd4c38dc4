package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.command.CommandLines;

/** The program from outside, on the real model: same bytes, exact zeros, the shipped scenarios. */
class EndToEndTest {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", ".."));
  private static final String CENTRE = """
      question: Does a centre in Kirchfeld change anything within a year?
      town: dorfgruppe
      horizon: {burn-in-years: 0, observed-years: 1}
      replications: 3
      interventions:
        - neighbourhood-centre: {quarter: kirchfeld, name: Treffpunkt, build-weeks: 0, intensity: %s}
      """;

  @TempDir
  private Path folder;

  private String execute(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(code).as("exit code of %s; it said %s", List.of(args), err).isZero();
    return out.toString();
  }

  private Path scenario(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  private Path compare(String out, int workers, Path... scenarios) {
    Path results = folder.resolve(out);
    List<String> args = new ArrayList<>(List.of("compare"));
    for (Path each : scenarios) {
      args.add(each.toString());
    }
    args.addAll(List.of("--out", results.toString(), "--workers", String.valueOf(workers), "--progress", "none",
        "--lang", "en"));
    execute(args.toArray(String[]::new));
    return results;
  }

  private static byte[] bytes(Path results, String file) throws IOException {
    return Files.readAllBytes(results.resolve(file));
  }

  @Test
  void theSameBytesForAnyNumberOfWorkersLanguageAndTimeZone() throws IOException {
    Path centre = scenario("centre", CENTRE.formatted("1"));
    Path one = compare("one", 1, centre);
    for (int workers : new int[] {2, 3, 7}) {
      Path more = compare("workers-" + workers, workers, centre);
      assertThat(bytes(more, "series.csv")).as("series with %d workers", workers).isEqualTo(bytes(one, "series.csv"));
      assertThat(bytes(more, "summary.csv")).isEqualTo(bytes(one, "summary.csv"));
    }
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Path elsewhere = compare("elsewhere", 2, centre);
      assertThat(bytes(elsewhere, "series.csv")).isEqualTo(bytes(one, "series.csv"));
      assertThat(bytes(elsewhere, "summary.csv")).isEqualTo(bytes(one, "summary.csv"));
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
    // The comparison is not empty: near a centre that is open from the first week something differs.
    assertThat(Files.readAllLines(one.resolve("summary.csv")))
        .anyMatch(line -> line.startsWith("centre,") && line.contains(",visits,1,") && !line.contains(",0,0,0,"));
  }

  @Test
  void aComparisonEndsWithAPageInBothLanguagesAndItsTables() throws IOException {
    Path centre = scenario("centre", CENTRE.formatted("1"));
    Path results = folder.resolve("page");
    assertThat(execute("compare", centre.toString(), "--out", results.toString(), "--progress", "none", "--lang",
        "de").lines()).last().asString().startsWith("Seite: " + results.resolve("report.html"));
    String page = Files.readString(results.resolve("report.html"));
    assertThat(page).contains("lang=\"de\"", "lang=\"en\"", "Does a centre in Kirchfeld change");
    assertThat(Files.size(results.resolve("report.html"))).isLessThan(3_000_000);
    assertThat(results.resolve("tables.xlsx")).isNotEmptyFile();
    // Used again, the folder gets what it lacks, and what is there stays as it is.
    byte[] tables = bytes(results, "tables.xlsx");
    Files.delete(results.resolve("report.html"));
    execute("compare", centre.toString(), "--out", results.toString(), "--progress", "none", "--lang", "de");
    assertThat(Files.readString(results.resolve("report.html"))).isEqualTo(page);
    assertThat(bytes(results, "tables.xlsx")).isEqualTo(tables);
  }

  @Test
  void tablesOfAComparisonThatWereChangedAreFound() throws IOException {
    Path results = compare("held", 2, scenario("centre", CENTRE.formatted("1")));
    assertThat(execute("verify", results.toString(), "--lang", "en")).startsWith("3 of 3 files are as they were written");
    Files.writeString(results.resolve("summary.csv"), " ", StandardOpenOption.APPEND);
    Files.delete(results.resolve("costs.csv"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(out), new PrintWriter(err), "verify", results.toString(), "--lang",
        "en")).isEqualTo(1);
    assertThat(out.toString()).startsWith("1 of 3 files");
    assertThat(err.toString().lines()).hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("summary.csv: is missing or not as it was written"))
        .anySatisfy(line -> assertThat(line).contains("costs.csv: is missing or not as it was written"));
  }

  @Test
  void aScenarioAgainstItsCopyDiffersNowhereAndIsRunOnce() throws IOException {
    Path results = compare("copies", 2, scenario("original", CENTRE.formatted("1")),
        scenario("copy", CENTRE.formatted("1")));
    assertExactlyZero(results, "copy");
  }

  @Test
  void anInterventionOfIntensityZeroDiffersNowhere() throws IOException {
    Path idle = scenario("nothing", CENTRE.formatted("0"));
    assertExactlyZero(compare("nothing", 2, idle), "nothing");
    // Run by itself it is the baseline too, so that nothing hangs on what the arms of a comparison share.
    Path alone = folder.resolve("alone");
    execute("run", idle.toString(), "--out", alone.toString(), "--progress", "none", "--lang", "en");
    List<String> byItself = rows(alone, "nothing");
    assertThat(byItself).hasSizeGreaterThan(500);
    assertThat(byItself).isEqualTo(rows(folder.resolve("nothing"), "baseline"));
  }

  private static List<String> rows(Path results, String variant) throws IOException {
    return Files.readAllLines(results.resolve("series.csv")).stream().filter(row -> row.startsWith(variant + ","))
        .map(row -> row.substring(variant.length())).filter(row -> !row.contains("around:")).toList();
  }

  private static void assertExactlyZero(Path results, String variant) throws IOException {
    List<String> rows = Files.readAllLines(results.resolve("summary.csv")).stream()
        .filter(line -> line.startsWith(variant + ",")).toList();
    assertThat(rows).hasSizeGreaterThan(500);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      // A row without a mean (an empty group) has no difference either.
      if (!cells[5].isEmpty()) {
        // What came about in one run only (an action, say) has no interval.
        String bound = cells[11].equals("1") ? "" : "0";
        assertThat(List.of(cells[8], cells[9], cells[10])).as(row).containsExactly("0", bound, bound);
      }
    }
    var manifest = new ObjectMapper().readTree(results.resolve("manifest.json").toFile());
    for (var each : manifest.get("variants")) {
      assertThat(each.get("resident_weeks").get("own").asLong()).isZero();
      assertThat(each.get("resident_weeks").get("shared").asLong()).isGreaterThan(3 * 52 * 5000L);
    }
    assertThat(manifest.get("variants").get(0).get("resident_weeks").get("computed").asLong())
        .isEqualTo(manifest.get("variants").get(1).get("resident_weeks").get("shared").asLong());
    assertThat(manifest.get("variants").get(1).get("resident_weeks").get("computed").asLong()).isZero();
  }

  @Test
  void everyShippedScenarioIsSound() throws IOException {
    try (var files = Files.list(ROOT.resolve("scenarios"))) {
      List<Path> shipped = files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
      assertThat(shipped).hasSizeGreaterThanOrEqualTo(3);
      for (Path each : shipped) {
        assertThat(execute("check", each.toString())).startsWith("question: ");
      }
    }
  }

  @Test
  void theReadmesCommandsAreThoseOfTheProgram() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(readme).contains("./sozialraum compare scenarios/treffpunkt.yaml", "mvn -B verify");
    var used = java.util.regex.Pattern.compile("\\./sozialraum (\\w+)").matcher(readme);
    String help = execute("--help");
    while (used.find()) {
      assertThat(help).contains(used.group(1));
    }
  }
}
