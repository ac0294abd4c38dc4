package org.sozialraum.runner.experiment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.Sozialraum;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Observation;
import org.sozialraum.scenario.Scenario;

/**
 * What new places, and places that close, are called in tables and charts: each by a label of its own. A name belongs
 * to the first place that has it; others of that name get a number that no place is called by.
 */
final class SiteLabels {
  private final Map<Observation.Spot, String> labels = new LinkedHashMap<>();

  /** Labels of these places of some scenarios, each place once. */
  SiteLabels(List<Scenario> scenarios) {
    Set<String> taken = new HashSet<>();
    scenarios.forEach(scenario -> Sozialraum.spotsOf(scenario).forEach(spot -> labels.put(spot, "")));
    labels.keySet().forEach(spot -> taken.add(spot.name()));
    Set<String> given = new HashSet<>();
    labels.replaceAll((spot, none) -> {
      String label = spot.name();
      for (int number = 2; given.contains(label) || number > 2 && taken.contains(label); number++) {
        label = spot.name() + " " + number;
      }
      given.add(label);
      return label;
    });
  }

  /** The places under their labels, in the order of the scenarios. */
  List<Observation.Spot> spots() {
    return labels.entrySet().stream()
        .map(each -> new Observation.Spot(each.getValue(), each.getKey().x(), each.getKey().y())).toList();
  }

  /** A place under its label. */
  Intervention.Site labelled(Intervention.Site site) {
    String label = labels.getOrDefault(new Observation.Spot(site.name(), site.x(), site.y()), site.name());
    return new Intervention.Site(label, site.x(), site.y());
  }
}
