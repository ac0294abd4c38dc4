package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.daughter;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.other;
import static org.sozialraum.week.demography.HandmadeTown.partner;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.column.Column;
import org.sozialraum.week.Outings;

/** What holds after every step, whatever happened in it. */
class DemographyLawsTest {

  private static Demography demography(TownPlan plan) {
    return new Demography(Quantities.defaults(Demography.Settings.class), HandmadeTown.traits(), plan);
  }

  /** The town of a plan, founded in a week of the burn-in. */
  private static Town founded(TownPlan plan, int week) {
    return Founding.found(plan, Quantities.defaults(Founding.Settings.class),
        Quantities.defaults(Outings.Settings.class), HandmadeTown.traits(), week, CHANCE);
  }

  private static Set<Long> ids(Town town) {
    Set<Long> ids = new HashSet<>();
    for (int row = 0; row < town.residents().count(); row++) {
      ids.add(town.residents().id().of(row));
    }
    return ids;
  }

  /** Ties between neighbouring rows of different dwellings, of various strengths. */
  private static void tie(Town town) {
    Ties ties = town.ties();
    for (int one = 0; one < town.residents().count(); one++) {
      for (int two = one + 1; two < Math.min(one + 6, town.residents().count()); two++) {
        boolean apart = town.residents().dwelling().of(one) != town.residents().dwelling().of(two);
        if (apart && ties.free(one) > 0 && ties.free(two) > 0 && ties.slot(one, two) < 0) {
          float strength = .1f + .01f * (one % 80);
          ties.add(one, two, strength, Ties.Kind.NEIGHBOUR);
          ties.add(two, one, strength, Ties.Kind.NEIGHBOUR);
        }
      }
    }
  }

  @Test
  void nobodyIsLostOrDoubledInFiveYears() {
    Town town = SmallTown.founded();
    Demography demography = demography(SmallTown.plan());
    for (int week = 4; week < 5 * 52; week += 4) {
      Set<Long> before = ids(town);
      demography.run(town, week, CHANCE);
      Set<Long> after = ids(town);
      Demography.Events events = demography.lastStep();
      Set<Long> came = new HashSet<>(after);
      came.removeAll(before);
      Set<Long> gone = new HashSet<>(before);
      gone.removeAll(after);
      assertThat(after).as("ids are unique").hasSize(town.residents().count());
      assertThat(came.size()).as("who came was born or arrived")
          .isLessThanOrEqualTo(events.births() + events.arrivals()).isGreaterThanOrEqualTo(events.arrivals());
      assertThat(gone.size()).as("the dead are gone").isGreaterThanOrEqualTo(events.deaths());
      lawsHold(town, week);
    }
  }

  @Test
  void inAClosedTownTheBooksBalanceExactly() {
    // Nobody moves, parts or arrives: before + births = after + deaths + orphans.
    Town town = SmallTown.founded();
    Demography.Settings settings = HandmadeTown.quietBut(
        "deaths", Quantities.defaults(Deaths.Settings.class), "births", Quantities.defaults(Births.Settings.class),
        "partnering", Quantities.defaults(Partnering.Settings.class));
    Demography demography = new Demography(settings, HandmadeTown.traits(), SmallTown.plan());
    for (int week = 4; week < 5 * 52; week += 4) {
      int before = town.residents().count();
      demography.run(town, week, CHANCE);
      Demography.Events events = demography.lastStep();
      assertThat(before + events.births()).isEqualTo(town.residents().count() + events.deaths() + events.orphans());
    }
  }

