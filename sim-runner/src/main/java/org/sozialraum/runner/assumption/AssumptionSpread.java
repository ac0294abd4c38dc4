package org.sozialraum.runner.assumption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.pattern.Reading;
import org.sozialraum.runner.pattern.RunReading;
import org.sozialraum.runner.stats.Band;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;

/**
 * What draws of the assumptions make of a comparison, in the last year and for the whole town.
 *
 * <p>Each draw is one pair of runs d and so holds luck as well. Luck and assumptions are parted by their variances:
 * with s² of the paired differences under the usual assumptions and S² of the draws, the share of luck is
 * {@code min(1, s²/S²)}, and a draw is told as {@code mean + √(1 − share) (d − mean)}: the draws then spread as much as
 * assumptions alone make them spread. Without at least two replications the share is not known, and the draws are told
 * as they are.
 */
public final class AssumptionSpread {
  /** What is told of each draw, if it is observed. */
  public static final List<String> OBSERVABLES = List.of("engaged", "engaged_12m", "withdrawn", "active", "needs_met",
      "trust", "belonging", "loneliness_share", "institution_trust", "efficacy", "cohesion");
  /** Share of draws that a band holds. */
  public static final double COVERAGE = .9;
  /** Plausible draws below which they make no band. */
  public static final int FEWEST_PLAUSIBLE = 10;
  private static final double PERCENT = 100;

  private final ResultTables usual;
  private final ResultTables drawn;
  private final Plausibility plausibility;
  private final boolean[] plausible;
  private final int absurd;

  /**
   * The spread of some results.
   *
   * @param usual results under the usual assumptions
   * @param drawn results of the draws, the number of a replication being that of its draw
   */
  public AssumptionSpread(ResultTables usual, ResultTables drawn) {
    this.usual = usual;
    this.drawn = drawn;
    List<Reading> usually = readings(usual);
    plausibility = new Plausibility((unit, observable) -> Interval.ofMean(
        usually.stream().mapToDouble(each -> each.of(unit, observable)).toArray()).mean());
    List<Reading> readings = readings(drawn);
    plausible = new boolean[readings.size()];
    int without = 0;
    for (int draw = 0; draw < plausible.length; draw++) {
      boolean finished = drawn.series().finished(drawn.reference(), draw);
      plausible[draw] = finished && plausibility.holds(readings.get(draw));
      without += finished && Plausibility.absurd(readings.get(draw)) ? 1 : 0;
    }
    absurd = without;
  }

  private static List<Reading> readings(ResultTables tables) {
    return IntStream.range(0, tables.series().replications()).<Reading>mapToObj(each ->
        new RunReading(tables.series(), tables.reference(), each, tables.horizon().observedYears())).toList();
  }

  /** Draws, failed ones included. */
  public int draws() {
    return plausible.length;
  }

  /** Whether a draw is plausible. */
  public boolean plausible(int draw) {
    return plausible[draw];
  }

  /** Plausible draws. */
  public int plausibleDraws() {
    return (int) IntStream.range(0, draws()).filter(this::plausible).count();
  }

  /** Draws that make a town that nobody has seen. */
  public int absurdDraws() {
    return absurd;
  }

  /** Published figures that plausible draws are near to. */
  public int figures() {
    return plausibility.counting().size();
  }

  /** Published figures that the town misses anyway. */
  public List<String> missed() {
    return plausibility.missed().stream().map(Pattern::id).toList();
  }

  private static Observables.Unit unit(String observable) {
    return Observables.named(observable).map(Observables.Observable::unit).orElse(Observables.Unit.SHARE);
  }

  /** Differences of a variant to the reference, draw by draw, in percentage points or points of 100. */
  public double[] differences(String variant, String observable) {
    return differences(drawn, variant, observable);
  }

  private static double[] differences(ResultTables tables, String variant, String observable) {
    double scale = unit(observable) == Observables.Unit.POINTS ? 1 : PERCENT;
    double[] differences =
        Interval.differences(lastYear(tables, tables.reference(), observable), lastYear(tables, variant, observable));
    return Arrays.stream(differences).map(each -> scale * each).toArray();
  }

  private static double[] lastYear(ResultTables tables, String variant, String observable) {
    SeriesTable series = tables.series();
    List<String> municipalities = series.units(Level.MUNICIPALITY);
    List<String> counties = series.units(Level.COUNTY);
    Level level = municipalities.size() == 1 || counties.isEmpty() ? Level.MUNICIPALITY : Level.COUNTY;
    String unit = (level == Level.MUNICIPALITY ? municipalities : counties).stream().findFirst().orElse("");
    Optional<double[][]> values = series.yearly(variant, level, unit, observable);
    return IntStream.range(0, series.replications()).mapToDouble(
        each -> values.map(all -> all[each][tables.horizon().observedYears()]).orElse(Double.NaN)).toArray();
  }

  /** The two bands of an observable; empty if it was not observed. */
  public Optional<AssumptionBand> band(String variant, String observable) {
    double[] runs = differences(usual, variant, observable);
    double[] all = differences(variant, observable);
    Interval usually = Interval.ofMean(runs);
    if (usually.n() == 0 || Interval.ofMean(all).n() < 2) {
      return Optional.empty();
    }
    double luck = luck(runs, all);
    double[] parted = parted(all, luck);
    double[] near = sorted(IntStream.range(0, parted.length).filter(this::plausible).mapToDouble(each -> parted[each])
        .toArray());
    double[] sorted = sorted(parted);
    boolean enough = near.length >= FEWEST_PLAUSIBLE;
    int same = (int) Arrays.stream(sorted).filter(each -> Math.signum(each) == Math.signum(usually.mean())).count();
    Observables.Unit unit = unit(observable);
    double low = (1 - COVERAGE) / 2;
    return Optional.of(new AssumptionBand(variant, observable,
        unit == Observables.Unit.POINTS || unit == Observables.Unit.INDEX, usually.mean(), usually.lower(),
        usually.upper(), Band.quantile(sorted, low), Band.quantile(sorted, 1 - low),
        enough ? Band.quantile(near, low) : Double.NaN, enough ? Band.quantile(near, 1 - low) : Double.NaN,
        sorted.length, near.length, same, luck));
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
  }

  /** Share of the variance of draws that is luck; NaN if it cannot be known. */
  static double luck(double[] runs, double[] draws) {
    double within = variance(runs);
    double all = variance(draws);
    return Double.isNaN(within) ? Double.NaN : all <= 0 ? 0 : Math.min(1, within / all);
  }

  /** Draws that spread as much as assumptions alone make them spread. */
  static double[] parted(double[] draws, double luck) {
    double mean = Interval.ofMean(draws).mean();
    double left = Double.isNaN(luck) ? 1 : Math.sqrt(1 - luck);
    return Arrays.stream(draws).map(each -> mean + left * (each - mean)).toArray();
  }

  private static double variance(double[] values) {
    double[] known = sorted(values);
    if (known.length < 2) {
      return Double.NaN;
    }
    double mean = Interval.ofMean(known).mean();
    double squares = 0;
    for (double each : known) {
      squares += (each - mean) * (each - mean);
    }
    return squares / (known.length - 1);
  }

  /** The bands of all variants and observables, variant by variant. */
  public List<AssumptionBand> bands() {
    List<AssumptionBand> bands = new ArrayList<>();
    for (String variant : drawn.variants().subList(1, drawn.variants().size())) {
      OBSERVABLES.forEach(each -> band(variant, each).ifPresent(bands::add));
    }
    return bands;
  }
}
