package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Mobility;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Residents die: mu(x) = c + b e^(b (x - M)) per year, Gompertz by modal age M, in the first year of life a hazard of
 * its own.
 *
 * <p>The hazard is multiplied by the income gradient and, from 65, by 1 + .6 (1 - m) with mobility m. Both are divided
 * by their mean (over terciles; at that age's mean mobility), so that the gradient moves deaths between groups and not
 * their number.
 *
 * <p>Basis: brief, addendum B; modal ages after Missov et al. 2015, Demographic Research 32:36. Life expectancy at
 * birth 83.0 and 78.2 years.
 */
public final class Deaths implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of mortality. */
  public record Settings(
      @Quantity(meaning = "modal age at death of women", unit = "years", byDefault = 89.6, min = 80, max = 100,
          source = "brief, addendum B; Missov et al. 2015") double modalAgeWomen,
      @Quantity(meaning = "rise of women's mortality with age", unit = "per year", byDefault = .110, min = .07,
          max = .14, source = "brief, addendum B; Missov et al. 2015") double riseWomen,
      @Quantity(meaning = "modal age at death of men", unit = "years", byDefault = 85.3, min = 75, max = 95,
          source = "brief, addendum B; Missov et al. 2015") double modalAgeMen,
      @Quantity(meaning = "rise of men's mortality with age", unit = "per year", byDefault = .097, min = .07,
          max = .14, source = "brief, addendum B; Missov et al. 2015") double riseMen,
      @Quantity(meaning = "mortality that does not depend on age", unit = "per year", byDefault = .0003, max = .01,
          source = "brief, addendum B") double constant,
      @Quantity(meaning = "mortality in the first year of life", unit = "per year", byDefault = .0032, max = .05,
          source = "brief, addendum B") double firstYear,
      @Quantity(meaning = "mortality of low income over that of mid income", unit = "ratio", byDefault = 1.25, min = 1,
          max = 1.5, source = "assumption A-141 (brief, addendum B)") double lowIncome,
      @Quantity(meaning = "mortality of high income over that of mid income", unit = "ratio", byDefault = .80, min = .5,
          max = 1, source = "assumption A-141 (brief, addendum B)") double highIncome,
      @Quantity(meaning = "rise of mortality from full to no mobility, from 65", unit = "share", byDefault = .6,
          max = 2, source = "assumption A-141 (brief, addendum B)") double immobility)
      implements java.io.Serializable {}

  private static final int RETIRED = 65;

  private final double[][] perYear = new double[2][AgeCurve.OLDEST + 1];
  private final double[][] bound = new double[2][AgeCurve.OLDEST + 1];
  private final double[] income = new double[3];
  private final double immobility;
  private final Mobility mobility;
  private int deaths;

  Deaths(Settings settings, Mobility mobility) {
    this.mobility = mobility;
    immobility = settings.immobility();
    double mean = (settings.lowIncome() + 1 + settings.highIncome()) / 3;
    income[0] = settings.lowIncome() / mean;
    income[1] = 1 / mean;
    income[2] = settings.highIncome() / mean;
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      perYear[0][age] = gompertz(settings, settings.riseMen(), settings.modalAgeMen(), age);
      perYear[1][age] = gompertz(settings, settings.riseWomen(), settings.modalAgeWomen(), age);
      for (int sex = 0; sex < 2; sex++) {
        bound[sex][age] = Hazard.perStep(perYear[sex][age] * income[0] * (1 + immobility));
      }
    }
  }

  /** Hazard of a whole year of age, taken at its middle. */
  private static double gompertz(Settings settings, double rise, double modalAge, int age) {
    return age == 0 ? settings.firstYear()
        : settings.constant() + rise * Numeric.exp(rise * (age + .5 - modalAge));
  }

  /** Hazard of death per year at an age in whole years, at mean income and usual mobility. */
  double perYear(int sex, int age) {
    return perYear[sex][Math.min(age, AgeCurve.OLDEST)];
  }

  void run(Town town, Settlement settlement, int week, Chance chance) {
    deaths = 0;
    Residents residents = town.residents();
    long key = chance.key(Decision.DEATH, week);
    for (int resident = 0; resident < settlement.residentsBefore(); resident++) {
      double draw = Chance.draw(key, residents.id().of(resident));
      int age = Math.min(residents.age(resident, week), AgeCurve.OLDEST);
      int sex = residents.sex().of(resident);
      // Few draws fall below the bound; only those are worth the whole formula.
      if (draw < bound[sex][age] && draw < Hazard.perStep(perYear[sex][age] * gradient(residents, resident, age))) {
        settlement.leave(resident);
        deaths++;
      }
    }
  }

  private double gradient(Residents residents, int resident, int age) {
    double factor = income[residents.income().of(resident)];
    if (age >= RETIRED) {
      factor *= (1 + immobility * (1 - residents.mobility().of(resident)))
          / (1 + immobility * (1 - mobility.usual(age)));
    }
    return factor;
  }

  /** Deaths of the last step. */
  int deaths() {
    return deaths;
  }
}
