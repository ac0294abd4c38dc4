package org.sozialraum.peer;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sozialraum.town.Domain;

/** An actor of a municipality, its coordinators or its network office, with all whom it could work with. */
final class Stakeholder implements Serializable {
  private static final long serialVersionUID = 1;

  /** Where it sits. */
  enum Seat { COUNTY, MUNICIPALITY, LOCAL, COORDINATORS, OFFICE }

  /** Address of chance. */
  final long address;
  final Seat seat;
  final Set<Domain> serves = EnumSet.noneOf(Domain.class);
  /** With each other node of the municipality, in the order in which the network lists them. */
  final Map<Stakeholder, Cooperation> with = new LinkedHashMap<>();
  /** Share of its staff. */
  float trained;
  int lastTurnover;

  Stakeholder(long address, Seat seat) {
    this.address = address;
    this.seat = seat;
  }

  /** Whether it is there without any instrument. */
  boolean isActor() {
    return seat.compareTo(Seat.LOCAL) <= 0;
  }

  /** How closely both work together, themselves or by way of a third. */
  double reaches(Stakeholder other, Stakeholder third, double leftByAThird) {
    double byThird = leftByAThird * with.get(third).closeness * other.with.get(third).closeness;
    return Math.max(with.get(other).closeness, byThird);
  }

  /** With all others, added up. */
  double closenessInAll() {
    double sum = 0;
    for (Cooperation each : with.values()) {
      sum += each.closeness;
    }
    return sum;
  }
}
