package org.sozialraum.week.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/** 300 residents who are all trained; half of them remember it after 104 weeks, 150 with a standard error of 9. */
class TrainedVolunteersTest {
  private final TrainedVolunteers process =
      new TrainedVolunteers(Quantities.defaults(TrainedVolunteers.Settings.class));
  private Town town;
  private Residents residents;
  private Associations associations;

  @BeforeEach
  void everybodyIsTrainedAndNobodyEngaged() {
    town = SmallTown.founded();
    residents = town.residents();
    associations = town.associations();
    Arrays.fill(residents.trained().array(), (byte) 1);
    Arrays.fill(residents.engagedIn().array(), Residents.NONE);
  }

  private int trained() {
    int trained = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      trained += residents.trained().of(resident);
    }
    return trained;
  }

  @Test
  void halfIsForgottenAfterTwoYearsThoughNobodyTrainsAnyMore() {
    for (int week = 0; week < 104; week += 4) {
      process.run(town, week, Chance.of(1, 0));
    }
    assertThat(trained()).isCloseTo(150, Offset.offset(35));
    for (int week = 104; week < 20 * 104; week += 4) {
      process.run(town, week, Chance.of(1, 0));
    }
    assertThat(trained()).as("after forty years").isZero();
  }

  @Test
  void whoForgetsHangsOnNobodyElse() {
    process.run(town, 0, Chance.of(1, 0));
    byte[] together = residents.trained().array().clone();
    for (int alone = 0; alone < residents.count(); alone++) {
      Arrays.fill(residents.trained().array(), (byte) 0);
      residents.trained().set(alone, (byte) 1);
      process.run(town, 0, Chance.of(1, 0));
      assertThat(residents.trained().of(alone)).isEqualTo(together[alone]);
    }
  }

  @Test
  void aBoardIsTrainedWhileOneOfItsVolunteersIs() {
    Arrays.fill(residents.trained().array(), (byte) 0);
    residents.engagedIn().set(3, 1);
    residents.membership(0).set(4, 0);
    residents.trained().set(4, (byte) 1);
    process.run(town, 0, Chance.of(1, 0));
    assertThat(associations.boardTrained().of(0)).as("members do not count").isZero();
    assertThat(associations.boardTrained().of(1)).as("untrained volunteers do not count").isZero();
    for (int seed = 0; seed < 50; seed++) {
      residents.trained().set(3, (byte) 1);
      Arrays.fill(associations.boardTrained().array(), (byte) 0);
      process.run(town, 0, Chance.of(seed, 0));
      assertThat(associations.boardTrained().of(1)).isEqualTo(residents.trained().of(3));
      assertThat(associations.boardTrained().of(0)).isZero();
    }
  }
}
