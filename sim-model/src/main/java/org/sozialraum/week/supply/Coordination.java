package org.sozialraum.week.supply;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Supply;

/**
 * How closely the services of a domain work together, and what that means for needs that several of them share.
 *
 * <p>A hand-over between services whose coordination is C succeeds with {@code h = .25 + .70 (1 - e^(-C/.30))}, at most
 * .95: .46 where services work in silos (C about .10), .81 where they are integrated (.48). The eight numbers are the
 * usual coordination, that of silos, against which effects of coordination are measured; how it is now follows from
 * the network of stakeholders. T22, brief, addendum E and K2.
 */
public record Coordination(
    @Quantity(meaning = "usual coordination of services for family and childcare", unit = "share", byDefault = .1967,
        source = "brief, addendum E and 3.7, derived: silos") double family,
    @Quantity(meaning = "usual coordination of services for youth", unit = "share", byDefault = .175,
        source = "brief, addendum E and 3.7, derived: silos") double youth,
    @Quantity(meaning = "usual coordination of services for education and language", unit = "share", byDefault = .25,
        source = "brief, addendum E and 3.7, derived: silos") double education,
    @Quantity(meaning = "usual coordination of services for health and care", unit = "share", byDefault = .3167,
        source = "brief, addendum E and 3.7, derived: silos") double health,
    @Quantity(meaning = "usual coordination of services for ageing and everyday help", unit = "share", byDefault = .1233,
        source = "brief, addendum E and 3.7, derived: silos") double ageing,
    @Quantity(meaning = "usual coordination of services for counselling, poverty and debt", unit = "share", byDefault = .205,
        source = "brief, addendum E and 3.7, derived: silos") double counselling,
    @Quantity(meaning = "usual coordination of services for safety and public space", unit = "share", byDefault = .1367,
        source = "brief, addendum E and 3.7, derived: silos") double safety,
    @Quantity(meaning = "usual coordination of services for culture, sport and encounter", unit = "share", byDefault = .1233,
        source = "brief, addendum E and 3.7, derived: silos") double culture,
    @Quantity(meaning = "hand-overs that succeed without any coordination", unit = "share", byDefault = .25, max = .6,
        source = "assumption A-173 (brief, addendum E)") double uncoordinated,
    @Quantity(meaning = "what full coordination adds to that", unit = "share", byDefault = .70, max = .9,
        source = "assumption A-173 (brief, addendum E)") double gain,
    @Quantity(meaning = "coordination at which 63 % of that are reached", unit = "share", byDefault = .30, min = .1,
        max = 1, source = "assumption A-173 (brief, addendum E)") double scale,
    @Quantity(meaning = "hand-overs that succeed at most", unit = "share", byDefault = .95, min = .5,
        source = "assumption A-173 (brief, addendum E)") double most)
    implements java.io.Serializable {

  /** Usual coordination of a domain. */
  public double of(Domain domain) {
    return switch (domain) {
      case FAMILY -> family;
      case YOUTH -> youth;
      case EDUCATION -> education;
      case HEALTH -> health;
      case AGEING -> ageing;
      case COUNSELLING -> counselling;
      case SAFETY -> safety;
      case CULTURE -> culture;
    };
  }

  /**
   * By how much the services of a domain work together more closely than usual for a quarter; below 0 if less closely,
   * and 0 in a town in which nobody has reckoned it.
   */
  public float over(Supply supply, int quarter, Domain domain) {
    float now = supply.coordination().of(Supply.row(quarter, domain.ordinal()));
    return now <= 0 ? 0 : now - (float) of(domain);
  }

  /**
   * Coordination of the services of a domain for a quarter, by row of supply: as stakeholders have it, or the usual one
   * where that does not count.
   */
  double of(Supply supply, int row, boolean counts) {
    double usual = of(Domain.of(row % Domain.COUNT));
    float now = supply.coordination().of(row);
    // Columns are floats; at the usual coordination the number of the settings stands, to the last bit.
    return !counts || now == (float) usual ? usual : now;
  }

  /** Chance that a hand-over between services succeeds whose coordination is this. */
  public double handOver(double coordination) {
    return Math.min(most, uncoordinated + gain * (1 - Numeric.exp(-coordination / scale)));
  }
}
