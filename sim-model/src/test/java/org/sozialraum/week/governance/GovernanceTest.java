package org.sozialraum.week.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.governance.Governance.Mode.LEAD_ORGANISATION;
import static org.sozialraum.week.governance.Governance.Mode.NETWORK_OFFICE;
import static org.sozialraum.week.governance.Governance.Mode.SHARED;

import org.junit.jupiter.api.Test;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;

/** Networks are as effective as their centre, their stability, means and trust make them (Provan and Kenis). */
class GovernanceTest {
  private final Governance.Settings settings = FoundedNetwork.SETTINGS.governance();

  @Test
  void effectivenessByHand() {
    // -1.2 + 2 * .7 * .5 + .8 * .5 + .8 + .6 * .5 = 1.0
    assertThat(Governance.effectiveness(settings, NETWORK_OFFICE, .7, .5, .5, .5, 15)).isCloseTo(.731059, within(1e-6));
    // half of the means: .6
    assertThat(Governance.effectiveness(settings, LEAD_ORGANISATION, .7, .5, .5, .5, 15))
        .isCloseTo(.645656, within(1e-6));
    // none, and sixteen members are eight too many: -.7
    assertThat(Governance.effectiveness(settings, SHARED, .7, .5, .5, .5, 16)).isCloseTo(.331812, within(1e-6));
    assertThat(Governance.effectiveness(settings, SHARED, .7, .5, .5, .5, 8)).isCloseTo(.549834, within(1e-6));
  }

  @Test
  void membersGovernThemselvesOnlyWhileTheyAreFewAndTrustEachOther() {
    double few = Governance.productivity(settings, SHARED, .6, .6, .5, .6, 6);
    assertThat(few).isGreaterThan(.7);
    assertThat(Governance.productivity(settings, SHARED, .6, .6, .5, .6, 15)).isLessThan(.2 * few);
    assertThat(Governance.productivity(settings, SHARED, .6, .6, .5, .4, 6)).isLessThan(.3 * few);
  }

  @Test
  void anOfficeHasLessTimeForEachOfMoreThanThirty() {
    double thirty = Governance.productivity(settings, NETWORK_OFFICE, .5, .3, .5, .4, 30);
    assertThat(Governance.productivity(settings, NETWORK_OFFICE, .5, .3, .5, .4, 60)).isEqualTo(thirty / 2);
  }

  @Test
  void ofAHubThatStandsAMeetingBringsWhatIsUsual() {
    Stakeholders hub = FoundedNetwork.of(StakeholderPlan.usual(StakeholderPlan.Structure.HUB)).stakeholders();
    assertThat(NetworkFigures.centralisation(hub, 0)).isCloseTo(.7, within(1e-6));
    assertThat(NetworkFigures.stability(hub, 0, 0)).isBetween(.3, .4);
    assertThat(Governance.productivity(settings, NETWORK_OFFICE, NetworkFigures.centralisation(hub, 0),
        NetworkFigures.integration(hub, 0, .9), NetworkFigures.stability(hub, 0, 0), NetworkFigures.trust(hub, 0), 15))
        .isCloseTo(1, within(.02));
  }
}
