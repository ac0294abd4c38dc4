package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/**
 * A condition over the factors of a point, such as {@code start > 52 and not (town = dorfgruppe or fear = "[fear]")}.
 * Numbers are compared as numbers, everything else as texts, of which it is only known whether they are equal.
 */
public final class SkipCondition implements Design.Condition {
  /** Letters of the longest condition. */
  public static final int LONGEST = 1_000;
  /** Brackets and negations inside each other. */
  public static final int DEEPEST = 50;
  /** Words that conditions are made of, so that no factor can be called by them. */
  public static final List<String> WORDS = List.of("and", "or", "not");

  private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|<=|>=|!=|[=<>()]|[^\\s\"=<>!()]+|.)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");

  private final String text;
  private final Predicate<List<String>> holds;

  private SkipCondition(String text, Predicate<List<String>> holds) {
    this.text = text;
    this.holds = holds;
  }

  /**
   * Reads a condition.
   *
   * @param names names of the factors, in the order of the values of a point
   * @throws Unreadable if it is none
   */
  public static SkipCondition of(String text, List<String> names) throws Unreadable {
    if (text.length() > LONGEST) {
      throw new Unreadable(Message.of("sweep.condition.long", text.length(), LONGEST));
    }
    return new SkipCondition(text, new Reading(text, names).whole());
  }

  @Override
  public boolean holds(List<String> values) {
    return holds.test(values);
  }

  @Override
  public String toString() {
    return text;
  }

  /** A text that is no condition. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message problem;

    private Unreadable(Message problem) {
      super(problem.key());
      this.problem = problem;
    }

    /** What is wrong, and at which letter. */
    public Message problem() {
      return problem;
    }
  }

  /**
   * A word or sign.
   *
   * @param text what is written, without quotes
   * @param quoted whether it stood in quotes and so is a text
   * @param at number of its first letter, from 1
   */
  private record Token(String text, boolean quoted, int at) {
    boolean is(String word) {
      return !quoted && text.equals(word);
    }
  }

  /** One side of a comparison: a factor, or what is written. */
  private record Side(Token token, int factor) {
    String in(List<String> values) {
      return factor >= 0 ? values.get(factor) : token.text();
    }
  }

  /** Goes through the words of a condition once. */
  private static final class Reading {
    private final String text;
    private final List<String> names;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    Reading(String text, List<String> names) {
      this.text = text;
      this.names = names;
      Matcher token = TOKEN.matcher(text.stripTrailing());
      while (token.find()) {
        String found = token.group(1);
        boolean quoted = found.length() > 1 && found.startsWith("\"");
        tokens.add(new Token(quoted ? found.substring(1, found.length() - 1) : found, quoted, token.start(1) + 1));
      }
    }

    Predicate<List<String>> whole() throws Unreadable {
      Predicate<List<String>> found = either();
      if (next < tokens.size()) {
        throw unexpected(Message.of("sweep.condition.and-or", "and", "or"));
      }
      return found;
    }

    private boolean takes(String word) {
      boolean there = next < tokens.size() && tokens.get(next).is(word);
      next += there ? 1 : 0;
      return there;
    }

    private Unreadable unexpected(String wanted) {
      return unexpected(Message.of(wanted));
    }

    private Unreadable unexpected(Message allowed) {
      return new Unreadable(next < tokens.size()
          ? Message.of("sweep.condition.unexpected", tokens.get(next).at(), tokens.get(next).text(), allowed)
          : Message.of("sweep.condition.ends", text.stripTrailing().length(), allowed));
    }

    private Predicate<List<String>> either() throws Unreadable {
      List<Predicate<List<String>>> parts = new ArrayList<>(List.of(both()));
      while (takes("or")) {
        parts.add(both());
      }
      return parts.size() == 1 ? parts.get(0) : values -> parts.stream().anyMatch(each -> each.test(values));
    }

    private Predicate<List<String>> both() throws Unreadable {
      List<Predicate<List<String>>> parts = new ArrayList<>(List.of(one()));
      while (takes("and")) {
        parts.add(one());
      }
      return parts.size() == 1 ? parts.get(0) : values -> parts.stream().allMatch(each -> each.test(values));
    }

    private Predicate<List<String>> one() throws Unreadable {
      if (++depth > DEEPEST) {
        throw new Unreadable(Message.of("sweep.condition.deep", DEEPEST));
      }
      Predicate<List<String>> found;
      if (takes("not")) {
        found = one().negate();
      } else if (takes("(")) {
        found = either();
        if (!takes(")")) {
          throw unexpected("sweep.condition.bracket");
        }
      } else {
        found = comparison();
      }
      depth--;
      return found;
    }

    private Predicate<List<String>> comparison() throws Unreadable {
      Side left = side("sweep.condition.comparison");
      if (next >= tokens.size() || tokens.get(next).quoted() || !COMPARISONS.contains(tokens.get(next).text())) {
        throw unexpected("sweep.condition.sign");
      }
      String sign = tokens.get(next++).text();
      Side right = side("sweep.condition.value");
      if (left.factor() < 0 && right.factor() < 0) {
        Token token = left.token();
        throw new Unreadable(Message.of("sweep.condition.no-factor", token.at(), token.text(), Message.list(names),
            Problems.closest(token.text(), names).map(near -> Message.of("model.did-you-mean", near))
                .orElse(Message.of("model.use-one-of-these"))));
      }
      if (!sign.endsWith("=") || sign.length() == 2 && !sign.equals("!=")) {
        for (Side side : List.of(left, right)) {
          if (side.factor() < 0 && !isNumber(side.token().text())) {
            throw new Unreadable(
                Message.of("sweep.condition.order", side.token().at(), side.token().text(), sign));
          }
        }
      }
      return values -> compared(left.in(values), sign, right.in(values));
    }

    private Side side(String wanted) throws Unreadable {
      Token token = next < tokens.size() ? tokens.get(next) : null;
      if (token == null || !token.quoted()
          && (token.text().matches("[=<>()!\"]|[<>!]=") || WORDS.contains(token.text()))) {
        throw unexpected(wanted);
      }
      next++;
      return new Side(token, token.quoted() ? -1 : names.indexOf(token.text()));
    }
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean compared(String left, String sign, String right) {
    boolean numbers = isNumber(left) && isNumber(right);
    int order = numbers ? Double.compare(Double.parseDouble(left) + 0.0, Double.parseDouble(right) + 0.0)
        : left.equals(right) ? 0 : 1;
    return switch (sign) {
      case "=" -> order == 0;
      case "!=" -> order != 0;
      // Texts have no order: a town is neither more nor less than a number.
      case "<" -> numbers && order < 0;
      case "<=" -> numbers && order <= 0;
      case ">" -> numbers && order > 0;
      default -> numbers && order >= 0;
    };
  }

  /** Whether two values are the same, numbers as numbers. */
  public static boolean same(String left, String right) {
    return compared(left, "=", right);
  }
}
