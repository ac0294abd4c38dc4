package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.Column;

/** Variants share their chance: what a difference does not touch stays the same, bit for bit. */
class CommonChanceTest {
  private static final Scenario ISLAND = RecordedTown.scenario(IslandTown.plan(), 0, 2);
  private static RecordedTown untouched;

  @BeforeAll
  static void theTownWithNothingDone() {
    untouched = RecordedTown.of(ISLAND);
  }

  private static Intervention centre(String quarter, double capacity, double openHours) {
    Record usual = Quantities.defaults(NeighbourhoodCentre.class);
    usual = RecordedTown.changed(RecordedTown.changed(usual, "quarter", quarter), "build-weeks", 0.0);
    return (Intervention) RecordedTown.changed(RecordedTown.changed(usual, "capacity", capacity), "open-hours",
        openHours);
  }

  @Test
  void theSameScenarioGivesTheSameRun() {
    RecordedTown again = RecordedTown.of(ISLAND);
    assertThat(again.exact()).isEqualTo(untouched.exact());
    assertThat(again.town().checksum()).isEqualTo(untouched.town().checksum());
  }

  @Test
  void anotherReplicationOrSeedGivesAnotherRunInTheSameTown() {
    RecordedTown second = RecordedTown.of(ISLAND, 1);
    RecordedTown seeded = RecordedTown.of(ISLAND.with(ISLAND.horizon(), 1, 2));
    assertThat(second.town().checksum()).isNotEqualTo(untouched.town().checksum())
        .isNotEqualTo(seeded.town().checksum());
    assertThat(seeded.town().checksum()).isNotEqualTo(untouched.town().checksum());
    assertThat(second.town().dwellings().id().of(5)).isEqualTo(untouched.town().dwellings().id().of(5));
  }

