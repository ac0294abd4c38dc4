package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    other[11] = "2";
    assertThat(calibrate(other)).isEqualTo(ExitCode.FOLDER_REFUSED);
    assertThat(err.toString()).contains("evaluations.csv").contains("--out").hasLineCount(2);
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    assertThat(calibrate("--town", "schilda", "--replications", "0", "--step", "3", "--without", "C99", "--lang",
        "en")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--town").contains("schilda").contains("kleinstadt").contains("--replications")
        .contains("--step").contains("--without").contains("C99").hasLineCount(4);
  }
}
