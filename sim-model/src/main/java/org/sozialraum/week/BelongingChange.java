package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Belonging to the quarter follows local ties, engagement, years lived there, fear and the use of its places.
 *
 * <p>{@code B' = B + .02 (clip(b0 + .22 ln(1 + S) + .12 V + .10 min(years/10, 1) - .15 (F - .4) + .08 places) - B)};
 * {@code places} is the average number of visits a week, at most 1. Step 13; brief K19.
 */
public final class BelongingChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of belonging. */
  public record Settings(
      @Quantity(meaning = "belonging without ties, engagement, years or visits", unit = "share", byDefault = .269,
          min = .2, max = .4, source = "calibrated to C12, started from .27 (brief, addendum J: .30)", free = true) double base,
      @Quantity(meaning = "belonging per ln(1 + sum of ties)", unit = "share", byDefault = .22, max = .5,
          source = "brief 3.3 (prototype)") double ties,
      @Quantity(meaning = "belonging through engagement", unit = "share", byDefault = .12, max = .3,
          source = "brief 3.3 (prototype)") double engagement,
      @Quantity(meaning = "belonging through ten years in the dwelling", unit = "share", byDefault = .10, max = .3,
          source = "brief 3.3; S54") double tenure,
      @Quantity(meaning = "belonging lost through fear", unit = "share per unit", byDefault = .15, max = .5,
          source = "brief 3.3, T8") double fear,
      @Quantity(meaning = "belonging through use of the quarter's places", unit = "share", byDefault = .08, max = .3,
          source = "T19, assumption A-38") double places,
      @Quantity(meaning = "share of the way to its target that belonging goes", unit = "per week", byDefault = .02,
          min = .01, max = .04, source = "brief 3.4") double speed)
      implements java.io.Serializable {}

  private static final float TENURE_WEEKS = 520;
  private static final double USUAL_FEAR = .4;

  private final Settings settings;

  /** Belonging under settings. */
  public BelongingChange(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String meaning() {
    return "belonging follows local ties, engagement, years lived there, fear and visits";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.belonging");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, BelongingChange::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int week = shift.week();
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    float speed = (float) settings.speed();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      float tenure = Math.min(1, (week - residents.tenureStart().of(resident)) / TENURE_WEEKS);
      double target = settings.base() + settings.ties() * Numeric.ln(1 + residents.tieSum().of(resident))
          + settings.engagement() * residents.engaged().of(resident) + settings.tenure() * tenure
          - settings.fear() * (residents.fear().of(resident) - USUAL_FEAR)
          + settings.places() * Math.min(1, residents.visitsAverage().of(resident));
      float now = residents.belonging().of(resident);
      residents.belonging().set(resident, now + speed * ((float) Math.min(1, Math.max(0, target)) - now));
    }
  }
}
