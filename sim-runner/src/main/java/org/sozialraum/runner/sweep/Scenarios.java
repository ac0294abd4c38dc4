package org.sozialraum.runner.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.scenariofile.LocatedProblem;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.runner.store.Digests;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.scenario.Scenario;

/**
 * The points of a design as scenarios, each read from the scenario file with its values laid over it, exactly as
 * {@code --set} would. The latest are kept, since a sweep comes back to each point in every replication.
 */
final class Scenarios {
  private static final int KEPT = 1000;
  /** Points whose keys are kept: they take two hundred bytes, where a scenario takes milliseconds to be read. */
  private static final int KEYS_KEPT = 100_000;
  /** What says nothing of what a run computes. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("name", "question", "replications", "smallestEffect", "town");

  private final Design design;
  private final String around;
  private final Map<Long, SweepPoint> kept = new LinkedHashMap<>(16, .75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, SweepPoint> eldest) {
      return size() > KEPT;
    }
  };

  private final Map<Long, List<String>> keys = new HashMap<>();

  /**
   * Scenarios of a design.
   *
   * @param around what besides the scenario decides what a run computes and keeps
   */
  Scenarios(Design design, String around) {
    this.design = design;
    this.around = around;
  }

  /** A point, or nothing if the design leaves it out. */
  synchronized Optional<SweepPoint> at(long number) {
    SweepPoint known = kept.get(number);
    if (known != null) {
      return Optional.of(known);
    }
    List<String> values = design.points().at(number);
    if (design.skips(values)) {
      return Optional.empty();
    }
    SweepPoint point = read(number, values);
    kept.put(number, point);
    return Optional.of(point);
  }

  /** Fingerprint of each arm of a point, without the replication; none if the design leaves the point out. */
  synchronized List<String> keys(long number) {
    List<String> known = keys.get(number);
    if (known != null) {
      return known;
    }
    List<String> found = at(number).map(SweepPoint::keys).orElse(List.of());
    if (keys.size() < KEYS_KEPT) {
      keys.put(number, found);
    }
    return found;
  }

  private SweepPoint read(long number, List<String> values) {
    ScenarioReader.Reading reading = ScenarioReader.read(design.scenario(), overrides(design, values));
    if (reading.scenario().isEmpty()) {
      List<Message> problems = reading.problems().stream().map(Scenarios::message).toList();
      // Values that make no scenario fail in every replication alike.
      String key = Digests.of(around + "no scenario" + values);
      return new SweepPoint(number, values, List.of(), List.of(key, Digests.of(key)),
          Optional.of(Message.joined(problems)));
    }
    Scenario scenario = reading.scenario().get().scenario();
    List<Scenario> arms = design.arms() == 2 ? List.of(scenario, scenario.baseline()) : List.of(scenario);
    return new SweepPoint(number, values, arms, arms.stream().map(this::key).toList(), Optional.empty());
  }

  private static Message message(LocatedProblem problem) {
    return Message.plain(problem.text());
  }

  /** The values of a point, and the design's seed, over the scenario file. */
  static Overrides overrides(Design design, List<String> values) {
    return new Overrides(design.seed().orElse(null), 1, null, assignments(design, values));
  }

  /** The values of a point as {@code path=value}. */
  static List<String> assignments(Design design, List<String> values) {
    List<String> set = new ArrayList<>();
    for (int k = 0; k < design.factors().size(); k++) {
      Factor factor = design.factors().get(k);
      for (String path : factor.paths()) {
        set.add(path + "=" + values.get(k));
      }
    }
    return set;
  }

  private String key(Scenario scenario) {
    StringBuilder text = new StringBuilder(around);
    text.append("town = ").append(scenario.town().id()).append(' ').append(scenario.town().digest()).append(' ')
        .append(scenario.town().population()).append('\n');
    // Of the parts only those that decide what is computed; an empty name stands for all names.
    Identity.Arm arm = Identity.Arm.of("", scenario, component -> !WITHOUT_EFFECT.contains(component.getName()));
    arm.parts().forEach((part, value) -> text.append(part).append(" = ").append(value).append('\n'));
    return Digests.of(text.toString());
  }
}
