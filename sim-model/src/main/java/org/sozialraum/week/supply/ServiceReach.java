package org.sozialraum.week.supply;

import java.util.Arrays;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;

/**
 * How well services are reached from where residents live, and how many of their hours fall to each quarter.
 *
 * <p><b>Reach</b> of a domain is that of its nearest open offer at distance d:
 * {@code max(e^(-d²/2 sigma²), .65 min(1, (m - .3)/.4) e^(-d/3 km))}, on foot within 1,000 m or by bus, bicycle and car
 * within 15 km; sigma is 400 m, 250 m at mobility m below .6. Offers are open in the daytime for the most part, so that
 * the employed reach .85 of that, and all of it where instruments open services in the evening. Distances are those of
 * cells of neighbouring dwellings.
 *
 * <p><b>Hours</b> of each open offer are shared among the quarters in its reach, in proportion to residents times the
 * reach from the middle of the quarter by somebody fully mobile. So the closing of an offer takes hours from its own
 * quarter and from those next door, and from nobody out of reach. Hours that instruments add belong to their quarter;
 * they are not among these, but count as staff.
 *
 * <p>Both follow from the town as it is: nothing here is state. {@link #refresh} works out anew what has changed,
 * offers and quarters in the order of their rows. Step 7; T24, brief, addendum E and K15.
 */
