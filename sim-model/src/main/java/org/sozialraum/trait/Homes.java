package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;

/**
 * Homes for the very old: how many rooms there are, in which municipalities, and who needs one. Founding builds and
 * fills them, the week goes on with them.
 *
 * <p>The need for a room comes with a hazard by age and then lasts. Like losses of mobility it is not stored: each year
 * of life from 80 has a draw of its own, addressed by the lifelong id. Basis: brief, addendum B; 11 % of residents of
 * 80 and older live in homes (S107).
 */
public record Homes(
    @Quantity(meaning = "rooms in homes", unit = "per resident of 80 or older", byDefault = .13, max = .5,
        source = "assumption A-215: 11.2 % of 80+ live there (S107), a few rooms are free") double rooms,
    @Quantity(meaning = "rooms taken at the founding", unit = "share", byDefault = .9, source = "assumption A-215")
    double taken,
    @Quantity(meaning = "residents of a municipality per home", unit = "persons", byDefault = 2000, min = 500,
        max = 100000, source = "assumption A-215: small homes, because published ages of quarters hold those who live "
            + "there") double residentsPerHome,
    @Quantity(meaning = "residents of the smallest municipality that has a home", unit = "persons", byDefault = 2000,
        max = 100000, source = "assumption A-215") int leastResidents,
    @Curve(meaning = "residents who come to need a room in a home, by age", unit = "per year", ages = {0, 80, 90},
        byDefault = {0, .02, .08}, steps = true,
        source = "assumption A-215 (brief, addendum B: plus or minus 30 %)") AgeCurve hazard,
    @Quantity(meaning = "distance at which the weight of a home has fallen to 1/e", unit = "metres", byDefault = 5000,
        min = 500, max = 50000, source = "assumption A-215") double distanceMetres)
    implements java.io.Serializable {

  /** Youngest age at which somebody moves into a home, years. */
  public static final int YOUNGEST = 80;

  private static final double WEEKS_PER_YEAR = 52;

  /** The same without any homes. */
  public Homes none() {
    return new Homes(0, taken, residentsPerHome, leastResidents, hazard, distanceMetres);
  }

  /** Share of residents of an age who have come to need a room. */
  public double needing(int age) {
    double sum = 0;
    for (int year = YOUNGEST; year <= age; year++) {
      sum += year < age ? hazard.at(year) : hazard.at(year) / 2;
    }
    return 1 - Numeric.exp(-sum);
  }

  /**
   * Whether a resident has come to need a room.
   *
   * @param key key of {@link Decision#CARE_HOME} in week 0
   * @param id lifelong id
   * @param ageWeeks age in weeks
   */
  public boolean needs(long key, long id, int ageWeeks) {
    int age = (int) Math.min(AgeCurve.OLDEST, ageWeeks / WEEKS_PER_YEAR);
    for (int year = YOUNGEST; year <= age; year++) {
      double within = year < age ? 1 : ageWeeks / WEEKS_PER_YEAR - age;
      if (Chance.draw(key, id, year) < 1 - Numeric.exp(-hazard.at(year) * within)) {
        return true;
      }
    }
    return false;
  }
}
