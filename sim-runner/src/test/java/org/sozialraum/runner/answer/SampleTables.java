package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.chance.Chance;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.store.SummaryTable;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Results that nobody simulated and some of which nobody could: intervals that cross zero or touch it, values and whole
 * runs that are missing, one run, two, effects that change their sign between years, tiny groups, huge effects, effects
 * below the smallest of interest, costs of nothing or unknown, hostile names. The number of a sample decides all of it.
 */
final class SampleTables {
  static final String TOWN = "Musterkreis";
  static final List<String> MODES = List.of("engaged", "withdrawn");
  private static final List<String> OF_TOWN = List.of("engaged", "active", "passive", "withdrawn", "needs_met",
      "needs_met:neighbours", "needs_met:volunteers", "needs_met:services", "loneliness_share", "unsafe_share",
      "institution_trust", "efficacy", "cohesion:networks", "cohesion:trust", "cohesion:diversity",
      "cohesion:identification", "cohesion:institutions", "cohesion:justice", "cohesion:solidarity", "cohesion:rules",
      "cohesion:participation", "cohesion");
  private static final List<String> QUARTERS = List.of("<script>alert(1)</script>", "=1+1", "Nord\u0007\u202estadt",
      "gains 9.9 points more", "\u05e9\u05db\u05d5\u05e0\u05d4", "Oststadt ".repeat(15).strip(), "Am Anger",
      "gewinnt 5,5 Prozentpunkte mehr (1,0 bis 9,0)", "@SUM(A1)", "Süd {0} {1}", "&lt;b&gt;", "-2+3");
  private static final List<String> VARIANTS = List.of("treffpunkt", "=cmd|' /C calc'!A0", "<img src=x onerror=y>",
      "10 % more people engaged", "sehr ".repeat(20) + "lang", "\u202eneddirw", "mehr {2} Engagement");

  /**
   * A sample.
   *
   * @param lived whether its summary was computed from values of runs, as real ones are; otherwise it was written down
   */
  record Sample(int number, boolean lived, ResultTables tables, List<CostRow> costs, List<AssumptionBand> bands,
      List<AssumptionWeight> weights) {}

  private final long key;
  private final int number;
  private long drawn;

  private SampleTables(int number) {
    this.number = number;
    key = Chance.hash(2026, number, 8);
  }

  /** The sample of a number; two of three were lived. */
  static Sample of(int number) {
    return new SampleTables(number).sample();
  }

  private double next() {
    return Chance.draw(key, drawn++);
  }

  private int below(int end) {
    return (int) (next() * end);
  }

  private boolean in(double share) {
    return next() < share;
  }

  private double of(double... values) {
    return values[below(values.length)];
  }

  /** Nearly normal. */
  private double noise() {
    return Math.sqrt(3) * (next() + next() + next() + next() - 2);
  }

  private Sample sample() {
    boolean lived = number % 3 != 0;
    Horizon horizon = new Horizon(20, 1 + below(3));
    int runs = (int) of(1, 2, 3, 5, 5, 10, 10);
    List<String> variants = variants();
    TownPlan town = town();
    String site = List.of("Treff <b>", "Treffpunkt Am Anger", "=HYPERLINK(\"x\")").get(below(3));
    double smallest = of(.5, .5, .5, 0, 2);
    List<ResultTables.Mark> marks = new ArrayList<>();
    for (String variant : variants.subList(Math.min(1, variants.size() - 1), variants.size())) {
      marks.add(new ResultTables.Mark(variant, site, 0, 20, Integer.MAX_VALUE,
          in(.8) ? List.of(new Intervention.Site(site, 500, 500)) : List.of(),
          in(.3) ? List.of("q1", "q2") : in(.3) ? List.of("q1") : List.of()));
    }
    SeriesTable series = lived ? lived(horizon, runs, variants, town, site) : new SeriesTable(horizon, Map.of());
    List<SummaryRow> summary = lived ? SummaryTable.of(series, horizon) : written(horizon, variants, town, site);
    List<CostRow> costs = costs(variants);
    Map<String, Double> annual = new LinkedHashMap<>();
    costs.forEach(each -> annual.put(each.variant(), each.annual()));
    ResultTables tables = new ResultTables("Was hilft?", variants.get(variants.size() - 1), variants, town, horizon,
        runs, "0.1", smallest, marks, summary, series, annual, Map.of());
    return new Sample(number, lived, tables, costs, bands(variants), weights(variants));
  }