  private static void lawsHold(Town town, int week) {
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    int row = 0;
    Set<Long> households = new HashSet<>();
    for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
      int persons = dwellings.residents().of(dwelling);
      boolean vacant = dwellings.household().of(dwelling) == Dwellings.VACANT;
      assertThat(vacant).as("vacant means nobody lives there").isEqualTo(persons == 0);
      assertThat(dwellings.firstResident().of(dwelling)).isEqualTo(row);
      if (!vacant) {
        assertThat(households.add(dwellings.household().of(dwelling))).as("a household lives in one dwelling").isTrue();
      }
      int heads = 0;
      int partners = 0;
      int adults = 0;
      for (int k = 0; k < persons; k++, row++) {
        assertThat(residents.dwelling().of(row)).isEqualTo(dwelling);
        assertThat(k == 0 || residents.id().of(row - 1) < residents.id().of(row)).as("sorted by id").isTrue();
        heads += residents.role().of(row) == Residents.HEAD ? 1 : 0;
        partners += residents.role().of(row) == Residents.PARTNER ? 1 : 0;
        adults += residents.age(row, week) >= 18 ? 1 : 0;
        assertThat(residents.householdSize().of(row) == persons || dwellings.home().of(dwelling) == 1).isTrue();
      }
      assertThat(persons <= 1 || dwellings.home().of(dwelling) == 0).as("one resident in a room").isTrue();
      assertThat(heads).as("one head").isEqualTo(persons > 0 ? 1 : 0);
      assertThat(partners).as("at most one partner").isLessThanOrEqualTo(1);
      assertThat(persons == 0 || adults > 0).as("no household of minors only").isTrue();
    }
    assertThat(row).isEqualTo(residents.count());
    int quarterEnd = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      assertThat(town.quarters().firstResident().of(quarter)).isEqualTo(quarterEnd);
      quarterEnd += town.quarters().residents().of(quarter);
    }
    assertThat(quarterEnd).isEqualTo(residents.count());
  }

  @Test
  void tiesHaveTwoEqualEndsAfterEverySettlement() {
    Town town = SmallTown.founded();
    Demography demography = demography(SmallTown.plan());
    int seen = 0;
    for (int week = 4; week < 3 * 52; week += 4) {
      tie(town);
      demography.run(town, week, CHANCE);
      for (int one = 0; one < town.residents().count(); one++) {
        for (int slot = town.ties().firstSlot(one); slot < town.ties().endSlot(one); slot++) {
          int two = town.ties().others()[slot];
          int back = town.ties().slot(two, one);
          assertThat(back).as("the other end").isNotNegative();
          assertThat(Float.floatToRawIntBits(town.ties().strengths()[back]))
              .isEqualTo(Float.floatToRawIntBits(town.ties().strengths()[slot]));
          assertThat(town.ties().kinds()[back]).isEqualTo(town.ties().kinds()[slot]);
          assertThat(town.residents().dwelling().of(two)).isNotEqualTo(town.residents().dwelling().of(one));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(10_000);
  }

  private static HandmadeTown mixed() {
    HandmadeTown town = HandmadeTown.of(460);
    for (int k = 0; k < 40; k++) {
      town.household(head(1, 28 + k % 9), partner(0, 31 + k % 9), child(k % 15)).household(head(0, 22 + k))
          .household(head(1, 21 + k)).household(head(1, 55), partner(0, 57), daughter(19 + k % 8))
          .household(head(1, 78 + k % 15)).household(head(0, 80 + k % 10), partner(1, 78))
          .household(head(0, 45), child(9))
          .household(head(1, 33 + k % 20)).household(head(0, 34 + k % 20)).household(head(1, 44), child(12), child(15));
    }
    return town;
  }

  /** Home of everybody by id. */
  private static Map<Long, Integer> homes(Town town) {
    Map<Long, Integer> homes = new TreeMap<>();
    for (int row = 0; row < town.residents().count(); row++) {
      homes.put(town.residents().id().of(row), town.residents().dwelling().of(row));
    }
    return homes;
  }

  @Test
  void oneMoreResidentChangesNobodyElsesFateInAStep() {
    // A lodger more in the last household: with lively events everybody else lives, bears, parts and moves as before.
    Demography.Settings lively = (Demography.Settings) org.sozialraum.RecordedTown.changed(
        Quantities.defaults(Demography.Settings.class), "moves.level", 3.0);
    for (int week = 52; week < 52 + 40; week += 4) {
      Town usual = mixed().household(head(0, 50)).town();
      Town another = mixed().household(head(0, 50), other(0, 30)).town();
      TownPlan plan = HandmadeTown.plan(usual);
      int lodgersHome = 400;
      long lodger = 0;
      for (int row = 0; row < another.residents().count(); row++) {
        if (another.residents().role().of(row) == Residents.OTHER) {
          lodger = another.residents().id().of(row);
        }
      }
      assertThat(homes(another)).containsEntry(lodger, lodgersHome);
      new Demography(lively, HandmadeTown.traits(), plan).run(usual, week, CHANCE);
      new Demography(lively, HandmadeTown.traits(), plan).run(another, week, CHANCE);
      Map<Long, Integer> without = homes(another);
      Integer lodgersNewHome = without.remove(lodger);
      Map<Long, Integer> expected = homes(usual);
      if (lodgersNewHome != null && lodgersNewHome != lodgersHome) {
        // The lodger has found a home of their own, which somebody else may have wanted.
        continue;
      }
      assertThat(without).isEqualTo(expected);
    }
  }

  @Test
  void anIslandIsUntouchedByWhatHappensOnTheMainland() {
    TownPlan plan = IslandTown.plan();
    Town usual = founded(plan, -52);
    Town stirred = founded(plan, -52);
    Demography one = demography(plan);
    Demography two = demography(plan);
    int islandFrom = plan.quarterNamed("insel-1");
    tie(usual);
    tie(stirred);
    // The mainland is all different: everybody there is afraid and belongs nowhere, and so moves more often.
    for (int row = 0; row < stirred.residents().count(); row++) {
      if (stirred.quarterOf(row) < islandFrom) {
        stirred.residents().belonging().set(row, 0);
        stirred.residents().fear().set(row, 1);
      }
    }
    // Week 0 with its exchange is among the steps.
    for (int week = -52; week < 3 * 52; week += 4) {
      one.run(usual, week, CHANCE);
      two.run(stirred, week, CHANCE);
      assertThat(island(stirred, islandFrom)).as("week %d", week).isEqualTo(island(usual, islandFrom));
    }
    assertThat(homes(stirred)).isNotEqualTo(homes(usual));
  }

  /** Every bit of the island's residents, rows and row numbers of ties apart. */
  private static List<Long> island(Town town, int fromQuarter) {
    List<Long> bits = new ArrayList<>();
    int first = town.quarters().firstResident().of(fromQuarter);
    for (int row = first; row < town.residents().count(); row++) {
      for (Column column : town.residents().columns()) {
        bits.add(column.bits(row));
      }
      for (int slot = town.ties().firstSlot(row); slot < town.ties().endSlot(row); slot++) {
        if (town.ties().others()[slot] >= first) {
          bits.add(town.residents().id().of(town.ties().others()[slot]));
          bits.add((long) Float.floatToRawIntBits(town.ties().strengths()[slot]));
        }
      }
    }
    return bits;
  }

  @Test
  void shuffledRowsChangeNobodysFate() {
    Town usual = founded(SmallTown.plan(), -104);
    Town shuffled = founded(SmallTown.plan(), -104);
    Demography one = demography(SmallTown.plan());
    Demography two = demography(SmallTown.plan());
    two.shuffleRows();
    for (int week = -104; week < 104; week += 4) {
      one.run(usual, week, CHANCE);
      two.run(shuffled, week, CHANCE);
      assertThat(shuffled.checksum()).as("week %d", week).isEqualTo(usual.checksum());
    }
  }

  @Test
  void publishedNumbersHoldInWeekZero() {
    TownPlan plan = org.sozialraum.synthesis.SyntheticTowns.named("dorfgruppe").orElseThrow();
    Town town = founded(plan, -104);
    Demography demography = demography(plan);
    for (int week = -104; week <= 0; week += 4) {
      demography.run(town, week, CHANCE);
    }
    assertThat(demography.exchanged()).isPositive();
    for (int quarter = 0; quarter < plan.quarters().size(); quarter++) {
      for (TownPlan.AgeGroup group : plan.quarters().get(quarter).ageGroups()) {
        int here = 0;
        int first = town.quarters().firstResident().of(quarter);
        for (int row = first; row < first + town.quarters().residents().of(quarter); row++) {
          int age = town.residents().age(row, 0);
          here += age >= group.from() && age <= group.to() ? 1 : 0;
        }
        assertThat(here).as("%s, %s", plan.quarters().get(quarter).name(), group).isEqualTo(group.residents());
      }
    }
    lawsHold(town, 0);
  }

  @Test
  void aStepAllocatesNothing() {
    TownPlan plan = IslandTown.plan();
    Town town = SmallTown.founded(plan);
    Demography demography = demography(plan);
    int week = 4;
    for (; week < 12 * 52; week += 4) {
      demography.run(town, week, CHANCE);
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    threads.getThreadAllocatedBytes(self);
    long before = threads.getThreadAllocatedBytes(self);
    for (int end = week + 4 * 52; week < end; week += 4) {
      demography.run(town, week, CHANCE);
    }
    // 52 steps; an iterator here and there is not worth an odd loop, an array of residents would be 10 kB.
    assertThat((threads.getThreadAllocatedBytes(self) - before) / 52).as("bytes per step").isLessThan(200);
  }
}
