package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sozialraum.runner.store.ResultTables;

class WellbeingChartTest {
  @Test
  void fewerLonelyPeopleAndMoreNeedsMetAreForTheBetter() {
    assertThat(title(new ChartFixture().withPeople().tables()))
        .endsWith("A difference for the better is shown: loneliness, needs met");
    assertThat(title(new ChartFixture().withPeople().effect(-.012).tables()))
        .endsWith("A difference for the worse is shown: loneliness, needs met");
  }

  @Test
  void betterAndWorseAreBothTold() {
    assertThat(title(altered("unsafe_share", .02, .01, .03))).endsWith(
        "A difference for the better is shown: loneliness, needs met; for the worse: feeling unsafe");
  }

  @Test
  void whoMeetsNeedsIsNoMatterOfBetterOrWorse() {
    ResultTables tables = ChartFixture.altered(new ChartFixture().withPeople().effect(0).tables(),
        row -> row.observable().equals("needs_met:services") ? ChartFixture.differing(row, .05, .04, .06) : row);
    assertThat(title(tables)).endsWith("No difference is shown that matters.");
  }

  @Test
  void anIntervalThatTouchesZeroClaimsNothing() {
    assertThat(title(altered("loneliness_share", -.05, -.1, 0))).doesNotContain("loneliness");
  }

  @Test
  void sharesAreToldInPercent() {
    Sheet sheet = WellbeingChart.of(new ChartFixture().withPeople().luck(0).tables(), Words.of("de"), "treffpunkt", "w")
        .orElseThrow();
    assertThat(SvgCanvas.paint(sheet)).contains(">12,0<", ">10,8<", "nachts unsicher", "durch Ehrenamtliche");
    assertThat(sheet.alternative()).contains("Erst ohne Maßnahmen, dann mit „treffpunkt“: einsam 12,0 und 10,8;");
  }

  @Test
  void thereIsNoChartWhereNothingWasRecorded() {
    assertThat(WellbeingChart.of(new ChartFixture().tables(), Words.of("en"), "treffpunkt", "w")).isEmpty();
  }

  private static ResultTables altered(String observable, double difference, double lower, double upper) {
    return ChartFixture.altered(new ChartFixture().withPeople().tables(),
        row -> row.observable().equals(observable) ? ChartFixture.differing(row, difference, lower, upper) : row);
  }

  private static String title(ResultTables tables) {
    return WellbeingChart.of(tables, Words.of("en"), "treffpunkt", "wellbeing").orElseThrow().title();
  }
}
