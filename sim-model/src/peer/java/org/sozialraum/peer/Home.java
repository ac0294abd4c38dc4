package org.sozialraum.peer;

import java.io.Serializable;

/** A dwelling: where it stands, the how manieth of its quarter it is, and what can be reached from there. */
final class Home implements Serializable {
  private static final long serialVersionUID = 1;

  final Quarter quarter;
  final int inQuarter;
  final float x;
  final float y;
  final Surroundings surroundings;

  Home(Quarter quarter, int inQuarter, float x, float y, Surroundings surroundings) {
    this.quarter = quarter;
    this.inQuarter = inQuarter;
    this.x = x;
    this.y = y;
    this.surroundings = surroundings;
  }

  /** Metres to another home. */
  double distance(Home other) {
    double east = Math.abs(x - other.x);
    double north = Math.abs(y - other.y);
    return Math.sqrt(east * east + north * north);
  }
}
