package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a map file: a GeoJSON feature or an Overpass element.
 *
 * @param index position in the file, from 0
 * @param line line on which it begins
 * @param id its own id; empty if it has none
 * @param properties properties or tags as text; nested values are left out
 * @param shapes its geometries, collections opened; empty if it has none
 */
record MapObject(int index, int line, String id, Map<String, String> properties, List<Shape> shapes) {

  /**
   * One geometry.
   *
   * @param type GeoJSON type
   * @param rings lines, rings or points, each an array of [x, y]
   * @param outer per ring whether it bounds a polygon from outside; holes do not
   */
  record Shape(String type, List<double[][]> rings, List<Boolean> outer) {
    boolean isPolygon() {
      return type.equals("Polygon") || type.equals("MultiPolygon");
    }
  }

  /** Where it is named in messages. */
  String where() {
    return "features[" + index + "]";
  }

  /** The middle of its box, as x and y; empty if it has no position. */
  Optional<double[]> centre() {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    boolean any = false;
    for (Shape shape : shapes) {
      for (double[][] ring : shape.rings()) {
        for (double[] point : ring) {
          any = true;
          box[0] = Math.min(box[0], point[0]);
          box[1] = Math.min(box[1], point[1]);
          box[2] = Math.max(box[2], point[0]);
          box[3] = Math.max(box[3], point[1]);
        }
      }
    }
    return any ? Optional.of(new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2}) : Optional.empty();
  }
}
