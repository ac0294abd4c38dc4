package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyShockTest {
  @TempDir
  private Path folder;

  private List<String> problems(int startWeek, int burnInYears) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, "question: Why?\ntown: dorfgruppe\nhorizon: {burn-in-years: " + burnInYears
        + ", observed-years: 1}\nshocks:\n  - close-places: {share: 0.5, start-week: " + startWeek + "}\n");
    return ScenarioReader.read(file, Overrides.NONE).problems().stream().map(LocatedProblem::text).toList();
  }

  @Test
  void aShockBeforeTheRunNeverHappenedAndNobodySaidSo() throws IOException {
    assertThat(problems(-10, 0)).singleElement().asString()
        .contains("s.yaml:5: shocks[0].start-week: it would begin in week -10, before the run")
        .contains("the run begins with week 0");
    assertThat(problems(-10, 1)).as("within the burn-in").isEmpty();
    assertThat(problems(0, 0)).isEmpty();
  }
}
