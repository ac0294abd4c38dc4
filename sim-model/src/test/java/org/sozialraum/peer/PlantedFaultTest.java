package org.sozialraum.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeeklyProcess;

/** The peer is worth what it finds: faults that are planted in production alone are reported. */
class PlantedFaultTest {
  private static final int SOME_WEEKS = 46;
  private static final int FAULTY_WEEK = -48;

  /** In the formulas of production one term gets the wrong sign; the peer keeps the right one. */
  @ParameterizedTest(name = "-{0} changes {1}")
  @CsvSource({
    "outings.season, outings", "outings.fear-effect, outings", "outings.withdrawn-less, outings",
    "outings.draw-of-places, outings", "encounters.doorstep, meetings", "encounters.places-scale, meetings",
    "encounters.tie-intercept, ties", "encounters.age-difference, ties", "encounters.schooling-difference, ties",
    "encounters.migration-difference, ties", "encounters.distance, ties", "encounters.common-tie, ties",
    "ties.growth, ties", "ties.fading-neighbour, ties", "ties.fading-association, ties",
    "readiness.trust, accepted or engaged", "readiness.belonging, accepted or engaged",
    "readiness.efficacy, accepted or engaged", "readiness.experience, accepted or engaged",
    "readiness.time-pressure, accepted or engaged", "readiness.migration, accepted or engaged",
    "asking.prospecting, accepted", "asking.rate, accepted", "asking.acceptance, accepted",
    "engagement.stop-readiness, engaged",
    "engagement.satisfaction-keeps, engaged", "engagement.start, engaged", "engagement.experience-gain, experience",
    "memberships.leave, memberships", "memberships.join-factor, memberships", "disorder.deprivation, disorder",
    "disorder.collective-efficacy, disorder", "disorder.persistence, passing disorder",
    "incidents.disorder, incidents", "incidents.collective-efficacy, incidents", "incidents.fear-of-victims, fear",
    "incidents.trust-lost, fear",
    "fear.disorder, fear", "fear.collective-efficacy, fear", "fear.trust, fear", "fear.old, fear", "fear.speed, fear",
    "trust.growth, trust", "trust.set-point, trust", "trust.disorder, trust", "belonging.ties, belonging",
    "belonging.engagement, belonging", "belonging.tenure, belonging", "belonging.fear, belonging",
    "belonging.places, belonging", "efficacy.engagement, efficacy", "efficacy.belonging, efficacy",
    "efficacy.collective-efficacy, efficacy", "loneliness.contacts, loneliness", "loneliness.alone, loneliness",
    "loneliness.low-income, loneliness", "loneliness.immobility, loneliness", "modes.active-meetings, mode",
    "modes.active-groups, mode", "modes.fear, mode",
    "needs.rates.counselling-low-income, needs of the year", "needs.rates.counselling-unemployed, needs of the year",
    "needs.rates.safety-disorder, needs of the year or met", "needs.hand-overs-immobile, met or needs left",
    "needs.hand-overs-low-income, met or needs left", "needs.hand-overs-barrier, met or needs left",
    "outings.neglect-less, outings", "ties.kept-from-afar, ties",
    "neighbour-help.tie, ties or met by neighbours", "neighbour-help.helpfulness, ties or met by neighbours",
    "neighbour-help.time-pressure, ties or met by neighbours", "neighbour-help.owing, ties or met by neighbours",
    "neighbour-help.trust-gain, accepted or engaged or collective efficacy or trust", "neighbour-help.tie-gain, ties",
    "neighbour-help.most-owed, reciprocity", "neighbour-help.forgotten, reciprocity",
    "information.topic, offers known", "information.passes, offers known", "information.outreach, offers known",
    "information.barrier, offers known", "information.forgetting, offers known",
    "volunteer-help.found, met by volunteers", "volunteer-help.mobility, met by volunteers",
    "volunteer-help.known, met by volunteers", "volunteer-help.barrier, met by volunteers",
    "volunteer-help.schooling, met by volunteers", "volunteer-help.hours.useful-social, met by volunteers",
    "services.seek-reach, met by services", "services.seek-known, met by services",
    "services.seek-barrier, met by services", "services.seek-stigma, met by services",
    "services.reach.driving, met by services", "services.reach.employed, met by services",
    "services.coordination.gain, met by services", "services.coordination.uncoordinated, met by services",
    "services.second-attempt, met by services", "services.own-quarter, met by services",
    "services.asked-topic, offers known", "services.experience, experience with services",
    "unmet-need.weight, unmet need", "unmet-need.fading, unmet need", "responses.satisfaction, response",
    "responses.relief, response", "responses.temperature, response",
    "collective-action.rate, action", "collective-action.petition, action",
    "collective-action.petition-disorder, action", "collective-action.petition-voice, action",
    "collective-action.initiators, action or participants", "collective-action.threshold, action or participants",
    "collective-action.threshold-spread, participants", "collective-action.upkeep, disorder",
    "collective-action.efficacy-gained, met or accepted or engaged or efficacy or collective efficacy",
    "collective-action.efficacy-lost, met or accepted or engaged or efficacy or collective efficacy",
    "asking.through-parents, accepted", "readiness.youth, accepted or engaged",
    "readiness.youth-later, accepted or engaged", "readiness.youth-service, accepted or engaged",
    "readiness.duty-hours, met or accepted or engaged", "crowding-out.effect, engaged",
    "engagement.overload-stops, engaged", "engagement.satisfaction-per-overload, engaged",
    "engagement.satisfaction-overloaded, engaged", "associations.need-per-member, overload",
    "associations.viability-change, viability", "associations.stop-when-closed, engaged",
    "memberships.by-invitation, memberships", "memberships.usual-ties, memberships", "memberships.invited, memberships",
    "youth.base, readiness from youth", "youth.parents, readiness from youth", "youth.school, readiness from youth",
    "youth.club, readiness from youth", "youth.quarter, readiness from youth", "youth.speed, readiness from youth",
    "diversity.growth, acceptance", "diversity.loss, acceptance", "diversity.set-point, acceptance",
    "diversity.bad, acceptance", "diversity.bad-acceptance, acceptance", "diversity.bad-disorder, acceptance",
    "institutions.services, trust in institutions", "institutions.safety, trust in institutions",
    "institutions.speed, trust in institutions", "efficacy.services, efficacy",
    "stakeholders.gain, coordination", "stakeholders.decay, coordination", "stakeholders.trust-growth, trust of",
    "stakeholders.office-trust, trust of", "stakeholders.turnover, trust of or trained or last",
    "stakeholders.trust-anew, trust of",
    "stakeholders.trained-trust, trust of", "stakeholders.trained-gain, coordination",
    "stakeholders.trained-half-life, trained staff", "stakeholders.county-meetings, coordination",
    "stakeholders.most-meetings, coordination",
    "stakeholders.index.path, coordination", "stakeholders.index.duplication, hours left",
    "stakeholders.index.hours-per-month, hours left", "stakeholders.index.size-exponent, hours left",
    "stakeholders.governance.base, coordination", "stakeholders.governance.central-integration, coordination",
    "stakeholders.governance.stability, coordination", "stakeholders.governance.resources, coordination",
    "stakeholders.governance.trust, coordination", "stakeholders.governance.crowd, coordination",
    "stakeholders.governance.shared-else, coordination", "stakeholders.governance.lead-resources, coordination",
    "stakeholders.governance.lead-local, coordination", "stakeholders.governance.office-members, coordination",
    "stakeholders.governance.reference, coordination",
    "services.low-threshold-takes, met by services or experience with services", "services.reach.home, met by services",
    "places.shared-rooms, hours added", "disorder.greenery, disorder", "disorder.response, disorder",
    "asking.prospecting-lost, accepted", "training.half-life, trained",
    "volunteer-help.hours.useful-trained, met by volunteers", "engagement.trained-matching, engaged",
    "engagement.trained-overload, engaged", "associations.need-trained, overload or viability",
    "youth.club-quality-trained, readiness from youth",
    "efficacy.followed, efficacy", "efficacy.ignored, efficacy", "institutions.consulted, trust in institutions",
    "introductions.strength, ties", "help-exchange.joined, ties or met by neighbours",
    "help-exchange.stays-in-touch, ties",
    "diversity.optimal-growth, acceptance", "diversity.optimal-bad, acceptance"})
  void aWrongSignIsFound(String number, String where) {
    Scenario scenario = TwinTown.restless(TwinTown.withEverythingAtWork(TwinTown.scenario()));
    Week.Settings right = scenario.settings().week();
    Week.Settings wrong = (Week.Settings) RecordedTown.changed(right, number, -valueOf(right, number));
    Optional<Disagreement> found = TwinTown.founded(scenario).live(SOME_WEEKS, wrong, processes -> processes);
    assertThat(found).as("a wrong sign of " + number).isPresent();
    assertThat(List.of(where.split(" or "))).as("first of %s", found.get())
        .anyMatch(found.get().quantity()::startsWith);
  }

