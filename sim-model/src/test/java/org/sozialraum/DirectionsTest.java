package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;

/**
 * Which way things go: a table of parameter, low, high, observable and expected sign. The low and the high town share
 * their chance, and values are means over two years and two replications; numbers are far apart on purpose, often
 * beyond the bounds of scenario files, so that a sign is a sign.
 */
class DirectionsTest {
  private static final int REPLICATIONS = 2;
  private static final Scenario USUAL = RecordedTown.scenario(SmallTown.plan(), 0, 2);
  private static final int UP = 1;
  private static final int DOWN = -1;

  /** One row of the table; {@code given} are other numbers that hold in both towns, as path=value. */
  record Direction(String path, double low, double high, String observable, int sign, List<String> given) {
    @Override
    public String toString() {
      return path + " up, " + observable + (sign > 0 ? " up" : " down") + (given.isEmpty() ? "" : " given " + given);
    }
  }

  private static Direction row(String path, double low, double high, String observable, int sign, String... given) {
    return new Direction(path, low, high, observable, sign, List.of(given));
  }

  static Stream<Direction> table() {
    return Stream.of(
        row("week.outings.withdrawn-less", 0, 1, "visits", DOWN),
        row("week.outings.share-outside", .1, .8, "visits", DOWN),
        row("week.outings.fear-effect", 0, 2.2, "visits", DOWN, "traits.fear.men=2"),
        row("week.outings.attendance", .05, .95, "active", UP),
        row("week.outings.event-attendance", 0, .5, "active", UP, "project-fund"),
        row("week.outings.draw-of-places", 0, .6, "visits", UP, "neighbourhood-centre"),
        row("week.encounters.doorstep", 0, 5, "neighbours_known", UP),
        row("week.encounters.places-scale", 0, 4, "neighbours_known", UP),
        row("week.encounters.meetings", 0, 10, "active", UP, "week.modes.active-groups=3"),
        row("week.encounters.tie-intercept", -3, 0, "neighbours_known", UP),
        row("week.encounters.age-difference", 0, 3, "neighbours_known", DOWN),
        row("week.encounters.schooling-difference", 0, 3, "neighbours_known", DOWN),
        row("week.encounters.migration-difference", 0, 4, "neighbours_known", DOWN),
        row("week.encounters.distance", 0, 3, "neighbours_known", DOWN),
        row("week.encounters.common-tie", 0, 2, "neighbours_known", UP),
        row("week.ties.growth", .01, .5, "belonging", UP),
        row("week.ties.new-tie", .06, .5, "belonging", UP),
        row("week.ties.ends-below", .01, .11, "neighbours_known", DOWN),
        row("week.ties.fading-neighbour", .005, .2, "neighbours_known", DOWN),
        row("week.ties.fading-friend", 0, .2, "belonging", DOWN),
        row("week.ties.crowded-fading", 0, .3, "belonging", DOWN, "week.ties.capacity=0.5"),
        row("week.ties.capacity", .2, 40, "belonging", UP, "week.ties.crowded-fading=0.2"),
        row("week.asking.rate", 0, .5, "engaged", UP),
        row("week.asking.prospecting", 0, 4, "engaged", DOWN, "week.asking.rate=0.3"),
        row("week.asking.same-association", 1, 40, "engaged", UP),
        row("week.asking.acceptance", -4, 2, "engaged", UP),
        row("week.readiness.schooling-high", 0, 3, "engaged", UP),
        row("week.readiness.migration", -4, 0, "engaged", UP),
        row("week.readiness.trust-centre", .1, .9, "engaged", DOWN),
        row("week.readiness.time-pressure-centre", 0, 1, "engaged", UP),
        row("week.readiness.pressure-per-hour", 0, 2, "engaged", DOWN),
        row("week.engagement.start", .0002, .01, "engaged", UP),
        row("week.engagement.stop", .0005, .05, "engaged", DOWN),
        row("week.engagement.satisfaction", 0, 1, "engaged", UP),
        row("week.engagement.satisfaction-keeps", 0, .9, "engaged", UP, "week.engagement.stop=0.03"),
        row("week.engagement.stop-on-move", 0, 1, "engaged", DOWN),
        row("week.engagement.experience-gain", 0, .1, "engaged", UP, "week.readiness.experience=5"),
        row("week.memberships.leave", 0, 3, "active", DOWN, "week.memberships.join-factor=0"),
        row("week.memberships.join-factor", 0, 20, "active", UP),
        row("founding.disorder", .1, .9, "fear", UP),
        row("founding.disorder", .1, .9, "trust", DOWN, "week.trust.disorder=0.05"),
        row("week.disorder.upkeep", 0, .5, "fear", DOWN, "lighting-and-upkeep"),
        row("week.incidents.usual", 0, .05, "fear", UP),
        row("week.incidents.usual", 0, .05, "trust", DOWN),
        row("week.incidents.disorder", 0, 4, "fear", UP, "founding.disorder=0.9", "week.incidents.usual=0.01"),
        row("week.incidents.light", 0, 3, "fear", DOWN, "lighting-and-upkeep", "week.incidents.usual=0.05"),
        row("week.incidents.fear-of-victims", 0, 1, "fear", UP, "week.incidents.usual=0.02"),
        row("week.incidents.trust-lost", 0, .9, "trust", DOWN),
        row("traits.fear.men", -3, 1, "fear", UP),
        row("traits.fear.men", -3, 1, "visits", DOWN),
        row("traits.fear.men", -3, 1, "belonging", DOWN),
        row("traits.fear.men", -3, 1, "withdrawn", UP),
        row("traits.fear.women", 0, 3, "unsafe_share", UP),
        row("week.fear.old", 0, 3, "fear", UP),
        row("week.fear.disorder", 0, 6, "fear", UP, "founding.disorder=0.9"),
        row("week.fear.usual-trust", .1, .9, "fear", UP),
        row("week.fear.light", 0, 2, "fear", DOWN, "lighting-and-upkeep"),
        row("week.trust.growth", 0, .02, "trust", UP),
        row("week.trust.disorder", 0, .05, "trust", DOWN, "founding.disorder=0.9"),
        row("week.trust.harmless-disorder", 0, 1, "trust", UP),
        row("week.belonging.base", .1, .7, "belonging", UP),
        row("week.belonging.base", .1, .7, "withdrawn", DOWN),
        row("week.belonging.ties", 0, .5, "belonging", UP),
        row("week.belonging.engagement", 0, .5, "belonging", UP),
        row("week.belonging.tenure", 0, .5, "belonging", UP),
        row("week.belonging.places", 0, .5, "belonging", UP),
        row("week.belonging.fear", 0, .5, "belonging", DOWN, "traits.fear.men=1"),
        row("week.efficacy.base", 0, .9, "engaged", UP, "week.readiness.efficacy=3"),
        row("week.efficacy.services", 0, 1, "engaged", DOWN, "week.institutions.usual-service=1",
            "week.readiness.efficacy=3"),
        row("week.diversity.growth", 0, .02, "acceptance", UP),
        row("week.diversity.loss", 0, .012, "acceptance", DOWN),
        row("week.diversity.bad", -3, 1, "acceptance", DOWN),
        row("week.institutions.services", 0, 1, "institution_trust", DOWN, "week.institutions.usual-service=1"),
        row("week.institutions.safety", 0, 1, "institution_trust", DOWN, "week.institutions.usual-safety=1"),
        row("week.responses.satisfaction", .3, .9, "loyalty", UP),
        row("week.responses.relief", 0, .3, "loyalty", UP, "week.responses.satisfaction=0.6"),
        row("week.outings.neglect-less", 0, 1, "visits", DOWN, "week.responses.satisfaction=0.9"),
        row("week.collective-action.rate", 0, 1, "meetings", UP, "week.collective-action.petition=-5",
            "week.collective-action.initiators=1"),
        row("week.collective-action.upkeep", 0, 1, "fear", DOWN, "week.collective-action.petition=5",
            "week.collective-action.initiators=1", "week.collective-action.rate=1", "week.disorder.upkeep=0.5"),
        row("traits.loneliness.level", -2, 2, "loneliness_share", UP),
        row("traits.loneliness.level", -2, 2, "withdrawn", UP),
        row("week.loneliness.contacts", 0, 2, "loneliness_share", DOWN),
        row("traits.loneliness.close-ties", 0, 2, "loneliness_share", DOWN),
        row("week.loneliness.close-ties-alone", 0, 3, "loneliness_share", UP),
        row("week.loneliness.alone", 0, 3, "loneliness_share", UP),
        row("week.loneliness.low-income", 0, 3, "loneliness_share", UP),
        row("week.loneliness.migration", 0, 3, "loneliness_share", UP),
        row("week.loneliness.immobility", 0, 4, "loneliness_share", UP),
        row("week.modes.active-meetings", .1, 5, "active", DOWN),
        row("week.modes.active-groups", .05, 3, "active", DOWN),
        row("week.modes.enter-outings", .2, 4, "withdrawn", UP, "week.modes.leave-outings=5"),
        row("week.modes.belonging", 0, .95, "withdrawn", UP),
        row("week.modes.fear", .1, .95, "withdrawn", DOWN),
        row("week.modes.loneliness", .1, .95, "withdrawn", DOWN),
        row("intensity", 0, 2, "visits", UP, "neighbourhood-centre"),
        row("intensity", 0, 4, "engaged", UP, "asking-campaign"),
        row("intensity", 0, 4, "engaged", UP, "neighbourhood-coordinator"),
        row("intensity", 0, 4, "engaged", UP, "project-fund"),
        row("intensity", 0, 2, "loneliness_share", DOWN, "outreach-to-older"),
        row("intensity", 0, 2, "fear", DOWN, "lighting-and-upkeep"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void moreOfItMovesTheObservableTheExpectedWay(Direction row) {
    double low = observed(row, row.low());
    double high = observed(row, row.high());
    assertThat((high - low) * row.sign()).as("%s: %s at %s, %s at %s", row, low, row.low(), high, row.high())
        .isPositive();
  }

  private static double observed(Direction row, double value) {
    Scenario scenario = USUAL;
    for (String given : row.given()) {
      if (given.contains("=")) {
        String[] parts = given.split("=");
        scenario = RecordedTown.with(scenario, parts[0], Double.parseDouble(parts[1]));
      } else {
        scenario = scenario.with(List.of(atWork(given, row.path().equals("intensity") ? value : 1)), List.of());
      }
    }
    if (!row.path().equals("intensity")) {
      scenario = RecordedTown.with(scenario, row.path(), value);
    }
    double sum = 0;
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      RecordedTown run = RecordedTown.of(scenario, replication);
      // What is measured once a year has no mean over weeks.
      sum += WEEKLY.contains(row.observable()) ? run.mean(row.observable()) : run.last(row.observable());
    }
    return sum / REPLICATIONS;
  }

  private static final List<String> WEEKLY = List.of("visits", "engaged", "active", "withdrawn", "trust", "belonging",
      "fear");

  /** An intervention in both quarters from week 0 on. */
  private static Intervention atWork(String word, double intensity) {
    Record record = Quantities.defaults(Interventions.known().get(word));
    Map<String, Object> wanted = Map.of("quarter", "west", "quarters", List.of("west", "east"), "setup-weeks", 0.0,
        "build-weeks", 0.0, "intensity", intensity, "lonelier-than", .0, "reach", 1.0);
    for (var component : record.getClass().getRecordComponents()) {
      String name = Quantities.fileName(component.getName());
      if (wanted.containsKey(name)) {
        record = RecordedTown.changed(record, name, wanted.get(name));
      }
    }
    return (Intervention) record;
  }
}
