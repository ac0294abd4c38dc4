package org.sozialraum.runner.assumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.experiment.Draws;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;

/**
 * Draws of everything that is assumed, each number by itself and uniformly from its range of belief, see
 * {@link BeliefRange} and {@link Positions}.
 *
 * <p>Not drawn are numbers marked free, since they follow from published figures; those of the founding, which the
 * burn-in outlives and which describe the town in hand; those of how residents are asked, on which nothing in the town
 * depends; whatever a scenario sets itself; and dates, ages and money of interventions, which are decisions.
 */
public final class AssumedDraws implements Draws {
  private static final List<String> LEFT_OUT = List.of("founding.", "measurement.");
  private static final List<String> DECISIONS = List.of("weeks", "years", "euros", "euros per year");
  private static final String INTERVENTIONS = "interventions.";

  private final Positions positions;
  private final int replications;
  private final Scenario reference;
  private final Map<String, AssumedSetting> ofSettings = new LinkedHashMap<>();
  private final Map<String, AssumedSetting> ofInterventions = new LinkedHashMap<>();
  private final Map<String, Record> examples = new LinkedHashMap<>();
  private final Set<List<String>> kept = new LinkedHashSet<>();

  /**
   * The draws for scenarios that are compared.
   *
   * @param scenarios the reference first
   * @param replications replications whose luck the draws take in turn
   */
  public AssumedDraws(List<Scenario> scenarios, int replications) {
    reference = scenarios.get(0);
    this.replications = replications;
    positions = new Positions(reference.seed());
    for (AssumedSetting each : AssumedSetting.of(Settings.class)) {
      if (LEFT_OUT.stream().noneMatch(each.path()::startsWith)) {
        scenarios.stream().map(Scenario::settings).filter(in -> each.atDefault(in) && each.open(in)).findFirst()
            .ifPresent(in -> add(each.path(), each, in, ofSettings));
      }
    }
    scenarios.forEach(scenario -> scenario.interventions().forEach(this::gather));
    for (Pattern pattern : Plausibility.PATTERNS) {
      pattern.figure().of((unit, observable) -> {
        kept.add(List.of(unit, observable));
        return Double.NaN;
      });
    }
    AssumptionSpread.OBSERVABLES.forEach(each -> kept.add(List.of("", each)));
  }

  private void gather(Intervention intervention) {
    Record in = (Record) intervention;
    for (AssumedSetting each : AssumedSetting.of(in.getClass())) {
      String name = INTERVENTIONS + Interventions.wordOf(intervention) + "." + each.path();
      if (!DECISIONS.contains(each.unit()) && !ofInterventions.containsKey(name) && each.atDefault(in)
          && each.open(in)) {
        add(name, each, in, ofInterventions);
      }
    }
  }

  private void add(String name, AssumedSetting setting, Record example, Map<String, AssumedSetting> to) {
    to.put(name, setting);
    examples.put(name, example);
  }

  /** Names of all that is drawn, in the order of the settings. */
  public List<String> names() {
    return new ArrayList<>(examples.keySet());
  }

  /** Position of a setting in its range under a draw, from 0 to 1. */
  public double position(String name, int draw) {
    return positions.of(name, draw);
  }

  /** The value of a setting under a draw; of a curve, the first of its values that differs from the usual one. */
  public double value(String name, int draw) {
    AssumedSetting setting = ofSettings.getOrDefault(name, ofInterventions.get(name));
    double[] usual = setting.values(examples.get(name));
    double[] drawn = setting.values(setting.in(examples.get(name), position(name, draw)));
    for (int k = 0; k < drawn.length; k++) {
      if (drawn[k] != usual[k]) {
        return drawn[k];
      }
    }
    return drawn[0];
  }

  @Override
  public Scenario of(Scenario scenario, int draw) {
    Settings settings = scenario.settings();
    for (Map.Entry<String, AssumedSetting> each : ofSettings.entrySet()) {
      if (each.getValue().atDefault(scenario.settings())) {
        settings = each.getValue().in(settings, position(each.getKey(), draw));
      }
    }
    return scenario.with(settings).with(
        scenario.interventions().stream().map(each -> drawn(each, draw)).toList(), scenario.shocks());
  }

  private Intervention drawn(Intervention intervention, int draw) {
    Record drawn = (Record) intervention;
    String prefix = INTERVENTIONS + Interventions.wordOf(intervention) + ".";
    for (Map.Entry<String, AssumedSetting> each : ofInterventions.entrySet()) {
      if (each.getKey().startsWith(prefix) && each.getValue().atDefault(drawn)) {
        drawn = each.getValue().in(drawn, position(each.getKey(), draw));
      }
    }
    return (Intervention) drawn;
  }

  @Override
  public int luck(int draw) {
    return draw % replications;
  }

  @Override
  public boolean keeps(Level level, String unit, String observable) {
    return switch (level) {
      case COUNTY, MUNICIPALITY -> kept.contains(List.of("", observable));
      case GROUP -> kept.contains(List.of(unit, observable));
      case DISTRICT, QUARTER -> false;
    };
  }
}
