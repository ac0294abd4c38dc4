package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.command.CommandLines;

/** Ten years of the real towns; minutes each, so in the profile {@code slow}. */
@Tag("slow")
class RealTownsSlowTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  @BeforeEach
  void dataIsThere() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no public data at " + DATA + "; name it with -Dsozialraum.data");
  }

  private void execute(String... args) {
    StringWriter err = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    assertThat(code).as("exit code; it said %s", err).isZero();
  }

  private List<String> tenYears(String town, int burnIn, String... files) throws Exception {
    List<String> args = new ArrayList<>(List.of("import"));
    for (int k = 0; k < files.length; k += 2) {
      args.add(files[k]);
      args.add(DATA.resolve(files[k + 1]).toString());
    }
    args.addAll(List.of("--out", folder.resolve(town).toString()));
    execute(args.toArray(String[]::new));
    Path scenario = Files.writeString(folder.resolve("ten-years.yaml"), """
        question: How do engagement and withdrawal develop over ten years?
        town: %s
        horizon: {burn-in-years: %d, observed-years: 10}
        replications: 1
        """.formatted(town, burnIn));
    execute("run", scenario.toString(), "--out", folder.resolve("results").toString(), "--progress", "none");
    return Files.readAllLines(folder.resolve("results/summary.csv"));
  }

  private static double value(List<String> summary, String unit, String observable, int year) {
    String row = summary.stream().filter(line -> line.contains("," + unit + "," + observable + "," + year + ","))
        .findFirst().orElseThrow();
    return Double.parseDouble(row.split(",", -1)[5]);
  }

  @Test
  void spandauLivesTenYears() throws Exception {
    List<String> summary = tenYears("spandau", 5, "--boundaries", "berlin-spandau/boundaries.geojson", "--population",
        "berlin-spandau/population.csv", "--indicators", "berlin-spandau/social.csv", "--places",
        "berlin-spandau/places.geojson");
    assertThat(value(summary, "Spandau", "population", 0)).isEqualTo(105_906);
    assertThat(value(summary, "Spandau", "population", 10)).isBetween(95_000.0, 117_000.0);
    assertThat(value(summary, "Spandau", "engaged_12m", 10)).isBetween(.25, .50);
    assertThat(value(summary, "Spandau", "withdrawn", 10)).isBetween(.03, .25);
  }

  @Test
  void leipzigLivesTenYearsInFourGigabytes() throws Exception {
    // The profile's tests run with a heap of 4 GB.
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(4L << 30);
    List<String> summary = tenYears("leipzig", 0, "--boundaries", "leipzig/boundaries.geojson", "--population",
        "leipzig/quarters.csv", "--places", "leipzig/places.geojson");
    assertThat(value(summary, "Leipzig", "population", 0)).isEqualTo(624_676);
    assertThat(value(summary, "Leipzig", "population", 10)).isBetween(560_000.0, 690_000.0);
    assertThat(value(summary, "Leipzig", "engaged_12m", 10)).isBetween(.20, .50);
  }
}
