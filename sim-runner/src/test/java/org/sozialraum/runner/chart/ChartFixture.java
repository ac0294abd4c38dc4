package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.store.SummaryTable;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** Results that nobody simulated, in the shape of real ones: smooth lines, some luck per run, a small effect. */
public final class ChartFixture {
  static final String[] VILLAGES = {"Altdorf", "Neudorf", "Mühlenberg", "Am Anger", "Kirchfeld", "Seesiedlung"};

  private int replications = 10;
  private int years = 5;
  private double effect = 0.012;
  private double luck = 0.002;
  private String scenario = "treffpunkt";
  private String site = "Treffpunkt Am Anger";
  private String[] names = VILLAGES;
  private boolean hexagons = true;
  private List<String> variants = List.of("baseline", "treffpunkt");
  private boolean gaps;
  private boolean needs;
  private boolean people;
  private boolean flows;
  private int tiny;

  public ChartFixture replications(int number) {
    replications = number;
    return this;
  }

  public ChartFixture years(int number) {
    years = number;
    return this;
  }

  /** Share of residents by which the intervention lowers withdrawal around it. */
  public ChartFixture effect(double share) {
    effect = share;
    return this;
  }

  public ChartFixture luck(double share) {
    luck = share;
    return this;
  }

  public ChartFixture scenario(String name) {
    scenario = name;
    variants = variants.size() == 1 ? List.of(name) : List.of("baseline", name);
    return this;
  }

  public ChartFixture variants(String... all) {
    variants = List.of(all);
    scenario = all[all.length - 1];
    return this;
  }

  public ChartFixture site(String name) {
    site = name;
    return this;
  }

  public ChartFixture quarters(String... all) {
    names = all;
    return this;
  }

  /** Forty quarters on a crooked grid. */
  public ChartFixture musterstadt() {
    names = new String[40];
    String[] stems = {"Nord", "Bahnhofs", "Garten", "Linden", "Hafen", "Rosen", "Schloss", "Wiesen"};
    String[] ends = {"vorstadt", "viertel", "stadt", "siedlung", "höhe"};
    for (int k = 0; k < 40; k++) {
      names[k] = stems[k % 8] + ends[k / 8];
    }
    hexagons = false;
    return this;
  }

  /** Leaves out values: a run that failed, a quarter without figures, weeks without a value. */
  public ChartFixture withGaps() {
    gaps = true;
    return this;
  }

  /** Records who moves between the modes within a year. */
  public ChartFixture withFlows() {
    flows = true;
    return this;
  }

  /** Leaves a number of quarters, the last ones, with a dozen residents each. */
  public ChartFixture tinyQuarters(int number) {
    tiny = number;
    return this;
  }

  /** Records needs, what meets them, and how older people live, for the town and groups. */
  public ChartFixture withNeeds() {
    needs = true;
    return this;
  }

  /** Records the modes by group, the nine dimensions of cohesion, loneliness and safety, and what comes with them. */
  public ChartFixture withPeople() {
    needs = true;
    people = true;
    return this;
  }

  public TownPlan town() {
    List<QuarterPlan> quarters = new ArrayList<>();
    for (int k = 0; k < names.length; k++) {
      quarters.add(new QuarterPlan("q" + k, names[k], "Musterkreis", "Mitte", hexagons ? hexagon(k) : field(k),
          k < names.length - tiny ? 1000 : 12, List.of(), TownPlan.Indicators.NONE));
    }
    String name = hexagons ? "Dorfgruppe" : "Musterstadt";
    return new TownPlan(name.toLowerCase(java.util.Locale.ROOT), name, quarters, List.of(), List.of(), "0");
  }

