package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.WeekBegins;

/** Whom a citizens' council consults and what they hear of it; that ignored participation harms, honoured helps. */
class ParticipationTest {
  private static final int WEST = 150;
  private static final Chance CHANCE = Chance.of(1, 0);

  private static Participation council(Object... namesAndValues) {
    Record council = RecordedTown.changed(Quantities.defaults(Participation.class), "quarters", List.of("west"));
    council = RecordedTown.changed(RecordedTown.changed(council, "setup-weeks", 0.0), "consulted-per-year", .5);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      council = RecordedTown.changed(council, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return (Participation) council;
  }

  private static Town adults() {
    Town town = AlikeTown.founded();
    AlikeTown.fill(town.residents().consulted(), 0);
    AlikeTown.fill(town.residents().heard(), 0);
    return town;
  }

  @Test
  void atTheEndOfEachCycleAShareOfTheQuarterHasBeenConsulted() {
    Town town = adults();
    long consulted = 0;
    for (int week = 0; week < 52; week++) {
      long now = council("honoured", 1.0).act(town, week, CHANCE);
      assertThat(now > 0).as("somebody is consulted in week %d", week).isEqualTo(week == 25 || week == 51);
      consulted += now;
    }
    // Two cycles with a quarter of 150 each: standard error 7.5.
    assertThat(consulted).isBetween(53L, 97L);
    for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
      boolean was = town.residents().consulted().of(resident) > 0;
      assertThat(town.residents().heard().of(resident)).isEqualTo((byte) (was ? 4 : 0));
      assertThat(was && resident >= WEST).as("somebody in the East").isFalse();
    }
  }

  @Test
  void theWholeQuarterHearsTheSameIgnoredIsBelowZeroAndAYearLaterItIsForgotten() {
    Town town = adults();
    council("honoured", 0.0, "level", 4.0).act(town, 25, CHANCE);
    Residents residents = town.residents();
    long ignored = 0;
    for (int resident = 0; resident < WEST; resident++) {
      ignored += residents.heard().of(resident) == -5 ? 1 : 0;
      assertThat(residents.heard().of(resident)).isIn((byte) 0, (byte) -5);
    }
    assertThat(ignored).isPositive();
    WeekBegins begins = new WeekBegins();
    for (int week = 26; week < 76; week++) {
      begins.run(town, week, CHANCE);
    }
    assertThat(AlikeTown.share(residents.heard(), -5)).as("in the twelfth step of four weeks").isPositive();
    begins.run(town, 76, CHANCE);
    assertThat(AlikeTown.share(residents.heard(), 0)).isEqualTo(1);
    assertThat(AlikeTown.share(residents.consulted(), 0)).isEqualTo(1);
  }

  @Test
  void resultsAreHonouredAsOftenAsSaidAndMoreOftenWhereDepartmentsAreTrained() {
    assertThat(honouredOf(400, .3, 0)).isBetween(.21, .39);
    assertThat(honouredOf(400, .3, 1)).as("half of it more where all are trained").isBetween(.71, .89);
    assertThat(honouredOf(50, 0, 0)).isZero();
    assertThat(honouredOf(50, 1, 0)).isEqualTo(1);
  }

