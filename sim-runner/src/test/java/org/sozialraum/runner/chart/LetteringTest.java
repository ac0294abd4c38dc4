package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final HouseFont FONT = HouseFont.plain(12);

  @Test
  void widthsComeFromTheTable() {
    // The digit 0 advances 1171 of 2048 units.
    assertThat(FONT.width("00")).isCloseTo(2 * 1171 / 2048.0 * 12, within(1e-9));
    assertThat(FONT.width("a\u0308")).isEqualTo(FONT.width("a"));
    assertThat(FONT.width("ä")).isEqualTo(FONT.width("a"));
  }

  @Test
  void linesAreNeverWiderThanAsked() {
    String text = "Ein Satz mit einem Donaudampfschifffahrtsgesellschaftskapitän und noch einigen Worten danach";
    assertThat(Lettering.wrap(text, FONT, 120, 3)).hasSize(3).allMatch(line -> FONT.width(line) <= 120)
        .last().asString().endsWith("…");
    assertThat(Lettering.shorten(text, FONT, 120)).endsWith("…");
    assertThat(Lettering.shorten("kurz", FONT, 120)).isEqualTo("kurz");
  }

  @Test
  void labelsMoveApartAndStayInOrder() {
    double[] places = EndLabels.apart(new double[] {100, 101, 102, 300}, 16, 0, 400);
    assertThat(Arrays.stream(places).boxed().toList()).isSorted();
    for (int k = 1; k < places.length; k++) {
      assertThat(places[k] - places[k - 1]).isGreaterThanOrEqualTo(16 - 1e-6);
    }
    assertThat(places[3]).isEqualTo(300);
  }

  @Test
  void aNameOfManyLettersIsShortenedAtOnce() {
    // One letter less at a time took a minute and a half per chart for ten thousand letters.
    String name = "T".repeat(200_000);
    assertTimeout(Duration.ofSeconds(5), () -> {
      assertThat(Lettering.shorten(name, FONT, 120)).endsWith("T…").satisfies(
          text -> assertThat(FONT.width(text)).isBetween(110.0, 120.0));
      assertThat(Lettering.wrap(name, FONT, 120, 3)).hasSize(3).allMatch(line -> FONT.width(line) <= 120);
    });
  }

  @Test
  void marksOfDirectionDoNotReverseWhatFollows() {
    assertThat(Lettering.clean("Treff\u202egnabua\u2066!")).isEqualTo("Treffgnabua!");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    assertThat(Lettering.clean("a\u0000b\ud800c\n")).isEqualTo("a b\ufffdc ");
  }
}
