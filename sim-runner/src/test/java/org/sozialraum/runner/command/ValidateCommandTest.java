package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.FittedNumbers;
import org.sozialraum.runner.pattern.ValidationCsv;
import org.sozialraum.scenario.Settings;

/** What {@code validate} prints and leaves, on a village that is observed for a year without burn-in. */
class ValidateCommandTest {
  private static final String TINY = """
      town: dorfgruppe
      horizon: {burn-in-years: 0, observed-years: 1}
      replications: 1
      """;

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int validate(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("validate"));
    all.addAll(List.of(args));
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private String results() {
    return folder.resolve("results").toString();
  }

  private int tiny(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(file("tiny.yaml", TINY), "--out", results(), "--progress", "none",
        "--lang", "en"));
    args.addAll(List.of(more));
    return validate(args.toArray(String[]::new));
  }

  @Test
  void everyFigureIsToldWithTargetRangeValueAndResult() throws IOException {
    assertThat(tiny()).as("a figure that fails is a result, not an error").isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).contains("dorfgruppe, 0 + 1 years, means of years 1 to 1, runs: 1");
    assertThat(lines).anyMatch(line ->
        line.matches("C1 +engaged within 12 months, 14\\+ +36\\.7 % +35\\.2 to 38\\.2 +\\d+\\.\\d % +(pass|fail)"));
    int all = FittedNumbers.in(Settings.class).all();
    assertThat(lines).anyMatch(line -> line.startsWith("Fitted were " + all + " numbers for "
        + CalibrationPatterns.all().size() + " figures"));
    assertThat(lines).anyMatch(line -> line.contains("being met by a fitted constant, they are no evidence"));
    List<String> csv = Files.readAllLines(Path.of(results(), ValidationCsv.NAME));
    assertThat(csv.get(0)).isEqualTo(ValidationCsv.HEADER);
    assertThat(csv).hasSize(1 + CalibrationPatterns.all().size());
  }

  @Test
  void finishedRunsAreUsedAgainAndStrictnessChangesTheExitCodeOnly() throws IOException {
    assertThat(tiny()).isZero();
    String before = out.toString();
    assertThat(before).contains("fail");
    assertThat(tiny("--strict")).as("a village without burn-in meets not all of it").isEqualTo(1);
    assertThat(out.toString()).isEqualTo(before);
    assertThat(tiny("--format", "md")).isZero();
    assertThat(out.toString()).contains("| figure | meaning |", "| --- |", "| C1 | ");
  }

  @Test
  void aFileMaySayAsLittleAsASettingAndItsInterventionsAreLeftOut() throws IOException {
    String settings = file("calibrated.yaml", "settings: {week: {engagement: {start: 0.0008}}}\n"
        + "interventions: [asking-campaign: {}]\n");
    assertThat(validate(settings, "--set", "town=dorfgruppe", "--set", "horizon.burn-in-years=0", "--years", "1",
        "--replications", "1", "--out", results(), "--progress", "none", "--lang", "en")).isZero();
    assertThat(err.toString()).contains("calibrated.yaml: note: interventions and shocks left out");
    assertThat(Files.readString(Path.of(results(), "scenario.yaml"))).contains("start: 0.0008")
        .doesNotContain("asking-campaign");
  }

  @Test
  void aTownIsHeldAgainstWhatIsKnownOfItAndNothingIsFitted() throws IOException {
    String known = file("known.csv", """
        observable,unit,value,tolerance,source
        engaged_12m,,37,30,a survey
        engaged_12m,sex:female,99,0.5,a survey
        trust,,0.5,,a survey
        """);
    assertThat(tiny("--town", "dorfgruppe", "--known", known)).isZero();
    assertThat(out.toString())
        .contains("Of 2 known figures with a tolerance, 1 pass; known without one and only told: 1")
        .containsPattern("Of (\\d+) published margins of quarters, \\1 hold")
        .contains("Nothing was fitted to this town");
    assertThat(Files.readAllLines(Path.of(results(), ValidationCsv.NAME)))
        .anyMatch(line -> line.startsWith("oberau population,"));
  }

  @Test
  void allMistakesAreToldAtOnceAndNothingIsRun() throws IOException {
    String known = file("known.csv", "observable,unit,value,tolerance,source\nengagd,Mars,many,-1,x\n"
        + "engaged,,101,,x\n");
    assertThat(validate("--town", "dorfgrupp", "--known", known, "--all", "--lang", "en", "--out", results()))
        .isEqualTo(2);
    assertThat(err.toString().lines()).anyMatch(line -> line.startsWith("--town: no town or town folder is called"))
        .anyMatch(line -> line.startsWith("--all: a town is held against its own figures only"))
        .anyMatch(line -> line.startsWith(known + ":2: observable: no observable is called \"engagd\""))
        .anyMatch(line -> line.startsWith(known + ":2: value: found \"many\""))
        .anyMatch(line -> line.startsWith(known + ":2: tolerance: found -1"))
        .anyMatch(line -> line.startsWith(known + ":3: value: found 101; a share"));
    assertThat(out.toString()).isEmpty();
    assertThat(Path.of(results())).doesNotExist();
    assertThat(validate("--known", known, "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--known: ").contains("name it with --town");
    assertThat(validate("--set", "town=dorfgrupp", "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--set town: ");
    assertThat(validate("--town", "a\nb: [", "--lang", "en")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("--town: "));
    assertThat(validate("--format", "html", "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).contains("must be one of text, md");
  }
}
