package org.sozialraum.peer;

import java.io.Serializable;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.supply.ServiceReach.Settings;

/** How well services are reached, and whose their hours are; docs/model.md, section 3.13. */
final class Reaching implements Serializable {
  private static final long serialVersionUID = 1;

  private static final float SLOW = .6f;

  private final Settings settings;
  private final PeerTown town;

  Reaching(Settings settings, PeerTown town) {
    this.settings = settings;
    this.town = town;
  }

  /** Looks around anew after services have opened, closed, or got more or less staff. */
  void lookAround() {
    for (Surroundings around : town.surroundings) {
      for (Domain domain : Domain.values()) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Offer offer : town.offers) {
          if (offer.domain == domain && offer.staffed > 0) {
            nearest = Math.min(nearest, offer.squaredDistance(around.x, around.y));
          }
        }
        around.toNearestOffer.put(domain, nearest);
      }
    }
    shareHours();
  }

  private void shareHours() {
    for (Quarter quarter : town.quarters) {
      quarter.serviceHours = 0;
      quarter.fullServiceHours = 0;
      quarter.provision.values().forEach(each -> each.serviceHours = 0);
    }
    for (Offer offer : town.offers) {
      double all = 0;
      for (Quarter quarter : town.quarters) {
        all += pull(offer, quarter);
      }
      if (all <= 0) {
        continue;
      }
      for (Quarter quarter : town.quarters) {
        double full = offer.hours * (pull(offer, quarter) / all);
        double now = full * offer.staffed;
        quarter.provision.get(offer.domain).serviceHours += now;
        quarter.serviceHours += now;
        quarter.fullServiceHours += full;
      }
    }
  }

  private double pull(Offer offer, Quarter quarter) {
    double squared = offer.squaredDistance(quarter.x, quarter.y);
    return squared > settings.drivingEnds() * settings.drivingEnds() ? 0
        : quarter.residents.size() * Math.max(walked(squared, settings.walking()), driven(squared));
  }

  private double walked(double squared, double width) {
    return squared > settings.walkingEnds() * settings.walkingEnds() ? 0 : Numeric.exp(-squared / (2 * width * width));
  }

  private double driven(double squared) {
    return squared > settings.drivingEnds() * settings.drivingEnds() ? 0
        : settings.driving() * Numeric.exp(-Math.sqrt(squared) / settings.drivingDistance());
  }

  /** How well a resident reaches the nearest service of a domain. */
  double of(Person person, Domain domain) {
    double squared = person.home.surroundings.toNearestOffer.get(domain);
    double byWheels = (float) driven(squared) * Math.max(0, Math.min(1, (person.mobility - .3) / .4));
    double onFoot = (float) walked(squared, person.mobility < SLOW ? settings.walkingSlow() : settings.walking());
    double reach = Math.max(byWheels, onFoot);
    double evening = Math.min(1, person.quarter().provision.get(domain).evening);
    return person.employed ? reach * (settings.employed() + (1 - settings.employed()) * evening) : reach;
  }

  /** Hours of all services for a quarter, added ones included, over those when all are fully staffed. */
  static float staffing(Quarter quarter) {
    double hours = quarter.serviceHours;
    for (Provision each : quarter.provision.values()) {
      hours += each.hoursAdded;
    }
    return quarter.fullServiceHours > 0 ? (float) (hours / quarter.fullServiceHours) : 1;
  }
}
