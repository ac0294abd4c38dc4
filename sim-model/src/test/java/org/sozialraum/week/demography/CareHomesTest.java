package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.certain;
import static org.sozialraum.week.demography.HandmadeTown.daughter;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.homeOf;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quiet;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Homes;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Outings;

class CareHomesTest {
  /** From 90 on everybody needs a room, before that nobody. */
  private static final Traits OLD_NEED = needing(AgeCurve.of(new double[] {0, 90}, new double[] {0, 1000}, true));

  private static Traits needing(AgeCurve hazard) {
    return new Traits((Traits.Settings) RecordedTown.changed(HandmadeTown.traits().settings(), "homes.hazard", hazard));
  }

  /** The last dwellings of the town are rooms of a home. */
  private static Town withRooms(HandmadeTown handmade, int rooms) {
    Town town = handmade.town();
    for (int room = town.dwellings().count() - rooms; room < town.dwellings().count(); room++) {
      town.dwellings().home().set(room, (byte) 1);
    }
    HouseholdFacts.derive(town, HandmadeTown.traits().mobility(), WEEK, CHANCE);
    return town;
  }

  @Test
  void whoNeedsARoomLeavesThePartnerBehindAndStaysKin() {
    Town town = withRooms(HandmadeTown.of(5).household(head(1, 95), partner(0, 84), daughter(50))
        .household(head(0, 70)), 2);
    Demography demography = HandmadeTown.step(town, quiet(), OLD_NEED);
    assertThat(demography.lastStep().intoHomes()).isEqualTo(1);
    assertThat(homeOf(town, 1, 95)).isBetween(3, 4);
    assertThat(homeOf(town, 0, 84)).isZero();
    int moved = find(town, 1, 95);
    assertThat(town.residents().role().of(find(town, 0, 84))).isEqualTo(Residents.HEAD);
    assertThat(town.residents().role().of(moved)).isEqualTo(Residents.HEAD);
    assertThat(town.residents().mobility().of(moved)).isLessThanOrEqualTo(.4f);
    for (int other : new int[] {find(town, 0, 84), find(town, 1, 50)}) {
      assertThat(town.ties().kinds()[town.ties().slot(moved, other)]).isEqualTo((byte) Ties.Kind.KIN.ordinal());
      assertThat(town.ties().kinds()[town.ties().slot(other, moved)]).isEqualTo((byte) Ties.Kind.KIN.ordinal());
    }
  }

  @Test
  void whoFindsNoRoomWaitsUntilSomebodyDies() {
    Town town = withRooms(HandmadeTown.of(3).household(head(1, 92)).household(head(0, 93)), 1);
    Demography demography = new Demography(quiet(), OLD_NEED, HandmadeTown.plan(town));
    demography.run(town, WEEK, CHANCE);
    assertThat(demography.lastStep().intoHomes()).isEqualTo(1);
    assertThat(demography.lastStep().waitingForHomes()).isEqualTo(1);
    demography.run(town, WEEK + 4, CHANCE);
    assertThat(demography.lastStep().waitingForHomes()).isEqualTo(1);
    int resident = town.dwellings().firstResident().of(2);
    Settlement settlement = new Settlement(1);
    settlement.begin(town);
    settlement.leave(resident);
    settlement.settle(WEEK + 8, 0, org.sozialraum.crew.Crew.ALONE);
    demography.run(town, WEEK + 12, CHANCE);
    assertThat(demography.lastStep().intoHomes()).isEqualTo(1);
    assertThat(town.dwellings().residents().of(2)).isEqualTo(1);
  }

  @Test
  void aRoomIsNoVacancy() {
    // Everybody must move within the town, and newcomers fill whatever is vacant: rooms are all that is free.
    Town town = withRooms(HandmadeTown.of(3).household(head(0, 42)), 2);
    Demography demography = HandmadeTown.step(town,
        quietBut("moves.level", 1.0, "moves.leaves-town", 0.0, "in-migration.filled", 1.0),
        HandmadeTown.movingBy(certain()));
    assertThat(demography.lastStep().moves()).isEqualTo(1);
    assertThat(demography.lastStep().movesWithin()).isZero();
    assertThat(demography.lastStep().newHouseholds()).isZero();
    assertThat(town.residents().count()).isZero();
  }

  @Test
  void nobodyMovesOutOfAHomeOrFindsAPartnerThere() {
    HandmadeTown handmade = HandmadeTown.of(30).households(10, head(0, 60)).households(20, head(1, 60));
    Town town = withRooms(handmade, 20);
    Demography demography = HandmadeTown.step(town, quietBut("moves.level", 1.0, "partnering.hazard", certain()),
        HandmadeTown.movingBy(certain()));
    assertThat(demography.lastStep().couples()).as("all women live in the home").isZero();
    for (int room = 10; room < 30; room++) {
      assertThat(town.dwellings().residents().of(room)).isEqualTo(1);
    }
  }

  @Test
  void amongOthersInAHomeNobodyLivesAlone() {
    Town town = withRooms(HandmadeTown.of(6).household(head(0, 70)).household(head(1, 95)).household(head(0, 95)), 5);
    assertThat(town.residents().householdSize().of(find(town, 1, 95))).isEqualTo((byte) 2);
    assertThat(town.residents().householdSize().of(find(town, 0, 95))).isEqualTo((byte) 2);
    assertThat(town.residents().householdSize().of(find(town, 0, 70))).isEqualTo((byte) 1);
  }

