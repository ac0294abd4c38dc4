package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.observe.Observation;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

class SiteLabelsTest {

  private static Scenario with(String... quartersAndNames) {
    List<Intervention> centres = new ArrayList<>();
    for (int k = 0; k < quartersAndNames.length; k += 2) {
      centres.add(new NeighbourhoodCentre(quartersAndNames[k], null, quartersAndNames[k + 1], 0, 4, 0, 40, 400,
          List.of(), .25, .5, 1, .25, 1, 1, 1));
    }
    return new Scenario("s", "Why?", SyntheticTowns.named("dorfgruppe").orElseThrow(), new Horizon(0, 1), 1, 1, .5,
        Settings.defaults(), Set.of(), centres, List.of());
  }

  @Test
  void placesOfOneNameAndAPlaceNamedLikeANumberedOneShareNoLabel() {
    Scenario three = with("oberau", "Treff", "kirchfeld", "Treff", "muehlbach", "Treff 2");
    assertThat(ModelRun.spots(List.of(three))).extracting(Observation.Spot::name)
        .containsExactly("Treff", "Treff 3", "Treff 2");
    assertThat(Marks.of(List.of(new Variant("s", three)))).extracting(ResultTables.Mark::label)
        .as("charts say the same").containsExactly("Treff", "Treff 3", "Treff 2");
  }

  @Test
  void thePlaceOfTwoVariantsIsOnePlace() {
    assertThat(ModelRun.spots(List.of(with("oberau", "Treff"), with("oberau", "Treff", "kirchfeld", "Treff"))))
        .extracting(Observation.Spot::name).containsExactly("Treff", "Treff 2");
  }

  @Test
  void aPlaceWithoutANameHasALabel() {
    assertThat(ModelRun.spots(List.of(with("oberau", "")))).extracting(Observation.Spot::name)
        .containsExactly("Neighbourhood centre");
  }
}
