package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;

/** Encounters on equal terms: pairs of residents of the two origins; docs/model.md, section 3.15. */
final class MeetingAsEquals implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long LASTS = 1;
  private static final long MEET_AT_ALL = 2;

  private final Meeting meeting;
  private final PeerTown town;
  private long key;

  MeetingAsEquals(Meeting meeting, PeerTown town) {
    this.meeting = meeting;
    this.town = town;
  }

  void begin(int week, Chance chance) {
    key = chance.key(Decision.EQUAL_TERMS, week);
  }

  /** Encounters of a quarter: the first by hash of the one origin with the first of the other, and so on. */
  void step(Quarter quarter) {
    List<Person> with = new ArrayList<>();
    List<Person> without = new ArrayList<>();
    for (Person person : quarter.residents) {
      person.metAsEqual = false;
      if (person.meetsOnEqualTerms) {
        (person.migrant ? with : without).add(person);
      }
    }
    with.sort((one, two) -> Long.compare(Chance.bits(key, one.id), Chance.bits(key, two.id)));
    without.sort((one, two) -> Long.compare(Chance.bits(key, one.id), Chance.bits(key, two.id)));
    for (int k = 0; k < Math.min(with.size(), without.size()); k++) {
      meet(with.get(k), without.get(k));
    }
  }

  private void meet(Person one, Person other) {
    long pair = Chance.pair(one.id, other.id);
    if (one.home == other.home || town.contacts < 1 && Chance.draw(key, pair, MEET_AT_ALL) >= town.contacts) {
      return;
    }
    Tie between = one.tieTo(other);
    boolean lasts = between == null && meeting.lastsIfTiesForm(one, other, Chance.draw(key, pair, LASTS));
    if (between != null) {
      between.met();
    }
    for (Person each : List.of(one, other)) {
      each.metAsEqual = true;
      each.meetingsThisWeek = Person.oneMore(each.meetingsThisWeek);
      each.meetingsAcrossOrigins = Person.oneMore(each.meetingsAcrossOrigins);
      if (between != null) {
        each.meetingsWithKnownThisWeek = Person.oneMore(each.meetingsWithKnownThisWeek);
      }
    }
    if (lasts) {
      meeting.proposeToo(one, other);
      meeting.proposeToo(other, one);
    }
  }
}
