package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.chance.Chance;
import org.sozialraum.intervention.EncounterOnEqualTerms;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.OutreachToOlder;
import org.sozialraum.intervention.TimeBank;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.FrozenTown;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.demography.Demography;

/**
 * Each process changes the columns that it declares, and no other. In a town in which a year has passed and every
 * intervention works, the processes run one after the other as in a week, and the town is compared before and after
 * each.
 */
class DeclaredReachTest {
  private static final int FIRST = 52;
  private static final int WEEKS = 9;

  /** A process, and what it changed in nine weeks. */
  record Reach(WeeklyProcess process, Set<String> changed) {}

  static List<Arguments> processes() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1).with(everyIntervention(), List.of());
    // So that few weeks and residents bring about what is rare.
    scenario = RecordedTown.with(scenario, "week.collective-action.rate", 1);
    scenario = RecordedTown.with(scenario, "week.responses.satisfaction", .9);
    Sozialraum model = RecordedTown.of(scenario).model();
    Town town = model.town();
    Chance chance = model.chance();
    var settings = scenario.settings();
    Demography demography = new Demography(settings.week().demography(), new Traits(settings.traits()),
        scenario.town());
    List<Reach> reaches = new ArrayList<>();
    reaches.add(new Reach(new WeekBegins(), new TreeSet<>()));
    for (WeeklyProcess process : Week.of(settings.week(), settings.traits(), Set.of(), demography)) {
      reaches.add(new Reach(process, new TreeSet<>()));
    }
    // One more place, opened now, so that laying out its tables is seen.
    Intervention late = (Intervention) RecordedTown.changed(
        (Record) centre("east"), "start-week", (double) FIRST);
    FrozenTown before = FrozenTown.of(town);
    for (int week = FIRST; week < FIRST + WEEKS; week++) {
      for (Reach reach : reaches) {
        if (!reach.process().everyFourWeeks() || Week.isFourth(week)) {
          reach.process().run(town, week, chance);
          FrozenTown after = FrozenTown.of(town);
          reach.changed().addAll(after.changedSince(before));
          before = after;
        }
        if (reach.process() instanceof WeekBegins) {
          for (Intervention each : everyIntervention()) {
            each.act(town, week, chance);
          }
          late.act(town, week, chance);
          before = FrozenTown.of(town);
        }
      }
    }
    return reaches.stream().map(reach -> Arguments.of(reach.process().name(), reach)).toList();
  }

  private static Intervention centre(String quarter) {
    Record usual = Quantities.defaults(NeighbourhoodCentre.class);
    return (Intervention) RecordedTown.changed(RecordedTown.changed(usual, "quarter", quarter), "build-weeks", 0.0);
  }

  /**
   * Every known intervention, at work from week 0 in the quarter West; nobody is too young or too merry for a visit.
   */
  private static List<Intervention> everyIntervention() {
    List<Intervention> all = new ArrayList<>();
    for (Class<? extends Record> type : Interventions.known().values()) {
      Record usual = Quantities.defaults(type);
      if (type == NeighbourhoodCentre.class) {
        all.add(centre("west"));
        continue;
      }
      usual = RecordedTown.changed(usual, "quarters", List.of("west"));
      try {
        usual = RecordedTown.changed(usual, "setup-weeks", 0.0);
      } catch (IllegalArgumentException hasNoSetup) {
        // Begins at once.
      }
      if (type == OutreachToOlder.class) {
        usual = RecordedTown.changed(usual, "lonelier-than", 0.0);
      }
      if (type == TimeBank.class || type == EncounterOnEqualTerms.class) {
        // So that there are members enough in a town as small as this.
        usual = RecordedTown.changed(usual, "members", 1.0);
      }
      all.add((Intervention) usual);
    }
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("processes")
  void aProcessChangesWhatItDeclaresAndNothingElse(String name, Reach reach) {
    assertThat(reach.process().modifies()).as("columns that %s changes", name).containsAll(reach.changed());
    assertThat(reach.changed()).as("columns that %s really changed in nine weeks", name).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("processes")
  void aProcessDeclaresOnlyColumnsThatExist(String name, Reach reach) {
    Set<String> known = FrozenTown.of(SmallTown.founded()).columns();
    assertThat(known).as("columns that %s declares", name).containsAll(reach.process().modifies());
  }
}
