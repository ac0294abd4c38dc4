package org.sozialraum.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * In which quarters the formal services of a town stand: placed per head, as sectors plan them (brief, addendum E). A
 * municipality has one offer of a domain for every {@link Domain#residentsPerOffer()} residents and at least one of
 * each; they are spread over its quarters by systematic sampling on population. Follows from the plan alone, so that
 * every run of a town has the same services.
 */
public final class OfferSites {
  /** Residents from which on a municipality has services of its own; assumption A-170. */
  public static final int SMALLEST_MUNICIPALITY = 200;

  /** Fractional part of the golden ratio: offsets of the domains' samples lie evenly apart. */
  private static final double GOLDEN = 0.6180339887498949;

  private OfferSites() {}

  /**
   * One offer.
   *
   * @param domain what it is for
   * @param quarter row of its quarter
   * @param ordinal its number among those of the domain in the municipality, from 0
   * @param offers how many these are
   * @param residents of the municipality
   */
  public record Site(Domain domain, int quarter, int ordinal, int offers, int residents) {}

  /** All offers of a town: municipality by municipality in the order of the quarters, then domain by domain. */
  public static List<Site> of(TownPlan plan) {
    Map<String, Integer> residents = new LinkedHashMap<>();
    for (QuarterPlan quarter : plan.quarters()) {
      residents.merge(quarter.municipality(), quarter.population(), Integer::sum);
    }
    List<Site> sites = new ArrayList<>();
    residents.forEach((municipality, all) -> {
      if (all >= SMALLEST_MUNICIPALITY) {
        for (Domain domain : Domain.values()) {
          add(sites, plan.quarters(), municipality, all, domain);
        }
      }
    });
    return sites;
  }

  private static void add(List<Site> sites, List<QuarterPlan> quarters, String municipality, int all, Domain domain) {
    int offers = (int) Math.max(1, Math.rint((double) all / domain.residentsPerOffer()));
    double offset = (domain.ordinal() + 1) * GOLDEN % 1;
    int quarter = -1;
    double passed = 0;
    for (int ordinal = 0; ordinal < offers; ordinal++) {
      double wanted = (ordinal + offset) / offers * all;
      while (passed <= wanted) {
        quarter++;
        passed += quarters.get(quarter).municipality().equals(municipality) ? quarters.get(quarter).population() : 0;
      }
      sites.add(new Site(domain, quarter, ordinal, offers, all));
    }
  }
}
