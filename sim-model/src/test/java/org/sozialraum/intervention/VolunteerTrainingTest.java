package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/** The small town, in which everybody is engaged where a test says so. */
class VolunteerTrainingTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  /** The ramp has reached its full dose. */
  private static final int LATE = 1000;
  private Town town;
  private Residents residents;

  @BeforeEach
  void everybodyIsEngaged() {
    town = SmallTown.founded();
    residents = town.residents();
    java.util.Arrays.fill(residents.engaged().array(), (byte) 1);
  }

  private static VolunteerTraining training(double placesPerYear, List<String> quarters) {
    Record all = RecordedTown.changed(Quantities.defaults(VolunteerTraining.class), "places-per-year", placesPerYear);
    return (VolunteerTraining) RecordedTown.changed(RecordedTown.changed(all, "weeks", 0.0), "quarters", quarters);
  }

  /** Residents of a quarter who are trained in a year, so few that they do not run out, over ten replications. */
  private double trainedInAYear(VolunteerTraining training, int quarter) {
    double trained = 0;
    for (int replication = 0; replication < 10; replication++) {
      java.util.Arrays.fill(residents.trained().array(), (byte) 0);
      for (int week = LATE; week < LATE + 52; week++) {
        training.act(town, week, Chance.of(1, replication));
      }
      for (int resident = 0; resident < residents.count(); resident++) {
        trained += town.quarterOf(resident) == quarter ? residents.trained().of(resident) : 0;
      }
    }
    return trained / 10;
  }

  @Test
  void asManyAreTrainedAsThereArePlacesSharedByDwellings() {
    // Thirty places for 300 residents, with an error of .17 on the mean of ten.
    double west = trainedInAYear(training(30, List.of()), 0);
    double east = trainedInAYear(training(30, List.of()), 1);
    assertThat(west + east).isCloseTo(30, Offset.offset(5.0));
    double share = (double) town.quarters().dwellings().of(0) / town.dwellings().count();
    assertThat(west).isCloseTo(30 * share, Offset.offset(4.0));
    assertThat(trainedInAYear(training(30, List.of("east")), 0)).as("not in the West").isZero();
    assertThat(trainedInAYear(training(30, List.of("east")), 1)).isCloseTo(30, Offset.offset(5.0));
  }

  @Test
  void whoDoesNotEngageIsNotTrained() {
    java.util.Arrays.fill(residents.engaged().array(), (byte) 0);
    assertThat(training(60, List.of()).act(town, LATE, CHANCE)).isZero();
    residents.engaged().set(7, (byte) 1);
    training(10_000, List.of()).act(town, LATE, CHANCE);
    for (int resident = 0; resident < residents.count(); resident++) {
      assertThat(residents.trained().of(resident) != 0).isEqualTo(resident == 7);
    }
  }

  @Test
  void whatWasLearnedOutlivesTheProgrammeAndFades() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 8);
    Record oneYear = RecordedTown.changed(Quantities.defaults(VolunteerTraining.class), "weeks", 52.0);
    int[] trained = new int[8 * 52];
    RecordedTown.of(scenario.with(List.of((Intervention) oneYear), List.of()), model -> {}, model -> {
      for (int resident = 0; resident < model.town().residents().count(); resident++) {
        trained[(int) model.schedule.getSteps() - 1] += model.town().residents().trained().of(resident);
      }
    });
    int atTheEnd = trained[64];
    assertThat(atTheEnd).isGreaterThan(15);
    assertThat(trained[64 + 104]).as("two years later half at most, for some have left")
        .isBetween(1, (int) (.65 * atTheEnd));
    assertThat(trained[8 * 52 - 1]).isLessThan(trained[64 + 104]);
  }
}
