package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A dwelling: where it stands, the how manieth of its quarter it is, and what can be reached from there. */
final class Home implements Serializable {
  private static final long serialVersionUID = 1;

  final Quarter quarter;
  final long id;
  final int inQuarter;
  final float x;
  final float y;
  final Surroundings surroundings;
  /** Whether it is a room of a home for the very old. */
  final boolean isRoom;
  final List<Person> residents = new ArrayList<>(2);

  Home(Quarter quarter, long id, int inQuarter, float x, float y, Surroundings surroundings, boolean isRoom) {
    this.quarter = quarter;
    this.id = id;
    this.inQuarter = inQuarter;
    this.x = x;
    this.y = y;
    this.surroundings = surroundings;
    this.isRoom = isRoom;
  }

  /** Who lives here in a role and was born by a week; null for nobody. */
  Person with(Person.Role role, int bornBy) {
    for (Person each : residents) {
      if (each.role == role && each.birthWeek <= bornBy) {
        return each;
      }
    }
    return null;
  }

  /** Metres to another home. */
  double distance(Home other) {
    double east = Math.abs(x - other.x);
    double north = Math.abs(y - other.y);
    return Math.sqrt(east * east + north * north);
  }
}
