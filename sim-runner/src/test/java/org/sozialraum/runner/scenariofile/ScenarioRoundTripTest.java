package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.week.Mechanism;

/** What is written reads back as the same scenario. */
class ScenarioRoundTripTest {
  @TempDir
  private Path folder;

  private ScenarioFile read(String text) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, text);
    ScenarioReader.Reading reading = ScenarioReader.read(file, Overrides.NONE, SampleActions.vocabulary());
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow();
  }

  private static String written(Scenario scenario) {
    return ScenarioWriter.text(scenario, "kleinstadt", SampleActions.vocabulary());
  }

  @Test
  void aShortScenarioIsWrittenWithEveryDefault() throws IOException {
    Scenario scenario = read("question: Why?\ntown: kleinstadt\n").scenario();
    assertThat(scenario.name()).isEqualTo("s");
    assertThat(scenario.replications()).isEqualTo(10);
    assertThat(scenario.seed()).isEqualTo(1);
    assertThat(scenario.smallestEffect()).isEqualTo(.5);
    assertThat(scenario.horizon().burnInYears()).isEqualTo(20);
    assertThat(scenario.horizon().observedYears()).isEqualTo(10);
    assertThat(written(scenario)).startsWith("""
        question: "Why?"
        town: kleinstadt
        horizon:
          burn-in-years: 20
          observed-years: 10
        replications: 10
        seed: 1
        smallest-effect-of-interest: 0.5
        """).endsWith("""
        switched-off: []
        stakeholders:
          structure: silo
        interventions: []
        shocks: []
        """);
  }

  @Test
  void everyKindOfSettingReadsBackEqual() throws IOException {
    Scenario scenario = read("""
        question: 'Was bringt ein "Haus": mehr als nichts? #1 \\ <b>'
        town: kleinstadt
        horizon: {burn-in-years: 0, observed-years: 3}
        replications: 7
        seed: -9223372036854775808
        smallest-effect-of-interest: .1
        switched-off: [fear, outings]
        interventions:
          - open-house:
              quarter: 03
              start-week: -12
              weeks: 50
              intensity: 1.2345678901234567
              helping: 3e-5
              appeal: [0.1, 0.30000000000000004, 3]
              kind: senior-meeting-place
              barrier-free: false
              in-place-of: Alte Post
              quarters: [Nord, "02"]
          - open-house: {quarter: Süd}
        shocks:
          - storm: {start-week: 26}
        """).scenario();
    var house = (SampleActions.OpenHouse) scenario.interventions().get(0);
    assertThat(house.quarter()).isEqualTo("03");
    assertThat(house.quarters()).containsExactly("Nord", "02");
    assertThat(house.kind()).isEqualTo(PlaceKind.SENIOR_MEETING_PLACE);
    assertThat(house.appeal().values()).containsExactly(.1, .30000000000000004, 3);
    assertThat(scenario.switchedOff()).containsExactlyInAnyOrder(Mechanism.FEAR, Mechanism.OUTINGS);
    Scenario back = read(written(scenario)).scenario();
    // Towns hold arrays, so that only the plan's parts can be compared.
    assertThat(back).usingRecursiveComparison().isEqualTo(scenario);
    assertThat(written(back)).isEqualTo(written(scenario));
    assertThat(back.interventions()).isEqualTo(scenario.interventions());
    assertThat(back.shocks()).isEqualTo(scenario.shocks());
    assertThat(back.settings()).isEqualTo(scenario.settings());
  }

  @Test
  void numbersReadBackToTheSameBits() {
    Random random = new Random(1);
    for (int k = 0; k < 100_000; k++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Numerals.plain(value);
        assertThat(Numerals.isNumber(text)).as(text).isTrue();
        assertThat(Double.doubleToLongBits(Double.parseDouble(text))).isEqualTo(Double.doubleToLongBits(value));
      }
    }
    assertThat(Numerals.plain(.1 + .2)).isEqualTo("0.30000000000000004");
    assertThat(Numerals.plain(2e23)).isEqualTo("200000000000000000000000");
    assertThat(Numerals.plain(2e-3)).isEqualTo("0.002");
  }

  @Test
  void textsReadBackWhateverTheyHold() throws IOException {
    for (String text : List.of("yes", "null", "3", "a: b", "# no", "- x", "\"q\"", "it's", "tab\there", "ende ",
        "zwei\nZeilen", "ü–€😀", "=1+1", "{a}", "[b]", "*c", "&d", "!e", "%f", "@g", "`h`", "a\\b", "\u2028")) {
      LocatedProblems problems = new LocatedProblems("");
      var node = YamlTree.of("key: " + RecordWriter.word(text) + "\n", problems).orElseThrow();
      var value = ((YamlNode.Mapping) node).entries().get(0).value();
      assertThat(((YamlNode.Text) value).text()).isEqualTo(text);
    }
  }

  @Test
  void aTownFolderIsWrittenAsItIsFoundAgain() throws IOException {
    Scenario scenario = read("question: Why?\ntown: kleinstadt\n").scenario();
    assertThat(ScenarioWriter.text(scenario, "/somewhere/else in town"))
        .contains("town: \"/somewhere/else in town\"\n");
  }

  @Test
  void theDigestKnowsValuesNotSpelling() throws IOException {
    String digest = ScenarioDigest.of(read("question: Why?\ntown: kleinstadt\n").scenario());
    assertThat(digest).hasSize(64);
    assertThat(ScenarioDigest.of(read("# comment\ntown: kleinstadt\nquestion: 'Why?'\nreplications: 10\n").scenario()))
        .isEqualTo(digest);
    assertThat(ScenarioDigest.of(read("town: kleinstadt\nquestion: Why?\nseed: 2\n").scenario())).isNotEqualTo(digest);
  }
}
