package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.FrozenTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.Role;
import org.sozialraum.week.WeekBegins;

/**
 * Interventions change causes, never what is to be explained: alone for 104 weeks, with all processes off, each changes
 * exactly the causes that it names, in the direction that it names, and no outcome, trait or identity; with intensity 0
 * it changes nothing at all.
 */
class InterventionsChangeCausesOnlyTest {
  private static final int WEEKS = 104;
  private static final int LATECOMERS = 20;

  static List<String> words() {
    return List.copyOf(Interventions.known().keySet());
  }

  /** An intervention at work from week 0 on in the quarter West, otherwise at its defaults. */
  static Intervention atWork(String word, double intensity) {
    Record record = (Record) prepared(word);
    for (String setup : List.of("setup-weeks", "build-weeks")) {
      if (has(record, setup)) {
        record = RecordedTown.changed(record, setup, 0.0);
      }
    }
    return (Intervention) RecordedTown.changed(record, "intensity", intensity);
  }

  /** An intervention that is prepared from week 0 on in the quarter West, otherwise at its defaults. */
  private static Intervention prepared(String word) {
    Record record = Quantities.defaults(Interventions.known().get(word));
    return (Intervention) (has(record, "quarter") ? RecordedTown.changed(record, "quarter", "west")
        : RecordedTown.changed(record, "quarters", List.of("west")));
  }

  private static boolean has(Record record, String component) {
    return java.util.Arrays.stream(record.getClass().getRecordComponents())
        .anyMatch(each -> Quantities.fileName(each.getName()).equals(component));
  }

  /** What every intervention notes by reaching somebody, and none needs to name. */
  private static final String REACHED = "residents.reached by interventions";

  /**
   * Rows by column that an intervention's own acts made greater, or smaller, before it ended, if nothing else
   * happens in 104 weeks; whatever ends with the week has ended before each act.
   */
  private static void actsAlone(Intervention intervention, Town town, Map<String, Integer> grown,
      Map<String, Integer> shrunk) {
    Chance chance = Chance.of(1, 0);
    WeekBegins weekBegins = new WeekBegins();
    for (int week = 0; week < WEEKS; week++) {
      weekBegins.run(town, week, chance);
      FrozenTown before = FrozenTown.of(town);
      town.acts(0);
      intervention.act(town, week, chance);
      if (week >= intervention.operatingUntil()) {
        continue;
      }
      FrozenTown now = FrozenTown.of(town);
      for (String column : now.changedSince(before)) {
        merge(grown, column, now.rowsGrownSince(before, column));
        merge(shrunk, column, now.rowsShrunkSince(before, column));
      }
    }
  }

  private static void merge(Map<String, Integer> rows, String column, int more) {
    if (more > 0) {
      rows.merge(column, more, Math::max);
    }
  }

  /** What an intervention changed in 104 weeks in which nothing else happens: rows by column. */
  private static Map<String, Integer> changedAlone(Intervention intervention, FrozenTown before, Town town) {
    Chance chance = Chance.of(1, 0);
    Map<String, Integer> changed = new TreeMap<>();
    WeekBegins weekBegins = new WeekBegins();
    for (int week = 0; week < WEEKS; week++) {
      weekBegins.run(town, week, chance);
      intervention.act(town, week, chance);
      FrozenTown now = FrozenTown.of(town);
      for (String column : now.changedSince(before)) {
        changed.merge(column, now.rowsChangedSince(before, column), Math::max);
      }
    }
    return changed;
  }

