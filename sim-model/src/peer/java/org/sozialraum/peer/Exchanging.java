package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.HelpExchange.Settings;

/** Members of a help exchange help each other beyond their ties; docs/model.md, section 3.15. */
final class Exchanging implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long HAS_TIME = 1;
  private static final long REQUEST = 2;
  private static final long IN_TOUCH = 3;

  private final Settings settings;
  private final Helping helping;
  private final float newTie;
  private final boolean tiesForm;
  private final boolean acts;
  private final PeerTown town;
  private final Befriending befriending = new Befriending();
  private int week;
  private long key;
  private long can;

  Exchanging(Settings settings, Helping helping, double newTie, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.helping = helping;
    this.newTie = (float) newTie;
    this.town = town;
    tiesForm = !off.contains(Mechanism.TIES);
    acts = !off.contains(Mechanism.NEEDS);
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    key = chance.key(Decision.HELP_EXCHANGE, week);
    can = chance.key(Decision.NEIGHBOUR_CAN_HELP, week);
  }

  /** A need for which a member asks all others. */
  private record Request(Person person, Need need, Person asker, long hash) {}

  /** A week of all exchanges. */
  void step() {
    if (!acts) {
      return;
    }
    List<Person> ready = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    for (Person person : town.persons) {
      if (person.exchangesHelp && person.isAdult(week) && Chance.draw(key, person.id, HAS_TIME)
          < Numeric.logistic(settings.joined() + helping.helpfulness(person, 0))) {
        ready.add(person);
      }
      request(person, requests);
    }
    requests.sort((one, two) -> Long.compare(one.hash, two.hash));
    Map<Request, Person> helpers = new LinkedHashMap<>();
    for (Request request : requests) {
      Person helper = helper(request.asker, ready);
      if (helper != null) {
        ready.remove(helper);
        helpers.put(request, helper);
      }
    }
    helpers.forEach((request, helper) -> helping.isHelped(request.person, request.need, request.asker));
    befriending.begin();
    helpers.forEach((request, helper) -> help(request.asker, helper));
    befriending.form(newTie);
  }

  /** Needs that a neighbour could meet are asked for by the resident or, for a child, by who heads the household. */
  private void request(Person person, List<Request> requests) {
    Person asker = person.isAdult(week) ? person : person.head();
    if (asker == null || !asker.isAdult(week) || !asker.exchangesHelp) {
      return;
    }
    for (Need need : person.needs) {
      long address = need.addressAmong(person.needs);
      long luck = need.addressForNeighbours < 0 ? address : need.addressForNeighbours;
      if (need.handOvers == 0 && Chance.draw(can, person.id, luck) < helping.possible(need.domain)) {
        requests.add(new Request(person, need, asker, Chance.bits(Chance.bits(key, person.id, REQUEST), address)));
      }
    }
  }

  /** Who helps: of those near by who have time and live elsewhere the one with the smallest hash; null for nobody. */
  private Person helper(Person asker, List<Person> ready) {
    Person best = null;
    for (Person each : ready) {
      double east = (double) each.home.x - asker.home.x;
      double north = (double) each.home.y - asker.home.y;
      if (each.home != asker.home && east * east + north * north <= settings.within() * settings.within()
          && (best == null || hash(asker, each) < hash(asker, best))) {
        best = each;
      }
    }
    return best;
  }

  private void help(Person asker, Person helper) {
    helping.hasHelped(helper);
    Tie tie = asker.tieTo(helper);
    if (tie != null) {
      helping.grow(tie);
    } else if (tiesForm && Chance.draw(key, Chance.pair(asker.id, helper.id), IN_TOUCH) < settings.staysInTouch()) {
      befriending.enter(asker, helper, hash(asker, helper));
    }
  }

  private long hash(Person one, Person other) {
    return Chance.bits(key, Chance.pair(one.id, other.id));
  }
}