  /** The same for what begins with week 0 only. */
  @ParameterizedTest(name = "-{0} changes {1}")
  @CsvSource({"quarters.persistence, deprivation", "quarters.step, deprivation"})
  void aWrongSignOfTheObservedYearsIsFound(String number, String where) {
    Scenario scenario = TwinTown.scenario();
    Week.Settings right = scenario.settings().week();
    Week.Settings wrong = (Week.Settings) RecordedTown.changed(right, number, -valueOf(right, number));
    Optional<Disagreement> found = TwinTown.after(scenario, 52).live(8, wrong, processes -> processes);
    assertThat(found).as("a wrong sign of " + number).isPresent();
    assertThat(found.get().quantity()).isEqualTo(where);
  }

  /** The same for numbers that take no wrong sign. */
  @ParameterizedTest(name = "a tenth of {0} changes {1}")
  @CsvSource({"introductions.within, ties", "help-exchange.within, ties or last helped or last helping",
      "introductions.neighbours, ties", "stakeholders.governance.few, coordination"})
  void aWrongFactorIsFound(String number, String where) {
    Scenario scenario = TwinTown.restless(TwinTown.withEverythingAtWork(TwinTown.scenario()));
    Week.Settings right = scenario.settings().week();
    Week.Settings wrong = (Week.Settings) RecordedTown.changed(right, number, Math.floor(valueOf(right, number) / 10));
    Optional<Disagreement> found = TwinTown.founded(scenario).live(SOME_WEEKS, wrong, processes -> processes);
    assertThat(found).as("a wrong factor of " + number).isPresent();
    assertThat(List.of(where.split(" or "))).as("first of %s", found.get())
        .anyMatch(found.get().quantity()::startsWith);
  }

