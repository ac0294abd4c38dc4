package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A table, a doorstep or a group: those who sit there this week may get to talk. */
final class Table implements Serializable {
  private static final long serialVersionUID = 1;

  /** What kind of gathering a table belongs to. */
  enum Kind { DOORSTEP, GROUP, EVENT, PLACE }

  /**
   * Address of chance: the number of those that are founded, doorsteps first, then groups, events and places; a hash of
   * what they belong to for later ones.
   */
  final long address;
  final Kind kind;
  /** The place it stands in; null for all other kinds. */
  final Place place;
  final List<Visit> visits = new ArrayList<>(4);

  Table(long address, Kind kind, Place place) {
    this.address = address;
    this.kind = kind;
    this.place = place;
  }
}
