package org.sozialraum.runner.command;

import java.util.List;
import java.util.Set;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.intervention.ServiceHours;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Mechanism;

/** Whether two scenarios differ in how stakeholders work together. */
final class Networks {
  private Networks() {}

  /** Instruments that change who works with whom and how closely. */
  private static final Set<String> INSTRUMENTS = Set.of("working-together", "steering-group", "network-manager",
      "neighbourhood-coordinator", "integrated-planning", "order-partnership", "staff-training");

  /** Whether hand-overs between services can differ: a network, or an instrument on it, differs. */
  static boolean differ(Scenario one, Scenario other) {
    boolean handsOver = one.acts(Mechanism.HAND_OVERS) && other.acts(Mechanism.HAND_OVERS);
    return handsOver && (!one.stakeholders().equals(other.stakeholders())
        || !instruments(one).equals(instruments(other)));
  }

  /** Whether two scenarios do the same beside the network; hours that the rest of a budget pays do not count. */
  static boolean onlyDiffer(Scenario one, Scenario other) {
    return differ(one, other) && others(one).equals(others(other));
  }

  private static List<Intervention> others(Scenario scenario) {
    return scenario.interventions().stream().filter(each -> each.intensity() > 0
        && !INSTRUMENTS.contains(Interventions.wordOf(each))
        && !(each instanceof ServiceHours hours && hours.unspent())).toList();
  }

  private static List<Intervention> instruments(Scenario scenario) {
    return scenario.interventions().stream()
        .filter(each -> each.intensity() > 0 && INSTRUMENTS.contains(Interventions.wordOf(each))).toList();
  }
}