public final class ServiceReach implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of reach. */
  public record Settings(
      @Quantity(meaning = "width of the bell by which services are reached on foot", unit = "metres", byDefault = 400,
          min = 200, max = 800, source = "T24, assumption A-172") double walking,
      @Quantity(meaning = "width of that bell at mobility below .6", unit = "metres", byDefault = 250, min = 100,
          max = 600, source = "T24, assumption A-172") double walkingSlow,
      @Quantity(meaning = "distance from which on nobody walks to a service", unit = "metres", byDefault = 1000,
          min = 500, max = 3000, source = "brief T24 (S76)") double walkingEnds,
      @Quantity(meaning = "reach of a service next door by bus, bicycle or car", unit = "share", byDefault = .65,
          source = "assumption A-172 (brief, addendum E)") double driving,
      @Quantity(meaning = "distance over which that reach falls to 37 %", unit = "metres", byDefault = 3000, min = 1000,
          max = 10000, source = "assumption A-172 (brief, addendum E)") double drivingDistance,
      @Quantity(meaning = "distance beyond which no service is sought", unit = "metres", byDefault = 15000, min = 2000,
          max = 18000, source = "assumption A-172") double drivingEnds,
      @Quantity(meaning = "reach of the employed, because offers are open in the daytime", unit = "factor",
          byDefault = .85, min = .5, max = 1, source = "brief, addendum E: 85 % of 35 hours in the daytime")
          double employed,
      @Quantity(meaning = "reach of services that come to the home or next door", unit = "share", byDefault = .9,
          source = "brief, addendum E") double home)
      implements java.io.Serializable {}

  /** Below this mobility walks are short. */
  static final float SLOW_BELOW = .6f;
  private static final double IMMOBILE = .3;
  private static final double MOBILE_RANGE = .4;

  private final Settings settings;
  // What the town was like when it was worked out.
  private transient Town of;
  private transient boolean[] wasOpen;
  private transient float[] wasStaffed;
  private transient int[] hadResidents;
  private transient int offersThen;
  // By cell and domain: reach on foot, on foot of the slow, and by other means of somebody fully mobile.
  private transient float[] onFoot;
  private transient float[] onFootSlow;
  private transient float[] driven;
  // By quarter and domain.
  private transient double[] hours;
  /** By quarter: hours now, and added ones, over hours when all are fully staffed. */
  private transient float[] staffing;
  private transient double[] share;
  private transient double[] fullHours;

  /** Reach under settings. */
  public ServiceReach(Settings settings) {
    this.settings = settings;
  }

  /** Works out anew what has changed since the last call. Not to be called while hands share a pass. */
  public void refresh(Town town) {
    Offers offers = town.offers();
    Quarters quarters = town.quarters();
    boolean anew = of != town;
    if (anew) {
      of = town;
      int rows = quarters.count() * Domain.COUNT;
      hours = new double[rows];
      staffing = new float[quarters.count()];
      share = new double[quarters.count()];
      fullHours = new double[2 * quarters.count()];
      hadResidents = new int[quarters.count()];
      int cells = town.choiceSets().cells() * Domain.COUNT;
      onFoot = new float[cells];
      onFootSlow = new float[cells];
      driven = new float[cells];
      wasOpen = new boolean[0];
      wasStaffed = new float[0];
    }
    if (offersThen > offers.count() || wasOpen.length < offers.count()) {
      wasOpen = new boolean[offers.count() + 16];
      wasStaffed = new float[offers.count() + 16];
      anew = true;
    }
    boolean opened = anew || offersThen != offers.count();
    boolean shifted = opened;
    offersThen = offers.count();
    for (int offer = 0; offer < offers.count(); offer++) {
      float staffed = offers.staffed().of(offer);
      opened |= staffed > 0 != wasOpen[offer];
      shifted |= staffed != wasStaffed[offer];
      wasOpen[offer] = staffed > 0;
      wasStaffed[offer] = staffed;
    }
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      shifted |= hadResidents[quarter] != quarters.residents().of(quarter);
      hadResidents[quarter] = quarters.residents().of(quarter);
    }
    if (opened) {
      findNearest(town);
    }
    if (shifted) {
      shareHours(town);
    }
    findStaffing(town);
  }

  private void findNearest(Town town) {
    ChoiceSets cells = town.choiceSets();
    Offers offers = town.offers();
    Arrays.fill(onFoot, 0);
    Arrays.fill(onFootSlow, 0);
    Arrays.fill(driven, 0);
    for (int cell = 0; cell < cells.cells(); cell++) {
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int offer = 0; offer < offers.count(); offer++) {
          if (wasOpen[offer] && offers.domain().of(offer) == domain) {
            double dx = cells.x(cell) - offers.x().of(offer);
            double dy = cells.y(cell) - offers.y().of(offer);
            nearest = Math.min(nearest, dx * dx + dy * dy);
          }
        }
        int entry = cell * Domain.COUNT + domain;
        onFoot[entry] = (float) walked(nearest, settings.walking());
        onFootSlow[entry] = (float) walked(nearest, settings.walkingSlow());
        driven[entry] = (float) driven(nearest);
      }
    }
  }

  /** Reach on foot over a squared distance. */
  private double walked(double squared, double width) {
    return squared > settings.walkingEnds() * settings.walkingEnds() ? 0
        : Numeric.exp(-squared / (2 * width * width));
  }

  /** Reach of the fully mobile by other means over a squared distance. */
  private double driven(double squared) {
    return squared > settings.drivingEnds() * settings.drivingEnds() ? 0
        : settings.driving() * Numeric.exp(-Math.sqrt(squared) / settings.drivingDistance());
  }

  private void shareHours(Town town) {
    Offers offers = town.offers();
    Quarters quarters = town.quarters();
    int count = quarters.count();
    Arrays.fill(hours, 0);
    Arrays.fill(fullHours, 0);
    for (int offer = 0; offer < offers.count(); offer++) {
      double all = 0;
      for (int quarter = 0; quarter < count; quarter++) {
        double dx = quarters.x().of(quarter) - offers.x().of(offer);
        double dy = quarters.y().of(quarter) - offers.y().of(offer);
        double squared = dx * dx + dy * dy;
        share[quarter] = squared > settings.drivingEnds() * settings.drivingEnds() ? 0
            : quarters.residents().of(quarter) * Math.max(walked(squared, settings.walking()), driven(squared));
        all += share[quarter];
      }
      if (all <= 0) {
        continue;
      }
      for (int quarter = 0; quarter < count; quarter++) {
        if (share[quarter] > 0) {
          double full = offers.hours().of(offer) * (share[quarter] / all);
          double now = full * offers.staffed().of(offer);
          hours[Supply.row(quarter, offers.domain().of(offer))] += now;
          fullHours[2 * quarter] += now;
          fullHours[2 * quarter + 1] += full;
        }
      }
    }
  }

  private void findStaffing(Town town) {
    Supply supply = town.supply();
    for (int quarter = 0; quarter < staffing.length; quarter++) {
      double full = fullHours[2 * quarter + 1];
      double now = fullHours[2 * quarter];
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        now += supply.hoursAdded().of(Supply.row(quarter, domain));
      }
      staffing[quarter] = full > 0 ? (float) (now / full) : 1;
    }
  }

  /** Hours a week that services of a domain have for a quarter, without those that instruments add. */
  public double hours(int quarter, int domain) {
    return hours[Supply.row(quarter, domain)];
  }

  /** Hours of all services for a quarter over what they are when all are fully staffed. */
  public float staffing(int quarter) {
    return staffing[quarter];
  }

  /** How well a resident of a quarter reaches services of a domain, in [0, 1]. */
  public double of(Town town, int quarter, int resident, int domain) {
    Residents residents = town.residents();
    int entry = town.choiceSets().cell(quarter, residents.dwelling().of(resident)) * Domain.COUNT + domain;
    float mobility = residents.mobility().of(resident);
    double by = driven[entry] * Math.max(0, Math.min(1, (mobility - IMMOBILE) / MOBILE_RANGE));
    double reach = Math.max(by, mobility < SLOW_BELOW ? onFootSlow[entry] : onFoot[entry]);
    return residents.employed().of(resident) == 0 ? reach
        : reach * (settings.employed()
            + (1 - settings.employed()) * Math.min(1, town.supply().evening().of(Supply.row(quarter, domain))));
  }

  /** Reach of a service that comes to the home. */
  double home() {
    return settings.home();
  }
}
