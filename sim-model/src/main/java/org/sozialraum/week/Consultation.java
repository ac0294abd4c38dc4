package org.sozialraum.week;

/**
 * What a consultation weighs with whoever was consulted: the further it went, the more it raises hopes, and the more it
 * harms if its result is ignored (ladder of participation, brief 3.7).
 *
 * <p>{@code level / 3}, levels being 0 informed, 1 consulted, 2 involved, 3 sharing the decision, 4 co-deciding;
 * negative if the result was ignored. Level 3 weighs as much as the brief says of a consultation (assumption A-261).
 */
final class Consultation {
  private Consultation() {}

  /** Level that weighs one. */
  private static final float LEVEL_THAT_WEIGHS_ONE = 3;

  /** Weight of what was heard of the last consultation: level plus 1, below 0 if ignored, 0 if there was none. */
  static float weight(byte heard) {
    if (heard == 0) {
      return 0;
    }
    return (heard > 0 ? heard - 1 : heard + 1) / LEVEL_THAT_WEIGHS_ONE;
  }
}
