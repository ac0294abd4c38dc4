package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Degrees become metres as published for the transverse Mercator projection. */
class LocalProjectionTest {
  /** CN Tower, 43°38′33.24″N 79°23′13.7″W, is 630,084 m east and 4,833,438 m north in UTM zone 17. */
  @Test
  void agreesWithUtm() {
    double[] metres = new LocalProjection(-81, 0)
        .metres(-(79 + 23 / 60.0 + 13.7 / 3600), 43 + 38 / 60.0 + 33.24 / 3600);
    assertThat(metres[0] * .9996 + 500_000).isCloseTo(630_084, within(1.));
    assertThat(metres[1] * .9996).isCloseTo(4_833_438, within(1.));
  }

  @Test
  void theOriginIsZeroAndDistancesAreTrueNearby() {
    LocalProjection projection = LocalProjection.around(13.0, 52.0, 13.2, 52.2);
    assertThat(projection.originLon()).isEqualTo(13.1);
    assertThat(projection.metres(13.1, 52.1)).containsExactly(0, 0);
    // A minute of latitude at 52 degrees is 1,854.6 m on the WGS84 ellipsoid.
    double[] north = projection.metres(13.1, 52.1 + 1 / 60.0);
    assertThat(north[0]).isZero();
    assertThat(north[1]).isCloseTo(1854.6, within(.3));
  }

  @Test
  void roundsToCentimetresWithoutNegativeZero() {
    assertThat(LocalProjection.centimetres(-.001)).isEqualTo(0.0).matches(zero -> 1 / zero > 0);
    assertThat(LocalProjection.centimetres(12.345678)).isEqualTo(12.35);
    assertThat(FolderText.metres(-12.05)).isEqualTo("-12.05");
    assertThat(FolderText.metres(-.05)).isEqualTo("-0.05");
  }
}
