package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.Town;

class CrowdingTest {
  private static final int CAFE = 0;
  private static final Chance CHANCE = Chance.of(1, 0);
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    town.gatherings();
  }

  /** Who is admitted to a place with this room when everybody comes so many times. */
  private Set<Integer> admitted(double room, float open, int times, Set<Mechanism> off) {
    town.places().visitsWhenFull().set(CAFE, (float) room);
    town.places().open(CAFE, open);
    AlikeTown.everybodyVisits(town, CAFE, times);
    new Crowding(off).run(town, 0, CHANCE);
    Set<Integer> admitted = new TreeSet<>();
    int seats = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      if (town.residents().visits().of(resident) > 0) {
        admitted.add(resident);
      }
      seats += town.residents().visits().of(resident);
      assertThat(town.residents().outings().of(resident)).isEqualTo(town.residents().visits().of(resident));
    }
    int table = town.places().firstTable().of(CAFE);
    assertThat(seats).isEqualTo(town.places().visits().of(CAFE)).isEqualTo((int) town.visits());
    assertThat(town.gatherings().firstSeats()[table + 1] - town.gatherings().firstSeats()[table])
        .as("seats taken").isEqualTo(seats);
    return admitted;
  }

  @Test
  void aFullPlaceAdmitsExactlyAsManyVisitsAsItHasRoomFor() {
    assertThat(admitted(10, 1, 1, Set.of())).hasSize(10);
    assertThat(admitted(10, .5f, 1, Set.of())).as("at half the hours").hasSize(5);
    assertThat(admitted(10, 2, 1, Set.of())).as("at twice the hours").hasSize(20);
    assertThat(admitted(RESIDENTS, 1, 1, Set.of())).as("just full").hasSize(RESIDENTS);
    assertThat(admitted(1, 1, 1, Set.of())).hasSize(1);
    assertThat(admitted(10, 0, 1, Set.of())).as("closed").isEmpty();
  }

  @Test
  void severalVisitsOfOneResidentCountOneByOne() {
    admitted(101, 1, 3, Set.of());
    assertThat(town.places().visits().of(CAFE)).isEqualTo(101);
    admitted(1, 1, 3, Set.of());
    assertThat(town.places().visits().of(CAFE)).isEqualTo(1);
  }

  @Test
  void moreRoomTurnsAwayNobodyWhoWasAdmittedBefore() {
    Set<Integer> ten = admitted(10, 1, 1, Set.of());
    assertThat(admitted(20, 1, 1, Set.of())).hasSize(20).containsAll(ten);
  }

  @Test
  void withoutTheSwitchEverybodyIsAdmitted() {
    assertThat(admitted(10, 1, 1, EnumSet.of(Mechanism.CAPACITY))).hasSize(RESIDENTS);
  }

  @Test
  void aFullPlaceLeavesOtherPlacesAlone() {
    town.places().visitsWhenFull().set(CAFE, 10);
    Gatherings gatherings = town.gatherings();
    gatherings.begin(RESIDENTS);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      gatherings.visits(0).visitorIs(resident);
      gatherings.visits(0).visit(town.places().firstTable().of(resident % 2 == 0 ? CAFE : 1), 1);
    }
    gatherings.visits(0).end();
    town.places().visitsWhenFull().set(1, 1000);
    new Crowding(Set.of()).run(town, 0, CHANCE);
    assertThat(town.places().visits().of(CAFE)).isEqualTo(10);
    assertThat(town.places().visits().of(1)).isEqualTo(RESIDENTS / 2);
  }
}
