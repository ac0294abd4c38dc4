package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Responses;

/**
 * How the county divides its hours of services among quarters: the same for every resident, by need, or by voice.
 * Causes: its share of the hours leaves the offers and is bound to the residents of quarters; the mix of domains is the
 * same for all, and no hour is won or lost. Weights of a quarter:
 *
 * <ul>
 * <li>equal: residents,
 * <li>need: hours that its residents needed last year (residents, before a year has ended),
 * <li>voice: {@code need^(1-v) · participation^v}; those take part who speak up about an unmet need or were consulted
 *     within a year, and a small share of all others, because nobody is quite without a voice.
 * </ul>
 *
 * <p>Brief 3.7 and addendum H.
 */
public record CountyBudget(
    @Word(meaning = "quarters among which hours are divided; none for all", names = Word.Naming.QUARTER)
    List<String> quarters,
    @Word(meaning = "by what the county divides", byDefault = "need") Allocation allocation,
    @Quantity(meaning = "first week of preparations; week 0 is the first observed week", unit = "week", byDefault = 0,
        min = -5200, max = 5200, source = "scenario") int startWeek,
    @Quantity(meaning = "weeks of preparations", unit = "weeks", byDefault = 52, min = 0, max = 520,
        source = "assumption A-249: the next budget") int setupWeeks,
    @Quantity(meaning = "weeks in which it holds; 0 for as long as the run lasts", unit = "weeks", byDefault = 0,
        min = 0, max = 5200, source = "scenario") int weeks,
    @Quantity(meaning = "hours of services that the county decides on", unit = "share", byDefault = .55,
        source = "brief, addendum H") double share,
    @Quantity(meaning = "weight of participation against need, where voice decides", unit = "share", byDefault = .5,
        source = "brief, addendum H") double voice,
    @Quantity(meaning = "how much somebody counts who does not take part, over who does", unit = "share",
        byDefault = .01, source = "assumption A-250") double quiet,
    @Quantity(meaning = "dose: factor on the share of hours", unit = "factor", byDefault = 1, min = 0, max = 2,
        source = "scenario") double intensity,
    @Quantity(meaning = "running cost of reporting", unit = "euros per year", byDefault = 10_000, min = 0, max = 1e7,
        source = "assumption A-251: a tenth of a post") double costPerYear)
    implements Intervention {

  /** By what a budget is divided. */
  public enum Allocation { EQUAL, NEED, VOICE }

  /** Copies the list. */
  public CountyBudget {
    quarters = List.copyOf(quarters);
  }

  @Override
  public String meaning() {
    return "the county divides its hours of services among quarters: the same for every resident, by need, or by"
        + " who speaks up and takes part";
  }

  @Override
  public List<Change> changes() {
    return List.of(Change.less("offers.staffed"), Change.more("supply.hours added"));
  }

  @Override
  public int operatingFrom() {
    return startWeek + setupWeeks;
  }

  @Override
  public Cost cost() {
    return new Cost(costPerYear, 0, 2024, "assumption A-251");
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
    double moved = Math.min(1, share * intensity * Dates.ramp(this, week));
    boolean known = false;
    for (int quarter = 0; quarter < all.count(); quarter++) {
      known |= Dates.worksIn(quarters, town, quarter) && ServiceMeans.needed(town, quarter) > 0;
    }
    double weights = 0;
    for (int quarter = 0; quarter < all.count(); quarter++) {
      weights += Dates.worksIn(quarters, town, quarter) ? weight(town, quarter, known) : 0;
    }
    if (weights <= 0) {
      return 0;
    }
    double cases = 0;
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (Dates.worksIn(quarters, town, quarter)) {
        double part = weight(town, quarter, known) / weights;
        for (int domain = 0; domain < Domain.COUNT; domain++) {
          cases += ServiceMeans.give(town, quarter, domain, part * taken(town, domain, moved), 0);
        }
        ServiceMeans.reachUsers(town, quarter);
      }
    }
    for (int offer = 0; offer < town.offers().count(); offer++) {
      if (Dates.worksIn(quarters, town, town.offers().quarter().of(offer))) {
        ServiceMeans.take(town.offers(), offer, moved);
      }
    }
    return (long) Math.rint(cases);
  }

  /** Hours of a domain that leave the offers of these quarters. */
  private double taken(Town town, int domain, double moved) {
    Offers offers = town.offers();
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (offers.domain().of(offer) == domain && Dates.worksIn(quarters, town, offers.quarter().of(offer))) {
        hours += ServiceMeans.taken(offers, offer, moved);
      }
    }
    return hours;
  }

  private double weight(Town town, int quarter, boolean known) {
    double residents = town.quarters().residents().of(quarter);
    double need = known ? ServiceMeans.needed(town, quarter) : residents;
    return switch (allocation) {
      case EQUAL -> residents;
      case NEED -> need;
      case VOICE -> residents <= 0 ? 0 : need <= 0 ? 0
          : weight(need, participants(town, quarter) + quiet * residents);
    };
  }

  private double weight(double need, double participation) {
    return voice == 0 ? need
        : participation <= 0 ? 0 : Numeric.exp((1 - voice) * Numeric.ln(need) + voice * Numeric.ln(participation));
  }

  /** Residents who speak up about an unmet need or were consulted within a year. */
  private static int participants(Town town, int quarter) {
    Residents residents = town.residents();
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    int participants = 0;
    for (int resident = first; resident < end; resident++) {
      participants += residents.response().of(resident) == Responses.VOICE || residents.consulted().of(resident) > 0
          ? 1 : 0;
    }
    return participants;
  }
}
