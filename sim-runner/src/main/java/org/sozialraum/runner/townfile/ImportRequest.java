package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks the import to do.
 *
 * @param boundaries GeoJSON with the area of each quarter in degrees
 * @param population CSV with the residents of each quarter; its other columns are searched for indicators as well
 * @param indicators further CSV files with indicators; the population file may be named again
 * @param places GeoJSON or Overpass JSON with places and their OSM tags
 * @param out town folder to write
 * @param lang language of the report kept in the folder, {@code de} or {@code en}
 */
public record ImportRequest(Path boundaries, Path population, List<Path> indicators, Optional<Path> places,
    Path out, String lang) {
  /** Copies the list. */
  public ImportRequest {
    indicators = List.copyOf(indicators);
  }
}
