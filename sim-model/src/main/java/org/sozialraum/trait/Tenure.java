package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Since when founders live where they live: drawn for the head of the household backwards through the hazards of
 * moving; nobody has lived there longer than they live.
 */
public final class Tenure implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int ADULT = 18;
  /** Number of the draw among those of the founders' state. */
  private static final int SINCE = 4;

  /** Settings of the years that founders have lived where they live. */
  public record Settings(
      @Quantity(meaning = "moves of founders before the start, over the curve", unit = "factor", byDefault = 1.1,
          min = .2, max = 3, source = "fitted: 57 % over five years (brief, addendum A)") double moves)
      implements java.io.Serializable {}

  private final Settings settings;
  private final MoveHazard hazard;

  Tenure(Settings settings, MoveHazard hazard) {
    this.settings = settings;
    this.hazard = hazard;
  }

  /** Week in which a founder moved in; {@code over5Years} as published, or {@code NaN}. */
  int start(Residents residents, int resident, int week, double over5Years, Chance chance) {
    int head = HouseholdMembers.provider(residents, resident);
    double factor = settings.moves();
    if (!Double.isNaN(over5Years)) {
      // What multiplies all hazards so that the usual share (57 %) becomes the published one.
      factor *= Numeric.ln(Math.max(.05, Math.min(.95, over5Years))) / Numeric.ln(.57);
    }
    double left = Distributions.exponential(chance.draw(Decision.FOUND_STATE, 0, residents.id().of(head), SINCE));
    int age = residents.age(head, week);
    int years = 0;
    while (years < age - ADULT) {
      double perYear = factor * hazard.perYear(age - years);
      if (left < perYear) {
        break;
      }
      left -= perYear;
      years++;
    }
    double partOfYear = Math.min(1, left / Math.max(1e-9, factor * hazard.perYear(age - years)));
    int start = week - years * WEEKS_PER_YEAR - (int) (partOfYear * (WEEKS_PER_YEAR - 1));
    return Math.max(residents.birthWeek().of(resident), start);
  }
}