  /** Few who trust each other govern themselves; in production they would have to trust each other fully. */
  @Test
  void aWrongBoundOfTrustIsFoundWhereMembersGovernThemselves() {
    Scenario scenario = TwinTown.withEverythingAtWork(TwinTown.scenario());
    scenario = RecordedTown.with(scenario, "week.stakeholders.governance.few", 20);
    scenario = RecordedTown.with(scenario, "week.stakeholders.governance.shared-trust", .3);
    Week.Settings right = scenario.settings().week();
    assertThat(TwinTown.founded(scenario).live(SOME_WEEKS)).isEmpty();
    Week.Settings wrong = (Week.Settings) RecordedTown.changed(right, "stakeholders.governance.shared-trust", 1.0);
    Optional<Disagreement> found = TwinTown.founded(scenario).live(SOME_WEEKS, wrong, processes -> processes);
    assertThat(found).isPresent();
    assertThat(found.get().quantity()).isEqualTo("coordination");
  }

  private static double valueOf(Record record, String path) {
    int dot = path.indexOf('.');
    for (var component : record.getClass().getRecordComponents()) {
      if (Quantities.fileName(component.getName())
          .equals(dot < 0 ? path : path.substring(0, dot))) {
        Object value = Quantities.valueOf(record, component);
        return dot < 0 ? ((Number) value).doubleValue() : valueOf((Record) value, path.substring(dot + 1));
      }
    }
    throw new IllegalArgumentException("no number " + path);
  }

