package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.FrozenTown;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.Role;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeekBegins;

/** Shocks change causes, never what is to be explained, and nothing before their first week. */
class ShocksChangeCausesOnlyTest {
  private static final int START = 8;
  private static final int WEEKS = 60;
  private static final Chance CHANCE = Chance.of(1, 0);

  static List<String> words() {
    return List.copyOf(Shocks.known().keySet());
  }

  private static Shock shock(String word) {
    Record usual = Quantities.defaults(Shocks.known().get(word));
    return (Shock) RecordedTown.changed(usual, "start-week", (double) START);
  }

  @ParameterizedTest
  @MethodSource("words")
  void aloneItChangesCausesAndNothingElse(String word) {
    Town town = SmallTown.founded();
    Shock shock = shock(word);
    WeekBegins weekBegins = new WeekBegins();
    weekBegins.run(new Shift(town, 0, CHANCE));
    FrozenTown before = FrozenTown.of(town);
    Set<String> changed = new TreeSet<>();
    for (int week = 0; week < WEEKS; week++) {
      weekBegins.run(new Shift(town, week, CHANCE));
      shock.act(town, week, CHANCE);
      Set<String> now = FrozenTown.of(town).changedSince(before);
      if (week < shock.firstWeek()) {
        assertThat(now).as("what %s changes in week %d, before it begins", word, week).isEmpty();
      }
      changed.addAll(now);
    }
    System.out.println(word + ", alone for " + WEEKS + " weeks, changes: " + changed);
    assertThat(changed).as("what %s changes", word).isNotEmpty()
        .allSatisfy(column -> assertThat(before.roleOf(column)).as(column).isEqualTo(Role.CAUSE));
  }

  @ParameterizedTest
  @MethodSource("words")
  void itIsFeltInTheTown(String word) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2);
    RecordedTown without = RecordedTown.of(scenario);
    RecordedTown with = RecordedTown.of(scenario.with(List.of(), List.of(shock(word))));
    assertThat(with.town().checksum()).as("state of the town after %s", word)
        .isNotEqualTo(without.town().checksum());
  }
}
