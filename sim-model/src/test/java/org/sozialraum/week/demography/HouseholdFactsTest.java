package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.daughter;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.partner;

import org.junit.jupiter.api.Test;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Town;

class HouseholdFactsTest {

  @Test
  void parentsAreHeadsAndPartnersWithMinorsAtHome() {
    Town town = HandmadeTown.of(2).household(head(1, 40), partner(0, 43), daughter(17), child(20))
        .household(head(1, 50), daughter(25)).town();
    assertThat(town.residents().parent().of(find(town, 1, 40))).isEqualTo((byte) 1);
    assertThat(town.residents().parent().of(find(town, 0, 43))).isEqualTo((byte) 1);
    assertThat(town.residents().parent().of(find(town, 0, 20))).isEqualTo((byte) 0);
    assertThat(town.residents().parent().of(find(town, 1, 50))).as("her child is grown").isEqualTo((byte) 0);
    assertThat(town.residents().householdSize().of(find(town, 1, 17))).isEqualTo((byte) 4);
  }

  @Test
  void aWorkingParentOfAToddlerAndAPupilIsThreeQuartersUnderPressure() {
    // .20 + .25 + .20 + .10 = .75 before the personal disposition, which has mean 0 over many.
    Town town = HandmadeTown.of(2000).households(2000, head(1, 35), child(3), child(8)).town();
    for (int row = 0; row < town.residents().count(); row++) {
      town.residents().employed().set(row, (byte) (town.residents().age(row, HandmadeTown.WEEK) == 35 ? 1 : 0));
    }
    HouseholdFacts.derive(town, HandmadeTown.traits().mobility(), HandmadeTown.WEEK, HandmadeTown.CHANCE);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().age(row, HandmadeTown.WEEK) == 35) {
        double pressure = town.residents().timePressureBase().of(row);
        sum += pressure;
        squares += (pressure - .75) * (pressure - .75);
      }
    }
    // 2,000 parents: standard error of the mean .0018, of the spread .0013.
    assertThat(sum / 2000).isCloseTo(.75, within(.008));
    assertThat(Math.sqrt(squares / 2000)).isCloseTo(.08, within(.006));
  }

  @Test
  void theDispositionIsForLife() {
    Town town = HandmadeTown.of(1).household(head(1, 35)).town();
    float before = town.residents().timePressureBase().of(0);
    HouseholdFacts.derive(town, HandmadeTown.traits().mobility(), HandmadeTown.WEEK + 520, HandmadeTown.CHANCE);
    assertThat(town.residents().timePressureBase().of(0)).isEqualTo(before);
  }
}
