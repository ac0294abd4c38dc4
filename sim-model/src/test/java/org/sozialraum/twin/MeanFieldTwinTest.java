package org.sozialraum.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.scenario.Settings;

/**
 * Two models of one town agree: agents, and six equations per quarter under the same settings. Nothing in the twin is
 * fitted to the agents' stocks; what it takes from the town says {@link QuarterFacts} and {@link Contacts}.
 */
class MeanFieldTwinTest {
  private static final Settings USUAL = Settings.defaults();
  private static final double TENTH = .10;
  /** A quarter is 850 residents: in agents, chance alone moves its engaged by some 6 %. */
  private static final double FIFTH = .20;
  private static final int ENGAGED = 0;
  private static final int TIES = 1;
  private static final int BELONGING = 3;
  private static final int FEAR = 4;

  private static List<AgentsTown> towns;
  private static List<AgentsTown.Pair> usual;

  @BeforeAll
  static void townsOfTwoSeedsAfterFiveYears() {
    towns = IntStream.range(0, 2).parallel().mapToObj(seed -> new AgentsTown(USUAL, seed, 5, 4)).toList();
    usual = towns.parallelStream().map(AgentsTown::goOn).toList();
  }

  @Test
  void afterFourYearsEachOfTheSixStocksOfTheTownAgreesWithinTenPercent() {
    for (AgentsTown.Pair pair : usual) {
      for (int stock = 0; stock < AgentsTown.STOCKS.length; stock++) {
        assertThat(mean(pair.twin(), stock) / mean(pair.agents(), stock)).as(AgentsTown.STOCKS[stock])
            .isCloseTo(1, within(TENTH));
      }
    }
  }

  @Test
  void everyQuarterAgreesAndTheUsualGapOfAQuarterIsWithinTenPercent() {
    quartersAgree(usual);
  }

  /** Every quarter, mean over seeds: within 10 %, engaged and ties within 20 % and within 10 % on average. */
  static void quartersAgree(List<AgentsTown.Pair> pairs) {
    for (int stock = 0; stock < AgentsTown.STOCKS.length; stock++) {
      int quarters = pairs.get(0).agents().length;
      double gaps = 0;
      for (int quarter = 0; quarter < quarters; quarter++) {
        double agents = 0;
        double twin = 0;
        for (AgentsTown.Pair pair : pairs) {
          agents += pair.agents()[quarter][stock];
          twin += pair.twin()[quarter][stock];
        }
        assertThat(twin / agents).as("%s in quarter %s", AgentsTown.STOCKS[stock], quarter)
            .isCloseTo(1, within(stock == ENGAGED || stock == TIES ? FIFTH : TENTH));
        gaps += Math.abs(twin / agents - 1) / quarters;
      }
      assertThat(gaps).as(AgentsTown.STOCKS[stock]).isLessThan(TENTH);
    }
  }

  @Test
  void whenFourInTenOfTheEngagedStopBothComeBackAlike() {
    List<AgentsTown.Pair> fewer = towns.parallelStream().map(town -> town.goOn(USUAL, .6)).toList();
    double began = 0;
    double agents = 0;
    double twin = 0;
    double lostByAgents = 0;
    double lostByTwin = 0;
    for (int seed = 0; seed < fewer.size(); seed++) {
      began += mean(fewer.get(seed).before(), ENGAGED);
      agents += mean(fewer.get(seed).agents(), ENGAGED);
      twin += mean(fewer.get(seed).twin(), ENGAGED);
      lostByAgents += mean(usual.get(seed).agents(), ENGAGED) - mean(fewer.get(seed).agents(), ENGAGED);
      lostByTwin += mean(usual.get(seed).twin(), ENGAGED) - mean(fewer.get(seed).twin(), ENGAGED);
    }
    assertThat(began / agents).as("standing still is no agreement").isLessThan(.75);
    assertThat(twin / agents).isCloseTo(1, within(TENTH));
    assertThat(lostByTwin / lostByAgents).as("what is still missing").isBetween(.6, 1.6);
  }

  @Test
  void moreFearRaisesFearAndLowersBelongingInBothAlike() {
    AgentsTown.Pair afraid = towns.get(0).goOn(with("traits.fear.men", -.4), 1);
    double inAgents = change(afraid.agents(), usual.get(0).agents(), FEAR);
    assertThat(inAgents).isGreaterThan(.08);
    assertThat(change(afraid.twin(), usual.get(0).twin(), FEAR) / inAgents).isCloseTo(1, within(.15));
    double belonging = change(afraid.agents(), usual.get(0).agents(), BELONGING);
    assertThat(belonging).isNegative();
    assertThat(change(afraid.twin(), usual.get(0).twin(), BELONGING) / belonging).isBetween(.4, 1.6);
    assertThat(mean(afraid.twin(), FEAR) / mean(afraid.agents(), FEAR)).isCloseTo(1, within(TENTH));
  }

  @Test
  void twiceAsManyAsksRaiseEngagementInBothAlike() {
    AgentsTown.Pair asked = towns.get(0).goOn(with("week.asking.rate", 2 * USUAL.week().asking().rate()), 1);
    double inAgents = change(asked.agents(), usual.get(0).agents(), ENGAGED);
    assertThat(inAgents).isGreaterThan(.03);
    assertThat(change(asked.twin(), usual.get(0).twin(), ENGAGED) / inAgents).isBetween(.7, 1.4);
    assertThat(mean(asked.twin(), ENGAGED) / mean(asked.agents(), ENGAGED)).isCloseTo(1, within(TENTH));
  }

  private static double change(double[][] to, double[][] from, int stock) {
    return mean(to, stock) - mean(from, stock);
  }

  static Settings with(String path, double value) {
    return (Settings) RecordedTown.changed(USUAL, path, value);
  }

  /** Mean over quarters. */
  static double mean(double[][] byQuarter, int stock) {
    double sum = 0;
    for (double[] quarter : byQuarter) {
      sum += quarter[stock] / byQuarter.length;
    }
    return sum;
  }
}
