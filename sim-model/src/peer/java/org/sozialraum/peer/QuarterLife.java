package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.DisorderChange;
import org.sozialraum.week.Incidents;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;

/** Collective efficacy, disorder and incidents of a quarter; docs/model.md, section 3.7. */
final class QuarterLife implements Serializable {
  private static final long serialVersionUID = 1;

  /** Sums are kept in units of 2^-32, so that the order of residents does not matter. */
  private static final double FIXED_POINT = 0x1.0p32;

  private final DisorderChange.Settings disorder;
  private final Incidents.Settings incidents;
  private final Coordination coordination;
  private final Set<Mechanism> off;
  private int week;
  private Chance chance;
  private long victim;

  QuarterLife(DisorderChange.Settings disorder, Incidents.Settings incidents, Coordination coordination,
      Set<Mechanism> off) {
    this.coordination = coordination;
    this.disorder = disorder;
    this.incidents = incidents;
    this.off = off;
  }

  void begin(int thisWeek, Chance drawn) {
    week = thisWeek;
    chance = drawn;
    victim = chance.key(Decision.VICTIM, week);
  }

  /** Passing disorder that a municipality shares. */
  void step(Municipality municipality) {
    if (!off.contains(Mechanism.DISORDER)) {
      municipality.passingDisorder = (float) disorder.persistence() * municipality.passingDisorder
          + (float) (disorder.townNoise()
              * Distributions.normal(chance.draw(Decision.DISORDER_TOWN, week, municipality.number)));
    }
  }

  /** The week of a quarter. */
  void step(Quarter quarter) {
    List<Person> adults = new ArrayList<>(quarter.residents.size());
    for (Person person : quarter.residents) {
      if (person.isAdult(week)) {
        adults.add(person);
      }
    }
    believe(quarter, adults);
    if (!off.contains(Mechanism.DISORDER)) {
      changeDisorder(quarter);
    }
    if (!off.contains(Mechanism.INCIDENTS)) {
      strike(quarter, adults);
    }
  }

  private static void believe(Quarter quarter, List<Person> adults) {
    long sum = 0;
    for (Person person : adults) {
      sum += (long) ((.5 * person.trust + .5 * person.efficacy) * FIXED_POINT);
    }
    if (!adults.isEmpty()) {
      quarter.collectiveEfficacy = (float) (sum / FIXED_POINT / adults.size());
    }
  }

  private void changeDisorder(Quarter quarter) {
    double innovation = Distributions.normal(chance.draw(Decision.DISORDER_QUARTER, week, quarter.key));
    quarter.passingDisorder = (float) disorder.persistence() * quarter.passingDisorder
        + (float) (disorder.quarterNoise() * innovation) + quarter.disorderAdded;
    double target = disorder.usual() + disorder.deprivation() * quarter.deprivation
        - disorder.collectiveEfficacy() * (quarter.collectiveEfficacy - disorder.usualEfficacy())
        - disorder.upkeep() * (quarter.upkeep + quarter.answered) - disorder.greenery() * quarter.greenery
        - response(quarter) + quarter.passingDisorder
        + quarter.municipality.passingDisorder;
    double now = quarter.disorder;
    quarter.disorder = (float) (now + disorder.speed() * (Math.max(0, Math.min(1, target)) - now));
  }

  /** What authorities who work together more than usual take away. */
  private double response(Quarter quarter) {
    return off.contains(Mechanism.DISORDER_RESPONSE) ? 0
        : disorder.response() * Coordinating.beyondUsual(coordination, quarter, Domain.SAFETY);
  }

  private void strike(Quarter quarter, List<Person> adults) {
    double rate = incidents.usual() * Numeric.exp(incidents.disorder() * (quarter.disorder - disorder.usual())
        - incidents.collectiveEfficacy()
            * ((quarter.collectiveEfficacy - disorder.usualEfficacy()) / incidents.efficacySpread())
        - incidents.light() * quarter.lighting);
    int happen = Distributions.poisson(chance.draw(Decision.INCIDENTS, week, quarter.key), adults.size() * rate);
    quarter.incidents = Math.min(adults.size(), happen);
    if (quarter.incidents == 0) {
      return;
    }
    List<Person> byHash = new ArrayList<>(adults);
    byHash.sort((one, two) -> Long.compare(Chance.bits(victim, one.id), Chance.bits(victim, two.id)));
    for (Person hit : byHash.subList(0, quarter.incidents)) {
      hit.fear += (float) incidents.fearOfVictims() * (1 - hit.fear);
      hit.trust *= 1 - (float) incidents.trustLost();
    }
  }
}
