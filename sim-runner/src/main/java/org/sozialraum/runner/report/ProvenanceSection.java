package org.sozialraum.runner.report;

import java.util.List;
import java.util.Map;

/** Where the numbers come from, and how to make them again. */
final class ProvenanceSection implements Section {
  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    Provenance provenance = results.provenance();
    edition.section("provenance", edition.said("page.provenance"));
    edition.paragraph(edition.said("page.provenance.again"));
    edition.html().open("pre", "tabindex", "0").element("code", provenance.command()).close().line();
    edition.table("codes", edition.said("page.provenance.table"), List.of(edition.said("page.provenance.what"),
        edition.said("page.provenance.value")));
    row(edition, "program", edition.program());
    row(edition, "build", provenance.build());
    row(edition, "scenario", provenance.scenarioDigest());
    row(edition, "town", provenance.townDigest());
    row(edition, "seed", provenance.seed());
    row(edition, "runs", String.valueOf(provenance.replications()));
    int failed = provenance.runsFailed().values().stream().mapToInt(Integer::intValue).sum();
    if (failed > 0) {
      row(edition, "failed", String.valueOf(failed));
    }
    row(edition, "horizon", edition.said("page.provenance.years", results.tables().horizon().burnInYears(),
        results.tables().horizon().observedYears()));
    row(edition, "smallest", edition.number(results.tables().smallestEffect(), 1));
    row(edition, "started", provenance.started());
    row(edition, "seconds", edition.number(provenance.seconds(), 0));
    row(edition, "java", provenance.java());
    row(edition, "machine", provenance.machine());
    for (Map.Entry<String, String> each : provenance.files().entrySet()) {
      edition.row(each.getKey(), List.of(each.getValue()));
    }
    edition.endTable();
    edition.html().close();
  }

  private static void row(Edition edition, String what, String value) {
    edition.row(edition.said("page.provenance." + what), List.of(value));
  }
}
