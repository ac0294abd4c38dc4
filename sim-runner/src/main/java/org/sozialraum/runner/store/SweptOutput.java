package org.sozialraum.runner.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Pattern;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observables;

/**
 * An output of a sweep as people are told of it: shares in percent, their differences in percentage points, waiting
 * times in years, everything else in the unit of its observable.
 *
 * @param name name of the column
 * @param observable name of the observable
 * @param place name of the unit that it is of; empty for the whole town
 * @param reducer word of the reducer, such as {@code final} or {@code first-above}
 * @param fromYear first observed year that counts
 * @param toYear last year that counts; {@link Integer#MAX_VALUE} for the end
 * @param threshold what a waiting time waits for, in the unit of the observable; NaN for others
 */
public record SweptOutput(String name, String observable, String place, String reducer, int fromYear, int toYear,
    double threshold) {
  private static final Set<String> WAITS = Set.of("first-above", "first-below");
  private static final Set<String> FEWER_IS_BETTER =
      Set.of("withdrawn", "passive", "fear", "loneliness", "loneliness_share", "unsafe_share");
  private static final int MOST_DECIMALS = 6;
  private static final double PERCENT = 100;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final MathContext SHORT = new MathContext(4);
  private static final int LONGEST_VALUE = 40;

  /** What it is called in a language. */
  public String label(Language language) {
    Object what = Observables.named(observable)
        .map(each -> language == Language.DE ? each.german() : each.english()).orElse(observable);
    if (!place.isEmpty()) {
      what = Message.of("sweep.output.of", what, place);
    }
    Object text = waits() ? Message.of("sweep.reduced." + reducer, what,
        Message.plain(number(isShare() ? PERCENT * threshold : threshold, 1, language) + (isShare() ? "\u00a0%" : "")))
        : Message.of("sweep.reduced." + reducer, what);
    if (toYear < Integer.MAX_VALUE) {
      text = Message.of("sweep.reduced.years", text, fromYear, toYear);
    } else if (fromYear > 1) {
      text = Message.of("sweep.reduced.from", text, fromYear);
    }
    return ((Message) text).in(language);
  }

  /** Whether it counts years until something happens. */
  public boolean waits() {
    return WAITS.contains(reducer);
  }

  private boolean isShare() {
    return Observables.named(observable).map(each -> each.unit() == Observables.Unit.SHARE
        || each.unit() == Observables.Unit.DIFFERENCE).orElse(false);
  }

  /** Whether values are told in percent, and differences in percentage points. */
  public boolean inPercent() {
    return !waits() && isShare();
  }

  /** What values are multiplied by before they are told. */
  public double scale() {
    return inPercent() ? PERCENT : 1;
  }

  /** The unit of values in a language. */
  public String unit(Language language) {
    return waits() ? Message.of("sweep.unit.years").in(language)
        : inPercent() ? Message.of("sweep.unit.percent").in(language)
        : Observables.named(observable).map(each -> each.unit().word().in(language)).orElse("");
  }

  /** The unit of differences in a language. */
  public String differenceUnit(Language language) {
    return inPercent() ? Message.of("sweep.unit.points").in(language) : unit(language);
  }

  /** Whether more of it is worse. */
  public boolean fewerIsBetter() {
    boolean worse = FEWER_IS_BETTER.contains(observable);
    // Who waits longer for something bad to come is better off, and for it to go is worse off.
    return worse != reducer.equals("first-above");
  }

  /**
   * The smallest difference that matters, as differences are told; 0 where a scenario says nothing of it.
   *
   * @param smallestEffect smallest effect of interest, percentage points, or points of a scale of 100
   */
  public double least(double smallestEffect) {
    boolean points = !waits() && Observables.named(observable)
        .map(each -> each.unit() == Observables.Unit.POINTS).orElse(false);
    return inPercent() || points ? smallestEffect : 0;
  }

  /** Decimals that a number with this interval is worth; an end that is not zero does not read as zero. */
  public int decimals(double lower, double upper) {
    int decimals = inPercent() ? 1 : 0;
    double difference = Math.abs(upper - lower);
    // Six places are kept of every value: what is less is rounding.
    double width = difference < 1e-9 ? 0 : difference;
    double nearest = Math.min(Math.abs(lower), Math.abs(upper));
    double place = inPercent() ? .1 : 1;
    while (decimals < MOST_DECIMALS && (width > 0 && place > width / 2 || nearest > 0 && nearest < place / 2
        || Double.isNaN(width) && decimals < 2)) {
      decimals++;
      place /= 10;
    }
    return decimals;
  }

  /** A value of a factor as people read it: a number short and in the form of a language, a text cut. */
  public static String written(String value, Language language) {
    if (!NUMBER.matcher(value).matches()) {
      return value.codePointCount(0, value.length()) <= LONGEST_VALUE ? value
          : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
    BigDecimal number = new BigDecimal(value);
    BigDecimal rounded = number.precision() > SHORT.getPrecision() && number.scale() > 0 ? number.round(SHORT) : number;
    return number(rounded.doubleValue(), Math.max(0, rounded.stripTrailingZeros().scale()), language);
  }

  /** A number in the form of a language. */
  public static String number(double value, int decimals, Language language) {
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    String plain = text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '\u2212');
    return language == Language.DE ? plain.replace('.', ',') : plain;
  }
}
