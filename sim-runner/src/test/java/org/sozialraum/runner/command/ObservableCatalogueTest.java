package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Observables;

class ObservableCatalogueTest {
  private static final int MEANING = 4;
  private static final int SOURCE = 5;

  private static List<String> row(String name, Language language) {
    return ObservableCatalogue.whole(language).tables().get(0).rows().stream()
        .filter(each -> each.get(0).equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyObservableHasUnitMeaningAndSourceInBothLanguages() {
    List<List<String>> english = ObservableCatalogue.whole(Language.EN).tables().get(0).rows();
    List<List<String>> german = ObservableCatalogue.whole(Language.DE).tables().get(0).rows();
    assertThat(english).hasSameSizeAs(Observables.all());
    for (int k = 0; k < english.size(); k++) {
      List<String> one = english.get(k);
      List<String> other = german.get(k);
      assertThat(one).as(one.get(0))
          .noneMatch(cell -> cell.isBlank() || cell.contains("observe.") || cell.contains("{"));
      assertThat(other).as(one.get(0))
          .noneMatch(cell -> cell.isBlank() || cell.contains("observe.") || cell.contains("{"));
      assertThat(other.get(0)).as("names of files").isEqualTo(one.get(0));
      assertThat(other.get(MEANING)).as(one.get(0)).isNotEqualTo(one.get(MEANING));
    }
  }

  @Test
  void aFamilyOfObservablesSharesOneGermanTextWithItsOwnWords() {
    assertThat(row("flow:passive>engaged", Language.DE).get(MEANING)).isEqualTo("von den Personen, die vor einem Jahr"
        + " passiv waren und noch hier wohnen, der Anteil, der jetzt engagiert ist");
    assertThat(row("flow:passive>engaged", Language.EN).get(MEANING)).contains("were passive", "is engaged now");
  }

  @Test
  void anObservableNamesTheSurveyThatItFollows() {
    assertThat(row("engaged_12m", Language.EN).get(SOURCE)).contains("Freiwilligensurvey", "12 months", "S82");
    assertThat(row("engaged_12m", Language.DE).get(SOURCE)).contains("Freiwilligensurvey", "12 Monaten", "S82");
    assertThat(row("engaged_12m", Language.DE).get(1)).isEqualTo("Anteil");
  }
}
