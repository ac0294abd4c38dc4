package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.supply.Accessibility;

/**
 * I4: social planning across departments and needs, with monitoring. Causes: departments and providers meet to plan;
 * after a year of planning the hours that the municipality decides on leave their offers and go to quarters and domains
 * in proportion to the needs of last year, every year anew. Of the hours that a quarter gets,
 * {@code 1 - min(1, access)} ({@link Accessibility#fromTheMiddle}) are placed in the quarter, next door; where access
 * is full, they stay where they are and serve the quarter from there. No hour is won or lost. How closely services work
 * together is not set (brief K26): it follows from the meetings, or does not.
 */
public record IntegratedPlanning(
    @Word(meaning = "quarters whose municipalities plan; none for all municipalities", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Quantity(meaning = "first week of planning; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of planning before hours are divided", unit = "weeks", byDefault = 52, min = 0,
        max = 520, source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks in which hours are divided by need; 0 for as long as the run lasts", unit = "weeks",
        byDefault = 0, min = 0, max = 5200, source = "brief 3.9: yearly") int weeks,
    @Quantity(meaning = "hours of services that the municipality decides on", unit = "share", byDefault = .40,
        source = "brief, addendum H") double share,
    @Quantity(meaning = "planning meetings of two departments, or of a department and a provider",
        unit = "joint working meetings in four weeks", byDefault = .25, min = 0, max = 4,
        source = "assumption A-248: three a year") double meetings,
    @Quantity(meaning = "dose: factor on the share of hours and on meetings", unit = "factor", byDefault = 1, min = 0,
        max = 2, source = "scenario") double intensity,
    @Quantity(meaning = "running cost for the municipality", unit = "euros per year", byDefault = 110_000, min = 0,
        max = 1e7, source = "brief 3.9") double costPerYear)
    implements Intervention {

  /** Copies the list. */
  public IntegratedPlanning {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "social planning across departments with monitoring: departments and providers meet to plan, and the"
        + " municipality's hours of services go where needs are and access is small";
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("stakeholders.meetings added"), Change.less("offers.staffed"),
        Change.more("supply.hours added"), Change.more("supply.hours added that come to the home"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 3.9");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    Dates.known(quarters, plan, path, problems);
    Dates.begins(this, horizon, path, problems);
  }

  @Override
  public long act(Town town, int week, Chance chance) {
    if (intensity <= 0 || week < startWeek || week >= operatingUntil()) {
      return 0;
    }
    double moved = operates(week) ? Math.min(1, share * intensity * Dates.ramp(this, week)) : 0;
    double cases = 0;
    for (int municipality = 0; municipality < town.stakeholders().municipalities(); municipality++) {
      if (plans(town, municipality)) {
        meet(town.stakeholders(), municipality);
        for (int domain = 0; moved > 0 && domain < Domain.COUNT; domain++) {
          cases += divide(town, municipality, domain, moved);
        }
      }
    }
    if (moved > 0) {
      reach(town);
    }
    return (long) Math.rint(cases);
  }

  private boolean plans(Town town, int municipality) {
    Quarters all = town.quarters();
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (all.municipality().of(quarter) == municipality && Dates.worksIn(quarters, town, quarter)) {
        return true;
      }
    }
    return false;
  }

  private void meet(Stakeholders networks, int municipality) {
    for (int one = 0; one < networks.actors(); one++) {
      for (int other = one + 1; other < networks.actors(); other++) {
        Actor first = networks.plan().actors().get(one).role();
        Actor second = networks.plan().actors().get(other).role();
        if (department(first) && department(second) || department(first) && second == Actor.WELFARE_ASSOCIATION
            || department(second) && first == Actor.WELFARE_ASSOCIATION) {
          int row = networks.row(municipality, one, other);
          networks.meetings().set(row, networks.meetings().of(row) + (float) (intensity * meetings));
        }
      }
    }
  }

  private static boolean department(Actor role) {
    return role != null && role.department();
  }

  /** Divides a share of the hours of a domain among the quarters of a municipality; returns cases they are for. */
  private static double divide(Town town, int municipality, int domain, double moved) {
    Offers offers = town.offers();
    Quarters all = town.quarters();
    boolean known = weights(town, municipality, domain, true) > 0;
    double weights = weights(town, municipality, domain, known);
    if (weights <= 0) {
      return 0;
    }
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (concerns(town, offer, municipality, domain)) {
        hours += ServiceMeans.taken(offers, offer, moved);
      }
    }
    double cases = 0;
    for (int quarter = 0; hours > 0 && quarter < all.count(); quarter++) {
      if (all.municipality().of(quarter) == municipality) {
        double given = hours * weight(town, quarter, domain, known) / weights;
        double missing = 1 - Math.min(1, Accessibility.fromTheMiddle(town, quarter, domain));
        cases += ServiceMeans.give(town, quarter, domain, given, given * missing);
      }
    }
    // Last, because access is that of the offers as they are before.
    for (int offer = 0; hours > 0 && offer < offers.count(); offer++) {
      if (concerns(town, offer, municipality, domain)) {
        ServiceMeans.take(offers, offer, moved);
      }
    }
    return cases;
  }

  private static boolean concerns(Town town, int offer, int municipality, int domain) {
    return town.offers().domain().of(offer) == domain
        && town.quarters().municipality().of(town.offers().quarter().of(offer)) == municipality;
  }

  private static double weights(Town town, int municipality, int domain, boolean known) {
    double all = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      all += town.quarters().municipality().of(quarter) == municipality ? weight(town, quarter, domain, known) : 0;
    }
    return all;
  }

  /** Needs of last year; residents where no year has ended yet. */
  private static double weight(Town town, int quarter, int domain, boolean known) {
    return known ? ServiceMeans.needed(town, quarter, domain) : town.quarters().residents().of(quarter);
  }

  private void reach(Town town) {
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (plans(town, town.quarters().municipality().of(quarter))) {
        ServiceMeans.reachUsers(town, quarter);
      }
    }
  }
}
