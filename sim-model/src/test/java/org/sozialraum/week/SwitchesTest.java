package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.Participation;
import org.sozialraum.intervention.WorkingTogether;
import org.sozialraum.intervention.YouthParticipation;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.CloseServices;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.SmallTown;

/** Each switch reaches its mechanism: with it off, some recorded output of a short run differs. */
class SwitchesTest {
  private static Scenario scenario;
  private static Map<String, String> usual;

  @BeforeAll
  static void aTownWithASmallCentre() {
    // The centre is so small that it is full, and its opening is what draws residents out.
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
    centre = RecordedTown.changed(RecordedTown.changed(centre, "build-weeks", 0.0), "capacity", 10.0);
    // School offers are as usual everywhere unless somebody adds to them.
    Record youth = RecordedTown.changed(Quantities.defaults(YouthParticipation.class), "setup-weeks", 0.0);
    // Stakeholders work together as usual unless somebody brings them together.
    Record together = RecordedTown.changed(Quantities.defaults(WorkingTogether.class), "setup-weeks", 0.0);
    together = RecordedTown.changed(together, "structure", WorkingTogether.Structure.INTEGRATED);
    // Nobody is consulted unless somebody asks.
    Record council = RecordedTown.changed(Quantities.defaults(Participation.class), "quarters", List.of("west"));
    council = RecordedTown.changed(council, "setup-weeks", 0.0);
    // Services crowd nobody in or out unless their hours change.
    Shock closed = new CloseServices(List.of(), List.of(), 1, 52, 0);
    scenario = RecordedTown.scenario(SmallTown.plan(), 0, 3)
        .with(List.of((Intervention) centre, (Intervention) youth, (Intervention) together,
            (Intervention) council), List.of(closed));
    // So that few residents bring about what is rare.
    scenario = RecordedTown.with(scenario, "week.collective-action.rate", 1);
    scenario = RecordedTown.with(scenario, "week.responses.satisfaction", .9);
    // Associations that lack volunteers.
    scenario = RecordedTown.with(scenario, "week.associations.need", 10);
    scenario = RecordedTown.with(scenario, "week.crowding-out.effect", .3);
    // A home also in a town as small as this.
    scenario = RecordedTown.with(scenario, "traits.homes.least-residents", 0);
    usual = RecordedTown.of(scenario).exact();
  }

  @ParameterizedTest
  @EnumSource(Mechanism.class)
  void switchingAMechanismOffChangesWhatIsObserved(Mechanism mechanism) {
    Map<String, String> without = RecordedTown.of(scenario.without(EnumSet.of(mechanism))).exact();
    List<String> changed = new ArrayList<>();
    usual.forEach((name, value) -> {
      if (!value.equals(without.get(name))) {
        changed.add(name);
      }
    });
    System.out.println(mechanism.fileName() + " off: " + changed.size() + " of " + usual.size()
        + " values change, first " + (changed.isEmpty() ? "none" : changed.get(0)));
    assertThat(changed).as("values that change without: " + mechanism.meaning()).isNotEmpty();
  }

  @Test
  void withNothingSwitchedOffNothingChanges() {
    assertThat(RecordedTown.of(scenario.without(EnumSet.noneOf(Mechanism.class))).exact()).isEqualTo(usual);
  }
}
