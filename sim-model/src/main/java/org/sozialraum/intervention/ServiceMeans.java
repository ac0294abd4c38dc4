package org.sozialraum.intervention;

import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * What instruments on services share: what money buys, what is usual and needed where, and the hours that they give to
 * a quarter. Nothing is kept: all of it follows from the town as it is.
 */
final class ServiceMeans {
  private ServiceMeans() {}

  /**
   * Full cost of an hour of work in euros, personnel and workplace, in prices of 2024 as all other costs: 76 in prices
   * of 2014 (S140), times 150,000 over 118,600, what brief 2.8 says of a post at full cost today and then
   * (assumption A-351).
   */
  static final double EUROS_PER_HOUR = 96;
  /** Hours of work for an hour with clients: ways, records, meetings (brief, addendum E). */
  static final double OVERHEAD = 1.6;

  private static final double WEEKS_PER_YEAR = 52;

  /** Client hours per week that money pays for. */
  static double clientHours(double eurosPerYear) {
    return eurosPerYear / (EUROS_PER_HOUR * OVERHEAD) / WEEKS_PER_YEAR;
  }

  /** Hours a week that residents of a quarter needed of a domain last year; 0 if no year has ended. */
  static double needed(Town town, int quarter, int domain) {
    return town.supply().needsOfLastYear().of(Supply.row(quarter, domain)) * Domain.of(domain).hoursPerCase()
        / WEEKS_PER_YEAR;
  }

  /** Hours a week that residents of a quarter needed of all domains last year. */
  static double needed(Town town, int quarter) {
    double hours = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      hours += needed(town, quarter, domain);
    }
    return hours;
  }

  /** Hours a week of a domain that a quarter has usually: those of its municipality, as many for every resident. */
  static double usual(Town town, int quarter, int domain) {
    Offers offers = town.offers();
    Quarters quarters = town.quarters();
    int municipality = quarters.municipality().of(quarter);
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (offers.domain().of(offer) == domain
          && quarters.municipality().of(offers.quarter().of(offer)) == municipality) {
        hours += offers.hours().of(offer);
      }
    }
    long residents = 0;
    for (int other = 0; other < quarters.count(); other++) {
      residents += quarters.municipality().of(other) == municipality ? quarters.residents().of(other) : 0;
    }
    return residents > 0 ? hours * quarters.residents().of(quarter) / residents : 0;
  }

  /**
   * Gives hours of this week to the residents of a quarter.
   *
   * @param atHome how many of them come to the home or next door
   * @return cases for which they are enough
   */
  static double give(Town town, int quarter, int domain, double hours, double atHome) {
    Supply supply = town.supply();
    int row = Supply.row(quarter, domain);
    supply.hoursAdded().set(row, supply.hoursAdded().of(row) + (float) hours);
    if (atHome > 0) {
      supply.homeReach().set(row, supply.homeReach().of(row) + (float) atHome);
    }
    return hours / Domain.of(domain).hoursPerCase();
  }

  /** Hours that an offer has this week and that are taken from it when a share is moved. */
  static double taken(Offers offers, int offer, double moved) {
    float before = offers.staffed().of(offer);
    return offers.hours().of(offer) * (double) (before - left(before, moved));
  }

  /** Takes a share of the hours that an offer has this week. */
  static void take(Offers offers, int offer, double moved) {
    offers.staffed().set(offer, left(offers.staffed().of(offer), moved));
  }

  private static float left(float staffed, double moved) {
    return (float) (staffed * (1 - moved));
  }

  /** Notes as reached those residents of a quarter whose needs services have met this year. */
  static void reachUsers(Town town, int quarter) {
    Residents residents = town.residents();
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    for (int resident = first; resident < end; resident++) {
      if (residents.metByServices().of(resident) > 0) {
        town.reaches(resident);
      }
    }
  }

  /** A share after another one of what is left has been added. */
  static float and(float share, double more) {
    return (float) (share + (1 - share) * Math.min(1, more));
  }
}
