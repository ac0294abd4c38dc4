package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Readiness;

/** Members of a help exchange meet each other's needs: members only, near by, once a week each. */
class HelpExchangeTest {
  private static final int WEEK = 9;
  private static final int EAST = RESIDENTS / 2;
  private static final int AGEING = Domain.AGEING.ordinal();
  private static final int SIMPLE = Need.of(AGEING, 0);
  private final Readiness readiness = AlikeTown.evenlyReady();
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    fill(residents.takesPart(), 0);
    fill(residents.needs(), 0);
    fill(residents.reciprocity(), 0);
    fill(residents.lastHelped(), Residents.NEVER);
    fill(residents.lastHelping(), Residents.NEVER);
  }

  /** A week in which all needs could be met and every member has time. */
  private void aWeek(double staysInTouch, double within, Mechanism... off) {
    NeighbourHelp help = new NeighbourHelp(AlikeTown.settings(NeighbourHelp.Settings.class, "possible", 1.4, "help", 2,
        "trust-gain", .1, "tie-gain", .2), readiness, Set.of(off));
    new HelpExchange(AlikeTown.settings(HelpExchange.Settings.class, "joined", 4, "stays-in-touch", staysInTouch,
        "within", within), help, .12, Set.of(off)).run(town, WEEK, Chance.of(1, 0));
  }

  private void members(int... rows) {
    for (int row : rows) {
      residents.takesPart().set(row, Residents.HELP_EXCHANGE);
    }
  }

  private int helped() {
    int helped = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      helped += residents.lastHelped().of(resident) == WEEK ? 1 : 0;
    }
    return helped;
  }

  private int helping() {
    int helping = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      helping += residents.lastHelping().of(resident) == WEEK ? 1 : 0;
    }
    return helping;
  }

  /** Everybody of the West needs something and is a member. */
  private void theWestNeeds() {
    for (int resident = 0; resident < EAST; resident++) {
      residents.needs().set(resident, SIMPLE);
      members(resident);
    }
  }

  @Test
  void withoutMembersNobodyIsHelped() {
    for (int resident = 0; resident < RESIDENTS; resident++) {
      residents.needs().set(resident, SIMPLE);
    }
    aWeek(1, 10_000);
    assertThat(helped()).isZero();
    assertThat(helping()).isZero();
  }

  @Test
  void aMemberInNeedIsHelpedByAMemberWhomNobodyNeedKnowAndATieBegins() {
    int asker = aMemberWhoseNeedCanBeMet();
    members(EAST + 3);
    aWeek(1, 10_000);
    assertThat(residents.needs().of(asker)).isZero();
    assertThat(residents.lastHelped().of(asker)).isEqualTo(WEEK);
    assertThat(residents.lastHelping().of(EAST + 3)).isEqualTo(WEEK);
    assertThat(residents.metByNeighbours().of(asker)).isEqualTo((byte) 1);
    assertThat(town.supply().byNeighbours().of(Supply.row(0, AGEING))).isEqualTo(1);
    assertThat(residents.trust().of(asker)).as("a tenth of what is missing").isCloseTo(.55f, Offset.offset(1e-6f));
    assertThat(residents.reciprocity().of(asker)).isEqualTo(-1);
    assertThat(residents.reciprocity().of(EAST + 3)).isEqualTo(1);
    assertThat(town.ties().slot(asker, EAST + 3)).isNotNegative();
    assertThat(town.ties().slot(EAST + 3, asker)).isNotNegative();
    assertThat(town.ties().strengths()[town.ties().slot(asker, EAST + 3)]).isEqualTo(.12f);
  }

  /** The first of the West whose need a neighbour can meet in this week's luck, alone a member and in need. */
  private int aMemberWhoseNeedCanBeMet() {
    for (int asker = 0; asker < EAST; asker++) {
      aTown();
      residents.needs().set(asker, SIMPLE);
      members(asker, EAST + 3);
      aWeek(0, 10_000);
      if (residents.needs().of(asker) == 0) {
        aTown();
        residents.needs().set(asker, SIMPLE);
        members(asker);
        return asker;
      }
    }
    throw new AssertionError("no need can be met");
  }

  @Test
  void withoutStayingInTouchHelpLeavesNoTieAndWithAKnownHelperTheTieGrows() {
    int asker = aMemberWhoseNeedCanBeMet();
    members(EAST + 3);
    aWeek(0, 10_000);
    assertThat(helped()).isEqualTo(1);
    assertThat(town.ties().count(asker)).isZero();
    asker = aMemberWhoseNeedCanBeMet();
    members(EAST + 3);
    town.ties().add(asker, EAST + 3, .5f, Ties.Kind.NEIGHBOUR);
    town.ties().add(EAST + 3, asker, .5f, Ties.Kind.NEIGHBOUR);
    aWeek(1, 10_000);
    assertThat(town.ties().count(asker)).isEqualTo(1);
    assertThat(town.ties().strengths()[town.ties().slot(asker, EAST + 3)]).as("a fifth of what is missing")
        .isCloseTo(.6f, Offset.offset(1e-6f));
    assertThat(town.ties().strengths()[town.ties().slot(EAST + 3, asker)]).isCloseTo(.6f, Offset.offset(1e-6f));
  }

  @Test
  void nobodyHelpsBeyondTheDistanceNorInTheOwnHouseholdNorTwiceAWeek() {
    int asker = aMemberWhoseNeedCanBeMet();
    members(EAST + 3);
    aWeek(1, 100);
    assertThat(helped()).as("the quarters are 600 m apart").isZero();
    asker = aMemberWhoseNeedCanBeMet();
    residents.dwelling().set(EAST + 3, residents.dwelling().of(asker));
    members(EAST + 3);
    aWeek(1, 10_000);
    assertThat(helped()).as("one household").isZero();
    aTown();
    theWestNeeds();
    aWeek(1, 10_000);
    int met = 0;
    for (int resident = 0; resident < EAST; resident++) {
      met += residents.needs().of(resident) == 0 ? 1 : 0;
      assertThat(residents.reciprocity().of(resident)).as("one help either way at most").isBetween(-1f, 1f);
    }
    assertThat(met).isEqualTo(helped()).isEqualTo(helping()).isGreaterThan(EAST / 4);
  }

  @Test
  void tiesBeginOnlyBetweenMembersAndOnBothSidesInAboutThreeOfTenExchanges() {
    theWestNeeds();
    residents.needs().set(EAST + 5, SIMPLE);
    aWeek(.3, 10_000);
    int ends = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      for (int slot = town.ties().firstSlot(resident); slot < town.ties().endSlot(resident); slot++) {
        int other = town.ties().others()[slot];
        assertThat(town.ties().slot(other, resident)).isNotNegative();
        assertThat(resident).isLessThan(EAST);
        assertThat(other).isLessThan(EAST);
        ends++;
      }
    }
    assertThat(residents.needs().of(EAST + 5)).as("no member").isNotZero();
    // At 30 % of some hundred exchanges: four standard errors.
    assertThat(ends / 2.0 / helped()).isBetween(.12, .48);
  }

  @Test
  void whereTiesAreSwitchedOffHelpLeavesNone() {
    theWestNeeds();
    aWeek(1, 10_000, Mechanism.TIES);
    assertThat(helped()).isPositive();
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(town.ties().count(resident)).isZero();
    }
  }

  @Test
  void needsWithHandOversAreNoneThatNeighboursMeet() {
    for (int resident = 0; resident < EAST; resident++) {
      residents.needs().set(resident, Need.of(AGEING, 1));
      members(resident);
    }
    aWeek(1, 10_000);
    assertThat(helped()).isZero();
  }

  /** Each need has luck of its own: one that no neighbour could meet stays so when another of its domain is met. */
  @Test
  void ofTwoNeedsOfADomainTheOneLeftKeepsItsOwnLuck() {
    NeighbourHelp help = new NeighbourHelp(AlikeTown.settings(NeighbourHelp.Settings.class, "possible", .7, "ask", 1,
        "help", 4), readiness, Set.of());
    double possible = help.possible(AGEING);
    long key = Chance.of(1, 0).key(Decision.NEIGHBOUR_CAN_HELP, WEEK);
    int seen = 0;
    for (int resident = 0; resident < EAST; resident++) {
      long id = residents.id().of(resident);
      if (Chance.draw(key, id, AGEING) >= possible || Chance.draw(key, id, AGEING + Domain.COUNT) < possible) {
        continue;
      }
      aTown();
      residents.needs().set(resident, Need.add(SIMPLE, SIMPLE));
      members(resident, EAST + 3);
      town.ties().add(resident, EAST + 5, .9f, Ties.Kind.NEIGHBOUR);
      town.ties().add(EAST + 5, resident, .9f, Ties.Kind.NEIGHBOUR);
      help.run(town, WEEK, Chance.of(1, 0));
      if (Need.count(residents.needs().of(resident)) == 1) {
        new HelpExchange(AlikeTown.settings(HelpExchange.Settings.class, "joined", 4, "stays-in-touch", 0, "within",
            10_000), help, .12, Set.of()).run(town, WEEK, Chance.of(1, 0));
        assertThat(residents.needs().of(resident)).as("nobody but a service could meet it").isEqualTo(SIMPLE);
        seen++;
      }
    }
    assertThat(seen).isPositive();
  }
}
