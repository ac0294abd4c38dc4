package org.sozialraum.synthesis;

import java.util.Arrays;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Area;

/**
 * Where the dwellings of a quarter stand: in buildings of 1 to 40 dwellings, clustered towards places, in street order.
 *
 * <p>Of a few candidate sites the one nearest to a place is built on. Street order is the order along a Hilbert curve,
 * on which neighbours stay neighbours.
 */
final class BuildingSites {
  private static final int CANDIDATES = 4;
  private static final int ATTEMPTS = 4000;
  /** The Hilbert curve runs through 2¹⁰ by 2¹⁰ squares. */
  private static final int CURVE_BITS = 10;

  private final float[] x;
  private final float[] y;
  private final int[] building;

  private BuildingSites(int dwellings) {
    x = new float[dwellings];
    y = new float[dwellings];
    building = new int[dwellings];
  }

  float x(int dwelling) {
    return x[dwelling];
  }

  float y(int dwelling) {
    return y[dwelling];
  }

  /** Number of the dwelling's building in the quarter. */
  int building(int dwelling) {
    return building[dwelling];
  }

  /**
   * Builds the dwellings of a quarter.
   *
   * @param area ground, metres
   * @param placeX x of the quarter's places; may be empty
   * @param placeY y of the same
   */
  static BuildingSites of(Area area, int dwellings, double[] placeX, double[] placeY, Founding.Settings settings,
      NumberedDraws draws) {
    BuildingSites sites = new BuildingSites(dwellings);
    double hectares = Math.max(1, area.squareMetres() / 10_000);
    // Where little ground is left per dwelling, houses are large: one dwelling per hectare to more than fifty.
    double usual = Math.max(1.5, Math.min(12, settings.dwellingsPerBuilding() * Math.sqrt(dwellings / hectares / 10)));
    double[] bounds = area.bounds();
    int buildings = 0;
    int[] firstOf = new int[dwellings + 1];
    float[] siteX = new float[dwellings];
    float[] siteY = new float[dwellings];
    long[] streetOrder = new long[dwellings];
    for (int built = 0; built < dwellings; buildings++) {
      int size = (int) Math.rint(usual * Numeric.exp(settings.buildingSpread() * draws.normal()));
      size = Math.min(dwellings - built, Math.max(1, Math.min(settings.largestBuilding(), size)));
      double nearest = Double.POSITIVE_INFINITY;
      for (int candidate = 0; candidate < CANDIDATES; candidate++) {
        float[] site = pointIn(area, bounds, draws);
        double away = nearestPlace(site, placeX, placeY);
        if (candidate == 0 || away < nearest) {
          nearest = away;
          siteX[buildings] = site[0];
          siteY[buildings] = site[1];
        }
      }
      long along = along(siteX[buildings], siteY[buildings], bounds);
      streetOrder[buildings] = along << 32 | buildings;
      firstOf[buildings] = size;
      built += size;
    }
    long[] ordered = Arrays.copyOf(streetOrder, buildings);
    Arrays.sort(ordered);
    int dwelling = 0;
    for (int k = 0; k < buildings; k++) {
      int source = (int) ordered[k];
      for (int door = 0; door < firstOf[source]; door++) {
        sites.x[dwelling] = siteX[source];
        sites.y[dwelling] = siteY[source];
        sites.building[dwelling++] = k;
      }
    }
    return sites;
  }

  private static double nearestPlace(float[] site, double[] placeX, double[] placeY) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int place = 0; place < placeX.length; place++) {
      double dx = site[0] - placeX[place];
      double dy = site[1] - placeY[place];
      nearest = Math.min(nearest, dx * dx + dy * dy);
    }
    return nearest;
  }

  /** A random point inside an area, as floats; a corner of the area if it is too thin to hit. */
  static float[] pointIn(Area area, double[] bounds, NumberedDraws draws) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      float x = (float) (bounds[0] + (bounds[2] - bounds[0]) * draws.next());
      float y = (float) (bounds[1] + (bounds[3] - bounds[1]) * draws.next());
      if (area.contains(x, y)) {
        return new float[] {x, y};
      }
    }
    return new float[] {(float) area.rings()[0][0][0], (float) area.rings()[0][0][1]};
  }

  /** How far along the Hilbert curve through the bounds a point lies. */
  private static long along(float x, float y, double[] bounds) {
    int side = 1 << CURVE_BITS;
    double extent = Math.max(1e-6, Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]));
    int column = Math.max(0, Math.min(side - 1, (int) ((x - bounds[0]) / extent * side)));
    int row = Math.max(0, Math.min(side - 1, (int) ((y - bounds[1]) / extent * side)));
    long along = 0;
    for (int square = side / 2; square > 0; square /= 2) {
      int right = (column & square) > 0 ? 1 : 0;
      int up = (row & square) > 0 ? 1 : 0;
      along += (long) square * square * ((3 * right) ^ up);
      if (up == 0) {
        if (right == 1) {
          column = side - 1 - column;
          row = side - 1 - row;
        }
        int kept = column;
        column = row;
        row = kept;
      }
    }
    return along;
  }
}
