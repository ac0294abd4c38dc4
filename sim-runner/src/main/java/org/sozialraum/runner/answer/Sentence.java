package org.sozialraum.runner.answer;

import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultTables;

/**
 * Sentences on one difference: its direction, size and 95 % interval where it is shown and large enough to matter, and
 * otherwise that it is not.
 *
 * @param tables the results
 * @param variant the variant that is compared with the reference
 */
record Sentence(ResultTables tables, String variant) {

  /** What begins a sentence on the whole town. */
  Message town() {
    return Message.of("answer.in.town", Names.given(variant));
  }

  /** After how many years, to be put behind a verb. */
  Message after() {
    int years = tables.horizon().observedYears();
    return years == 1 ? Message.of("answer.after.year") : Message.of("answer.after.years", years);
  }

  /** What a variant is compared with, as the end of a comparison. */
  Message than(boolean againstItself) {
    return againstItself || Names.idle(tables, tables.reference()) ? Message.of("answer.than.idle")
        : Message.of("answer.than.other", Names.given(tables.reference()));
  }

  /** The sentence on a difference somewhere, and in how many pairs of runs it was so. */
  Statement of(Message where, Difference difference, boolean againstItself) {
    Message text = text(where, difference, againstItself);
    boolean told = difference.kind() == Statement.Kind.BETTER || difference.kind() == Statement.Kind.WORSE;
    if (difference.kind() == Statement.Kind.WORSE) {
      text = Message.of("answer.both", text, Message.of("answer.worse"));
    }
    if (told && difference.pairs() > 0) {
      boolean better = difference.kind() == Statement.Kind.BETTER;
      text = Message.of("answer.both", text, Message.of(better ? "answer.futures.better" : "answer.futures.worse",
          better ? difference.better() : difference.worse(), difference.pairs()));
    }
    return new Statement(text, difference.kind());
  }

  private Message text(Message where, Difference difference, boolean againstItself) {
    String observable = difference.observable();
    Message what = Message.of("answer.at." + observable.replace(':', '.'));
    return switch (difference.kind()) {
      case UNKNOWN, PLAIN -> Message.of("answer.unknown", where, what);
      case NOT_SHOWN -> difference.same() ? Message.of("answer.same", where, what, after())
          : Message.of("answer.not-shown", where, what, after(),
              Figures.points(observable, Figures.range(difference, false)));
      case SMALL -> Message.of("answer.small", where, what, after(), Figures.points(observable, signed(difference)),
          Figures.range(difference, false));
      case BETTER, WORSE, OTHER -> {
        boolean more = difference.mean() > 0;
        yield Message.of((more ? "answer.more." : "answer.fewer.") + observable.replace(':', '.'), where, after(),
            Figures.points(observable, Figures.number(Math.abs(difference.mean()), difference.decimals())),
            than(againstItself), Figures.range(difference, !more));
      }
    };
  }

  private static Message signed(Difference difference) {
    return Figures.signed(difference.mean(), difference.decimals());
  }
}
