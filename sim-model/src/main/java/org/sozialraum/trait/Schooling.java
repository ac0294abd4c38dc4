package org.sozialraum.trait;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;

/**
 * How long school lasts and which degree ends it: settings of a multinomial logit, for founders, newcomers and those
 * who leave school in the town alike.
 *
 * <p>{@code ln(low/mid) = low + lowDeprived z + lowMigration}, {@code ln(high/mid) = high + highDeprived z}, with
 * deprivation z of the quarter. At z = 0 the shares are .27/.33/.40.
 */
public record Schooling(
    @Quantity(meaning = "age of leaving school", unit = "years", byDefault = 18.7, min = 15, max = 22,
        source = "brief, addendum J: pupil = 14 to 18.7 years") double leavingAge,
    @Quantity(meaning = "low against middle schooling where deprivation is 0", unit = "log-odds", byDefault = -.20,
        min = -3, max = 3, source = "brief, addendum I, derived from 3.2") double low,
    @Quantity(meaning = "low schooling per unit of deprivation", unit = "log-odds", byDefault = .30, min = -1, max = 1,
        source = "brief, addendum I, derived from 3.2") double lowDeprived,
    @Quantity(meaning = "low schooling with migration background", unit = "log-odds", byDefault = .3, min = -1, max = 2,
        source = "brief, addendum I") double lowMigration,
    @Quantity(meaning = "high against middle schooling where deprivation is 0", unit = "log-odds", byDefault = .19,
        min = -3, max = 3, source = "brief, addendum I, derived from 3.2") double high,
    @Quantity(meaning = "high schooling per unit of deprivation", unit = "log-odds", byDefault = -.27, min = -1,
        max = 1, source = "brief, addendum I, derived from 3.2") double highDeprived)
    implements java.io.Serializable {

  /** Low schooling, as in the column of residents. */
  public static final byte LOW = 0;
  /** Middle schooling, and that of children. */
  public static final byte MID = 1;
  /** High schooling. */
  public static final byte HIGH = 2;

  private static final int WEEKS_PER_YEAR = 52;

  /** Age in weeks at which school ends. */
  public int endsAfterWeeks() {
    return (int) Math.rint(leavingAge * WEEKS_PER_YEAR);
  }

  /** The degree that a draw in [0, 1) leads to: {@link #LOW}, {@link #MID} or {@link #HIGH}. */
  public byte degree(double draw, double z, boolean migrant) {
    return draw < lowShare(z, migrant) ? LOW : draw < 1 - highShare(z, migrant) ? MID : HIGH;
  }

  /** Share with low schooling among adults where deprivation is z. */
  public double lowShare(double z, boolean migrant) {
    double odds = oddsOfLow(z, migrant);
    return odds / (1 + odds + oddsOfHigh(z));
  }

  /** Share with high schooling among adults where deprivation is z. */
  public double highShare(double z, boolean migrant) {
    double odds = oddsOfHigh(z);
    return odds / (1 + oddsOfLow(z, migrant) + odds);
  }

  private double oddsOfLow(double z, boolean migrant) {
    return Numeric.exp(low + lowDeprived * z + (migrant ? lowMigration : 0));
  }

  private double oddsOfHigh(double z) {
    return Numeric.exp(high + highDeprived * z);
  }
}