  /** One process of production acts later than it should. */
  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({"Needs, Services", "CollectiveAction, Outings", "TieChange, NeighbourHelp", "NeighbourHelp, Asking",
    "VolunteerHelp, Services", "Services, UnmetNeed", "UnmetNeed, Responses", "Asking, StartsAndStops",
    "StartsAndStops, AssociationLife", "AssociationLife, Memberships", "Memberships, YouthReadiness",
    "CollectiveEfficacy, TrustChange", "DisorderChange, Diversity", "Incidents, FearChange",
    "FearChange, BelongingChange", "FearChange, Institutions", "BelongingChange, EfficacyChange",
    "OpenPlaces, Crowding", "EqualTerms, TieChange", "Introductions, Asking", "HelpExchange, VolunteerHelp",
    "TrainedVolunteers, YouthReadiness", "StakeholderNetwork, CoordinationIndex", "StakeholderNetwork, TrainedStaff",
    "LonelinessChange, Modes"})
  void aProcessOutOfOrderIsFound(String late, String after) {
    Scenario scenario = TwinTown.restless(TwinTown.withEverythingAtWork(TwinTown.scenario()));
    // So that those become ties who meet elsewhere than at tables.
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept", 1);
    Optional<Disagreement> found = TwinTown.founded(scenario).live(SOME_WEEKS, scenario.settings().week(),
        processes -> moved(processes, late, after));
    assertThat(found).as("%s after %s", late, after).isPresent();
  }

  /** Production leaves out what the scenario leaves in. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = {"COORDINATION", "STAFF_.*", "GOVERNANCE", "COORDINATED_.*",
      "DUPLICATION", "DISORDER_RESPONSE", "SHARED_ROOMS", "JOINT_.*", "SERVICE_TRUST", "COORDINATION_HOURS",
      "CONSULTATION"})
  void aSwitchThatIsWronglyOffIsFound(Mechanism mechanism) {
    Scenario scenario = TwinTown.restless(TwinTown.withEverythingAtWork(TwinTown.scenario()));
    Set<Mechanism> off = EnumSet.of(Mechanism.DEMOGRAPHY, mechanism);
    assertThat(TwinTown.founded(scenario).live(SOME_WEEKS, scenario.settings().week(),
        right -> Week.of(scenario.settings().week(), scenario.settings().traits(), off, null)))
        .as("%s is off in production only", mechanism).isPresent();
  }

  private static List<WeeklyProcess> moved(List<WeeklyProcess> processes, String late, String after) {
    List<WeeklyProcess> others = new ArrayList<>(processes);
    WeeklyProcess moved = others.stream().filter(each -> each.name().equals(late)).findFirst().orElseThrow();
    others.remove(moved);
    for (int k = 0; k < others.size(); k++) {
      if (others.get(k).name().equals(after)) {
        others.add(k + 1, moved);
        return others;
      }
    }
    throw new IllegalArgumentException("no process " + after);
  }

  /** After one process of production one value of one resident or quarter is off by the least that there is, once. */
  @ParameterizedTest(name = "{0} changes {1}")
  @MethodSource("leastFaults")
  void theLeastFaultOfAProcessIsFoundInItsWeek(String process, String where, Consumer<Town> fault) {
    Scenario scenario = TwinTown.scenario();
    int[] planted = new int[1];
    Optional<Disagreement> found = TwinTown.founded(scenario).live(8, scenario.settings().week(),
        replaced(process, right -> followedBy(right, FAULTY_WEEK, town -> {
          fault.accept(town);
          planted[0]++;
        })));
    assertThat(planted[0]).as("faults planted after " + process).isEqualTo(1);
    assertThat(found).isPresent();
    assertThat(found.get().week()).isEqualTo(FAULTY_WEEK);
    assertThat(found.get().quantity()).isEqualTo(where);
  }

