package org.sozialraum.runner.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.runner.store.Program;
import org.sozialraum.scenario.Scenario;

/** What a calibration fits to: the patterns C1 to C13, and which version of them. */
public final class Targets {
  private Targets() {}

  /** Names that may be left out: figures, and patterns with all their figures. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Pattern each : CalibrationPatterns.all()) {
      String pattern = patternOf(each);
      if (!names.contains(pattern)) {
        names.add(pattern);
      }
      if (!names.contains(each.id())) {
        names.add(each.id());
      }
    }
    return names;
  }

  private static String patternOf(Pattern figure) {
    return figure.id().replaceFirst("-.*", "");
  }

  /** Whether a name is one of a figure or pattern. */
  public static boolean knows(String name) {
    return names().contains(name);
  }

  /** All figures but some, and what is read of the town beside them. */
  public static List<Pattern> with(List<String> without) {
    List<Pattern> targets = new ArrayList<>();
    for (Pattern each : CalibrationPatterns.all()) {
      if (!without.contains(each.id()) && !without.contains(patternOf(each))) {
        targets.add(each);
      }
    }
    Centre.all().stream().filter(each -> each.figure() != null).forEach(each -> targets.add(Centre.reading(each)));
    return List.copyOf(targets);
  }

  /** Fingerprint of what another town shows: other values have another. */
  public static String version(Map<String, Double> values) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values).forEach((id, value) -> text.append(id).append(' ').append(value).append('\n'));
    return DefaultsFile.digest(text.toString()).substring(0, 12);
  }

  /** Fingerprint of the figures: other targets have another. */
  public static String version(List<Pattern> patterns) {
    StringBuilder text = new StringBuilder();
    for (Pattern each : patterns) {
      text.append(each.id()).append(' ').append(each.from()).append(' ').append(each.target()).append(' ')
          .append(each.to()).append(' ').append(each.use()).append('\n');
    }
    return DefaultsFile.digest(text.toString()).substring(0, 12);
  }

  /** Fingerprint of everything else that evaluations depend on: the program and the scenario before it is searched. */
  public static String version(Scenario scenario, Program program) {
    return program.build() + " " + Identity.Arm.of(scenario.name(), scenario).digest();
  }
}
