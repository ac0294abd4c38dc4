package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * More hours of formal services in some quarters, for as much money as is said; also what a budget that is not spent
 * otherwise is used for. Cause: hours that services have for these quarters, shared among them by residents and among
 * domains as is usual there. Brief 3.9 (unspent money) and addendum E.
 */
public record ServiceHours(
    @Word(meaning = "quarters that get the hours; none for the whole town", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Word(meaning = "domains of need whose services get the hours; none for all domains") List<Domain> domains,
    @Word(meaning = "whether this is what is left of a budget", byDefault = "false") boolean unspent,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief, addendum E") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 0, min = 0,
        max = 5200, source = "scenario") int weeks,
    @Quantity(meaning = "dose: factor on hours", unit = "factor", byDefault = 1, min = 0, max = 4,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost, all of which pays hours", unit = "euros per year", byDefault = 100_000, min = 0,
        max = 1e8, source = "scenario") double costPerYear)
    implements Intervention {

  /** Copies the lists. */
  public ServiceHours {
    quarters = List.copyOf(quarters);
    domains = List.copyOf(domains);
  }

  @Override
  public String meaning() {
    return "more hours of services: as many as the money pays for, for residents of these quarters";
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("supply.hours added"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "brief 2.8 (S140, assumption A-351) and addendum E");
  }

  @Override
  public void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    Dates.known(quarters, plan, path, problems);
    Dates.begins(this, horizon, path, problems);
  }

  @Override
  public long act(Town town, int week, Chance chance) {
    if (!operates(week)) {
      return 0;
    }
    Quarters all = town.quarters();
    long residents = 0;
    for (int quarter = 0; quarter < all.count(); quarter++) {
      residents += Dates.worksIn(quarters, town, quarter) ? all.residents().of(quarter) : 0;
    }
    double perHead = ServiceMeans.clientHours(costPerYear) * intensity * Dates.ramp(this, week) / Math.max(1, residents);
    double cases = 0;
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        cases += share(town, quarter, perHead * all.residents().of(quarter));
        ServiceMeans.reachUsers(town, quarter);
      }
    }
    return (long) Math.rint(cases);
  }

  /** Shares hours of a quarter among domains as is usual there, equally where nothing is. */
  private double share(Town town, int quarter, double hours) {
    double usual = 0;
    int concerned = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      if (concerns(domain)) {
        usual += ServiceMeans.usual(town, quarter, domain);
        concerned++;
      }
    }
    double cases = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      if (concerns(domain)) {
        double share = usual > 0 ? ServiceMeans.usual(town, quarter, domain) / usual : 1.0 / concerned;
        cases += ServiceMeans.give(town, quarter, domain, hours * share, 0);
      }
    }
    return cases;
  }

  private boolean concerns(int domain) {
    return domains.isEmpty() || domains.contains(Domain.of(domain));
  }
}