  @Test
  void theNearerHomeIsChosenMoreOften() {
    // Two quarters 500 m apart, homes 10 km apart in the end: weights 1 and e^-2, so .881 choose the nearer one.
    int many = 1500;
    HandmadeTown handmade = new HandmadeTown(2, 2 * many, true);
    for (int k = 0; k < many / 2; k++) {
      handmade.household(0, head(1, 95));
    }
    Town town = handmade.town();
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      town.dwellings().home().set(dwelling, (byte) (dwelling % (2 * many) >= many ? 1 : 0));
      town.dwellings().x().set(dwelling, dwelling >= 2 * many ? 10_000 : 0);
    }
    HandmadeTown.step(town, quiet(), OLD_NEED);
    int near = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      near += town.quarterOf(row) == 0 ? 1 : 0;
    }
    assertThat(town.residents().count()).isEqualTo(many / 2);
    // The smallest of as many draws at each home: standard deviation 1.2 points.
    assertThat(near / (many / 2.0)).isCloseTo(1 / (1 + Math.exp(-2)), within(.04));
  }

  /** Homes in towns as small as those of tests. */
  private static final Traits HOMES = new Traits((Traits.Settings) RecordedTown.changed(
      HandmadeTown.traits().settings(), "homes.least-residents", 0.0));

  private static Town founded(int week) {
    return Founding.found(IslandTown.plan(), Quantities.defaults(Founding.Settings.class),
        Quantities.defaults(Outings.Settings.class), HOMES, week, CHANCE);
  }

  private static Demography demography() {
    return new Demography(Quantities.defaults(Demography.Settings.class), HOMES, IslandTown.plan());
  }

  @Test
  void aTownWithHomesIsTheSameInAnyOrderOfRowsAndMeetsItsMarginsInWeekZero() {
    Town usual = founded(-104);
    Town shuffled = founded(-104);
    Demography one = demography();
    Demography two = demography();
    two.shuffleRows();
    int moved = 0;
    for (int week = -104; week < 52; week += 4) {
      one.run(usual, week, CHANCE);
      two.run(shuffled, week, CHANCE);
      moved += one.lastStep().intoHomes();
      assertThat(shuffled.checksum()).as("week %d", week).isEqualTo(usual.checksum());
      for (int quarter = 0; week == 0 && quarter < usual.quarters().count(); quarter++) {
        assertThat(usual.quarters().residents().of(quarter))
            .isEqualTo(IslandTown.plan().quarters().get(quarter).population());
      }
    }
    assertThat(moved).isGreaterThan(3);
  }

  @Test
  void homesOfTheIslandAreItsOwn() {
    Town usual = founded(4);
    Town crowded = founded(4);
    int island = IslandTown.plan().quarterNamed("insel-1");
    // On the mainland everybody has become old at once.
    for (int row = 0; row < crowded.residents().count(); row++) {
      if (crowded.quarterOf(row) < island) {
        crowded.residents().birthWeek().set(row, 4 - 92 * 52);
      }
    }
    Demography one = demography();
    Demography two = demography();
    for (int week = 8; week < 108; week += 4) {
      one.run(usual, week, CHANCE);
      two.run(crowded, week, CHANCE);
      assertThat(households(crowded, island)).as("week %d", week).isEqualTo(households(usual, island));
    }
  }

  private static List<Long> households(Town town, int fromQuarter) {
    List<Long> households = new ArrayList<>();
    for (int room = town.quarters().firstDwelling().of(fromQuarter); room < town.dwellings().count(); room++) {
      households.add(town.dwellings().household().of(room));
      households.add((long) town.dwellings().residents().of(room));
    }
    return households;
  }

  @Test
  void roomsFollowTheVeryOldAndMostAreTakenAtTheFounding() {
    TownPlan plan = SyntheticTowns.named("dorfgruppe").orElseThrow();
    Town town = SmallTown.founded(plan);
    int rooms = 0;
    int taken = 0;
    int veryOld = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      if (town.dwellings().home().of(dwelling) == 1) {
        rooms++;
        taken += town.dwellings().residents().of(dwelling);
        assertThat(town.dwellings().residents().of(dwelling)).isLessThanOrEqualTo(1);
      }
    }
    for (int row = 0; row < town.residents().count(); row++) {
      veryOld += town.residents().age(row, 0) >= 80 ? 1 : 0;
      if (town.dwellings().home().of(town.residents().dwelling().of(row)) == 1) {
        assertThat(town.residents().age(row, 0)).isGreaterThanOrEqualTo(80);
      }
    }
    assertThat(rooms).isEqualTo((int) Math.rint(.13 * veryOld));
    // Three homes, each rounded.
    assertThat(taken / (double) rooms).isCloseTo(.9, within(.03));
  }

  @Test
  void theNeedComesWithAgeAndLasts() {
    Homes homes = HandmadeTown.traits().settings().homes();
    long key = CHANCE.key(org.sozialraum.chance.Decision.CARE_HOME, 0);
    int at85 = 0;
    int at95 = 0;
    for (long id = 1; id <= 8000; id++) {
      boolean before = homes.needs(key, id, 85 * 52);
      boolean later = homes.needs(key, id, 95 * 52);
      assertThat(before && !later).as("a need that ends").isFalse();
      at85 += before ? 1 : 0;
      at95 += later ? 1 : 0;
    }
    // 1 - e^(-.02 * 5) and 1 - e^(-.02 * 10 - .08 * 5); standard deviations .3 and .6 points.
    assertThat(at85 / 8000.0).isCloseTo(1 - Math.exp(-.1), within(.012));
    assertThat(at95 / 8000.0).isCloseTo(1 - Math.exp(-.6), within(.02));
  }
}
