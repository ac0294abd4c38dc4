package org.sozialraum.observe;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.Shift;

/**
 * Measures as a survey would: what residents feel is a latent value in 0…1; they say yes to a question if the value
 * plus noise, normal with mean 0, exceeds the question's threshold. Each question has noise of its own, drawn by
 * resident, week and number of the question. Not everybody need answer ({@link NonResponse}).
 *
 * <p>Of a latent value with variance {@code v} such noise leaves the reliability {@code v / (v + .12²)}, about .7.
 * Brief 3.8 and addendum J.
 */
public final class SurveyMeasurement implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Numbers of the survey. */
  public record Settings(
      @Quantity(meaning = "standard deviation of the noise with which a question is answered", unit = "share",
          byDefault = .12, max = .3, source = "brief 3.8 and addendum J") double noise,
      @Quantity(meaning = "fear above which residents feel unsafe at night", unit = "share", byDefault = .5,
          source = "brief, addendum J") double unsafe,
      @Quantity(meaning = "fear above which residents often avoid certain streets at night", unit = "share",
          byDefault = .36, source = "assumption A-316: the worst of five streets that differ as answers do") double avoids,
      @Quantity(meaning = "loneliness above which residents call themselves lonely", unit = "share", byDefault = .5,
          source = "brief, addendum J") double lonely,
      @Quantity(meaning = "belonging above which residents belong strongly to their neighbourhood", unit = "share",
          byDefault = .54, source = "brief, addendum J") double belongsStrongly,
      @Quantity(meaning = "trust above which residents trust most people", unit = "share", byDefault = .565,
          source = "brief, addendum J") double trustsMost,
      @Quantity(meaning = "readiness above which residents who are not engaged would be willing", unit = "log-odds",
          byDefault = 0, min = -3, max = 3,
          source = "assumption A-317: readiness from which residents found associations (A-188)") double willing,
      NonResponse.Settings nonResponse) implements java.io.Serializable {}

  // Numbers of the questions; the first two are as old as the survey.
  private static final int LONELY = 0;
  private static final int UNSAFE = 1;
  private static final int BELONGS = 2;
  private static final int TRUSTS = 3;
  private static final int AVOIDS = 4;
  private static final int WILLING = 5;

  /** Hours that are still said to be two or five, in whole hours; brief K34. */
  private static final double TWO_HOURS = 2.5;
  private static final double FIVE_HOURS = 5.5;
  /** Age from which residents are asked about their neighbourhood; S97, S102, S121. */
  private static final int NEIGHBOURHOOD_AGE = 16;
  private static final int ADULT = 18;

  private final Settings settings;
  private final Readiness readiness;
  private final NonResponse nonResponse;

  /** A survey of residents whose readiness to engage follows the model's own rule. */
  SurveyMeasurement(Settings settings, Readiness readiness) {
    this.settings = settings;
    this.readiness = readiness;
    nonResponse = new NonResponse(settings.nonResponse());
  }

  /** Whether a resident answers this year's survey. */
  boolean isAnsweredBy(Shift shift, int resident) {
    return nonResponse.isAnsweredBy(shift, resident);
  }

  /** Adds what a resident of 14 or older says who answers. */
  void ask(Shift shift, int resident, int age, long[] counts) {
    aboutEngagement(shift, resident, counts);
    Residents residents = shift.town().residents();
    if (age >= NEIGHBOURHOOD_AGE) {
      counts[Count.ANSWERS_16] = 1;
      float fear = residents.fear().of(resident);
      counts[Count.UNSAFE] = says(shift, resident, UNSAFE, fear, settings.unsafe());
      counts[Count.AVOIDS] = says(shift, resident, AVOIDS, fear, settings.avoids());
      counts[Count.BELONGS] =
          says(shift, resident, BELONGS, residents.belonging().of(resident), settings.belongsStrongly());
      counts[Count.TRUSTS] = says(shift, resident, TRUSTS, residents.trust().of(resident), settings.trustsMost());
      NeighboursKnown.count(shift.town(), resident, shift.week(), counts);
    }
    if (age >= ADULT) {
      counts[Count.ANSWERS_18] = 1;
      counts[Count.LONELY] =
          says(shift, resident, LONELY, residents.loneliness().of(resident), settings.lonely());
    }
  }

  private void aboutEngagement(Shift shift, int resident, long[] counts) {
    Residents residents = shift.town().residents();
    if (residents.engaged().of(resident) != 0) {
      float hours = residents.hours().of(resident);
      counts[Count.SAY_HOURS] = 1;
      counts[Count.HOURS + (hours < TWO_HOURS ? 0 : hours < FIVE_HOURS ? 1 : 2)] = 1;
    }
    if (counts[Count.ENGAGED_LAST_YEAR] == 0) {
      counts[residents.lastEngaged().of(resident) == Residents.NEVER ? Count.NEVER_ENGAGED : Count.FORMERLY_ENGAGED] = 1;
      counts[Count.NOT_ENGAGED] = 1;
      // As a share, so that the noise is as large as elsewhere.
      counts[Count.WILLING] = says(shift, resident, WILLING,
          Numeric.logistic(readiness.of(residents, resident, shift.week())), Numeric.logistic(settings.willing()));
    }
  }

  /**
   * Whether a resident who was not engaged a year ago was willing then, as the survey of that time would have heard.
   *
   * @param readiness readiness of that time, as a share
   */
  boolean wasWilling(Shift shift, int resident, double readiness) {
    double draw = shift.chance().draw(Decision.SURVEY_NOISE, shift.week() - Horizon.WEEKS_PER_YEAR,
        shift.town().residents().id().of(resident), WILLING);
    return readiness + settings.noise() * Distributions.normal(draw) > Numeric.logistic(settings.willing());
  }

  /** The noisy answer to a question: whether the latent value exceeds the threshold. */
  private int says(Shift shift, int resident, int question, double latent, double threshold) {
    Chance chance = shift.chance();
    double draw = chance.draw(Decision.SURVEY_NOISE, shift.week(), shift.town().residents().id().of(resident), question);
    return latent + settings.noise() * Distributions.normal(draw) > threshold ? 1 : 0;
  }
}
