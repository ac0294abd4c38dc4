package org.sozialraum.peer;

import java.io.Serializable;
import org.sozialraum.town.Domain;

/** A formal service for one domain of need at one point. */
final class Offer implements Serializable {
  private static final long serialVersionUID = 1;

  final Domain domain;
  final float x;
  final float y;
  final float hours;
  final Quarter quarter;
  /** Share of the hours that is staffed this week. */
  float staffed;

  Offer(Domain domain, Quarter quarter, float x, float y, float hours) {
    this.domain = domain;
    this.x = x;
    this.y = y;
    this.hours = hours;
    this.quarter = quarter;
  }

  double squaredDistance(float fromX, float fromY) {
    double east = fromX - x;
    double north = fromY - y;
    return east * east + north * north;
  }
}
