package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sozialraum.runner.report.ThreeQuartersTown.said;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionBandsCsv;
import org.sozialraum.runner.store.ResultsUnreadable;

/** A page made of a results folder alone, however the folder came here. */
class ResultsReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private static Path folder;

  private static Path original;

  @TempDir
  private Path here;

  private Path results;

  @BeforeAll
  static void compare() throws IOException {
    ThreeQuartersTown town = new ThreeQuartersTown(folder, List.of("Nord", "Mitte", "Süd"));
    Path scenario = town.scenario("centre", "[{neighbourhood-centre: {quarter: Mitte, build-weeks: 0}}]");
    original = town.compared(scenario, "results", "en");
    // The town stays behind, as on another machine.
    copy(folder.resolve("town"), folder.resolve("left behind"));
    delete(folder.resolve("town"));
  }

  @BeforeEach
  void aCopy() throws IOException {
    results = here.resolve("results");
    copy(original, results);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private List<String> report(int code, String... more) {
    return said(code, Stream.concat(Stream.of("report", results.toString(), "--lang", "en"), Stream.of(more))
        .toArray(String[]::new));
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> ResultsReader.read(results)).isInstanceOfSatisfying(ResultsUnreadable.class, refused -> {
      assertThat(refused.reason().in(Language.EN)).contains(words).hasLineCount(1);
      assertThat(refused.reason().in(Language.DE)).contains(results.toString()).hasLineCount(1)
          .isNotEqualTo(refused.reason().in(Language.EN));
    });
  }

  @Test
  void whatCannotBeReadIsOneLineInTheLanguageOfTheUser() throws IOException {
    Files.delete(results.resolve("costs.csv"));
    assertThat(report(2)).singleElement().asString().contains("costs.csv", "missing");
    assertThat(said(2, "report", results.toString(), "--lang", "de")).singleElement().asString()
        .contains("costs.csv", "fehlt");
  }

  private void manifest(Consumer<ObjectNode> change) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(results.resolve("manifest.json").toFile());
    change.accept(root);
    JSON.writeValue(results.resolve("manifest.json").toFile(), root);
  }

  /** Changes a table and its fingerprint with it, as somebody would who means ill. */
  private void forge(String name, String from, String to) throws IOException {
    String text = Files.readString(results.resolve(name));
    assertThat(text).contains(from);
    Files.writeString(results.resolve(name), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    byte[] bytes = Files.readAllBytes(results.resolve(name));
    manifest(root -> ((ObjectNode) root.get("files")).put(name, digest(bytes)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void thePageMadeAgainIsTheOneThatTheComparisonEndedWith() throws IOException {
    byte[] before = Files.readAllBytes(results.resolve("report.html"));
    Files.delete(results.resolve("report.html"));
    assertThat(report(0)).containsExactly("Page: " + results.resolve("report.html"));
    assertThat(Files.readAllBytes(results.resolve("report.html"))).isEqualTo(before);
    assertThat(Workbook.of(ResultsReader.read(results), Language.EN))
        .isEqualTo(Files.readAllBytes(original.resolve("tables.xlsx")));
  }

  @Test
  void nothingElseIsTouched() throws IOException {
    Path page = here.resolve("council.html");
    report(0, "--out", page.toString());
    assertThat(page).isNotEmptyFile();
    try (Stream<Path> files = Files.walk(original)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        assertThat(results.resolve(original.relativize(each).toString())).hasSameBinaryContentAs(each);
      }
    }
    assertThat(here).isDirectoryNotContaining(each -> each.getFileName().toString().endsWith(".part"));
  }

  @Test
  void aTableThatWasChangedIsRefused() throws IOException {
    Files.writeString(results.resolve("summary.csv"), Files.readString(results.resolve("summary.csv"))
        .replaceFirst("(?m)^centre,", "centre ,"));
    refused("summary.csv", "changed after the run");
  }

  @Test
  void folderWithoutResultsAndUnfinishedOnesAreRefused() throws IOException {
    Files.delete(results.resolve("manifest.json"));
    refused("holds no results");
    Files.createDirectories(results.resolve(".unfinished"));
    refused("not finished");
    results = here.resolve("nowhere");
    refused("no such folder");
  }

  @Test
  void missingAndDamagedFilesAreNamed() throws IOException {
    Files.delete(results.resolve("costs.csv"));
    refused("costs.csv", "missing");
    Files.copy(original.resolve("costs.csv"), results.resolve("costs.csv"));
    Files.writeString(results.resolve("manifest.json"), "{");
    refused("manifest.json", "damaged");
  }

  @Test
  void forgedTablesAreDamagedTables() throws IOException {
    forge("series.csv", "centre,0,0,", "centre,99,0,");
    refused("series.csv", "damaged");
    copyAgain("series.csv");
    forge("series.csv", "baseline,0,0,", "someone,0,0,");
    refused("series.csv", "damaged");
    copyAgain("series.csv");
    forge("summary.csv", "centre,", "centre,galaxy,");
    refused("summary.csv", "damaged");
    copyAgain("summary.csv");
    forge("costs.csv", "centre,0,", "centre,zero,");
    refused("costs.csv", "damaged");
  }

  private void copyAgain(String name) throws IOException {
    Files.copy(original.resolve(name), results.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.copy(original.resolve("manifest.json"), results.resolve("manifest.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void numbersThatAreNoneMakeNoPage() throws IOException {
    String row = Files.readAllLines(results.resolve("summary.csv")).stream()
        .filter(line -> line.startsWith("centre,municipality")).findFirst().orElseThrow();
    String[] cells = row.split(",", -1);
    cells[5] = "1e999999";
    forge("summary.csv", row, String.join(",", cells));
    refused("summary.csv", "damaged");
  }

  @Test
  void aNoticeThatCannotBeSaidMakesTheManifestDamaged() throws IOException {
    manifest(root -> root.putArray("notices").addObject().put("key", "run.drift").putArray("arguments"));
    refused("manifest.json", "damaged");
  }

  @Test
  void changedScenariosAreRefused() throws IOException {
    Path scenario = results.resolve("scenario.yaml");
    String text = Files.readString(scenario);
    Files.writeString(scenario, text.replace("within a year", "for ever"));
    refused("question");
    Files.writeString(scenario, text.replaceFirst("build-weeks: 0", "build-weeks: 1"));
    refused("interventions");
    Files.writeString(scenario, text + "nonsense: 1\n");
    refused("scenario.yaml", "nonsense");
    Files.delete(scenario);
    refused("scenario.yaml", "missing");
  }

  @Test
  void anotherVersionOfTheProgramMayHaveComputedTheResults() throws IOException {
    manifest(root -> ((ObjectNode) root.get("program")).put("version", "0.0.9").put("build", "older"));
    report(0);
    assertThat(Files.readString(results.resolve("report.html"))).contains("0.0.9");
  }

  @Test
  void theTownComesAlongAndWithoutItALineSaysWhatToDo() throws IOException {
    assertThat(results.resolve("town/boundaries.geojson")).exists();
    delete(results.resolve("town"));
    refused("town", "put the town folder");
    copy(folder.resolve("left behind"), results.resolve("town"));
    report(0);
    Path boundaries = results.resolve("town/boundaries.geojson");
    Files.writeString(boundaries, Files.readString(boundaries).replaceFirst("\\[\\[\\[", "[[[1"));
    refused("town");
  }

  @Test
  void bandsOfMostDrawsAreReadBack() throws IOException {
    AssumptionBand few = band("centre", .1);
    AssumptionBand many = band("centre", .2);
    draws("ranges-50", List.of(few), true);
    draws("ranges-200", List.of(many), true);
    draws("ranges-300", List.of(few), false);
    Files.delete(results.resolve("assumptions/ranges-300/manifest.json"));
    Results read = ResultsReader.read(results);
    assertThat(read.bands()).containsExactly(many);
    assertThat(read.importance()).singleElement()
        .satisfies(weight -> assertThat(weight.setting()).isEqualTo("week.fear.gain"));
  }

  private static AssumptionBand band(String variant, double mean) {
    return new AssumptionBand(variant, "engaged", false, mean, -.5, .75, -1, 1.5, Double.NaN, Double.NaN, 50, 7, 31,
        .25);
  }

  private void draws(String name, List<AssumptionBand> bands, boolean weights) throws IOException {
    Path draws = Files.createDirectories(results.resolve("assumptions").resolve(name));
    Files.copy(results.resolve("manifest.json"), draws.resolve("manifest.json"));
    Files.writeString(draws.resolve(AssumptionBandsCsv.NAME), AssumptionBandsCsv.text(bands));
    if (weights) {
      Files.writeString(draws.resolve("assumption-importance.csv"),
          "variant,observable,rank,setting,rank_correlation,beyond_chance,chance_alone\n"
              + "centre,engaged,1,week.fear.gain,-0.5,yes,0.4\n");
    }
  }

  @Test
  void aPageIsNotWrittenOverOtherFiles() throws IOException {
    assertThat(report(2, "--out", results.resolve("summary.csv").toString())).singleElement().asString()
        .contains("--out", ".html");
    assertThat(report(3, "--out", results.resolve("summary.csv/page.html").toString())).hasSize(1);
  }
}
