package org.sozialraum.trait;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;

/**
 * Who is a member of an association in the long run, by age, schooling and origin: founders are, and those who live in
 * the town join and leave so that it stays so.
 */
public record Membership(
    @Curve(meaning = "membership in an association, before schooling and origin", unit = "log-odds",
        ages = {6, 8, 14, 17, 20, 27, 40, 60, 70, 80, 90},
        byDefault = {.2, .95, .8, .45, -.05, -.35, -.15, -.05, 0, -.45, -1.2}, min = -4, max = 3,
        source = "brief, addendum F (S216, S218, S219), fitted in a prototype") AgeCurve age,
    @Quantity(meaning = "membership with low schooling", unit = "log-odds", byDefault = -.45, min = -2, max = 0,
        source = "brief, addendum F") double schoolingLow,
    @Quantity(meaning = "membership with high schooling", unit = "log-odds", byDefault = .35, max = 2,
        source = "brief, addendum F") double schoolingHigh,
    @Quantity(meaning = "membership with migration background", unit = "log-odds", byDefault = -.55, min = -2, max = 0,
        source = "brief, addendum F") double migration,
    @Quantity(meaning = "further memberships of a member", unit = "mean number", byDefault = .45, max = 2,
        source = "brief, addendum F") double further)
    implements java.io.Serializable {

  private static final int YOUNGEST = 6;

  /** Log-odds to be a member, from age 6. */
  public double logOdds(int years, byte education, boolean migrant) {
    return age.at(years)
        + (education == Schooling.LOW ? schoolingLow : education == Schooling.HIGH ? schoolingHigh : 0)
        + (migrant ? migration : 0);
  }

  /** Share of members; 0 below age 6. */
  public double share(int years, byte education, boolean migrant) {
    return years < YOUNGEST ? 0 : Numeric.logistic(logOdds(years, education, migrant));
  }
}
