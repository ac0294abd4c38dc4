package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.week.Shift;

/** Not everybody answers a survey: the engaged, the trusting and the schooled do more often. */
class NonResponseTest {
  private static final String SWITCH = "measurement.survey.non-response.share";

  private static NonResponse complete() {
    return new NonResponse(new NonResponse.Settings(1, .2, .5, .6, .8, .55, .8));
  }

  private static Scenario asked(Scenario scenario) {
    return RecordedTown.with(scenario, SWITCH, 1);
  }

  @Test
  void aTrustingEngagedResidentOfHighSchoolingAnswersMoreOftenThanALonelyOne() {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    residents.education().set(0, (byte) 2);
    residents.lastEngaged().set(0, -51);
    residents.trust().set(0, .8f);
    residents.loneliness().set(0, .25f);
    // 1 / (1 + e^-(.2 + 1 + .6 + .2 - .2))
    assertThat(complete().probability(residents, 0, 0)).isCloseTo(.8581, Offset.offset(1e-4));
    residents.education().set(0, Residents.PUPIL);
    // Pupils as middle schooling: 1 / (1 + e^-1.3)
    assertThat(complete().probability(residents, 0, 0)).isCloseTo(.7858, Offset.offset(1e-4));
    residents.education().set(0, (byte) 0);
    residents.lastEngaged().set(0, -52);
    residents.loneliness().set(0, .75f);
    // 1 / (1 + e^.2)
    assertThat(complete().probability(residents, 0, 0)).isCloseTo(.4502, Offset.offset(1e-4));
  }

  @Test
  void whoAnswersDoesSoAllYear() {
    Town town = SmallTown.founded();
    Chance chance = Chance.of(1, 0);
    int changedInYear = 0;
    int changedLater = 0;
    for (int resident = 0; resident < town.residents().count(); resident++) {
      town.residents().lastEngaged().set(resident, Residents.NEVER);
      boolean first = complete().isAnsweredBy(new Shift(town, 0, chance), resident);
      changedInYear += complete().isAnsweredBy(new Shift(town, 51, chance), resident) != first ? 1 : 0;
      changedLater += complete().isAnsweredBy(new Shift(town, 52, chance), resident) != first ? 1 : 0;
    }
    assertThat(changedInYear).isZero();
    assertThat(changedLater).isGreaterThan(50);
  }

  @Test
  void aSurveyOverReportsEngagementWhileTheTownStaysWhatItIs() {
    Scenario scenario = RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), 0, 1);
    RecordedTown all = RecordedTown.of(scenario);
    RecordedTown some = RecordedTown.of(asked(scenario));
    assertThat(some.town().checksum()).isEqualTo(all.town().checksum());
    assertThat(some.last("engaged")).as("a state, not an answer").isEqualTo(all.last("engaged"));
    assertThat(some.last("starts_asked")).isEqualTo(all.last("starts_asked"));
    assertThat(some.last("moves")).isEqualTo(all.last("moves"));
    assertThat(some.last("engaged_12m")).isGreaterThan(all.last("engaged_12m") + .02);
    assertThat(some.last("trusts_most")).isGreaterThan(all.last("trusts_most"));
    assertThat(some.last("loneliness_share")).isLessThan(all.last("loneliness_share"));
    Map<String, String> before = all.exact();
    List<String> differ = new ArrayList<>();
    some.exact().forEach((key, value) -> {
      if (!value.equals(before.get(key)) && key.contains(" MUNICIPALITY ") && key.endsWith(" of the year")) {
        differ.add(key.replace(" of the year", "").replaceAll(".* ", ""));
      }
    });
    assertThat(differ).doesNotContain("population", "active", "trust", "belonging", "fear", "ties", "helped_12m")
        .contains("engaged_12m", "unsafe_share", "hours:up-to-2", "willing", "never_engaged", "chats_monthly");
  }

  @Test
  void halfTheNonResponseIsHalfAsMuch() {
    Town town = SmallTown.founded();
    NonResponse.Settings half = new NonResponse.Settings(.5, .2, .5, .6, .8, .55, .8);
    double expected = 0;
    double answered = 0;
    int surveys = 40;
    for (int resident = 0; resident < town.residents().count(); resident++) {
      expected += surveys * (1 - .5 * (1 - new NonResponse(half).probability(town.residents(), resident, 0)));
      for (int seed = 0; seed < surveys; seed++) {
        answered += new NonResponse(half).isAnsweredBy(new Shift(town, 0, Chance.of(seed, 0)), resident) ? 1 : 0;
      }
    }
    assertThat(answered / expected).isCloseTo(1, Offset.offset(.02));
  }

  /**
   * Of an answer whose latent value varies as among residents, this share of the spread is no noise. Brief 3.8 counts
   * on .7; fear and loneliness come near it, trust and belonging, which vary less, stay below.
   */
  @Test
  void noiseLeavesTheReliabilityThatTheSpreadOfWhatResidentsFeelImplies() {
    Residents residents = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 2)).town().residents();
    assertThat(reliability(residents, residents.fear())).isBetween(.6, .85);
    assertThat(reliability(residents, residents.loneliness())).isBetween(.6, .85);
    assertThat(reliability(residents, residents.trust())).isBetween(.4, .7);
    assertThat(reliability(residents, residents.belonging())).isBetween(.3, .7);
  }

  private static double reliability(Residents residents, FloatColumn latent) {
    double sum = 0;
    double squares = 0;
    int adults = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      if (residents.age(resident, 104) >= 18) {
        adults++;
        sum += latent.of(resident);
        squares += latent.of(resident) * latent.of(resident);
      }
    }
    double variance = squares / adults - sum / adults * sum / adults;
    double noise = Quantities.defaults(SurveyMeasurement.Settings.class).noise();
    return variance / (variance + noise * noise);
  }
}
