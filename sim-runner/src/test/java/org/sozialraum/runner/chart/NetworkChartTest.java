package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.store.SummaryTable;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;
import org.sozialraum.town.StakeholderPlan.Structure;
import org.sozialraum.week.Horizon;

/** The chart of who works with whom. */
class NetworkChartTest {
  private static final Horizon YEAR = new Horizon(0, 1);
  private final Map<String, StakeholderPlan> plans = new LinkedHashMap<>();
  private final Map<String, List<Optional<RunValues>>> runs = new LinkedHashMap<>();

  /** A variant whose last week is as its plan says, in two runs; a hub works with everybody as closely as said. */
  private NetworkChartTest variant(String name, StakeholderPlan plan, double coordinators, double office) {
    plans.put(name, plan);
    List<Optional<RunValues>> both = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      RunValues values = new RunValues(YEAR);
      for (int a = 0; a < plan.actors().size(); a++) {
        String key = "pair:" + plan.actors().get(a).key() + "+";
        for (int b = a + 1; b < plan.actors().size(); b++) {
          values.record(51, Level.GROUP, key + plan.actors().get(b).key(), "cooperation", plan.between(a, b), true);
        }
        values.record(51, Level.GROUP, key + "neighbourhood-coordinators", "cooperation", coordinators, true);
        values.record(51, Level.GROUP, key + "network-office", "cooperation", office, true);
      }
      both.add(Optional.of(values));
    }
    runs.put(name, both);
    return this;
  }

  private ResultTables tables() {
    SeriesTable series = new SeriesTable(YEAR, runs);
    List<String> names = List.copyOf(runs.keySet());
    return new ResultTables("Why?", names.get(names.size() - 1), names, new ChartFixture().town(), YEAR, 2, "0", .5,
        List.of(), SummaryTable.of(series, YEAR), series, Map.of(), plans);
  }

  private Optional<Sheet> sheet(String language) {
    return NetworkChart.of(tables(), Words.of(language));
  }

  private String svg(String language) {
    return SvgCanvas.paint(sheet(language).orElseThrow());
  }

  private static StakeholderPlan many(int actors) {
    List<ActorPlan> all = new ArrayList<>();
    List<Double> pairs = new ArrayList<>();
    for (int k = 0; k < actors; k++) {
      all.add(new ActorPlan("group-" + k, "Group " + k, null, Actor.Tier.LOCAL, List.of()));
      for (int b = 0; b < k; b++) {
        pairs.add((k + b) % 10 / 10.0);
      }
    }
    return new StakeholderPlan(Structure.OWN, all, pairs);
  }

  @Test
  void silosAlongsideSilosAreNoChart() {
    variant("baseline", StakeholderPlan.silo(), 0, 0).variant("park", StakeholderPlan.silo(), 0, 0);
    assertThat(sheet("en")).isEmpty();
    assertThat(NetworkChart.of(new ChartFixture().tables(), Words.of("en"))).as("nothing was recorded").isEmpty();
  }

  @Test
  void twoStructuresStandSideBySideAndTheTitleSaysHowFarTheyAreApart() {
    variant("silo", StakeholderPlan.silo(), 0, 0).variant("dense", StakeholderPlan.usual(Structure.INTEGRATED), 0, 0);
    assertThat(sheet("en").orElseThrow().title()).isEqualTo("Who works with whom, and how closely?\n"
        + "0.48 on average with “dense”, 0.10 with “silo”");
    assertThat(sheet("de").orElseThrow().title()).contains("0,48", "0,10");
    assertThat(svg("en")).contains("youth welfare office", "mean over all pairs 0.48", ">JA<")
        .doesNotContain("network office");
    assertThat(svg("de")).contains("Jugendamt", "Mittel aller Paare 0,48");
  }

  @Test
  void aHubIsDrawnBelowWhereItWorks() {
    variant("baseline", StakeholderPlan.silo(), 0, 0).variant("hub", StakeholderPlan.silo(), 0, .7);
    assertThat(svg("en")).contains("network office").doesNotContain("neighbourhood coordinators");
    int without = new NetworkChartTest().variant("silo", StakeholderPlan.silo(), 0, 0)
        .variant("dense", StakeholderPlan.usual(Structure.INTEGRATED), 0, 0).sheet("en").orElseThrow().bodyHeight();
    assertThat(sheet("en").orElseThrow().bodyHeight()).isGreaterThan(without);
  }

  @Test
  void variantsThatLookAlikeAreOnePicture() {
    variant("baseline", StakeholderPlan.silo(), 0, 0).variant("park", StakeholderPlan.silo(), 0, 0)
        .variant("office", StakeholderPlan.silo(), 0, .7);
    assertThat(NetworkPicture.of(tables())).extracting(NetworkPicture::variants)
        .containsExactly(List.of("baseline", "park"), List.of("office"));
  }

  @Test
  void administrationStandsFirstAndUnknownActorsHaveNumbers() {
    StakeholderPlan own = new StakeholderPlan(Structure.OWN,
        List.of(new ActorPlan("food-bank", "Tafel <Süd> & Co", null, Actor.Tier.LOCAL, List.of()),
            ActorPlan.of(Actor.YOUTH_OFFICE), ActorPlan.of(Actor.SOCIAL_OFFICE)), List.of(.1, .2, .9));
    variant("own", own, 0, 0);
    NetworkPicture picture = NetworkPicture.of(tables()).get(0);
    assertThat(picture.actors()).extracting(ActorPlan::key)
        .containsExactly("youth-office", "social-office", "food-bank");
    assertThat(picture.departments()).isEqualTo(2);
    assertThat(picture.between()[1][0]).isEqualTo(.9);
    assertThat(picture.between()[2]).startsWith(.1, .2);
    assertThat(picture.density()).isEqualTo(.4, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(svg("de")).contains("Tafel &lt;Süd&gt; &amp; Co", ">JA<", ">1<");
  }

  @Test
  void sixtyActorsAndManyVariantsStillFit() {
    variant("own", many(60), .5, .5);
    assertThat(sheet("en").orElseThrow().height()).isLessThan(1400);
    for (int k = 2; k < 12; k++) {
      variant("size-" + k, many(k), 0, 0);
    }
    assertThat(sheet("en").orElseThrow().subtitle()).contains("Shown are 8 of 11 networks.");
    assertThat(svg("en")).contains("Group 59");
  }
}
