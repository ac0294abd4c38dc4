package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

/** Residents of the West and of the East, 150 each; every resident of the West knows one of the East. */
class InformationTest {
  private static final byte EVERYTHING = (byte) 0xFF;
  private static final int EAST = RESIDENTS / 2;
  private static final int SEEDS = 20;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    AlikeTown.fill(residents.barrier(), 0);
    know(0, RESIDENTS, 0);
  }

  private void know(int from, int to, int what) {
    Arrays.fill(residents.offersKnown().array(), from, to, (byte) what);
  }

  private static Information information(Set<Mechanism> off, Object... namesAndValues) {
    return new Information(AlikeTown.settings(Information.Settings.class, namesAndValues),
        AlikeTown.settings(Coordination.class), off);
  }

  /** Domains known by residents of the West after four weeks, of all they could know. */
  private double knownInTheWest(Information information, int beforeInTheWest, int inTheEast) {
    long known = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      know(0, EAST, beforeInTheWest);
      know(EAST, RESIDENTS, inTheEast);
      information.run(town, 4, Chance.of(seed, 0));
      for (int resident = 0; resident < EAST; resident++) {
        known += Integer.bitCount(residents.offersKnown().of(resident) & 0xFF);
      }
    }
    return known / (8.0 * SEEDS * EAST);
  }

  @Test
  void ofKnownOffersOnePercentAWeekIsForgotten() {
    Information forgetful = information(Set.of(), "outreach", 0, "topic", 0);
    assertThat(knownInTheWest(forgetful, EVERYTHING, 0)).isCloseTo(.99 * .99 * .99 * .99, within(.004));
    assertThat(knownInTheWest(forgetful, 0, EVERYTHING)).as("nobody tells").isZero();
  }

  @Test
  void outreachTellsOfEachDomainTheMoreItsServicesWorkTogether() {
    Information told = information(Set.of(), "topic", 0, "forgetting", 0);
    int[] known = new int[Domain.COUNT];
    for (int seed = 0; seed < 100; seed++) {
      know(0, RESIDENTS, 0);
      told.run(town, 4, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        for (int domain = 0; domain < Domain.COUNT; domain++) {
          known[domain] += residents.offersKnown().of(resident) >> domain & 1;
        }
      }
    }
    // .004 (1 + C) a week for four weeks: C is .32 for health and .12 for culture.
    assertThat(known[Domain.HEALTH.ordinal()] / 30_000.0).isCloseTo(1 - Math.pow(1 - .00528, 4), within(.002));
    assertThat(known[Domain.CULTURE.ordinal()] / 30_000.0).isCloseTo(1 - Math.pow(1 - .00448, 4), within(.002));
  }

  @Test
  void withoutOutreachInformationSpreadsAlongTiesOnly() {
    Information gossip = information(Set.of(), "outreach", 0, "forgetting", 0, "topic", .1);
    assertThat(knownInTheWest(gossip, 0, EVERYTHING)).as("no ties").isZero();
    AlikeTown.tiePairs(town, .81, Ties.Kind.NEIGHBOUR);
    // A domain passes in a week with .1 · .3 · .9.
    assertThat(knownInTheWest(gossip, 0, EVERYTHING)).isCloseTo(1 - Math.pow(1 - .027, 4), within(.006));
    assertThat(knownInTheWest(gossip, 0, 0)).as("nobody knows anything").isZero();
    assertThat(knownInTheWest(gossip, 0, 1)).as("of one domain")
        .isCloseTo((1 - Math.pow(1 - .027, 4)) / 8, within(.003));
  }

  @Test
  void tiesThatTellAllTheyCanTellOfEveryDomainAlike() {
    AlikeTown.tiePairs(town, 1, Ties.Kind.NEIGHBOUR);
    Information chatty = information(Set.of(), "outreach", 0, "forgetting", 0, "topic", .1, "passes", 1);
    // A tie passes on one domain in four weeks, at most: one in eight.
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      assertThat(knownInTheWest(chatty, 0, 1 << domain)).as(Domain.of(domain).meaning())
          .isCloseTo(1.0 / 64, within(.004));
    }
  }

  @Test
  void languageLeavesTwoFifths() {
    AlikeTown.tiePairs(town, 1, Ties.Kind.NEIGHBOUR);
    AlikeTown.fill(residents.barrier(), 1);
    Information gossip = information(Set.of(), "outreach", 0, "forgetting", 0, "topic", .1);
    assertThat(knownInTheWest(gossip, 0, EVERYTHING)).isCloseTo(1 - Math.pow(1 - .4 * .03, 4), within(.005));
    Information outreach = information(Set.of(), "topic", 0, "forgetting", 0, "outreach", .05);
    double withBarrier = knownInTheWest(outreach, 0, 0);
    AlikeTown.fill(residents.barrier(), 0);
    double without = knownInTheWest(outreach, 0, 0);
    assertThat(withBarrier / without).isCloseTo(.4, within(.05));
    AlikeTown.fill(residents.barrier(), 1);
    assertThat(knownInTheWest(information(EnumSet.of(Mechanism.LANGUAGE_BARRIER), "topic", 0, "forgetting", 0,
        "outreach", .05), 0, 0)).isEqualTo(without);
  }

  @Test
  void whatOthersKnewBeforeCountsAndNotWhatTheyLearnMeanwhile() {
    // A chain: the first knows, the others each know their neighbours only. Four weeks carry news one step.
    for (int resident = 0; resident < 20; resident++) {
      town.ties().add(resident, resident + 1, 1, Ties.Kind.NEIGHBOUR);
      town.ties().add(resident + 1, resident, 1, Ties.Kind.NEIGHBOUR);
    }
    Information gossip = information(Set.of(), "outreach", 0, "forgetting", 0, "topic", .1, "passes", 1);
    int farthest = 0;
    for (int seed = 0; seed < 200; seed++) {
      know(0, RESIDENTS, 0);
      know(0, 1, EVERYTHING);
      gossip.run(town, 4, Chance.of(seed, 0));
      for (int resident = 1; resident < 20; resident++) {
        farthest = residents.offersKnown().of(resident) != 0 ? Math.max(farthest, resident) : farthest;
      }
    }
    assertThat(farthest).isEqualTo(1);
  }

  @Test
  void childrenKnowWhatTheHeadOfTheirHouseholdKnows() {
    int child = -1;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      child = residents.role().of(resident) == Residents.CHILD ? resident : child;
    }
    int head = Information.carer(town, child);
    assertThat(residents.role().of(head)).isEqualTo(Residents.HEAD);
    assertThat(residents.dwelling().of(head)).isEqualTo(residents.dwelling().of(child));
    residents.birthWeek().set(child, -5 * 52);
    know(head, head + 1, 0b1010);
    information(Set.of()).run(town, 4, Chance.of(1, 0));
    assertThat(residents.offersKnown().of(child)).isEqualTo((byte) 0b1010);
  }
}
