package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.PlaceKind;

/** An association whose members meet in groups; one that has closed is remembered. */
final class Association implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int GROUP = 12;

  /** Fields in the order in which towns number them, with the rooms that suit them, the best first. */
  enum Field {
    SPORT(PlaceKind.SPORTS, PlaceKind.SCHOOL, PlaceKind.CLUB_ROOM),
    CULTURE(PlaceKind.CLUB_ROOM, PlaceKind.LIBRARY, PlaceKind.CAFE),
    SOCIAL(PlaceKind.COMMUNITY_CENTRE, PlaceKind.CLUB_ROOM, PlaceKind.WORSHIP),
    SCHOOL(PlaceKind.SCHOOL, PlaceKind.CLUB_ROOM);

    final List<PlaceKind> rooms;

    Field(PlaceKind... rooms) {
      this.rooms = List.of(rooms);
    }
  }

  /** Address of chance: the number of one that is founded with the town, the hash of a later one. */
  final long address;
  final boolean isLater;
  final Quarter quarter;
  final float x;
  final float y;
  final Field field;
  final int nominalMembers;
  final List<Table> groups = new ArrayList<>();
  boolean open = true;
  /** Whether a shock closes it this week. */
  boolean closes;
  float viability;
  int weeksWithoutViability;
  int members;
  int volunteers;
  float overload;
  /** Whether one of its volunteers at least is trained, as seen every four weeks. */
  boolean trainedBoard;

  Association(long address, boolean isLater, Quarter quarter, float x, float y, Field field,
      int nominalMembers) {
    this.address = address;
    this.isLater = isLater;
    this.quarter = quarter;
    this.x = x;
    this.y = y;
    this.field = field;
    this.nominalMembers = nominalMembers;
  }

  int groupsNeeded() {
    return Math.max(1, Math.floorDiv(nominalMembers + GROUP - 1, GROUP));
  }

  /** How much it draws from the middle of a quarter; 0 out of reach and in other municipalities. */
  double weight(Quarter from, double drawOfSize, double distance, double reach) {
    if (quarter.municipality != from.municipality) {
      return 0;
    }
    double east = x - from.x;
    double north = y - from.y;
    double metres = Math.sqrt(east * east + north * north);
    return metres > reach ? 0 : Numeric.exp(drawOfSize * Numeric.ln(nominalMembers) - metres / distance);
  }
}
