package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.PlaceKind;

/** A place with tables, which turns visitors away when it is full. */
final class Place implements Serializable {
  private static final long serialVersionUID = 1;

  /** Ease of contact from which visitors form fixed groups. */
  private static final double GROUPS_FROM = 1.5;
  private static final int GROUP = 12;
  private static final int MIXED = 4;

  final long id;
  final Quarter quarter;
  final PlaceKind kind;
  final float x;
  final float y;
  final boolean withoutSteps;
  final float visitsWhenFull;
  final List<Table> tables = new ArrayList<>();
  float openness;
  /** Opening hours and appeal over the usual: what instruments add this week, and all that is added. */
  float hoursByInstruments;
  float appealByInstruments;
  float hoursAdded;
  float appealAdded;
  int visits;

  Place(long id, Quarter quarter, PlaceKind kind, float x, float y, boolean withoutSteps,
      float visitsWhenFull, float openness) {
    this.id = id;
    this.quarter = quarter;
    this.kind = kind;
    this.x = x;
    this.y = y;
    this.withoutSteps = withoutSteps;
    this.visitsWhenFull = visitsWhenFull;
    this.openness = openness;
  }

  boolean hasGroups() {
    return kind.kappa() >= GROUPS_FROM;
  }

  /** Visitors that a table is made for. */
  int tableSize() {
    return hasGroups() ? GROUP : MIXED;
  }

  int tablesNeeded() {
    return Math.max(1, (int) visitsWhenFull / tableSize());
  }

  boolean isFor(int age, boolean parent) {
    return age >= kind.youngest() && age <= kind.oldest() || kind.parentsToo() && parent;
  }

  /** Visits that fit in a week. */
  int room() {
    return (int) (visitsWhenFull * openness * (1 + hoursAdded));
  }

  /** What added hours and appeal make of its weight beyond that with all usual hours. */
  double surplus() {
    return Math.max(0, openness * gain());
  }

  private double gain() {
    return hoursAdded + (double) appealAdded + hoursAdded * (double) appealAdded;
  }

  /** Share of the surplus that comes from added hours, in which a place is for everybody. */
  double surplusForAll() {
    return hoursAdded <= 0 ? 0 : (1 + (double) appealAdded) * hoursAdded / gain();
  }

  void countVisits() {
    visits = 0;
    for (Table table : tables) {
      visits += table.visits.size();
    }
  }

  /** Sends the visits with the largest hashes home until the others fit. */
  void turnAway(long key) {
    int room = room();
    if (visits <= room) {
      return;
    }
    List<Ticket> tickets = new ArrayList<>(visits);
    for (Table table : tables) {
      for (Visit visit : table.visits) {
        tickets.add(new Ticket(Chance.bits(key, visit.visitor.id, id + visit.before), visit));
      }
    }
    tickets.sort((one, two) -> Long.compare(one.hash, two.hash));
    for (Ticket turnedAway : tickets.subList(room, tickets.size())) {
      Visit visit = turnedAway.visit;
      visit.table.visits.remove(visit);
      visit.visitor.visits.remove(visit);
      visit.visitor.visitsThisWeek--;
      visit.visitor.outingsThisWeek--;
    }
    visits = room;
  }

  /** A visit and the hash by which it is let in. */
  private record Ticket(long hash, Visit visit) {}
}
