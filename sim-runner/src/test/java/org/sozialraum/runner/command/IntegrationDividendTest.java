package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.week.Horizon;

/** What is said of a network that works together. */
class IntegrationDividendTest {
  private static final Horizon FIVE_YEARS = new Horizon(20, 5);
  private static final Scenario SILO = new Scenario("silo", "Why?",
      SyntheticTowns.named("dorfgruppe").orElseThrow(), FIVE_YEARS, 10, 1, .5, Settings.defaults(), Set.of(), List.of(),
      List.of());
  private static final List<Variant> VARIANTS = List.of(new Variant("silo", SILO),
      new Variant("together", SILO.with(StakeholderPlan.usual(StakeholderPlan.Structure.INTEGRATED))));

  private static ResultTables tables(double needs, double halfWidth) {
    List<SummaryRow> rows = List.of(row("needs_met", needs, halfWidth), row("engaged", 0, .001));
    return new ResultTables("Why?", "together", List.of("silo", "together"), SILO.town(), FIVE_YEARS, 10, "0", .5,
        List.of(), rows, new SeriesTable(FIVE_YEARS, Map.of()));
  }

  private static SummaryRow row(String observable, double difference, double half) {
    return new SummaryRow("together", Level.MUNICIPALITY, "T", observable, 5, .7, .6, .8, difference,
        difference - half, difference + half, 10);
  }

  private static List<String> lines(Language language, double usual, double least, double most) {
    Map<AssumedHandOvers, ResultTables> others = new LinkedHashMap<>();
    others.put(AssumedHandOvers.ENDS.get(0), tables(least, .003));
    others.put(AssumedHandOvers.ENDS.get(1), tables(most, .003));
    return new IntegrationDividend(VARIANTS, tables(usual, .003), others, language).lines();
  }

  @Test
  void theIntervalStandsBesideTheRangeOverTheAssumption() {
    List<String> english = lines(Language.EN, .031, .012, .052);
    assertThat(english.get(0)).isEqualTo(
        "Integration dividend of \"together\" over \"silo\", at the same cost of 0 € a year, after 5 years:");
    assertThat(english.get(1)).isEqualTo("  whole town, needs met: +3.1 percentage points (95 % range: 2.8 to 3.4);"
        + " over the assumed hand-over rates +1.2 to +5.2.");
    assertThat(english).last().asString().contains("35 to 60 %", "0.6 to 1.4 times");
    assertThat(lines(Language.DE, .031, .012, .052).get(1)).isEqualTo("  ganze Stadt, gedeckte Bedarfe: +3,1"
        + " Prozentpunkte (95-%-Bereich: 2,8 bis 3,4); über die angenommenen Übergaberaten +1,2 bis +5,2.");
  }

  @Test
  void itIsSaidWhereTheAssumptionDecidesAboutTheDirection() {
    assertThat(lines(Language.EN, .01, -.02, .03)).anyMatch(line -> line.contains("both directions occur"));
    assertThat(lines(Language.EN, .01, .001, .03)).anyMatch(line -> line.contains("only under a part"));
    assertThat(lines(Language.EN, .01, .008, .03)).noneMatch(line -> line.contains("occur") || line.contains("part of"));
  }

  @Test
  void withoutOtherAssumptionsItSaysThatTheRangeIsMissing() {
    List<String> lines = new IntegrationDividend(VARIANTS, tables(.03, .003), Map.of(), Language.EN).lines();
    assertThat(lines.get(1)).endsWith("(95 % range: 2.7 to 3.3).");
    assertThat(lines).last().asString().contains("was not computed");
  }

  @Test
  void variantsOfOneNetworkHaveNone() {
    assertThat(IntegrationDividend.concerns(List.of(VARIANTS.get(0), new Variant("copy", SILO)))).isFalse();
    assertThat(IntegrationDividend.concerns(VARIANTS)).isTrue();
  }

  @Test
  void theTableHoldsEveryAssumptionOfEveryOutcome() {
    Map<AssumedHandOvers, ResultTables> others = Map.of(AssumedHandOvers.ENDS.get(1), tables(.05, .01));
    assertThat(new IntegrationDividend(VARIANTS, tables(.03, .01), others, Language.EN).csv().lines())
        .hasSize(1 + 2 * 2)
        .anyMatch(line -> line.startsWith("together,town,needs_met,0.35,1.4,0.05,0.04,0.06,10"));
  }
}
