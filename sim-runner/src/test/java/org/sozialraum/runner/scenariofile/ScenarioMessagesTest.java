package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message about a scenario file, word for word. */
class ScenarioMessagesTest {
  private static final String GOOD = "question: Why?\ntown: kleinstadt\n";

  @TempDir
  private Path folder;

  private List<String> lines(String text, Overrides overrides) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8), overrides);
  }

  private List<String> lines(byte[] bytes, Overrides overrides) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.write(file, bytes);
    return lines(file, overrides);
  }

  private List<String> lines(Path file, Overrides overrides) {
    ScenarioReader.Reading reading = ScenarioReader.read(file, overrides, SampleActions.vocabulary());
    assertThat(reading.scenario().isPresent()).isEqualTo(reading.problems().isEmpty());
    return reading.problems().stream().map(each -> each.text().replace(folder.toString() + "/", "")).toList();
  }

  private static Arguments general(String text, String... messages) {
    return Arguments.of(text, List.of(messages));
  }

  private static Arguments top(String text, String... messages) {
    return general(GOOD + text, messages);
  }

  /** A setting of the open house, in line 5. */
  private static Arguments house(String setting, String... messages) {
    return general(GOOD + "interventions:\n  - open-house:\n      " + setting + "\n      quarter: Nord\n", messages);
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        general("", "s.yaml:1: the file is empty; a scenario is made of keys: question, town, horizon, replications,"
            + " seed, smallest-effect-of-interest, settings, switched-off, stakeholders, budget,"
            + " interventions, shocks and 1 more;"
            + " begin with \"question: …\" and \"town: dorfgruppe\""),
        general("# nothing but a comment\n", "s.yaml:1: the file is empty; a scenario is made of keys: question, town,"
            + " horizon, replications, seed, smallest-effect-of-interest, settings, switched-off, stakeholders, budget,"
            + " interventions, shocks and 1 more; begin with \"question: …\" and \"town: dorfgruppe\""),
        general("- one\n- two\n", "s.yaml:1: found a list of 2; a scenario is made of keys: question, town, horizon,"
            + " replications, seed, smallest-effect-of-interest, settings, switched-off, stakeholders, budget,"
            + " interventions, shocks and 1 more;"
            + " begin with \"question: …\" and \"town: dorfgruppe\""),
        general("town: kleinstadt\n", "s.yaml:1: question: nothing is said; required: one sentence that the run is to"
            + " answer; add a line \"question: …\""),
        general("question: \" \"\ntown: kleinstadt\n", "s.yaml:1: question: found empty text; required: one sentence"
            + " that the run is to answer; write it out"),
        general("question: Why?\ntown: kleinstatd\n", "s.yaml:2: town: no town or town folder is called"
            + " \"kleinstatd\"; known: kleinstadt, or the path of a town folder; did you mean \"kleinstadt\"?"),
        general("question: Why?\ntown: [kleinstadt]\n", "s.yaml:2: town: found a list of 1; must be a word: name of a"
            + " synthetic town, or path of a town folder; write one word or name"),
        general("question: Why?\ntown: .\n", "s.yaml:2: town: \".\" is a folder, but not a town folder; a town folder"
            + " is what \"sozialraum import\" makes of a town's data; import the town first, or name its folder"),
        top("replicatoins: 3\n", "s.yaml:3: replicatoins: no key is called \"replicatoins\"; known: question, town,"
            + " horizon, replications, seed, smallest-effect-of-interest, settings, switched-off, stakeholders, budget,"
            + " interventions, shocks and 1 more; did you mean \"replications\"?"),
        top("burn-in-years: 3\n", "s.yaml:3: burn-in-years: no key is called \"burn-in-years\" here; known: question,"
            + " town, horizon, replications, seed, smallest-effect-of-interest, settings, switched-off, stakeholders,"
            + " budget, interventions, shocks and 1 more; did you mean horizon.burn-in-years?"),
        top("seed: 1\nseed: 2\n", "s.yaml:4: seed: the key stands twice, here and in line 3; each key is written once;"
            + " delete one of them"),
        top("replications: ten\n", "s.yaml:3: replications: found ten; must be a whole number between 1 and 10000"
            + " (runs); write digits alone, without unit"),
        top("replications: \"10\"\n", "s.yaml:3: replications: found the text \"10\"; must be a whole number between 1"
            + " and 10000 (runs); write 10 without quotes"),
        top("replications: 2.5\n", "s.yaml:3: replications: found 2.5; must be a whole number between 1 and 10000"
            + " (runs); write a whole number, without decimals or exponent"),
        top("replications: 1e3\n", "s.yaml:3: replications: found 1e3; must be a whole number between 1 and 10000"
            + " (runs); write a whole number, without decimals or exponent"),
        top("replications: 1 000\n", "s.yaml:3: replications: found 1 000; must be a whole number between 1 and 10000"
            + " (runs); write the digits without anything between them"),
        top("replications: 010\n", "s.yaml:3: replications: found 010; must be a whole number between 1 and 10000"
            + " (runs); write it without leading zeros"),
        top("replications: 0\n", "s.yaml:3: replications: found 0; must be a whole number between 1 and 10000 (runs);"
            + " choose a value in that range"),
        top("replications: 99999999999999999999\n", "s.yaml:3: replications: found 99999999999999999999; must be a"
            + " whole number between 1 and 10000 (runs); choose a smaller number"),
        top("replications: true\n", "s.yaml:3: replications: found true; must be a whole number between 1 and 10000"
            + " (runs); write digits alone, without unit"),
        top("replications:\n", "s.yaml:3: replications: found nothing; must be a whole number between 1 and 10000"
            + " (runs); write a number or delete the key"),
        top("replications: {runs: 3}\n", "s.yaml:3: replications: found keys (runs …); must be a whole number between 1"
            + " and 10000 (runs); write one number"),
        top("seed: 1.5\n", "s.yaml:3: seed: found 1.5; must be a whole number of at most 18 digits; write a whole"
            + " number, without decimals or exponent"),
        top("smallest-effect-of-interest: 0,5\n", "s.yaml:3: smallest-effect-of-interest: found 0,5; must be a number"
            + " between 0 and 100 (percentage points); write 0.5, with a decimal point"),
        top("smallest-effect-of-interest: 50 %\n", "s.yaml:3: smallest-effect-of-interest: found 50 %; must be a number"
            + " between 0 and 100 (percentage points); write the number alone, in the unit named here"),
        top("smallest-effect-of-interest: .nan\n", "s.yaml:3: smallest-effect-of-interest: found .nan; must be a number"
            + " between 0 and 100 (percentage points); write digits alone, without unit"),
        top("smallest-effect-of-interest: .inf\n", "s.yaml:3: smallest-effect-of-interest: found .inf; must be a number"
            + " between 0 and 100 (percentage points); write digits alone, without unit"),
        top("smallest-effect-of-interest: 1e999\n", "s.yaml:3: smallest-effect-of-interest: found 1e999; must be a"
            + " number between 0 and 100 (percentage points); choose a value in that range"),
        top("horizon: 20\n", "s.yaml:3: horizon: found 20; must be keys: burn-in-years, observed-years;"
            + " write \"key: value\", one per line"),
        top("horizon: {burn-in-years: 20, observed-years: 0}\n", "s.yaml:3: horizon.observed-years: found 0; must be a"
            + " whole number between 1 and 100 (years); choose a value in that range"),
        top("switched-off: fear\n", "s.yaml:3: switched-off: found fear; must be a list: mechanisms that do not act;"
            + " write [fear]"),
        top("switched-off: [fear, fear-keep-home]\n", "s.yaml:3: switched-off[1]: no mechanism is called"
            + " \"fear-keep-home\"; known: demography, outings, fear-keeps-home, withdrawal-keeps-home,"
            + " places-draw-out, doorstep, habit, association-meetings, membership, ties, lasting-ties, homophily and"
            + " 51 more; did you mean \"fear-keeps-home\"?"),
        top("switched-off: [fear, fear]\n", "s.yaml:3: switched-off[1]: found fear twice; each is named once;"
            + " delete one of them"),
        top("interventions: {open-house: {quarter: Nord}}\n", "s.yaml:3: interventions: found keys (open-house …); must"
            + " be a list of interventions; begin each intervention with a hyphen: \"- open-house: {…}\""),
        top("interventions:\n  - open-hose: {}\n", "s.yaml:4: interventions[0]: no intervention is called"
            + " \"open-hose\"; known: open-house; did you mean \"open-house\"?"),
        top("interventions:\n  - open-house\n", "s.yaml:4: interventions[0]: found open-house without settings; must be"
            + " a name with its settings; write \"open-house: {}\", or its settings between the braces"),
        top("interventions:\n  - 7\n", "s.yaml:4: interventions[0]: found 7; must be the name of one intervention with"
            + " its settings; known: open-house; write \"- open-house: {…}\""),
        top("interventions:\n  - open-house:\n    quarter: Nord\n", "s.yaml:5: interventions[0]: the key \"quarter\""
            + " stands beside \"open-house\"; each item of the list is one intervention; indent it further, so that it"
            + " stands under open-house"),
        top("interventions:\n  - open-house: {}\n", "s.yaml:4: interventions[0].quarter: nothing is said; required:"
            + " quarter in which it stands; add a line \"quarter: …\""),
        top("interventions:\n  - open-house: {quarter: Nrod}\n", "s.yaml:4: interventions[0].quarter: no quarter is"
            + " called \"Nrod\"; known: Nord, Süd, Mitte; did you mean \"Nord\"?"),
        top("interventions:\n  - open-house: {quarter: Mitte}\n", "s.yaml:4: interventions[0].quarter: 2 quarters are"
            + " called \"Mitte\"; their ids are 03, 04; name one by its id"),
        house("capacity: 4001", "s.yaml:5: interventions[0].capacity: found 4001 in Kleinstadt; no house is that large;"
            + " open two"),
        house("capacity: 1,5", "s.yaml:5: interventions[0].capacity: found 1,5; must be a whole number between 1 and"
            + " 5000 (visits); write a whole number, without decimals"),
        house("helping: 30", "s.yaml:5: interventions[0].helping: found 30; must be a number between 0 and 1 (share);"
            + " this is no percentage: 0.3 stands for 30 %"),
        house("helping: 30%", "s.yaml:5: interventions[0].helping: found 30%; must be a number between 0 and 1"
            + " (share); write the number alone, in the unit named here"),
        house("appeal: [1, 2]", "s.yaml:5: interventions[0].appeal: found a list of 2; must be a list of 3 numbers, for"
            + " the ages 14, 30, 65; write […, …, …]"),
        house("appeal: [1, x, 4]", "s.yaml:5: interventions[0].appeal[1]: found x; must be a number between 0 and 3"
            + " (factor); write digits alone, without unit", "s.yaml:5: interventions[0].appeal[2]: found 4; must be a"
            + " number between 0 and 3 (factor); choose a value in that range"),
        house("barrier-free: yes", "s.yaml:5: interventions[0].barrier-free: found yes; must be true or false: whether"
            + " reachable without steps; write true"),
        house("barrier-free: \"true\"", "s.yaml:5: interventions[0].barrier-free: found the text \"true\"; must be true"
            + " or false: whether reachable without steps; write true without quotes"),
        house("kind: caffe", "s.yaml:5: interventions[0].kind: no place kind is called \"caffe\"; known: park,"
            + " playground, square, cafe, shop, worship, school, library, sports, club-room, community-centre,"
            + " senior-meeting-place and 1 more; did you mean \"cafe\"?"),
        house("in-place-of: Alte Bost", "s.yaml:5: interventions[0].in-place-of: no place is called \"Alte Bost\";"
            + " known: Alte Post, Grünanlage Nord, Grünanlage Mitte, Spielplatz Mitte, Platz Nord 1, Platz Nord 2,"
            + " Platz Süd 1, Platz Süd 2, Platz Mitte 1, Platz Mitte 2, Laden Nord, Laden Süd and 8 more;"
            + " did you mean \"Alte Post\"?"),
        house("quarters: Nord", "s.yaml:5: interventions[0].quarters: found Nord; must be a list: quarters it is open"
            + " for; write [Nord]"),
        house("start-week: 510", "s.yaml:5: interventions[0].start-week: the work would begin in week 520 and so never"
            + " begins; the run ends with week 519; begin earlier or observe more years"),
        house("{start-week: -2000, weeks: 3}: 1", "s.yaml:5: found keys (start-week …) as a key; keys are words;"
            + " write \"key: value\""),
        top("shocks:\n  - storm: {start-week: 520}\n", "s.yaml:4: shocks[0].start-week: it would begin in week 520 and"
            + " so never begins; the run ends with week 519; begin earlier or observe more years"),
        top("shocks:\n  - storm: {}\n", "s.yaml:4: shocks[0].start-week: nothing is said; required: week in which it"
            + " begins (weeks); add a line \"start-week: …\""),
        top("horizon: {burn-in-years: 20, observed-years: 10\nseed: 3\n", "s.yaml:4: this line cannot be understood;"
            + " keys are written as \"key: value\"; check that each bracket is closed and entries are separated by"
            + " commas, here and in the line above"),
        top("horizon:\n\tburn-in-years: 20\n\tobserved-years: 10\n", "s.yaml:4: found a tab at the beginning of the"
            + " line; lines are indented with spaces; replace each tab by two spaces", "s.yaml:5: found a tab at the"
            + " beginning of the line; lines are indented with spaces; replace each tab by two spaces"),
        top("horizon: &h {burn-in-years: 20}\n", "s.yaml:3: found &h, which names a value to repeat it; scenario"
            + " files say each value openly; delete it, or put a text in quotes"),
        top("seed: !!int 3\n", "s.yaml:3: found the mark tag:yaml.org,2002:int; scenario files use no such marks;"
            + " delete it, or put a text in quotes"),
        top("---\nquestion: Again?\n", "s.yaml:3: found a second scenario (---); a file holds one scenario;"
            + " move it to a file of its own"),
        top("seed: 1\u0007\n", "s.yaml:3: found the invisible character U+0007; scenario files are plain text; delete"
            + " that character"),
        top("settings: " + "[".repeat(30) + "]".repeat(30) + "\n", "s.yaml:3: found more than 20 levels inside each"
            + " other; check the brackets"),
        top("horizon: {burn-in-years: 20, observed-years: 1,5}\n", "s.yaml:3: horizon.5: found the number 5 as a key;"
            + " keys are words; write decimals with a point: 1.5, not 1,5"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void saysWhereWhatAndWhatToDo(String text, List<String> messages) throws IOException {
    assertThat(lines(text, Overrides.NONE)).isEqualTo(messages);
  }

  @Test
  void twelveMistakesGiveTwelveLines() throws IOException {
    List<String> lines = lines("""
        qestion: Does a house help?
        town: kleinstadt
        horizon: {burn-in-years: twenty, observed-years: 10}
        replications: 10.5
        seed: "7"
        smallest-effect-of-interest: 0,5
        switched-off: [fear, gravity]
        interventions:
          - open-house:
              quarter: Nrod
              helping: 40
              barrier-free: yes
              barrier-free: no
          - closed-house: {}
        shocks:
          - storm: {start-week: 9999}
        """, Overrides.NONE);
    assertThat(lines).hasSize(12);
    // A misspelt key is one mistake; that its right spelling is missing follows from it.
    assertThat(lines.stream().map(line -> line.split(": ")[1])).containsExactly("qestion",
        "horizon.burn-in-years", "replications", "seed", "smallest-effect-of-interest", "switched-off[1]",
        "interventions[0].quarter", "interventions[0].helping", "interventions[0].barrier-free",
        "interventions[0].barrier-free", "interventions[1]", "shocks[0].start-week");
  }

  @Test
  void manyMistakesOfOneKindAreCounted() throws IOException {
    StringBuilder text = new StringBuilder(GOOD + "interventions:\n");
    for (int k = 0; k < 30; k++) {
      text.append("  - nonsense-").append(k).append(": {}\n");
    }
    List<String> lines = lines(text.toString(), Overrides.NONE);
    assertThat(lines).hasSize(21);
    assertThat(lines.get(20)).isEqualTo("s.yaml: interventions[0]: 10 more like the one in line 4");
  }

  @Test
  void yearsOfTheCommandLineDecideWhetherAnInterventionBegins() throws IOException {
    String text = GOOD + "interventions:\n  - open-house: {quarter: Nord, start-week: 100}\n";
    assertThat(lines(text, Overrides.NONE)).isEmpty();
    assertThat(lines(text, new Overrides(null, null, 2))).containsExactly("s.yaml:4: interventions[0].start-week: the"
        + " work would begin in week 110 and so never begins; the run ends with week 103 (--years 2); begin earlier or"
        + " observe more years");
  }

  @Test
  void refusesWhatIsNoTextFile() throws IOException {
    assertThat(lines(folder.resolve("missing.yaml"), Overrides.NONE)).containsExactly(
        "missing.yaml: there is no such file; a scenario is one YAML file; check the path");
    Files.writeString(folder.resolve("centre.yaml"), GOOD);
    assertThat(lines(folder.resolve("center.yaml"), Overrides.NONE)).containsExactly(
        "center.yaml: there is no such file; a scenario is one YAML file; did you mean centre.yaml?");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThat(lines(inner, Overrides.NONE)).containsExactly(
        "inner: this is a folder; a scenario is one YAML file; check the path");
    assertThat(lines(new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xE4, '\n'}, Overrides.NONE))
        .containsExactly("s.yaml:2: found the byte E4, which is not UTF-8; scenario files are UTF-8 text; save the"
            + " file with the encoding UTF-8");
    assertThat(lines(new byte[1_000_001], Overrides.NONE)).containsExactly("s.yaml: found 1000001 bytes; a scenario"
        + " has at most 1000000 bytes; check that this is the right file");
  }

  @Test
  void readsByteOrderMarksAndWindowsLineEnds() throws IOException {
    assertThat(lines("\uFEFF" + GOOD.replace("\n", "\r\n"), Overrides.NONE)).isEmpty();
  }

  /** Damaged files are refused or read, but never end in anything else. */
  @Test
  void damagedFilesGiveLinesAndNothingElse() throws IOException {
    String good = GOOD + """
        horizon: {burn-in-years: 20, observed-years: 10}
        switched-off: [fear, outings]
        interventions:
          - open-house:
              quarter: Nord
              appeal: [1, 2.5, 3]
              quarters: ["01", Süd]
        shocks:
          - storm: {start-week: 26}
        """;
    String spice = "{}[]:,-#&*!|>'\"%@`?\n\t 0.e~<=\\ü\u0000";
    Random random = new Random(7);
    for (int k = 0; k < 1500; k++) {
      StringBuilder text = new StringBuilder(good);
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        int at = random.nextInt(text.length() - 9);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
          case 1 -> text.delete(at, at + 1 + random.nextInt(8));
          default -> text.insert(at, text.substring(at, at + 1 + random.nextInt(8)));
        }
      }
      for (String line : lines(text.toString(), Overrides.NONE)) {
        assertThat(line).startsWith("s.yaml").doesNotContain("\n");
      }
    }
  }
}
