package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.message.Language;
import org.sozialraum.runner.townfile.LocalProjection;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan;

/** A scenario puts a new place at a point and names places that exist; whatever cannot be meant so gets a line. */
class NewPlacesTest {
  /** A kilometre of Altstadt, 50 metres of nothing, a kilometre of Neustadt; the origin is its south-western corner. */
  private static final TownPlan.Origin ORIGIN = new TownPlan.Origin(13.2, 52.5);

  @TempDir
  private Path folder;

  private static TownPlan town(TownPlan.Origin origin) {
    return new TownPlan("kleinstadt", "Kleinstadt",
        List.of(quarter("1", "Altstadt", 0), quarter("2", "Neustadt", 1050)),
        List.of(new TownPlan.PlacePlan("node/1", "Alte Post", PlaceKind.CAFE, 100, 100, true),
            new TownPlan.PlacePlan("node/2", "Eiscafé", PlaceKind.CAFE, 300, 100, true),
            new TownPlan.PlacePlan("node/3", "Eiscafé", PlaceKind.CAFE, 1300, 100, true)),
        List.of(), "digest", origin);
  }

  private static TownPlan.QuarterPlan quarter(String id, String name, double west) {
    Area area = new Area(new double[][][] {{{west, 0}, {west + 1000, 0}, {west + 1000, 1000}, {west, 1000}}});
    return new TownPlan.QuarterPlan(id, name, "Kleinstadt", "Kern", area, 1000, List.of(), TownPlan.Indicators.NONE);
  }

