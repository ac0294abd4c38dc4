package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.Structure;

/** Stakeholders of a scenario: a usual structure, or a network that somebody has found in a real town. */
class OwnNetworkTest {
  private static final String GOOD = "question: Why?\ntown: dorfgruppe\n";
  private static final String THREE = ";JA;SA;Food bank\nJA;;0,4;0,2\nSA;0,4;;0,1\nFood bank;0,2;0,1;\n";

  @TempDir
  private Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  private ScenarioReader.Reading reading(String text, String... set) throws IOException {
    return ScenarioReader.read(write("s.yaml", text), new Overrides(null, null, null, List.of(set)));
  }

  /** The scenario with a network from a file. */
  private ScenarioReader.Reading with(String csv) throws IOException {
    write("n.csv", csv);
    return reading(GOOD + "stakeholders: {network: n.csv}\n");
  }

  private static StakeholderPlan plan(ScenarioReader.Reading reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow().scenario().stakeholders();
  }

  private static List<String> notices(ScenarioReader.Reading reading) {
    return reading.scenario().orElseThrow().notices().stream().map(LocatedProblem::text)
        .map(line -> line.replaceAll("^.*/", "")).filter(line -> !line.contains("fewer than two")).toList();
  }

  private List<String> refusals(String csv) throws IOException {
    ScenarioReader.Reading reading = with(csv);
    assertThat(reading.scenario()).isEmpty();
    return reading.problems().stream().map(each -> each.text().replace(folder + "/", "")).toList();
  }

  private static String served(String csv) {
    return csv.replace("\nFood bank;", "\nFood bank;family;").replace("\nJA;", "\nJA;;").replace("\nSA;", "\nSA;;")
        .replaceFirst(";", ";serves;");
  }

  @Test
  void nothingSaidMeansSilos() throws IOException {
    assertThat(plan(reading(GOOD))).isEqualTo(StakeholderPlan.silo());
    assertThat(plan(reading(GOOD + "stakeholders:\n"))).isEqualTo(StakeholderPlan.silo());
    assertThat(plan(reading(GOOD + "stakeholders: {}\n"))).isEqualTo(StakeholderPlan.silo());
    assertThat(plan(reading(GOOD + "stakeholders: {structure: integrated}\n")))
        .isEqualTo(StakeholderPlan.usual(Structure.INTEGRATED));
    assertThat(plan(reading(GOOD, "stakeholders.structure=hub"))).isEqualTo(StakeholderPlan.usual(Structure.HUB));
  }

