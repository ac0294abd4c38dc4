package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Mechanism;

/** Values of the command line act and are refused as if they stood in the file. */
class AssignmentsTest {
  private static final String TEXT = """
      question: Why?
      town: kleinstadt
      horizon: {burn-in-years: 20}
      interventions:
        - open-house: {quarter: Nord}
        - open-house:
            quarter: Süd
            capacity: 7
      """;

  @TempDir
  private Path folder;

  private ScenarioReader.Reading reading(String... set) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, TEXT);
    return ScenarioReader.read(file, new Overrides(null, null, null, List.of(set)), SampleActions.vocabulary());
  }

  private Scenario scenario(String... set) throws IOException {
    ScenarioReader.Reading reading = reading(set);
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow().scenario();
  }

  private List<String> lines(String... set) throws IOException {
    return reading(set).problems().stream().map(each -> each.text().replace(folder + "/", "")).toList();
  }

  private static SampleActions.OpenHouse house(Scenario scenario, int at) {
    return (SampleActions.OpenHouse) scenario.interventions().get(at);
  }

  @Test
  void replaceAndAddValues() throws IOException {
    Scenario scenario = scenario("horizon.observed-years=2", "replications = 3", "interventions[0].capacity=5",
        "interventions[1].capacity=6", "interventions[1].appeal[2]=2.5", "question=Does it: really?",
        "switched-off=[fear, outings]", "settings.week.outings.fear-effect=.7");
    assertThat(scenario.horizon().observedYears()).isEqualTo(2);
    assertThat(scenario.horizon().burnInYears()).isEqualTo(20);
    assertThat(scenario.replications()).isEqualTo(3);
    assertThat(house(scenario, 0).capacity()).isEqualTo(5);
    assertThat(house(scenario, 0).quarter()).isEqualTo("Nord");
    assertThat(house(scenario, 1).capacity()).isEqualTo(6);
    assertThat(house(scenario, 1).appeal().values()).containsExactly(1, .5, 2.5);
    assertThat(scenario.question()).isEqualTo("Does it: really?");
    assertThat(scenario.switchedOff()).containsExactlyInAnyOrder(Mechanism.FEAR, Mechanism.OUTINGS);
    assertThat(scenario.settings().week().outings().fearEffect()).isEqualTo(.7);
  }

  @Test
  void placeWholeListsAndMappings() throws IOException {
    Scenario scenario = scenario("interventions=[{open-house: {quarter: Süd}}]", "interventions[0].capacity=9",
        "shocks=[{storm: {start-week: 3}}]", "horizon={observed-years: 4}");
    assertThat(scenario.interventions()).hasSize(1);
    assertThat(house(scenario, 0).capacity()).isEqualTo(9);
    assertThat(scenario.shocks()).hasSize(1);
    assertThat(scenario.horizon().observedYears()).isEqualTo(4);
  }

  @Test
  void changeTheDigestAndTheTextOfTheScenario() throws IOException {
    Scenario plain = scenario();
    Scenario changed = scenario("seed=4");
    assertThat(changed.seed()).isEqualTo(4);
    assertThat(ScenarioWriter.text(changed, "kleinstadt", SampleActions.vocabulary())).contains("\nseed: 4\n")
        .isEqualTo(ScenarioWriter.text(plain.with(plain.horizon(), plain.replications(), 4), "kleinstadt",
            SampleActions.vocabulary()));
    assertThat(ScenarioDigest.of(changed.baseline().with(List.of(), List.of())))
        .isNotEqualTo(ScenarioDigest.of(plain.baseline().with(List.of(), List.of())));
  }

  private static Arguments wrong(String set, String... messages) {
    return Arguments.of(set, List.of(messages));
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        wrong("replications=ten", "--set replications: found ten; must be a whole number between 1 and 10000 (runs);"
            + " write digits alone, without unit"),
        wrong("horizon.observed-years=0", "--set horizon.observed-years: found 0; must be a whole number between 1 and"
            + " 100 (years); choose a value in that range"),
        wrong("horizon={observed-years: 0}", "--set horizon.observed-years: found 0; must be a whole number between 1"
            + " and 100 (years); choose a value in that range"),
        wrong("interventions[0].capacity=4001", "--set interventions[0].capacity: found 4001 in Kleinstadt; no house is"
            + " that large; open two"),
        wrong("interventions[1].quarter=Nrod", "--set interventions[1].quarter: no quarter is called \"Nrod\"; known:"
            + " Nord, Süd, Mitte; did you mean \"Nord\"?"),
        wrong("interventions[1].capcity=3", "--set interventions[1].capcity: no key is called \"capcity\"; known:"
            + " quarter, start-week, weeks, intensity, capacity, helping, appeal, kind, barrier-free, in-place-of,"
            + " quarters; did you mean \"capacity\"?"),
        wrong("interventions[2].capacity=3", "--set interventions[2].capacity: there is no interventions[2] in s.yaml;"
            + " the last of its list is interventions[1]; choose another number, or set the whole list:"
            + " interventions=[…]"),
        wrong("shocks[0].start-week=3", "--set shocks[0].start-week: there is no shocks[0] in s.yaml; it has no list"
            + " there; choose another number, or set the whole list: shocks=[…]"),
        wrong("interventions.capacity=3", "--set interventions: this is a list of 2 in s.yaml; an item is named by its"
            + " number, from 0; write interventions[0].capacity"),
        wrong("interventions[0].open-house.capacity=3", "--set interventions[0].open-house.capacity: the name"
            + " \"open-house\" is no part of the path; did you mean interventions[0].capacity?"),
        wrong("burn-in-years=3", "--set burn-in-years: no key is called \"burn-in-years\" here; known: question, town,"
            + " horizon, replications, seed, smallest-effect-of-interest, settings, switched-off, stakeholders,"
            + " budget, interventions, shocks and 1 more; did you mean horizon.burn-in-years?"),
        wrong("seed", "--set seed: found no \"=\"; must be path=value; write --set seed=…"),
        wrong("=3", "--set : found no path; must be path=value, the path made of keys and points; write it like --set"
            + " horizon.observed-years=2"),
        wrong("a..b=3", "--set a..b: this is not a path; must be path=value, the path made of keys and points; write it"
            + " like --set horizon.observed-years=2"),
        wrong("seed=", "--set seed: found nothing; must be a whole number of at most 18 digits; write a number or"
            + " delete the key"),
        wrong("seed.x=3", "--set seed: found keys (x …); must be a whole number of at most 18 digits;"
            + " write one number"),
        wrong("horizon={a: 1", "--set horizon: this line cannot be understood; keys are written as"
            + " \"key: value\"; check that each bracket is closed and entries are separated by commas, here and in the"
            + " line above"),
        wrong("town=kleinstatd", "--set town: no town or town folder is called \"kleinstatd\"; known: kleinstadt, or"
            + " the path of a town folder; did you mean \"kleinstadt\"?"),
        wrong("question=a\u0007b", "--set question: found the invisible character U+0007; scenario files are plain"
            + " text; delete that character"),
        wrong("based-on=b.yaml", "--set based-on: only a file says what it builds on; write a file of two lines:"
            + " based-on: … and the values"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void areRefusedLikeTheFile(String set, List<String> messages) throws IOException {
    assertThat(lines(set)).isEqualTo(messages);
  }

  @Test
  void misspeltSettingsAreSuggested() throws IOException {
    assertThat(lines("settings.week.outing.fear-effect=1")).singleElement().asString()
        .startsWith("--set settings.week.outing: no key is called \"outing\"; known: ")
        .endsWith("did you mean \"outings\"?");
    assertThat(lines("fear-effect=1")).singleElement().asString()
        .startsWith("--set fear-effect: no key is called \"fear-effect\" here; known: ")
        .contains("did you mean settings.").endsWith("fear-effect?");
  }

  @Test
  void areSetOnce() throws IOException {
    assertThat(lines("seed=1", "seed=2")).containsExactly(
        "--set seed: the value is set twice; each value is set once; delete one of them");
    Path file = folder.resolve("s.yaml");
    assertThat(ScenarioReader.read(file, new Overrides(null, null, 3, List.of("horizon.observed-years=2")),
        SampleActions.vocabulary()).problems().stream().map(LocatedProblem::text)).containsExactly(
            "--set horizon.observed-years: --years says it too; each value is set once; delete one of them");
  }

  @Test
  void areFewAndShort() throws IOException {
    assertThat(lines(IntStream.range(0, 2000).mapToObj(k -> "seed=1").toArray(String[]::new))).containsExactly(
        "--set path: found 2000 values; at most 200 are set on the command line; write them into a file");
    assertThat(lines("question=" + "a\n".repeat(9000))).containsExactly("--set question: found 18009 letters; a value"
        + " of the command line has at most 10000; write it into a file");
    assertThat(lines("a".repeat(20_000))).singleElement().asString().hasSizeLessThan(250);
  }
}
