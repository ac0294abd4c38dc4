package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;

/** Who takes part in a help exchange, in circles on equal terms and in introductions. */
class PeopleTest {
  private static final int WEST = 150;
  private static final Chance CHANCE = Chance.of(1, 0);
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    AlikeTown.fill(residents.takesPart(), 0);
  }

  private static <R extends Record> R of(Class<R> type, Object... namesAndValues) {
    Record record = RecordedTown.changed(Quantities.defaults(type), "quarters", List.of("west"));
    record = RecordedTown.changed(record, "setup-weeks", 0.0);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      record = RecordedTown.changed(record, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return type.cast(record);
  }

  /** Rows that take part in something. */
  private TreeSet<Integer> who(byte bit) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
      if ((residents.takesPart().of(resident) & bit) != 0) {
        rows.add(resident);
      }
    }
    return rows;
  }

  @Test
  void membersOfAnExchangeStayAndBecomeMore() {
    TimeBank exchange = of(TimeBank.class, "members", .5);
    exchange.act(town, 26, CHANCE);
    TreeSet<Integer> early = who(Residents.HELP_EXCHANGE);
    AlikeTown.fill(residents.takesPart(), 0);
    assertThat(exchange.act(town, 520, CHANCE)).isEqualTo(who(Residents.HELP_EXCHANGE).size());
    assertThat(who(Residents.HELP_EXCHANGE)).containsAll(early).hasSizeBetween(50, 100)
        .allMatch(row -> row < WEST);
    // 1 - e^(-27/104) = .23 of a half of 150: 17, standard error 4.
    assertThat(early).hasSizeBetween(4, 31);
  }

  @Test
  void circlesHaveAsManyOfEitherOriginInTheLongRun() {
    for (int resident = 0; resident < WEST; resident++) {
      residents.migration().set(resident, (byte) (resident < 30 ? 1 : 0));
    }
    EncounterOnEqualTerms circles = of(EncounterOnEqualTerms.class, "members", 1.0, "asked-per-year", 0.0);
    int with = 0;
    int without = 0;
    for (int week = 104; week < 154; week++) {
      AlikeTown.fill(residents.takesPart(), 0);
      circles.act(town, week, CHANCE);
      with += who(Residents.ENCOUNTER).headSet(30).size();
      without += who(Residents.ENCOUNTER).tailSet(30).size();
    }
    // All 30 of the one, each second week; of 120 others about 30 belong, standard error 4.7.
    assertThat(with / 50.0).isBetween(13.0, 16.5);
    assertThat(without / 50.0).isBetween(7.0, 23.0);
    assertThat(who(Residents.ENCOUNTER)).allMatch(row -> row < WEST);
  }

  @Test
  void whereAllAreOfOneOriginThereIsNoCircle() {
    assertThat(of(EncounterOnEqualTerms.class, "members", 1.0).act(town, 104, CHANCE)).isZero();
  }

  @Test
  void languageSupportTakesTheBarrierFromThoseWhoHaveOneAndAsksGoToThoseWithMigrationBackground() {
    for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
      residents.barrier().set(resident, (byte) (resident % 2));
      residents.migration().set(resident, (byte) (resident % 2));
    }
    of(EncounterOnEqualTerms.class, "supported", 1.0, "asked-per-year", 4.0, "members", 0.0)
        .act(town, 100, CHANCE);
    TreeSet<Integer> supported = who(Residents.LANGUAGE_SUPPORT);
    assertThat(supported).hasSizeGreaterThan(60).allMatch(row -> row % 2 == 1 && row < WEST);
    int asked = 0;
    for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
      boolean expected = resident % 2 == 1 && !supported.contains(resident);
      assertThat(residents.hasBarrier(resident)).isEqualTo(expected);
      assertThat(residents.asked().of(resident) > 0 && (resident % 2 == 0 || resident >= WEST)).isFalse();
      asked += residents.asked().of(resident);
    }
    assertThat(asked).isPositive();
  }

  @Test
  void whoMovedInLastWeekIsIntroducedFromFourteenOn() {
    AlikeTown.fill(residents.tenureStart(), 100);
    residents.tenureStart().set(3, 200);
    residents.tenureStart().set(4, 200);
    residents.tenureStart().set(WEST, 200);
    residents.birthWeek().set(4, 201 - 14 * 52 + 1);
    Welcome welcome = of(Welcome.class, "reach", 1.0, "told", .01, "intensity", 2.0);
    assertThat(welcome.act(town, 200, CHANCE)).as("before they are there").isZero();
    assertThat(welcome.act(town, 201, CHANCE)).isEqualTo(1);
    assertThat(who(Residents.INTRODUCED)).containsExactly(3);
    assertThat(town.supply().told().of(0)).isGreaterThan(.03f);
    AlikeTown.fill(residents.takesPart(), 0);
    assertThat(welcome.act(town, 202, CHANCE)).as("once").isZero();
  }

  /** Local ties other than kin, per resident from 14 who moved in within the last half-year. */
  private static double tiesOfNewcomers(List<Intervention> interventions) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2).with(interventions, List.of());
    Town after = RecordedTown.of(scenario).town();
    int newcomers = 0;
    int ties = 0;
    for (int resident = 0; resident < after.residents().count(); resident++) {
      if (after.residents().tenureStart().of(resident) > 78 && after.residents().age(resident, 104) >= 14) {
        newcomers++;
        for (int slot = after.ties().firstSlot(resident); slot < after.ties().endSlot(resident); slot++) {
          ties += after.ties().kinds()[slot] != (byte) Ties.Kind.KIN.ordinal() ? 1 : 0;
        }
      }
    }
    assertThat(newcomers).isPositive();
    return (double) ties / newcomers;
  }

  @Test
  void newcomersWhoAreWelcomedKnowMoreNeighbours() {
    Record welcome = RecordedTown.changed(of(Welcome.class, "reach", 1.0), "quarters", List.of("west", "east"));
    double with = tiesOfNewcomers(List.of((Intervention) welcome));
    double without = tiesOfNewcomers(List.of());
    System.out.println("ties per newcomer: welcomed " + with + ", not " + without);
    assertThat(with).isGreaterThan(without);
  }
}
