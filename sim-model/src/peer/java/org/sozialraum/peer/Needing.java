package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.NeedRates;
import org.sozialraum.week.supply.Needs.Settings;

/** Residents need help from outside their household; docs/model.md, section 3.12. */
final class Needing implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int OLDEST = 120;
  private static final int MOST = 4;
  private static final int DRAWS_PER_NEED = 16;
  private static final int HAND_OVERS = 8;
  private static final double SLOW = .5;
  private static final double SLOW_FOR_HAND_OVERS = .6;

  private final Settings settings;
  private final NeedRates.Settings rates;
  private final boolean acts;
  private final boolean handsOver;
  private final boolean barrierCounts;
  private int week;
  private long key;

  Needing(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    rates = settings.rates();
    acts = !off.contains(Mechanism.NEEDS);
    handsOver = !off.contains(Mechanism.HAND_OVERS);
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.NEED, week);
  }

  /** The needs of one resident in this week. */
  void step(Person person) {
    person.needs.clear();
    person.needsFelt = 0;
    if (!acts) {
      return;
    }
    double[] perYear = new double[Domain.COUNT];
    double all = 0;
    for (Domain domain : Domain.values()) {
      perYear[domain.ordinal()] = perYear(person, domain);
      all += perYear[domain.ordinal()];
    }
    person.needsFelt = Math.min(MOST, Distributions.poisson(Chance.draw(key, person.id), all / WEEKS_PER_YEAR));
    for (int which = 0; which < person.needsFelt; which++) {
      Domain domain = first(person, perYear, which);
      person.needs.add(new Need(domain, handOvers(person, domain, which)));
      person.quarter().provision.get(domain).needs++;
      person.needsOfYear = Person.oneMore(person.needsOfYear);
    }
  }

  private double perYear(Person person, Domain domain) {
    int age = Math.max(0, Math.min(OLDEST, person.age(week)));
    boolean alone = !person.home.isRoom && person.householdSize == 1;
    boolean barrier = barrierCounts && person.languageBarrier;
    boolean slow = person.mobility < SLOW;
    boolean poor = person.income == 0;
    var factors = settings.factors();
    switch (domain) {
      case FAMILY:
        return factors.family() * family(person);
      case YOUTH:
        double young = age >= 13 && age <= 20 ? rates.youth() : 0;
        return factors.youth() * (young + (hasChild(person, 6, 17) ? rates.youthOfParents() : 0));
      case EDUCATION:
        return factors.education() * ((age >= 6 && age <= 18 ? rates.schoolAge() : 0) + rates.education()
            + (person.education == 0 ? rates.educationLowSchooling() : 0) + (barrier ? rates.educationBarrier() : 0));
      case HEALTH:
        return person.home.isRoom ? 0
            : factors.health() * (rates.health().at(age) * (slow ? rates.healthImmobile() : 1));
      case AGEING:
        return person.home.isRoom ? 0
            : factors.ageing() * (rates.ageing().at(age) * (alone ? rates.ageingAlone() : rates.ageingTogether())
                * (slow ? rates.ageingImmobile() : 1));
      case COUNSELLING:
        boolean seeksWork = poor && !person.employed && age >= 25 && age <= 59;
        return age < Person.GROWN_UP ? 0
            : factors.counselling() * (rates.counselling() + (poor ? rates.counsellingLowIncome() : 0)
                + (seeksWork ? rates.counsellingUnemployed() : 0) + (barrier ? rates.counsellingBarrier() : 0));
      case SAFETY:
        return age < Person.ADULT ? 0 : factors.safety() * rates.safety()
            * Numeric.exp(rates.safetyDisorder() * (person.quarter().disorder - rates.usualDisorder()));
      default:
        return age < 6 ? 0
            : factors.culture() * (rates.culture() + (alone ? rates.cultureAlone() : 0)
                + (barrier ? rates.cultureBarrier() : 0));
    }
  }

  private double family(Person person) {
    double ofChild = hasChild(person, 0, 5) ? rates.smallChild() : hasChild(person, 6, 17) ? rates.child() : 0;
    return person.home.with(Person.Role.PARTNER, Integer.MAX_VALUE) == null ? ofChild * rates.singleParent() : ofChild;
  }

  /** Whether somebody is a parent and lives with a child of some ages. */
  private boolean hasChild(Person person, int from, int to) {
    return person.parent && person.home.residents.stream().anyMatch(each -> each.role == Person.Role.CHILD
        && each.age(week) >= from && each.age(week) <= to);
  }

  /** Domains race for a need: each arrives after a time of its own, and the first takes it. */
  private Domain first(Person person, double[] perYear, int which) {
    Domain first = null;
    double earliest = Double.POSITIVE_INFINITY;
    for (Domain domain : Domain.values()) {
      double rate = perYear[domain.ordinal()];
      if (rate > 0) {
        long address = which * DRAWS_PER_NEED + domain.ordinal();
        double arrives = Distributions.exponential(Chance.draw(key, person.id, address)) / rate;
        if (arrives < earliest) {
          earliest = arrives;
          first = domain;
        }
      }
    }
    return first;
  }

  private int handOvers(Person person, Domain domain, int which) {
    if (!handsOver) {
      return 0;
    }
    double factor = settings.handOversUsual()
        + (person.mobility < SLOW_FOR_HAND_OVERS ? settings.handOversImmobile() : 0)
        + (person.income == 0 ? settings.handOversLowIncome() : 0)
        + (barrierCounts && person.languageBarrier ? settings.handOversBarrier() : 0);
    return Distributions.poisson(Chance.draw(key, person.id, which * DRAWS_PER_NEED + HAND_OVERS),
        settings.handOvers() * factor * domain.handOvers());
  }
}
