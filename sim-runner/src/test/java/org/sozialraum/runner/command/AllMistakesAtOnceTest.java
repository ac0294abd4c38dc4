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

/** One slip on the command line hides neither the next one nor those of the scenario. */
class AllMistakesAtOnceTest {
  @TempDir
  private Path folder;
  private String bad;

  @BeforeEach
  void aScenarioWithTwoMistakes() throws IOException {
    bad = Files.writeString(folder.resolve("bad.yaml"), "question: Why?\ntown: dorfgrupe\nsed: 3\n").toString();
  }

  private List<String> lines(String... args) {
    StringWriter err = new StringWriter();
    StringWriter out = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    return err.toString().lines().map(line -> line.replace(folder + "/", "")).toList();
  }

  @Test
  void badOptionsAndBadScenariosAreReportedTogether() {
    List<String> lines = lines("run", bad, "--yeras", "3", "--replications", "x", "--workers", "0", "--seed", "--lang",
        "en");
    assertThat(lines).hasSize(6);
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("--yeras", "did you mean --years?"))
        .anySatisfy(line -> assertThat(line).contains("--replications", "found x; must be a whole number"))
        .anySatisfy(line -> assertThat(line).contains("--seed", "not followed by a value"))
        .anySatisfy(line -> assertThat(line).contains("--workers: found 0"));
    assertThat(lines.subList(4, 6)).allMatch(line -> line.startsWith("bad.yaml:"));
    assertThat(lines).as("how to find help is said once").filteredOn(line -> line.contains("--help")).hasSize(1);
  }

  @Test
  void theValueOfAMisspeltOptionIsNoScenario() {
    assertThat(lines("compare", bad, "--yers", "3", "--lang", "en")).hasSize(3)
        .noneMatch(line -> line.startsWith("3:"));
  }

  @Test
  void everyUnknownOptionAndEveryMissingWordHasItsLine() {
    assertThat(lines("import", "--boundries", "a", "--out", "x", "--lang", "en", "--nonsense"))
        .hasSize(3).anySatisfy(line -> assertThat(line).contains("--boundries", "did you mean --boundaries?"))
        .anySatisfy(line -> assertThat(line).contains("missing: --boundaries FILE, --population FILE"))
        .anySatisfy(line -> assertThat(line).contains("--nonsense"));
    assertThat(lines("--hlep", "run", "--hlep", "--lang", "en")).hasSize(3)
        .filteredOn(line -> line.contains("did you mean --help?")).hasSize(2);
  }

  @Test
  void aMisspeltCommandIsOneMistakeWhateverFollows() {
    assertThat(lines("comprae", bad, "--years", "x")).hasSize(1).first().asString().contains("compare");
  }
}
