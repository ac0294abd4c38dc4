package org.sozialraum.peer;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.QuarterChange.Settings;

/** Quarters rise and decline over the years; docs/model.md, section 3.3. */
final class Drifting implements Serializable {
  private static final long serialVersionUID = 1;

  /** Sums over quarters are kept in units of 2^-40, so that their order does not matter. */
  private static final double FIXED_POINT = 0x1.0p40;
  private static final double BELL_ENDS = 4;

  private final Settings settings;
  private final boolean acts;
  private final List<Quarter> quarters;

  Drifting(Settings settings, Set<Mechanism> off, List<Quarter> quarters) {
    this.settings = settings;
    acts = !off.contains(Mechanism.QUARTER_CHANGE);
    this.quarters = quarters;
  }

  /** Four weeks of all quarters. */
  void step(int week, Chance chance) {
    for (Quarter quarter : quarters) {
      if (acts && week > 0) {
        drift(quarter, week, chance);
      }
      quarter.deprivation = quarter.startingDeprivation + quarter.drift + quarter.deprivationAdded;
    }
  }

  private void drift(Quarter quarter, int week, Chance chance) {
    long squares = 0;
    for (Quarter other : quarters) {
      double weight = bell(quarter, other);
      squares += (long) Math.rint(weight * weight * FIXED_POINT);
    }
    double spread = Math.sqrt(squares / FIXED_POINT);
    long shared = 0;
    long start = 0;
    int fellows = 0;
    for (Quarter other : quarters) {
      double step = Distributions.normal(chance.draw(Decision.QUARTER_CHANGE, week, other.key));
      shared += (long) Math.rint(bell(quarter, other) / spread * step * FIXED_POINT);
      if (other.municipality == quarter.municipality) {
        start += (long) Math.rint(other.startingDeprivation * FIXED_POINT);
        fellows++;
      }
    }
    double mean = start / FIXED_POINT / fellows;
    double now = (double) quarter.startingDeprivation + quarter.drift;
    double next = mean + settings.persistence() * (now - mean) + settings.step() * (shared / FIXED_POINT);
    quarter.drift = (float) (next - quarter.startingDeprivation);
  }

  private double bell(Quarter one, Quarter two) {
    double east = one.x - two.x;
    double north = one.y - two.y;
    double away = (east * east + north * north) / (settings.width() * settings.width());
    return away < BELL_ENDS * BELL_ENDS ? Numeric.exp(-away / 2) : 0;
  }
}
