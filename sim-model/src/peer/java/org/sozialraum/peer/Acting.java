package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.CollectiveAction.Settings;
import org.sozialraum.week.Mechanism;

/** Now and then a quarter does something together once; docs/model.md, section 3.7. */
final class Acting implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int PROPOSED = 0;
  private static final int KIND = 1;
  private static final int BEGINS = 2;

  /** What residents did together, in the order in which towns number it. */
  enum Action { NONE, FAILED_FESTIVAL, FESTIVAL, FAILED_PETITION, PETITION }

  private final Settings settings;
  private final double usualDisorder;
  private final boolean acts;
  private int week;
  private long key;
  private long threshold;

  Acting(Settings settings, double usualDisorder, Set<Mechanism> off) {
    this.settings = settings;
    this.usualDisorder = usualDisorder;
    acts = !off.contains(Mechanism.COLLECTIVE_ACTION);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.ACTION, week);
    threshold = chance.key(Decision.ACTION_THRESHOLD, 0);
  }

  /** What a quarter does together this week: mostly nothing. */
  void step(Quarter quarter) {
    if (!acts) {
      return;
    }
    quarter.action = Action.NONE;
    quarter.participants = 0;
    quarter.festivals = 0;
    quarter.answered = 0;
    if (quarter.weeksOfResponse > 0) {
      quarter.weeksOfResponse--;
      quarter.answered = (float) settings.upkeep();
    }
    List<Person> adults = new ArrayList<>();
    List<Person> couldBegin = new ArrayList<>();
    for (Person person : quarter.residents) {
      if (person.isAdult(week)) {
        adults.add(person);
        if (person.engaged || person.response == Person.Response.VOICE) {
          couldBegin.add(person);
        }
      }
    }
    double rate = settings.rate() / WEEKS_PER_YEAR * couldBegin.size();
    if (Chance.draw(key, quarter.key, PROPOSED) < 1 - Numeric.exp(-rate)) {
      act(quarter, adults, couldBegin);
    }
  }

  private void act(Quarter quarter, List<Person> adults, List<Person> couldBegin) {
    Set<Person> part = new HashSet<>();
    int voices = 0;
    for (Person person : couldBegin) {
      boolean voice = person.response == Person.Response.VOICE;
      if (voice || Chance.draw(key, person.id, BEGINS) < settings.initiators()) {
        part.add(person);
        voices += voice ? 1 : 0;
      }
    }
    if (part.isEmpty()) {
      return;
    }
    double petition = settings.petition() + settings.petitionVoice() * voices / part.size()
        + settings.petitionDisorder() * (quarter.disorder - usualDisorder);
    boolean isPetition = Chance.draw(key, quarter.key, KIND) < Numeric.logistic(petition);
    spread(quarter, adults, part);
    boolean succeeds = part.size() >= settings.succeeds() * adults.size();
    quarter.participants = part.size();
    quarter.actionsOfYear++;
    quarter.successesOfYear += succeeds ? 1 : 0;
    if (isPetition) {
      quarter.action = succeeds ? Action.PETITION : Action.FAILED_PETITION;
      quarter.weeksOfResponse = succeeds ? settings.responseWeeks() : quarter.weeksOfResponse;
    } else {
      quarter.action = succeeds ? Action.FESTIVAL : Action.FAILED_FESTIVAL;
      quarter.festivals = succeeds ? 1 : 0;
    }
    for (Person person : part) {
      person.efficacy += succeeds ? (float) settings.efficacyGained() * (1 - person.efficacy)
          : -(float) settings.efficacyLost() * person.efficacy;
    }
  }

  /** Round by round those join whose ties take part to a share of at least their threshold. */
  private void spread(Quarter quarter, List<Person> adults, Set<Person> part) {
    for (int round = 0; round < settings.rounds(); round++) {
      List<Person> join = new ArrayList<>();
      for (Person person : adults) {
        double needed = settings.threshold()
            + settings.thresholdSpread() * Distributions.normal(Chance.draw(threshold, person.id));
        if (!part.contains(person) && share(person, quarter, part) >= needed) {
          join.add(person);
        }
      }
      part.addAll(join);
    }
  }

  private static float share(Person person, Quarter quarter, Set<Person> part) {
    float all = 0;
    float taking = 0;
    for (Tie tie : person.ties) {
      Person other = tie.other(person);
      if (tie.kind != Tie.Kind.KIN && other.quarter() == quarter) {
        all += tie.strength;
        taking += part.contains(other) ? tie.strength : 0;
      }
    }
    return all == 0 ? 0 : taking / all;
  }
}
