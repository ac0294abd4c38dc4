package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known points of land surveys come out where they are. */
class ReferenceSystemTest {
  /**
   * The Swiss point is the fundamental one near Bern as swisstopo gives it. The others are the origins of their
   * systems; on the older ellipsoids these lie up to 200 m from where WGS84 has the same degrees.
   */
  @ParameterizedTest
  @CsvSource({
      "EPSG:2056, 2600000, 1200000, 7.438632, 46.951083, 0.00002",
      "EPSG:21781, 600000, 200000, 7.438632, 46.951083, 0.00002",
      "EPSG:25832, 500000, 5538630.7, 9, 50, 0.0001",
      "EPSG:25833, 500000, 5538630.7, 15, 50, 0.0001",
      "EPSG:4647, 32500000, 5538630.7, 9, 50, 0.0001",
      "EPSG:3035, 4321000, 3210000, 10, 52, 0.000001",
      "EPSG:3857, 1113194.9079, 6446275.841, 10, 50, 0.00001",
      "EPSG:31468, 4500000, 5540300, 11.9985, 49.9987, 0.003",
      "EPSG:3068, 40000, 10000, 13.6255, 52.4173, 0.003",
      "EPSG:31287, 400000, 400000, 13.3323, 47.4993, 0.003"})
  void knownPoints(String name, double x, double y, double lon, double lat, double tolerance) {
    double[] degrees = ReferenceSystem.named(name).orElseThrow().degrees(x, y);
    assertThat(degrees[0]).isCloseTo(lon, within(tolerance));
    assertThat(degrees[1]).isCloseTo(lat, within(tolerance));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:25832", "25832", "epsg:25832", "urn:ogc:def:crs:EPSG::25832",
      "urn:ogc:def:crs:EPSG:6.9:25832", "http://www.opengis.net/def/crs/EPSG/0/25832", "EPSG 25832",
      "ETRS89 / UTM zone 32N"})
  void oneSystemHasManyNames(String name) {
    assertThat(ReferenceSystem.named(name).orElseThrow().name()).isEqualTo("EPSG:25832");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EPSG:99999", "metres", "+proj=nonsense", "+proj=utm +zone=32 +nadgrids=/etc/passwd",
      "+proj=utm +init=epsg:25832", "+proj=", "EPSG:123456789012345"})
  void whatIsNotKnownIsEmpty(String name) {
    assertThat(ReferenceSystem.named(name)).isEmpty();
  }

  @Test
  void parametersNameAnySystem() {
    double[] degrees = ReferenceSystem.named("+proj=utm +zone=32 +ellps=GRS80 +units=m").orElseThrow()
        .degrees(500000, 5538630.7);
    assertThat(degrees[0]).isCloseTo(9, within(1e-6));
  }
}
