package org.sozialraum.observe;

import org.sozialraum.quantity.Quantity;

/** Cohesion in nine dimensions, 0 to 100, after the Bertelsmann Radar; brief 3.6. */
public final class CohesionIndex {
  private CohesionIndex() {}

  /** Constants of the dimensions, fitted once to the levels of 2017 and fixed since: only differences tell anything. */
  public record Settings(
      @Quantity(meaning = "added to the dimension of networks", unit = "points", byDefault = 0, min = -60, max = 60,
          source = "fitted constant, no evidence: level of 2017, S152", free = true)
      double networks) implements java.io.Serializable {}
}
