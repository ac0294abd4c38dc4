package org.sozialraum.runner.report;

import java.util.List;
import org.sozialraum.runner.sweep.SweepMaking;

/** Where the numbers of a sweep come from, how to make them again, and how to check them. */
final class SweepProvenanceSection {
  private SweepProvenanceSection() {}

  static void write(SweepEdition edition) {
    SweptResults results = edition.results();
    edition.section("provenance", edition.said("page.provenance"));
    edition.paragraph(edition.said("page.sweep.again"));
    command(edition, "sozialraum sweep design.yaml --replications " + results.design().replications() + " --out again");
    edition.paragraph(edition.said("page.sweep.verify"));
    command(edition, "sozialraum verify .");
    edition.table("codes", edition.said("page.provenance.table"), List.of(edition.said("page.provenance.what"),
        edition.said("page.provenance.value")));
    row(edition, "page.provenance.program", edition.program());
    row(edition, "page.provenance.build", results.build());
    row(edition, "page.sweep.design-digest", results.meta().design());
    row(edition, "page.sweep.scenario-digest", results.meta().identity().getOrDefault("scenario", ""));
    row(edition, "page.provenance.town", results.base().town().digest());
    row(edition, "page.provenance.seed", Long.toString(results.base().seed()));
    row(edition, "page.sweep.runs-done", edition.said("page.sweep.done-of",
        edition.count(results.counts().finished()), edition.count(results.design().runs())));
    row(edition, "page.provenance.horizon", edition.said("page.provenance.years",
        results.base().horizon().burnInYears(), results.base().horizon().observedYears()));
    row(edition, "page.provenance.smallest", edition.number(results.base().smallestEffect(), 1));
    results.making().ifPresent(each -> making(edition, each));
    edition.endTable();
    edition.html().close();
  }

  private static void making(SweepEdition edition, SweepMaking making) {
    row(edition, "page.sweep.command", making.command());
    row(edition, "page.provenance.started", making.started());
    row(edition, "page.provenance.seconds", edition.number(making.seconds(), 0));
    row(edition, "page.provenance.java", making.java());
    row(edition, "page.provenance.machine", making.machine());
    making.files().forEach((name, digest) -> edition.row(name, List.of(digest)));
  }

  private static void command(SweepEdition edition, String command) {
    edition.html().open("pre", "tabindex", "0").element("code", command).close().line();
  }

  private static void row(SweepEdition edition, String what, String value) {
    edition.row(edition.said(what), List.of(value));
  }
}
