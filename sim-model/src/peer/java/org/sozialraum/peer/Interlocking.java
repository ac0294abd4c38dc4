package org.sozialraum.peer;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.governance.CoordinationIndex.Settings;
import org.sozialraum.week.supply.Coordination;

/** How closely services of a domain work together for a quarter, and what it costs; docs/model.md, 3.14. */
final class Interlocking implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double USUAL_RESIDENTS = 40_000;
  private static final double MONTHS_PER_WEEK = 12.0 / 52;

  private final Settings settings;
  private final Coordination coordination;
  private final Set<Mechanism> off;
  private final PeerTown town;
  private final Map<Domain, Double> usualHours = new EnumMap<>(Domain.class);

  Interlocking(Settings settings, Coordination coordination, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.coordination = coordination;
    this.off = off;
    this.town = town;
    for (Silo actor : Silo.values()) {
      double hours = settings.hoursPerMonth() * actor.closenessInAll();
      actor.serves.forEach(domain -> usualHours.merge(domain, hours / actor.serves.size(), Double::sum));
    }
  }

  /** Coordination and hours left of all quarters of a municipality. */
  void step(Municipality municipality) {
    for (Domain domain : Domain.values()) {
      double own = index(municipality, domain, false);
      double byCoordinators = index(municipality, domain, true);
      double afterHours = off.contains(Mechanism.COORDINATION_HOURS) ? 1 : afterHours(municipality, domain);
      for (Quarter quarter : municipality.quarters) {
        double posts = Math.max(0, Math.min(1, quarter.coordinators));
        double closeness = own + posts * (byCoordinators - own);
        Provision here = quarter.provision.get(domain);
        here.coordination = (float) closeness;
        here.hoursLeft = (float) (onlyOnce(closeness, domain) * afterHours);
      }
    }
  }

  /** Mean over the pairs of actors that serve a domain. */
  private double index(Municipality municipality, Domain domain, boolean coordinators) {
    double sum = 0;
    int pairs = 0;
    for (Cooperation each : municipality.amongActors()) {
      if (each.one.serves.contains(domain) && each.other.serves.contains(domain)) {
        double closeness = each.one.reaches(each.other, municipality.office, settings.path());
        if (coordinators) {
          closeness = Math.max(closeness, each.one.reaches(each.other, municipality.coordinators, settings.path()));
        }
        sum += closeness;
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private double onlyOnce(double closeness, Domain domain) {
    if (off.contains(Mechanism.DUPLICATION)) {
      return 1;
    }
    double usual = 1 - settings.duplication() * (1 - Coordinating.usual(coordination, domain));
    return (1 - settings.duplication() * (1 - closeness)) / usual;
  }

  /** What working together more than usual leaves of the hours of a domain. */
  private double afterHours(Municipality municipality, Domain domain) {
    double perWeek = 0;
    for (Offer offer : town.offers) {
      perWeek += offer.domain == domain && offer.quarter.municipality == municipality ? offer.hours : 0;
    }
    if (perWeek <= 0) {
      return 1;
    }
    double hours = 0;
    for (Stakeholder actor : municipality.actors) {
      if (actor.serves.contains(domain)) {
        hours += settings.hoursPerMonth() * actor.closenessInAll() / actor.serves.size();
      }
    }
    int residents = municipality.residents();
    double size = residents == 0 ? 0
        : Numeric.exp(settings.sizeExponent() * Numeric.ln(residents / USUAL_RESIDENTS));
    double beyond = (hours - usualHours.getOrDefault(domain, 0.0)) * size;
    return Math.max(0, 1 - MONTHS_PER_WEEK * beyond / perWeek);
  }
}
