package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/** Beside the visits: the programme tells of offers, and those who see to the safety of the old meet. */
class OutreachToOlderTest {
  /** The ramp has reached its full dose. */
  private static final int LATE = 1000;

  private static OutreachToOlder outreach(List<String> quarters) {
    Record all = RecordedTown.changed(Quantities.defaults(OutreachToOlder.class), "weeks", 0.0);
    all = RecordedTown.changed(RecordedTown.changed(all, "told", .01), "meetings", .5);
    return (OutreachToOlder) RecordedTown.changed(all, "quarters", quarters);
  }

  @Test
  void offersOfHealthAndEverydayHelpAreToldOfInItsQuarters() {
    Town town = SmallTown.founded();
    outreach(List.of("east")).act(town, LATE, Chance.of(1, 0));
    for (int quarter = 0; quarter < 2; quarter++) {
      for (Domain domain : Domain.values()) {
        boolean told = quarter == 1 && (domain == Domain.HEALTH || domain == Domain.AGEING);
        assertThat(town.supply().told().of(Supply.row(quarter, domain.ordinal())))
            .isCloseTo(told ? .01f : 0, Offset.offset(1e-6f));
      }
    }
  }

  @Test
  void fourKindsOfStakeholdersMeetOnceForTheMunicipalityHoweverManyQuarters() {
    for (List<String> quarters : List.of(List.of("east"), List.<String>of())) {
      Town town = SmallTown.founded();
      Stakeholders networks = town.stakeholders();
      outreach(quarters).act(town, LATE, Chance.of(1, 0));
      List<Actor> meet = List.of(Actor.ORDER_OFFICE, Actor.SOCIAL_OFFICE, Actor.WELFARE_ASSOCIATION, Actor.CITIZENS);
      int pairs = 0;
      for (int one = 0; one < networks.actors(); one++) {
        for (int other = one + 1; other < networks.actors(); other++) {
          boolean both = meet.contains(networks.plan().actors().get(one).role())
              && meet.contains(networks.plan().actors().get(other).role());
          pairs += both ? 1 : 0;
          assertThat(networks.meetings().of(networks.row(0, one, other)))
              .isCloseTo(both ? .5f : 0, Offset.offset(1e-6f));
        }
      }
      assertThat(pairs).isEqualTo(6);
    }
  }
}