  @Test
  void aNetworkHoldsWhoWasFoundAndHowCloselyTheyWork() throws IOException {
    StakeholderPlan plan = plan(with(served(THREE)));
    assertThat(plan.structure()).isEqualTo(Structure.OWN);
    assertThat(plan.actors()).extracting(StakeholderPlan.ActorPlan::key)
        .containsExactly("youth-office", "social-office", "food-bank");
    assertThat(plan.actors().get(0).role()).isEqualTo(Actor.YOUTH_OFFICE);
    assertThat(plan.actors().get(0).tier()).isEqualTo(Actor.Tier.COUNTY);
    assertThat(plan.actors().get(1).serves()).containsExactly(Domain.HEALTH, Domain.AGEING, Domain.COUNSELLING);
    assertThat(plan.actors().get(2)).isEqualTo(new StakeholderPlan.ActorPlan("food-bank", "Food bank", null,
        Actor.Tier.LOCAL, List.of(Domain.FAMILY)));
    assertThat(plan.coordination()).containsExactly(.4, .2, .1);
    assertThat(notices(with(served(THREE)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JA", "ja", "youth-office", "Youth welfare office", "youth_welfare OFFICE", "Jugendamt",
      "JUGEND-AMT", " Jugend amt "})
  void aUsualActorIsKnownByAnyOfItsNames(String name) throws IOException {
    assertThat(plan(with("," + name + ",GA\n" + name + ",,.3\nGA,.3,\n")).actors().get(0).role())
        .isEqualTo(Actor.YOUTH_OFFICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Integrationsbüro", "Integrationsbuero", "integrationsburo", "INTEGRATIONSBÜRO"})
  void umlautsMayBeSpeltOutOrLeftOut(String name) throws IOException {
    assertThat(plan(with("," + name + ",GA\n" + name + ",,.3\nGA,.3,\n")).actors().get(0).role())
        .isEqualTo(Actor.INTEGRATION_OFFICE);
  }

  @Test
  void separatorsDecimalsEncodingsTitlesAndSourcesDoNotMatter() throws IOException {
    StakeholderPlan wanted = plan(with(served(THREE)));
    String table = served(THREE);
    assertThat(plan(with("\uFEFF" + table))).isEqualTo(wanted);
    assertThat(plan(with(table.replace("\n", "\r\n")))).isEqualTo(wanted);
    assertThat(plan(with(table.replace(';', '\t')))).isEqualTo(wanted);
    assertThat(plan(with(table.replace(',', '.').replace(';', ',')))).isEqualTo(wanted);
    assertThat(plan(with("Who works with whom, May\n\n" + table + "Source: own survey\n"))).isEqualTo(wanted);
    write("n.csv", table.replace("Food bank", "Tafel Süd"), Charset.forName("windows-1252"));
    assertThat(plan(reading(GOOD + "stakeholders: {network: n.csv}\n")).actors().get(2).name()).isEqualTo("Tafel Süd");
  }

  @Test
  void columnsMayStandInAnotherOrderThanRows() throws IOException {
    assertThat(plan(with(",GA,JA,SA\nJA,.1,,.3\nSA,.2,.3,\nGA,,.1,.2\n")).coordination())
        .isEqualTo(plan(with(",JA,SA,GA\nJA,,.3,.1\nSA,.3,,.2\nGA,.1,.2,\n")).coordination())
        .containsExactly(.3, .1, .2);
  }

  @Test
  void halfAMatrixIsEnough() throws IOException {
    assertThat(plan(with(",JA,SA,GA\nJA,1,.3,.1\nSA,,1,.2\nGA,,,1\n")).coordination()).containsExactly(.3, .1, .2);
    assertThat(plan(with(",JA,SA,GA\nJA,0\nSA,.3,0\nGA,.1,.2,0\n")).coordination()).containsExactly(.3, .1, .2);
    assertThat(plan(with(",JA,SA,GA\nJA,–,-,.1\nSA,.3,,\nGA,,.2,\n")).coordination()).as("one direction of each pair")
        .containsExactly(.3, .1, .2);
  }

  @Test
  void aHalfOfZerosIsOneThatWasLeftOut() throws IOException {
    ScenarioReader.Reading zeros = with(",JA,SA,GA,WV\nJA,0,.3,.1,.5\nSA,0,0,.2,.5\nGA,0,0,0,.3\nWV,0,0,0,0\n");
    assertThat(plan(zeros).coordination()).containsExactly(.3, .1, .5, .2, .5, .3);
    assertThat(notices(zeros)).containsExactly(
        "n.csv:1: one half of the matrix holds nothing but 0: only the other half is used");
    ScenarioReader.Reading nothing = with(",JA,SA,GA,WV\nJA,0,0,0,0\nSA,0,0,0,0\nGA,0,0,0,0\nWV,0,0,0,0\n");
    assertThat(plan(nothing).coordination()).as("nobody works with anybody").containsOnly(0.0);
  }

  @Test
  void whereDirectionsDifferTheMeanHoldsAndIsSaid() throws IOException {
    ScenarioReader.Reading reading = with(",JA,SA,GA\nJA,,.4,.1\nSA,.2,,.2\nGA,.1,.7,\n");
    assertThat(plan(reading).coordination()).containsExactly(.3, .1, .45);
    assertThat(notices(reading)).containsExactly(
        "n.csv:2: \"JA\" with \"SA\" says 0.4, the other way round 0.2: the mean 0.3 is used",
        "n.csv:3: \"SA\" with \"GA\" says 0.2, the other way round 0.7: the mean 0.45 is used");
  }

  @Test
  void aDomainOfOneActorIsSaid() throws IOException {
    assertThat(with(",JA,SA\nJA,,.4\nSA,.4,\n").scenario().orElseThrow().notices()).singleElement()
        .extracting(LocatedProblem::text).asString().endsWith("n.csv:1: served by fewer than two actors, so that nobody"
            + " can coordinate there: family, youth, education, health, ageing, safety, culture");
  }

  @Test
  void missingAndWrongNumbersAreMistakesAllAtOnce() throws IOException {
    assertThat(refusals(";JA;SA;GA\nJA;0,3;45;\nSA;;;-0,1\nGA;;viel;\n")).containsExactly(
        "n.csv:2: \"JA\" with \"JA\" (column 2): found 0,3; how an actor works with itself is not asked; empty this"
            + " cell",
        "n.csv:2: \"JA\" with \"SA\" (column 3): found 45; must be a number between 0 (not at all) and 1 (as one);"
            + " percent is not understood here: write 0.45 for 45 %",
        "n.csv:2: \"JA\" with \"GA\" (column 4): nothing is said in either direction; each pair needs a number; write 0"
            + " where two do not work together",
        "n.csv:3: \"SA\" with \"GA\" (column 4): found -0,1; must be a number between 0 (not at all) and 1 (as one);"
            + " mend this cell",
        "n.csv:4: \"GA\" with \"SA\" (column 3): found viel; must be a number between 0 (not at all) and 1 (as one);"
            + " mend this cell");
  }

  @Test
  void rowsAndColumnsNameTheSameActorsOnceEach() throws IOException {
    assertThat(refusals(",JA,Jugendamt,SA,GA\nJA,,,.2,.2\nyouth-office,,,.2,.2\nSA,.2,,,.1\nRG,0,0,0,0\n"))
        .containsExactly(
            "n.csv:1: column 3, \"Jugendamt\", is the same actor as \"JA\"; each actor has one column; delete one of"
                + " them or rename it",
            "n.csv:1: \"GA\" has column 5, but no row; rows and columns name the same actors; add the row or delete the"
                + " column",
            "n.csv:3: \"youth-office\" is the same actor as \"JA\" in line 2; each actor has one row; delete one of"
                + " them or rename it",
            "n.csv:5: \"RG\" has a row, but no column; rows and columns name the same actors; add the column or delete"
                + " the row");
  }

  @Test
  void anUnknownActorMustSayWhomItServes() throws IOException {
    assertThat(refusals(",JA,Jugentamt\nJA,,.1\nJugentamt,.1,\n")).singleElement().asString()
        .startsWith("n.csv:3: \"Jugentamt\" is no known actor; whom it serves must then be said in a column \"serves\"")
        .endsWith("did you mean \"Jugendamt\"?");
    assertThat(refusals("actor,role,tier,serves,JA,Bank\nJA,,,yuoth,,.1\nBank,bank,kingdom,Familie|food,.1,\n"))
        .hasSize(4).anyMatch(line -> line.contains("no domain of need is called \"yuoth\""))
        .anyMatch(line -> line.contains("no kind of actor is called \"bank\""))
        .anyMatch(line -> line.contains("no tier is called \"kingdom\""))
        .anyMatch(line -> line.contains("no domain of need is called \"food\""));
    StakeholderPlan clubs = plan(with("actor,role,tier,serves,JA,TSV Nord,TSV Süd,Tafel\nJA,,,,,.1,.1,.1\n"
        + "TSV Nord,sports-club,,,.1,,.4,0\nTSV Süd,Sportvereine,Gemeinde,youth,.1,.4,,0\nTafel,,,none,.1,0,0,\n"));
    assertThat(clubs.actors()).extracting(StakeholderPlan.ActorPlan::role)
        .containsExactly(Actor.YOUTH_OFFICE, Actor.SPORTS_CLUB, Actor.SPORTS_CLUB, null);
    assertThat(clubs.actors()).extracting(StakeholderPlan.ActorPlan::key)
        .containsExactly("youth-office", "tsv-nord", "tsv-sued", "tafel");
    assertThat(clubs.actors().get(1).serves()).containsExactly(Domain.YOUTH, Domain.CULTURE);
    assertThat(clubs.actors().get(2).tier()).isEqualTo(Actor.Tier.MUNICIPALITY);
    assertThat(clubs.actors().get(3).serves()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "JA", ",JA\nJA,\n", "from,to,weight\nJA,SA,.4\n", "PK\u0003\u0004rubbish",
      "\u0000\u0001\u0002,\u0000\n", "\"JA,SA\n.1,.2\n"})
  void whatIsNoNetworkIsRefusedWithALocatedLine(String text) throws IOException {
    assertThat(refusals(text)).isNotEmpty().allMatch(line -> line.startsWith("n.csv"));
  }

  @Test
  void hugeFilesNamesThatActAndMissingFilesAreRefused() throws IOException {
    assertThat(refusals("x".repeat((1 << 20) + 1))).singleElement().asString().contains("larger than 1 MB");
    assertThat(refusals(",JA,x\u202ey\nJA,,.1\nx\u202ey,.1,\n")).anyMatch(line -> line.contains("U+202E"))
        .noneMatch(line -> line.contains("\u202e"));
    assertThat(reading(GOOD + "stakeholders: {network: nn.csv}\n").problems()).singleElement()
        .extracting(LocatedProblem::text).asString().contains("s.yaml:3: stakeholders.network: there is no file"
            + " \"nn.csv\"").endsWith("did you mean n.csv?");
    assertThat(plan(with(served(THREE).replace("Food bank", "=SUM(A1)"))).actors().get(2).key()).isEqualTo("sum-a1");
  }

  @Test
  void eachUnreadableRowIsOneMistake() throws IOException {
    assertThat(refusals(THREE.replace("Food bank", "GA").replace("0,1\n", "0,1;9\n"))).singleElement().asString()
        .startsWith("n.csv:3: found 5 cells");
    assertThat(reading(GOOD + "stakeholders:\n  network:\n    - [actor, JA, SA]\n    - JA\n    - {a: b}\n").problems())
        .extracting(LocatedProblem::line).containsExactly(6, 7);
  }

  @Test
  void aLinkThatLeadsNowhereIsNotProposedInItsOwnPlace() throws IOException {
    Files.createSymbolicLink(folder.resolve("dead.csv"), Path.of("nowhere"));
    assertThat(reading(GOOD + "stakeholders: {network: dead.csv}\n").problems()).singleElement()
        .extracting(LocatedProblem::text).asString().endsWith("check the path");
  }

  @Test
  void structureAndNetworkAtOnceAreOneTooMany() throws IOException {
    write("n.csv", served(THREE));
    assertThat(reading(GOOD + "stakeholders: {structure: silo, network: n.csv}\n").problems()).singleElement()
        .extracting(LocatedProblem::text).asString().contains("a network and a structure are said at once");
    assertThat(reading(GOOD, "stakeholders.structure=silo", "stakeholders.network=n.csv").problems()).isNotEmpty();
  }

  @Test
  void ofFilesThatBuildOnEachOtherTheUpperOneHolds() throws IOException {
    write("below/n.csv", served(THREE));
    write("below/own.yaml", GOOD + "stakeholders: {network: n.csv}\n");
    write("below/hub.yaml", GOOD + "stakeholders: {structure: hub}\n");
    StakeholderPlan own = plan(reading("based-on: below/own.yaml\n"));
    assertThat(own.structure()).as("the path is seen from the file that says it").isEqualTo(Structure.OWN);
    assertThat(plan(reading("based-on: below/own.yaml\nstakeholders: {structure: integrated}\n")).structure())
        .isEqualTo(Structure.INTEGRATED);
    assertThat(plan(reading("based-on: below/hub.yaml\nstakeholders: {network: below/n.csv}\n"))).isEqualTo(own);
    assertThat(plan(reading("based-on: below/own.yaml\n", "stakeholders.structure=silo")))
        .isEqualTo(StakeholderPlan.silo());
    assertThat(plan(reading("based-on: below/hub.yaml\n", "stakeholders.network=" + folder.resolve("below/n.csv"))))
        .isEqualTo(own);
  }

  @Test
  void whatIsWrittenOutIsTheSameNetworkWithoutItsFile() throws IOException {
    Scenario own = with("actor,name,role,tier,serves,JA,Club \"One\",=1+1\n"
        + "JA,\"Amt: eins, zwei\",,,,,.123456789,.2\n\"Club \"\"One\"\"\",,sports-club,county,youth|safety,.4,,0\n"
        + "=1+1,yes,,,none,.2,0,\n").scenario().orElseThrow().scenario();
    Files.delete(folder.resolve("n.csv"));
    Scenario again = reading(ScenarioWriter.text(own)).scenario().orElseThrow().scenario();
    assertThat(again.stakeholders()).isEqualTo(own.stakeholders());
    assertThat(ScenarioWriter.text(again)).isEqualTo(ScenarioWriter.text(own));
    assertThat(ScenarioDigest.of(again)).isEqualTo(ScenarioDigest.of(own))
        .isNotEqualTo(ScenarioDigest.of(own.with(StakeholderPlan.silo())));
    assertThat(ScenarioDigest.of(own.with(StakeholderPlan.usual(Structure.HUB))))
        .isNotEqualTo(ScenarioDigest.of(own.with(StakeholderPlan.silo())));
  }

  @Test
  void theUsualNetworksSurviveBeingWrittenAsTables() throws IOException {
    for (Structure structure : List.of(Structure.SILO, Structure.INTEGRATED)) {
      StakeholderPlan usual = StakeholderPlan.usual(structure);
      StringBuilder csv = new StringBuilder();
      StakeholderMatrix.table(usual).forEach(row -> csv.append(String.join(";", row)).append('\n'));
      StakeholderPlan read = plan(with(csv.toString()));
      assertThat(read.actors()).isEqualTo(usual.actors());
      assertThat(read.coordination()).isEqualTo(usual.coordination());
    }
  }

  @Test
  void theExampleOfTheDocumentsIsRead() throws IOException {
    Path root = Path.of(System.getProperty("sozialraum.root", "..")).toAbsolutePath();
    String page = Files.readString(root.resolve("docs/network.md"));
    write("network.csv", block(page, "csv", "Actor"));
    ScenarioReader.Reading reading = reading(block(page, "yaml", "# own.yaml\nquestion"));
    assertThat(plan(reading).actors()).hasSize(5);
    assertThat(notices(reading)).singleElement().asString().contains("the mean 0.3 is used");
  }

  private static String block(String page, String language, String begin) {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(" + begin + ".*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
