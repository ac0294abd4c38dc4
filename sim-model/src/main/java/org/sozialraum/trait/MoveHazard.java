package org.sozialraum.trait;

import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;

/**
 * How often households move, by age. Those of the town move by it, and founders have lived where they live since a move
 * drawn backwards through it.
 */
public record MoveHazard(
    @Curve(meaning = "moves of households by the age of head and partner", unit = "per year",
        ages = {19, 22, 26, 30, 35, 40, 50, 60, 70, 78, 85},
        byDefault = {.27, .35, .33, .24, .17, .12, .085, .06, .043, .043, .06}, max = 2,
        source = "brief, addendum B, prototype") AgeCurve age)
    implements java.io.Serializable {

  /** Moves per year at an age in years. */
  public double perYear(int years) {
    return age.at(years);
  }
}
