package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.intervention.AskingCampaign;
import org.sozialraum.intervention.EncounterOnEqualTerms;
import org.sozialraum.intervention.EveningRooms;
import org.sozialraum.intervention.Greening;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.intervention.OutreachToOlder;
import org.sozialraum.intervention.Participation;
import org.sozialraum.intervention.TimeBank;
import org.sozialraum.intervention.VolunteerTraining;
import org.sozialraum.intervention.Welcome;
import org.sozialraum.intervention.WorkingTogether;
import org.sozialraum.observe.Observation;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;

/**
 * Who does the work of a week does not matter: any number of hands, and parts done in any order, observe the same
 * values to the last bit and leave the same state behind. Some six thousand residents of several villages are cut into
 * five parts, in which proposals, slots and a new place overflow and demography goes on.
 */
class HandsDoNotMatterTest {
  private static final TownPlan VILLAGES = SyntheticTowns.named("dorfgruppe").orElseThrow();

  private static Scenario scenario() {
    Scenario scenario = RecordedTown.scenario(VILLAGES, 1, 1);
    scenario = RecordedTown.with(scenario, "week.encounters.proposals", 1);
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept",
        scenario.settings().week().encounters().tieIntercept() + 1.6);
    scenario = RecordedTown.with(scenario, "founding.most-tie-slots", 12);
    scenario = RecordedTown.with(scenario, "measurement.survey.non-response.share", 1);
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter",
        VILLAGES.quarters().get(0).id());
    centre = RecordedTown.changed(RecordedTown.changed(centre, "build-weeks", 10.0), "capacity", 20.0);
    Record coordinator = RecordedTown.changed(Quantities.defaults(NeighbourhoodCoordinator.class), "quarters",
        List.of(VILLAGES.quarters().get(1).id()));
    Record outreach = RecordedTown.changed(Quantities.defaults(OutreachToOlder.class), "lonelier-than", .2);
    Record rooms = RecordedTown.changed(Quantities.defaults(EveningRooms.class), "quarters",
        List.of(VILLAGES.quarters().get(0).id()));
    Record greening = RecordedTown.changed(Quantities.defaults(Greening.class), "quarters",
        List.of(VILLAGES.quarters().get(0).id()));
    Record campaign = RecordedTown.changed(Quantities.defaults(AskingCampaign.class), "targeting",
        AskingCampaign.Which.NOT_ASKED_OTHERWISE);
    Record together = RecordedTown.changed(Quantities.defaults(WorkingTogether.class), "setup-weeks", 0.0);
    Record council = RecordedTown.changed(Quantities.defaults(Participation.class), "quarters",
        List.of(VILLAGES.quarters().get(0).id(), VILLAGES.quarters().get(1).id()));
    council = RecordedTown.changed(council, "selection", Participation.Selection.OPEN);
    Record exchange = RecordedTown.changed(Quantities.defaults(TimeBank.class), "members", 1.0);
    Record circles = RecordedTown.changed(Quantities.defaults(EncounterOnEqualTerms.class), "members", 1.0);
    Record welcome = RecordedTown.changed(Quantities.defaults(Welcome.class), "quarters",
        List.of(VILLAGES.quarters().get(0).id(), VILLAGES.quarters().get(1).id()));
    return scenario.with(List.of((Intervention) centre, (Intervention) coordinator, (Intervention) outreach,
        (Intervention) rooms, (Intervention) greening, (Intervention) campaign, (Intervention) together,
        (Intervention) council, (Intervention) exchange, (Intervention) circles, (Intervention) welcome,
        Quantities.defaults(VolunteerTraining.class)), List.of());
  }

  /** What a run leaves behind: the state after each week and all observed values. */
  private record Trace(List<Long> states, Map<String, String> observed, Map<String, Long> reached, int exchanged) {

    static Trace of(Crew crew, Consumer<Sozialraum> afterWeek) {
      List<Long> states = new ArrayList<>();
      RecordedTown run = RecordedTown.of(scenario(), started -> {
        if (crew != null) {
          started.crew(crew);
        }
      }, model -> {
        states.add(model.town().checksum());
        afterWeek.accept(model);
      });
      return new Trace(states, run.exact(), run.model().reached(), run.model().exchanged());
    }
  }

  private static final Trace ALONE = Trace.of(null, model -> { });

  private static void isTheSame(Trace trace) {
    assertThat(trace.states()).as("state after each week").isEqualTo(ALONE.states());
    assertThat(trace.observed()).isEqualTo(ALONE.observed());
    assertThat(trace.reached()).isEqualTo(ALONE.reached());
    assertThat(trace.exchanged()).isEqualTo(ALONE.exchanged());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void anyNumberOfHandsComesToTheSameBits(int hands) {
    try (ThreadCrew crew = new ThreadCrew(hands)) {
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      isTheSame(Trace.of(new Watched(crew, threads), model -> { }));
      // A crew that left everything to the caller would not be found out by its results.
      assertThat(threads.size()).as("threads that did parts").isBetween(Math.min(hands, 2), hands);
    }
  }

  @Test
  void handsThatComeAndGoChangeNothingAndAModelFrozenUnderThemGoesOnAloneToTheSameBits() {
    Sozialraum[] goesOn = new Sozialraum[1];
    try (ThreadCrew crew = new ThreadCrew(1)) {
      isTheSame(Trace.of(crew, model -> {
        crew.hands(1 + Math.floorMod(model.getWeek(), 5));
        // The new place has opened by then: its tables keep their numbers.
        if (model.getWeek() == 30) {
          goesOn[0] = Past.of(model).goOn();
        }
      }));
    }
    List<Long> states = new ArrayList<>();
    goesOn[0].runUntil(52, week -> states.add(goesOn[0].town().checksum()));
    assertThat(states).hasSize(22).isEqualTo(ALONE.states().subList(82, 104));
  }

  @Test
  void theOrderOfPartsChangesNothing() {
    isTheSame(Trace.of(new Backwards(), model -> { }));
  }

  @Test
  void theTraceHoldsWhatCouldDependOnWhoComesFirst() {
    assertThat(ALONE.observed()).hasSizeGreaterThan(1000);
    assertThat(ALONE.states()).doesNotHaveDuplicates();
    assertThat(ALONE.exchanged()).isPositive();
    assertThat(ALONE.reached().values()).allMatch(reached -> reached > 0);
  }

  @Test
  void aPartThatFailsEndsTheRunWithItsErrorAndTheCrewWorksOn() {
    try (ThreadCrew crew = new ThreadCrew(3)) {
      assertThatThrownBy(() -> Trace.of(crew, HandsDoNotMatterTest::doubleSomebody))
          .isInstanceOf(IllegalStateException.class).hasMessageContaining("two residents share the lifelong id");
      Sozialraum another = new Sozialraum(scenario(), 0, null);
      another.crew(crew);
      another.start();
      List<Long> states = new ArrayList<>();
      another.runUntil(-32, week -> states.add(another.town().checksum()));
      assertThat(states).hasSize(20).isEqualTo(ALONE.states().subList(0, 20));
    }
  }

  /** Gives the last two who share a dwelling one id; the next resettlement must stumble over it. */
  private static void doubleSomebody(Sozialraum model) {
    Residents residents = model.town().residents();
    for (int row = residents.count() - 1; row > 0; row--) {
      if (residents.dwelling().of(row) == residents.dwelling().of(row - 1)) {
        residents.id().set(row, residents.id().of(row - 1));
        return;
      }
    }
  }

  @Test
  void everythingThatGoesOverResidentsIsShared() {
    Scenario scenario = scenario();
    Sozialraum model = new Sozialraum(scenario, 0, null);
    model.start();
    Town town = model.town();
    Demography demography = new Demography(scenario.settings().week().demography(),
        new Traits(scenario.settings().traits()), scenario.town());
    List<WeeklyProcess> week = new ArrayList<>(List.of(new WeekBegins()));
    week.addAll(Week.of(scenario.settings().week(), scenario.settings().traits(), Set.of(), demography));
    Map<String, Integer> cut = new TreeMap<>();
    Backwards crew = new Backwards();
    Shift shift = new Shift(crew);
    for (int now = 0; now < 8; now++) {
      shift.begin(town, now, Chance.of(1, 0));
      for (WeeklyProcess process : week) {
        if (!process.everyFourWeeks() || Week.isFourth(now)) {
          crew.mostParts = 0;
          process.run(shift);
          cut.merge(process.name(), crew.mostParts, Math::max);
        }
      }
      crew.mostParts = 0;
      new Observation(town, VILLAGES, List.of()).observe(shift, (at, level, unit, observable, value, yearly) -> { });
      cut.merge("Observation", crew.mostParts, Math::max);
    }
    Set<String> whole = new TreeSet<>();
    cut.forEach((process, parts) -> {
      if (parts < 2) {
        whole.add(process);
      }
    });
    assertThat(whole).as("processes that nobody can share").containsExactly("CoordinationIndex",
        "DisorderChange", "OpenPlaces", "QuarterChange", "StakeholderNetwork", "TrainedStaff");
  }

  /** Three hands, as far as anybody is told, that do all parts from the last to the first. */
  private static final class Backwards implements Crew {
    private int mostParts;

    @Override
    public int hands() {
      return 3;
    }

    @Override
    public <O> void share(int parts, O owner, Part<? super O> part) {
      mostParts = Math.max(mostParts, parts);
      for (int number = parts - 1; number >= 0; number--) {
        part.run(owner, number);
      }
    }
  }

  /** A crew whose threads are noted. */
  private record Watched(Crew crew, Set<Thread> threads) implements Crew {
    @Override
    public int hands() {
      return crew.hands();
    }

    @Override
    public <O> void share(int parts, O owner, Part<? super O> part) {
      crew.share(parts, owner, (of, number) -> {
        threads.add(Thread.currentThread());
        part.run(of, number);
      });
    }
  }
}
