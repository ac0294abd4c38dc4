package org.sozialraum.observe;

import org.sozialraum.quantity.Quantity;

/** Measures as a survey would: a question is answered with noise, and not everybody answers. Brief 3.8. */
public final class SurveyMeasurement {
  private SurveyMeasurement() {}

  /** Numbers of the survey. */
  public record Settings(
      @Quantity(meaning = "standard deviation of the noise with which a question is answered", unit = "share",
          byDefault = .12, max = .3, source = "brief 3.8 and addendum J")
      double noise) implements java.io.Serializable {}
}
