package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.certain;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.homeOf;
import static org.sozialraum.week.demography.HandmadeTown.movingBy;
import static org.sozialraum.week.demography.HandmadeTown.partner;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Responses;

class MovesTest {
  private static final Traits ALL_MOVE = movingBy(certain());
  private static final Traits THE_YOUNG_MOVE =
      movingBy(AgeCurve.of(new double[] {0, 50}, new double[] {1000, 0}, true));

  private static Demography.Settings all(double leavesTown) {
    return quietBut("moves.level", 1.0, "moves.leaves-town", leavesTown);
  }

  @Test
  void aHouseholdMovesTogetherAndKeepsItsIdAndItsTiesAtHalf() {
    Town town = HandmadeTown.of(3).household(head(0, 42), partner(1, 40), child(8)).household(head(1, 70)).town();
    long household = town.dwellings().household().of(0);
    int man = find(town, 0, 42);
    int neighbour = find(town, 1, 70);
    town.ties().add(man, neighbour, .6f, Ties.Kind.NEIGHBOUR);
    town.ties().add(neighbour, man, .6f, Ties.Kind.NEIGHBOUR);
    // There is one vacancy: of two households that want it the smaller hash gets it, so the widow stays out of it.
    Demography demography = step(town, all(0), THE_YOUNG_MOVE);
    assertThat(demography.lastStep().moves()).isEqualTo(1);
    assertThat(demography.lastStep().movesWithin()).isEqualTo(1);
    assertThat(homeOf(town, 0, 42)).isEqualTo(2).isEqualTo(homeOf(town, 1, 40)).isEqualTo(homeOf(town, 0, 8));
    assertThat(town.dwellings().household().of(2)).isEqualTo(household);
    assertThat(town.dwellings().household().of(0)).isEqualTo(Dwellings.VACANT);
    man = find(town, 0, 42);
    neighbour = find(town, 1, 70);
    assertThat(town.ties().strengths()[town.ties().firstSlot(man)]).isEqualTo(.3f)
        .isEqualTo(town.ties().strengths()[town.ties().slot(neighbour, man)]);
    assertThat(town.residents().tenureStart().of(man)).isEqualTo(HandmadeTown.WEEK);
    assertThat(town.residents().tenureStart().of(neighbour)).isEqualTo(HandmadeTown.WEEK - 52);
  }

  @Test
  void aHouseholdThatLeavesTakesEverybodyAlongAndEndsTies() {
    Town town = HandmadeTown.of(2).household(head(0, 42), child(8)).household(head(1, 70)).town();
    town.ties().add(find(town, 0, 42), find(town, 1, 70), .6f, Ties.Kind.FRIEND);
    town.ties().add(find(town, 1, 70), find(town, 0, 42), .6f, Ties.Kind.FRIEND);
    step(town, all(1), THE_YOUNG_MOVE);
    assertThat(town.residents().count()).isEqualTo(1);
    assertThat(town.ties().count(0)).isZero();
  }

  @Test
  void dwellingsEmptiedInAStepStayEmptyUntilTheNext() {
    Town town = HandmadeTown.of(3).household(head(0, 42)).household(head(1, 40)).town();
    step(town, all(0), ALL_MOVE);
    // One vacancy for two movers: the other one finds none and leaves, though a dwelling has just been emptied.
    assertThat(town.residents().count()).isEqualTo(1);
    assertThat(town.residents().dwelling().of(0)).isEqualTo(2);
  }

  @Test
  void moversStayInTheirMunicipality() {
    Town town = new HandmadeTown(2, 2, false).household(0, head(0, 42)).household(1, head(1, 40)).town();
    step(town, all(0), ALL_MOVE);
    assertThat(homeOf(town, 0, 42)).isEqualTo(1);
    assertThat(homeOf(town, 1, 40)).isEqualTo(3);
  }

  /** Two municipalities of one quarter each, so far apart; all who live in the first one move. */
  private static Town moved(int movers, float apart, double leavesTown) {
    HandmadeTown handmade = new HandmadeTown(2, 4 * movers, false);
    for (int k = 0; k < movers; k++) {
      handmade.household(0, head(1, 30));
    }
    Town town = handmade.town();
    town.quarters().x().set(1, apart);
    Demography demography = step(town, all(leavesTown), ALL_MOVE);
    assertThat(demography.lastStep().moves()).isEqualTo(movers);
    assertThat(demography.lastStep().movesWithin() + demography.lastStep().movesAcross())
        .isEqualTo(town.residents().count());
    return town;
  }

