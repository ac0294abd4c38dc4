package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.town.TownPlan.PlacePlan;

/** Overpass answers whose ways and relations only name their parts: they lie where the parts lie. */
class OverpassPartsTest {
  @TempDir
  private Path folder;

  private ImportReport.PlaceTally tally(String elements) {
    return imported(elements).places().orElseThrow();
  }

  private ImportReport imported(String elements) {
    return new SampleTownFiles(folder).places("{\"version\": 0.6, \"elements\": [\n" + elements + "\n]}").imported();
  }

  private static final String NODES = """
      {"type": "node", "id": 11, "lat": 52.004, "lon": 13.004},
      {"type": "node", "id": 12, "lat": 52.006, "lon": 13.004},
      {"type": "node", "id": 13, "lat": 52.006, "lon": 13.006}
      """;

  @Test
  void aWayLiesInTheMiddleOfItsNodesBehindIt() {
    List<PlacePlan> places = imported("{\"type\": \"way\", \"id\": 2, \"nodes\": [11, 12, 13, 11], \"tags\":"
        + " {\"leisure\": \"park\"}},\n" + NODES).plan().orElseThrow().places();
    List<PlacePlan> node = imported("{\"type\": \"node\", \"id\": 2, \"lat\": 52.005, \"lon\": 13.005, \"tags\":"
        + " {\"leisure\": \"park\"}}").plan().orElseThrow().places();
    assertThat(places).hasSize(1);
    assertThat(places.get(0).id()).isEqualTo("way/2");
    assertThat(places.get(0).x()).isEqualTo(node.get(0).x());
    assertThat(places.get(0).y()).isEqualTo(node.get(0).y());
  }

  @Test
  void aRelationLiesWhereItsWaysAndNodesLie() {
    ImportReport.PlaceTally tally = tally(NODES.strip() + ",\n{\"type\": \"relation\", \"id\": 5, \"members\":"
        + " [{\"type\": \"way\", \"ref\": 2, \"role\": \"outer\"}, {\"type\": \"node\", \"ref\": 13}], \"tags\":"
        + " {\"amenity\": \"school\"}},\n{\"type\": \"way\", \"id\": 2, \"nodes\": [11, 12]}");
    assertThat(tally.used()).isEqualTo(1);
    assertThat(tally.withoutPosition()).isZero();
  }

  @Test
  void aRelationOfAWayWithItsOwnCentreLiesThere() {
    assertThat(tally("{\"type\": \"relation\", \"id\": 5, \"members\": [{\"type\": \"way\", \"ref\": 2}], \"tags\":"
        + " {\"amenity\": \"school\"}},\n{\"type\": \"way\", \"id\": 2, \"nodes\": [91], \"center\": {\"lat\": 52.005,"
        + " \"lon\": 13.015}}").used()).isEqualTo(1);
  }

  @Test
  void anElementWhosePartsAreNotInTheFileIsWithoutAPosition() {
    ImportReport.PlaceTally tally = tally("{\"type\": \"way\", \"id\": 2, \"nodes\": [91, 92], \"tags\":"
        + " {\"leisure\": \"park\"}},\n{\"type\": \"way\", \"id\": 3, \"nodes\": \"x\", \"tags\": {\"leisure\":"
        + " \"park\"}},\n" + NODES);
    assertThat(tally.withoutPosition()).isEqualTo(2);
    assertThat(tally.read()).isEqualTo(5);
  }

  @Test
  void moreThanAMillionPartsAreRefused() {
    StringBuilder nodes = new StringBuilder("1");
    for (int k = 0; k < 1_000_001; k++) {
      nodes.append(",1");
    }
    assertThat(new SampleTownFiles(folder).places("{\"elements\": [{\"type\": \"way\", \"id\": 2, \"nodes\": [" + nodes
        + "]}]}").mistakes()).containsExactly("places.geojson:1: elements: elements without a position name more than a"
        + " million parts; a town has fewer; ask Overpass for a smaller area, or for positions with \"out center\"");
  }
}
