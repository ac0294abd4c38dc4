package org.sozialraum.runner.answer;

import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;

/**
 * What may be said of a difference: how large and how sure, and nothing where the interval touches zero or the effect
 * is too small to matter.
 *
 * @param language language of the sentences
 * @param smallestEffect smallest effect of interest, percentage points, or points of a scale of 100
 */
public record Claim(Language language, double smallestEffect) {
  /** Points below which two decimals would read as nothing at all. */
  static final double SMALLEST_SHOWN = 0.01;
  private static final double PERCENT = 100;
  /** Places that tables hold. */
  private static final int MOST_DECIMALS = 6;

  /** The end of a sentence on a difference. */
  public String of(Optional<SummaryRow> found, boolean index) {
    if (found.isEmpty() || found.get().n() < 2 || Double.isNaN(found.get().diffLower())) {
      return said("command.verdict.too-few");
    }
    SummaryRow row = found.get();
    Difference difference = difference(row);
    if (difference.kind() == Statement.Kind.UNKNOWN) {
      return said("command.verdict.too-few");
    }
    if (difference.same()) {
      return said("command.verdict.none");
    }
    if (tiny(row)) {
      return said(index ? "command.verdict.index.tiny" : "command.verdict.tiny");
    }
    String range = range(row);
    if (difference.kind() == Statement.Kind.NOT_SHOWN) {
      return said(index ? "command.verdict.index.not-shown" : "command.verdict.not-shown", range);
    }
    String direction = (small(row) ? "small-" : "shown-") + (difference.mean() > 0 ? "more" : "fewer");
    return said((index ? "command.verdict.index." : "command.verdict.") + direction,
        number(Math.abs(difference.mean()), difference.decimals()), range);
  }

  /** Whether a difference is shown, however small: zero is neither in its interval nor at its end. */
  public boolean shown(SummaryRow row) {
    Statement.Kind kind = row.n() < 2 ? Statement.Kind.UNKNOWN : difference(row).kind();
    return kind != Statement.Kind.UNKNOWN && kind != Statement.Kind.NOT_SHOWN;
  }

  private Difference difference(SummaryRow row) {
    return new Difference(row.observable(), PERCENT * row.difference(), PERCENT * row.diffLower(),
        PERCENT * row.diffUpper(), 0, 0, 0, smallestEffect);
  }

  /** Whether a difference is too small to matter in practice. */
  public boolean small(SummaryRow row) {
    return PERCENT * Math.abs(row.difference()) < smallestEffect;
  }

  /** Whether a difference and its whole interval would read as nothing at all. */
  public boolean tiny(SummaryRow row) {
    return PERCENT * Math.max(Math.abs(row.diffLower()), Math.abs(row.diffUpper())) < SMALLEST_SHOWN;
  }

  /** The 95 % range of a difference, with its name. */
  public String range(SummaryRow row) {
    double lower = PERCENT * row.diffLower();
    double upper = PERCENT * row.diffUpper();
    int decimals = decimals(lower, upper);
    return said("command.verdict.range", number(lower, decimals), number(upper, decimals));
  }

  /** A difference with its sign, with the decimals that its interval is worth. */
  public String signed(SummaryRow row) {
    return signed(PERCENT * row.difference(), decimals(PERCENT * row.diffLower(), PERCENT * row.diffUpper()));
  }

  /** A number with its sign, also when it is positive. */
  public String signed(double value, int decimals) {
    String text = number(value, decimals);
    return text.startsWith("\u2212") || text.matches("0[.,]0*|0") ? text : "+" + text;
  }

  /** Two decimals where the range is narrow or begins next to zero, or more, so that it does not seem to touch it. */
  public static int decimals(double lower, double upper) {
    boolean shown = lower > 0 || upper < 0;
    double nearest = Math.min(Math.abs(lower), Math.abs(upper));
    int decimals = upper - lower < .2 || shown && nearest < .05 ? 2 : 1;
    while (shown && decimals < MOST_DECIMALS && nearest < .5 * Math.pow(.1, decimals)) {
      decimals++;
    }
    return decimals;
  }

  /** A number in the reader's form. */
  public String number(double value, int decimals) {
    String text = String.format(Locale.forLanguageTag(language.toString()), "%." + decimals + "f", value);
    return text.matches("-0[.,]0+|-0") ? text.substring(1) : text.replace('-', '\u2212');
  }

  /** Whole euros, in groups of three digits. */
  public String euros(double euros) {
    return String.format(Locale.forLanguageTag(language.toString()), "%,.0f", euros).replace('-', '\u2212');
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
