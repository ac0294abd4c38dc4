package org.sozialraum.peer;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.trait.Membership;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Memberships.Settings;

/** Residents join and leave associations, every four weeks; docs/model.md, section 3.6. */
final class Joining implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int STEPS_PER_YEAR = 13;
  private static final int MOST_MEMBERSHIPS = 3;
  private static final int ATTEMPTS = 32;
  private static final int LOW = 0;
  private static final int HIGH = 2;

  private final Settings settings;
  private final Membership inTheLongRun;
  private final Choosing choice;
  private final boolean invite;
  private int week;
  private long join;
  private long leave;
  private long which;
  private long later;
  private long fit;

  Joining(Settings settings, Membership inTheLongRun, Choosing choice, Set<Mechanism> off) {
    this.settings = settings;
    this.inTheLongRun = inTheLongRun;
    this.choice = choice;
    invite = !off.contains(Mechanism.INVITATION);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    join = chance.key(Decision.JOIN, week);
    leave = chance.key(Decision.LEAVE_ASSOCIATION, week);
    which = chance.key(Decision.WHICH_ASSOCIATION, week);
    later = chance.key(Decision.JOIN_NEW, week);
    fit = chance.key(Decision.ASSOCIATION_FIT, week);
  }

  /** What a resident will leave and join; nothing changes yet. */
  void decide(Person person) {
    person.toLeave.clear();
    person.toJoin = null;
    if (person.age(week) < Person.SCHOOL_CHILD) {
      return;
    }
    double leaves = 1 - Numeric.exp(-settings.leave() / STEPS_PER_YEAR);
    for (Association association : person.memberships) {
      if (Chance.draw(leave, person.id, 2 * association.address) < leaves) {
        person.toLeave.add(association);
      }
    }
    int held = person.memberships.size() - person.toLeave.size();
    if (held < MOST_MEMBERSHIPS && Chance.draw(join, person.id) < 1 - Numeric.exp(-hazard(person, held))) {
      person.toJoin = choose(person);
    }
  }

  private double hazard(Person person, int held) {
    double odds = held == 0 ? Numeric.exp(logOdds(person)) : inTheLongRun.further() * (held + 1) / held;
    double usual = settings.joinFactor() * (settings.leave() + settings.lostElsewhere()) * odds / STEPS_PER_YEAR;
    if (!invite || held > 0 || !person.isAdult(week)) {
      return usual;
    }
    double toMembers = 0;
    for (Tie tie : person.ties) {
      toMembers += tie.other(person).memberships.isEmpty() ? 0 : tie.strength;
    }
    return usual * (1 - settings.byInvitation() + settings.byInvitation() * toMembers / settings.usualTies());
  }

  private double logOdds(Person person) {
    double schooling = person.education == LOW ? inTheLongRun.schoolingLow()
        : person.education == HIGH ? inTheLongRun.schoolingHigh() : 0;
    return inTheLongRun.age().at(person.age(week)) + schooling + (person.migrant ? inTheLongRun.migration() : 0);
  }

  /** The first association thought of that exists, is new to the resident and fits; null for none. */
  private Association choose(Person person) {
    Set<Association> invitedTo = new LinkedHashSet<>();
    if (invite) {
      person.ties.forEach(tie -> invitedTo.addAll(tie.other(person).memberships));
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double draw = attempt == 0 ? Chance.draw(which, person.id) : Chance.draw(which, person.id, -attempt);
      Association tried = choice.pick(person, invitedTo, settings.invited(), draw, which, later, attempt);
      if (tried == null) {
        return null;
      }
      if (tried.open && !person.isMember(tried) && Chance.draw(fit, person.id, attempt) < fit(tried, person)) {
        return tried;
      }
    }
    return null;
  }

  private double fit(Association association, Person person) {
    int age = person.age(week);
    switch (association.field) {
      case SPORT:
        return settings.sportFit().at(age);
      case CULTURE:
        return settings.cultureFit().at(age);
      case SOCIAL:
        return settings.socialFit().at(age);
      default:
        return settings.schoolFit().at(age);
    }
  }

  /** Leaves and joins, after everybody has decided. */
  void act(Person person) {
    person.memberships.removeAll(person.toLeave);
    if (person.toJoin != null) {
      person.memberships.add(person.toJoin);
    }
  }
}
