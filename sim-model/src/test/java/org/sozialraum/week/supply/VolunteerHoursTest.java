package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Associations.Field;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;

/** What the hours of one social volunteer are worth. */
class VolunteerHoursTest {
  private static double everydayHelp(boolean trained) {
    Town town = AlikeTown.founded();
    town.associations().field().set(0, (byte) Field.SOCIAL.ordinal());
    town.residents().engagedIn().set(0, 0);
    town.residents().hours().set(0, 10);
    town.residents().trained().set(0, (byte) (trained ? 1 : 0));
    VolunteerHours hours = new VolunteerHours(AlikeTown.settings(VolunteerHours.Settings.class, "useful-social", .05,
        "social-ageing", .5, "useful-trained", 1.2));
    hours.begin(town);
    hours.add(town, 0, 0);
    hours.share(town);
    return hours.offered(0, Domain.AGEING.ordinal());
  }

  @Test
  void aTwentiethOfTheHoursIsUsefulAndHalfOfThatGoesToEverydayHelp() {
    assertThat(everydayHelp(false)).isCloseTo(.25, Offset.offset(1e-6));
  }

  @Test
  void theTrainedAreUsefulForAFifthMore() {
    assertThat(everydayHelp(true)).isCloseTo(.30, Offset.offset(1e-6));
  }
}
