package org.sozialraum.peer;

import java.io.Serializable;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.trait.Membership;
import org.sozialraum.week.Memberships.Settings;

/** Residents join and leave associations, every four weeks; docs/model.md, section 3.6. */
final class Joining implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int STEPS_PER_YEAR = 13;
  private static final int MOST_MEMBERSHIPS = 3;
  private static final int LOW = 0;
  private static final int HIGH = 2;

  private final Settings settings;
  private final Membership inTheLongRun;
  private int week;
  private Chance chance;
  private long join;
  private long leave;

  Joining(Settings settings, Membership inTheLongRun) {
    this.settings = settings;
    this.inTheLongRun = inTheLongRun;
  }

  void begin(int thisWeek, Chance drawn) {
    week = thisWeek;
    chance = drawn;
    join = chance.key(Decision.JOIN, week);
    leave = chance.key(Decision.LEAVE_ASSOCIATION, week);
  }

  /** Memberships of one resident that end and begin. */
  void step(Person person) {
    if (person.age(week) < Person.SCHOOL_CHILD) {
      return;
    }
    double leaves = 1 - Numeric.exp(-settings.leave() / STEPS_PER_YEAR);
    person.memberships.removeIf(association -> Chance.draw(leave, person.id, 2L * association.number) < leaves
        || person.moved && Chance.draw(leave, person.id, 2L * association.number + 1) < settings.leaveOnMove());
    int held = person.memberships.size();
    if (held == MOST_MEMBERSHIPS) {
      return;
    }
    double odds = held == 0 ? Numeric.exp(logOdds(person)) : inTheLongRun.further() / held;
    double yearly = settings.joinFactor() * (settings.leave() + settings.lostElsewhere());
    if (Chance.draw(join, person.id) < yearly * odds / STEPS_PER_YEAR) {
      Association chosen = nearby(person.quarter(), chance.draw(Decision.WHICH_ASSOCIATION, week, person.id));
      if (chosen != null && !person.isMember(chosen)) {
        person.memberships.add(chosen);
      }
    }
  }

  private double logOdds(Person person) {
    double schooling = person.education == LOW ? inTheLongRun.schoolingLow()
        : person.education == HIGH ? inTheLongRun.schoolingHigh() : 0;
    return inTheLongRun.age().at(person.age(week)) + schooling + (person.migrant ? inTheLongRun.migration() : 0);
  }

  /** The association in reach of a quarter that a draw picks by weight; null if there is none. */
  static Association nearby(Quarter quarter, double draw) {
    return quarter.associations.length == 0 ? null
        : quarter.associations[Distributions.categorical(draw, quarter.cumulativeWeights)];
  }
}
