package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.VolunteerHelp.Settings;
import org.sozialraum.week.supply.VolunteerHours;

/** Volunteers meet needs that neighbours left, as far as their hours reach; docs/model.md, section 3.12. */
final class Volunteering implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double FIXED_POINT = 0x1.0p32;
  private static final int HAS_TIME = 64;
  private static final double BELL_ENDS = 3;
  private static final int PUPIL = 3;

  private final Settings settings;
  private final VolunteerHours.Settings hours;
  private final boolean acts;
  private final boolean barrierCounts;
  private final List<Quarter> quarters;
  private long key;

  Volunteering(Settings settings, Set<Mechanism> off, List<Quarter> quarters) {
    this.settings = settings;
    hours = settings.hours();
    acts = !off.contains(Mechanism.VOLUNTEER_HELP);
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
    this.quarters = quarters;
  }

  void begin(int week, Chance chance) {
    key = chance.key(Decision.VOLUNTEER_CAN_HELP, week);
  }

  /** Adds up what the volunteers of a quarter can give. */
  void countHours(Quarter quarter) {
    if (!acts) {
      return;
    }
    Map<Association.Field, Long> given = new EnumMap<>(Association.Field.class);
    long outside = 0;
    for (Person person : quarter.residents) {
      if (person.engaged) {
        float useful = person.hours * (person.trained ? (float) hours.usefulTrained() : 1);
        long share = (long) (useful * FIXED_POINT);
        if (person.engagedIn == null) {
          outside += share;
        } else {
          given.merge(person.engagedIn.field, share, Long::sum);
        }
      }
    }
    for (Domain domain : Domain.values()) {
      double sum = 0;
      for (Association.Field field : Association.Field.values()) {
        sum += useful(field, domain) * (given.getOrDefault(field, 0L) / FIXED_POINT);
      }
      quarter.provision.get(domain).volunteerHours = sum + usefulOutside(domain) * (outside / FIXED_POINT);
    }
  }

  /** Share of an hour of volunteering in a field that meets needs of a domain. */
  private double useful(Association.Field field, Domain domain) {
    switch (field) {
      case SPORT:
      case CULTURE:
        return domain == Domain.CULTURE ? hours.usefulLeisure() * hours.leisureCulture()
            : domain == Domain.YOUTH ? hours.usefulLeisure() * (1 - hours.leisureCulture()) : 0;
      case SOCIAL:
        return domain == Domain.AGEING ? hours.usefulSocial() * hours.socialAgeing()
            : domain == Domain.HEALTH ? hours.usefulSocial() * hours.socialHealth()
            : domain == Domain.COUNSELLING ? hours.usefulSocial() * hours.socialCounselling()
            : domain == Domain.SAFETY ? hours.usefulSocial() * hours.socialSafety() : 0;
      default:
        return domain == Domain.EDUCATION ? hours.usefulSchool() * hours.schoolEducation()
            : domain == Domain.FAMILY ? hours.usefulSchool() * (1 - hours.schoolEducation()) : 0;
    }
  }

  /** The same for those who engage in no association: the national mix of fields. */
  private double usefulOutside(Domain domain) {
    return hours.outsideSport() * useful(Association.Field.SPORT, domain)
        + hours.outsideCulture() * useful(Association.Field.CULTURE, domain)
        + hours.outsideSocial() * useful(Association.Field.SOCIAL, domain)
        + hours.outsideSchool() * useful(Association.Field.SCHOOL, domain);
  }

  /** How likely a volunteer from here or near by has time for the residents of a quarter. */
  void share(Quarter quarter) {
    if (!acts) {
      return;
    }
    List<Quarter> near = new ArrayList<>();
    for (Quarter other : quarters) {
      if (other.municipality == quarter.municipality && away(quarter, other) < BELL_ENDS * BELL_ENDS) {
        near.add(other);
      }
    }
    for (Domain domain : Domain.values()) {
      double given = 0;
      double sought = 0;
      for (Quarter other : near) {
        double weight = Numeric.exp(-away(quarter, other) / 2);
        given += weight * other.provision.get(domain).volunteerHours;
        sought += weight * other.provision.get(domain).volunteersSought;
      }
      quarter.provision.get(domain).volunteersFree = given <= 0 ? 0 : given >= sought ? 1 : (float) (given / sought);
    }
  }

  /** Squared distance in widths of the bell. */
  private double away(Quarter one, Quarter two) {
    double east = one.x - two.x;
    double north = one.y - two.y;
    return (east * east + north * north) / (hours.width() * hours.width());
  }

  /** Needs of a quarter that volunteers meet. */
  void meetNeeds(Quarter quarter) {
    if (!acts) {
      return;
    }
    Map<Domain, Double> sought = new EnumMap<>(Domain.class);
    for (Person person : quarter.residents) {
      List<Need> met = new ArrayList<>(0);
      for (Need need : person.needs) {
        long address = need.addressAmong(person.needs);
        double possible = Math.min(1, settings.possible() * need.domain.byVolunteers());
        if (need.handOvers <= settings.mostHandOvers()
            && Chance.draw(key, person.id, address) < possible * Numeric.logistic(found(person, need.domain))) {
          sought.merge(need.domain, need.domain.hoursPerCase(), Double::sum);
          Provision here = quarter.provision.get(need.domain);
          if (Chance.draw(key, person.id, HAS_TIME + address) < here.volunteersFree) {
            met.add(need);
            here.byVolunteers++;
            person.metByVolunteers = Person.oneMore(person.metByVolunteers);
          }
        }
      }
      person.needs.removeAll(met);
    }
    for (Domain domain : Domain.values()) {
      Provision here = quarter.provision.get(domain);
      float now = sought.getOrDefault(domain, 0.0).floatValue();
      here.volunteersSought += (float) (1 / settings.averagedWeeks()) * (now - here.volunteersSought);
    }
  }

  private double found(Person person, Domain domain) {
    return settings.found() + settings.mobility() * (person.mobility - settings.usualMobility())
        + (person.offersKnown.contains(domain) ? settings.known() : 0)
        - (barrierCounts && person.hasBarrier() ? settings.barrier() : 0)
        + settings.schooling() * (person.education == PUPIL ? 0 : person.education - 1);
  }
}
