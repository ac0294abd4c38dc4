package org.sozialraum.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.shock.Shock;
import org.sozialraum.town.StakeholderPlan;
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
 * @param stakeholders who the stakeholders are and how closely they work together when the run begins
 */
public record Scenario(String name, String question, TownPlan town, Horizon horizon, int replications, long seed,
    double smallestEffect, Settings settings, Set<Mechanism> switchedOff, List<Intervention> interventions,
    List<Shock> shocks, StakeholderPlan stakeholders) implements java.io.Serializable {

  /** Copies the collections and finds in the town what interventions leave to it. */
  public Scenario {
    switchedOff = switchedOff.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(switchedOff);
    interventions = interventions.stream().map(each -> each.in(town)).toList();
    shocks = List.copyOf(shocks);
  }

  /** A scenario whose stakeholders work in silos, as is usual. */
  public Scenario(String name, String question, TownPlan town, Horizon horizon, int replications, long seed,
      double smallestEffect, Settings settings, Set<Mechanism> switchedOff, List<Intervention> interventions,
      List<Shock> shocks) {
    this(name, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff, interventions,
        shocks, StakeholderPlan.silo());
  }

  /** The same scenario with other stakeholders. */
  public Scenario with(StakeholderPlan others) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff,
        interventions, shocks, others);
  }

  /** Whether a mechanism acts. */
  public boolean acts(Mechanism mechanism) {
    return !switchedOff.contains(mechanism);
  }

  /**
   * What the interventions cost in a year of work in euros, with what they cost once spread over its life. One that
   * works for a part of the horizon only counts as in a year in which it does.
   */
  public double annualCost() {
    return interventions.stream().mapToDouble(Intervention::annualCost).sum();
  }

  /** The same scenario without its interventions: its baseline. Shocks stay. */
  public Scenario baseline() {
    return new Scenario("baseline", question, town, horizon, replications, seed, smallestEffect, settings,
        switchedOff, List.of(), shocks, stakeholders);
  }

  /** The same scenario under another name. */
  public Scenario named(String other) {
    return new Scenario(other, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff,
        interventions, shocks, stakeholders);
  }

  /** The same scenario with another horizon, number of replications and seed. */
  public Scenario with(Horizon otherHorizon, int otherReplications, long otherSeed) {
    return new Scenario(name, question, town, otherHorizon, otherReplications, otherSeed, smallestEffect, settings,
        switchedOff, interventions, shocks, stakeholders);
  }

  /** The same scenario with other settings. */
  public Scenario with(Settings other) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, other, switchedOff,
        interventions, shocks, stakeholders);
  }

  /** The same scenario with other mechanisms switched off. */
  public Scenario without(Set<Mechanism> others) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, settings, others,
        interventions, shocks, stakeholders);
  }

  /** The same scenario with other interventions and shocks. */
  public Scenario with(List<Intervention> others, List<Shock> otherShocks) {
    return new Scenario(name, question, town, horizon, replications, seed, smallestEffect, settings, switchedOff,
        others, otherShocks, stakeholders);
  }

  /**
   * The first week in which two scenarios may differ; a run of one can go on as the other until then.
   *
   * @return {@code Integer.MIN_VALUE} if more differs than what is dated (interventions and shocks), so that their
   *     runs differ from the start; {@code Integer.MAX_VALUE} if they never differ. Names, questions, replications and
   *     observed years make no difference
   */
  public int sameUntil(Scenario other) {
    if (!sameTown(other) || horizon.burnInYears() != other.horizon.burnInYears() || seed != other.seed
        || !settings.equals(other.settings) || !stakeholders.equals(other.stakeholders)
        || !switchedOff.equals(other.switchedOff)) {
      return Integer.MIN_VALUE;
    }
    TreeSet<Integer> begins = new TreeSet<>();
    for (Scenario each : List.of(this, other)) {
      each.interventions.forEach(intervention -> begins.add(intervention.firstWeek()));
      each.shocks.forEach(shock -> begins.add(shock.firstWeek()));
    }
    for (int week : begins) {
      // Order counts: who acts first in a week may matter to the last bit.
      if (week != Integer.MAX_VALUE && !begunBy(week).equals(other.begunBy(week))) {
        return week;
      }
    }
    return Integer.MAX_VALUE;
  }

  // A plan read twice from the same folder is the same town.
  private boolean sameTown(Scenario other) {
    return town == other.town || town.id().equals(other.town.id()) && town.digest().equals(other.town.digest())
        && town.population() == other.town.population();
  }

  private List<Object> begunBy(int week) {
    List<Object> begun = new ArrayList<>();
    shocks.stream().filter(shock -> shock.firstWeek() <= week).forEach(begun::add);
    interventions.stream().filter(intervention -> intervention.firstWeek() <= week).forEach(begun::add);
    return begun;
  }
}
