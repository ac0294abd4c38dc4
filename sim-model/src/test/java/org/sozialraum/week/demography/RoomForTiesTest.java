package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/** Without demography nobody comes or goes, and ties are not held down by the room laid out at the founding. */
class RoomForTiesTest {
  private static final Scenario WITHOUT =
      RecordedTown.scenario(SmallTown.plan(), 2, 1).without(Set.of(Mechanism.DEMOGRAPHY));

  @Test
  void residentsGetToKnowMorePeopleThanTheyHadRoomForAtTheFounding() {
    Town town = RecordedTown.of(WITHOUT).town();
    int laidOut = WITHOUT.settings().founding().spareTieSlots();
    long beyond = 0;
    for (int resident = 0; resident < town.residents().count(); resident++) {
      beyond += town.ties().count(resident) > laidOut ? 1 : 0;
    }
    assertThat(beyond / (double) town.residents().count()).as("share with more than %d ties", laidOut)
        .isGreaterThan(.1);
  }

  @Test
  void nobodyComesGoesOrMoves() {
    long[] people = new long[2];
    RecordedTown run = RecordedTown.of(WITHOUT, started -> people[0] = fingerprint(started.town()), model -> { });
    people[1] = fingerprint(run.town());
    assertThat(people[1]).isEqualTo(people[0]);
    for (int resident = 0; resident < run.town().residents().count(); resident++) {
      assertThat(run.town().residents().moved().of(resident)).isZero();
    }
  }

  /** Who lives where, in rows. */
  private static long fingerprint(Town town) {
    long sum = town.residents().count();
    for (int resident = 0; resident < town.residents().count(); resident++) {
      sum = 31 * sum + town.residents().id().of(resident);
      sum = 31 * sum + town.residents().dwelling().of(resident);
    }
    return sum;
  }
}