  /** Share of cycles whose result is honoured, with a share of the departments' staff trained; training adds a half. */
  private static double honouredOf(int cycles, double share, double trained) {
    Town town = adults();
    var networks = town.stakeholders();
    for (int actor = 0; actor < networks.actors(); actor++) {
      if (networks.plan().actors().get(actor).tier() == Actor.Tier.MUNICIPALITY) {
        for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
          networks.nodes().trained().set(networks.nodeRow(municipality, actor), (float) trained);
        }
      }
    }
    int honoured = 0;
    for (int cycle = 0; cycle < cycles; cycle++) {
      AlikeTown.fill(town.residents().heard(), 0);
      council("honoured", share, "honoured-by-training", .5, "cycle-weeks", 4.0, "intensity", 2.0)
          .act(town, 4 * cycle + 3, CHANCE);
      honoured += AlikeTown.share(town.residents().heard(), 4) > 0 ? 1 : 0;
    }
    return (double) honoured / cycles;
  }

  @Test
  void openParticipationBringsTheEngagedAndSchooledAsManyAsTheLotAndTheYoungStayOut() {
    for (Participation.Selection selection : Participation.Selection.values()) {
      Town town = adults();
      Residents residents = town.residents();
      for (int resident = 0; resident < WEST; resident++) {
        residents.engaged().set(resident, (byte) (resident < 50 ? 1 : 0));
        residents.education().set(resident, (byte) (resident < 50 ? 2 : 0));
        residents.birthWeek().set(resident, -40 * 52);
      }
      long engaged = 0;
      long others = 0;
      for (int cycle = 0; cycle < 80; cycle++) {
        AlikeTown.fill(residents.heard(), 0);
        for (int young = 100; young < WEST; young++) {
          residents.birthWeek().set(young, 26 * cycle + 25 - 17 * 52);
        }
        council("selection", selection).act(town, 26 * cycle + 25, CHANCE);
        for (int resident = 0; resident < WEST; resident++) {
          if (residents.heard().of(resident) != 0) {
            engaged += resident < 50 ? 1 : 0;
            others += resident >= 50 ? 1 : 0;
            assertThat(resident).as("the young").isLessThan(100);
          }
        }
      }
      double ofEngaged = engaged / 80.0 / 50;
      double ofOthers = others / 80.0 / 50;
      if (selection == Participation.Selection.LOT) {
        assertThat(ofEngaged).isBetween(.22, .28);
        assertThat(ofOthers).isBetween(.22, .28);
      } else {
        // Weights 8 to 1 among 50 and 50: a quarter of 100 are 25, of which 25 * 8 / 9 = 22.2 and 2.8.
        assertThat(ofEngaged).isBetween(.41, .48);
        assertThat(ofOthers).isBetween(.035, .076);
      }
    }
  }

  @Test
  void fromEighteenOnUnlessTheAgeIsLower() {
    Town town = adults();
    AlikeTown.fill(town.residents().birthWeek(), 25 - 17 * 52);
    assertThat(council().act(town, 25, CHANCE)).isZero();
    assertThat(council("from-age", 16.0).act(town, 25, CHANCE)).isPositive();
  }

  /** Efficacy and trust in institutions by id, of those who were consulted. */
  private static Map<Long, double[]> after(List<Intervention> interventions) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 2).with(interventions, List.of());
    Residents residents = RecordedTown.of(scenario).town().residents();
    Map<Long, double[]> byId = new HashMap<>();
    for (int resident = 0; resident < residents.count(); resident++) {
      byId.put(residents.id().of(resident), new double[] {residents.efficacy().of(resident),
          residents.institutionTrust().of(resident), residents.heard().of(resident)});
    }
    return byId;
  }

  /** Mean difference to the run without, of those consulted: efficacy and trust in institutions. */
  private static double[] effect(Map<Long, double[]> baseline, Participation council) {
    double[] difference = new double[2];
    int consulted = 0;
    for (Map.Entry<Long, double[]> each : after(List.of(council)).entrySet()) {
      double[] without = baseline.get(each.getKey());
      if (each.getValue()[2] != 0 && without != null) {
        consulted++;
        difference[0] += each.getValue()[0] - without[0];
        difference[1] += each.getValue()[1] - without[1];
      }
    }
    assertThat(consulted).isGreaterThan(30);
    return new double[] {difference[0] / consulted, difference[1] / consulted};
  }

  @Test
  void ignoredParticipationHarmsThoseConsultedHonouredHelpsThemAndBothMoreAtAHigherLevel() {
    Map<Long, double[]> baseline = after(List.of());
    double[] honoured = effect(baseline, council("honoured", 1.0));
    double[] ignored = effect(baseline, council("honoured", 0.0));
    double[] informed = effect(baseline, council("honoured", 1.0, "level", 1.0));
    double[] coDecided = effect(baseline, council("honoured", 0.0, "level", 4.0));
    System.out.printf(java.util.Locale.ROOT, "efficacy, trust in institutions of those consulted: honoured %+.3f %+.3f,"
        + " ignored %+.3f %+.3f, honoured at level 1 %+.3f %+.3f, ignored at level 4 %+.3f %+.3f%n", honoured[0],
        honoured[1], ignored[0], ignored[1], informed[0], informed[1], coDecided[0], coDecided[1]);
    for (int what = 0; what < 2; what++) {
      assertThat(honoured[what]).isGreaterThan(.005);
      assertThat(ignored[what]).isLessThan(-.005);
      assertThat(informed[what]).isBetween(0.0, honoured[what]);
      assertThat(coDecided[what]).isLessThan(ignored[what]);
    }
  }
}
