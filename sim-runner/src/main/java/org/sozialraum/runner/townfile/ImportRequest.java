package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks the import to do.
 *
 * @param boundaries GeoJSON with the area of each quarter
 * @param population CSV with the residents of each quarter; its other columns are searched for indicators as well
 * @param indicators further CSV files with indicators; the population file may be named again
 * @param places GeoJSON, Overpass JSON or CSV with places and their OSM tags or categories
 * @param out town folder to write
 * @param crs reference system of maps whose coordinates are no degrees, such as {@code EPSG:25832}
 * @param columns YAML file that says what columns are used for
 * @param lang language of the report kept in the folder, {@code de} or {@code en}
 */
public record ImportRequest(Path boundaries, Path population, List<Path> indicators, Optional<Path> places,
    Path out, Optional<String> crs, Optional<Path> columns, String lang) {
  /** Without a reference system and a file on columns. */
  public ImportRequest(Path boundaries, Path population, List<Path> indicators, Optional<Path> places, Path out,
      String lang) {
    this(boundaries, population, indicators, places, out, Optional.empty(), Optional.empty(), lang);
  }

  /** Copies the list. */
  public ImportRequest {
    indicators = List.copyOf(indicators);
  }
}
