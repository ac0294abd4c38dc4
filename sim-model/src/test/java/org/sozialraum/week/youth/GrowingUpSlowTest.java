package org.sozialraum.week.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.intervention.CompulsoryService;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/**
 * What children grow up with shows when they are adults: {@code dorfgruppe}, 14 to 25 years, paired luck. Some minutes,
 * so in the profile {@code slow}.
 */
@Tag("slow")
class GrowingUpSlowTest {
  private static final int RUNS = 4;

  private static Scenario village(int years, Settings settings, Set<Mechanism> off) {
    return new Scenario("growing-up", "What does youth leave?", SyntheticTowns.named("dorfgruppe").orElseThrow(),
        new Horizon(0, years), 1, 1, .5, settings, off, List.of(), List.of());
  }

  private static GrownUps grownUp(String path, double value, Set<Mechanism> off) {
    return GrownUps.of(village(18, (Settings) RecordedTown.changed(Settings.defaults(), path, value), off), RUNS, 8,
        18, 26);
  }

  /** A source that is switched off gives everybody its usual value, so that the usual value is the source for all. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"YOUTH_PARENTS, usual-parents", "YOUTH_SCHOOL, usual-school", "YOUTH_CLUB, usual-club",
      "YOUTH_QUARTER, usual-quarter"})
  void childrenWithMoreOfASourceEngageMoreAsAdults(Mechanism source, String usual) {
    Set<Mechanism> off = EnumSet.of(source);
    GrownUps without = grownUp("week.youth." + usual, 0, off);
    GrownUps with = grownUp("week.youth." + usual, 1, off);
    double[] difference = with.minus(without);
    System.out.printf(Locale.ROOT, "%s: engaged at 18 to 25 %.3f without, %.3f with, paired %+.3f (se %.3f), n %d%n",
        source.fileName(), without.engaged(), with.engaged(), difference[0], difference[1], with.persons().size());
    assertThat(difference[0]).as("chance to engage as an adult").isGreaterThan(2 * difference[1]);
  }

  private static GrownUps from14(Settings settings, List<Intervention> interventions) {
    return GrownUps.of(village(14, settings, Set.of()).with(interventions, List.of()), RUNS, 16, 22, 28);
  }

  @Test
  void voluntaryEngagementInYouthPersistsCompulsoryServiceDoesNot() {
    Record law = RecordedTown.changed(Quantities.defaults(CompulsoryService.class), "setup-weeks", 0.0);
    GrownUps usual = from14(Settings.defaults(), List.of());
    GrownUps obliged = from14(Settings.defaults(), List.of((Intervention) law));
    double[] compulsory = obliged.minus(usual);
    GrownUps few = from14(at14(0), List.of());
    GrownUps many = from14(at14(.9), List.of());
    double[] voluntary = many.minus(few);
    System.out.printf(Locale.ROOT,
        "engaged at 22 to 27: usual %.3f, all obliged at 16 or 17 %.3f, paired %+.3f (se %.3f);"
        + " nobody engaged at 14 %.3f, nine of ten %.3f, paired %+.3f (se %.3f)%n", usual.engaged(), obliged.engaged(),
        compulsory[0], compulsory[1], few.engaged(), many.engaged(), voluntary[0], voluntary[1]);
    System.out.printf(Locale.ROOT, "odds of those engaged for 26 weeks at 14 to 17 over those of others: raw %.2f, with"
        + " readiness from youth, schooling and origin controlled %.2f (H14, not fitted)%n", oddsRatio(usual, false),
        oddsRatio(usual, true));
    // What half a year of youth engagement does, seen by an experiment: only the chance at 14 differs.
    double effect = (many.engaged() - few.engaged()) / (many.served() - few.served());
    double without = few.engaged() - few.served() * effect;
    System.out.printf(Locale.ROOT, "by experiment: served %.3f and %.3f, so that service adds %.3f to %.3f: odds ratio"
        + " %.2f%n", few.served(), many.served(), effect, without, odds(without + effect) / odds(without));
    assertThat(voluntary[0]).as("voluntary").isGreaterThan(3 * voluntary[1]).isGreaterThan(.02);
    assertThat(Math.abs(compulsory[0])).as("compulsory").isLessThan(Math.max(.01, 2.5 * compulsory[1]));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  private static Settings at14(double share) {
    Record settings = RecordedTown.changed(Settings.defaults(), "week.engagement.at14-members", share);
    return (Settings) RecordedTown.changed(settings, "week.engagement.at14-others", share);
  }

  /** Odds ratio after Mantel and Haenszel over strata of what parents and origin give, or over one stratum. */
  private static double oddsRatio(GrownUps grownUps, boolean controlled) {
    Map<String, double[]> strata = new TreeMap<>();
    for (GrownUps.Person person : grownUps.persons().values()) {
      String stratum = controlled
          ? (int) (20 * person.youth()) + "/" + person.schooling() + "/" + person.migration() : "";
      double[] cells = strata.computeIfAbsent(stratum, each -> new double[4]);
      int row = person.served() ? 0 : 2;
      cells[row] += person.engaged();
      cells[row + 1] += 1 - person.engaged();
    }
    double above = 0;
    double below = 0;
    for (double[] cells : strata.values()) {
      double all = cells[0] + cells[1] + cells[2] + cells[3];
      above += cells[0] * cells[3] / all;
      below += cells[1] * cells[2] / all;
    }
    return above / below;
  }

  @Test
  void schoolingStaysWhatItIsAcrossGenerations() {
    GrownUps here = GrownUps.of(village(25, Settings.defaults(), Set.of()), RUNS, 8, 18, 26);
    double[] shares = here.degrees();
    System.out.printf(Locale.ROOT, "school leavers of 25 years: low %.3f, middle %.3f, high %.3f%n", shares[0],
        shares[1], shares[2]);
    assertThat(shares).containsExactly(new double[] {.27, .33, .40}, within(.04));
  }
}
