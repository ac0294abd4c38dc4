package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Numeric;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** What most interventions share: that they begin inside the run, where they work, and how they grow. */
final class Dates {
  private Dates() {}

  /** Weeks in which an intervention reaches 63 % of its dose; brief 3.3, step 0. */
  static final int RAMP_WEEKS = 26;

  /** Share of the full dose, {@code 1 - e^(-weeks/26)} from the first week of work on. */
  static double ramp(Intervention each, int week) {
    return 1 - Numeric.exp(-(week - each.operatingFrom() + 1) / (double) each.rampWeeks());
  }

  /** Adds a problem if the work would never begin. */
  static void begins(Intervention each, Horizon horizon, String path, Problems problems) {
    if (each.operatingFrom() >= horizon.observedWeeks()) {
      problems.add(path,
          Message.of("model.work-never-begins", each.operatingFrom(), horizon.observedWeeks() - 1));
    }
  }

  /** Adds a problem for each quarter that the town does not have. */
  static void known(List<String> quarters, TownPlan plan, String path, Problems problems) {
    for (int k = 0; k < quarters.size(); k++) {
      if (plan.quarterNamed(quarters.get(k)) < 0) {
        problems.unknown(path + ".quarters[" + k + "]", "quarter", quarters.get(k), plan.quarterNames());
      }
      for (int before = 0; before < k; before++) {
        if (plan.quarterNamed(quarters.get(k)) >= 0
            && plan.quarterNamed(quarters.get(before)) == plan.quarterNamed(quarters.get(k))) {
          problems.add(path + ".quarters[" + k + "]", Message.of("model.quarter-twice", quarters.get(k)));
          break;
        }
      }
    }
  }

  /** Whether a quarter is among those named; all of them are if none is named. */
  static boolean worksIn(List<String> quarters, Town town, int quarter) {
    for (int k = 0; k < quarters.size(); k++) {
      if (town.quarters().named(quarters.get(k)) == quarter) {
        return true;
      }
    }
    return quarters.isEmpty();
  }
}
