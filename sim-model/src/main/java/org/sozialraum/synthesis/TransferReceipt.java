package org.sozialraum.synthesis;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.trait.Schooling;
import org.sozialraum.trait.SocialPosition;

/**
 * Expected transfer receipt of a quarter from its deprivation (brief, addendum I), and how unevenly receipt is spread
 * over quarters of equal size: by it the deprivation of a synthetic town is scaled.
 */
final class TransferReceipt {
  private static final double INTERCEPT = -2.55;
  private static final double DEPRIVED = .8;
  private static final double LOW_SCHOOLING = .9;
  private static final double HIGH_SCHOOLING = -.9;
  private static final double MIGRATION = .5;

  /** Schooling and origin as they usually follow deprivation. */
  private static final Schooling SCHOOLING = Quantities.defaults(Schooling.class);
  private static final SocialPosition POSITION =
      new SocialPosition(Quantities.defaults(SocialPosition.Settings.class), SCHOOLING);

  private TransferReceipt() {}

  /** Expected share of residents with transfer receipt where deprivation is z. */
  static double share(double z) {
    double migrants = POSITION.migrationShare(z, Double.NaN);
    double sum = 0;
    for (int migrant = 0; migrant < 2; migrant++) {
      double weight = migrant == 1 ? migrants : 1 - migrants;
      double low = SCHOOLING.lowShare(z, migrant == 1);
      double high = SCHOOLING.highShare(z, migrant == 1);
      double logOdds = INTERCEPT + DEPRIVED * z + migrant * MIGRATION;
      sum += weight * (low * Numeric.logistic(logOdds + LOW_SCHOOLING)
          + (1 - low - high) * Numeric.logistic(logOdds) + high * Numeric.logistic(logOdds + HIGH_SCHOOLING));
    }
    return sum;
  }

  /** Duncan's dissimilarity of receipt between quarters of equal size: ½ Σ |receivers' share - others' share|. */
  static double dissimilarity(double[] z) {
    double[] share = new double[z.length];
    double receivers = 0;
    for (int quarter = 0; quarter < z.length; quarter++) {
      share[quarter] = share(z[quarter]);
      receivers += share[quarter];
    }
    double uneven = 0;
    for (double here : share) {
      uneven += Math.abs(here / receivers - (1 - here) / (z.length - receivers));
    }
    return uneven / 2;
  }
}
