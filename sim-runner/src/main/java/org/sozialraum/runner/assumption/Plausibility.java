package org.sozialraum.runner.assumption;

import java.util.List;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.pattern.Reading;

/**
 * Whether a drawn town may be one: history matching with a wide tolerance.
 *
 * <p>A draw is plausible if the reference under it lies within {@value #WIDTH} times the tolerance of every published
 * figure C1 to C12. Only figures count that the town is that near to under the usual assumptions: a town differs from
 * the country, and what it misses anyway says nothing about a draw. No draw is left out for that; both bands
 * are told.
 *
 * @see <a href="https://doi.org/10.1214/10-BA524">Vernon, Goldstein and Bower (2010), on implausibility</a>
 */
final class Plausibility {
  /** Tolerances that a figure may be away. */
  static final double WIDTH = 3;
  /** C1 to C12; figures that have a constant of their own say nothing. */
  static final List<Pattern> PATTERNS =
      CalibrationPatterns.all().stream().filter(each -> each.use() == Pattern.Use.CALIBRATION).toList();

  private static final double FEWEST_ENGAGED = .20;
  private static final double MOST_ENGAGED = .55;
  private static final double MOST_WITHDRAWN = .40;

  private final List<Pattern> counting;
  private final List<Pattern> missed;

  /** Held against what the reference is under the usual assumptions. */
  Plausibility(Reading usual) {
    List<Pattern> known = PATTERNS.stream().filter(each -> !Double.isNaN(each.figure().of(usual))).toList();
    counting = known.stream().filter(each -> near(each, usual)).toList();
    missed = known.stream().filter(each -> !near(each, usual)).toList();
  }

  private static boolean near(Pattern pattern, Reading reading) {
    double beyond = (WIDTH - 1) * pattern.tolerance();
    double value = pattern.figure().of(reading);
    return value >= pattern.from() - beyond && value <= pattern.to() + beyond;
  }

  /** Figures that count. */
  List<Pattern> counting() {
    return counting;
  }

  /** Figures that the town is far from under the usual assumptions. */
  List<Pattern> missed() {
    return missed;
  }

  /** Whether a draw is plausible; a figure that has no value under it does not hold. */
  boolean holds(Reading drawn) {
    return !absurd(drawn) && counting.stream().allMatch(each -> near(each, drawn));
  }

  /** Whether a draw makes a town that nobody has seen: engaged outside 20 to 55 %, or more than 40 % withdrawn. */
  static boolean absurd(Reading drawn) {
    double engaged = drawn.of("", "engaged_12m");
    double withdrawn = drawn.of("", "withdrawn");
    return !(engaged >= FEWEST_ENGAGED && engaged <= MOST_ENGAGED && withdrawn <= MOST_WITHDRAWN);
  }
}
