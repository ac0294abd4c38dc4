package org.sozialraum.peer;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;
import org.sozialraum.week.supply.Information.Settings;

/** Residents learn of offers from others and by outreach, and forget, every four weeks; docs/model.md, section 3.13. */
final class Knowing implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int DOMAINS = 8;

  private final Settings settings;
  private final Coordination coordination;
  private final boolean barrierCounts;
  private final boolean coordinationCounts;
  private int week;
  private long key;

  Knowing(Settings settings, Coordination coordination, Set<Mechanism> off) {
    this.settings = settings;
    this.coordination = coordination;
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
    coordinationCounts = !off.contains(Mechanism.COORDINATED_OUTREACH);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.INFORMATION, week);
  }

  /** Whoever seeks help for a resident: for a child the head of its household, where there is one. */
  static Person seeker(Person person, int week) {
    Person head = person.isAdult(week) ? null : person.head();
    return head == null ? person : head;
  }

  /** What a resident will know, from what others know now. */
  void learn(Person person) {
    if (!person.isAdult(week)) {
      person.learned = EnumSet.copyOf(seeker(person, week).offersKnown);
      return;
    }
    double barrier = barrierCounts && person.hasBarrier() ? settings.barrier() : 1;
    person.learned = EnumSet.copyOf(person.offersKnown);
    for (Domain domain : Domain.values()) {
      double draw = Chance.draw(key, person.id, domain.ordinal());
      if (person.offersKnown.contains(domain)) {
        if (draw < inFourWeeks(settings.forgetting())) {
          person.learned.remove(domain);
        }
      } else if (draw < inFourWeeks(barrier * outreach(person.quarter(), domain))) {
        person.learned.add(domain);
      }
    }
    for (Tie tie : person.ties) {
      Person other = tie.other(person);
      double ofOne = inFourWeeks(settings.topic() * settings.passes() * barrier * Math.sqrt(tie.strength));
      double draw = Chance.draw(key, person.id, other.id);
      if (draw < DOMAINS * ofOne) {
        Domain topic = Domain.values()[Math.min(DOMAINS - 1, (int) (draw / ofOne))];
        if (other.offersKnown.contains(topic)) {
          person.learned.add(topic);
        }
      }
    }
  }

  /** Knows what has been learned. */
  void know(Person person) {
    person.offersKnown = person.learned;
  }

  private double outreach(Quarter quarter, Domain domain) {
    return settings.outreach() * (1 + Coordinating.now(coordination, quarter, domain, coordinationCounts))
        + quarter.provision.get(domain).told;
  }

  private static double inFourWeeks(double inOne) {
    double not = Math.max(0, 1 - inOne);
    return 1 - not * not * not * not;
  }
}