  /** A founded town with older residents who are lonely and some who move in late, so that all find somebody. */
  private static Town town() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.loneliness().set(resident, residents.age(resident, 0) >= 65 ? .6f : .3f);
      if (resident < LATECOMERS) {
        residents.tenureStart().set(resident, 51);
      }
    }
    return town;
  }

  @ParameterizedTest
  @MethodSource("words")
  void aloneItChangesCausesAndNothingElse(String word) {
    Town town = town();
    FrozenTown before = FrozenTown.of(town);
    Map<String, Integer> changed = changedAlone(atWork(word, 1), before, town);
    System.out.println(word + ", alone for " + WEEKS + " weeks, changes at most rows of: " + changed);
    assertThat(changed).as("what %s changes", word).isNotEmpty();
    assertThat(changed.keySet()).as("columns that %s changes", word).allSatisfy(column ->
        assertThat(before.roleOf(column) == Role.CAUSE || column.startsWith("places."))
            .as("%s is a cause, but %s", column, before.roleOf(column)).isTrue());
    assertThat(changed.keySet()).as("causes that %s changes", word)
        .anySatisfy(column -> assertThat(before.roleOf(column)).isEqualTo(Role.CAUSE));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aloneItChangesExactlyTheCausesThatItNamesInTheirDirection(String word) {
    Town town = town();
    FrozenTown columns = FrozenTown.of(town);
    Intervention each = prepared(word);
    Map<String, Integer> grown = new TreeMap<>();
    Map<String, Integer> shrunk = new TreeMap<>();
    actsAlone(each, town, grown, shrunk);
    // Where nobody moves, newcomers are found in the first weeks only.
    actsAlone(atWork(word, 1), town(), grown, shrunk);
    for (Map<String, Integer> rows : List.of(grown, shrunk)) {
      // A place that is added brings its identity with it.
      rows.keySet().removeIf(column -> column.equals(REACHED)
          || column.startsWith("places.") && columns.roleOf(column) != Role.CAUSE);
    }
    assertThat(each.changes()).as("changes() of %s; it does change %s and %s", word, grown, shrunk).isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(each.changes().stream().map(Intervention.Change::column))
        .as("columns named by changes() of %s; a column is written table.name as in FrozenTown", word)
        .allSatisfy(column -> assertThat(columns.columns()).contains(column));
    for (String either : named(each, Intervention.Direction.EITHER)) {
      assertThat(grown.containsKey(either) || shrunk.containsKey(either))
          .as("%s changes %s, which it names with Change.either", word, either).isTrue();
      grown.remove(either);
      shrunk.remove(either);
    }
    assertThat(grown.keySet()).as("what %s makes more of (first) and what changes() names with Change.more", word)
        .isEqualTo(named(each, Intervention.Direction.MORE));
    assertThat(shrunk.keySet()).as("what %s makes less of (first) and what changes() names with Change.less", word)
        .isEqualTo(named(each, Intervention.Direction.LESS));
  }

  private static TreeSet<String> named(Intervention each, Intervention.Direction direction) {
    return each.changes().stream().filter(change -> change.direction() == direction)
        .map(Intervention.Change::column).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("words")
  void withIntensityZeroItChangesNothingAtAll(String word) {
    Town town = town();
    FrozenTown before = FrozenTown.of(town);
    assertThat(changedAlone(atWork(word, 0), before, town)).isEmpty();
    assertThat(town.spent()).isZero();
  }

  @ParameterizedTest
  @MethodSource("words")
  void withIntensityZeroAWholeRunIsTheBaselineToTheBit(String word) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2);
    RecordedTown nothing = RecordedTown.of(scenario.with(List.of(atWork(word, 0)), List.of()));
    RecordedTown baseline = RecordedTown.of(scenario);
    assertThat(nothing.exact()).isEqualTo(baseline.exact());
    assertThat(nothing.town().checksum()).isEqualTo(baseline.town().checksum());
    assertThat(nothing.model().notices()).extracting(Message::key).containsExactly("model.reached-nobody-at-zero");
  }

  @ParameterizedTest
  @MethodSource("words")
  void atWorkItReachesSomebodyAndCosts(String word) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2);
    Sozialraum model = RecordedTown.of(scenario.with(List.of(atWork(word, 1)), List.of())).model();
    assertThat(model.notices()).isEmpty();
    assertThat(model.reached().values()).allSatisfy(reached -> assertThat(reached).isPositive());
    assertThat(model.persons()[0]).as("different residents reached; %s calls town.reaches for each in act", word)
        .isPositive().isLessThanOrEqualTo(model.town().residents().count() * 2L);
    assertThat(Arrays.stream(model.personsIn()[0]).sum()).isEqualTo(model.persons()[0]);
    Intervention.Cost cost = atWork(word, 1).cost();
    // Two years at the running cost, and what it costs once.
    assertThat(model.town().spent()).isCloseTo(2 * cost.perYear() + cost.once(),
        org.assertj.core.data.Percentage.withPercentage(1e-6));
  }

  @Test
  void everyKnownInterventionIsARecordThatIsOne() {
    assertThat(Interventions.known().values())
        .allSatisfy(type -> assertThat(type).isAssignableTo(Intervention.class));
  }
}
