package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.ResultTables;

class GroupEffectsTest {
  @Test
  void theTitleCountsGroupsWithADifferenceThatMattersAndSaysWhatLuckWouldBring() {
    // The fixture lets three of seventeen groups gain; seventeen pairs of intervals err in up to two by luck.
    assertThat(chart(new ChartFixture().withPeople().tables(), "en").title()).isEqualTo("Who gains with “treffpunkt”,"
        + " and who does not?\nIn 3 of 17 groups a difference is shown that matters (by luck alone: up to 2).");
  }

  @Test
  void withoutAnyEffectNobodyGains() {
    Sheet sheet = chart(new ChartFixture().withPeople().effect(0).tables(), "de");
    assertThat(sheet.title()).endsWith("In keiner von 17 Gruppen ist ein Unterschied gezeigt, der eine Rolle spielt.");
    assertThat(sheet.alternative()).doesNotContain("Ein Unterschied ist gezeigt");
  }

  @Test
  void aDifferenceThatIsShownButSmallerThanTheSmallestEffectOfInterestDoesNotCount() {
    ResultTables tables = everywhere(.002, .001, .003);
    assertThat(chart(tables, "en").title()).contains("In none of 17 groups");
    assertThat(chart(tables, "en").alternative()).contains("Shown, but too small to matter: Whole town; Age: 14 to 29;")
        .doesNotContain("A difference is shown");
  }

  @Test
  void anIntervalThatEndsAtZeroShowsNothing() {
    assertThat(chart(everywhere(.03, 0, .06), "en").title()).contains("In none of 17 groups");
  }

  @Test
  void aGroupOfFewerThanThirtyIsNamedAndNothingElseIsToldOfIt() {
    Sheet sheet = chart(new ChartFixture().withPeople().withGaps().tables(), "en");
    assertThat(SvgCanvas.paint(sheet)).contains("fewer than 30 residents");
    assertThat(sheet.title()).contains("of 16 groups");
    assertThat(sheet.alternative()).contains("Fewer than 30 residents: Family: single parents.");
    List<Object> line = sheet.numbers().rows().stream()
        .filter(each -> each.get(1).equals("single-parent:yes")).findFirst().orElseThrow();
    assertThat(line.subList(2, 8)).containsExactly("yes", Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void aSingleRunTellsNothing() {
    assertThat(chart(new ChartFixture().withPeople().replications(1).tables(), "en").title())
        .endsWith("A single run cannot tell");
  }

  @Test
  void groupsWithoutAValueSaySo() {
    assertThat(SvgCanvas.paint(chart(new ChartFixture().withPeople().withGaps().tables(), "en"))).contains("no figure")
        .doesNotContain("NaN");
  }

  @Test
  void thereIsNoChartWhereGroupsWereNotRecorded() {
    assertThat(GroupEffects.of(new ChartFixture().tables(), Words.of("en"), "treffpunkt", "groups")).isEmpty();
  }

  @Test
  void aVeryWideIntervalDoesNotPressTheOthersTogether() {
    ResultTables tables = ChartFixture.altered(new ChartFixture().withPeople().tables(),
        row -> row.unit().equals("single-parent:yes") && row.observable().equals("engaged")
            ? ChartFixture.differing(row, .01, -.9, .92) : row);
    String svg = SvgCanvas.paint(chart(tables, "en"));
    // An axis to ±90 would have no mark at one point; the interval runs out at arrows instead.
    assertThat(svg).contains(">+1<").contains("<path");
  }

  private static ResultTables everywhere(double difference, double lower, double upper) {
    return ChartFixture.altered(new ChartFixture().withPeople().tables(),
        row -> row.variant().equals("treffpunkt") && row.level() != Level.QUARTER
            ? ChartFixture.differing(row, difference, lower, upper) : row);
  }

  private static Sheet chart(ResultTables tables, String lang) {
    return GroupEffects.of(tables, Words.of(lang), "treffpunkt", "groups").orElseThrow();
  }
}
