package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sozialraum.runner.store.ResultTables;

/** Flows between the modes, quarters in a list and over time, and what charts say to those who cannot see them. */
class TimeAndPlaceTest {
  private static final Words ENGLISH = Words.of("en");

  @Test
  void flowsAreAsWideAsTheSharesThatMoved() {
    ModeFlows flows = ModeFlows.of(new ChartFixture().variants("t").withFlows().luck(0).effect(0).tables(), "t")
        .orElseThrow();
    // 31.8 percent are engaged, a tenth of them becomes active.
    assertThat(flows.width(0, 1)).isCloseTo(3.18, org.assertj.core.api.Assertions.within(1e-9));
    double end = 0;
    for (int mode = 0; mode < 4; mode++) {
      end += flows.end(mode);
    }
    assertThat(end).as("nobody is lost").isCloseTo(100, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void onlyFlowsThatDifferHaveADifferenceInTheTable() {
    ResultTables tables = new ChartFixture().withFlows().tables();
    List<String> texts = texts(FlowsChart.of(tables, ENGLISH, "treffpunkt", "flows").orElseThrow());
    assertThat(texts.stream().filter(text -> text.matches("[+−]\\d.*"))).hasSize(2);
    Sheet none = FlowsChart.of(new ChartFixture().withFlows().effect(0).tables(), ENGLISH, "treffpunkt", "flows")
        .orElseThrow();
    assertThat(none.title()).endsWith("In none of 16 transitions is a difference shown that matters.");
    assertThat(texts(none)).noneMatch(text -> text.matches("[+−]\\d.*"));
  }

  @Test
  void flowsOfASingleCourseAreDrawnWithoutADifference() {
    ResultTables tables = new ChartFixture().variants("t").withFlows().luck(0).tables();
    Sheet flows = Charts.sheets(tables, ENGLISH).stream().filter(each -> each.name().equals("flows")).findFirst()
        .orElseThrow();
    assertThat(flows.title()).endsWith("Of 100 withdrawn residents, 14 are not withdrawn a year later");
    assertThat(flows.alternative()).contains("Withdrawn (8.5\u00a0% of the residents)").doesNotContain("ifference");
    assertThat(FlowsChart.of(new ChartFixture().tables(), ENGLISH, "treffpunkt", "flows")).isEmpty();
  }

  @Test
  void quartersAreOrderedByTheirDifference() {
    Sheet quarters = QuarterEffects.of(new ChartFixture().tables(), ENGLISH, "treffpunkt", "q").orElseThrow();
    List<Double> withdrawn = quarters.numbers().rows().stream().filter(row -> row.get(5).equals("withdrawn"))
        .map(row -> (Double) row.get(6)).toList();
    assertThat(withdrawn).hasSize(6).isSorted();
    assertThat(texts(quarters)).containsSubsequence("Am Anger", "Mühlenberg", "Altdorf");
  }

  @Test
  void ofVeryManyQuartersThoseWithADifferenceAreDrawnBeforeOthers() {
    String[] names = IntStream.range(0, 80).mapToObj(k -> "Quarter " + k).toArray(String[]::new);
    Sheet quarters = QuarterEffects.of(new ChartFixture().quarters(names).effect(0).luck(0).tables(), ENGLISH,
        "treffpunkt", "q").orElseThrow();
    assertThat(texts(quarters)).contains("… 40 further quarters without a shown difference");
    Sheet differing = QuarterEffects.of(new ChartFixture().quarters(names).effect(.03).tables(), ENGLISH,
        "treffpunkt", "q").orElseThrow();
    assertThat(texts(differing)).contains("… 40 further quarters stand in the numbers only")
        .filteredOn(text -> text.startsWith("Quarter ")).hasSize(40);
  }

  @Test
  void quartersOfFewResidentsAreCountedButNotTold() {
    ResultTables tables = new ChartFixture().tinyQuarters(2).tables();
    for (Sheet sheet : List.of(QuarterEffects.of(tables, ENGLISH, "treffpunkt", "q").orElseThrow(),
        QuartersOverTime.of(tables, ENGLISH, "treffpunkt", "t").orElseThrow())) {
      assertThat(texts(sheet)).contains("2 quarters with fewer than 30 residents are left out.")
          .doesNotContain("Seesiedlung");
      assertThat(sheet.alternative()).contains("2 quarters with fewer").doesNotContain("Seesiedlung");
    }
    Sheet map = MapCharts.change(tables, ENGLISH, "treffpunkt", "withdrawn", "map").orElseThrow();
    assertThat(map.alternative()).contains("Fewer than 30 residents: Kirchfeld; Seesiedlung.");
  }

  @Test
  void quartersStandInPanelsByNameUpToTwentyFour() {
    Sheet sheet = QuartersOverTime.of(new ChartFixture().musterstadt().tables(), ENGLISH, "treffpunkt", "t")
        .orElseThrow();
    assertThat(sheet.subtitle()).contains("The 24 quarters of 40 with the largest differences.");
    assertThat(texts(sheet)).anyMatch(text -> text.startsWith("16 further quarters: "));
    assertThat(sheet.numbers().rows()).as("numbers of all").hasSize(40 * 2 * 6);
  }

  @Test
  void alternativesClaimNothingThatIsNotShown() {
    for (ResultTables tables : List.of(new ChartFixture().withFlows().effect(0).luck(0).tables(),
        new ChartFixture().withFlows().replications(1).tables())) {
      for (Sheet sheet : Charts.sheets(tables, ENGLISH)) {
        assertThat(sheet.alternative()).as(sheet.name()).isNotEmpty().doesNotContain("difference is shown", "Shown");
        assertThat(sheet.numbers().rows()).as(sheet.name()).isNotEmpty()
            .allMatch(row -> row.size() == sheet.numbers().header().size());
      }
    }
  }

  @Test
  void alternativesTellDifferencesWithTheirIntervals() {
    ResultTables tables = new ChartFixture().effect(.05).tables();
    Sheet difference = DifferenceChart.of(tables, ENGLISH, "treffpunkt", "withdrawn", "d").orElseThrow();
    assertThat(difference.alternative()).contains("No difference shown: Year 1.")
        .containsPattern("Year 5 −2\\.0\\d* \\(−[\\d.]+ to −[\\d.]+\\)");
    assertThat(ModesComparison.of(tables, ENGLISH).orElseThrow().alternative())
        .containsPattern("Withdrawn: from 8\\.\\d\u00a0% to \\d\\.\\d\u00a0% \\(middle 90 % of the runs");
  }

  @Test
  void outlinesInStepsLeadToTheSamePlaces() {
    assertThat(ShortPath.of("M10 20.5 L10.5 20 L9.5 20 Z M0 0 L1 1"))
        .isEqualTo("m10 20.5 .5-.5-1 0zm-10-20.5 1 1");
    assertThat(ShortPath.of("M1 1 C2 2 3 3 4 4 L5 5")).isEqualTo("m1 1c1 1 2 2 3 3l1 1");
    assertThat(ShortPath.of("M1 1 A5 5 0 0 1 2 2")).as("what is not known stays").startsWith("M1 1 A5");
    assertThat(ShortPath.of("M1.25 1")).isEqualTo("M1.25 1");
  }

  private static List<String> texts(Sheet sheet) {
    var matcher = java.util.regex.Pattern.compile("<text[^>]*>([^<]*)</text").matcher(SvgCanvas.paint(sheet));
    return matcher.results().map(each -> each.group(1).strip()).toList();
  }
}
