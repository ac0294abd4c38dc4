package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.ResultTables;

/** What charts of people and money say to those who cannot see them, and the numbers behind them. */
class ChartAlternativesTest {
  private static final List<String> KINDS = List.of("groups", "cohesion", "wellbeing", "needs", "older", "packages",
      "money", "assumptions", "importance");

  @Test
  void everyChartHasWordsAndNumbersOfItsOwnInBothLanguages() {
    for (String lang : List.of("de", "en")) {
      List<Picture> all = pictures(new ChartFixture().variants("baseline", "P1", "P2").withPeople().replications(3)
          .years(2).tables(), lang);
      assertThat(all.stream().map(Picture::kind)).containsAll(KINDS);
      for (Picture each : all) {
        if (KINDS.contains(each.kind())) {
          assertThat(each.alternative()).as(each.kind()).doesNotStartWith(each.title()).doesNotContain("NaN", "{");
          assertThat(each.header()).as(each.kind()).isNotEmpty().doesNotHaveDuplicates();
          assertThat(each.numbers()).as(each.kind()).isNotEmpty()
              .allSatisfy(row -> assertThat(row).hasSameSizeAs(each.header()));
          assertThat(each.svg().length()).as(each.kind()).isLessThan(30_000);
        }
      }
    }
  }

  @Test
  void withoutAnEffectNoneSaysThatADifferenceIsShown() {
    for (int replications : new int[] {1, 3}) {
      for (Picture each : pictures(new ChartFixture().variants("baseline", "P1", "P2").withPeople().effect(0)
          .replications(replications).years(2).tables(), "en")) {
        if (KINDS.subList(0, 7).contains(each.kind())) {
          assertThat(each.alternative()).as(each.kind()).doesNotContain("A difference is shown");
        }
      }
    }
  }

  @Test
  void anAssumptionBandWhoseLuckReachesZeroShowsNoDifference() {
    AssumptionBand open = new AssumptionBand("treffpunkt", "engaged", false, 1, -.5, 2.5, -1, 4, Double.NaN, Double.NaN,
        100, 3, 60, .3);
    String alternative = AssumptionsChart.of(new ChartFixture().tables(), Words.of("en"), List.of(open), "a")
        .orElseThrow().alternative();
    assertThat(alternative)
        .isEqualTo("Engaged: no difference shown (−0.5 to +2.5); under other assumptions (−1.0 to +4.0).");
  }

  @Test
  void namesFromDataStayTextInWordsAndNumbers() {
    String evil = "<script>alert(1)</script> \u202e=1+1\u0000";
    for (Picture each : pictures(new ChartFixture().variants("baseline", evil).withPeople().replications(2).years(2)
        .tables(), "de")) {
      assertThat(each.svg()).as(each.kind()).doesNotContain("<script", "\u0000", "\u202e");
    }
  }

  private static List<Picture> pictures(ResultTables tables, String lang) {
    List<AssumptionBand> bands = new ArrayList<>();
    List<AssumptionWeight> weights = new ArrayList<>();
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      bands.add(new AssumptionBand(variant, "engaged", false, 1, .5, 1.5, -1, 4, -.5, 3, 100, 60, 80, .3));
      weights.add(new AssumptionWeight(variant, "engaged", "week.needs.hand-overs", .5, true, .3));
    }
    return Charts.pictures(tables, bands, weights, lang);
  }
}
