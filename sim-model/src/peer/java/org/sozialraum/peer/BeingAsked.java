package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Asking.Settings;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;

/** Engaged acquaintances, the agency and projects ask; some say yes; docs/model.md, section 3.6. */
final class BeingAsked implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int HIGH = 2;

  private final Settings settings;
  private final Willingness willingness;
  private final boolean tiesAsk;
  private final boolean parentsTiesAsk;
  private final double prospecting;
  private final double prospectingOfTrained;
  private final Coordination coordination;
  private final boolean recruitTogether;
  private int week;
  private long ask;
  private long askThroughParents;
  private long accept;
  private long acceptAgency;
  private long acceptProject;

  BeingAsked(Settings settings, Willingness willingness, Coordination coordination, Set<Mechanism> off) {
    this.settings = settings;
    this.willingness = willingness;
    tiesAsk = !off.contains(Mechanism.ASKS);
    parentsTiesAsk = tiesAsk && !off.contains(Mechanism.YOUTH_PARENTS);
    prospecting = off.contains(Mechanism.PROSPECTING) ? 0 : settings.prospecting();
    prospectingOfTrained = Math.max(0, prospecting - settings.prospectingLost());
    this.coordination = coordination;
    recruitTogether = !off.contains(Mechanism.JOINT_RECRUITING);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    ask = chance.key(Decision.ASK, week);
    askThroughParents = chance.key(Decision.ASK_THROUGH_PARENTS, week);
    accept = chance.key(Decision.ACCEPT, week);
    acceptAgency = chance.key(Decision.AGENCY_ACCEPT, week);
    acceptProject = chance.key(Decision.CAMPAIGN_ACCEPT, week);
  }

  /** Lets a resident be asked: by ties, the young by those of their parents as well, by the agency, by projects. */
  void step(Person person) {
    person.accepted = Person.AskedBy.NOBODY;
    person.acceptedIn = null;
    if (person.engaged || !person.isAdult(week)) {
      return;
    }
    if (tiesAsk) {
      askedByTies(person, person, 1, ask);
    }
    if (parentsTiesAsk && person.age(week) < Person.GROWN_UP) {
      for (Person parent : person.parents()) {
        if (person.accepted == Person.AskedBy.NOBODY) {
          askedByTies(person, parent, (float) settings.throughParents(), askThroughParents);
        }
      }
    }
    askedBy(person, Person.AskedBy.AGENCY, person.askedByAgency, acceptAgency);
    askedBy(person, Person.AskedBy.PROJECT, person.askedByProjects, acceptProject);
  }

  /** Lets those ask whom somebody knows: the resident or a parent. */
  private void askedByTies(Person person, Person knows, float share, long key) {
    float across = person.memberships.isEmpty() ? 1 : across(person.quarter());
    for (Tie tie : knows.ties) {
      Person asker = tie.other(knows);
      if (!asker.knownAsEngaged || asker == person) {
        continue;
      }
      double bySchooling = asker.knownAsTrained ? prospectingOfTrained : prospecting;
      float rate = (float) (settings.rate() * Numeric.exp(bySchooling * (person.schooling() - HIGH))) * share;
      float hazard = rate * tie.strength;
      if (asker.engagedIn != null) {
        hazard *= person.isMember(asker.engagedIn) ? (float) settings.sameAssociation() : across;
      }
      if (Chance.draw(key, person.id, asker.id) < 1 - Numeric.exp(-hazard)
          && Chance.draw(accept, person.id, asker.id) < acceptance(person)) {
        person.accepted = Person.AskedBy.TIE;
        person.acceptedIn = asker.engagedIn;
        return;
      }
    }
  }

  /** How much more often members are asked by volunteers of other associations where these recruit together. */
  private float across(Quarter quarter) {
    float beyond = recruitTogether ? Coordinating.beyondUsual(coordination, quarter, Domain.CULTURE) : 0;
    return 1 + ((float) settings.sameAssociation() - 1) * Math.max(0, Math.min(1, beyond));
  }

  private void askedBy(Person person, Person.AskedBy who, int times, long key) {
    for (int k = 0; k < times && person.accepted == Person.AskedBy.NOBODY; k++) {
      if (Chance.draw(key, person.id, k) < acceptance(person)) {
        person.accepted = who;
      }
    }
  }

  private double acceptance(Person person) {
    return Numeric.logistic(settings.acceptance() + willingness.of(person, week));
  }
}
