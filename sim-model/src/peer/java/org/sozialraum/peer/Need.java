package org.sozialraum.peer;

import java.io.Serializable;
import java.util.List;
import org.sozialraum.town.Domain;

/** Something that a resident needs help with this week. */
final class Need implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int DOMAINS = 8;
  private static final int MOST_HAND_OVERS = 15;

  final Domain domain;
  /** Hand-overs between services that it takes. */
  final int handOvers;
  /** Its address when neighbours were asked, before any need was met; negative if they were not. */
  long addressForNeighbours = -1;

  Need(Domain domain, int handOvers) {
    this.domain = domain;
    this.handOvers = Math.min(MOST_HAND_OVERS, handOvers);
  }

  /** Address of chance among needs that are left: its domain, and how many of the same domain come before it. */
  long addressAmong(List<Need> left) {
    int before = 0;
    for (Need other : left.subList(0, left.indexOf(this))) {
      before += other.domain == domain ? 1 : 0;
    }
    return domain.ordinal() + DOMAINS * before;
  }
}
