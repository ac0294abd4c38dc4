package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;
import org.sozialraum.week.supply.Information;
import org.sozialraum.week.supply.Services.Settings;

/** Services meet needs that neighbours and volunteers left; docs/model.md, section 3.13. */
final class Serving implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long SECOND_ATTEMPT = 32;

  private final Settings settings;
  private final Information.Settings information;
  private final Reaching reaching;
  private final Set<Mechanism> off;
  private final PeerTown town;
  private int week;
  private long asked;
  private long sought;
  private long free;
  private long handOver;
  private long home;
  private long oneRoof;

  Serving(Settings settings, Information.Settings information, Reaching reaching, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.information = information;
    this.reaching = reaching;
    this.off = off;
    this.town = town;
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    asked = chance.key(Decision.INFORMATION_ASKED, week);
    sought = chance.key(Decision.SERVICE_SOUGHT, week);
    free = chance.key(Decision.SERVICE_FREE, week);
    handOver = chance.key(Decision.HAND_OVER, week);
    home = chance.key(Decision.HOME_SERVICE, week);
    oneRoof = chance.key(Decision.UNDER_ONE_ROOF, week);
  }

  private boolean acts(Mechanism mechanism) {
    return !off.contains(mechanism);
  }

  private boolean hasBarrier(Person person) {
    return acts(Mechanism.LANGUAGE_BARRIER) && person.hasBarrier();
  }

  /** How likely services have time for a quarter, from what was sought up to last week. */
  void ration(Quarter quarter) {
    if (!acts(Mechanism.SERVICES)) {
      return;
    }
    for (Domain domain : Domain.values()) {
      double hours = 0;
      long residents = 0;
      for (Quarter other : town.quarters) {
        if (other.municipality == quarter.municipality) {
          hours += other.provision.get(domain).servicesSought;
          residents += other.residents.size();
        }
      }
      Provision here = quarter.provision.get(domain);
      double perHead = residents > 0 ? hours / residents : 0;
      double wanted = settings.ownQuarter() * here.servicesSought
          + (1 - settings.ownQuarter()) * (perHead * quarter.residents.size());
      double given = (here.serviceHours + here.hoursAdded) * here.hoursLeft;
      here.servicesFree = given <= 0 ? 0 : given >= wanted ? 1 : given / wanted;
    }
  }

  /** Lets somebody who knows no service for a need ask the two people best known. */
  void ask(Person person) {
    person.learned = EnumSet.noneOf(Domain.class);
    if (!acts(Mechanism.SERVICES) || !acts(Mechanism.INFORMATION)) {
      return;
    }
    Set<Domain> wanted = EnumSet.noneOf(Domain.class);
    person.needs.forEach(need -> wanted.add(need.domain));
    wanted.removeAll(person.offersKnown);
    Person asking = Knowing.seeker(person, week);
    double topic = settings.askedTopic() * information.passes() * (hasBarrier(asking) ? information.barrier() : 1);
    List<Tie> best = new ArrayList<>(wanted.isEmpty() ? List.of() : asking.ties);
    best.sort(Comparator.comparingDouble(tie -> -tie.strength));
    for (Tie tie : best.subList(0, Math.min(settings.asked(), best.size()))) {
      Person other = tie.other(asking);
      for (Domain domain : wanted) {
        if (other.offersKnown.contains(domain) && Chance.draw(Chance.bits(asked, person.id), other.id, domain.ordinal())
            < topic * Math.sqrt(tie.strength)) {
          person.learned.add(domain);
        }
      }
    }
  }

  /** Needs of a quarter that services meet, and the hours sought. */
  void seek(Quarter quarter) {
    if (!acts(Mechanism.SERVICES)) {
      return;
    }
    Map<Domain, Integer> cases = new EnumMap<>(Domain.class);
    for (Person person : quarter.residents) {
      person.offersKnown.addAll(person.learned);
      List<Need> met = new ArrayList<>(0);
      for (Need need : person.needs) {
        long address = need.addressAmong(person.needs);
        if (Chance.draw(sought, person.id, address) < seeks(person, need.domain, address)) {
          cases.merge(need.domain, 1, Integer::sum);
          boolean solved = Chance.draw(free, person.id, address) < quarter.provision.get(need.domain).servicesFree
              && succeeds(person, need, address);
          person.serviceExperience += (float) settings.experience() * ((solved ? 1 : 0) - person.serviceExperience);
          if (solved) {
            met.add(need);
            quarter.provision.get(need.domain).byServices++;
            person.metByServices = Person.oneMore(person.metByServices);
          }
        }
      }
      person.needs.removeAll(met);
    }
    for (Domain domain : Domain.values()) {
      Provision here = quarter.provision.get(domain);
      float hours = (float) (cases.getOrDefault(domain, 0) * domain.hoursPerCase());
      here.servicesSought += (float) (1 / settings.averagedWeeks()) * (hours - here.servicesSought);
    }
  }

  private double seeks(Person person, Domain domain, long address) {
    double made = Math.min(1, person.quarter().provision.get(domain).lowThreshold);
    double low = settings.lowThreshold() + (1 - settings.lowThreshold()) * made;
    double stigma = acts(Mechanism.STIGMA) ? domain.stigma() * (1 - settings.lowThresholdTakes() * low) : 0;
    return Numeric.logistic(settings.seek() + settings.seekReach() * reach(person, domain, address)
        + (person.offersKnown.contains(domain) ? settings.seekKnown() : 0)
        + (hasBarrier(Knowing.seeker(person, week)) ? settings.seekBarrier() : 0) + settings.seekStigma() * stigma);
  }

  /** How well a service is reached, which may come to the home. */
  private double reach(Person person, Domain domain, long address) {
    Provision here = person.quarter().provision.get(domain);
    double reach = reaching.of(person, domain);
    boolean comes = here.hoursAtHome > 0
        && Chance.draw(home, person.id, address) < here.hoursAtHome / (here.serviceHours + here.hoursAdded);
    return comes ? Math.max(reach, settings.reach().home()) : reach;
  }

  private boolean succeeds(Person person, Need need, long address) {
    if (!acts(Mechanism.HAND_OVERS)) {
      return true;
    }
    Coordination of = settings.coordination();
    double once = Coordinating.handOver(of,
        Coordinating.now(of, person.quarter(), need.domain, acts(Mechanism.COORDINATED_HAND_OVERS)));
    boolean spared = Chance.draw(oneRoof, person.id, address) < person.quarter().provision.get(need.domain)
        .handOversSaved;
    double all = 1;
    for (int k = spared ? 1 : 0; k < need.handOvers; k++) {
      all *= once;
    }
    return Chance.draw(handOver, person.id, address) < all
        || Chance.draw(handOver, person.id, address + SECOND_ATTEMPT) < settings.secondAttempt() * all;
  }
}
