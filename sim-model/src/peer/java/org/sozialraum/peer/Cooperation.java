package org.sozialraum.peer;

import java.io.Serializable;

/** How two stakeholders of a municipality work together. */
final class Cooperation implements Serializable {
  private static final long serialVersionUID = 1;

  /** Who convenes meetings beyond the usual, in the order in which towns number it. */
  enum Convener { NOBODY, MEMBERS, LEAD_ORGANISATION, NETWORK_OFFICE }

  final Stakeholder one;
  final Stakeholder other;
  /** Working meetings in four weeks. */
  float usualMeetings;
  float meetingsAdded;
  Convener convener = Convener.NOBODY;
  float closeness;
  float trust;

  Cooperation(Stakeholder one, Stakeholder other) {
    this.one = one;
    this.other = other;
    one.with.put(other, this);
    other.with.put(one, this);
  }

  boolean isKnown() {
    return usualMeetings + meetingsAdded + closeness > 0;
  }

  boolean isWith(Stakeholder.Seat seat) {
    return one.seat == seat || other.seat == seat;
  }
}
