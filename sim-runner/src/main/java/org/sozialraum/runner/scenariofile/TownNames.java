package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.TownPlan;

/** Names that a scenario may use for quarters and places of its town: ids and names. */
final class TownNames {
  private final TownPlan plan;

  TownNames(TownPlan plan) {
    this.plan = plan;
  }

  /** Adds a problem if a word names nothing of its kind, or several by the same name. */
  void check(Word.Naming naming, String written, int line, String path, LocatedProblems problems) {
    switch (naming) {
      case QUARTER -> check("quarter", plan.quarters(), TownPlan.QuarterPlan::id, TownPlan.QuarterPlan::name,
          written, line, path, problems);
      case PLACE -> check("place", plan.places(), TownPlan.PlacePlan::id, TownPlan.PlacePlan::name,
          written, line, path, problems);
      case TEXT -> { }
      default -> throw new IllegalStateException("names of " + naming);
    }
  }

  private static <T> void check(String kind, List<T> all, Function<T, String> id, Function<T, String> name,
      String written, int line, String path, LocatedProblems problems) {
    if (all.stream().anyMatch(each -> id.apply(each).equals(written))) {
      return;
    }
    List<String> called = all.stream().filter(each -> name.apply(each).equals(written)).map(id)
        .collect(Collectors.toList());
    if (called.isEmpty()) {
      Set<String> known = new LinkedHashSet<>();
      List<String> ids = new ArrayList<>();
      for (T each : all) {
        known.add(name.apply(each).isEmpty() ? id.apply(each) : name.apply(each));
        ids.add(id.apply(each));
      }
      // Whoever misspells an id wants to hear of ids.
      boolean meansId = Problems.closest(written, known).isEmpty() && Problems.closest(written, ids).isPresent();
      problems.unknown(line, path, kind, written, meansId ? ids : known);
    } else if (called.size() > 1) {
      problems.add(line, path, "scenario.several." + kind, called.size(), written, Message.list(called));
    }
  }
}
