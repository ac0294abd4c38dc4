package org.sozialraum.week.supply;

import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;

/**
 * How closely the services of a domain work together, and what that means for needs that several of them share.
 *
 * <p>A hand-over between services whose coordination is C succeeds with {@code h = .25 + .70 (1 - e^(-C/.30))}, at most
 * .95: .46 where services work in silos (C about .10), .81 where they are integrated (.48). Defaults are those of
 * silos. T22, brief, addendum E and K2.
 */
public record Coordination(
    @Quantity(meaning = "coordination of services for family and childcare", unit = "share", byDefault = .20,
        source = "brief, addendum E, derived: silos") double family,
    @Quantity(meaning = "coordination of services for youth", unit = "share", byDefault = .18,
        source = "brief, addendum E, derived: silos") double youth,
    @Quantity(meaning = "coordination of services for education and language", unit = "share", byDefault = .25,
        source = "brief, addendum E, derived: silos") double education,
    @Quantity(meaning = "coordination of services for health and care", unit = "share", byDefault = .32,
        source = "brief, addendum E, derived: silos") double health,
    @Quantity(meaning = "coordination of services for ageing and everyday help", unit = "share", byDefault = .12,
        source = "brief, addendum E, derived: silos") double ageing,
    @Quantity(meaning = "coordination of services for counselling, poverty and debt", unit = "share", byDefault = .21,
        source = "brief, addendum E, derived: silos") double counselling,
    @Quantity(meaning = "coordination of services for safety and public space", unit = "share", byDefault = .14,
        source = "brief, addendum E, derived: silos") double safety,
    @Quantity(meaning = "coordination of services for culture, sport and encounter", unit = "share", byDefault = .12,
        source = "brief, addendum E, derived: silos") double culture,
    @Quantity(meaning = "hand-overs that succeed without any coordination", unit = "share", byDefault = .25, max = .6,
        source = "assumption A-173 (brief, addendum E)") double uncoordinated,
    @Quantity(meaning = "what full coordination adds to that", unit = "share", byDefault = .70, max = .9,
        source = "assumption A-173 (brief, addendum E)") double gain,
    @Quantity(meaning = "coordination at which 63 % of that are reached", unit = "share", byDefault = .30, min = .1,
        max = 1, source = "assumption A-173 (brief, addendum E)") double scale,
    @Quantity(meaning = "hand-overs that succeed at most", unit = "share", byDefault = .95, min = .5,
        source = "assumption A-173 (brief, addendum E)") double most)
    implements java.io.Serializable {

  /** Coordination of a domain. */
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

  /** Chance that a hand-over between services succeeds whose coordination is this. */
  double handOver(double coordination) {
    return Math.min(most, uncoordinated + gain * (1 - Numeric.exp(-coordination / scale)));
  }
}
