package org.sozialraum.runner.scenariofile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;

/** Numbers as scenario files write them: digits, a decimal point, an exponent; nothing is guessed. */
final class Numerals {
  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
  private static final Pattern PERCENT = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?\\s*(%|percent|Prozent)");
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([ _.,'’\u00a0\u202f][0-9]{3})+");
  private static final Pattern LEADING = Pattern.compile("[+-]?0[0-9]+(\\.[0-9]*)?");

  private Numerals() {}

  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** What to write instead of a text that is no number. */
  static Message advice(String text, boolean whole, boolean quoted) {
    String bare = text.strip();
    if (quoted && (whole ? isWhole(bare) : isNumber(bare))) {
      return Message.of("scenario.number.unquoted", bare);
    }
    if (PERCENT.matcher(bare).matches()) {
      return Message.of("scenario.number.in-that-unit");
    }
    if (whole && isNumber(bare)) {
      return Message.of("scenario.number.no-exponent");
    }
    if (whole && COMMA.matcher(bare).matches()) {
      return Message.of("scenario.number.no-decimals");
    }
    if (COMMA.matcher(bare).matches()) {
      return Message.of("scenario.number.with-point", bare.replace(',', '.'));
    }
    if (GROUPED.matcher(bare).matches()) {
      return Message.of("scenario.number.ungrouped");
    }
    if (LEADING.matcher(bare).matches()) {
      return Message.of("scenario.number.no-leading-zeros");
    }
    return Message.of("scenario.number.digits-alone");
  }

  /** The shortest decimal that reads back as the same number; the same text on every JDK. */
  static String plain(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits <= 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        String text = rounded.stripTrailingZeros().toPlainString();
        return text.length() <= 24 ? text : rounded.stripTrailingZeros().toString();
      }
    }
    return Double.toString(value);
  }

  /** Whether a whole number fits a {@code long}. */
  static boolean fits(String whole) {
    return new BigInteger(whole).bitLength() < 64;
  }
}
