package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

class CohesionChartTest {
  @Test
  void theTitleSaysInHowManyDimensionsADifferenceIsShownEitherWay() {
    assertThat(chart(new ChartFixture().withPeople().tables(), "en").title()).isEqualTo("How does cohesion change with"
        + " “treffpunkt”?\nOf 9 dimensions, a higher value is shown in 4, a lower one in 1.");
    assertThat(chart(new ChartFixture().withPeople().effect(0).tables(), "de").title())
        .endsWith("In keiner von 9 Dimensionen ist ein Unterschied gezeigt, der eine Rolle spielt.");
  }

  @Test
  void whenOnlyTheIndexDiffersNoDimensionIsClaimed() {
    ResultTables tables = ChartFixture.altered(new ChartFixture().withPeople().effect(0).tables(),
        row -> row.observable().equals("cohesion") ? ChartFixture.differing(row, 5, 4, 6) : row);
    assertThat(chart(tables, "en").title()).endsWith("In none of 9 dimensions is a difference shown that matters.");
  }

  @Test
  void theIndexIsTheLastRowAndNeverAlone() {
    List<List<Object>> rows = chart(new ChartFixture().withPeople().tables(), "en").numbers().rows();
    assertThat(rows).hasSize(10);
    assertThat(rows.get(9).get(0)).isEqualTo("cohesion");
    ResultTables alone = ChartFixture.altered(new ChartFixture().withPeople().tables(),
        row -> row.observable().startsWith("cohesion:") ? renamed(row) : row);
    assertThat(CohesionChart.of(alone, Words.of("en"), "treffpunkt", "cohesion")).isEmpty();
  }

  @Test
  void theBeginningIsTheFirstYearInWhichAllWasRecorded() {
    Sheet sheet = chart(new ChartFixture().withPeople().luck(0).tables(), "en");
    assertThat(SvgCanvas.paint(sheet)).contains("After one year, without interventions",
        "After 5 years, with “treffpunkt”");
    assertThat((double) sheet.numbers().rows().get(0).get(1)).isBetween(40.9, 41.0);
    assertThat(SvgCanvas.paint(chart(new ChartFixture().withPeople().years(1).tables(), "en")))
        .doesNotContain("At the beginning");
  }

  @Test
  void dimensionsHaveTheirNamesInBothLanguages() {
    assertThat(SvgCanvas.paint(chart(new ChartFixture().withPeople().tables(), "de"))).contains("Soziale Netze",
        "Gerechtigkeitsempfinden", "Mittel der neun (Index)");
    assertThat(SvgCanvas.paint(chart(new ChartFixture().withPeople().tables(), "en"))).contains("Networks", "Justice",
        "Mean of the nine (index)");
  }

  @Test
  void aRunOfItsOwnTellsBeginningAndEndAndNoDifference() {
    Sheet sheet = CohesionChart.of(new ChartFixture().withPeople().variants("alone").tables(), Words.of("en"), "alone",
        "cohesion").orElseThrow();
    assertThat(sheet.title()).isEqualTo("How does cohesion stand in its nine dimensions?");
    assertThat(sheet.alternative()).contains("Networks 41.", ", later 45.").doesNotContain("difference");
    assertThat(SvgCanvas.paint(sheet)).doesNotContain("difference (95 %)");
  }

  @Test
  void aSingleRunClaimsNothing() {
    Sheet sheet = chart(new ChartFixture().withPeople().replications(1).tables(), "en");
    assertThat(sheet.title()).endsWith("A single run cannot tell");
    assertThat(sheet.alternative()).doesNotContain("A difference is shown");
  }

  private static SummaryRow renamed(SummaryRow row) {
    return new SummaryRow(row.variant(), row.level(), row.unit(), "other", row.year(),
        row.mean(), row.lower(), row.upper(), row.difference(), row.diffLower(), row.diffUpper(), row.n());
  }

  private static Sheet chart(ResultTables tables, String lang) {
    return CohesionChart.of(tables, Words.of(lang), "treffpunkt", "cohesion").orElseThrow();
  }
}
