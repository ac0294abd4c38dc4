package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.RecordedTown;
import org.sozialraum.intervention.AskingCampaign;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.ContactRestriction;
import org.sozialraum.week.Horizon;

/** Which years of whom are looked at, and what is told of them. The arithmetic is that of {@code DriftTest}. */
class StationarityTest {
  private static final double[] SLOPES = {.004, .0045, .005, .0055, .006};

  @TempDir
  private Path folder;

  private static Scenario scenario(int burnIn, int observed) {
    return ExperimentFixture.scenario("baseline", 0).with(new Horizon(burnIn, observed), SLOPES.length, 42);
  }

  private static Scenario shockIn(int week) {
    return scenario(20, 10).with(List.of(), List.of(new ContactRestriction(.2, week, 8, 26)));
  }

  private static Intervention campaign(double intensity, double startWeek) {
    Record campaign = RecordedTown.changed(Quantities.defaults(AskingCampaign.class), "intensity", intensity);
    return (Intervention) RecordedTown.changed(campaign, "start-week", startWeek);
  }

  /** A share that rises from .4 by a slope of each run until a year, and stands afterwards; week 0 is an outlier. */
  private static SeriesTable rising(Horizon horizon, String observable, double factor, int untilYear, String... towns) {
    List<Optional<RunValues>> runs = new ArrayList<>();
    for (double slope : SLOPES) {
      RunValues run = new RunValues(horizon);
      for (int year = 0; year <= horizon.observedYears(); year++) {
        double value = year == 0 ? .9 : .4 + factor * slope * Math.min(year, untilYear);
        for (String town : towns) {
          run.record(RunValues.lastWeekOf(year), Level.MUNICIPALITY, town, observable,
              town.equals(towns[0]) ? value : .4, true);
        }
        if (towns.length > 1) {
          run.record(RunValues.lastWeekOf(year), Level.COUNTY, "County", observable, value, true);
        }
      }
      runs.add(Optional.of(run));
    }
    return new SeriesTable(horizon, Map.of("baseline", runs));
  }

  private static List<String> said(Scenario scenario, SeriesTable series, Language language) {
    return new Stationarity(scenario, "baseline", series).warnings().stream()
        .map(each -> each.in(language)).toList();
  }

  /** By hand: mean .5 points, s = .0790569, t(1 − .05/6; 4) = 3.9608: ± .14. */
  @Test
  void aRisingTownIsToldWithItsSlopeItsRangeAndWhatToDo() {
    Scenario scenario = scenario(20, 10);
    SeriesTable series = rising(scenario.horizon(), "engaged_12m", 1, 10, "Twin");
    assertThat(said(scenario, series, Language.EN)).containsExactly("The reference does not stand still over the first"
        + " 5 observed years: the share of those engaged within a year rises by 0.50 points a year (range"
        + " 0.36 to 0.64). Differences begin on a drift; raise horizon.burn-in-years to about 40 and run again");
    assertThat(said(scenario, series, Language.DE)).singleElement().asString()
        .contains("der Anteil der innerhalb eines Jahres Engagierten steigt um 0,50 Punkte im Jahr (Bereich 0,36"
            + " bis 0,64)", "horizon.burn-in-years");
  }

  @Test
  void aFallIsToldAsAFall() {
    Scenario scenario = scenario(20, 10);
    assertThat(said(scenario, rising(scenario.horizon(), "needs_met", -1, 10, "Twin"), Language.EN)).singleElement()
        .asString().contains("the share of needs met falls by 0.50 points a year (range 0.36 to 0.64)");
  }

  @Test
  void theKnownSmallDriftOfFifteenHundredthsIsNotWarnedOf() {
    Scenario scenario = scenario(20, 10);
    Stationarity tested =
        new Stationarity(scenario, "baseline", rising(scenario.horizon(), "engaged_12m", .3, 10, "Twin"));
    assertThat(tested.warnings()).isEmpty();
    assertThat(tested.drifts().get("engaged_12m").lower()).as("though it is sure").isPositive();
  }

  @Test
  void whatAnExperimentBeginsOnAreItsFirstFiveYears() {
    Scenario scenario = scenario(20, 10);
    assertThat(said(scenario, rising(scenario.horizon(), "withdrawn", 1, 5, "Twin"), Language.EN)).hasSize(1);
    assertThat(said(scenario, rising(scenario.horizon(), "withdrawn", 1, 1, "Twin"), Language.EN)).isEmpty();
  }

