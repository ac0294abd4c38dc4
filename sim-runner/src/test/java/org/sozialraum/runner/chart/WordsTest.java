package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.shock.Shocks;

class WordsTest {
  @Test
  void bothLanguagesSayTheSameThings() throws Exception {
    Properties german = read("de");
    Properties english = read("en");
    assertThat(german.keySet()).isEqualTo(english.keySet());
    german.forEach((key, text) -> {
      for (int place = 0; place < 7; place++) {
        String brace = "{" + place + "}";
        assertThat(((String) english.get(key)).contains(brace)).as("%s %s", key, brace)
            .isEqualTo(((String) text).contains(brace));
      }
    });
  }

  @Test
  void everyInterventionAndShockHasAName() {
    for (String lang : List.of("en", "de")) {
      Words words = Words.of(lang);
      assertThat(Interventions.known().keySet()).allSatisfy(word -> assertThat(words.intervention(word)).isNotEqualTo(word));
      assertThat(Shocks.known().keySet()).allSatisfy(word -> assertThat(words.intervention(word)).isNotEqualTo(word));
    }
  }

  @Test
  void numbersAreWrittenAsTheReaderDoes() {
    assertThat(Words.of("de").percent(0.5, 1)).isEqualTo("0,5\u00a0%");
    assertThat(Words.of("en").percent(0.5, 1)).isEqualTo("0.5\u00a0%");
    assertThat(Words.of("de").signed(-1.25, 1)).isEqualTo("\u22121,2");
    assertThat(Words.of("de").signed(1.26, 1)).isEqualTo("+1,3");
    assertThat(Words.of("de").range(-1, 2, 1)).isEqualTo("(\u22121,0 bis +2,0)");
  }

  @Test
  void whatRoundsToZeroHasNoSign() {
    assertThat(Words.of("en").signed(-0.04, 1)).isEqualTo("0.0");
    assertThat(Words.of("en").signed(0.04, 1)).isEqualTo("0.0");
  }

  @Test
  void bracesInValuesStayAsTheyAre() {
    assertThat(Words.of("en").variant("{0}")).isEqualTo("with “{0}”");
  }

  private static Properties read(String lang) throws Exception {
    var messages = new Properties();
    try (var text = new InputStreamReader(
        Words.class.getResourceAsStream("messages_" + lang + ".properties"), StandardCharsets.UTF_8)) {
      messages.load(text);
    }
    return messages;
  }
}
