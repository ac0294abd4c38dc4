package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is computed of persons, ties and quarters, on data with known answers. */
class PanelsTest {
  @Test
  void withinPersonsAndYearsOnlyChangesCount() {
    // Outcome = person + year − .3 cause; persons with a high cause are high in outcome throughout.
    List<double[][]> panel = new ArrayList<>();
    for (int person = 0; person < 50; person++) {
      double[][] rows = new double[4][];
      for (int year = 0; year < 4; year++) {
        double cause = person + (person * 7 + year * 3) % 5;
        rows[year] = new double[] {cause, 2.0 * person + 10 * year - .3 * cause};
      }
      panel.add(rows);
    }
    assertThat(NeighbourContact.fixedEffects(panel)[0]).isCloseTo(-.3, within(1e-9));
  }

  @Test
  void withoutAnyLinkTheSlopeIsRarelyShown() {
    Random chance = new Random(4);
    int shown = 0;
    for (int trial = 0; trial < 200; trial++) {
      List<double[][]> panel = new ArrayList<>();
      for (int person = 0; person < 80; person++) {
        double[][] rows = new double[5][2];
        double causes = 0;
        double outcomes = 0;
        for (double[] row : rows) {
          // Both drift by themselves, so that errors that ignore persons would be far too small.
          row[0] = causes += chance.nextGaussian();
          row[1] = outcomes += chance.nextGaussian();
        }
        panel.add(rows);
      }
      double[] fit = NeighbourContact.fixedEffects(panel);
      shown += Math.abs(fit[0] / fit[1]) > 1.96 ? 1 : 0;
    }
    assertThat(shown).as("of 200, five percent expected").isBetween(2, 24);
  }

  @Test
  void aPowerOfDistanceHasThatSlope() {
    long[] ties = new long[7];
    long[] pairs = new long[7];
    for (int ring = 0; ring < 7; ring++) {
      pairs[ring] = 1L << 40;
      ties[ring] = Math.round(pairs[ring] * 1e-3 * Math.pow(Math.pow(2, ring), -1.6));
    }
    assertThat(TieDistance.slope(ties, pairs)).isCloseTo(-1.6, within(1e-6));
    assertThat(TieDistance.slope(new long[] {50, 20, 9, 9}, new long[] {100, 100, 100, 100}))
        .as("two rings have enough ties").isNaN();
  }

  @Test
  void ringsDoubleFromTwentyFiveMetres() {
    assertThat(TieDistance.ring(24.9, 0)).isEqualTo(-1);
    assertThat(TieDistance.ring(25, 0)).isZero();
    assertThat(TieDistance.ring(30, 40)).as("50 m").isEqualTo(1);
    assertThat(TieDistance.ring(0, 3199)).isEqualTo(6);
    assertThat(TieDistance.ring(0, 3200)).isEqualTo(-1);
  }

  @Test
  void theOddsRatioIsThatWithinStrata() {
    // Odds ratio 2 in both strata, below 1 when they are thrown together.
    Map<String, double[]> strata = Map.of("a", new double[] {20, 10, 100, 100}, "b", new double[] {40, 80, 10, 40});
    assertThat(YouthEngagement.oddsRatio(strata)).isCloseTo(2, within(1e-12));
    assertThat(YouthEngagement.oddsRatio(Map.of("", new double[] {60, 90, 110, 140}))).isLessThan(1);
    assertThat(YouthEngagement.oddsRatio(Map.of("", new double[] {5, 0, 5, 5}))).as("no odds without").isNaN();
  }

  @Test
  void whatThreeCausesExplainIsTheirShareOfTheVariance() {
    double[][] rows = new double[40][];
    Random chance = new Random(1);
    for (int k = 0; k < rows.length; k++) {
      double[] causes = {chance.nextGaussian(), chance.nextGaussian(), chance.nextGaussian()};
      rows[k] = new double[] {1 - 2 * causes[0] + causes[1], causes[0], causes[1], causes[2]};
    }
    assertThat(QuarterEfficacy.explained(rows)).isCloseTo(1, within(1e-9));
    for (double[] row : rows) {
      row[0] = chance.nextGaussian();
    }
    assertThat(QuarterEfficacy.explained(rows)).isBetween(0.0, .3);
    assertThat(QuarterEfficacy.explained(new double[5][4])).as("five quarters").isNaN();
    assertThat(QuarterEfficacy.explained(new double[40][4])).as("quarters that are alike").isNaN();
  }

  @Test
  void aCorrelationNeedsThreeQuartersThatDiffer() {
    assertThat(ValidationPatterns.correlation(new double[] {1, 2, 3}, new double[] {6, 4, 2})).isCloseTo(-1,
        within(1e-12));
    assertThat(ValidationPatterns.correlation(new double[] {1, 2}, new double[] {6, 4})).isNaN();
    assertThat(ValidationPatterns.correlation(new double[0], new double[0])).isNaN();
    assertThat(ValidationPatterns.correlation(new double[] {1, 1, 1}, new double[] {6, 4, 2})).isNaN();
  }
}
