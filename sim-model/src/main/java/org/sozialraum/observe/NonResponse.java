package org.sozialraum.observe;

import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Shift;

/**
 * Who answers a survey: {@code logistic(.2 + .5 schooling + .6 engaged + .8 (T - .55) - .8 L)}, schooling 0 to 2 and
 * pupils 1, engaged within a year, trust T, loneliness L. One draw per resident and year decides. Off by default: then
 * everybody answers. Brief 3.8.
 */
public final class NonResponse implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Numbers of non-response. */
  public record Settings(
      @Quantity(meaning = "share of those who would not answer a survey that indeed do not: 0 everybody answers, 1 as"
          + " the other numbers say", unit = "share", byDefault = 0, source = "a switch, brief 3.8") double share,
      @Quantity(meaning = "answering with low schooling, not engaged, of usual trust and not lonely", unit = "log-odds",
          byDefault = .2, min = -3, max = 3, source = "brief 3.8") double usual,
      @Quantity(meaning = "answering with each step of schooling", unit = "log-odds", byDefault = .5, max = 2,
          source = "brief 3.8") double schooling,
      @Quantity(meaning = "answering of those engaged within a year", unit = "log-odds", byDefault = .6, max = 2,
          source = "brief 3.8") double engaged,
      @Quantity(meaning = "answering per unit of trust", unit = "log-odds", byDefault = .8, max = 3,
          source = "brief 3.8") double trust,
      @Quantity(meaning = "usual trust of those who are asked", unit = "share", byDefault = .55, source = "brief 3.8")
      double usualTrust,
      @Quantity(meaning = "not answering per unit of loneliness", unit = "log-odds", byDefault = .8, max = 3,
          source = "brief 3.8") double loneliness) implements java.io.Serializable {}

  private final Settings settings;

  NonResponse(Settings settings) {
    this.settings = settings;
  }

  /** Whether a resident answers this year's survey. */
  boolean isAnsweredBy(Shift shift, int resident) {
    if (settings.share() == 0) {
      return true;
    }
    Residents residents = shift.town().residents();
    double draw = shift.chance().draw(Decision.SURVEY_ANSWERED, Math.floorDiv(shift.week(), Horizon.WEEKS_PER_YEAR),
        residents.id().of(resident));
    return draw >= settings.share() * (1 - probability(residents, resident, shift.week()));
  }

  /** Probability to answer, if non-response is all it can be. */
  double probability(Residents residents, int resident, int week) {
    int schooling = residents.education().of(resident) == Residents.PUPIL ? 1 : residents.education().of(resident);
    boolean engaged = week - residents.lastEngaged().of(resident) < Horizon.WEEKS_PER_YEAR;
    return Numeric.logistic(settings.usual() + settings.schooling() * schooling + (engaged ? settings.engaged() : 0)
        + settings.trust() * (residents.trust().of(resident) - settings.usualTrust())
        - settings.loneliness() * residents.loneliness().of(resident));
  }
}
