package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Position;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Point;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * I7: a neighbourhood centre or multi-generation house. Causes it changes: one more place, without steps, where
 * visitors form groups; and services under its roof. Part of its running cost pays hours of services in its domains,
 * and those services of these domains that stand in its quarter move in. By the share of the quarter's hours that are
 * then under its roof, needs save a hand-over, services are low-threshold, and are open in the evening.
 *
 * <p>That share is {@code (own + min(in the quarter, usual)) / (own + usual)}: {@code usual} are the hours that the
 * municipality has for as many residents, {@code in the quarter} those of the services that stand there. The services
 * themselves keep their point on the map, a few streets away.
 */
public record NeighbourhoodCentre(
    @Word(meaning = "quarter of the centre, which stands in its middle unless a point is said",
        names = Word.Naming.QUARTER, required = true, instead = "at") String quarter,
    @Position(meaning = "point at which the centre stands") Point at,
    @Word(meaning = "name of the centre on charts and maps", byDefault = "Neighbourhood centre") String name,
    @Quantity(meaning = "first week of building; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of building before it opens", unit = "weeks", byDefault = 78, min = 0, max = 520,
        source = "brief 3.9") int buildWeeks,
    @Quantity(meaning = "weeks open; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "scenario") int weeks,
    @Quantity(meaning = "opening hours a week; 40 are usual", unit = "hours per week", byDefault = 40, min = 0,
        max = 100, source = "brief 3.9") double openHours,
    @Quantity(meaning = "visits a week when full at 40 opening hours", unit = "per week", byDefault = 400, min = 1,
        max = 5000, source = "brief, rulings on places") double capacity,
    @Word(meaning = "domains of need whose services are under its roof; none for family, ageing, counselling and culture")
    List<Domain> domains,
    @Quantity(meaning = "running cost that pays hours of services", unit = "share", byDefault = .25,
        source = "assumption A-252") double ownServices,
    @Quantity(meaning = "cases of services under its roof that save a hand-over", unit = "share", byDefault = .5,
        source = "brief 3.9 (r - .5), assumption A-253") double handOversSaved,
    @Quantity(meaning = "services under its roof that are low-threshold", unit = "share", byDefault = 1,
        source = "brief, addendum E: co-located") double lowThreshold,
    @Quantity(meaning = "services under its roof that are open in the evening", unit = "share", byDefault = .25,
        source = "assumption A-254: 10 of 40 hours") double evening,
    @Quantity(meaning = "dose: factor on opening hours and on services", unit = "factor", byDefault = 1, min = 0,
        max = 2, source = "scenario") double intensity,
    @Quantity(meaning = "running cost", unit = "euros per year", byDefault = 185_000, min = 0, max = 5e6,
        source = "brief 3.9: 120,000 to 250,000 (S174, S175)") double costPerYear,
    @Quantity(meaning = "building cost, once", unit = "euros", byDefault = 2_000_000, min = 0, max = 5e7,
        source = "assumption A-40 (brief 2.8: 1 to 4 million)") double costOnce)
    implements Intervention {

  private static final List<Domain> USUAL =
      List.of(Domain.FAMILY, Domain.AGEING, Domain.COUNSELLING, Domain.CULTURE);

  /** Copies the list. */
  public NeighbourhoodCentre {
    domains = List.copyOf(domains);
  }

  @Override
  public String meaning() {
    return "a neighbourhood centre or multi-generation house: one more place, barrier-free, where visitors"
        + " form groups, and services of several domains under one roof";
  }

  @Override
  public List<String> quarters() {
    return quarter.isEmpty() ? List.of() : List.of(quarter);
  }

  @Override
  public int operatingFrom() {
    return startWeek + buildWeeks;
  }

  /** The same centre with the quarter that its point lies in, where no quarter is said. */
  @Override
  public NeighbourhoodCentre in(TownPlan plan) {
    int row = at == null || !quarter.isEmpty() ? -1 : plan.quarterAt(at.x(), at.y());
    return row < 0 ? this : new NeighbourhoodCentre(plan.quarters().get(row).id(), at, name, startWeek, buildWeeks,
        weeks, openHours, capacity, domains, ownServices, handOversSaved, lowThreshold, evening, intensity,
        costPerYear, costOnce);
  }

  @Override
  public List<Site> sites(TownPlan plan) {
    String shown = name.isBlank() ? "Neighbourhood centre" : name;
    if (at != null) {
      return List.of(new Site(shown, at.x(), at.y()));
    }
    int row = plan.quarterNamed(quarter);
    if (row < 0) {
      return List.of();
    }
    double[] heart = plan.heart(row);
    return List.of(new Site(shown, heart[0], heart[1]));
  }

  /** A place more, and with it each cause that a place has; and what services under one roof are. */
  @Override
  public List<Change> changes() {
    return List.of(Change.more("places.opening hours over usual hours"),
        Change.more("places.visits when full at usual hours"), Change.more("places.barrier-free"),
        Change.more("supply.hours added"), Change.more("supply.hand-overs saved under one roof"),
        Change.more("supply.services made low-threshold"), Change.more("supply.services open in the evening"));
  }

  @Override
  public int rampWeeks() {
    return 0;
  }

  /** While it is being built nobody works in it. */
  @Override
  public int paidFrom() {
    return operatingFrom();
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, costOnce, Cost.USUAL_LIFE, 2024, "brief 2.8");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    int row = plan.quarterNamed(quarter);
    if (row < 0 && !(at != null && quarter.isEmpty())) {
      problems.unknown(path + ".quarter", "quarter", quarter, plan.quarterNames());
    }
    int around = at == null ? row : plan.quarterAt(at.x(), at.y());
    if (at != null && around < 0) {
      problems.add(path + ".at", Message.of("point.outside"));
    } else if (at != null && row >= 0 && !plan.quarters().get(row).area().contains(at.x(), at.y())) {
      problems.add(path + ".at", Message.of("point.in-another-quarter", plan.quarters().get(around).name()),
          Message.of("point.in-this-quarter", plan.quarters().get(row).name()), Message.of("point.delete-quarter"));
    }
    Dates.begins(this, horizon, path, problems);
  }

  @Override
  public long act(Town town, int week, Chance chance) {
    if (intensity <= 0) {
      return 0;
    }
    int inQuarter = town.quarters().named(quarter);
    // The address of the place is its quarter, week and point, never its row, so that other variants find the same
    // chance.
    long id = Chance.hash(town.quarters().keyOf(inQuarter), PlaceKind.COMMUNITY_CENTRE.ordinal(), startWeek);
    if (at != null) {
      id = Chance.hash(id, Double.doubleToLongBits(at.x()), Double.doubleToLongBits(at.y()));
    }
    int place = town.places().find(id);
    if (operates(week) && place < 0) {
      place = town.places().add(id, name, name, PlaceKind.COMMUNITY_CENTRE, inQuarter,
          at == null ? town.quarters().heartX().of(inQuarter) : (float) at.x(),
          at == null ? town.quarters().heartY().of(inQuarter) : (float) at.y(), true, (float) capacity, 0);
    }
    if (place >= 0) {
      float open = operates(week) ? (float) (intensity * openHours / PlaceKind.COMMUNITY_CENTRE.openHours()) : 0;
      town.places().open(place, open);
    }
    if (operates(week) && openHours > 0) {
      serve(town, inQuarter);
    }
    if (place < 0 || !operates(week)) {
      return 0;
    }
    // Last week's visitors and visits, counted by the week's processes.
    town.reachesVisitors(place);
    return town.places().visits().of(place);
  }

  private void serve(Town town, int inQuarter) {
    List<Domain> served = domains.isEmpty() ? USUAL : domains;
    Supply supply = town.supply();
    double dose = Math.min(1, intensity);
    for (int k = 0; k < served.size(); k++) {
      int domain = served.get(k).ordinal();
      int row = Supply.row(inQuarter, domain);
      double own = ServiceMeans.clientHours(costPerYear) * ownServices * intensity / served.size();
      double usual = ServiceMeans.usual(town, inQuarter, domain);
      double moved = Math.min(standing(town, inQuarter, domain), usual);
      if (own + moved > 0) {
        double roof = dose * (own + moved) / (own + usual);
        ServiceMeans.give(town, inQuarter, domain, own, 0);
        supply.handOversSaved().set(row, ServiceMeans.and(supply.handOversSaved().of(row), roof * handOversSaved));
        supply.lowThreshold().set(row, ServiceMeans.and(supply.lowThreshold().of(row), roof * lowThreshold));
        supply.evening().set(row, ServiceMeans.and(supply.evening().of(row), roof * evening));
      }
    }
  }

  /** Hours this week of the services of a domain that stand in a quarter. */
  private static double standing(Town town, int quarter, int domain) {
    Offers offers = town.offers();
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (offers.quarter().of(offer) == quarter && offers.domain().of(offer) == domain) {
        hours += offers.hours().of(offer) * offers.staffed().of(offer);
      }
    }
    return hours;
  }
}
