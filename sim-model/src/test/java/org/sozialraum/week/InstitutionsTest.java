package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.AlikeTown.settings;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/** Known answers of trust in institutions; it goes a tenth of its way a week. */
class InstitutionsTest {
  private static final Offset<Float> EXACT = Offset.offset(2e-6f);
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    fill(residents.serviceExperience(), .7);
    fill(residents.fear(), .4);
  }

  private float after(Mechanism... off) {
    fill(residents.institutionTrust(), .5);
    new Institutions(settings(Institutions.Settings.class, "usual", .5, "services", .3, "usual-service", .7, "safety",
        .2, "usual-safety", .6, "consulted", .2, "speed", .1), Set.of(off)).run(town, 0, Chance.of(1, 0));
    return residents.institutionTrust().of(0);
  }

  @Test
  void whereServiceAndSafetyAreAsUsualTrustStays() {
    assertThat(after()).isCloseTo(.5f, EXACT);
  }

  @Test
  void goodServiceRaisesItBadServiceLowersIt() {
    fill(residents.serviceExperience(), 1);
    assertThat(after()).as("target .59").isCloseTo(.509f, EXACT);
    fill(residents.serviceExperience(), .2);
    assertThat(after()).as("target .35").isCloseTo(.485f, EXACT);
  }

  @Test
  void fearLowersItSafetyRaisesIt() {
    fill(residents.fear(), .9);
    assertThat(after()).as("target .4").isCloseTo(.49f, EXACT);
    fill(residents.fear(), .15);
    assertThat(after()).as("target .55").isCloseTo(.505f, EXACT);
  }

  @Test
  void theTargetIsAShareAndChildrenKeepTheirs() {
    fill(residents.fear(), 90);
    assertThat(after()).as("target 0").isCloseTo(.45f, EXACT);
    fill(residents.birthWeek(), -14 * 52 + 1);
    assertThat(after()).isEqualTo(.5f);
  }

  @Test
  void anHonouredConsultationRaisesItAnIgnoredOneLowersItAndBothMoreAtAHigherLevel() {
    fill(residents.heard(), 4);
    assertThat(after()).as("level 3, target .5 + .2 / 2").isCloseTo(.51f, EXACT);
    fill(residents.heard(), -4);
    assertThat(after()).as("level 3, target .5 - .2 / 2").isCloseTo(.49f, EXACT);
    fill(residents.heard(), 5);
    assertThat(after()).as("level 4: four thirds of it").isCloseTo(.5f + .04f / 3, EXACT);
    fill(residents.heard(), -5);
    assertThat(after()).as("level 4: four thirds of it").isCloseTo(.5f - .04f / 3, EXACT);
    fill(residents.heard(), 1);
    assertThat(after()).as("only informed").isCloseTo(.5f, EXACT);
    fill(residents.heard(), -4);
    assertThat(after(Mechanism.CONSULTATION)).as("switched off").isCloseTo(.5f, EXACT);
  }

  @Test
  void withoutTheTrustThatServicesBringTheirExperienceIsAlwaysTheUsual() {
    fill(residents.serviceExperience(), .1);
    assertThat(after(Mechanism.SERVICE_TRUST)).isCloseTo(.5f, EXACT);
    fill(residents.fear(), .9);
    assertThat(after(Mechanism.SERVICE_TRUST)).as("fear still counts").isCloseTo(.49f, EXACT);
  }
}
