package org.sozialraum.runner.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sozialraum.Past;
import org.sozialraum.Sozialraum;
import org.sozialraum.intervention.Greening;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * H15: greening of neglected land in the four most deprived quarters, against the same run without it from week 0 on.
 * Near the site live the residents within sight of a plot (the parks, playgrounds and squares that {@link Greening}
 * works at). Fear is the share of those of 16 and over whose fear exceeds one half, outdoor use their visits to
 * places, both over the second and third year; incidents are those of the quarters in these years (assumption A-328).
 */
final class GreenedLand {
  private static final int QUARTERS = 4;
  private static final int YEARS = 3;
  private static final String SOURCE = "S79";
  private static final Set<PlaceKind> GREEN = Set.of(PlaceKind.PARK, PlaceKind.PLAYGROUND, PlaceKind.SQUARE);
  private static final int SURVEYED = 16;

  /** What it answers. */
  static final List<Pattern> PATTERNS = List.of(
      Pattern.between("H15-fear", "greened land: change of those unsafe nearby", "%", reading -> Double.NaN, -58, -60,
          -25, SOURCE),
      Pattern.between("H15-visits", "greened land: change of visits of those nearby", "%", reading -> Double.NaN, 76,
          25, 80, SOURCE),
      Pattern.between("H15-incidents", "greened land: change of incidents in the quarters", "%",
          reading -> Double.NaN, -13, -20, -5, SOURCE));

  private final Scenario scenario;
  private double[] usual = {Double.NaN, Double.NaN, Double.NaN};
  private double[] greened = usual;

  GreenedLand(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Goes on twice from the beginning of week 0, with and without greening; the run itself stays where it is. */
  void compare(Sozialraum model) {
    List<String> quarters = mostDeprived(model.town());
    int years = Math.min(YEARS, scenario.horizon().observedYears());
    Past past = Past.of(model);
    usual = seen(past, List.of(), quarters, years);
    Greening byDefault = Quantities.defaults(Greening.class);
    greened = seen(past, List.of(new Greening(quarters, byDefault.startWeek(), byDefault.setupWeeks(),
        byDefault.weeks(), byDefault.plots(), byDefault.radius(), byDefault.upkeep(), byDefault.appeal(),
        byDefault.asked(), byDefault.intensity(), byDefault.costPerYear())), quarters, years);
  }

  double[] values() {
    return IntStream.range(0, usual.length).mapToDouble(k -> 100 * (greened[k] / usual[k] - 1)).toArray();
  }

  private static List<String> mostDeprived(Town town) {
    Quarters quarters = town.quarters();
    return IntStream.range(0, quarters.count()).boxed()
        .sorted(Comparator.comparingDouble(quarter -> -quarters.startingDeprivation().of(quarter))).limit(QUARTERS)
        .map(quarters::idOf).collect(Collectors.toList());
  }

  private double[] seen(Past past, List<Intervention> interventions, List<String> quarters, int years) {
    Sozialraum model = past.goOn();
    model.continueAs(scenario.named("greened").with(interventions, List.of()), null, List.of());
    double radius = Quantities.defaults(Greening.class).radius();
    long[] sums = new long[4];
    for (int week = 0; week < years * Horizon.WEEKS_PER_YEAR; week++) {
      PanelRuns.stopIfAsked();
      model.schedule.step(model);
      if (week >= (years - 1) / 2 * Horizon.WEEKS_PER_YEAR) {
        add(model.town(), week, quarters, radius, sums);
      }
    }
    model.finish();
    return new double[] {(double) sums[1] / sums[0], (double) sums[2] / sums[0], sums[3]};
  }

  /** Adds persons near, those unsafe, their visits, and incidents. */
  private static void add(Town town, int week, List<String> ids, double radius, long[] sums) {
    Residents residents = town.residents();
    Quarters quarters = town.quarters();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      if (!ids.contains(quarters.idOf(quarter))) {
        continue;
      }
      sums[3] += quarters.incidents().of(quarter);
      int[] plots = plots(town, quarter);
      int first = quarters.firstResident().of(quarter);
      for (int resident = first; resident < first + quarters.residents().of(quarter); resident++) {
        if (residents.age(resident, week) >= SURVEYED && isNear(town, plots, resident, radius)) {
          sums[0]++;
          sums[1] += residents.fear().of(resident) > .5 ? 1 : 0;
          sums[2] += residents.visits().of(resident);
        }
      }
    }
  }

  private static int[] plots(Town town, int quarter) {
    Places places = town.places();
    int most = Quantities.defaults(Greening.class).plots();
    return IntStream.range(0, places.count())
        .filter(place -> places.quarter().of(place) == quarter && GREEN.contains(places.kindOf(place))).limit(most)
        .toArray();
  }

  private static boolean isNear(Town town, int[] plots, int resident, double radius) {
    int dwelling = town.residents().dwelling().of(resident);
    for (int plot : plots) {
      double dx = town.places().x().of(plot) - town.dwellings().x().of(dwelling);
      double dy = town.places().y().of(plot) - town.dwellings().y().of(dwelling);
      if (dx * dx + dy * dy <= radius * radius) {
        return true;
      }
    }
    return false;
  }
}
