package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.week.Introductions.Settings;
import org.sozialraum.week.Mechanism;

/** Residents are introduced to the nearest neighbours whom they do not know; docs/model.md, section 3.15. */
final class Introducing implements Serializable {
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private final boolean acts;
  private final PeerTown town;
  private final Befriending befriending = new Befriending();
  private int week;
  private long key;

  Introducing(Settings settings, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.town = town;
    acts = !off.contains(Mechanism.TIES);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.INTRODUCTION, week);
  }

  /** All introductions of a week. */
  void step() {
    if (!acts) {
      return;
    }
    befriending.begin();
    for (Person person : town.persons) {
      if (person.isIntroduced) {
        introduce(person);
      }
    }
    befriending.form((float) settings.strength());
  }

  /** Somebody of a dwelling near by. */
  private record Neighbour(Person who, double squaredMetres, long hash) {}

  private void introduce(Person person) {
    List<Neighbour> near = new ArrayList<>();
    for (Home home : person.quarter().homes) {
      double east = home.x - person.home.x;
      double north = home.y - person.home.y;
      double squared = east * east + north * north;
      Person who = home == person.home || squared > settings.within() * settings.within() ? null : of(home, person);
      if (who != null) {
        near.add(new Neighbour(who, squared, Chance.bits(key, home.id, person.id)));
      }
    }
    near.sort(Comparator.comparingDouble(Neighbour::squaredMetres).thenComparingLong(Neighbour::hash));
    for (Neighbour each : near.subList(0, Math.min(settings.neighbours(), near.size()))) {
      befriending.enter(person, each.who, hash(person, each.who));
    }
  }

  /** Whom of a home somebody is introduced to; null where all from 14 are known already. */
  private Person of(Home home, Person person) {
    return home.residents.stream().filter(each -> each.isAdult(week) && each.tieTo(person) == null)
        .min(Comparator.comparingLong(each -> hash(person, each))).orElse(null);
  }

  private long hash(Person one, Person other) {
    return Chance.bits(key, Chance.pair(one.id, other.id));
  }
}
