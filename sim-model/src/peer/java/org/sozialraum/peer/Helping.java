package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.NeighbourHelp.Settings;

/** Neighbours help each other along ties; docs/model.md, section 3.12. */
final class Helping implements Serializable {
  private static final long serialVersionUID = 1;

  private final Settings settings;
  private final Willingness willingness;
  private final Set<Mechanism> off;
  private int week;
  private long can;
  private long helps;

  Helping(Settings settings, Willingness willingness, Set<Mechanism> off) {
    this.settings = settings;
    this.willingness = willingness;
    this.off = off;
  }

  /** A need that somebody asks for and a neighbour meets. */
  record Help(Need need, Person asker, Person helper, Tie along) implements Serializable {}

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    can = chance.key(Decision.NEIGHBOUR_CAN_HELP, week);
    helps = chance.key(Decision.NEIGHBOUR_HELPS, week);
  }

  /** Lets a resident, or whoever heads a child's household, ask for help; nothing changes yet. */
  void ask(Person person) {
    person.helps.clear();
    if (off.contains(Mechanism.NEIGHBOUR_HELP)) {
      return;
    }
    Person asker = person.isAdult(week) ? person : person.head();
    if (asker == null || !asker.isAdult(week)) {
      return;
    }
    for (Need need : person.needs) {
      if (need.handOvers == 0) {
        long address = need.addressAmong(person.needs);
        need.addressForNeighbours = address;
        double asks = possible(need.domain) * settings.ask()
            * Numeric.exp(settings.owing() * Math.min(0, asker.reciprocity));
        if (Chance.draw(can, person.id, address) < asks) {
          ask(person, asker, need, address);
        }
      }
    }
  }

  private void ask(Person person, Person asker, Need need, long address) {
    List<Tie> strongest = new ArrayList<>();
    for (Tie tie : asker.ties) {
      if (tie.kind != Tie.Kind.KIN && tie.strength > (float) settings.askAbove() && tie.other(asker).isAdult(week)) {
        strongest.add(tie);
      }
    }
    strongest.sort(Comparator.<Tie>comparingDouble(tie -> -tie.strength).thenComparingLong(tie -> tie.other(asker).id));
    for (Tie tie : strongest.subList(0, Math.min(settings.mostAsked(), strongest.size()))) {
      Person other = tie.other(asker);
      if (Chance.draw(helps, person.id, other.id + address) < Numeric.logistic(helpfulness(other, tie.strength))) {
        person.helps.add(new Help(need, asker, other, tie));
        return;
      }
    }
  }

  /** Share of needs of a domain that a neighbour can meet. */
  double possible(Domain domain) {
    return Math.min(1, settings.possible() * domain.byNeighbours());
  }

  /** Log-odds that somebody helps along a tie. */
  double helpfulness(Person person, float strength) {
    double helpful = settings.trust() * person.trust + settings.belonging() * person.belonging
        + settings.efficacy() * person.efficacy;
    return settings.help() + settings.tie() * strength + settings.helpfulness() * helpful
        - settings.timePressure() * willingness.timePressure(person);
  }

  /** What help does for a resident in need and for who asked. */
  void receive(Person person) {
    for (Help help : person.helps) {
      isHelped(person, help.need, help.asker);
      grow(help.along);
    }
  }

  /** One need of a resident is met by a resident. */
  void isHelped(Person person, Need need, Person asker) {
    person.needs.remove(need);
    person.quarter().provision.get(need.domain).byNeighbours++;
    person.metByNeighbours = Person.oneMore(person.metByNeighbours);
    asker.lastHelped = week;
    asker.reciprocity = Math.max((float) -settings.mostOwed(), asker.reciprocity - 1);
    if (!off.contains(Mechanism.TRUST)) {
      asker.trust += (float) settings.trustGain() * (1 - asker.trust);
    }
  }

  /** A tie grows by help. */
  void grow(Tie tie) {
    if (!off.contains(Mechanism.TIES)) {
      tie.strength += (float) settings.tieGain() * (1 - tie.strength);
    }
  }

  /** What it is for those who help, after all who were helped. */
  void give(Person person) {
    person.helps.forEach(help -> hasHelped(help.helper));
  }

  void hasHelped(Person helper) {
    helper.lastHelping = week;
    helper.reciprocity = Math.min((float) settings.mostOwed(), helper.reciprocity + 1);
  }

  /** Help given and received is forgotten. */
  void forget(Person person) {
    if (!off.contains(Mechanism.NEIGHBOUR_HELP)) {
      person.reciprocity *= (float) (1 - settings.forgotten());
    }
  }
}