  public ResultTables tables() {
    TownPlan town = town();
    var horizon = new Horizon(20, years);
    Map<String, List<Optional<RunValues>>> runs = new LinkedHashMap<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      List<Optional<RunValues>> list = new ArrayList<>();
      for (int run = 0; run < replications; run++) {
        boolean failed = gaps && run == 1;
        list.add(failed ? Optional.empty() : Optional.of(run(horizon, town, variant, run)));
      }
      runs.put(variants.get(variant), list);
    }
    var series = new SeriesTable(horizon, runs);
    double[] middle = middle(town.quarters().get(names.length / 2).area());
    List<ResultTables.Mark> marks = new ArrayList<>();
    for (int variant = variants.size() == 1 ? 0 : 1; variant < variants.size(); variant++) {
      marks.add(new ResultTables.Mark(variants.get(variant), site, 0, 52, Integer.MAX_VALUE,
          List.of(new Intervention.Site(site, middle[0] + 130, middle[1] + 90))));
      marks.add(new ResultTables.Mark(variants.get(variant), "asking-campaign", 26, 78, Integer.MAX_VALUE, List.of()));
    }
    return new ResultTables("Hilft ein Treffpunkt?", scenario, variants, town, horizon, replications,
        "0.1.0 (8558cff)", 0.5, marks, SummaryTable.of(series, horizon), series, costs(),
        Map.of());
  }

  /** The same tables with other rows in the summary. */
  static ResultTables altered(ResultTables tables, java.util.function.UnaryOperator<SummaryRow> alter) {
    return new ResultTables(tables.question(), tables.scenario(), tables.variants(), tables.town(), tables.horizon(),
        tables.replications(), tables.version(), tables.smallestEffect(), tables.marks(),
        tables.summary().stream().map(alter).toList(), tables.series(), tables.annualCost(), tables.networks());
  }

  /** The same row with another difference and interval. */
  static SummaryRow differing(SummaryRow row, double difference, double lower, double upper) {
    return new SummaryRow(row.variant(), row.level(), row.unit(), row.observable(), row.year(), row.mean(), row.lower(),
        row.upper(), difference, lower, upper, row.n());
  }

  private Map<String, Double> costs() {
    Map<String, Double> costs = new LinkedHashMap<>();
    for (int variant = 0; variant < variants.size(); variant++) {
      costs.put(variants.get(variant), variant == 0 ? 0.0 : 600_000.0);
    }
    return costs;
  }

  private RunValues run(Horizon horizon, TownPlan town, int variant, int run) {
    var values = new RunValues(horizon);
    String[] modes = {"engaged", "active", "passive", "withdrawn"};
    double[] start = {0.318, 0.302, 0.295, 0.085};
    double[] sign = {0.6, 0.5, -0.1, -1};
    for (int week = 0; week < horizon.observedWeeks(); week++) {
      double since = Math.max(0, Math.min(1, (week - 52) / 104.0));
      boolean lastOfYear = week % 52 == 51 || week == 0;
      for (int mode = 0; mode < 4; mode++) {
        double share = start[mode] + 4 * luck * wave(run, mode, week) + luck * wave(run + 50 * variant, mode + 9, week);
        double town1 = share + variant * effect * sign[mode] * since * 0.4;
        boolean missing = gaps && week > 100 && week < 130;
        values.record(week, Level.MUNICIPALITY, "Musterkreis", modes[mode], missing ? Double.NaN : town1, false);
        if (mode == 0) {
          values.record(week, Level.MUNICIPALITY, "Musterkreis", "engaged_12m", town1 + 0.08, false);
        }
        if (lastOfYear) {
          values.record(week, Level.MUNICIPALITY, "Musterkreis", modes[mode], town1, true);
          for (int quarter = 0; quarter < town.quarters().size(); quarter++) {
            double own = share + 0.02 * wave(quarter, 77 + mode, 0)
                + 3 * luck * wave(run + 31 * quarter + 50 * variant, mode, week)
                + variant * effect * sign[mode] * since * Math.cos(quarter * 1.3 - names.length / 2 * 1.3);
            values.record(week, Level.QUARTER, "q" + quarter, modes[mode],
                gaps && quarter == 2 ? Double.NaN : own, true);
          }
          values.record(week, Level.GROUP, SurroundingsChart.WITHIN + site, modes[mode],
              share + variant * effect * sign[mode] * since
                  + 2 * luck * wave(run + 50 * variant, mode + 3, week), true);
        }
      }
      if (needs && week > 0 && lastOfYear) {
        needs(values, variant, run, week);
      }
      if (flows && week > 0 && lastOfYear) {
        flows(values, modes, variant, run, week, since);
      }
      if (people && week > 0 && lastOfYear) {
        people(values, variant, run, week, since);
      }
    }
    return values;
  }

  /** Of each mode a tenth goes to each neighbouring one; the intervention lets more of the withdrawn leave. */
  private void flows(RunValues values, String[] modes, int variant, int run, int week, double since) {
    for (int from = 0; from < 4; from++) {
      double stays = 1;
      for (int to = 3; to >= 0; to--) {
        double moves = Math.abs(from - to) == 1 ? .1 : .02;
        double more = from == 3 && to == 2 ? 5 * variant * effect * since : 0;
        double chance = luck * wave(run + 50 * variant, 41 + 4 * from + to, week);
        double share = moves + more + chance;
        if (from != to) {
          stays -= share;
          values.record(week, Level.MUNICIPALITY, "Musterkreis", "flow:" + modes[from] + ">" + modes[to], share, true);
        }
      }
      values.record(week, Level.MUNICIPALITY, "Musterkreis", "flow:" + modes[from] + ">" + modes[from], stays, true);
    }
  }

  private void needs(RunValues values, int variant, int run, int week) {
    List<String> units = new ArrayList<>(org.sozialraum.observe.Groups.names());
    units.add("Musterkreis");
    for (String unit : units) {
      Level level = unit.equals("Musterkreis") ? Level.MUNICIPALITY : Level.GROUP;
      boolean burdened = unit.endsWith(":yes") || unit.endsWith(":low") || unit.equals("deprivation:4");
      boolean old = unit.equals("age:75+") || unit.equals("mobility:low");
      double chance = 2 * luck * wave(run + 50 * variant, unit.length(), week);
      double more = variant * effect + chance;
      boolean few = gaps && (unit.equals("barrier:yes") || unit.equals("single-parent:yes"));
      values.record(week, level, unit, "population", few ? 12 : 400, true);
      values.record(week, level, unit, "needs_met:neighbours", .11 + chance, true);
      values.record(week, level, unit, "needs_met:volunteers", burdened ? .09 : .15, true);
      values.record(week, level, unit, "needs_met:services", burdened ? .43 : .5 + more, true);
      values.record(week, level, unit, "needs_met", (burdened ? .52 : .65) + .11 + more + chance, true);
      values.record(week, level, unit, "mobility", old ? .48 : .87, true);
      values.record(week, level, unit, "outings", (old ? 2.9 : 5.8) + 10 * more, true);
      values.record(week, level, unit, "reach", old ? .31 : .72, true);
      values.record(week, level, unit, "ties", old ? 4.2 : 6.9, true);
      values.record(week, level, unit, "alone", old ? .52 : .31, true);
      values.record(week, level, unit, "unsafe_share", old ? .41 : .22, true);
      values.record(week, level, unit, "loneliness_share", (old ? .27 : .12) - more, true);
    }
  }

  private void people(RunValues values, int variant, int run, int week, double since) {
    List<String> groups = org.sozialraum.observe.Groups.names();
    for (int k = 0; k < groups.size(); k++) {
      boolean gains = groups.get(k).endsWith(":low") || groups.get(k).equals("age:65-74");
      double chance = 2 * luck * wave(run + 50 * variant, 13 + k, week);
      double gain = gains ? variant * effect * since : 0;
      boolean missing = gaps && groups.get(k).equals("age:50-64");
      values.record(week, Level.GROUP, groups.get(k), "engaged", missing ? Double.NaN : .3 + gain + chance, true);
      values.record(week, Level.GROUP, groups.get(k), "withdrawn", .09 - gain / 2 + chance / 3, true);
    }
    String[] dimensions = {"networks", "trust", "diversity", "identification", "institutions", "justice", "solidarity",
        "rules", "participation"};
    double sum = 0;
    for (int k = 0; k < dimensions.length; k++) {
      // The first four rise, the last falls.
      double more = 100 * variant * effect * since * (k < 4 ? 1 : k == 8 ? -1 : 0);
      double value = 40 + 5 * k + week / 52.0 + more + 100 * luck * wave(run + 50 * variant, 21 + k, week);
      sum += value / dimensions.length;
      values.record(week, Level.MUNICIPALITY, "Musterkreis", "cohesion:" + dimensions[k], value, true);
    }
    values.record(week, Level.MUNICIPALITY, "Musterkreis", "cohesion", sum, true);
  }

  /** Something between -1 and 1 that looks like slow chance and is the same every time. */
  private static double wave(int run, int what, int week) {
    double phase = run * 2.399 + what * 1.7;
    return 0.6 * Math.sin(phase + week / 37.0) + 0.4 * Math.sin(3.1 * phase + week / 11.0);
  }

  private static Area hexagon(int k) {
    double[][] ring = new double[6][];
    double x = 3000 + (k % 3) * 1732 + (k / 3) * 866;
    double y = 3000 + (k / 3) * 1500;
    for (int corner = 0; corner < 6; corner++) {
      double angle = Math.PI / 6 + corner * Math.PI / 3;
      ring[corner] = new double[] {x + 1000 * Math.cos(angle), y + 1000 * Math.sin(angle)};
    }
    return new Area(new double[][][] {ring});
  }

  private static Area field(int k) {
    int column = k % 8;
    int row = k / 8;
    return new Area(new double[][][] {{corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
        corner(column, row + 1)}});
  }

  private static double[] corner(int column, int row) {
    return new double[] {column * 900 + 200 * Math.sin(row * 2.1 + column),
        row * 800 + 180 * Math.cos(column * 1.7 + row)};
  }

  private static double[] middle(Area area) {
    double[] bounds = area.bounds();
    return new double[] {(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2};
  }
}
