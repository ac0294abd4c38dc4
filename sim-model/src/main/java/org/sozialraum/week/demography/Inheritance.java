package org.sozialraum.week.demography;

import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Parents;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.trait.Schooling;
import org.sozialraum.trait.Traits;

/**
 * What the young take from the parents with whom they live: half of the set points of trust and acceptance at 14, and
 * the chances of school degrees.
 *
 * <p>At 14 a set point becomes {@code .5 · mean of the parents + .5 · own}. On leaving school P(high) = .20 / .36 / .56
 * and P(low) = .45 / .27 / .14 with a parent of low / middle / high schooling, the mean of both parents' chances where
 * there are two. Parents of .27/.33/.40 so have children of .27/.33/.40. Without parents in the household the national
 * shares hold ({@link Schooling}). Basis: brief, addendum B; assumption A-208.
 */
public final class Inheritance implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of inheritance. */
  public record Settings(
      @Quantity(meaning = "share of the parents in the set points of trust and acceptance at 14", unit = "share",
          byDefault = .5, source = "brief, addendum B, assumption A-208") double setPoints,
      @Quantity(meaning = "high schooling of children of low-schooled parents", unit = "share", byDefault = .20,
          min = .1, max = .4, source = "brief, addendum B, assumption A-208") double highOfLow,
      @Quantity(meaning = "high schooling of children of middle-schooled parents", unit = "share", byDefault = .36,
          min = .2, max = .5, source = "brief, addendum B, assumption A-208") double highOfMid,
      @Quantity(meaning = "high schooling of children of high-schooled parents", unit = "share", byDefault = .56,
          min = .4, max = .7, source = "brief, addendum B, assumption A-208") double highOfHigh,
      @Quantity(meaning = "low schooling of children of low-schooled parents", unit = "share", byDefault = .45,
          min = .27, max = .6, source = "brief, addendum B, assumption A-208") double lowOfLow,
      @Quantity(meaning = "low schooling of children of middle-schooled parents", unit = "share", byDefault = .27,
          min = .15, max = .4, source = "brief, addendum B, assumption A-208") double lowOfMid,
      @Quantity(meaning = "low schooling of children of high-schooled parents", unit = "share", byDefault = .14,
          min = .05, max = .27, source = "brief, addendum B, assumption A-208") double lowOfHigh,
      @Quantity(meaning = "high schooling added in quarters with deprivation below -.5", unit = "share", byDefault = 0,
          max = .1, source = "brief, addendum B: .04; 0 because deprivation acts through in-movers only (rulings)")
          double privileged)
      implements java.io.Serializable {}

  private static final double PRIVILEGED_BELOW = -.5;

  private final Settings settings;
  private final double[] high;
  private final double[] low;

  Inheritance(Settings settings) {
    this.settings = settings;
    high = new double[] {settings.highOfLow(), settings.highOfMid(), settings.highOfHigh()};
    low = new double[] {settings.lowOfLow(), settings.lowOfMid(), settings.lowOfHigh()};
  }

  /** Draws the set points of somebody who turns 14 towards the parents'. */
  void inherit(Town town, int child) {
    Residents residents = town.residents();
    double trust = 0;
    double acceptance = 0;
    int parents = 0;
    for (int parent = Parents.next(town, child, -1); parent >= 0; parent = Parents.next(town, child, parent)) {
      trust += residents.trustSetPoint().of(parent);
      acceptance += residents.acceptanceSetPoint().of(parent);
      parents++;
    }
    if (parents > 0) {
      move(residents.trustSetPoint(), child, trust / parents);
      move(residents.acceptanceSetPoint(), child, acceptance / parents);
    }
  }

  private void move(FloatColumn setPoint, int child, double ofParents) {
    double own = setPoint.of(child);
    setPoint.set(child, (float) (own + settings.setPoints() * (ofParents - own)));
  }

  /** The degree that a draw in [0, 1) leads to for somebody who leaves school. */
  byte degree(Town town, int child, Traits traits, double draw) {
    Residents residents = town.residents();
    double lowShare = 0;
    double highShare = 0;
    int parents = 0;
    for (int parent = Parents.next(town, child, -1); parent >= 0; parent = Parents.next(town, child, parent)) {
      int education = residents.education().of(parent);
      lowShare += low[education];
      highShare += high[education];
      parents++;
    }
    if (parents == 0) {
      return traits.settings().schooling().degree(draw, 0, residents.migration().of(child) == 1);
    }
    boolean privileged = town.quarters().deprivation().of(town.quarterOf(child)) < PRIVILEGED_BELOW;
    highShare = Math.min(1 - lowShare / parents, highShare / parents + (privileged ? settings.privileged() : 0));
    return draw < lowShare / parents ? Schooling.LOW : draw < 1 - highShare ? Schooling.MID : Schooling.HIGH;
  }
}
