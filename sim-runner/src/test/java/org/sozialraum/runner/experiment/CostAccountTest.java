package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.intervention.AskingCampaign;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.LightingAndUpkeep;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.Reached;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;

/** What interventions cost, where, and for whom: known answers by hand, and what the model really pays. */
class CostAccountTest {
  /** Two quarters of 150 residents, a burn-in of one year, two observed years. */
  private static Scenario scenario(Intervention... interventions) {
    return RecordedTown.scenario(SmallTown.plan(), 1, 2).with(List.of(interventions), List.of());
  }

  private static Intervention with(Class<? extends Record> type, Object... settings) {
    Record record = Quantities.defaults(type);
    for (int k = 0; k < settings.length; k += 2) {
      record = RecordedTown.changed(record, (String) settings[k], settings[k + 1]);
    }
    return (Intervention) record;
  }

  private static CostRow row(List<CostRow> rows, int number, Level level, String unit) {
    return rows.stream().filter(row -> row.number() == number && row.level() == level && row.unit().equals(unit))
        .findFirst().orElseThrow();
  }

  /**
   * Lights: 8,000 a year from week 0 and 180,000 over 15 years from week −26 on; the campaign: 90,000, from week 52 on.
   */
  @Test
  void moneyIsSpreadOverLifeAndQuartersAndDividedByThoseReached() {
    Scenario scenario = scenario(
        with(LightingAndUpkeep.class, "quarters", List.of("west"), "start-week", -26.0),
        with(AskingCampaign.class, "start-week", 52.0));
    List<CostRow> rows = CostAccount.of("both", scenario, List.of(
        List.of(new Reached(300, 150, List.of(140L, 10L)), new Reached(40, 30, List.of(10L, 20L))),
        List.of(new Reached(500, 170, List.of(160L, 10L)), new Reached(60, 50, List.of(30L, 20L)))));
    CostRow lights = row(rows, 0, Level.MUNICIPALITY, "Kleinstadt");
    assertThat(lights.perYear()).isEqualTo(8_000);
    assertThat(lights.once()).isEqualTo(180_000);
    assertThat(lights.annual()).isEqualTo(8_000 + 180_000 / 15);
    assertThat(lights.spentObserved()).as("what is paid before week 0 is not observed").isEqualTo(16_000);
    assertThat(lights.spent()).as("lamps that do not burn yet need no upkeep").isEqualTo(2 * 8_000 + 180_000);
    assertThat(lights.occasions()).isEqualTo(400);
    assertThat(lights.persons()).isEqualTo(160);
    assertThat(lights.perPerson()).isEqualTo((2 * 8_000 + 2.5 * 12_000) / 160);
    assertThat(row(rows, 0, Level.QUARTER, "west").annual()).isEqualTo(20_000);
    assertThat(row(rows, 0, Level.QUARTER, "east").annual()).as("others are reached for nothing").isZero();
    assertThat(row(rows, 0, Level.QUARTER, "east").persons()).isEqualTo(10);
    CostRow campaign = row(rows, 1, Level.QUARTER, "west");
    assertThat(campaign.annual()).as("half of the residents").isEqualTo(45_000);
    assertThat(campaign.perPerson()).isEqualTo(45_000 / 20.0);
    CostRow total = row(rows, -1, Level.MUNICIPALITY, "Kleinstadt");
    assertThat(total.annual()).isEqualTo(110_000).isEqualTo(scenario.annualCost());
    assertThat(total.spentObserved()).isEqualTo(16_000 + 90_000);
    assertThat(row(rows, -1, Level.QUARTER, "west").annual()).isEqualTo(65_000);
    assertThat(row(rows, -1, Level.QUARTER, "east").annual()).isEqualTo(45_000);
  }

  @Test
  void nothingDoneCostsNothingAndOneOfIntensityZeroNeither() {
    assertThat(CostAccount.of("nothing", scenario(), List.of())).hasSize(3)
        .allSatisfy(row -> assertThat(row.isTotal() && row.annual() == 0 && row.spent() == 0).isTrue());
    List<CostRow> rows = CostAccount.of("zero", scenario(with(NeighbourhoodCentre.class, "quarter", "west", "intensity",
        0.0)), List.of(List.of(new Reached(0, 0, List.of(0L, 0L)))));
    assertThat(rows).allSatisfy(row -> assertThat(row.once() + row.annual() + row.spent()).isZero());
    assertThat(rows.get(0).persons()).isZero();
    assertThat(rows.get(0).perPerson()).isNaN();
  }

  @Test
  void whoIsNotCountedHasNoNumber() {
    List<CostRow> rows = CostAccount.of("many", scenario(with(AskingCampaign.class)),
        List.of(List.of(new Reached(7, -1, List.of(0L, 0L)))));
    assertThat(rows.get(0).persons()).isNaN();
    assertThat(rows.get(0).occasions()).isEqualTo(7);
  }

  @Test
  void theAccountIsWhatTheModelPaysAndWhomItReaches() {
    Scenario scenario = scenario(with(NeighbourhoodCentre.class, "quarter", "west", "start-week", -20.0, "build-weeks",
            20.0, "intensity", .5),
        with(LightingAndUpkeep.class, "quarters", List.of("east", "west"), "intensity", .5, "weeks", 30.0),
        with(AskingCampaign.class, "start-week", 60.0));
    Sozialraum model = RecordedTown.of(scenario).model();
    List<List<Reached>> run = List.of(java.util.stream.IntStream.range(0, 3).mapToObj(k -> new Reached(
        model.occasions()[k], model.persons()[k], Arrays.stream(model.personsIn()[k]).boxed().toList())).toList());
    List<CostRow> rows = CostAccount.of("all", scenario, run);
    for (int k = 0; k < 3; k++) {
      CostRow row = row(rows, k, Level.MUNICIPALITY, "Kleinstadt");
      assertThat(row.spent()).isCloseTo(model.spentOn()[k], within(1e-4));
      assertThat(row.persons()).isBetween(1.0, 500.0);
      double ofQuarters = rows.stream().filter(each -> each.number() == row.number() && each.level() == Level.QUARTER)
          .mapToDouble(CostRow::persons).sum();
      assertThat(ofQuarters).isEqualTo(row.persons());
    }
    // All residents of both quarters, and who moves in; nobody is counted twice.
    assertThat(row(rows, 1, Level.MUNICIPALITY, "Kleinstadt").persons()).isBetween(280.0, 400.0);
  }
}
