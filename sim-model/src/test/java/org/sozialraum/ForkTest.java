package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observation;
import org.sozialraum.observe.Recorder;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.SmallTown;

/** A run that goes on from the past of another one is, to the last bit, the run that began by itself. */
class ForkTest {
  private static final int CENTRE = 20;
  private static final int COORDINATOR = 75;
  private static final Scenario BASELINE = RecordedTown.scenario(SmallTown.plan(), 1, 3);

  private static Intervention centre() {
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
    centre = RecordedTown.changed(RecordedTown.changed(centre, "build-weeks", 10.0), "capacity", 20.0);
    return (Intervention) RecordedTown.changed(centre, "start-week", (double) CENTRE);
  }

  private static Intervention coordinator() {
    Record record = RecordedTown.changed(Quantities.defaults(NeighbourhoodCoordinator.class), "quarters",
        List.of("east"));
    return (Intervention) RecordedTown.changed(record, "start-week", (double) COORDINATOR);
  }

  private static Shock closing() {
    return (Shock) RecordedTown.changed(Quantities.defaults(ClosePlaces.class), "start-week", 10.0);
  }

  private static Scenario centreOnly() {
    return BASELINE.with(List.of(centre()), List.of());
  }

  private static Scenario centreAndCoordinator() {
    return BASELINE.with(List.of(coordinator(), centre()), List.of());
  }

  /** What a run left behind: all it observed, its last state, and what its interventions reached. */
  private record Trace(List<String> seen, long checksum, Object reached, long residentWeeks, List<Message> notices) {}

  private static Recorder into(List<String> seen) {
    return (week, level, unit, observable, value, yearly) ->
        seen.add(week + " " + level + " " + unit + " " + observable + " " + yearly + " " + Double.toHexString(value));
  }

  private static Trace trace(List<String> seen, Sozialraum model) {
    return new Trace(seen, model.town().checksum(), model.reached(), model.residentWeeks(), model.notices());
  }

  private static List<Observation.Spot> spots() {
    return Sozialraum.spotsOf(centreOnly());
  }

  private static Trace alone(Scenario scenario) {
    List<String> seen = new ArrayList<>();
    Sozialraum model = new Sozialraum(scenario, 0, into(seen), spots());
    model.runAll(week -> { });
    return trace(seen, model);
  }

  private static Trace forked(Scenario from, Scenario to, int week) {
    List<String> seen = new ArrayList<>();
    Sozialraum first = new Sozialraum(from, 0, into(seen), spots());
    first.start();
    first.runUntil(week, ended -> { });
    Past past = Past.of(first);
    List<String> goneOn = new ArrayList<>(seen);
    first.runUntil(Integer.MAX_VALUE, ended -> { });
    Sozialraum second = past.goOn();
    second.continueAs(to, into(goneOn), spots());
    second.runUntil(Integer.MAX_VALUE, ended -> { });
    assertThat(trace(seen, first)).as("the run that was frozen goes on unharmed").isEqualTo(alone(from));
    return trace(goneOn, second);
  }

  @ParameterizedTest
  @ValueSource(ints = {-52, -31, 0, 1, CENTRE})
  void aVariantThatGoesOnFromTheBaselineIsTheVariant(int week) {
    Trace fromItsStart = alone(centreOnly());
    assertThat(forked(BASELINE, centreOnly(), week)).isEqualTo(fromItsStart);
    assertThat(fromItsStart.checksum()).as("the centre changes something").isNotEqualTo(alone(BASELINE).checksum());
  }

  @Test
  void aVariantThatGoesOnWhileACentreWorksIsTheVariant() {
    Trace fromItsStart = alone(centreAndCoordinator());
    assertThat(forked(centreOnly(), centreAndCoordinator(), COORDINATOR)).isEqualTo(fromItsStart);
    assertThat(fromItsStart.checksum()).isNotEqualTo(alone(centreOnly()).checksum());
  }

  @Test
  void theBaselineGoesOnFromAVariant() {
    assertThat(forked(centreOnly(), BASELINE, CENTRE)).isEqualTo(alone(BASELINE));
  }

  @Test
  void sharedShocksLieInTheSharedPast() {
    Scenario shaken = BASELINE.with(List.of(), List.of(closing()));
    Scenario shakenWithCentre = shaken.with(List.of(centre()), List.of(closing()));
    assertThat(shaken.sameUntil(shakenWithCentre)).isEqualTo(CENTRE);
    assertThat(forked(shaken, shakenWithCentre, CENTRE)).isEqualTo(alone(shakenWithCentre));
  }

  @Test
  void scenariosAreTheSameUntilTheFirstOfWhatDiffersBegins() {
    assertThat(BASELINE.sameUntil(BASELINE.named("copy"))).isEqualTo(Integer.MAX_VALUE);
    assertThat(BASELINE.sameUntil(centreOnly())).isEqualTo(CENTRE);
    assertThat(centreOnly().sameUntil(centreAndCoordinator())).isEqualTo(COORDINATOR);
    assertThat(BASELINE.sameUntil(BASELINE.with(List.of(), List.of(closing())))).isEqualTo(10);
    assertThat(centreAndCoordinator().sameUntil(BASELINE.with(List.of(centre(), coordinator()), List.of())))
        .as("order matters once both have begun").isEqualTo(COORDINATOR);
    Intervention idle = (Intervention) RecordedTown.changed((Record) centre(), "intensity", 0.0);
    assertThat(BASELINE.sameUntil(BASELINE.with(List.of(idle), List.of()))).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatIsNotDatedDiffersFromTheStart() {
    assertThat(BASELINE.sameUntil(RecordedTown.with(BASELINE, "week.outings.fear-effect", .5)))
        .isEqualTo(Integer.MIN_VALUE);
    assertThat(BASELINE.sameUntil(BASELINE.with(BASELINE.horizon(), 1, 2))).isEqualTo(Integer.MIN_VALUE);
    assertThat(BASELINE.sameUntil(RecordedTown.scenario(SmallTown.plan(), 2, 3))).isEqualTo(Integer.MIN_VALUE);
    Sozialraum late = new Sozialraum(BASELINE, 0, null, spots());
    late.start();
    late.runUntil(CENTRE + 1, ended -> { });
    assertThatThrownBy(() -> late.continueAs(centreOnly(), null, spots()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("differs");
    assertThatThrownBy(() -> late.continueAs(BASELINE, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("surroundings");
  }
}
