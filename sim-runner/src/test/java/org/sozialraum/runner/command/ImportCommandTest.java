package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import from the command line: a map in metres, and columns that a user names. */
class ImportCommandTest {
  @TempDir
  private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aTownInMetres() throws IOException {
    Files.writeString(folder.resolve("b.geojson"), "{\"features\": [{\"type\": \"Feature\", \"properties\":"
        + " {\"id\": \"01\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[370000, 5810000],"
        + " [371000, 5810000], [371000, 5811000], [370000, 5810000]]]}}]}");
    Files.writeString(folder.resolve("p.csv"), "id,ew\n1,1000\n");
    Files.writeString(folder.resolve("c.yaml"), "p.csv:\n  ew: population\n");
  }

  private int execute(String... more) {
    String[] args = new String[7 + more.length];
    String[] begin = {"import", "--boundaries", folder.resolve("b.geojson").toString(), "--population",
        folder.resolve("p.csv").toString(), "--out", folder.resolve("town").toString()};
    System.arraycopy(begin, 0, args, 0, 7);
    System.arraycopy(more, 0, args, 7, more.length);
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void namesTheReferenceSystemAndTheColumns() {
    assertThat(execute("--crs", "EPSG:25833", "--columns", folder.resolve("c.yaml").toString(), "--lang", "en"))
        .as(err.toString()).isZero();
    assertThat(out.toString()).contains("1 quarters, 1,000 residents", "coordinates are read as EPSG:25833",
        "Columns, to be changed with --columns: " + folder.resolve("town").resolve("columns.yaml"));
    assertThat(folder.resolve("town").resolve("columns.yaml")).exists();
  }

  @Test
  void saysHowToNameTheReferenceSystem() {
    assertThat(execute("--columns", folder.resolve("c.yaml").toString(), "--lang", "de")).isEqualTo(2);
    assertThat(err.toString().lines().toList()).hasSize(2);
    assertThat(err.toString()).contains("können keine Grade sein", "mit --crs ihr Bezugssystem nennen",
        "EPSG:25833 (13.");
    assertThat(folder.resolve("town")).doesNotExist();
  }
}
