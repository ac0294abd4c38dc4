package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.TieChange.Settings;

/** Met ties grow, others fade, mutual proposals become ties; docs/model.md, section 3.5. */
final class Bonding implements Serializable {
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private final boolean acts;
  private final PeerTown town;
  private int week;

  Bonding(Settings settings, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.town = town;
    acts = !off.contains(Mechanism.TIES);
  }

  void begin(int thisWeek) {
    week = thisWeek;
  }

  /** A resident's ties after this week's meetings. */
  void step(Person person) {
    if (acts) {
      person.ties.forEach(this::tend);
      person.ties.removeIf(tie -> tie.strength < settings.endsBelow());
      tendVisitor(person);
      for (Person other : person.proposals) {
        if (Arrays.asList(other.proposals).contains(person)) {
          Tie made = other.tieTo(person);
          person.ties.add(made != null ? made : between(person, other));
        }
      }
    }
    sumUp(person);
  }

  /** Once a week, by whoever of the two comes first: what enters is the same for both. */
  private void tend(Tie tie) {
    if (tie.tendedIn == week) {
      return;
    }
    tie.tendedIn = week;
    float after = tie.metThisWeek()
        ? tie.strength + (float) settings.growth() * (1 - tie.strength)
        : tie.strength * (1 - fading(tie.kind) * (1 - keptFromAfar()));
    if (tie.one.knownAsCrowded || tie.two.knownAsCrowded) {
      after *= 1 - (float) settings.crowdedFading();
    }
    tie.strength = after;
    if (tie.kind == Tie.Kind.NEIGHBOUR && after > settings.friendAbove()) {
      tie.kind = Tie.Kind.FRIEND;
    } else if (tie.kind == Tie.Kind.FRIEND && after < settings.neighbourBelow()) {
      tie.kind = Tie.Kind.NEIGHBOUR;
    }
  }

  /** While contacts are restricted ties are kept up otherwise. */
  private float keptFromAfar() {
    return (float) settings.keptFromAfar() * (1 - town.contacts);
  }

  private float fading(Tie.Kind kind) {
    switch (kind) {
      case NEIGHBOUR:
        return (float) settings.fadingNeighbour();
      case FRIEND:
        return (float) settings.fadingFriend();
      case KIN:
        return (float) settings.fadingKin();
      default:
        return (float) settings.fadingAssociation();
    }
  }

  private void tendVisitor(Person person) {
    if (person.visitedAtHome) {
      person.visitorTie += (float) settings.growth() * (1 - person.visitorTie);
    } else if (person.visitorTie > 0) {
      float faded = person.visitorTie * (1 - (float) settings.fadingNeighbour());
      person.visitorTie = faded < settings.endsBelow() ? 0 : faded;
    }
  }

  private Tie between(Person one, Person two) {
    Tie tie = Tie.between(one, two, (float) settings.newTie());
    tie.tendedIn = week;
    return tie;
  }

  /** Local ties are all but kin; contacts count those met in four weeks. */
  private static void sumUp(Person person) {
    float sum = 0;
    int local = 0;
    int met = 0;
    for (Tie tie : person.ties) {
      if (tie.kind != Tie.Kind.KIN) {
        sum += tie.strength;
        local++;
        met += tie.lately != 0 ? 1 : 0;
      }
    }
    person.tieSum = sum;
    person.contactSum = local == 0 ? 0 : sum * met / local;
  }
}
