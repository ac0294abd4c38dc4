package org.sozialraum.week.supply;

import java.util.Arrays;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * How much of what residents need services offer within walking distance, by the enhanced two-step floating catchment
 * area method (E2SFCA). An indicator for observation, and in a coarse form the rule by which planning finds where
 * services are missing; nobody's week reckons with it.
 *
 * <p>First each offer j divides its hours by the need around it, {@code R_j = S_j / sum_k D_k w(d_kj)}; then each cell
 * i of neighbouring dwellings adds up what it reaches, {@code A_i = sum_j R_j w(d_ij)}. {@code w = e^(-d²/2 sigma²)}
 * up to 1,000 m, sigma 400 m, 250 m for those with mobility below .6. At A = 1 supply equals need; 1 - min(1, A) is
 * the gap. D are the needs that the quarter's residents felt since the year began, in hours a week of a full year,
 * shared among its cells by residents; hence it is meant for the end of a year. Hours that instruments add in a quarter
 * are divided by its own needs: those that come to the home or next door count in full, the others by the way to the
 * nearest offer. T24; brief, addendum E and K15.
 *
 * <pre>{@code
 * private transient Accessibility accessibility;            // no state: made anew where it is missing
 *
 * accessibility.refresh(town);                              // in the last week of a year
 * accessibility.of(quarter, domain)                         // mean of min(1, A) over residents of a quarter
 * accessibility.of(quarter)                                 // the same over all domains, weighted by hours needed
 * }</pre>
 *
 * <p>Means of several quarters weight {@link #of(int)} by {@link #hoursNeeded(int)}, and those of one domain by
 * residents.
 */
public final class Accessibility {
  private static final double WALKING = 400;
  private static final double WALKING_SLOW = 250;
  private static final double WALKING_ENDS = 1000;
  private static final double WEEKS_PER_YEAR = 52;

  // By cell: residents who walk far and those who do not, and the quarter.
  private int[] fast = new int[0];
  private int[] slow = new int[0];
  private int[] quarterOf = new int[0];
  // By quarter and domain.
  private double[] needed = new double[0];
  private double[] reached = new double[0];
  /** Hours of an offer over the hours needed around it. */
  private double[] ratio = new double[0];

  /** Works it out for a town at the end of a year. */
  public void refresh(Town town) {
    makeRoom(town);
    Supply supply = town.supply();
    for (int row = 0; row < needed.length; row++) {
      needed[row] = supply.needs().of(row) * Domain.of(row % Domain.COUNT).hoursPerCase() / WEEKS_PER_YEAR;
    }
    count(town);
    Offers offers = town.offers();
    for (int offer = 0; offer < offers.count(); offer++) {
      ratio[offer] = ratio(town, offer);
    }
    Arrays.fill(reached, 0);
    for (int cell = 0; cell < town.choiceSets().cells(); cell++) {
      if (fast[cell] + slow[cell] > 0) {
        reach(town, cell);
      }
    }
    for (int row = 0; row < reached.length; row++) {
      reached[row] /= town.quarters().residents().of(row / Domain.COUNT);
    }
  }

  /**
   * Access from the middle of a quarter by offers that are open, at all their hours, against the needs of last year in
   * all quarters: the rule by which planning finds where services are missing, coarse enough for every week. Where no
   * needs are known, supply counts as equal to them, so that distance alone is left.
   */
  public static double fromTheMiddle(Town town, int quarter, int domain) {
    Offers offers = town.offers();
    Quarters quarters = town.quarters();
    double access = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      if (offers.domain().of(offer) != domain || offers.staffed().of(offer) <= 0) {
        continue;
      }
      double way = squared(quarters, quarter, offers, offer);
      if (way > WALKING_ENDS * WALKING_ENDS) {
        continue;
      }
      double around = 0;
      for (int other = 0; other < quarters.count(); other++) {
        double squared = squared(quarters, other, offers, offer);
        if (squared <= WALKING_ENDS * WALKING_ENDS) {
          around += town.supply().needsOfLastYear().of(Supply.row(other, domain)) * weight(squared, WALKING);
        }
      }
      double needed = around * Domain.of(domain).hoursPerCase() / WEEKS_PER_YEAR;
      access += (needed > 0 ? offers.hours().of(offer) / needed : 1) * weight(way, WALKING);
    }
    return access;
  }

  private static double squared(Quarters quarters, int quarter, Offers offers, int offer) {
    double dx = quarters.x().of(quarter) - offers.x().of(offer);
    double dy = quarters.y().of(quarter) - offers.y().of(offer);
    return dx * dx + dy * dy;
  }

  private void makeRoom(Town town) {
    int cells = town.choiceSets().cells();
    if (fast.length < cells) {
      fast = new int[cells];
      slow = new int[cells];
      quarterOf = new int[cells];
    }
    int rows = town.quarters().count() * Domain.COUNT;
    if (needed.length != rows) {
      needed = new double[rows];
      reached = new double[rows];
    }
    if (ratio.length < town.offers().count()) {
      ratio = new double[town.offers().count() + 16];
    }
  }

  private void count(Town town) {
    Residents residents = town.residents();
    Quarters quarters = town.quarters();
    ChoiceSets cells = town.choiceSets();
    Arrays.fill(fast, 0);
    Arrays.fill(slow, 0);
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int first = quarters.firstResident().of(quarter);
      for (int resident = first; resident < first + quarters.residents().of(quarter); resident++) {
        int cell = cells.cell(quarter, residents.dwelling().of(resident));
        quarterOf[cell] = quarter;
        if (residents.mobility().of(resident) < ServiceReach.SLOW_BELOW) {
          slow[cell]++;
        } else {
          fast[cell]++;
        }
      }
    }
  }

  private double ratio(Town town, int offer) {
    Offers offers = town.offers();
    double hours = offers.hours().of(offer) * offers.staffed().of(offer);
    double around = 0;
    for (int cell = 0; hours > 0 && cell < town.choiceSets().cells(); cell++) {
      double squared = squared(town, cell, offer);
      if (fast[cell] + slow[cell] > 0 && squared <= WALKING_ENDS * WALKING_ENDS) {
        around += neededBy(town, cell, offers.domain().of(offer))
            * (fast[cell] * weight(squared, WALKING) + slow[cell] * weight(squared, WALKING_SLOW));
      }
    }
    return around > 0 ? hours / around : 0;
  }

  /** Hours a week that a resident of a cell needs of a domain. */
  private double neededBy(Town town, int cell, int domain) {
    return needed[Supply.row(quarterOf[cell], domain)] / town.quarters().residents().of(quarterOf[cell]);
  }

  private void reach(Town town, int cell) {
    Offers offers = town.offers();
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      double ofFast = 0;
      double ofSlow = 0;
      double nearest = Double.POSITIVE_INFINITY;
      for (int offer = 0; offer < offers.count(); offer++) {
        if (offers.domain().of(offer) == domain && ratio[offer] > 0) {
          double squared = squared(town, cell, offer);
          nearest = Math.min(nearest, squared);
          if (squared <= WALKING_ENDS * WALKING_ENDS) {
            ofFast += ratio[offer] * weight(squared, WALKING);
            ofSlow += ratio[offer] * weight(squared, WALKING_SLOW);
          }
        }
      }
      int row = Supply.row(quarterOf[cell], domain);
      double added = town.supply().hoursAdded().of(row);
      if (added > 0 && needed[row] > 0) {
        double atHome = Math.min(added, town.supply().homeReach().of(row));
        boolean walks = nearest <= WALKING_ENDS * WALKING_ENDS;
        ofFast += (atHome + (walks ? (added - atHome) * weight(nearest, WALKING) : 0)) / needed[row];
        ofSlow += (atHome + (walks ? (added - atHome) * weight(nearest, WALKING_SLOW) : 0)) / needed[row];
      }
      reached[row] +=
          fast[cell] * Math.min(1, ofFast) + slow[cell] * Math.min(1, ofSlow);
    }
  }

  private static double squared(Town town, int cell, int offer) {
    double dx = town.choiceSets().x(cell) - town.offers().x().of(offer);
    double dy = town.choiceSets().y(cell) - town.offers().y().of(offer);
    return dx * dx + dy * dy;
  }

  private static double weight(double squared, double width) {
    return Numeric.exp(-squared / (2 * width * width));
  }

  /** Mean of min(1, A) over the residents of a quarter in a domain; {@code NaN} where nobody lives. */
  public double of(int quarter, int domain) {
    return reached[Supply.row(quarter, domain)];
  }

  /** Mean of min(1, A) over the residents and needs of a quarter; {@code NaN} where nobody has any. */
  public double of(int quarter) {
    double sum = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      double hours = needed[Supply.row(quarter, domain)];
      sum += hours > 0 ? hours * of(quarter, domain) : 0;
    }
    return sum / hoursNeeded(quarter);
  }

  /** Hours a week that residents of a quarter need. */
  public double hoursNeeded(int quarter) {
    double hours = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      hours += needed[Supply.row(quarter, domain)];
    }
    return hours;
  }
}
