package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * at least one cause and no outcome, trait or identity; with intensity 0 it changes nothing at all.
 */
class InterventionsChangeCausesOnlyTest {
  private static final int WEEKS = 104;

  static List<String> words() {
    return List.copyOf(Interventions.known().keySet());
  }

  /** An intervention at work from week 0 on in the quarter West, otherwise at its defaults. */
  static Intervention atWork(String word, double intensity) {
    Record record = Quantities.defaults(Interventions.known().get(word));
    for (String setup : List.of("setup-weeks", "build-weeks")) {
      if (has(record, setup)) {
        record = RecordedTown.changed(record, setup, 0.0);
      }
    }
    record = has(record, "quarter") ? RecordedTown.changed(record, "quarter", "west")
        : RecordedTown.changed(record, "quarters", List.of("west"));
    return (Intervention) RecordedTown.changed(record, "intensity", intensity);
  }

  private static boolean has(Record record, String component) {
    return java.util.Arrays.stream(record.getClass().getRecordComponents())
        .anyMatch(each -> Quantities.fileName(each.getName()).equals(component));
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

  /** A founded town with older residents who are lonely, so that outreach finds somebody. */
  private static Town town() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.loneliness().set(resident, residents.age(resident, 0) >= 65 ? .6f : .3f);
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
