package org.sozialraum.week.governance;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * What training taught an actor's staff is lost: half of it in 104 weeks, and 20 % a year leave with it. Step 16, every
 * four weeks; brief, addendum H.
 */
public final class TrainedStaff implements WeeklyProcess {
  private static final long serialVersionUID = 1;
  private static final double WEEKS = 4;
  private static final double LN_2 = 0.6931471805599453;

  private final double left;

  /** Training under settings and switches. */
  public TrainedStaff(StakeholderNetwork.Settings settings, Set<Mechanism> off) {
    left = Numeric.exp(-LN_2 * WEEKS / settings.trainedHalfLife())
        * (off.contains(Mechanism.STAFF_TURNOVER) ? 1 : 1 - settings.turnoverInFourWeeks());
  }

  @Override
  public String meaning() {
    return "trained staff forget and leave";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("stakeholder nodes.trained staff");
  }

  @Override
  public void run(Shift shift) {
    Stakeholders.Nodes nodes = shift.town().stakeholders().nodes();
    for (int node = 0; node < nodes.count(); node++) {
      nodes.trained().set(node, (float) (left * nodes.trained().of(node)));
    }
  }
}
