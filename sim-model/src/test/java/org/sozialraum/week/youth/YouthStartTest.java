package org.sozialraum.week.youth;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.YouthStart;
import org.sozialraum.week.Readiness;

/** What youth has left in the founders of the small town; 280 of them are six or older. */
class YouthStartTest {
  private static final YouthStart.Settings USUAL = Quantities.defaults(YouthStart.Settings.class);
  private final Town town = SmallTown.founded();
  private final Residents residents = town.residents();

  @Test
  void foundersStandAboutTheUsualReadinessSmallChildrenAtIt() {
    double sum = 0;
    double squares = 0;
    int grown = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      double readiness = residents.youthReadiness().of(resident);
      if (residents.age(resident, 0) < 6) {
        assertThat(readiness).isCloseTo(USUAL.readiness(), Offset.offset(1e-6));
      } else {
        sum += readiness;
        squares += (readiness - USUAL.readiness()) * (readiness - USUAL.readiness());
        grown++;
      }
    }
    assertThat(grown).isBetween(260, 295);
    assertThat(sum / grown).isCloseTo(USUAL.readiness(), Offset.offset(.02));
    assertThat(Math.sqrt(squares / grown)).isCloseTo(USUAL.spread(), Offset.offset(.015));
  }

  @Test
  void aShareOfTheAdultsHasServedAndNobodyYounger() {
    int adults = 0;
    int served = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      boolean adult = residents.age(resident, 0) >= 18;
      adults += adult ? 1 : 0;
      served += residents.youthService().of(resident) == YouthStart.SERVED ? 1 : 0;
      assertThat(adult || residents.youthService().of(resident) == 0).isTrue();
    }
    assertThat(served / (double) adults).isCloseTo(USUAL.served(), Offset.offset(.1));
  }

  @Test
  void theUsualReadinessIsTheCentreOfReadinessToEngage() {
    assertThat(Quantities.defaults(Readiness.Settings.class).youthCentre()).isEqualTo(USUAL.readiness());
  }
}
