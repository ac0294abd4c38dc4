package org.sozialraum.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;

class FoundedOffersTest {
  private final ServiceHours hours = Quantities.defaults(ServiceHours.class);

  @Test
  void hoursPerHeadAreTheSameEverywhere() {
    Town town = SmallTown.founded(IslandTown.plan());
    Offers offers = town.offers();
    double[] sum = new double[Domain.COUNT];
    for (int offer = 0; offer < offers.count(); offer++) {
      sum[offers.domain().of(offer)] += offers.hours().of(offer);
      assertThat(offers.staffed().of(offer)).isEqualTo(1);
    }
    for (Domain domain : Domain.values()) {
      // Two municipalities of 1,200 residents.
      assertThat(sum[domain.ordinal()]).isCloseTo(2.4 * hours.of(domain), within(1e-4));
    }
  }

  @Test
  void eachStandsAtAFittingPlaceOfItsQuarterOrWherePeopleShop() {
    Town town = SmallTown.founded();
    Places places = town.places();
    for (int offer = 0; offer < town.offers().count(); offer++) {
      Domain domain = Domain.of(town.offers().domain().of(offer));
      PlaceKind at = null;
      for (int place = 0; place < places.count(); place++) {
        if (places.x().of(place) == town.offers().x().of(offer) && places.y().of(place) == town.offers().y().of(offer)
            && places.quarter().of(place) == town.offers().quarter().of(offer)) {
          at = places.kindOf(place);
        }
      }
      assertThat(at).as(domain.meaning()).isNotNull();
      if (domain == Domain.HEALTH) {
        assertThat(at).isEqualTo(PlaceKind.SHOP);
      }
      if (domain == Domain.SAFETY) {
        assertThat(at).isEqualTo(PlaceKind.SQUARE);
      }
    }
  }

  @Test
  void whoPlaysWithOtherLuckFindsTheSameServices() {
    Town one = SmallTown.founded();
    Town other = Founding.found(SmallTown.plan(), Quantities.defaults(Founding.Settings.class),
        new Traits(Quantities.defaults(Traits.Settings.class)), Chance.of(77, 3));
    Set<Long> ids = new HashSet<>();
    for (int offer = 0; offer < one.offers().count(); offer++) {
      assertThat(other.offers().id().of(offer)).isEqualTo(one.offers().id().of(offer));
      assertThat(other.offers().x().of(offer)).isEqualTo(one.offers().x().of(offer));
      assertThat(ids.add(one.offers().id().of(offer))).isTrue();
    }
    assertThat(ids).hasSize(8);
  }

  @Test
  void foundersKnowMostServicesAndThoseWithALanguageBarrierHalfAsMany() {
    Town town = SmallTown.founded(IslandTown.plan());
    double[] known = new double[2];
    int[] who = new int[2];
    for (int resident = 0; resident < town.residents().count(); resident++) {
      int barrier = town.residents().barrier().of(resident);
      known[barrier] += Integer.bitCount(town.residents().offersKnown().of(resident) & 0xFF) / 8.0;
      who[barrier]++;
    }
    assertThat(known[0] / who[0]).isCloseTo(.62, within(.02));
    assertThat(who[1]).isGreaterThan(50);
    assertThat(known[1] / who[1]).isCloseTo(.31, within(.08));
  }
}