  static Stream<Object[]> leastFaults() {
    List<Object[]> faults = new ArrayList<>();
    add(faults, "RoomForTies", "ties", PlantedFaultTest::strengthenOneEnd);
    add(faults, "QuarterChange", "deprivation", town -> up(town.quarters().deprivation(), 0));
    add(faults, "Needs", "needs of the year", town -> oneMore(town.residents().needsOfYear().array(), town));
    add(faults, "CollectiveAction", "participants", town -> town.quarters().participants().array()[0]++);
    add(faults, "NeighbourHelp", "reciprocity", town -> up(town, town.residents().reciprocity()));
    add(faults, "Information", "offers known", town -> flip(town.residents().offersKnown().array(), town));
    add(faults, "VolunteerHelp", "met by volunteers",
        town -> oneMore(town.residents().metByVolunteers().array(), town));
    add(faults, "Services", "experience with services", town -> up(town, town.residents().serviceExperience()));
    add(faults, "UnmetNeed", "unmet need", town -> up(town, town.residents().unmetNeed()));
    add(faults, "Responses", "response", town -> flip(town.residents().response().array(), town));
    add(faults, "AssociationLife", "viability", town -> up(town.associations().viability(), 0));
    add(faults, "YouthReadiness", "readiness from youth", town -> up(town, town.residents().youthReadiness()));
    add(faults, "Diversity", "acceptance", town -> up(town, town.residents().acceptance()));
    add(faults, "Institutions", "trust in institutions", town -> up(town, town.residents().institutionTrust()));
    add(faults, "Outings", "outings", town -> oneMore(town.residents().outings().array(), town));
    add(faults, "Crowding", "visits", town -> oneMore(town.residents().visits().array(), town));
    add(faults, "Encounters", "meetings", town -> oneMore(town.residents().meetings().array(), town));
    add(faults, "TieChange", "ties", PlantedFaultTest::strengthenOneEnd);
    add(faults, "Asking", "accepted", town -> oneMore(town.residents().accepted().array(), town));
    add(faults, "StartsAndStops", "experience", town -> up(town, town.residents().experience()));
    add(faults, "Memberships", "memberships", PlantedFaultTest::endOneMembership);
    add(faults, "CollectiveEfficacy", "collective efficacy", town -> up(town.quarters().collectiveEfficacy(), 0));
    add(faults, "DisorderChange", "disorder", town -> up(town.quarters().disorder(), 0));
    add(faults, "Incidents", "fear", town -> up(town, town.residents().fear()));
    add(faults, "FearChange", "fear", town -> up(town, town.residents().fear()));
    add(faults, "TrustChange", "trust", town -> up(town, town.residents().trust()));
    add(faults, "BelongingChange", "belonging", town -> up(town, town.residents().belonging()));
    add(faults, "EfficacyChange", "efficacy", town -> up(town, town.residents().efficacy()));
    add(faults, "LonelinessChange", "loneliness", town -> up(town, town.residents().loneliness()));
    add(faults, "OpenPlaces", "hours added", town -> up(town.places().hoursAdded(), 0));
    add(faults, "EqualTerms", "meetings", town -> oneMore(town.residents().meetings().array(), town));
    add(faults, "Introductions", "ties", PlantedFaultTest::strengthenOneEnd);
    add(faults, "HelpExchange", "reciprocity", town -> up(town, town.residents().reciprocity()));
    add(faults, "TrainedVolunteers", "trained", town -> flip(town.residents().trained().array(), town));
    add(faults, "StakeholderNetwork", "coordination", town -> up(town.stakeholders().coordination(), 0));
    add(faults, "CoordinationIndex", "hours left", town -> up(town.supply().hoursLeft(), 0));
    add(faults, "TrainedStaff", "trained staff", town -> up(town.stakeholders().nodes().trained(), 0));
    add(faults, "Modes", "mode", town -> flip(town.residents().mode().array(), town));
    add(faults, "Publishing", "published", town -> flip(town.residents().published().array(), town));
    return faults.stream();
  }

