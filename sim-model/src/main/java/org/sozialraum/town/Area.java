package org.sozialraum.town;

/**
 * The ground of a quarter: closed rings in metres, read by the even-odd rule, so that holes and several
 * parts need no further words.
 *
 * @param rings one array per ring, [points][2] as x (east) and y (north) in metres. Not to be modified.
 */
public record Area(double[][][] rings) implements java.io.Serializable {

  /** Whether a point, in metres, lies inside. */
  public boolean contains(double x, double y) {
    boolean inside = false;
    for (double[][] ring : rings) {
      for (int k = 0, before = ring.length - 1; k < ring.length; before = k++) {
        if (ring[k][1] > y != ring[before][1] > y
            && x < (ring[before][0] - ring[k][0]) * (y - ring[k][1]) / (ring[before][1] - ring[k][1]) + ring[k][0]) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Smallest x, smallest y, largest x, largest y, in metres. */
  public double[] bounds() {
    double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[][] ring : rings) {
      for (double[] point : ring) {
        bounds[0] = Math.min(bounds[0], point[0]);
        bounds[1] = Math.min(bounds[1], point[1]);
        bounds[2] = Math.max(bounds[2], point[0]);
        bounds[3] = Math.max(bounds[3], point[1]);
      }
    }
    return bounds;
  }

  /** Size in square metres, holes subtracted when wound against their outer ring. */
  public double squareMetres() {
    double twice = 0;
    for (double[][] ring : rings) {
      for (int k = 0, before = ring.length - 1; k < ring.length; before = k++) {
        twice += ring[before][0] * ring[k][1] - ring[k][0] * ring[before][1];
      }
    }
    return Math.abs(twice) / 2;
  }

  /** Mean of the corners of the largest ring, in metres; may lie outside a bent ring. */
  public double[] centre() {
    double[][] largest = rings[0];
    for (double[][] ring : rings) {
      if (ring.length > largest.length) {
        largest = ring;
      }
    }
    double sumX = 0;
    double sumY = 0;
    for (double[] point : largest) {
      sumX += point[0];
      sumY += point[1];
    }
    return new double[] {sumX / largest.length, sumY / largest.length};
  }
}
