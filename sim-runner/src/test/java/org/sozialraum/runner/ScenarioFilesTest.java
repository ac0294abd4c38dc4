package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.runner.command.CommandLines;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.scenariofile.DesignReader;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.scenario.Scenario;

/** The scenario files that are shipped: each asks a question, names its one command and can be run. */
class ScenarioFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", "..")).toAbsolutePath().normalize();
  private static final int QUESTIONS = 12;

  @TempDir
  Path folder;

  private static List<Path> files() throws IOException {
    return files(false);
  }

  /** Designs of sweeps say so in a line; all other files are scenarios. */
  private static List<Path> files(boolean designs) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("scenarios"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        if (Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("design: ")) == designs) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static Scenario read(Path file) {
    var reading = ScenarioReader.read(file, new Overrides(null, null, null, List.of()));
    assertThat(reading.problems()).as(file.toString()).isEmpty();
    return reading.scenario().orElseThrow().scenario();
  }

  private static Scenario scenario(String name) {
    return read(ROOT.resolve("scenarios").resolve(name));
  }

  @Test
  void everyFileReadsWithoutProblemsAndOpensWithItsQuestion() throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(QUESTIONS);
    for (Path file : files) {
      assertThat(read(file).question()).as(file.toString()).contains("?");
      String first = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
      assertThat(first).as(file.toString()).startsWith("question: ");
    }
  }

  @Test
  void everyFileStandsInTheListWithACommandThatNamesFilesThatExist() throws IOException {
    String list = Files.readString(ROOT.resolve("scenarios/README.md"));
    for (Path file : files()) {
      assertThat(list).contains(file.getFileName().toString().replace(".yaml", ""));
      for (String line : Files.readAllLines(file)) {
        var named = Pattern.compile("scenarios/[^ ]*\\.yaml").matcher(line.startsWith("#") ? line : "");
        while (named.find()) {
          assertThat(ROOT.resolve(named.group())).as(file + ": " + line).exists();
        }
      }
    }
  }

  @Test
  void everyDesignReadsWithoutProblemsAndStandsInTheListWithItsCommand() throws IOException {
    String list = Files.readString(ROOT.resolve("scenarios/README.md"));
    assertThat(files(true)).hasSizeGreaterThanOrEqualTo(2);
    for (Path file : files(true)) {
      DesignReader.Reading reading = DesignReader.read(file);
      assertThat(reading.problems()).as(file.toString()).isEmpty();
      Design design = reading.design().orElseThrow();
      assertThat(list).contains("`sweep " + ROOT.relativize(file) + "` | " + design.question());
      assertThat(design.points().count() * design.replications() * design.arms()).as("minutes, not nights")
          .isBetween(20L, 200L);
    }
  }

  @Test
  void packagesCostTheSameToTheEuroWithWhatIsLeftForServices() {
    for (String each : List.of("p1-sektoral", "p2-ort", "p3-menschen", "p4-netzwerk", "p5-integriert",
        "p6-folgenlos")) {
      assertThat(scenario("pakete/" + each + ".yaml").annualCost()).as(each).isEqualTo(600_000);
    }
    assertThat(scenario("pakete/p0-nichts.yaml").annualCost()).isZero();
    for (String each : List.of("p1", "p3", "p5")) {
      for (String network : List.of("versaeult", "drehscheibe", "integriert")) {
        assertThat(scenario("faktoriell/" + network + "-" + each + ".yaml").annualCost()).as(network + each)
            .isEqualTo(725_000);
      }
    }
    for (String each : List.of("versaeult", "drehscheibe", "integriert")) {
      assertThat(scenario(each + ".yaml").annualCost()).as(each).isEqualTo(125_000);
    }
  }

  @Test
  void theSixthPackageDiffersFromTheFifthInNothingButWhatBecomesOfParticipation() {
    List<Intervention> fifth = scenario("pakete/p5-integriert.yaml").interventions();
    List<Intervention> sixth = scenario("pakete/p6-folgenlos.yaml").interventions();
    List<Intervention> differing = new ArrayList<>(fifth);
    differing.removeAll(sixth);
    assertThat(sixth).hasSameSizeAs(fifth);
    assertThat(differing).hasSize(1);
    assertThat(differing.get(0).getClass().getSimpleName()).isEqualTo("Participation");
  }

  @Test
  @Tag("slow")
  void smallScenariosRunForTwoYears() throws IOException {
    for (Path file : files()) {
      if (!read(file).town().id().equals("dorfgruppe")) {
        continue;
      }
      StringWriter err = new StringWriter();
      Path out = folder.resolve(file.getParent().getFileName() + "-" + file.getFileName());
      int code = CommandLines.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), "run",
          file.toString(), "--set", "horizon.burn-in-years=0", "--years", "2", "--replications", "1", "--out",
          out.toString(), "--progress", "none", "--lang", "en");
      assertThat(code).as(file + ": " + err).isZero();
      assertThat(Files.readAllLines(out.resolve("summary.csv")).stream().limit(2).collect(Collectors.toList()))
          .hasSize(2);
    }
  }
}