  @Test
  void everyProcessButDemographyIsTried() {
    Scenario scenario = TwinTown.scenario();
    List<String> processes = new ArrayList<>();
    TwinTown.founded(scenario).live(0, scenario.settings().week(), all -> {
      all.forEach(each -> processes.add(each.name()));
      return all;
    });
    assertThat(leastFaults().map(fault -> fault[0])).containsExactlyInAnyOrderElementsOf(processes);
  }

  @Test
  void theReportSaysWeekResidentAndQuantityThatDifferFirst() {
    Scenario scenario = TwinTown.scenario();
    TwinTown twins = TwinTown.founded(scenario);
    Residents residents = twins.town().residents();
    int somebody = adult(twins.town());
    Optional<Disagreement> found = twins.live(8, scenario.settings().week(),
        replaced("TrustChange", right -> followedBy(right, FAULTY_WEEK, town -> {
          residents.belonging().set(somebody, .25f);
          residents.trust().set(somebody, .5f);
        })));
    assertThat(found).hasToString("Optional[week -48, resident " + Long.toHexString(residents.id().of(somebody))
        + ": trust is 0.5 in production and " + twins.peer().persons.get(somebody).trust
        + " in the peer; 0 more differ in it]");
  }

  private static UnaryOperator<List<WeeklyProcess>> replaced(String name, UnaryOperator<WeeklyProcess> by) {
    return processes -> processes.stream().map(each -> each.name().equals(name) ? by.apply(each) : each).toList();
  }

  private static WeeklyProcess followedBy(WeeklyProcess right, int inWeek, Consumer<Town> fault) {
    return new WeeklyProcess() {
      private static final long serialVersionUID = 1;

      @Override
      public String meaning() {
        return right.meaning();
      }

      @Override
      public Set<String> modifies() {
        return right.modifies();
      }

      @Override
      public boolean everyFourWeeks() {
        return right.everyFourWeeks();
      }

      @Override
      public void run(Shift shift) {
        right.run(shift);
        if (shift.week() == inWeek) {
          fault.accept(shift.town());
        }
      }
    };
  }

  private static void add(List<Object[]> faults, String process, String where, Consumer<Town> fault) {
    faults.add(new Object[] {process, where, fault});
  }

  private static void oneMore(byte[] column, Town town) {
    column[adult(town)]++;
  }

  private static void flip(byte[] column, Town town) {
    column[adult(town)] ^= 1;
  }

  private static void up(Town town, FloatColumn column) {
    up(column, adult(town));
  }

  private static void up(FloatColumn column, int row) {
    column.set(row, Math.nextUp(column.of(row)));
  }

  private static void strengthenOneEnd(Town town) {
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.ties().count(row) > 0) {
        float[] strengths = town.ties().strengths();
        int slot = town.ties().firstSlot(row);
        strengths[slot] = Math.nextUp(strengths[slot]);
        return;
      }
    }
    throw new AssertionError("no tie to change");
  }

  private static void endOneMembership(Town town) {
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().membership(0).of(row) != Residents.NONE
          && town.residents().membership(1).of(row) == Residents.NONE) {
        town.residents().membership(0).set(row, Residents.NONE);
        return;
      }
    }
    throw new AssertionError("no member to take out");
  }

  /** Row of a resident of middle age who neither engages nor has accepted an ask. */
  private static int adult(Town town) {
    Residents residents = town.residents();
    for (int row = 0; row < residents.count(); row++) {
      if (residents.age(row, FAULTY_WEEK) > 30 && residents.engaged().of(row) == 0
          && residents.accepted().of(row) == 0) {
        return row;
      }
    }
    throw new AssertionError("no adult");
  }
}
