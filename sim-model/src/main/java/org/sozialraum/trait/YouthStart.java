package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/**
 * What childhood and youth have left in those whom the model did not see grow up: founders and newcomers.
 *
 * <p>Readiness from youth is drawn about its usual value from 6 on; children under 6 and newborns begin at the usual
 * value. A share of those from 18 on have engaged on their own will for half a year at 14 to 17. Basis: assumption
 * A-207 (mean and spread of the residents who grew up in the model).
 */
public final class YouthStart implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final int CHILD = 6;
  private static final int ADULT = 18;
  /** Weeks up to which voluntary engagement at 14 to 17 is counted. */
  public static final byte SERVED = 26;

  /** Numbers that tell apart several draws of one decision. */
  private static final int READINESS = 0;
  private static final int SERVICE = 1;

  /** Settings of what youth has left at the start. */
  public record Settings(
      @Quantity(meaning = "readiness from youth of newborns, and its mean among founders and newcomers",
          unit = "share", byDefault = .49, source = "derived: 18-year-olds of musterstadt after 24 years, A-207")
          double readiness,
      @Quantity(meaning = "spread of readiness from youth among founders and newcomers", unit = "share",
          byDefault = .10, max = .3, source = "derived: musterstadt, year 20, A-207") double spread,
      @Quantity(meaning = "adults engaged on their own will for 26 weeks or more at 14 to 17", unit = "share",
          byDefault = .58, source = "derived: musterstadt after 24 years, A-207") double served)
      implements java.io.Serializable {}

  private final Settings settings;

  YouthStart(Settings settings) {
    this.settings = settings;
  }

  /** Fills in what youth has left in a founder or a newcomer. */
  void grownElsewhere(Residents residents, int resident, int week, Chance chance) {
    int age = residents.age(resident, week);
    if (age < CHILD) {
      newborn(residents, resident);
      return;
    }
    long id = residents.id().of(resident);
    double readiness = settings.readiness()
        + settings.spread() * Distributions.normal(chance.draw(Decision.YOUTH, 0, id, READINESS));
    residents.youthReadiness().set(resident, (float) Math.max(0, Math.min(1, readiness)));
    boolean served = age >= ADULT && chance.draw(Decision.YOUTH, 0, id, SERVICE) < settings.served();
    residents.youthService().set(resident, served ? SERVED : 0);
  }

  /** Fills in what a newborn begins with. */
  void newborn(Residents residents, int resident) {
    residents.youthReadiness().set(resident, (float) settings.readiness());
    residents.youthService().set(resident, (byte) 0);
  }
}
