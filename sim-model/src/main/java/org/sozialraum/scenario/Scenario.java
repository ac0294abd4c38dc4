package org.sozialraum.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.shock.Shock;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/**
 * A question put to the model, complete and frozen.
 *
 * @param name short name, used for variants and folders
 * @param question one sentence that the run is to answer
 * @param town the town before anybody lives in it
 * @param horizon burn-in and observed years
 * @param replications runs with different luck
 * @param seed seed that all replications start from
 * @param smallestEffect smallest effect of interest in percentage points; smaller ones do not matter in practice
 * @param settings every number of the model
 * @param switchedOff mechanisms that do not act
 * @param interventions what stakeholders do; dropped from the baseline
 * @param shocks events nobody chose; stay in both arms
 */
public record Scenario(String name, String question, TownPlan town, Horizon horizon, int replications, long seed,
    double smallestEffect, Settings settings, Set<Mechanism> switchedOff, List<Intervention> interventions,
    List<Shock> shocks) implements java.io.Serializable {

  /** Copies the collections. */
  public Scenario {
    switchedOff = switchedOff.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(switchedOff);
    interventions = List.copyOf(interventions);
    shocks = List.copyOf(shocks);
  }

  /** Whether a mechanism acts. */
  public boolean acts(Mechanism mechanism) {
    return !switchedOff.contains(mechanism);
  }

  /** The same scenario without its interventions: its baseline. Shocks stay. */
  public Scenario baseline() {
    return new Scenario("baseline", question, town, horizon, replications, seed, smallestEffect, settings,
        switchedOff, List.of(), shocks);
  }

  /** The same scenario under another name. */
  public Scenario named(String other) {
    return new Scenario(other, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff,
        interventions, shocks);
  }

  /** The same scenario with another horizon, number of replications and seed. */
  public Scenario with(Horizon otherHorizon, int otherReplications, long otherSeed) {
    return new Scenario(name, question, town, otherHorizon, otherReplications, otherSeed, smallestEffect, settings,
        switchedOff, interventions, shocks);
  }

  /** The same scenario with other settings. */
  public Scenario with(Settings other) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, other, switchedOff,
        interventions, shocks);
  }

  /** The same scenario with other mechanisms switched off. */
  public Scenario without(Set<Mechanism> others) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, settings, others,
        interventions, shocks);
  }

  /** The same scenario with other interventions and shocks. */
  public Scenario with(List<Intervention> others, List<Shock> otherShocks) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff,
        others, otherShocks);
  }
}
