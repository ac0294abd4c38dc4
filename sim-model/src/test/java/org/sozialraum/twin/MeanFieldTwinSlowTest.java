package org.sozialraum.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Settings;

/** Agents and twin, four seeds of {@code dorfgruppe}, ten years side by side after ten: some two minutes. */
@Tag("slow")
class MeanFieldTwinSlowTest {
  private static final double TENTH = .10;

  @Test
  void tenYearsOnAgentsAndTwinStillAgreeUnderUsualAndUnderOtherSettings() {
    List<AgentsTown> towns = IntStream.range(0, 4).parallel()
        .mapToObj(seed -> new AgentsTown(Settings.defaults(), seed, 10, 10)).toList();
    List<AgentsTown.Pair> usual = towns.parallelStream().map(AgentsTown::goOn).toList();
    agree("usual", usual);
    MeanFieldTwinTest.quartersAgree(usual);
    agree("four in ten of the engaged stop", towns.parallelStream()
        .map(town -> town.goOn(Settings.defaults(), .6)).toList());
    agree("asks twice as often", goOn(towns, "week.asking.rate", .04));
    agree("more fear", goOn(towns, "traits.fear.men", -.4));
    agree("ties grow faster", goOn(towns, "week.ties.growth", .1));
  }

  private static List<AgentsTown.Pair> goOn(List<AgentsTown> towns, String path, double value) {
    return towns.parallelStream().map(town -> town.goOn(MeanFieldTwinTest.with(path, value), 1)).toList();
  }

  /** Town means over seeds, printed and compared. */
  private static void agree(String what, List<AgentsTown.Pair> pairs) {
    StringBuilder line = new StringBuilder(what);
    double[] ratio = new double[AgentsTown.STOCKS.length];
    for (int stock = 0; stock < ratio.length; stock++) {
      int here = stock;
      double before = pairs.stream().mapToDouble(pair -> MeanFieldTwinTest.mean(pair.before(), here)).average()
          .orElseThrow();
      double agents = pairs.stream().mapToDouble(pair -> MeanFieldTwinTest.mean(pair.agents(), here)).average()
          .orElseThrow();
      double twin = pairs.stream().mapToDouble(pair -> MeanFieldTwinTest.mean(pair.twin(), here)).average()
          .orElseThrow();
      ratio[stock] = twin / agents;
      line.append(String.format(Locale.ROOT, "; %s from %.3f agents %.3f twin %.3f", AgentsTown.STOCKS[stock], before,
          agents, twin));
    }
    System.out.println(line);
    for (int stock = 0; stock < ratio.length; stock++) {
      assertThat(ratio[stock]).as("%s, %s", what, AgentsTown.STOCKS[stock]).isCloseTo(1, within(TENTH));
    }
  }
}