  private ScenarioReader.Reading read(TownPlan.Origin origin, String actions, String... set) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file,
        "question: Why?\ntown: kleinstadt\nhorizon: {burn-in-years: 1, observed-years: 2}\n" + actions);
    return ScenarioReader.read(file, new Overrides(null, null, null, List.of(set)),
        new Vocabulary(Interventions.known(), Shocks.known(), List.of("kleinstadt"),
            name -> Optional.of(town(origin))));
  }

  private List<String> lines(String actions, String... set) throws IOException {
    return read(ORIGIN, actions, set).problems().stream()
        .map(each -> each.text(Language.EN).replace(folder + "/", "")).toList();
  }

  private static String centre(String settings) {
    return "interventions:\n  - neighbourhood-centre: {build-weeks: 4, " + settings + "}\n";
  }

  private NeighbourhoodCentre read(String settings) throws IOException {
    ScenarioReader.Reading reading = read(ORIGIN, centre(settings));
    assertThat(reading.problems()).isEmpty();
    return (NeighbourhoodCentre) reading.scenario().orElseThrow().scenario().interventions().get(0);
  }

  @Test
  void aCentreStandsAtItsPointInMetresAndItsQuarterIsFound() throws IOException {
    NeighbourhoodCentre centre = read("at: {x: 1200.5, y: 300}");
    assertThat(centre.quarter()).isEqualTo("2");
    Intervention.Site site = centre.sites(town(null)).get(0);
    assertThat(site.x()).isEqualTo(1200.5);
    assertThat(site.y()).isEqualTo(300);
  }

  @Test
  void degreesBecomeMetresOfTheTown() throws IOException {
    NeighbourhoodCentre centre = read("at: {lon: 13.205, lat: 52.503}");
    double[] metres = LocalProjection.of(ORIGIN).metres(13.205, 52.503);
    assertThat(centre.at().x()).isEqualTo(metres[0]).isBetween(330.0, 345.0);
    assertThat(centre.at().y()).isEqualTo(metres[1]).isBetween(330.0, 340.0);
    assertThat(centre.quarter()).isEqualTo("1");
  }

  @Test
  void quarterAndPointMustAgree() throws IOException {
    assertThat(read("quarter: Neustadt, at: {x: 1500, y: 500}").quarter()).isEqualTo("Neustadt");
    assertThat(lines(centre("quarter: Altstadt, at: {x: 1500, y: 500}"))).containsExactly(
        "s.yaml:5: interventions[0].at: found a point in the quarter \"Neustadt\"; must lie in \"Altstadt\","
            + " because quarter says so; delete quarter or move the point");
  }

  @Test
  void theCompleteScenarioSaysThePointInMetresAndReadsBack() throws IOException {
    ScenarioFile first = read(ORIGIN, centre("at: {lon: 13.205, lat: 52.503}")).scenario().orElseThrow();
    String text = ScenarioWriter.text(first.scenario(), first.town());
    assertThat(text).containsPattern("      quarter: \"1\"\n      at: \\{x: 33\\d\\.\\d+, y: 33\\d\\.\\d+}\n");
    Path again = Files.writeString(folder.resolve("s.yaml"), text);
    var back = ScenarioReader.read(again, Overrides.NONE, new Vocabulary(Interventions.known(), Shocks.known(),
        List.of("kleinstadt"), name -> Optional.of(town(ORIGIN)))).scenario().orElseThrow();
    assertThat(ScenarioDigest.of(back.scenario())).isEqualTo(ScenarioDigest.of(first.scenario()));
    ScenarioFile moved = read(ORIGIN, centre("at: {lon: 13.2051, lat: 52.503}")).scenario().orElseThrow();
    assertThat(ScenarioDigest.of(moved.scenario())).isNotEqualTo(ScenarioDigest.of(first.scenario()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {x: 1025, y: 300} | OUTSIDE "Altstadt", 30 m away; move it about 30 m to the west
      {x: 500, y: -2500} | OUTSIDE "Altstadt", 2.5 km away; move it about 2.5 km to the north
      {x: 300, y: 1500} | OUTSIDE "Altstadt", 500 m away; did you mean {x: 1500, y: 300}?
      {x: 384000, y: 5820000} | OUTSIDE "Neustadt", 5832 km away; GRID
      {x: 13.205, y: 52.503} | found x 13.205 and y 52.503, which are degrees; FORM MEANT
      {x: 52.503, y: 13.205} | found x 52.503 and y 13.205, which are degrees; FORM MEANT
      {lon: 52.503, lat: 13.205} | OUTSIDE "Neustadt", 6100 km away; did you mean {lon: 13.205, lat: 52.503}?
      {lon: 13.205, lat: 52.6} | OUTSIDE "Altstadt", 10.2 km away; move it about 10.2 km to the south
      {lon: 11, lat: 48} | OUTSIDE "Altstadt", 527 km away; check the numbers, and that they belong to Kleinstadt
      {lon: 13.205, y: 300} | found metres and degrees; FORM delete one pair
      kirchplatz | found kirchplatz; FORM write at: {x: 250, y: 300}, or delete the key
      """)
  void aPointThatCannotBeMeantIsNamed(String at, String message) throws IOException {
    String whole = "s.yaml:5: interventions[0].at: " + message
        .replace("OUTSIDE", "found a point outside every quarter; must lie in one; the nearest is")
        .replace("FORM", "must be {x: …, y: …} in metres of the town, or {lon: …, lat: …} in degrees;")
        .replace("MEANT", "did you mean {lon: 13.205, lat: 52.503}?")
        .replace("GRID", "metres count from the origin of the town (lon 13.2, lat 52.5), not from a national grid;"
            + " give lon and lat");
    List<String> lines = lines(centre("at: " + at));
    assertThat(lines).hasSize(1);
    // Beyond the town's projection distances are rough, and nobody needs them finer.
    String far = "\\d+ km away; (did|check|metres)";
    assertThat(lines.get(0).replaceAll(far, "# km away; $1")).isEqualTo(whole.replaceAll(far, "# km away; $1"));
  }

  @Test
  void aTownThatLiesNowhereTakesMetresOnly() throws IOException {
    assertThat(read(null, centre("at: {lon: 13.205, lat: 52.503}")).problems().get(0).text(Language.EN))
        .contains("found degrees, but Kleinstadt lies nowhere on the globe; must be {x: …, y: …} in metres")
        .containsPattern("write for example \\{x: \\d+, y: \\d+}, the middle of Altstadt$");
    assertThat(read(null, centre("at: {x: 13.205, y: 52.503}")).problems()).isEmpty();
  }

  @Test
  void neitherQuarterNorPointIsOneMistake() throws IOException {
    assertThat(lines(centre("name: Treff"))).singleElement().asString()
        .contains("interventions[0].quarter: nothing is said", "\"quarter: …\" or \"at: …\"");
    assertThat(lines(centre("aat: {x: 1, y: 2}"))).singleElement().asString().contains("did you mean \"at\"?");
  }

  @Test
  void theCommandLineMovesAPlace() throws IOException {
    assertThat(lines(centre("at: {x: 500, y: 500}"), "interventions[0].at.x=1025")).singleElement().asString()
        .contains("interventions[0].at: found a point outside every quarter");
    assertThat(lines(centre("at: {x: 500, y: 500}"), "interventions[0].at={x: 1500, y: 500}")).isEmpty();
  }

  @Test
  void twoPlacesThatBeginAtOnePointWouldBeOne() throws IOException {
    String two = "  - neighbourhood-centre: {quarter: Altstadt, build-weeks: 4}\n";
    assertThat(lines("interventions:\n" + two + two)).containsExactly("s.yaml:6: interventions[1]: the same point as"
        + " interventions[0]; each new place stands at a point of its own; say where with at, or let one larger centre"
        + " stand there");
    assertThat(lines("interventions:\n" + two + two.replace("Altstadt", "Altstadt, at: {x: 1, y: 2}"))).isEmpty();
  }

  @Test
  void placesOfTheTownAreNamedByIdOrName() throws IOException {
    for (String name : List.of("node/3", "Alte Post", "Spielplatz Altstadt")) {
      var reading = read(ORIGIN, "shocks:\n  - close-places: {places: [" + name + "]}\n");
      assertThat(reading.problems()).as(name).isEmpty();
      assertThat(((ClosePlaces) reading.scenario().orElseThrow().scenario().shocks().get(0)).places())
          .containsExactly(name);
    }
    assertThat(lines("shocks:\n  - close-places: {places: [Eiscafé]}\n")).containsExactly(
        "s.yaml:5: shocks[0].places[0]: 2 places are called \"Eiscafé\"; their ids are node/2, node/3;"
            + " name one by its id");
    assertThat(lines("shocks:\n  - close-places: {places: [Alte Pst]}\n")).singleElement().asString()
        .endsWith("did you mean \"Alte Post\"?");
    assertThat(lines("shocks:\n  - close-places: {places: [node/33]}\n")).singleElement().asString()
        .contains("known: node/1, node/2, node/3").endsWith("did you mean \"node/3\"?");
  }

  @Test
  void aShareThatClosesNothingSaysWhatWouldCloseOne() throws IOException {
    assertThat(lines("shocks:\n  - close-places: {kinds: [cafe], share: 0.1}\n")).containsExactly("s.yaml:5:"
        + " shocks[0].share: 0.1 of 3 places is less than half a place, so that none closes; the share is rounded to"
        + " whole places; from 0.167 on one closes");
    assertThat(lines("shocks:\n  - close-places: {kinds: [cafe], share: 0.167}\n")).isEmpty();
    assertThat(lines("shocks:\n  - close-places: {kinds: [cafe], share: 0}\n")).as("meant so").isEmpty();
    assertThat(lines("shocks:\n  - close-places: {places: [node/3], quarters: [Altstadt]}\n")).containsExactly(
        "s.yaml:5: shocks[0]: no place of the town is meant by places, kinds and quarters together;"
            + " at least one must be; name other kinds or quarters");
  }

  @Test
  void datesThatTheCommandLineSpoiltNameIt() throws IOException {
    String fund = "interventions:\n  - neighbourhood-coordinator: {quarters: [Altstadt], start-week: 60}\n";
    assertThat(lines(fund)).isEmpty();
    assertThat(lines(fund, "horizon.observed-years=1")).singleElement().asString()
        .startsWith("s.yaml:5: interventions[0]").contains("--set horizon.observed-years");
    assertThat(lines(fund, "interventions[0].setup-weeks=90")).singleElement().asString()
        .startsWith("--set interventions[0].setup-weeks: ");
    assertThat(lines(fund, "interventions[0].start-week=200")).singleElement().asString()
        .startsWith("--set interventions[0].start-week: ");
  }

  @Test
  void twelveMistakesWithPlacesGiveTwelveLines() throws IOException {
    List<String> lines = lines("""
        interventions:
          - neighbourhood-centre: {at: {x: 5000, y: 0}}
          - neighbourhood-centre: {at: {x: 1, lat: 2}}
          - neighbourhood-centre: {at: {x: 1}}
          - neighbourhood-centre: {quarter: Altstad, at: [1, 2]}
          - neighbourhood-centre: {name: Nirgendwo}
          - neighbourhood-centre: {quarter: Altstadt, capacity: 0}
        shocks:
          - close-places: {places: [Alte Pots]}
          - close-places: {places: [Eiscafé]}
          - close-places: {kinds: [caffe]}
          - close-places: {kinds: [cafe], share: 0.1}
          - close-place: {}
        """);
    assertThat(lines.stream().map(line -> line.split(": ")[1])).containsExactly("interventions[0].at",
        "interventions[1].at", "interventions[2].at.y", "interventions[3].quarter", "interventions[3].at",
        "interventions[4].quarter", "interventions[5].capacity", "shocks[0].places[0]", "shocks[1].places[0]",
        "shocks[2].kinds[0]", "shocks[3].share", "shocks[4]");
  }
}
