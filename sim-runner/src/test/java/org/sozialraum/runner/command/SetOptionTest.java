package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --set} in the commands that read a scenario. */
class SetOptionTest {
  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file;

  @BeforeEach
  void writeScenario() throws IOException {
    file = Files.writeString(folder.resolve("small.yaml"), """
        question: Does anything happen?
        town: dorfgruppe
        horizon: {burn-in-years: 0, observed-years: 1}
        replications: 1
        interventions:
          - neighbourhood-centre: {quarter: kirchfeld, build-weeks: 4}
        """).toString();
  }

  private int execute(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void checkShowsWhatWasSet() {
    assertThat(execute("check", file, "--set", "seed=9", "--set=interventions[0].capacity=5")).isZero();
    assertThat(out.toString()).contains("\nseed: 9\n", "\n      capacity: 5\n");
  }

  @Test
  void oneMistakeIsOneLineHoweverManyFilesAreCompared() {
    assertThat(execute("compare", file, file, "--set", "replications=x")).isEqualTo(2);
    assertThat(err.toString().lines()).containsExactly("--set replications: found x; must be a whole number between 1"
        + " and 10000 (runs); write digits alone, without unit");
  }

  @Test
  void resultsBelongToTheValuesThatWereSet() throws IOException {
    String results = folder.resolve("results").toString();
    List<String> run = List.of("run", file, "--out", results, "--progress", "none");
    assertThat(execute(with(run, "--set", "interventions[0].capacity=5"))).isZero();
    assertThat(Files.readString(Path.of(results, "scenario.yaml"))).contains("\n      capacity: 5\n");
    assertThat(execute(with(run, "--set", "interventions[0].capacity=5"))).as("the same again").isZero();
    assertThat(execute(with(run, "--set", "interventions[0].capacity=6"))).as("another scenario").isEqualTo(3);
    assertThat(execute(with(run))).as("the file alone").isEqualTo(3);
  }

  private static String[] with(List<String> command, String... more) {
    String[] all = command.toArray(new String[command.size() + more.length]);
    System.arraycopy(more, 0, all, command.size(), more.length);
    return all;
  }
}