  @Test
  void aRunThatIsStartedAgainBeginsAnew() {
    RecordedTown first = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 1));
    Sozialraum model = first.model();
    model.runAll(week -> {});
    assertThat(model.town().checksum()).isEqualTo(RecordedTown.of(model.scenario()).town().checksum());
    assertThat(model.residentWeeks()).isEqualTo(RecordedTown.of(model.scenario()).model().residentWeeks());
  }

  @Test
  void aCheckpointContinuesToTheSameState() throws java.io.IOException, ClassNotFoundException {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1)
        .with(List.of(centre("west", 50, 40)), List.of());
    Sozialraum kept = new Sozialraum(scenario, 0, null);
    kept.start();
    for (int week = 0; week < 30; week++) {
      kept.schedule.step(kept);
    }
    java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
    try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(file)) {
      out.writeObject(kept);
    }
    java.io.ObjectInputStream in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(file.toByteArray()));
    Sozialraum restored = (Sozialraum) in.readObject();
    for (int week = 30; week < 52; week++) {
      kept.schedule.step(kept);
      restored.schedule.step(restored);
    }
    assertThat(restored.getWeek()).isEqualTo(52);
    assertThat(restored.town().checksum()).isEqualTo(kept.town().checksum())
        .isEqualTo(RecordedTown.of(scenario).town().checksum());
  }

  @Test
  void whoWatchesChangesNothing() {
    Sozialraum unseen = new Sozialraum(ISLAND, 0, null);
    unseen.runAll(week -> {});
    assertThat(unseen.town().checksum()).isEqualTo(untouched.town().checksum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"neighbourhood-coordinator", "project-fund", "neighbourhood-centre", "asking-campaign",
      "outreach-to-older", "lighting-and-upkeep", "youth-participation", "integrated-planning", "decentral-services",
      "service-hours", "county-budget"})
  void anInterventionOnTheMainlandLeavesTheIslandBitIdentical(String word) {
    Record record = Quantities.defaults(Interventions.known().get(word));
    for (var component : record.getClass().getRecordComponents()) {
      String name = Quantities.fileName(component.getName());
      record = switch (name) {
        case "quarter" -> RecordedTown.changed(record, name, "festland-2");
        case "quarters" -> RecordedTown.changed(record, name, List.of("festland-1", "festland-2", "festland-3"));
        case "setup-weeks", "build-weeks" -> RecordedTown.changed(record, name, 0.0);
        case "lonelier-than" -> RecordedTown.changed(record, name, .2);
        default -> record;
      };
    }
    RecordedTown touched = RecordedTown.of(ISLAND.with(List.of((Intervention) record), List.of()));
    assertThat(stateById(touched.town(), IslandTown.ISLAND))
        .isEqualTo(stateById(untouched.town(), IslandTown.ISLAND));
    assertThat(stateById(touched.town(), IslandTown.MAINLAND))
        .isNotEqualTo(stateById(untouched.town(), IslandTown.MAINLAND));
    assertThat(observedOf(touched, "insel")).hasSizeGreaterThan(100).isEqualTo(observedOf(untouched, "insel"));
    assertThat(observedOf(touched, "festland")).isNotEqualTo(observedOf(untouched, "festland"));
  }

  @Test
  void aCentreLeavesMostResidentsNearItWithTheSameLives() {
    RecordedTown touched = RecordedTown.of(ISLAND.with(List.of(centre("festland-2", 400, 40)), List.of()));
    Map<Long, Integer> homes = homes(touched.town());
    Map<Long, Integer> before = homes(untouched.town());
    // Who lives where has nothing to do with a centre, as long as engagement and ties decide about no move.
    assertThat(homes).isEqualTo(before);
    assertThat(differentModes(touched.town(), untouched.town()))
        .as("residents of 1,200 near the centre who live in another mode").isPositive().isLessThan(400);
  }

  @Test
  void capacityAndOpeningHoursDecideHowManyCome() {
    long tiny = visitsOfCentre(5, 40);
    long usual = visitsOfCentre(500, 40);
    long shorter = visitsOfCentre(500, 10);
    long closed = visitsOfCentre(500, 0);
    assertThat(tiny).as("visits of 52 weeks with room for 5 a week").isPositive().isLessThanOrEqualTo(5 * 52);
    assertThat(usual).isGreaterThan(3 * tiny);
    assertThat(shorter).as("visits at a quarter of the hours").isPositive().isLessThan(usual / 2);
    assertThat(closed).as("visits without opening hours").isZero();
  }

  private static long visitsOfCentre(double capacity, double openHours) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1)
        .with(List.of(centre("west", capacity, openHours)), List.of());
    long[] visits = new long[1];
    RecordedTown.of(scenario, started -> {}, model -> {
      Places places = model.town().places();
      visits[0] += places.count() > places.founded() ? places.visits().of(places.founded()) : 0;
    });
    return visits[0];
  }

  @Test
  void closingHalfOfThePlacesLowersVisits() {
    ClosePlaces half = (ClosePlaces) RecordedTown.changed(
        RecordedTown.changed(Quantities.defaults(ClosePlaces.class), "share", .5), "start-week", 52.0);
    RecordedTown closed = RecordedTown.of(ISLAND.with(List.of(), List.of(half)));
    assertThat(visits(closed, 0, 52)).isEqualTo(visits(untouched, 0, 52));
    assertThat(visits(closed, 52, 104)).isLessThan(.95 * visits(untouched, 52, 104));
    Places places = closed.town().places();
    int shut = 0;
    for (int place = 0; place < places.founded(); place++) {
      shut += places.openness().of(place) == 0 ? 1 : 0;
      assertThat(places.openness().of(place) > 0 || places.visits().of(place) == 0).isTrue();
    }
    assertThat(shut).isEqualTo((int) Math.rint(.5 * places.founded()));
  }

  private static double visits(RecordedTown run, int from, int until) {
    return run.seen().stream().filter(each -> !each.yearly() && each.level() == org.sozialraum.observe.Level.COUNTY
        && each.observable().equals("visits") && each.week() >= from && each.week() < until)
        .mapToDouble(RecordedTown.Seen::value).sum();
  }

  /** Every column of every resident of a municipality by lifelong id, with ties by the ids of their other ends. */
  private static Map<Long, List<Long>> stateById(Town town, String municipality) {
    Residents residents = town.residents();
    Quarters quarters = town.quarters();
    Map<Long, List<Long>> state = new LinkedHashMap<>();
    for (int row = 0; row < residents.count(); row++) {
      if (!quarters.municipalityOf(town.quarterOf(row)).equals(municipality)) {
        continue;
      }
      List<Long> bits = new ArrayList<>();
      for (Column column : residents.columns()) {
        bits.add(column.bits(row));
      }
      for (int slot = town.ties().firstSlot(row); slot < town.ties().endSlot(row); slot++) {
        bits.add(residents.id().of(town.ties().others()[slot]));
        bits.add((long) Float.floatToRawIntBits(town.ties().strengths()[slot]));
        bits.add((long) town.ties().kinds()[slot]);
        bits.add((long) town.ties().lately()[slot]);
      }
      state.put(residents.id().of(row), bits);
    }
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      if (quarters.municipalityOf(quarter).equals(municipality)) {
        List<Long> bits = new ArrayList<>();
        for (Column column : quarters.columns()) {
          if (!column.name().startsWith("first ")) {
            bits.add(column.bits(quarter));
          }
        }
        state.put((long) quarter, bits);
      }
    }
    assertThat(state).hasSizeGreaterThan(1000);
    return state;
  }

  private static Map<String, String> observedOf(RecordedTown run, String idOrName) {
    Map<String, String> observed = new LinkedHashMap<>();
    run.exact().forEach((name, value) -> {
      if (name.toLowerCase(java.util.Locale.ROOT).contains(idOrName) && !name.contains("cost")
          && !name.contains("COUNTY")) {
        observed.put(name, value);
      }
    });
    return observed;
  }

  private static Map<Long, Integer> homes(Town town) {
    Map<Long, Integer> homes = new LinkedHashMap<>();
    for (int row = 0; row < town.residents().count(); row++) {
      homes.put(town.residents().id().of(row), town.residents().dwelling().of(row));
    }
    return homes;
  }

  private static int differentModes(Town one, Town other) {
    Set<List<Long>> modes = new HashSet<>();
    for (int row = 0; row < one.residents().count(); row++) {
      modes.add(List.of(one.residents().id().of(row), (long) one.residents().mode().of(row)));
    }
    int different = 0;
    for (int row = 0; row < other.residents().count(); row++) {
      different += modes.contains(
          List.of(other.residents().id().of(row), (long) other.residents().mode().of(row))) ? 0 : 1;
    }
    return different;
  }
}
