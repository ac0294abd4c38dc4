package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.WorkingTogether;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.governance.Governance;

/**
 * H18: whether an office that meets every stakeholder brings at least as much for its money as everybody meeting
 * everybody. Both cost the same in the village group {@code dorfgruppe}: one post of an office. Success is the share of
 * needs that services meet, less that of the same town in silos with the same luck.
 */
final class HubOrEveryone implements OwnExperiment {
  private static final int RUNS = 10;
  private static final int YEARS = 5;
  private static final double EUROS = 100_000;
  private static final String SOURCE = "Provan and Milward, brief T21";
  private static final String MET = "needs_met:services";
  private static final Pattern MORE = Pattern.between("H18",
      "needs met by services per 100,000 euros a year, hub minus everybody with everybody", "points",
      reading -> Double.NaN, Double.NaN, 0, Double.POSITIVE_INFINITY, SOURCE);
  private static final Pattern HUB = Pattern.told("H18-hub",
      "needs met by services per 100,000 euros a year, hub minus silos", "points", reading -> Double.NaN, SOURCE);

  @Override
  public String name() {
    return "hub";
  }

  @Override
  public List<Variant> variants(Scenario validated) {
    Scenario silos = new Scenario("silos", validated.question(), SyntheticTowns.named("dorfgruppe").orElseThrow(),
        new Horizon(validated.horizon().burnInYears(), Math.min(YEARS, validated.horizon().observedYears())),
        Math.min(RUNS, validated.replications()), validated.seed(), validated.smallestEffect(), validated.settings(),
        validated.switchedOff(), List.of(), List.of());
    return List.of(new Variant("silos", silos), together(silos, WorkingTogether.Structure.HUB),
        together(silos, WorkingTogether.Structure.INTEGRATED));
  }

  private static Variant together(Scenario silos, WorkingTogether.Structure structure) {
    String name = structure.name().toLowerCase(Locale.ROOT);
    WorkingTogether usual = Quantities.defaults(WorkingTogether.class);
    Intervention work = new WorkingTogether(List.of(), usual.startWeek(), usual.setupWeeks(), usual.weeks(), structure,
        Governance.Mode.NETWORK_OFFICE, usual.intensity(), usual.networks(), usual.costPerYear());
    return new Variant(name, silos.named(name).with(List.of(work), List.of()));
  }

  @Override
  public List<Measured> measured(SeriesTable usual, int usualYears, SeriesTable own, int ownYears) {
    double[] silos = met(own, "silos", ownYears);
    double[] hub = met(own, "hub", ownYears);
    double[] everybody = met(own, "integrated", ownYears);
    return List.of(
        Measured.of(MORE, IntStream.range(0, hub.length).mapToDouble(run -> hub[run] - everybody[run]).toArray()),
        Measured.of(HUB, IntStream.range(0, hub.length).mapToDouble(run -> hub[run] - silos[run]).toArray()));
  }

  /** Percent met in the last year, for each 100,000 euros that the office costs, which is the same for both. */
  private static double[] met(SeriesTable series, String variant, int years) {
    double cost = Quantities.defaults(WorkingTogether.class).costPerYear();
    return IntStream.range(0, series.replications())
        .mapToDouble(run -> new RunReading(series, variant, run, years).inLastYear(MET) * 100 * EUROS / cost).toArray();
  }
}
