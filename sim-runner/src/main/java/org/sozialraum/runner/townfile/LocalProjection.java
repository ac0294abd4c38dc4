package org.sozialraum.runner.townfile;

import org.sozialraum.town.TownPlan;

/**
 * Degrees to metres around a town: transverse Mercator on the WGS84 ellipsoid with scale 1 on the meridian of the
 * origin; in PROJ {@code +proj=tmerc +lat_0=… +lon_0=… +k=1 +ellps=WGS84}.
 *
 * <p>The series of Snyder (1987), Map Projections, equations 3-21, 8-9 and 8-10, is exact to a millimetre within
 * 200 km. It is summed with {@link StrictMath} and rounded to centimetres, so that no machine finds other bits.
 *
 * @param originLon longitude of the origin, degrees
 * @param originLat latitude of the origin, degrees
 */
public record LocalProjection(double originLon, double originLat) {
  private static final double MAJOR = 6378137.0;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double SECOND_E2 = E2 / (1 - E2);

  /** The projection around the middle of a box of degrees; the origin has five decimals, about a metre. */
  static LocalProjection around(double west, double south, double east, double north) {
    return new LocalProjection(Math.rint((west + east) / 2 * 1e5) / 1e5, Math.rint((south + north) / 2 * 1e5) / 1e5);
  }

  /** The projection of a town. */
  public static LocalProjection of(TownPlan.Origin origin) {
    return new LocalProjection(origin.lon(), origin.lat());
  }

  /** Metres east and north of the origin, rounded to centimetres. */
  public double[] metres(double lon, double lat) {
    double phi = StrictMath.toRadians(lat);
    double sin = StrictMath.sin(phi);
    double cos = StrictMath.cos(phi);
    double n = MAJOR / StrictMath.sqrt(1 - E2 * sin * sin);
    double t = sin * sin / (cos * cos);
    double c = SECOND_E2 * cos * cos;
    double a = StrictMath.toRadians(lon - originLon) * cos;
    double a2 = a * a;
    double x = n * a * (1 + a2 * ((1 - t + c) / 6 + a2 * (5 - 18 * t + t * t + 72 * c - 58 * SECOND_E2) / 120));
    double y = meridian(phi) - meridian(StrictMath.toRadians(originLat))
        + n * (sin / cos) * a2 * (.5 + a2 * ((5 - t + 9 * c + 4 * c * c) / 24
            + a2 * (61 - 58 * t + t * t + 600 * c - 330 * SECOND_E2) / 720));
    return new double[] {centimetres(x), centimetres(y)};
  }

  /** Length of the meridian from the equator, metres. */
  private static double meridian(double phi) {
    double e4 = E2 * E2;
    double e6 = e4 * E2;
    return MAJOR * ((1 - E2 / 4 - 3 * e4 / 64 - 5 * e6 / 256) * phi
        - (3 * E2 / 8 + 3 * e4 / 32 + 45 * e6 / 1024) * StrictMath.sin(2 * phi)
        + (15 * e4 / 256 + 45 * e6 / 1024) * StrictMath.sin(4 * phi)
        - 35 * e6 / 3072 * StrictMath.sin(6 * phi));
  }

  /** Rounded to centimetres; zero has no sign. */
  static double centimetres(double metres) {
    return Math.rint(metres * 100) / 100 + 0.0;
  }
}
