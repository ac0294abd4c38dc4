package org.sozialraum.observe;

import java.util.List;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Modes;

/**
 * Cohesion in nine dimensions, 0 to 100, after the Bertelsmann Radar; the index is their plain mean. Brief 3.6, K25.
 *
 * <p>Each dimension of a resident from 14 lies between 0 and 1. With trust T, loneliness L, acceptance A, belonging B,
 * trust in institutions G, unmet need U, efficacy E, and of the quarter its collective efficacy CE, its disorder Dis
 * and the access to services above that of its municipality, dS:
 *
 * <pre>
 * networks        .6 x/full + .4 (1 - L),  x = ln(1 + sum of local ties) + .5 ln(1 + close ties elsewhere)
 * trust           T
 * diversity       A
 * identification  B/full, at most 1
 * institutions    G
 * justice         .6 (1 - U) + .4 logistic(3 dS)
 * solidarity      1 if neighbours were helped within a year, else H = .4 T + .3 B + .3 E
 * rules           .5 CE + .5 (1 - Dis)
 * participation   .45 engaged within a year + .35 engaged or active + .20 at an event lately or consulted
 * </pre>
 *
 * <p>A unit's value is 100 times the mean of its residents plus a constant that was fitted once to a published level:
 * levels are no evidence, only changes and differences tell anything. The constant is added to the mean and not to
 * each resident, so that it moves no difference between units; only the sum is kept between 0 and 100. As access is
 * that to the needs of a year, the index is told at the end of years.
 */