  private List<String> variants() {
    if (in(.05)) {
      return List.of(VARIANTS.get(below(VARIANTS.size())));
    }
    int first = below(VARIANTS.size());
    List<String> all = new ArrayList<>();
    all.add(in(.8) ? "baseline" : VARIANTS.get((first + 3) % VARIANTS.size()));
    all.add(VARIANTS.get(first));
    if (in(.2)) {
      all.add(VARIANTS.get((first + 1) % VARIANTS.size()));
    }
    return all;
  }

  private TownPlan town() {
    List<TownPlan.QuarterPlan> quarters = new ArrayList<>();
    int first = below(QUARTERS.size());
    for (int k = 0; k < 5; k++) {
      double x = 1000 * k;
      quarters.add(new TownPlan.QuarterPlan("q" + k, QUARTERS.get((first + k) % QUARTERS.size()), TOWN, "Mitte",
          new Area(new double[][][] {{{x, 0}, {x, 1000}, {x + 1000, 1000}, {x + 1000, 0}}}), 1000, List.of(),
          TownPlan.Indicators.NONE));
    }
    return new TownPlan("t", "Stadt", quarters, List.of(), List.of(), "");
  }

  private static List<String> groups(String site) {
    List<String> groups = new ArrayList<>(Groups.names().subList(2, 18));
    groups.add("within-1km:" + site);
    return groups;
  }

  private interface Each {
    void of(Level level, String unit, String observable);
  }

  private static void each(TownPlan town, String site, Each what) {
    OF_TOWN.forEach(observable -> what.of(Level.MUNICIPALITY, TOWN, observable));
    town.quarters().forEach(quarter -> MODES.forEach(mode -> what.of(Level.QUARTER, quarter.id(), mode)));
    groups(site).forEach(group -> MODES.forEach(mode -> what.of(Level.GROUP, group, mode)));
  }

