package org.sozialraum.week.governance;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.supply.Coordination;

/**
 * How closely the services of a domain work together for a quarter, and how many of their hours that leaves.
 *
 * <p>The <b>index</b> C of a domain is the mean, over the pairs of actors a, b that serve it, of
 * {@code max(c_ab, .9 c_aQ c_bQ)}: they work together themselves or by way of a third, Q. The network office is such a
 * third for the whole municipality; the neighbourhood coordinators are one for their own quarter only, as far as it has
 * a full post. A domain that fewer than two actors serve has C = 0: whoever is sent on finds nobody who expects him.
 *
 * <p>The <b>hours left</b> are those founded, times {@code (1 - .25 (1 - C)) / (1 - .25 (1 - C_usual))}, because who
 * does not know of each other offers the same twice (effect 2), times 1 less the hours of working together beyond the
 * usual over the hours of services (effect 8). Each side of a pair spends {@code 2 c (N / 40,000)^.8} hours a month, N
 * being the residents of the municipality; an actor's hours are taken in equal parts from the domains that it serves,
 * and cost nothing there if it serves none. Usual are silos: {@link Coordination}, and the hours of {@link
 * StakeholderPlan#silo()}. Step 16; brief 3.7, addendum E9 and K4.
 */
public final class CoordinationIndex implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of the index. */
  public record Settings(
      @Quantity(meaning = "what is left of coordination by way of a third", unit = "factor", byDefault = .9,
          source = "brief 3.7") double path,
      @Quantity(meaning = "hours that services without any coordination lose by offering the same twice",
          unit = "share", byDefault = .25, max = .6, source = "assumption A-234 (brief 3.7, effect 2)")
          double duplication,
      @Quantity(meaning = "hours that full coordination takes from each side in a municipality of 40,000",
          unit = "hours per month", byDefault = 2, max = 20, source = "assumption A-235 (brief 3.7, K4)")
          double hoursPerMonth,
      @Quantity(meaning = "how those hours grow with residents", unit = "exponent", byDefault = .8, max = 1.2,
          source = "brief, addendum H") double sizeExponent)
      implements java.io.Serializable {}

  /** Residents of the municipality for which hours are given. */
  static final double RESIDENTS = 40_000;
  private static final double MONTHS_PER_WEEK = 12.0 / 52;

  private final Settings settings;
  private final Coordination usual;
  private final boolean duplication;
  private final boolean takesHours;
  /** Hours a month in a municipality of 40,000 that silos take from each domain. */
  private final double[] usualHours = new double[Domain.COUNT];
  // By domain, of the municipality at hand.
  private transient double[] without;
  private transient double[] with;
  private transient double[] afterHours;

  /** The index under settings, usual coordination and switches. */
  public CoordinationIndex(Settings settings, Coordination usual, Set<Mechanism> off) {
    this.settings = settings;
    this.usual = usual;
    duplication = !off.contains(Mechanism.DUPLICATION);
    takesHours = !off.contains(Mechanism.COORDINATION_HOURS);
    StakeholderPlan silo = StakeholderPlan.silo();
    for (int actor = 0; actor < silo.actors().size(); actor++) {
      double sum = 0;
      for (int other = 0; other < silo.actors().size(); other++) {
        sum += other == actor ? 0 : silo.between(actor, other);
      }
      for (Domain domain : silo.actors().get(actor).serves()) {
        usualHours[domain.ordinal()] += settings.hoursPerMonth() * sum / silo.actors().get(actor).serves().size();
      }
    }
  }

  @Override
  public String meaning() {
    return "how closely services work together for each quarter, and what that leaves of their hours";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("supply.coordination of services", "supply.hours of services that coordination leaves");
  }

  @Override
  public void run(Shift shift) {
    lay(shift.town());
  }

  /** Works both out for a town as it is; the founding does so once before the first week. */
  public void lay(Town town) {
    if (without == null) {
      without = new double[Domain.COUNT];
      with = new double[Domain.COUNT];
      afterHours = new double[Domain.COUNT];
    }
    Quarters quarters = town.quarters();
    for (int municipality = 0; municipality < town.stakeholders().municipalities(); municipality++) {
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        without[domain] = of(town.stakeholders(), municipality, domain, false);
        with[domain] = of(town.stakeholders(), municipality, domain, true);
        afterHours[domain] = takesHours ? afterHours(town, municipality, domain) : 1;
      }
      for (int quarter = 0; quarter < quarters.count(); quarter++) {
        if (quarters.municipality().of(quarter) == municipality) {
          lay(town.supply(), quarter, Math.max(0, Math.min(1, quarters.coordinators().of(quarter))));
        }
      }
    }
  }

  private void lay(Supply supply, int quarter, double coordinated) {
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      double together = without[domain] + coordinated * (with[domain] - without[domain]);
      int row = Supply.row(quarter, domain);
      supply.coordination().set(row, (float) together);
      supply.hoursLeft().set(row, (float) (onceOnly(together, domain) * afterHours[domain]));
    }
  }

  /** Hours left by duplication, over those that usual coordination leaves. */
  private double onceOnly(double together, int domain) {
    return !duplication ? 1 : (1 - settings.duplication() * (1 - together))
        / (1 - settings.duplication() * (1 - usual.of(Domain.of(domain))));
  }

  /** Index of a domain in a municipality, with or without its coordinators. */
  double of(Stakeholders networks, int municipality, int domain, boolean coordinators) {
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < networks.actors(); one++) {
      if (!serves(networks, one, domain)) {
        continue;
      }
      for (int other = one + 1; other < networks.actors(); other++) {
        if (serves(networks, other, domain)) {
          double together = NetworkFigures.through(networks, municipality, one, other, networks.networkOffice(),
              settings.path());
          sum += !coordinators ? together : Math.max(together, NetworkFigures.through(networks, municipality, one,
              other, networks.coordinators(), settings.path()));
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private static boolean serves(Stakeholders networks, int actor, int domain) {
    return networks.plan().actors().get(actor).serves().contains(Domain.of(domain));
  }

  /** What the hours of working together beyond the usual leave of the hours of a domain's services. */
  private double afterHours(Town town, int municipality, int domain) {
    Offers offers = town.offers();
    double perWeek = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (offers.domain().of(offer) == domain
          && town.quarters().municipality().of(offers.quarter().of(offer)) == municipality) {
        perWeek += offers.hours().of(offer);
      }
    }
    if (perWeek <= 0) {
      return 1;
    }
    Stakeholders networks = town.stakeholders();
    double hours = 0;
    for (int actor = 0; actor < networks.actors(); actor++) {
      if (serves(networks, actor, domain)) {
        hours += settings.hoursPerMonth() * NetworkFigures.together(networks, municipality, actor)
            / networks.plan().actors().get(actor).serves().size();
      }
    }
    double beyond = (hours - usualHours[domain]) * NetworkFigures.size(settings, town, municipality);
    return Math.max(0, 1 - MONTHS_PER_WEEK * beyond / perWeek);
  }
}
