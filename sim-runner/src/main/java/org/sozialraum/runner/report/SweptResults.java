package org.sozialraum.runner.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.sweep.FirstStatistics;
import org.sozialraum.runner.sweep.SweepIdentity;
import org.sozialraum.runner.sweep.SweepMaking;
import org.sozialraum.runner.sweep.SweepManifest;
import org.sozialraum.scenario.Scenario;

/**
 * All that the page of a sweep is made of.
 *
 * @param design the design
 * @param base the scenario that every point starts from
 * @param statistics what came out
 * @param counts what is there of it
 * @param differentRuns finished runs, each counted once, however many points share it
 * @param meta what the results are results of
 * @param making how they came about; empty while the sweep is under way
 */
public record SweptResults(Design design, Scenario base, FirstStatistics statistics, SweepStore.Counts counts,
    long differentRuns, StoreMeta meta, Optional<SweepMaking> making) {

  /** What a store holds, of which the statistics are known. */
  public static SweptResults of(DuckStore store, Design design, Scenario base, FirstStatistics statistics) {
    return new SweptResults(design, base, statistics, store.counts(), store.differentRuns(), store.meta(),
        SweepMaking.read(store.folder()));
  }

  /**
   * What a store holds, from its folder alone.
   *
   * @param files names of the files that design and scenario were read from
   * @throws ResultsUnreadable if design or scenario are not those of the results
   */
  public static SweptResults read(DuckStore store, Design design, Scenario base, List<String> files)
      throws IOException {
    refuseOthers(store, design, base, files);
    return of(store, design, base, FirstStatistics.read(store, design, base));
  }

  private static void refuseOthers(DuckStore store, Design design, Scenario base, List<String> files)
      throws IOException {
    Path folder = store.folder();
    for (Map.Entry<String, String> each : SweepMaking.read(folder).map(SweepMaking::files).orElse(Map.of())
        .entrySet()) {
      // Whoever changes the design of finished results would have them answer another question.
      if (files.contains(each.getKey())
          && !SweepManifest.sha256(folder.resolve(each.getKey())).startsWith(each.getValue())) {
        throw new ResultsUnreadable("folder.read.changed", folder.resolve(each.getKey()));
      }
    }
    StoreMeta here = SweepIdentity.of(design, base);
    StoreMeta there = store.meta();
    boolean sameProgram = here.identity().get("program").equals(there.identity().get("program"));
    for (String part : sameProgram ? List.of("scenario", "outputs", "stop") : List.of("outputs", "stop")) {
      if (!here.identity().get(part).equals(there.identity().get(part))) {
        throw new ResultsUnreadable("folder.read.other-scenario", folder, part);
      }
    }
    if (!here.factors().equals(there.factors()) || !here.outputs().equals(there.outputs())) {
      throw new ResultsUnreadable("folder.read.other-scenario", folder, "factors");
    }
  }

  /** Program that computed them, with its version. */
  String program() {
    return "Sozialraum " + statistics.first().version();
  }

  /** Fingerprint of that program. */
  String build() {
    String program = meta.identity().getOrDefault("program", Program.current().build());
    return program.substring(program.lastIndexOf(' ') + 1);
  }

  /** Whether every run that the design asks for came to its end. */
  boolean complete() {
    return counts.finished() >= design.runs();
  }
}
