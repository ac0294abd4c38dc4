package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

class DeathsTest {

  @Test
  void newbornGirlsCanExpect83YearsAndBoys78Point2() {
    // Addendum B: 83.0 and 78.2 years.
    Deaths deaths = new Deaths(Quantities.defaults(Deaths.Settings.class), HandmadeTown.traits().mobility());
    assertThat(lifeExpectancy(deaths, 1)).isCloseTo(83.0, within(.1));
    assertThat(lifeExpectancy(deaths, 0)).isCloseTo(78.2, within(.1));
  }

  private static double lifeExpectancy(Deaths deaths, int sex) {
    double alive = 1;
    double years = 0;
    for (int age = 0; age <= 120; age++) {
      double dies = 1 - Math.exp(-deaths.perYear(sex, age));
      years += alive * (1 - dies / 2);
      alive *= 1 - dies;
    }
    return years;
  }

  @Test
  void infantsHaveAHazardOfTheirOwn() {
    assertThat(new Deaths(Quantities.defaults(Deaths.Settings.class), HandmadeTown.traits().mobility()).perYear(1, 0))
        .isEqualTo(.0032);
  }

  @Test
  void widowsHeadTheHousehold() {
    // Men's mode of death at 75, rising by .14 a year, so that a man of 119 surely dies; women live.
    Town town = HandmadeTown.of(2).household(head(0, 119), partner(1, 70)).town();
    Demography demography =
        step(town, quietBut("deaths.modal-age-men", 75.0, "deaths.rise-men", .14, "deaths.constant", 1000.0,
            "deaths.modal-age-women", 1000.0));
    assertThat(demography.lastStep().deaths()).as("everybody dies at a hazard of 1000").isEqualTo(2);

    town = HandmadeTown.of(2).household(head(0, 119), partner(1, 70)).town();
    demography = step(town, quietBut("deaths.modal-age-men", 10.0, "deaths.rise-men", .14));
    assertThat(demography.lastStep().deaths()).isEqualTo(1);
    assertThat(town.residents().count()).isEqualTo(1);
    assertThat(town.residents().sex().of(0)).isEqualTo((byte) 1);
    assertThat(town.residents().role().of(0)).isEqualTo(Residents.HEAD);
    assertThat(town.residents().householdSize().of(0)).isEqualTo((byte) 1);
  }

  @Test
  void childrenLeaveTheTownWhenNoAdultIsLeft() {
    Town town = HandmadeTown.of(2).household(head(0, 110), child(5), child(17))
        .household(head(1, 40)).town();
    Demography demography = step(town, quietBut("deaths.modal-age-men", 30.0, "deaths.rise-men", .14));
    assertThat(demography.lastStep().deaths()).isEqualTo(1);
    assertThat(demography.lastStep().orphans()).isEqualTo(2);
    assertThat(town.residents().count()).isEqualTo(1);
    assertThat(town.dwellings().household().of(0)).isEqualTo(Dwellings.VACANT);
  }

  @Test
  void theOldestChildHeadsWhatIsLeftOfAFamily() {
    Town town = HandmadeTown.of(2)
        .household(head(0, 110), HandmadeTown.daughter(24), HandmadeTown.daughter(22), child(9))
        .town();
    step(town, quietBut("deaths.modal-age-men", 30.0, "deaths.rise-men", .14));
    assertThat(town.residents().role().of(HandmadeTown.find(town, 1, 24))).isEqualTo(Residents.HEAD);
    assertThat(town.residents().role().of(HandmadeTown.find(town, 1, 22))).isEqualTo(Residents.OTHER);
    assertThat(town.residents().role().of(HandmadeTown.find(town, 0, 9))).isEqualTo(Residents.CHILD);
  }

  @Test
  void lowIncomeDiesMoreOftenThanHighByTheRatioOfTheGradient() {
    // 1.25 / .80 = 1.56. 30,000 men of 80 with each income at mu = .0686 a year: about 196 and 126 deaths a step;
    // the ratio's standard deviation is .18.
    int[] deaths = new int[3];
    for (int income = 0; income < 3; income++) {
      Town town = HandmadeTown.of(30_000).households(30_000, head(0, 80)).town();
      for (int row = 0; row < town.residents().count(); row++) {
        town.residents().income().set(row, (byte) income);
      }
      var settings = HandmadeTown.quiet();
      settings = (Demography.Settings) org.sozialraum.RecordedTown.changed(settings, "deaths",
          Quantities.defaults(Deaths.Settings.class));
      deaths[income] = step(town, settings).lastStep().deaths();
    }
    assertThat((double) deaths[0] / deaths[2]).isCloseTo(1.56, within(.4));
    // mu(80.5) = .0003 + .097 e^(.097 (80.5 - 85.3)) = .0612; mid income 1/1.0167 of it; 1 - e^(-mu/13) of 30,000: 139.
    assertThat(deaths[1]).isCloseTo(139, within(48));
  }
}
