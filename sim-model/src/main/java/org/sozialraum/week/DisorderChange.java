package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.Coordination;

/**
 * Disorder of a quarter moves towards what deprivation, collective efficacy, upkeep and chance make of it.
 *
 * <p>{@code Dis' = Dis + .02 (clip(.35 + .06 z - .8 (CE - CE0) - .10 upkeep - .05 greenery - .10 (C - C0) + u_q + u_m)
 * - Dis)}; C is the coordination of the services of safety, C0 the usual one, {@code u_q} and {@code u_m} are
 * autoregressive noise of the quarter and of the whole municipality; what a shock adds passes with u_q. CE0 is a
 * parameter of the town:
 * a current mean would cancel every improvement of all (brief K6, K7). Step 11.
 */
public final class DisorderChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of disorder. */
  public record Settings(
      @Quantity(meaning = "disorder of a usual quarter", unit = "share", byDefault = .35,
          source = "brief K7, assumption A-29") double usual,
      @Quantity(meaning = "disorder per standard deviation of deprivation", unit = "share", byDefault = .06, max = .2,
          source = "brief K7, T6") double deprivation,
      @Quantity(meaning = "disorder that collective efficacy takes away", unit = "share per unit", byDefault = .8,
          max = 3, source = "brief K7, T6") double collectiveEfficacy,
      @Quantity(meaning = "collective efficacy at which disorder is usual", unit = "share", byDefault = .535,
          source = "brief, addendum J, a parameter of the town") double usualEfficacy,
      @Quantity(meaning = "disorder that full upkeep takes away", unit = "share", byDefault = .10, max = .5,
          source = "brief K7, assumption A-30") double upkeep,
      @Quantity(meaning = "disorder that neglected land takes with it when it is greened near all dwellings",
          unit = "share", byDefault = .05, max = .3,
          source = "assumption A-276 (brief T25, I15): half of what plots take away nearby, the rest is upkeep")
          double greenery,
      @Quantity(meaning = "disorder that full coordination of the services of safety takes away over the usual",
          unit = "share", byDefault = .10, max = .5, source = "brief 3.7, effect 4, and K7, assumption A-277")
          double response,
      @Quantity(meaning = "share of the way to its target that disorder goes", unit = "per week", byDefault = .02,
          max = .2, source = "assumption A-31 (brief 3.3)") double speed,
      @Quantity(meaning = "persistence of passing disorder", unit = "per week", byDefault = .98, max = .999,
          source = "brief, addendum H: half-life 34 weeks") double persistence,
      @Quantity(meaning = "innovation of passing disorder of a quarter", unit = "standard deviation per week",
          byDefault = .01, max = .05, source = "brief, addendum H, assumption A-32") double quarterNoise,
      @Quantity(meaning = "innovation of passing disorder of a municipality", unit = "standard deviation per week",
          byDefault = .005, max = .05, source = "brief, addendum H, assumption A-32") double townNoise)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Coordination usual;
  private final boolean responds;

  /** Disorder under settings, the usual coordination of services and switches. */
  public DisorderChange(Settings settings, Coordination usual, Set<Mechanism> off) {
    this.settings = settings;
    this.usual = usual;
    responds = !off.contains(Mechanism.DISORDER_RESPONSE);
  }

  @Override
  public String meaning() {
    return "disorder of each quarter follows deprivation, collective efficacy, upkeep, greenery, how authorities"
        + " respond, and chance";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("quarters.disorder", "quarters.passing disorder", "municipalities.passing disorder");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    int week = shift.week();
    Chance chance = shift.chance();
    float persistence = (float) settings.persistence();
    float[] shared = town.municipalNoise();
    Quarters quarters = town.quarters();
    for (int municipality = 0; municipality < shared.length; municipality++) {
      shared[municipality] = persistence * shared[municipality] + (float) (settings.townNoise()
          * Distributions.normal(chance.draw(Decision.DISORDER_TOWN, week, municipality)));
    }
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      float noise = persistence * quarters.disorderNoise().of(quarter) + (float) (settings.quarterNoise()
          * Distributions.normal(chance.draw(Decision.DISORDER_QUARTER, week, quarters.keyOf(quarter))))
          + quarters.disorderAdded().of(quarter);
      quarters.disorderNoise().set(quarter, noise);
      double target = settings.usual() + settings.deprivation() * quarters.deprivation().of(quarter)
          - settings.collectiveEfficacy() * (quarters.collectiveEfficacy().of(quarter) - settings.usualEfficacy())
          - settings.upkeep() * quarters.maintenance().of(quarter)
          - settings.greenery() * quarters.greenery().of(quarter)
          - (responds ? settings.response() * usual.over(town.supply(), quarter, Domain.SAFETY) : 0)
          + noise + shared[quarters.municipality().of(quarter)];
      double now = quarters.disorder().of(quarter);
      quarters.disorder().set(quarter,
          (float) (now + settings.speed() * (Math.min(1, Math.max(0, target)) - now)));
    }
  }
}
