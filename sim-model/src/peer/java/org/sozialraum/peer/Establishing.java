package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.week.association.AssociationFounding.Settings;

/** Residents found associations: enough willing ones who know each other; docs/model.md, section 3.6b. */
final class Establishing implements Serializable {
  private static final long serialVersionUID = 1;

  private static final long ID = 0x7665_7265_696EL;
  private static final int WHETHER = 0;
  private static final int FIELD = 1;
  private static final int PLACE = 2;
  private static final int MOST_MEMBERSHIPS = 3;
  private static final double PER_THOUSAND = 1000;

  private final Settings settings;
  private final Willingness willingness;
  private final EngagementHours hours;
  private final PeerTown town;

  Establishing(Settings settings, Willingness willingness, EngagementHours hours, PeerTown town) {
    this.settings = settings;
    this.willingness = willingness;
    this.hours = hours;
    this.town = town;
  }

  /** Four weeks of all quarters. */
  void step(int week, Chance chance) {
    for (Quarter quarter : town.quarters) {
      List<Place> rooms = rooms(quarter);
      List<Person> founders = rooms.isEmpty() ? List.of() : founders(quarter, week);
      int groups = founders.size() / settings.founders();
      if (week < 0 ? groups > 0 && hasLost(quarter) : draws(quarter, groups, week, chance)) {
        found(quarter, founders, rooms, week, chance);
      }
    }
  }

  private boolean draws(Quarter quarter, int groups, int week, Chance chance) {
    double count = Math.min(settings.mostGroups() * quarter.residents.size() / PER_THOUSAND, groups);
    return chance.draw(Decision.ASSOCIATION_FOUNDED, week, quarter.key, WHETHER)
        < 1 - Numeric.exp(-settings.rate() * count);
  }

  /** In the burn-in: whether more associations have closed for want of volunteers than were founded since. */
  private boolean hasLost(Quarter quarter) {
    int lost = 0;
    for (Association association : town.associations) {
      if (association.quarter == quarter) {
        lost += !association.open && association.viability == 0 ? 1 : 0;
        lost -= association.isLater ? 1 : 0;
      }
    }
    return lost > 0;
  }

  /** Who is willing and tied to others who are. */
  private List<Person> founders(Quarter quarter, int week) {
    Set<Person> willing = new HashSet<>();
    for (Person person : quarter.residents) {
      if (!person.engaged && person.isAdult(week) && person.memberships.size() < MOST_MEMBERSHIPS
          && willingness.of(person, week) >= settings.readiness()) {
        willing.add(person);
      }
    }
    List<Person> tied = new ArrayList<>();
    for (Person person : willing) {
      if (person.ties.stream().filter(tie -> willing.contains(tie.other(person))).count() >= settings.ties()) {
        tied.add(person);
      }
    }
    return tied;
  }

  private List<Place> rooms(Quarter quarter) {
    List<Place> rooms = new ArrayList<>();
    for (Place place : town.places) {
      double east = place.x - quarter.x;
      double north = place.y - quarter.y;
      if (isRoom(place.kind) && place.openness > 0
          && east * east + north * north <= settings.room() * settings.room()) {
        rooms.add(place);
      }
    }
    return rooms;
  }

  private static boolean isRoom(PlaceKind kind) {
    for (Association.Field field : Association.Field.values()) {
      if (field.rooms.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  private void found(Quarter quarter, List<Person> willing, List<Place> rooms, int week, Chance chance) {
    long id = Chance.hash(quarter.key, ID, week);
    Association.Field field = field(chance.draw(Decision.ASSOCIATION_FOUNDED, week, quarter.key, FIELD));
    Place room = rooms.stream().min(Comparator.<Place>comparingInt(place -> rank(field, place))
        .thenComparingLong(place -> Chance.hash(id, place.id, PLACE))).orElseThrow();
    Association made = new Association(id, true, quarter, room.x, room.y, field, settings.nominalMembers());
    made.viability = (float) settings.viability();
    made.members = settings.founders();
    made.volunteers = settings.founders();
    town.add(made);
    willing.sort(Comparator.comparingLong(person -> chance.bits(Decision.ASSOCIATION_FOUNDED, week, person.id)));
    for (Person founder : willing.subList(0, settings.founders())) {
      founder.memberships.add(made);
      founder.engaged = true;
      founder.engagedIn = made;
      founder.hours = (float) Engaging.hours(hours, chance.draw(Decision.HOURS, week, founder.id));
      founder.matched = false;
      founder.lastEngaged = week;
    }
  }

  private static int rank(Association.Field field, Place place) {
    int rank = field.rooms.indexOf(place.kind);
    return rank < 0 ? field.rooms.size() : rank;
  }

  private Association.Field field(double draw) {
    double culture = settings.sport() + settings.culture();
    return draw < settings.sport() ? Association.Field.SPORT : draw < culture ? Association.Field.CULTURE
        : draw < culture + settings.social() ? Association.Field.SOCIAL : Association.Field.SCHOOL;
  }
}
