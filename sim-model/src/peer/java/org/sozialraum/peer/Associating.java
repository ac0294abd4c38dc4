package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.association.AssociationLife.Settings;

/** Associations need volunteers, wear theirs out and close; docs/model.md, section 3.6b. */
final class Associating implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_BETWEEN_COUNTS = 4;

  private final Settings settings;
  private final Establishing establishing;
  private final boolean acts;
  private final PeerTown town;

  Associating(Settings settings, Establishing establishing, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.establishing = establishing;
    acts = !off.contains(Mechanism.ASSOCIATIONS);
    this.town = town;
  }

  /** A week of all associations. */
  void step(int week, boolean fourth, Chance chance) {
    if (!acts) {
      return;
    }
    if (fourth) {
      count();
      town.associations.forEach(this::live);
    }
    town.associations.forEach(this::closeIfNeeded);
    for (Person person : town.persons) {
      letGo(person, week, chance);
    }
    if (fourth) {
      establishing.step(week, chance);
    }
  }

  private void count() {
    for (Association association : town.associations) {
      association.members = 0;
      association.volunteers = 0;
    }
    for (Person person : town.persons) {
      person.memberships.forEach(association -> association.members++);
      if (person.engagedIn != null) {
        person.engagedIn.volunteers++;
      }
    }
  }

  private void live(Association association) {
    if (!association.open) {
      return;
    }
    double usual = settings.need() + settings.needPerMember() * association.members;
    int needed = Math.max(1, (int) Math.ceil(usual * (association.trainedBoard ? settings.needTrained() : 1)));
    double lacking = association.volunteers == 0 ? settings.mostOverload()
        : (double) needed / association.volunteers - 1;
    association.overload = (float) Math.max(0, Math.min(settings.mostOverload(), lacking));
    double met = Math.min(settings.mostStrength(), (double) association.volunteers / needed);
    double viability = association.viability;
    for (int week = 0; week < WEEKS_BETWEEN_COUNTS; week++) {
      viability = Math.max(0, Math.min(1, viability + settings.viabilityChange() * (met - 1)));
      association.weeksWithoutViability = viability > 0 ? 0 : association.weeksWithoutViability + 1;
    }
    association.viability = (float) viability;
  }

  private void closeIfNeeded(Association association) {
    if (association.open
        && (association.closes || association.weeksWithoutViability >= settings.weeksWithout())) {
      association.open = false;
      association.members = 0;
      association.volunteers = 0;
      association.overload = 0;
    }
  }

  private void letGo(Person person, int week, Chance chance) {
    person.memberships.removeIf(association -> !association.open);
    if (person.engagedIn != null && !person.engagedIn.open) {
      person.engagedIn = null;
      if (chance.draw(Decision.ASSOCIATION_CLOSED, week, person.id) < settings.stopWhenClosed()) {
        person.engaged = false;
        person.hours = 0;
        person.matched = false;
      }
    }
  }
}
