package org.sozialraum.runner.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;

/** One output of a sweep in the unit of its chart: as it is, or as difference to the reference. */
final class SweptValues {
  private static final MathContext SHORT = new MathContext(4);
  private static final String NUMBER = "-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?";
  private static final int LONGEST_LEVEL = 24;

  private final SweepStatistics sweep;
  private final int number;
  private final boolean difference;
  private final Words words;

  SweptValues(SweepStatistics sweep, int number, boolean difference, Words words) {
    this.sweep = sweep;
    this.number = number;
    this.difference = difference;
    this.words = words;
  }

  SweptOutput output() {
    return sweep.outputs().get(number);
  }

  /** What it is called. */
  String label() {
    return output().label(words.language());
  }

  /** Its unit. */
  String unit() {
    return difference ? output().differenceUnit(words.language()) : output().unit(words.language());
  }

  boolean difference() {
    return difference;
  }

  /** The smallest difference that matters; 0 where values are shown as they are. */
  double least() {
    return difference ? output().least(sweep.smallestEffect()) : 0;
  }

  /** Values of a factor that occur: numbers by size, words in the order of the design. */
  List<String> levels(int factor) {
    List<String> levels = new ArrayList<>(sweep.points().stream().map(each -> each.values().get(factor)).distinct()
        .toList());
    if (levels.stream().allMatch(SweptValues::isNumber)) {
      levels.sort(Comparator.comparing(BigDecimal::new));
    }
    return levels;
  }

  static boolean isNumber(String level) {
    return level.length() < 40 && level.matches(NUMBER);
  }

  /** A value of a factor as people read it. */
  String written(String level) {
    if (!isNumber(level)) {
      String text = Lettering.clean(level);
      return text.length() <= LONGEST_LEVEL ? text : text.substring(0, LONGEST_LEVEL - 1) + "…";
    }
    BigDecimal value = new BigDecimal(level);
    BigDecimal rounded = value.precision() > SHORT.getPrecision() && value.scale() > 0 ? value.round(SHORT) : value;
    return words.number(rounded.doubleValue(), Math.max(0, Math.min(6,
        rounded.signum() == 0 ? 0 : rounded.stripTrailingZeros().scale())));
  }

  /** A factor with one of its values. */
  String named(int factor, String level) {
    return words.say("swept.named", Words.shortName(sweep.factors().get(factor).name()), written(level));
  }

  /** A factor as an axis names it: with its unit and scale. */
  String axis(int factor) {
    SweepStatistics.Factor each = sweep.factors().get(factor);
    List<String> more = new ArrayList<>();
    if (!each.units().isEmpty()) {
      more.add(each.unit(words.language()));
    }
    if (each.logarithmic()) {
      more.add(words.say("swept.logarithmic"));
    }
    return more.isEmpty() ? each.name() : words.say("swept.measured", each.name(), String.join(", ", more));
  }

  boolean isReference(PointSummary point) {
    return sweep.reference().filter(point.values()::equals).isPresent();
  }

  /** The points that are meant. */
  List<PointSummary> points(Predicate<PointSummary> which) {
    return sweep.points().stream().filter(which).toList();
  }

  private Estimate of(PointSummary point) {
    PairedSummary each = point.outputs().get(number);
    double scale = output().scale();
    if (!difference) {
      return each.partial() ? Estimate.NONE
          : new Estimate(scale * each.mean(), scale * each.lower(), scale * each.upper());
    }
    if (isReference(point)) {
      return new Estimate(0, 0, 0);
    }
    return each.pairs() < each.pairedRuns() ? Estimate.NONE
        : !each.judged() ? new Estimate(scale * each.difference(), Double.NaN, Double.NaN)
        : new Estimate(scale * each.difference(), scale * each.diffLower(), scale * each.diffUpper());
  }

  /**
   * The mean over points. Its interval is as wide as theirs on average: points share their chance, so that their means
   * may go up and down together, and wider than in that case it cannot be.
   */
  Estimate average(List<PointSummary> points) {
    if (difference && !points.isEmpty() && points.stream().allMatch(this::isReference)) {
      // Nothing is to be shown of the reference: it is where zero lies.
      return new Estimate(0, Double.NaN, Double.NaN);
    }
    double mean = 0;
    double half = 0;
    int n = 0;
    for (PointSummary each : points) {
      Estimate estimate = of(each);
      if (estimate.known()) {
        mean += estimate.mean();
        half += (estimate.upper() - estimate.lower()) / 2;
        n++;
      }
    }
    return n == 0 ? Estimate.NONE : new Estimate(mean / n, (mean - half) / n, (mean + half) / n);
  }

  /** A value with the decimals that it is worth. */
  String told(Estimate estimate) {
    int decimals = output().decimals(estimate.lower(), estimate.upper());
    return difference ? words.signed(estimate.mean(), decimals) : words.number(estimate.mean(), decimals);
  }

  /** A value with its unit and interval. */
  String spoken(Estimate estimate) {
    int decimals = output().decimals(estimate.lower(), estimate.upper());
    return !estimate.bounded() ? words.say("swept.alone", told(estimate), unit())
        : words.say("swept.spoken", told(estimate), unit(), words.number(estimate.lower(), decimals),
            words.number(estimate.upper(), decimals));
  }

  /** What is compared with what, or nothing. */
  String compared() {
    if (!difference) {
      return "";
    }
    if (sweep.ownBaseline()) {
      return " " + words.say("swept.compared.own");
    }
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < sweep.factors().size(); k++) {
      parts.add(named(k, sweep.reference().orElseThrow().get(k)));
    }
    return " " + words.say("swept.compared.point", String.join(", ", parts));
  }

  /** The finding in one line: of differences how many are shown, of values between which they lie. */
  String finding(Map<String, Estimate> all) {
    Map<String, Estimate> known = new LinkedHashMap<>(all);
    known.values().removeIf(each -> !each.bounded());
    if (known.isEmpty()) {
      return words.say("answer.unknown");
    }
    if (difference) {
      long shown = known.values().stream().filter(each -> each.shown() && Math.abs(each.mean()) >= least()).count();
      long byLuck = Math.round(known.size() * .05);
      return shown == 0 ? words.say("swept.none", label())
          : words.say(byLuck == 0 ? "swept.found" : "swept.luck", label(), shown, known.size(), byLuck);
    }
    String low = extreme(known, -1);
    String high = extreme(known, 1);
    return known.get(low).upper() >= known.get(high).lower() ? words.say("swept.flat", label())
        : words.say("swept.range", label(), told(known.get(low)), told(known.get(high)), unit());
  }

  /** The lowest and the highest in words. */
  String extremes(Map<String, Estimate> all) {
    Map<String, Estimate> known = new LinkedHashMap<>(all);
    known.values().removeIf(each -> !each.known() || difference && !each.shown());
    if (known.isEmpty()) {
      return difference ? words.say("answer.none") + "." : "";
    }
    String low = extreme(known, -1);
    String high = extreme(known, 1);
    return low.equals(high) ? words.say("swept.only", low, spoken(known.get(low)))
        : words.say("swept.extremes", low, spoken(known.get(low)), high, spoken(known.get(high)));
  }

  private static String extreme(Map<String, Estimate> known, int sign) {
    return known.entrySet().stream().max(Comparator.comparingDouble(each -> sign * each.getValue().mean()))
        .orElseThrow().getKey();
  }
}
