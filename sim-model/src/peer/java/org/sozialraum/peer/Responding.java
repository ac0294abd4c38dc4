package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Responses;
import org.sozialraum.week.supply.UnmetNeed;

/** Residents remember what nobody met, and leave, speak up, wait or turn away; docs/model.md, sections 3.7 and 3.12. */
final class Responding implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double HIGHEST_INCOME = 2;

  private final UnmetNeed.Settings unmet;
  private final Responses.Settings settings;
  private final Set<Mechanism> off;
  private int week;
  private long key;

  Responding(UnmetNeed.Settings unmet, Responses.Settings settings, Set<Mechanism> off) {
    this.unmet = unmet;
    this.settings = settings;
    this.off = off;
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.RESPONSE, week);
  }

  /** What a week's needs leave in memory, those that were met first. */
  void remember(Person person) {
    if (off.contains(Mechanism.NEEDS)) {
      return;
    }
    int met = person.needsFelt - person.needs.size();
    for (int k = 0; k < person.needsFelt; k++) {
      person.unmetNeed += (float) unmet.weight() * ((k < met ? 0 : 1) - person.unmetNeed);
    }
    person.unmetNeed *= (float) (1 - unmet.fading());
  }

  /** A response, every four weeks: it lasts until satisfaction is back. */
  void respond(Person person) {
    if (off.contains(Mechanism.RESPONSES) || person.age(week) < Person.GROWN_UP) {
      return;
    }
    boolean dissatisfied = person.unmetNeed > (float) (1 - settings.satisfaction());
    boolean relieved = person.unmetNeed <= (float) (1 - settings.satisfaction() - settings.relief());
    if (person.response == Person.Response.NONE || relieved) {
      person.response = dissatisfied ? chosen(person) : Person.Response.NONE;
    }
  }

  private Person.Response chosen(Person person) {
    double belonging = person.belonging;
    double efficacy = person.efficacy;
    double exit = odds(person.mobility * (1 - belonging) * (person.income / HIGHEST_INCOME));
    double voice = odds(efficacy * belonging * person.institutionTrust);
    double loyalty = odds(belonging);
    double neglect = odds((1 - efficacy) * (1 - belonging));
    double at = Chance.draw(key, person.id) * (exit + voice + loyalty + neglect);
    if (at < exit) {
      return Person.Response.EXIT;
    }
    if (at < exit + voice) {
      return Person.Response.VOICE;
    }
    return at < exit + voice + loyalty ? Person.Response.LOYALTY : Person.Response.NEGLECT;
  }

  private double odds(double weight) {
    return Numeric.exp(weight / settings.temperature());
  }
}
