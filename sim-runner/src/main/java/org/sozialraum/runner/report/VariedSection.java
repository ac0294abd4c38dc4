package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Levels;
import org.sozialraum.runner.design.NumberLevels;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.runner.store.SweptOutput;
import org.sozialraum.scenario.Scenario;

/** What a sweep varied, from where, how often, and what it kept. */
final class VariedSection {
  private static final List<String> COUNTED = List.of("grid", "zip", "one-at-a-time", "morris");
  private static final int MOST_VALUES = 12;
  private static final int MOST_OUTPUTS = 200;
  private static final int LONGEST_CONDITION = 300;

  private final SweepEdition edition;
  private final Design design;
  private final Scenario base;

  private VariedSection(SweepEdition edition) {
    this.edition = edition;
    design = edition.results().design();
    base = edition.results().base();
  }

  static void write(SweepEdition edition) {
    new VariedSection(edition).write();
  }

  private void write() {
    edition.section("varied", edition.said("page.varied"));
    edition.paragraph(edition.said("page.sweep.kind." + design.kind()));
    edition.paragraph(edition.said("page.sweep.base", base.name(), base.town().name(),
        edition.count(base.town().population()), base.horizon().burnInYears(), base.horizon().observedYears()));
    edition.paragraph(counted());
    edition.paragraph(compared());
    factors();
    outputs();
    conditions();
    edition.html().close();
  }

  private String counted() {
    String text = edition.said(design.arms() == 1 ? "page.sweep.counted" : "page.sweep.counted-twice",
        edition.count(design.kept()), edition.count(design.replications()), edition.count(design.runs()));
    long shared = edition.results().counts().finished() - edition.results().differentRuns();
    return shared == 0 ? text : text + " " + edition.said("page.sweep.shared", edition.count(shared));
  }

  private String compared() {
    return design.reference().ownBaseline() ? edition.said("page.sweep.compared-own")
        : design.reference().values().map(each -> edition.said("page.sweep.compared", edition.valued(each)))
            .orElseGet(() -> edition.said("page.sweep.compared-none"));
  }

  private void factors() {
    edition.table("varied", edition.said("page.sweep.factors"), List.of(edition.said("page.sweep.factor"),
        edition.said("page.sweep.path"), edition.said("page.sweep.values"), edition.said("page.sweep.unit"),
        edition.said("page.sweep.scale")));
    for (Factor each : design.factors()) {
      edition.row(each.name(), List.of(String.join(", ", each.paths()), values(each.levels()),
          unit(each), edition.said("page.sweep.scale." + scale(each.levels()))));
    }
    edition.endTable();
  }

  private static String scale(Levels levels) {
    return !(levels instanceof NumberLevels numbers) ? "listed"
        : numbers.logarithmic() ? "logarithmic" : numbers.whole() ? "whole" : "linear";
  }

  private String values(Levels levels) {
    if (levels instanceof NumberLevels numbers
        && (!COUNTED.contains(design.kind()) || levels.count() > MOST_VALUES)) {
      String range = edition.said("page.effects.from-to", edition.level(numbers.at(0)),
          edition.level(Double.toString(numbers.to())));
      return !COUNTED.contains(design.kind()) ? range
          : edition.said("page.sweep.range", range, edition.count(levels.count()));
    }
    List<String> all = new ArrayList<>();
    for (int k = 0; k < Math.min(MOST_VALUES, levels.count()); k++) {
      all.add(edition.level(levels.value(k)));
    }
    String text = String.join("; ", all);
    return levels.count() <= MOST_VALUES ? text
        : edition.said("page.sweep.more", text, edition.count(levels.count() - MOST_VALUES));
  }

  /** The units of what it sets, as their annotations say; words have none. */
  private String unit(Factor factor) {
    String unit = edition.sweep().factors().get(design.factors().indexOf(factor)).unit(edition.language());
    return unit.isEmpty() ? "–" : unit;
  }

  private void outputs() {
    edition.table("varied", edition.said("page.sweep.outputs"), List.of(edition.said("page.sweep.output"),
        edition.said("page.sweep.what"), edition.said("page.sweep.unit"), edition.said("page.sweep.meaning")));
    for (int k = 0; k < Math.min(MOST_OUTPUTS, design.outputs().size()); k++) {
      Output output = design.outputs().get(k);
      SweptOutput told = edition.sweep().outputs().get(k);
      edition.row(output.name(), List.of(told.label(edition.language()), told.unit(edition.language()),
          Observables.named(output.observable()).map(each -> each.meaning().in(edition.language())).orElse("–")));
    }
    edition.endTable();
  }

  private void conditions() {
    List<String> all = new ArrayList<>();
    for (Stop each : design.stops()) {
      all.add(edition.said(each.above() ? "page.sweep.stop-above" : "page.sweep.stop-below",
          Names.observable(each.observable()).in(edition.language()), edition.level(Message.plain(each.threshold())),
          each.fromWeek()));
    }
    for (Design.Condition each : design.skip()) {
      String text = each.toString();
      all.add(edition.said("page.sweep.skip", text.substring(0, Math.min(text.length(), LONGEST_CONDITION))));
    }
    if (!all.isEmpty()) {
      edition.heading(edition.said("page.sweep.conditions"));
      edition.list(all);
    }
  }
}
