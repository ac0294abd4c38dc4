package org.sozialraum.runner.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the results of a folder are results of.
 *
 * @param identity what must be equal for results to stand beside each other, by names: the program, the scenario file,
 *     outputs, stops, series
 * @param design fingerprint of the design; another one of the same identity may grow the same folder
 * @param factors names of the factors
 * @param outputs names of the outputs
 */
public record StoreMeta(Map<String, String> identity, String design, List<String> factors, List<String> outputs) {
  /** Copies the collections. */
  public StoreMeta {
    identity = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(identity));
    factors = List.copyOf(factors);
    outputs = List.copyOf(outputs);
  }
}
