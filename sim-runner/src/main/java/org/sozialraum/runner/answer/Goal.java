package org.sozialraum.runner.answer;

import java.util.Set;

/** Whether more of an observable is better, less of it, or nobody says. */
enum Goal {
  MORE, LESS, NEITHER;

  private static final Set<String> MORE_OF = Set.of("engaged", "engaged_12m", "needs_met", "trust", "belonging",
      "institution_trust", "efficacy", "collective_efficacy", "offers_known", "cohesion");
  private static final Set<String> LESS_OF = Set.of("withdrawn", "loneliness_share", "unsafe_share", "fear");

  /**
   * The goal of an observable. More needs met is better; by whom is not: what neighbours do no more may be what a
   * service does now.
   */
  static Goal of(String observable) {
    return MORE_OF.contains(observable) || observable.startsWith("cohesion:") ? MORE
        : LESS_OF.contains(observable) ? LESS : NEITHER;
  }

  /** Whether a difference is for the better; where nobody says, whether it is one upwards. */
  boolean reached(double difference) {
    return this == LESS ? difference < 0 : difference > 0;
  }
}
