package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;

class DisplayTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private static ProgressState after(double seconds, long weeks) {
    return new ProgressState(weeks, 1000, (int) (weeks / 100), 10, Duration.ofMillis((long) (seconds * 1000)));
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void plainLinesComeAfterTwoSecondsThenPerTenthButNotTooOften() {
    Display display = Display.of("plain", Language.of("en"), out);
    for (int quarter = 0; quarter <= 400; quarter++) {
      display.show(after(quarter / 4.0, quarter * 10 / 4));
    }
    display.end(after(100, 1000));
    assertThat(lines().get(0)).isEqualTo("2 % (0 of 10 runs), 1:38 left");
    assertThat(lines().get(1)).isEqualTo("10 % (1 of 10 runs), 1:30 left");
    assertThat(lines()).hasSize(11).last().isEqualTo("100 % (10 of 10 runs), 0:00 left");
  }

  @Test
  void slowExperimentsStillGiveASignEveryHalfMinute() {
    Display display = Display.of("plain", Language.of("de"), out);
    for (int second = 0; second <= 100; second++) {
      display.show(after(second, 1 + second / 50));
    }
    assertThat(lines()).hasSize(4).first().isEqualTo("0 % (0 von 10 Läufen)");
  }

  @Test
  void whatTakesLessThanTwoSecondsShowsNothing() {
    for (String word : List.of("plain", "none", "auto")) {
      Display display = Display.of(word, Language.of("en"), out);
      display.show(after(0.5, 500));
      display.end(after(1, 1000));
    }
    assertThat(lines()).isEmpty();
  }

  @Test
  void jsonLinesAreObjects() {
    Display display = Display.of("json", Language.of("en"), out);
    display.show(after(0, 0));
    display.show(after(0.5, 100));
    display.show(after(4, 200));
    display.say("a \"word\"");
    display.end(after(20, 1000));
    assertThat(lines()).containsExactly(
        "{\"event\":\"progress\",\"weeks\":0,\"all_weeks\":1000,\"runs\":0,\"all_runs\":10,\"failed\":0,\"seconds\":0}",
        "{\"event\":\"progress\",\"weeks\":200,\"all_weeks\":1000,\"runs\":2,\"all_runs\":10,\"failed\":0,\"seconds\":4,"
            + "\"seconds_left\":16}",
        "{\"event\":\"message\",\"text\":\"a \\\"word\\\"\"}",
        "{\"event\":\"end\",\"weeks\":1000,\"all_weeks\":1000,\"runs\":10,\"all_runs\":10,\"failed\":0,\"seconds\":20,"
            + "\"seconds_left\":0}");
  }

  @Test
  void aBarIsDrawnAfterTwoSecondsAndCleared() throws InterruptedException {
    BarDisplay display = new BarDisplay(Language.of("en"), out);
    display.show(after(1, 100));
    assertThat(bytes.size()).isZero();
    display.show(after(3, 300));
    Thread.sleep(700);
    display.say("run failed: x");
    display.end(after(10, 1000));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("[=========                     ] 30 % (3 of 10 runs), 0:07 left").contains("\rrun failed: x ");
  }

  @Test
  void messagesComeThroughWithoutProgress() {
    Display.of("none", Language.of("en"), out).say("a line");
    assertThat(lines()).containsExactly("a line");
  }

  @Test
  void otherWordsAreRefused() {
    assertThatThrownBy(() -> Display.of("loud", Language.of("en"), out))
        .hasMessage("--progress is \"loud\", but must be auto, plain, json or none");
  }

  @Test
  void spansReadLikeAClock() {
    assertThat(ProgressState.clock(Duration.ofSeconds(5))).isEqualTo("0:05");
    assertThat(ProgressState.clock(Duration.ofSeconds(65))).isEqualTo("1:05");
    assertThat(ProgressState.clock(Duration.ofSeconds(7265))).isEqualTo("2:01:05");
  }

  /** 624,676 residents × 740 bytes × 1.5 = 693 million bytes; of 4 GB, 85 % less 64 MB hold five of them. */
  @Test
  void onlyAsManyRunsAsFitIntoMemoryRunAtOnce() {
    Memory memory = new Memory(4L << 30);
    assertThat(memory.fitting(8, 624_676)).isEqualTo(5);
    assertThat(memory.notice(8, 624_676).orElseThrow().in(Language.EN)).isEqualTo(
        "5 instead of 8 runs at the same time, because "
        + "one needs about 679 MB and Java may use 4096 MB; JAVA_TOOL_OPTIONS=-Xmx8g allows it more");
    assertThat(memory.notice(2, 624_676)).isEmpty();
    assertThat(new Memory(512L << 20).fitting(2, 624_676)).isEqualTo(1);
    assertThat(new Memory(512L << 20).notice(2, 624_676).orElseThrow().in(Language.EN))
        .startsWith("one run needs about 679 MB of memory, Java may use 512 MB;");
  }
}
