package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.calibration.DefaultsFile;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.ValidationCsv;

/** The command that calibrates, from what is typed to what is left. */
class CalibrateCommandTest {
  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int calibrate(String... options) {
    String[] typed = new String[options.length + 3];
    typed[0] = "calibrate";
    typed[1] = "--out";
    typed[2] = folder.toString();
    System.arraycopy(options, 0, typed, 3, options.length);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandLines.execute(new PrintWriter(out, true), new PrintWriter(err, true), typed);
  }

  private static final String[] QUICK = {"--town", "dorfgruppe", "--replications", "1", "--burn-in", "0", "--settle",
      "0", "--measured", "1", "--evaluations", "1", "--lang", "en"};

  @Test
  void oneEvaluationLeavesHistoryDefaultsAndAScenario() throws IOException {
    assertThat(calibrate(QUICK)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("1 evaluations").contains("history.md");
    assertThat(Files.readString(folder.resolve("history.md"))).contains("| C1 |").contains("week.asking.rate")
        .contains("Asking.Settings.rate").contains("## Centres");
    assertThat(Files.readString(folder.resolve("history.csv")).lines()).hasSize(2);
    assertThat(Files.readString(folder.resolve("defaults.properties"))).contains("week.engagement.start = 0.00");
    assertThat(folder.resolve("calibrated.yaml")).isRegularFile();
    String before = Files.readString(folder.resolve("history.md"));
    assertThat(calibrate(QUICK)).isZero();
    assertThat(Files.readString(folder.resolve("history.md"))).isEqualTo(before);
    String[] other = QUICK.clone();
    other[9] = "2";
    assertThat(calibrate(other)).as("other years").isEqualTo(ExitCode.FOLDER_REFUSED);
    assertThat(err.toString()).contains("evaluations.csv").contains("--out").hasLineCount(2);
  }

  @Test
  void aSearchThatIsGivenMoreEvaluationsGoesOnFromItsJournal() throws IOException {
    String[] more = Arrays.copyOf(QUICK, QUICK.length + 2);
    more[QUICK.length] = "--optimiser";
    more[QUICK.length + 1] = "cma-es";
    assertThat(calibrate(more)).as(err.toString()).isZero();
    String first = Files.readAllLines(folder.resolve("evaluations.csv")).get(2);
    more[11] = "3";
    assertThat(calibrate(more)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("2 evaluations");
    assertThat(Files.readAllLines(folder.resolve("evaluations.csv"))).element(2).isEqualTo(first);
  }

  @Test
  void aCalibrationStartsAtTheNumbersThatAnotherOneEndedWith() throws IOException {
    String[] perturbed = Arrays.copyOf(QUICK, QUICK.length + 2);
    perturbed[QUICK.length] = "--perturb";
    perturbed[QUICK.length + 1] = "7";
    assertThat(calibrate(perturbed)).as(err.toString()).isZero();
    Path ended = folder.resolveSibling(folder.getFileName() + "-ended.properties");
    String text = Files.readString(folder.resolve("defaults.properties"));
    Files.writeString(ended, text);
    String[] on = perturbed.clone();
    on[QUICK.length] = "--from";
    on[QUICK.length + 1] = ended.toString();
    assertThat(calibrate(on)).as("another calibration").isEqualTo(ExitCode.FOLDER_REFUSED);
    Files.delete(folder.resolve("evaluations.csv"));
    assertThat(calibrate(on)).as(err.toString()).isZero();
    assertThat(DefaultsFile.read(Files.readString(folder.resolve("defaults.properties"))))
        .isEqualTo(DefaultsFile.read(text));
    Files.writeString(ended, text.replace("week.asking.rate = 0", "week.asking.rate = 1"));
    assertThat(calibrate(on)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("not as a calibration wrote it").hasLineCount(1);
    Files.delete(ended);
    assertThat(calibrate(on)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("cannot be read").hasLineCount(1);
  }

  private String validation(String... rows) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + "-validation.csv");
    StringBuilder text = new StringBuilder(ValidationCsv.HEADER + "\n");
    for (String row : rows) {
      text.append(row).append('\n');
    }
    return Files.writeString(file, text).toString();
  }

  private static String row(String id, String value) {
    return id + ",a figure,%,1,0,2," + value + ",,,yes,calibration,somewhere";
  }

  private static String[] with(String file) {
    String[] options = Arrays.copyOf(QUICK, QUICK.length + 2);
    options[QUICK.length] = "--like";
    options[QUICK.length + 1] = file;
    return options;
  }

  @Test
  void whatAnotherTownShowsCorrectsAndIsPartOfTheJournal() throws IOException {
    String[] rows = CalibrationPatterns.all().stream().map(each -> row(each.id(), "30.5")).toArray(String[]::new);
    assertThat(calibrate(with(validation(rows)))).as(err.toString()).isZero();
    assertThat(err.toString()).contains("values are corrected to").contains("evaluation 1 of at most 1");
    assertThat(Files.readString(folder.resolve("history.md"))).contains("## Correction").contains("| C1 | 30.50 | ");
    assertThat(Files.readString(folder.resolve("defaults.properties"))).contains("# like: ");
    rows[0] = row("C1", "30.6");
    assertThat(calibrate(with(validation(rows)))).isEqualTo(ExitCode.FOLDER_REFUSED);
  }

  @Test
  void mistakesInWhatAnotherTownShowsAreLinesOfTheirOwn() throws IOException {
    String file = validation(row("C1", "many"), row("C99", "3"), row("C4", "1000"), row("C4", "1"), row("C6", ""));
    assertThat(calibrate(with(file))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString().lines()).hasSize(5)
        .anyMatch(line -> line.startsWith(file + ":2: value: found \"many\""))
        .anyMatch(line -> line.startsWith(file + ":3: id: no figure") && line.contains("C99"))
        .anyMatch(line -> line.startsWith(file + ":4: value: found 1000"))
        .anyMatch(line -> line.startsWith(file + ":5: id: found C4 a second time, first on line 4"))
        .anyMatch(line -> line.startsWith(file + ":6: value: C6 has no value"));
    assertThat(calibrate(with(validation(row("C1", "30"))))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("there is no row for C2-low, ").hasLineCount(1);
    for (String wrong : new String[] {"no table at all", "id;value\nC1;3", "", "x".repeat(2 << 20)}) {
      Files.writeString(Path.of(file), wrong);
      assertThat(calibrate(with(file))).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(err.toString()).startsWith(file).hasLineCount(1);
    }
    assertThat(calibrate(with(file + "x"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).startsWith(file + "x: there is no such file").hasLineCount(1);
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    assertThat(calibrate("--town", "schilda", "--replications", "0", "--step", "3", "--without", "C99", "--lang",
        "en")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--town").contains("schilda").contains("kleinstadt").contains("--replications")
        .contains("--step").contains("--without").contains("C99").hasLineCount(4);
  }
}
