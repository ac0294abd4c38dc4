package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/**
 * Formal services crowd the volunteering of the well-off out and that of the poor in: own starts come
 * {@code e^(-kappa (S/S0 - 1) (income - 1))} times as often. S are the hours of services for the quarter as they are,
 * those that instruments add among them,
 * S0 when fully staffed; income is a tercile from 0 to 2. Where services close, the well-off start more often and the
 * poor less. The effect on the well-off was found for social volunteering only, and field evidence of large ones is
 * scarce. T23; K24.
 */
public final class CrowdingOut implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of crowding out. */
  public record Settings(
      @Quantity(meaning = "how much services crowd volunteering out or in", unit = "log per doubling and tercile",
          byDefault = .10, max = .3, source = "T23 (S73, S74, S75), size assumption A-179") double effect)
      implements java.io.Serializable {}

  private final Settings settings;
  private final ServiceReach reach;
  private final boolean acts;
  private transient double most;

  /** Crowding out under settings and switches. */
  public CrowdingOut(Settings settings, ServiceReach reach, Set<Mechanism> off) {
    this.settings = settings;
    this.reach = reach;
    acts = !off.contains(Mechanism.CROWDING_OUT);
  }

  /** Takes in how services are staffed this week. */
  public void begin(Town town) {
    double farthest = 0;
    if (acts) {
      reach.refresh(town);
      for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
        farthest = Math.max(farthest, Math.abs(reach.staffing(quarter) - 1));
      }
    }
    most = farthest == 0 ? 1 : Numeric.exp(settings.effect() * farthest);
  }

  /** Largest factor of this week. */
  public double most() {
    return most;
  }

  /** Factor on own starts of residents of a quarter with an income. */
  public double factor(int quarter, int income) {
    return most == 1 ? 1 : factor(reach.staffing(quarter), income);
  }

  /** Factor where services have a share of their hours. */
  double factor(float staffing, int income) {
    return Numeric.exp(-settings.effect() * (staffing - 1) * (income - 1));
  }
}
