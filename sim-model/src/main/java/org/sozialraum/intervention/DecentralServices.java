package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.supply.Accessibility;

/**
 * I18: services that come near: mobile counselling, a care point, visits at home. Causes: hours in those of the named
 * quarters and domains that are served worst, which come to the home or next door; residents told of them; hand-overs
 * saved by the share of hours that are theirs, because one person accompanies a case.
 *
 * <p>Hours go where {@code needs of last year · (1 - min(1, access))} is large ({@link Accessibility#fromTheMiddle}),
 * in proportion; where access is full everywhere, by needs; where no year has ended yet, residents stand for needs.
 */
public record DecentralServices(
    @Word(meaning = "quarters to which services come; the worse one is served, the more", required = true,
        names = Word.Naming.QUARTER) List<String> quarters,
    @Word(meaning = "domains of need whose services come; none for counselling, health and ageing")
    List<Domain> domains,
    @Quantity(meaning = "first week of setting up; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of setting up", unit = "weeks", byDefault = 26, min = 0, max = 520,
        source = "brief 3.9") int setupWeeks,
    @Quantity(meaning = "weeks of work; 0 for as long as the run lasts", unit = "weeks", byDefault = 156, min = 0,
        max = 5200, source = "brief 3.9") int weeks,
    @Quantity(meaning = "residents of a quarter told of these services", unit = "share per week", byDefault = .01,
        max = .1, source = "assumption A-246") double told,
    @Quantity(meaning = "cases handled by these services that save a hand-over", unit = "share", byDefault = .3,
        source = "brief 3.9 (r - .3), assumption A-247") double handOversSaved,
    @Quantity(meaning = "dose: factor on hours and on how many are told", unit = "factor", byDefault = 1, min = 0,
        max = 4, source = "scenario") double intensity,
    @Quantity(meaning = "running cost per quarter, all of which pays hours", unit = "euros per year",
        byDefault = 90_000, min = 0, max = 1e7, source = "brief 3.9") double costPerYear)
    implements Intervention {

  private static final List<Domain> USUAL = List.of(Domain.COUNSELLING, Domain.HEALTH, Domain.AGEING);

  /** Copies the lists. */
  public DecentralServices {
    quarters = List.copyOf(quarters);
    domains = List.copyOf(domains);
  }

  @Override
  public String meaning() {
    return "services come near: mobile counselling, a care point, visits at home, most where services are missing;"
        + " residents are told of them, and one person accompanies a case";
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.more("supply.hours added"), Change.more("supply.hours added that come to the home"),
        Change.more("supply.residents told of offers"), Change.more("supply.hand-overs saved under one roof"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear * quarters.size(), 0, 2024, "brief 3.9");
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
    boolean known = weights(town, true, false) > 0;
    boolean gaps = weights(town, known, true) > 0;
    double all = weights(town, known, gaps);
    double dose = intensity * Dates.ramp(this, week);
    double hours = ServiceMeans.clientHours(costPerYear) * quarters.size() * dose;
    double cases = 0;
    for (int quarter = 0; all > 0 && quarter < town.quarters().count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        for (int domain = 0; domain < Domain.COUNT; domain++) {
          if (concerns(domain)) {
            cases += come(town, quarter, domain, hours * weight(town, quarter, domain, known, gaps) / all, dose);
          }
        }
        ServiceMeans.reachUsers(town, quarter);
      }
    }
    return (long) Math.rint(cases);
  }

  private double come(Town town, int quarter, int domain, double hours, double dose) {
    Supply supply = town.supply();
    int row = Supply.row(quarter, domain);
    supply.told().set(row, ServiceMeans.and(supply.told().of(row), dose * told));
    if (hours <= 0) {
      return 0;
    }
    double theirs = hours / (hours + ServiceMeans.usual(town, quarter, domain));
    supply.handOversSaved().set(row, ServiceMeans.and(supply.handOversSaved().of(row), theirs * handOversSaved));
    return ServiceMeans.give(town, quarter, domain, hours, hours);
  }

  private double weights(Town town, boolean known, boolean gaps) {
    double all = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        for (int domain = 0; domain < Domain.COUNT; domain++) {
          all += concerns(domain) ? weight(town, quarter, domain, known, gaps) : 0;
        }
      }
    }
    return all;
  }

  private static double weight(Town town, int quarter, int domain, boolean known, boolean gaps) {
    double needed =
        known ? ServiceMeans.needed(town, quarter, domain) : town.quarters().residents().of(quarter);
    return gaps ? needed * (1 - Math.min(1, Accessibility.fromTheMiddle(town, quarter, domain))) : needed;
  }

  private boolean concerns(int domain) {
    return (domains.isEmpty() ? USUAL : domains).contains(Domain.of(domain));
  }
}
