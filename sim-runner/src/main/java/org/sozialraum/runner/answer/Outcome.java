package org.sozialraum.runner.answer;

import java.util.Optional;
import org.sozialraum.runner.stats.SummaryRow;

/**
 * The outcomes that every comparison tells, always the same ones: whoever chose them by what came out would find
 * something in any comparison.
 */
public enum Outcome {
  ENGAGED("engaged", true, false),
  WITHDRAWN("withdrawn", false, false),
  NEEDS_MET("needs_met", true, false),
  INSTITUTION_TRUST("institution_trust", true, true),
  EFFICACY("efficacy", true, true);

  private final String observable;
  private final boolean moreIsBetter;
  private final boolean index;

  Outcome(String observable, boolean moreIsBetter, boolean index) {
    this.observable = observable;
    this.moreIsBetter = moreIsBetter;
    this.index = index;
  }

  /** Its observable. */
  public String observable() {
    return observable;
  }

  /** Whether it lies on a scale of 0 to 100 points, instead of being a share of residents or needs. */
  public boolean index() {
    return index;
  }

  /** Whether a difference is shown, that is zero is neither in its interval nor at its end, and is for the worse. */
  public boolean worse(Optional<SummaryRow> row) {
    return row.filter(each -> moreIsBetter ? each.diffUpper() < 0 : each.diffLower() > 0).isPresent();
  }
}
