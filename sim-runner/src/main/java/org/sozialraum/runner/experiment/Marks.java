package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.TownPlan;

/** The interventions and shocks of variants as marks for charts. */
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
            each.startWeek(), each.operatingFrom(), each.operatingUntil(), sites, quarters(each, variant)));
      }
      for (Shock each : variant.scenario().shocks()) {
        if (each.firstWeek() < Integer.MAX_VALUE) {
          marks.add(new ResultTables.Mark(variant.name(), word(each), each.startWeek(), each.startWeek(),
              Integer.MAX_VALUE, each.spots(variant.scenario().town()).stream()
                  .map(spot -> labels.labelled(new Intervention.Site(spot.name(), spot.x(), spot.y()))).toList()));
        }
      }
    }
    return marks;
  }

  private static List<String> quarters(Intervention each, Variant variant) {
    TownPlan town = variant.scenario().town();
    return each.quarters().stream().map(town::quarterNamed).filter(row -> row >= 0)
        .map(row -> town.quarters().get(row).id()).distinct().toList();
  }

  private static String word(Object action) {
    return Stream.of(Interventions.known(), Shocks.known()).flatMap(known -> known.entrySet().stream())
        .filter(known -> known.getValue() == action.getClass())
        .map(Map.Entry::getKey).findFirst().orElse(action.getClass().getSimpleName());
  }
}
