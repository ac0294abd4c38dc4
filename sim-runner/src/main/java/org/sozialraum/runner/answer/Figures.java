package org.sozialraum.runner.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.sozialraum.message.Message;

/** Numbers for people, in no language yet: with a minus that is one, and none where a number reads as zero. */
final class Figures {
  private static final String MINUS = "\u2212";
  private static final int SIGNIFICANT = 3;
  private static final double ROUGH_FROM = 100;
  private static final int SHOWN = 12;

  private Figures() {}

  /** A number with so many decimals. */
  static Message number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String[] parts = rounded.abs().toPlainString().split("\\.");
    parts[0] = (rounded.signum() < 0 ? MINUS : "") + parts[0];
    return parts.length == 1 ? Message.plain(parts[0]) : Message.of("model.decimal", (Object[]) parts);
  }

  /** A number with its sign, also when it is positive. */
  static Message signed(double value, int decimals) {
    boolean positive = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
    return positive ? Message.of("answer.plus", number(value, decimals)) : number(value, decimals);
  }

  /** Whole euros or persons, of which three digits count. */
  static Message rough(double amount) {
    // Rounded once: to three digits and then to whole euros, 22.47 would become 22.5 and 23.
    BigDecimal rounded = Math.abs(amount) < ROUGH_FROM ? BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP)
        : BigDecimal.valueOf(amount).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    return rounded.signum() < 0 ? Message.of("answer.minus", Message.count(rounded.negate().longValue()))
        : Message.count(rounded.longValue());
  }

  /** A number of percentage points, or of points of 100. */
  static Message points(String observable, Message number) {
    return Message.of(Difference.percent(observable) ? "answer.points" : "answer.points-of-100", number);
  }

  /** The range of a difference with its name, turned round where less is told as a number of its own. */
  static Message range(Difference difference, boolean turned) {
    int decimals = difference.decimals();
    double from = turned ? -difference.upper() : difference.lower();
    double to = turned ? -difference.lower() : difference.upper();
    Message lower = number(from, decimals);
    Message upper = number(to, decimals);
    return lower.equals(upper) && lower.equals(number(0, decimals)) ? Message.of("answer.range.hair", number(0.01, 2))
        : Message.of("answer.range", lower, upper);
  }

  /** Names one after the other, the first twelve of them. */
  static Message listed(List<Message> all, String between) {
    Message list = all.subList(0, Math.min(SHOWN, all.size())).stream().reduce((a, b) -> Message.of(between, a, b))
        .orElseThrow();
    return all.size() > SHOWN ? Message.of("answer.listed.more", list, all.size() - SHOWN) : list;
  }
}
