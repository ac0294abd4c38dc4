package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * Trust in people grows a little with local ties, returns to the personal set point and suffers from disorder.
 *
 * <p>{@code T' = T + tau min(S, 8)/4 (1 - T) + .02 (T0 - T) - .008 (Dis - .3) T}, where S is the sum of local ties
 * other than kin. Step 13; T10: the growth is small, panels allow zero (S173).
 */
public final class TrustChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of trust. */
  public record Settings(
      @Quantity(meaning = "growth of trust with ties", unit = "per week", byDefault = .002, max = .004,
          source = "T10; 0 because of S173") double growth,
      @Quantity(meaning = "sum of ties from which trust grows no further", unit = "strength", byDefault = 8, min = 1,
          max = 20, source = "brief 3.3") double enoughTies,
      @Quantity(meaning = "return to the personal set point", unit = "per week", byDefault = .02, min = .005, max = .03,
          source = "T10 (S172)") double setPoint,
      @Quantity(meaning = "loss of trust through disorder", unit = "per week and unit", byDefault = .008, max = .05,
          source = "T8, assumption A-37") double disorder,
      @Quantity(meaning = "disorder at which trust is not lost", unit = "share", byDefault = .3,
          source = "brief 3.3") double harmlessDisorder)
      implements java.io.Serializable {}

  /** Sum of ties at which the growth of trust is stated. */
  private static final float STATED_AT = 4;

  private final Settings settings;

  /** Trust under settings. */
  public TrustChange(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String meaning() {
    return "trust follows local ties, the personal set point and disorder";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.trust");
  }

  @Override
  public void run(Shift shift) {
    shift.residents(this, TrustChange::follow);
  }

  private void follow(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int youngest = shift.week() - 52 * Residents.FIRST_MODE_AGE;
    float growth = (float) settings.growth() / STATED_AT;
    float enough = (float) settings.enoughTies();
    float setPoint = (float) settings.setPoint();
    float disorder = shift.town().quarters().disorder().of(rows.quarter());
    float loss = (float) (settings.disorder() * (disorder - settings.harmlessDisorder()));
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) <= youngest) {
        float now = residents.trust().of(resident);
        residents.trust().set(resident, now
            + growth * Math.min(enough, residents.tieSum().of(resident)) * (1 - now)
            + setPoint * (residents.trustSetPoint().of(resident) - now)
            - loss * now);
      }
    }
  }
}
