package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/**
 * Quarters rise and decline over the years: every four weeks the deprivation z of a quarter goes a little of the way
 * back to the mean of its municipality at the start and takes a random step, which it shares with quarters nearby.
 *
 * <p>{@code z' = m + .999 (z - m) + .0448 e}, e standard normal, correlated between quarters as the overlap of two
 * bells around their centres: ten years come to a change with standard deviation .5 (Leipzig 2008 to 2022; S228, S229).
 * What shocks add comes on top. Deprivation is an outer cause: it acts through in-movers' traits, the hazard of moving
 * and the target of disorder only. It stays as published up to week 0, so that published margins hold there. Brief,
 * addendum H.
 */
public final class QuarterChange implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of the change of quarters. */
  public record Settings(
      @Quantity(meaning = "persistence of a quarter's deprivation", unit = "per four weeks", byDefault = .999,
          min = .98, source = "brief, addendum H: .987 a year, Leipzig (S228)") double persistence,
      @Quantity(meaning = "random step of a quarter's deprivation", unit = "standard deviation per four weeks",
          byDefault = .0448, max = .2, source = "brief, addendum H, derived: .5 in ten years, Leipzig (S228)") double step,
      @Quantity(meaning = "width of the surroundings with which a quarter shares its steps", unit = "metres",
          byDefault = 500, min = 10, max = 3000, source = "assumption A-227 (brief, addendum H: correlated like z)")
      double width)
      implements java.io.Serializable {}

  /** Width from which on a bell counts as ended, in widths. */
  private static final double BELL_ENDS = 4;
  /** Fixed point: sums over quarters must not depend on their order. */
  private static final double SCALE = 0x1p40;

  private final Settings settings;
  private final boolean drifts;
  private transient double[] weights;
  private transient int[] of;
  private transient int[] first;
  private transient double[] steps;
  private transient long[] sums;
  private transient int[] counts;

  /** The change of quarters under settings and switches. */
  public QuarterChange(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    drifts = !off.contains(Mechanism.QUARTER_CHANGE);
  }

  @Override
  public String meaning() {
    return "deprivation of each quarter drifts over the years";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("quarters.deprivation", "quarters.change of deprivation over the years");
  }

  @Override
  public void run(Shift shift) {
    Town town = shift.town();
    Quarters quarters = town.quarters();
    if (drifts && shift.week() > 0) {
      drift(town, shift.week(), shift.chance());
    }
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      quarters.deprivation().set(quarter, quarters.startingDeprivation().of(quarter)
          + quarters.deprivationDrift().of(quarter) + quarters.deprivationAdded().of(quarter));
    }
  }

  private void drift(Town town, int week, Chance chance) {
    Quarters quarters = town.quarters();
    if (weights == null) {
      shareSteps(town);
    }
    long key = chance.key(Decision.QUARTER_CHANGE, week);
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      steps[quarter] = Distributions.normal(Chance.draw(key, quarters.keyOf(quarter)));
    }
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      long step = 0;
      for (int k = first[quarter]; k < first[quarter + 1]; k++) {
        step += (long) Math.rint(weights[k] * steps[of[k]] * SCALE);
      }
      int municipality = quarters.municipality().of(quarter);
      double mean = sums[municipality] / SCALE / counts[municipality];
      double start = quarters.startingDeprivation().of(quarter);
      double now = start + quarters.deprivationDrift().of(quarter);
      double next = mean + settings.persistence() * (now - mean) + settings.step() * (step / SCALE);
      quarters.deprivationDrift().set(quarter, (float) (next - start));
    }
  }

  /**
   * Weights by which steps are shared, scaled so that each sum has the variance of one step; and the means at the
   * start.
   */
  private void shareSteps(Town town) {
    Quarters quarters = town.quarters();
    int count = quarters.count();
    int[] entries = new int[count * count];
    double[] weight = new double[count * count];
    first = new int[count + 1];
    int next = 0;
    for (int quarter = 0; quarter < count; quarter++) {
      long squares = 0;
      for (int other = 0; other < count; other++) {
        double dx = quarters.x().of(quarter) - quarters.x().of(other);
        double dy = quarters.y().of(quarter) - quarters.y().of(other);
        double away = (dx * dx + dy * dy) / (settings.width() * settings.width());
        if (away < BELL_ENDS * BELL_ENDS) {
          weight[next] = Numeric.exp(-away / 2);
          squares += (long) Math.rint(weight[next] * weight[next] * SCALE);
          entries[next++] = other;
        }
      }
      for (int k = first[quarter]; k < next; k++) {
        weight[k] /= Math.sqrt(squares / SCALE);
      }
      first[quarter + 1] = next;
    }
    weights = java.util.Arrays.copyOf(weight, next);
    of = java.util.Arrays.copyOf(entries, next);
    steps = new double[count];
    sums = new long[town.municipalNoise().length];
    counts = new int[sums.length];
    for (int quarter = 0; quarter < count; quarter++) {
      sums[quarters.municipality().of(quarter)] +=
          (long) Math.rint(quarters.startingDeprivation().of(quarter) * SCALE);
      counts[quarters.municipality().of(quarter)]++;
    }
  }
}