  @Test
  void ofTwentyMoversTenStayInTheirMunicipalityAndThreeMoveToAnother() {
    Town town = moved(4000, 15_000, .5);
    int stay = 0;
    int across = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      boolean stayed = town.quarterOf(row) == 0;
      stay += stayed ? 1 : 0;
      across += stayed ? 0 : 1;
      assertThat(town.residents().moved().of(row))
          .isEqualTo(stayed ? Residents.MOVED_WITHIN : Residents.MOVED_ACROSS);
    }
    // Of 4,000, standard deviations .8 and .6 points.
    assertThat(stay / 4000.0).isCloseTo(.50, within(.03));
    assertThat(across / 4000.0).isCloseTo(.15, within(.022));
  }

  @Test
  void nobodyMovesToAnIsland() {
    Town town = moved(500, 20_001, 1);
    assertThat(town.residents().count()).isZero();
    assertThat(moved(500, 19_999, 1).residents().count()).as("three in ten of 500").isBetween(110, 190);
  }

  @Test
  void whoMovesToAnotherMunicipalityKeepsTiesAtHalf() {
    Town town = new HandmadeTown(2, 2, false).household(0, head(0, 42)).household(1, head(1, 70)).town();
    int man = find(town, 0, 42);
    int woman = find(town, 1, 70);
    town.ties().add(man, woman, .6f, Ties.Kind.FRIEND);
    town.ties().add(woman, man, .6f, Ties.Kind.FRIEND);
    step(town, quietBut("moves.level", 1.0, "moves.leaves-town", 1.0, "destination.other-municipality", 1.0),
        THE_YOUNG_MOVE);
    assertThat(homeOf(town, 0, 42)).isEqualTo(3);
    assertThat(town.ties().strengths()[town.ties().slot(find(town, 0, 42), find(town, 1, 70))]).isEqualTo(.3f);
  }

  @Test
  void hazardsMeetTheirFormula() {
    // Expected moves per year: single of 30 .24 * .9 = .216; with a toddler * .8; couple of 30 and 40 (.24 + .12) / 2 *
    // .9; with a child of 16 * .4; in a deprived quarter e^.35; with belonging .8 and fear .9, e^(-.8 * .3 + .5 * .5).
    assertThat(perYear(0, .5f, .4f, head(1, 30))).isCloseTo(.216, within(.02));
    assertThat(perYear(0, .5f, .4f, head(1, 30), child(3))).isCloseTo(.1728, within(.02));
    assertThat(perYear(0, .5f, .4f, head(1, 30), partner(0, 40))).isCloseTo(.162, within(.02));
    assertThat(perYear(0, .5f, .4f, head(1, 40), child(16), child(3))).isCloseTo(.0432, within(.012));
    assertThat(perYear(1, .5f, .4f, head(1, 30))).isCloseTo(.216 * Math.exp(.35), within(.025));
    assertThat(perYear(0, .8f, .9f, head(1, 30))).isCloseTo(.216 * Math.exp(.01), within(.02));
  }

  @Test
  void whoWantsToLeaveMovesTheHouseholdSooner() {
    byte none = 0;
    assertThat(perYear(Responses.EXIT, none)).as("the head").isCloseTo(.162 * Math.exp(.7), within(.025));
    assertThat(perYear(none, Responses.EXIT)).as("the partner").isCloseTo(.162 * Math.exp(.7), within(.025));
    assertThat(perYear(Responses.VOICE, Responses.NEGLECT)).as("nobody").isCloseTo(.162, within(.02));
  }

  /** Rate of couples of 30 and 40 as above, whose members respond to unmet needs. */
  private static double perYear(byte ofHead, byte ofPartner) {
    Town town = HandmadeTown.of(40_000).households(40_000, head(1, 30), partner(0, 40)).town();
    Residents residents = town.residents();
    for (int row = 0; row < residents.count(); row++) {
      residents.belonging().set(row, .5f);
      residents.fear().set(row, .4f);
      residents.response().set(row, residents.role().of(row) == Residents.HEAD ? ofHead : ofPartner);
    }
    Demography demography = step(town, quietBut("moves.level", .9, "moves.leaves-town", 1.0));
    return -13 * Math.log(1 - demography.lastStep().moves() / 40_000.0);
  }

  /** Rate measured in one step of 40,000 like households that all leave; standard deviation at most .008. */
  private static double perYear(double deprivation, float belonging, float fear, HandmadeTown.Person... members) {
    int households = 40_000;
    Town town = HandmadeTown.of(households).households(households, members).town();
    town.quarters().deprivation().set(0, (float) deprivation);
    for (int row = 0; row < town.residents().count(); row++) {
      town.residents().belonging().set(row, belonging);
      town.residents().fear().set(row, fear);
    }
    var usual = Quantities.defaults(Moves.Settings.class);
    Demography demography = step(town, quietBut("moves.level", usual.level(), "moves.leaves-town", 1.0));
    return -13 * Math.log(1 - demography.lastStep().moves() / (double) households);
  }

  @Test
  void farQuartersAndUnfitRentsAreChosenLessOften() {
    // Three quarters 500 m apart, movers start in the first: distance weights 1 : e^-.25 : e^-.5; of 2,000 movers,
    // standard deviation 1.1 points.
    HandmadeTown handmade = new HandmadeTown(3, 4_000, true);
    for (int k = 0; k < 2000; k++) {
      handmade.household(0, head(1, 30));
    }
    Town town = handmade.town();
    step(town, all(0), ALL_MOVE);
    int[] chosen = new int[3];
    for (int row = 0; row < town.residents().count(); row++) {
      chosen[town.quarterOf(row)]++;
    }
    double all = 1 + Math.exp(-.25) + Math.exp(-.5);
    assertThat(chosen[0] / 2000.0).isCloseTo(1 / all, within(.045));
    assertThat(chosen[1] / 2000.0).isCloseTo(Math.exp(-.25) / all, within(.045));
    assertThat(chosen[2] / 2000.0).isCloseTo(Math.exp(-.5) / all, within(.045));

    Town rents = HandmadeTown.of(12_000).households(2000, head(1, 30)).town();
    for (int dwelling = 0; dwelling < 12_000; dwelling++) {
      rents.dwellings().rentClass().set(dwelling, (byte) (dwelling % 3));
    }
    step(rents, all(0), ALL_MOVE);
    int fitting = 0;
    for (int row = 0; row < rents.residents().count(); row++) {
      fitting += rents.dwellings().rentClass().of(rents.residents().dwelling().of(row)) == 1 ? 1 : 0;
    }
    // Middle income: weights e^-.8 : 1 : e^-.8, so .527 choose the middle class; standard deviation 1.1 points.
    assertThat(fitting / 2000.0).isCloseTo(1 / (1 + 2 * Math.exp(-.8)), within(.045));
  }
}
