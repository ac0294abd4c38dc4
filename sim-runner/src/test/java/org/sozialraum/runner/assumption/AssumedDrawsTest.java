package org.sozialraum.runner.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/** What is drawn, and from where to where. */
class AssumedDrawsTest {
  private static final Scenario USUAL = new Scenario("usual", "Why?", SyntheticTowns.named("dorfgruppe").orElseThrow(),
      new Horizon(0, 1), 4, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of());

  private static AssumedDraws draws(Scenario scenario) {
    return new AssumedDraws(List.of(scenario), 4);
  }

  @Test
  void valuesAreBelievedWithinHalfOfThemselvesAndSharesWithinHalfOfTheWayToTheNearerEnd() {
    assertThat(BeliefRange.around(4, 0, 40, "persons")).isEqualTo(new BeliefRange(2, 6));
    assertThat(BeliefRange.around(-2, -5, 5, "log-odds")).isEqualTo(new BeliefRange(-3, -1));
    assertThat(BeliefRange.around(.25, 0, 1, "share")).isEqualTo(new BeliefRange(.125, .375));
    BeliefRange nearOne = BeliefRange.around(.9, 0, 1, "share");
    assertThat(nearOne.from()).isCloseTo(.85, within(1e-12));
    assertThat(nearOne.to()).isCloseTo(.95, within(1e-12));
    assertThat(BeliefRange.around(65, 50, 90, "years")).isEqualTo(new BeliefRange(60, 70));
  }

  @Test
  void aRangeOfTheBriefIsNotLeft() {
    assertThat(BeliefRange.around(4, 2.4, 5.6, "per person and year")).isEqualTo(new BeliefRange(2.4, 5.6));
  }

  @Test
  void everyDrawIsAScenarioThatTheProgramWouldTake() {
    AssumedDraws draws = draws(USUAL);
    for (int draw = 0; draw < 3; draw++) {
      Problems problems = new Problems();
      Scenario drawn = draws.of(USUAL, draw);
      Quantities.check(drawn.settings(), "", problems);
      assertThat(problems.all()).isEmpty();
      assertThat(drawn.settings()).isNotEqualTo(USUAL.settings());
      assertThat(drawn.with(USUAL.settings())).isEqualTo(USUAL);
    }
  }

  @Test
  void aDrawIsTheSameForTheSameSeedHoweverOftenItIsAskedForAndAnotherForAnotherSeed() {
    Settings first = draws(USUAL).of(USUAL, 7).settings();
    assertThat(draws(USUAL).of(USUAL, 7).settings()).isEqualTo(first);
    Scenario other = USUAL.with(USUAL.horizon(), 4, 2);
    assertThat(draws(other).of(other, 7).settings()).isNotEqualTo(first);
    // Whoever asks for more draws, as replications of the experiment, gets the same first ones.
    Scenario more = USUAL.with(USUAL.horizon(), 200, 1);
    assertThat(draws(more).of(more, 7).settings()).isEqualTo(first);
  }

  @Test
  void fiftyDrawsTakeEachFiftiethOfARangeOnce() {
    Positions positions = new Positions(1);
    for (int block = 0; block < 2; block++) {
      Set<Integer> taken = new HashSet<>();
      for (int draw = 0; draw < Positions.BLOCK; draw++) {
        double position = positions.of("week.needs.rates.child", block * Positions.BLOCK + draw);
        assertThat(position).isBetween(0.0, 1.0);
        taken.add((int) (position * Positions.BLOCK));
      }
      assertThat(taken).hasSize(Positions.BLOCK);
    }
    assertThat(positions.of("week.needs.rates.child", 0)).isNotEqualTo(positions.of("week.needs.rates.youth", 0));
  }

  @Test
  void whatIsPublishedStaysAndProspectingIsDrawn() {
    List<String> names = draws(USUAL).names();
    assertThat(names).contains("week.asking.prospecting", "week.services.coordination.uncoordinated",
        "week.outings.outings-by-age").doesNotContain("week.services.low-threshold").hasSizeGreaterThan(100);
    assertThat(names).noneMatch(name -> name.startsWith("founding.") || name.startsWith("measurement."));
  }

  @Test
  void whatAScenarioSetsItselfIsItsQuestionAndStays() {
    SettingPath attendance = new SettingPath("week.outings.attendance");
    Scenario own = USUAL.with(attendance.in(USUAL.settings(), .61));
    assertThat(draws(own).names()).doesNotContain("week.outings.attendance");
    assertThat(attendance.of(draws(own).of(own, 3).settings())).isEqualTo(.61);
  }

  @Test
  void aCurveMovesAsAWhole() {
    Settings drawn = draws(USUAL).of(USUAL, 5).settings();
    double before = new SettingPath("week.outings.outings-by-age[1]").of(USUAL.settings());
    double after = new SettingPath("week.outings.outings-by-age[1]").of(drawn);
    double next = new SettingPath("week.outings.outings-by-age[2]").of(USUAL.settings());
    assertThat(new SettingPath("week.outings.outings-by-age[2]").of(drawn) / next)
        .isCloseTo(after / before, within(1e-9));
  }

  @Test
  void drawsTakeTheLuckOfTheReplicationsInTurnAndKeepLittle() {
    AssumedDraws draws = draws(USUAL);
    assertThat(List.of(draws.luck(0), draws.luck(3), draws.luck(4))).containsExactly(0, 3, 0);
    assertThat(draws.keeps(Level.MUNICIPALITY, "Dorfgruppe", "engaged")).isTrue();
    assertThat(draws.keeps(Level.GROUP, "age:14-29", "engaged_12m")).isTrue();
    assertThat(draws.keeps(Level.GROUP, "age:14-29", "trust")).isFalse();
    assertThat(draws.keeps(Level.QUARTER, "kirchfeld", "engaged")).isFalse();
  }
}