  private SeriesTable lived(Horizon horizon, int runs, List<String> variants, TownPlan town, String site) {
    int years = horizon.observedYears();
    List<List<RunValues>> values = new ArrayList<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      values.add(new ArrayList<>());
      for (int run = 0; run < runs; run++) {
        values.get(variant).add(new RunValues(horizon));
      }
    }
    each(town, site, (level, unit, observable) -> {
      double scale = observable.startsWith("cohesion") ? 100 : 1;
      double base = .1 + .5 * next();
      double luck = of(0, .0005, .003, .02);
      boolean absent = in(.03);
      boolean gaps = in(.05);
      double[] noise = new double[runs];
      for (int run = 0; run < runs; run++) {
        noise[run] = .01 * noise();
      }
      for (int variant = 0; variant < variants.size(); variant++) {
        double effect = variant == 0 ? 0 : (in(.5) ? 1 : -1) * of(0, 0, .0008, .003, .0049, .008, .02, .05, .35);
        boolean turns = in(.2);
        for (int run = 0; run < runs; run++) {
          double own = variant == 0 ? 0 : luck * noise();
          boolean missing = absent || gaps && in(.3);
          for (int year = 0; year <= years; year++) {
            double share = base + noise[run] + (year == 0 ? 0 : own + (turns && year < years ? -effect : effect));
            values.get(variant).get(run).record(RunValues.lastWeekOf(year), level, unit, observable,
                missing ? Double.NaN : scale * Math.max(0, Math.min(1, share)), true);
          }
        }
      }
    });
    residents(town, site, years, values);
    Map<String, List<Optional<RunValues>>> all = new LinkedHashMap<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      boolean failed = runs > 2 && in(.1);
      List<Optional<RunValues>> list = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        list.add(failed && run == 1 ? Optional.empty() : Optional.of(values.get(variant).get(run)));
      }
      all.put(variants.get(variant), list);
    }
    return new SeriesTable(horizon, all);
  }

  private void residents(TownPlan town, String site, int years, List<List<RunValues>> values) {
    boolean known = in(.9);
    List<String> units = new ArrayList<>(groups(site));
    town.quarters().forEach(quarter -> units.add(quarter.id()));
    for (String unit : units) {
      double size = in(.1) ? 5 + below(24) : 60 + below(2000);
      for (List<RunValues> runs : values) {
        for (RunValues run : runs) {
          for (int year = 0; known && year <= years; year++) {
            run.record(RunValues.lastWeekOf(year), unit.matches("q\\d") ? Level.QUARTER : Level.GROUP, unit,
                "population",                size + (size > 50 ? below(20) : 0), true);
          }
        }
      }
    }
  }

  /** A summary as a file may hold it that somebody has written by hand. */
  private List<SummaryRow> written(Horizon horizon, List<String> variants, TownPlan town, String site) {
    List<SummaryRow> rows = new ArrayList<>();
    int year = horizon.observedYears();
    each(town, site, (level, unit, observable) -> {
      double scale = observable.startsWith("cohesion") ? 100 : 1;
      for (int variant = 0; variant < variants.size(); variant++) {
        double mean = scale * (.1 + .5 * next());
        if (in(.97)) {
          rows.add(variant == 0 ? new SummaryRow(variants.get(0), level, unit, observable, year, mean, mean, mean,
              Double.NaN, Double.NaN, Double.NaN, 10)
              : row(variants.get(variant), level, unit, observable, year, mean, scale));
        }
      }
    });
    for (String variant : variants) {
      groups(site).forEach(group -> rows.add(new SummaryRow(variant, Level.GROUP, group, "population", year,
          in(.1) ? 29.9 : 30, 0, 0, 0, 0, 0, 10)));
    }
    return rows;
  }

  private SummaryRow row(String variant, Level level, String unit, String observable, int year, double mean,
      double scale) {
    double sign = in(.5) ? 1 : -1;
    double size = scale * of(.000001, .0001, .002, .004999, .005, .005001, .01, .03, .5);
    double[] d = switch (below(9)) {
      case 0 -> new double[] {size, 0, 2 * size};
      case 1 -> new double[] {-size, -2 * size, -0.0};
      case 2 -> new double[] {sign * size, sign * size - 2 * size, sign * size + 2 * size};
      case 3 -> new double[] {sign * size, Double.NaN, Double.NaN};
      case 4 -> new double[] {Double.NaN, Double.NaN, Double.NaN};
      case 5 -> new double[] {0, 0, 0};
      case 6 -> new double[] {sign * size, -sign * size - .0001, -sign * size + .0001};
      default -> new double[] {sign * size, sign * size - .6 * size, sign * size + .6 * size};
    };
    return new SummaryRow(variant, level, unit, observable, year, mean, mean, mean, d[0], d[1], d[2],
        in(.1) ? below(2) : 10);
  }

  private List<CostRow> costs(List<String> variants) {
    List<CostRow> costs = new ArrayList<>();
    for (String variant : variants) {
      double annual = variant.equals("baseline") ? 0 : of(0, 120_000, 1_234_567, 35_000, Double.NaN);
      if (in(.95)) {
        costs.add(new CostRow(variant, -1, CostRow.TOTAL, false, Level.MUNICIPALITY, TOWN, 2024, annual, 0, annual,
            annual, annual, Double.NaN, Double.NaN, Double.NaN));
      }
    }
    return costs;
  }

  private List<AssumptionBand> bands(List<String> variants) {
    List<AssumptionBand> bands = new ArrayList<>();
    for (String variant : variants.subList(1, variants.size())) {
      for (String observable : in(.5) ? List.of("engaged", "withdrawn") : List.<String>of()) {
        double mean = 3 * noise();
        double half = 2 * next();
        double wide = in(.1) ? Double.NaN : 6 * next();
        bands.add(new AssumptionBand(variant, observable, false, mean, mean - half, mean + half, mean - wide,
            mean + wide, Double.NaN, Double.NaN, in(.1) ? 1 : 50, 0, 40, in(.2) ? 1 : .3));
      }
    }
    return bands;
  }

  private List<AssumptionWeight> weights(List<String> variants) {
    List<AssumptionWeight> weights = new ArrayList<>();
    for (String variant : variants.subList(1, variants.size())) {
      weights.add(new AssumptionWeight(variant, "engaged", "settings.asks.rate", 2 * next() - 1, in(.5), .2));
    }
    return weights;
  }
}
