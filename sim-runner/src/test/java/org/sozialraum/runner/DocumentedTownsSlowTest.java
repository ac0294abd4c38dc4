package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.command.CommandLines;

/** Every town of the data folder is imported as documented and lives for a year. */
@Tag("slow")
class DocumentedTownsSlowTest {
  @TempDir
  private Path folder;

  private static void execute(String... args) {
    StringWriter err = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    assertThat(code).as("exit code; it said %s", err).isZero();
  }

  @Test
  void everyTownLivesAYear() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(DocumentedTownCommands.DATA),
        "the public data is not here; set -Dsozialraum.data to its folder");
    for (String[] command : DocumentedTownCommands.into(folder)) {
      execute(command);
      String town = DocumentedTownCommands.town(command).getFileName().toString();
      Path scenario = Files.writeString(folder.resolve(town + ".yaml"), "question: Does this town live for a year?\n"
          + "town: " + town + "\nhorizon: {burn-in-years: 0, observed-years: 1}\nreplications: 1\n");
      execute("run", scenario.toString(), "--out", folder.resolve("results-" + town).toString(), "--progress", "none");
      assertThat(Files.readAllLines(folder.resolve("results-" + town).resolve("summary.csv"))).as(town)
          .anyMatch(row -> row.contains(",municipality,") && row.contains(",engaged,1,"));
    }
  }
}
