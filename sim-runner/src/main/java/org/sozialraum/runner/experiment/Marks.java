package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.runner.store.ResultTables;

/** The interventions of variants as marks for charts. */
final class Marks {
  private Marks() {}

  static List<ResultTables.Mark> of(List<Variant> variants) {
    List<ResultTables.Mark> marks = new ArrayList<>();
    SiteLabels labels = new SiteLabels(variants.stream().map(Variant::scenario).toList());
    for (Variant variant : variants) {
      for (Intervention each : variant.scenario().interventions()) {
        List<Intervention.Site> sites =
            each.sites(variant.scenario().town()).stream().map(labels::labelled).toList();
        String name = sites.isEmpty() ? "" : sites.get(0).name();
        marks.add(new ResultTables.Mark(variant.name(), name == null || name.isBlank() ? word(each) : name,
            each.startWeek(), each.operatingFrom(), each.operatingUntil(), sites));
      }
    }
    return marks;
  }

  private static String word(Intervention intervention) {
    return Interventions.known().entrySet().stream()
        .filter(known -> known.getValue() == intervention.getClass())
        .map(Map.Entry::getKey).findFirst().orElse(intervention.getClass().getSimpleName());
  }
}
