package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.OfferSites;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * Formal services of the founded town: as many per head in every municipality, each at a fitting place of its quarter
 * or, where there is none, at its heart. The hours of a domain are shared equally among the offers of a municipality.
 */
final class FoundedOffers {
  private static final double PER_THOUSAND = 1000;
  /** Where other offers stand, and those that find no place of their own. */
  private static final List<PlaceKind> BUSY = List.of(PlaceKind.SHOP, PlaceKind.SQUARE);

  private FoundedOffers() {}

  /** Founds the offers of a plan in its town, whose places stand. */
  static void found(Town town, TownPlan plan, ServiceHours hours, long townKey) {
    for (OfferSites.Site site : OfferSites.of(plan)) {
      String municipality = plan.quarters().get(site.quarter()).municipality();
      long id = Chance.hash(townKey, TextHash.of("offer " + site.domain().fileName() + " " + municipality),
          site.ordinal());
      double perWeek = hours.of(site.domain()) * site.residents() / PER_THOUSAND / site.offers();
      int place = placeOf(town, site, id);
      double[] heart = plan.heart(site.quarter());
      town.offers().add(id, site.domain(), site.quarter(),
          place >= 0 ? town.places().x().of(place) : (float) heart[0],
          place >= 0 ? town.places().y().of(place) : (float) heart[1], (float) perWeek);
    }
  }

  private static int placeOf(Town town, OfferSites.Site site, long id) {
    int own = firstOf(town.places(), site.quarter(), fitting(site.domain()), id);
    return own >= 0 ? own : firstOf(town.places(), site.quarter(), BUSY, id);
  }

  private static List<PlaceKind> fitting(Domain domain) {
    return switch (domain) {
      case FAMILY -> List.of(PlaceKind.SCHOOL, PlaceKind.COMMUNITY_CENTRE);
      case YOUTH -> List.of(PlaceKind.YOUTH_CENTRE, PlaceKind.SCHOOL);
      case EDUCATION -> List.of(PlaceKind.SCHOOL, PlaceKind.LIBRARY);
      case AGEING -> List.of(PlaceKind.SENIOR_MEETING_PLACE, PlaceKind.COMMUNITY_CENTRE);
      case CULTURE -> List.of(PlaceKind.LIBRARY, PlaceKind.COMMUNITY_CENTRE, PlaceKind.CLUB_ROOM);
      case HEALTH, COUNSELLING -> List.of(PlaceKind.SHOP);
      case SAFETY -> List.of(PlaceKind.SQUARE);
    };
  }

  /** The place with the smallest hash among those of the first kind that the quarter has; -1 if it has none. */
  private static int firstOf(Places places, int quarter, List<PlaceKind> kinds, long id) {
    for (PlaceKind kind : kinds) {
      int best = -1;
      long least = Long.MAX_VALUE;
      for (int place = 0; place < places.count(); place++) {
        if (places.quarter().of(place) == quarter && places.kindOf(place) == kind) {
          long hash = Chance.hash(id, places.id().of(place), 2);
          if (hash <= least) {
            least = hash;
            best = place;
          }
        }
      }
      if (best >= 0) {
        return best;
      }
    }
    return -1;
  }
}
