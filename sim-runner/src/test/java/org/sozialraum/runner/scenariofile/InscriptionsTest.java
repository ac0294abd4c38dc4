package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that would act instead of being read. */
class InscriptionsTest {
  @TempDir
  private Path folder;

  private List<String> problems(String question) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, "question: " + question + "\ntown: dorfgruppe\n");
    return ScenarioReader.read(file, Overrides.NONE).problems().stream().map(LocatedProblem::text).toList();
  }

  @Test
  void anEscapedControlCharacterReachedTheTerminal() throws IOException {
    assertThat(problems("\"Red\\u001b[31m?\"")).singleElement().asString()
        .contains("s.yaml:1: question: found the invisible character U+001B");
  }

  @Test
  void aMarkOfDirectionReversedTheRestOfALine() throws IOException {
    assertThat(problems("Why\u202e?")).singleElement().asString().contains("U+202E");
    assertThat(problems("\"Why\\u2028?\"")).singleElement().asString().contains("U+2028");
  }

  @Test
  void aNameOfTenThousandLettersWentIntoEveryRow() throws IOException {
    assertThat(problems("w".repeat(10_000))).singleElement().asString()
        .contains("found a text of 10000 letters; texts are visible letters, at most 1000");
  }

  @Test
  void ordinaryTextsOfAllLanguagesStay() throws IOException {
    assertThat(problems("Hülfe für Łódź, 東京 und שלום? 🏠 <b>=1+1</b>")).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereWasItsOwnAdvice() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("nowhere"));
    assertThat(ScenarioReader.read(link, Overrides.NONE).problems()).singleElement()
        .satisfies(each -> assertThat(each.text()).contains("there is no such file").doesNotContain("did you mean"));
  }
}
