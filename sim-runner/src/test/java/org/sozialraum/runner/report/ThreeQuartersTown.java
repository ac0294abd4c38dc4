package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sozialraum.runner.command.CommandLines;

/** A town of three quarters with names of one's own, small enough to be simulated in a second, and its results. */
final class ThreeQuartersTown {
  private final Path folder;

  /** A town folder of the three quarters, {@code folder/town}. */
  ThreeQuartersTown(Path folder, List<String> names) throws IOException {
    this.folder = folder;
    List<String> features = new ArrayList<>();
    StringBuilder population = new StringBuilder("id,name,population,age_0_17,age_18_39,age_40_64,age_65_plus\n");
    for (int k = 0; k < names.size(); k++) {
      double west = 13 + .01 * k;
      features.add(String.format(Locale.ROOT, "{\"type\": \"Feature\", \"properties\": {\"id\": \"0%d\", \"name\": "
          + "\"%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%3$.2f, 52.0], [%4$.2f, 52.0],"
          + " [%4$.2f, 52.01], [%3$.2f, 52.01], [%3$.2f, 52.0]]]}}", k + 1, inJson(names.get(k)), west, west + .01));
      population.append("0").append(k + 1).append(",\"").append(names.get(k).replace("\"", "\"\""))
          .append("\",200,40,60,60,40\n");
    }
    Files.writeString(folder.resolve("boundaries.geojson"),
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}");
    Files.writeString(folder.resolve("population.csv"), population.toString());
    assertThat(said(0, "import", "--boundaries", path("boundaries.geojson"), "--population", path("population.csv"),
        "--out", path("town"), "--lang", "en")).isNotEmpty();
  }

  private static String inJson(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** A scenario in this town. */
  Path scenario(String name, String interventions) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), """
        question: Does anything change within a year?
        town: town
        horizon: {burn-in-years: 0, observed-years: 1}
        replications: 3
        interventions: %s
        """.formatted(interventions));
  }

  /** Compares a scenario with itself without its interventions and gives the results folder. */
  Path compared(Path scenario, String out, String language) {
    said(0, "compare", scenario.toString(), "--out", path(out), "--progress", "none", "--lang", language);
    return folder.resolve(out);
  }

  /** What a command prints, errors included, if it ends with the code. */
  static List<String> said(int code, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int found = CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(found).as("exit code of %s; it said %s%s", List.of(args), out, err).isEqualTo(code);
    return (out.toString() + err).lines().toList();
  }
}