public final class CohesionIndex implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Constants of the dimensions, fitted once to the levels of 2017 and fixed since: only differences tell anything. */
  public record Settings(
      @Quantity(meaning = "added to the dimension of networks", unit = "points", byDefault = 3.0, min = -60, max = 60,
          source = "fitted constant, no evidence: level of 2017, S152", free = true)
      double networks,
      @Quantity(meaning = "added to the dimension of trust in people", unit = "points", byDefault = .8, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, between S154 and S153", free = true)
      double trust,
      @Quantity(meaning = "added to the dimension of acceptance of diversity", unit = "points", byDefault = -2.0,
          min = -60, max = 60, source = "fitted constant, no evidence: level of 2017, S153", free = true)
      double diversity,
      @Quantity(meaning = "added to the dimension of identification", unit = "points", byDefault = -6.6, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, below S94", free = true)
      double identification,
      @Quantity(meaning = "added to the dimension of trust in institutions", unit = "points", byDefault = -1.0,
          min = -60, max = 60, source = "fitted constant, no evidence: level of 2017, remainder of the index (S92)",
          free = true)
      double institutions,
      @Quantity(meaning = "added to the dimension of felt justice", unit = "points", byDefault = -28.9, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, S152", free = true)
      double justice,
      @Quantity(meaning = "added to the dimension of solidarity", unit = "points", byDefault = -19.8, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, S152", free = true)
      double solidarity,
      @Quantity(meaning = "added to the dimension of respect for rules", unit = "points", byDefault = 16.7, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, S152", free = true)
      double rules,
      @Quantity(meaning = "added to the dimension of participation", unit = "points", byDefault = 5.2, min = -60,
          max = 60, source = "fitted constant, no evidence: level of 2017, remainder of the index (S92)", free = true)
      double participation,
      @Quantity(meaning = "logarithms of ties from which networks count in full", unit = "logarithm",
          byDefault = 2.84, min = 1, max = 6,
          source = "assumption A-306: 95th percentile of musterstadt (x95 of the brief 3.6)") double networksFull,
      @Quantity(meaning = "belonging from which identification counts in full", unit = "share", byDefault = .7,
          min = .3, source = "brief 3.6") double identificationFull,
      @Quantity(meaning = "how steeply justice follows the quarter's access to services above the municipality's",
          unit = "log-odds per unit", byDefault = 3, max = 10, source = "brief 3.6") double supplySlope,
      @Quantity(meaning = "association meetings and events a week, average of eight weeks, from which one took part",
          unit = "per week", byDefault = .045, max = 1,
          source = "assumption A-307: one in about the last eight weeks") double eventsLately,
      @Quantity(meaning = "share of trust in helpfulness", unit = "share", byDefault = .4, source = "brief 3.3")
      double helpTrust,
      @Quantity(meaning = "share of belonging in helpfulness; the rest is efficacy", unit = "share", byDefault = .3,
          max = .6, source = "brief 3.3")
      double helpBelonging,
      @Quantity(meaning = "reliability of one resident's answers on collective efficacy", unit = "share",
          byDefault = .7, min = .3, source = "brief 3.8") double reliability) implements java.io.Serializable {}

  /** The word of the index and the beginning of its dimensions' names. */
  static final String NAME = "cohesion";

  /** The dimensions, in the order of the Radar's three domains. */
  static final List<String> DIMENSIONS = List.of("networks", "trust", "diversity", "identification", "institutions",
      "justice", "solidarity", "rules", "participation");

  private static final List<String> NAMES = DIMENSIONS.stream().map(each -> NAME + ":" + each).toList();
  private static final double POINTS = 100;

  private final Settings settings;
  private final double[] added;

  /** The index with its constants. */
  CohesionIndex(Settings s) {
    settings = s;
    added = new double[] {s.networks(), s.trust(), s.diversity(), s.identification(), s.institutions(), s.justice(),
        s.solidarity(), s.rules(), s.participation()};
  }

  /**
   * Adds the nine dimensions of a resident from 14.
   *
   * @param supply access to services of the resident's quarter above that of its municipality
   */
  void add(Town town, int quarter, int resident, int week, double supply, long[] counts) {
    Residents r = town.residents();
    Quarters quarters = town.quarters();
    double trust = r.trust().of(resident);
    double belonging = r.belonging().of(resident);
    count(counts, 0, .6 * networks(r, resident) + .4 * (1 - r.loneliness().of(resident)));
    count(counts, 1, trust);
    count(counts, 2, r.acceptance().of(resident));
    count(counts, 3, Math.min(1, belonging / settings.identificationFull()));
    count(counts, 4, r.institutionTrust().of(resident));
    count(counts, 5, .6 * (1 - r.unmetNeed().of(resident)) + .4 * Numeric.logistic(settings.supplySlope() * supply));
    count(counts, 6, helped(r, resident, week) ? 1 : settings.helpTrust() * trust
        + settings.helpBelonging() * belonging
        + (1 - settings.helpTrust() - settings.helpBelonging()) * r.efficacy().of(resident));
    count(counts, 7, .5 * quarters.collectiveEfficacy().of(quarter) + .5 * (1 - quarters.disorder().of(quarter)));
    count(counts, 8, participation(r, resident, week));
  }

  private static void count(long[] counts, int dimension, double value) {
    counts[Count.COHESION + dimension] = FixedPoint.of(Math.max(0, Math.min(1, value)));
  }

  private double networks(Residents residents, int resident) {
    double ties = Numeric.ln(1 + residents.tieSum().of(resident))
        + .5 * Numeric.ln(1 + residents.closeTies().of(resident));
    return Math.min(1, ties / settings.networksFull());
  }

  private static boolean helped(Residents residents, int resident, int week) {
    return week - residents.lastHelping().of(resident) < Horizon.WEEKS_PER_YEAR;
  }

  private double participation(Residents residents, int resident, int week) {
    byte mode = residents.mode().of(resident);
    boolean tookPart = residents.groupAverage().of(resident) >= settings.eventsLately()
        || residents.consulted().of(resident) > 0;
    return (week - residents.lastEngaged().of(resident) < Horizon.WEEKS_PER_YEAR ? .45 : 0)
        + (mode == Modes.ENGAGED || mode == Modes.ACTIVE ? .35 : 0) + (tookPart ? .20 : 0);
  }

  /** Records the index of a unit and its nine dimensions, in points; {@code NaN} where nobody from 14 lives. */
  void record(int week, Level level, String unit, long[] counts, Recorder recorder) {
    recorder.record(week, level, unit, NAME, of(counts), true);
    for (int dimension = 0; dimension < added.length; dimension++) {
      recorder.record(week, level, unit, NAMES.get(dimension), of(counts, dimension), true);
    }
  }

  /** The index of a unit: the plain mean of its dimensions. */
  double of(long[] counts) {
    double sum = 0;
    for (int dimension = 0; dimension < added.length; dimension++) {
      sum += of(counts, dimension);
    }
    return sum / added.length;
  }

  private double of(long[] counts, int dimension) {
    if (counts[Count.ADULTS] == 0) {
      return Double.NaN;
    }
    double mean = FixedPoint.mean(counts[Count.COHESION + dimension], counts[Count.ADULTS]);
    return Math.max(0, Math.min(POINTS, POINTS * mean + added[dimension]));
  }
}
