package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.intervention.AskingCampaign;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.chart.ChartFixture;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shock;

/** Everything a page is made of, without a simulation: tables of {@link ChartFixture} and what belongs to them. */
final class ResultsFixture {
  private ResultsFixture() {}

  /** A comparison with money, bands and assumptions that matter. */
  static Results of(ChartFixture chart) {
    return of(chart.tables(), true);
  }

  /** Results of some tables. */
  static Results of(ResultTables tables, boolean bands) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    List<CostRow> costs = new ArrayList<>();
    List<AssumptionBand> wide = new ArrayList<>();
    List<AssumptionWeight> weights = new ArrayList<>();
    for (String variant : tables.variants()) {
      boolean reference = tables.variants().size() > 1 && variant.equals(tables.reference());
      List<Intervention> done =
          reference ? List.of() : List.of((Intervention) Quantities.defaults(AskingCampaign.class));
      scenarios.put(variant, new Scenario(variant, tables.question(), tables.town(), tables.horizon(),
          tables.replications(), 1, tables.smallestEffect(), Settings.defaults(), java.util.Set.of(), done,
          List.<Shock>of()));
      if (!reference) {
        costs.add(new CostRow(variant, 0, "asking-campaign", false, Level.MUNICIPALITY, "Musterkreis", 2024, 90_000,
            20_000, 91_000, 450_000, 450_000, 12_345, 1_234, 364));
        wide.add(new AssumptionBand(variant, "engaged", false, .5, .3, .7, -.2, 1.4, -.1, 1.1, 50, 31, 42, .2));
        wide.add(new AssumptionBand(variant, "withdrawn", false, -.5, -.7, -.3, -1.4, -.1, -1.1, -.2, 50, 31, 47, .2));
        weights.add(new AssumptionWeight(variant, "withdrawn", "week.asking.rate", -.62, true, .48));
        weights.add(new AssumptionWeight(variant, "withdrawn", "week.fear.gain", .21, false, .48));
      }
      costs.add(new CostRow(variant, -1, CostRow.TOTAL, false, Level.MUNICIPALITY, "Musterkreis", 2024,
          reference ? 0 : 90_000, reference ? 0 : 20_000, reference ? 0 : 91_000, reference ? 0 : 450_000,
          reference ? 0 : 450_000, Double.NaN, Double.NaN, Double.NaN));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("summary.csv", "0123456789abcdef");
    files.put("series.csv", "fedcba9876543210");
    return new Results(tables, scenarios, tables.variants().size() == 2 && tables.reference().equals("baseline"),
        costs, List.of(Message.plain("nobody was reached")), bands ? wide : List.of(), bands ? weights : List.of(),
        new Provenance("0.1.0 (8558cff)", "1c5f78df", "876fe88f", "ac2a32dc", "1", tables.replications(),
            Map.of(), "sozialraum compare scenarios/treffpunkt.yaml", "2026-11-23T05:55:47Z", 18.54, 2, "17.0.15",
            "Linux amd64", files, List.of("the town is synthetic: no such place exists"), true));
  }
}
