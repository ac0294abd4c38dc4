package org.sozialraum.runner.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.scenario.Scenario;

/**
 * The scenarios whose new places all runs report the surroundings of, so that a kilometre can be compared with itself:
 * that of the file, and with each named value of each factor alone. Combinations are not gone through, for there may be
 * more of them than anybody can read.
 */
final class Surroundings {
  private static final int MOST = 200;

  private final List<Scenario> scenarios = new ArrayList<>();

  Surroundings(Design design) {
    add(design, List.of());
    for (Factor factor : design.factors()) {
      if (factor.levels() instanceof ListedLevels listed) {
        for (int k = 0; k < listed.count() && scenarios.size() < MOST; k++) {
          String value = listed.value(k);
          add(design, factor.paths().stream().map(path -> path + "=" + value).toList());
        }
      }
    }
  }

  private void add(Design design, List<String> set) {
    ScenarioReader.read(design.scenario(), new Overrides(null, 1, null, set)).scenario()
        .ifPresent(read -> scenarios.add(read.scenario()));
  }

  List<Scenario> scenarios() {
    return scenarios;
  }
}
