package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.runner.store.ResultTables;

class MoneyChartTest {
  @Test
  void eachVariantHasItsCostAndItsPersons() {
    // 5 × 400 residents aged 14 and over, of whom 0.29 percentage points more are engaged with the first variant.
    Sheet sheet = chart(tables().tables(), "en");
    assertThat(sheet.numbers().rows().get(0).subList(0, 3)).containsExactly("P1", 600_000.0, "engaged");
    assertThat((double) sheet.numbers().rows().get(0).get(3)).isBetween(5.7, 5.8);
    assertThat(SvgCanvas.paint(sheet)).contains("600,000\u00a0€", ">+5.8<", ">+12<");
  }

  @Test
  void onlyVariantsWithADifferenceThatMattersAreCounted() {
    assertThat(chart(tables().tables(), "de").title())
        .endsWith("Bei einer von 2 Varianten ist ein Unterschied gezeigt, der eine Rolle spielt.");
    assertThat(chart(tables().effect(0).tables(), "de").title())
        .endsWith("Bei keiner von 2 Varianten ist ein Unterschied gezeigt, der eine Rolle spielt.");
    assertThat(chart(tables().replications(1).tables(), "en").title()).endsWith("A single run cannot tell");
  }

  @Test
  void aCostThatIsNotKnownIsNoZero() {
    ResultTables known = tables().tables();
    ResultTables unknown = new ResultTables(known.question(), known.scenario(), known.variants(), known.town(),
        known.horizon(), known.replications(), known.version(), .5, known.marks(), known.summary(), known.series(),
        java.util.Map.of("P1", 10_000.0), java.util.Map.of());
    Sheet sheet = chart(unknown, "en");
    assertThat(sheet.alternative()).startsWith("Cost a year: P1 10,000\u00a0€; P2 no figure.");
    List<List<Object>> rows = sheet.numbers().rows();
    assertThat(rows.get(rows.size() - 1).get(1)).isEqualTo(Double.NaN);
  }

  @Test
  void aSingleVariantNeedsNoChart() {
    assertThat(MoneyChart.of(new ChartFixture().withPeople().tables(), Words.of("en"))).isEmpty();
  }

  @Test
  void withoutTheNumberOfResidentsThereAreNoPersons() {
    assertThat(MoneyChart.of(new ChartFixture().variants("baseline", "P1", "P2").tables(), Words.of("en"))).isEmpty();
  }

  private static ChartFixture tables() {
    return new ChartFixture().variants("baseline", "P1", "P2").withPeople();
  }

  private static Sheet chart(ResultTables tables, String lang) {
    return MoneyChart.of(tables, Words.of(lang)).orElseThrow();
  }
}
