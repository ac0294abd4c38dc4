package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.command.CommandLines;
import org.sozialraum.runner.townfile.TownFolder;

/** The commands that the documents give for real towns work as they stand there. */
class DocumentedTownsTest {
  @TempDir
  private Path folder;

  private void execute(String... args) {
    StringWriter err = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    assertThat(code).as("exit code of %s; it said %s", List.of(args), err).isZero();
    // A year without a burn-in is short, and said to be.
    assertThat(err.toString().lines()).allMatch(line -> line.startsWith("horizon.burn-in-years is 0: "));
  }

  @Test
  void everyTownOfTheDataFolderIsImportedAsDocumented() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(DocumentedTownCommands.DATA),
        "the public data is not here; set -Dsozialraum.data to its folder");
    StringBuilder said = new StringBuilder();
    for (String[] command : DocumentedTownCommands.into(folder)) {
      execute(command);
      Problems problems = new Problems();
      assertThat(TownFolder.read(DocumentedTownCommands.town(command), problems).population()).isPositive();
      said.append(String.join(" ", command));
    }
    try (Stream<Path> files = Files.walk(DocumentedTownCommands.DATA, 3)) {
      assertThat(files.filter(file -> file.endsWith("boundaries.geojson")
          || file.toString().contains("raw_overpass/")).map(Path::toString)).isNotEmpty()
          .allSatisfy(file -> assertThat(said.toString()).contains(file));
    }
  }

  @Test
  void aTownOfBoundariesAndOneColumnOfResidentsLivesAYear() throws Exception {
    StringBuilder squares = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
    for (int k = 0; k < 2; k++) {
      squares.append(k == 0 ? "" : ",").append(String.format(java.util.Locale.ROOT, "{\"type\": \"Feature\","
          + " \"properties\": {\"id\": \"%d\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
          + " [[[%2$.2f, 52.0],"
          + " [%3$.2f, 52.0], [%3$.2f, 52.01], [%2$.2f, 52.0]]]}}", k + 1, 13 + k / 100.0, 13.01 + k / 100.0));
    }
    Path boundaries = Files.writeString(folder.resolve("b.geojson"), squares.append("]}"));
    Path population = Files.writeString(folder.resolve("p.csv"), "id,residents\n1,900\n2,600\n");
    execute("import", "--boundaries", boundaries.toString(), "--population", population.toString(), "--out",
        folder.resolve("bare").toString());
    Path scenario = Files.writeString(folder.resolve("year.yaml"), "question: Does a bare town live for a year?\n"
        + "town: bare\nhorizon: {burn-in-years: 0, observed-years: 1}\nreplications: 1\n");
    execute("run", scenario.toString(), "--out", folder.resolve("results").toString(), "--progress", "none");
    assertThat(Files.readAllLines(folder.resolve("results/summary.csv")))
        .anyMatch(row -> row.contains(",population,0,1500")).anyMatch(row -> row.contains(",population,1,"));
  }
}
