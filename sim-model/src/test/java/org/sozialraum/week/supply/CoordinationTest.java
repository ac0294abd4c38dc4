package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sozialraum.town.Domain;
import org.sozialraum.week.AlikeTown;

class CoordinationTest {
  private final Coordination silos = AlikeTown.settings(Coordination.class);

  @Test
  void silosLoseMoreThanHalfOfAllHandOversAndIntegratedServicesAFifth() {
    // .25 + .70 (1 - e^(-.104/.30)) and .25 + .70 (1 - e^(-.479/.30)).
    assertThat(silos.handOver(.104)).isCloseTo(.455, within(.0005));
    assertThat(silos.handOver(.479)).isCloseTo(.808, within(.0005));
    assertThat(silos.handOver(0)).isEqualTo(.25);
  }

  @Test
  void noCoordinationMakesHandOversCertain() {
    assertThat(silos.handOver(1)).isCloseTo(.25 + .70 * (1 - Math.exp(-1 / .3)), within(1e-12)).isLessThan(.95);
    Coordination bold = AlikeTown.settings(Coordination.class, "uncoordinated", .6);
    assertThat(bold.handOver(1)).isEqualTo(.95);
  }

  @Test
  void servicesForHealthWorkTogetherMostAndThoseForOldAgeAndCultureLeast() {
    assertThat(silos.of(Domain.HEALTH)).isEqualTo(.3167);
    assertThat(silos.of(Domain.AGEING)).isEqualTo(.1233).isEqualTo(silos.of(Domain.CULTURE));
  }
}