  @Test
  void onlyYearsThatEndBeforeTheFirstShockOrInterventionCount() {
    assertThat(Stationarity.quietYears(scenario(20, 10))).isEqualTo(5);
    assertThat(Stationarity.quietYears(scenario(20, 2))).isEqualTo(2);
    assertThat(Stationarity.quietYears(shockIn(208))).isEqualTo(4);
    assertThat(Stationarity.quietYears(shockIn(207))).isEqualTo(3);
    assertThat(Stationarity.quietYears(shockIn(0))).isZero();
    assertThat(Stationarity.quietYears(scenario(20, 10).with(List.of(campaign(1, 0)), List.of()))).isZero();
    assertThat(Stationarity.quietYears(scenario(20, 10).with(List.of(campaign(0, 0)), List.of()))).isEqualTo(5);
  }

  @Test
  void withFewerThanThreeQuietYearsNothingIsClaimed() {
    Scenario three = shockIn(156);
    assertThat(said(three, rising(three.horizon(), "engaged_12m", 1, 10, "Twin"), Language.EN)).hasSize(1);
    Scenario two = shockIn(155);
    Stationarity tested = new Stationarity(two, "baseline", rising(two.horizon(), "engaged_12m", 1, 10, "Twin"));
    assertThat(tested.warnings()).isEmpty();
    assertThat(tested.drifts().get("engaged_12m").slope()).isNaN();
  }

  @Test
  void aCountyIsTestedAsAWhole() {
    Scenario scenario = scenario(20, 10);
    SeriesTable series = rising(scenario.horizon(), "engaged_12m", 1, 10, "Aside", "Still");
    assertThat(said(scenario, series, Language.EN)).hasSize(1);
    assertThat(said(scenario, rising(scenario.horizon(), "engaged_12m", 0, 10, "Aside", "Still"), Language.EN))
        .isEmpty();
  }

  @Test
  void aShortBurnInIsToldWhateverTheSlope() {
    Scenario scenario = scenario(19, 10);
    assertThat(said(scenario, rising(scenario.horizon(), "engaged_12m", 0, 10, "Twin"), Language.EN)).singleElement()
        .asString().startsWith("horizon.burn-in-years is 19");
    assertThat(Stationarity.shortBurnIn(new Horizon(20, 1))).isEmpty();
  }

  /** The manifest keeps slopes with intervals; a finished folder that is used again warns again. */
  @Test
  void theManifestKeepsTheSlopesAndTheWarningComesBackWithIt() throws IOException {
    Scenario scenario = scenario(20, 6);
    ModelRun model = (of, replication, recorder, afterWeek) -> {
      for (int year = 0; year <= 6; year++) {
        recorder.record(RunValues.lastWeekOf(year), Level.MUNICIPALITY, "Twin", "engaged_12m",
            .4 + SLOPES[replication] * year, true);
        recorder.record(RunValues.lastWeekOf(year), Level.MUNICIPALITY, "Twin", "needs_met", .7, true);
      }
      return new ModelRun.Outcome(1, 0, List.of());
    };
    List<Variant> variants = List.of(new Variant("baseline", scenario));
    List<Message> first = run(variants, options(folder.resolve("drift"), 2), model).result().notices();
    JsonNode kept = new ObjectMapper().readTree(folder.resolve("drift/manifest.json").toFile());
    JsonNode engaged = kept.required("stationarity").get(0);
    assertThat(engaged.required("observable").asText()).isEqualTo("engaged_12m");
    assertThat(engaged.required("slope_a_year").asDouble()).isEqualTo(.005);
    assertThat(engaged.required("lower").asDouble()).isEqualTo(.0036);
    assertThat(engaged.required("upper").asDouble()).isEqualTo(.0064);
    assertThat(engaged.required("runs").asInt()).isEqualTo(5);
    assertThat(engaged.required("drifts").asBoolean()).isTrue();
    JsonNode needs = kept.required("stationarity").get(1);
    assertThat(needs.required("slope_a_year").asDouble()).isZero();
    assertThat(needs.required("drifts").asBoolean()).isFalse();
    ExperimentFixture.Done again = run(variants, options(folder.resolve("drift"), 2), model);
    assertThat(again.result().reused()).isTrue();
    for (Language language : Language.values()) {
      assertThat(again.result().notices()).extracting(each -> each.in(language))
          .containsExactlyElementsOf(first.stream().map(each -> each.in(language)).toList()).hasSize(1);
    }
  }
}
