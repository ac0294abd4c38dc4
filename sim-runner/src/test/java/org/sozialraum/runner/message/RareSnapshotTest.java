package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;

/** Messages that a test cannot or should not bring about; each with the reason and sample arguments. */
class RareSnapshotTest {
  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatIsSaidRarelyIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("rare", folder);
    computers();
    interruptions();
    money();
    mistakesOfTheProgram();
    imports();
    burnIns();
    answers();
    calibrations();
    unused();
    snapshot.compare();
  }

  private void said(String why, Message... messages) {
    snapshot.add(why, language -> List.of(messages).stream().map(each -> each.in(language)).toList());
  }

  private void computers() {
    said("access is denied: whoever may read everything is never told", Message.of("scenario.file.forbidden"));
    said("a file that grows while it is read", Message.of("scenario.file.endless", 1_000_000));
    said("a disk that fails", Message.of("scenario.file.unreadable"));
    said("disks that are full or may not be written", notWritable("forbidden"), notWritable("read-only"),
        notWritable("full"), notWritable("unknown"), Message.of("command.charts-unwritable", "results/centre/charts"),
        Message.of("command.report.unwritable", "results/centre"),
        Message.of("folder.burn-in.not-kept", "results/.burn-ins", Message.of("folder.reason.full")),
        Message.of("command.output-lost"));
    said("a computer without fonts", Message.of("command.no-fonts"));
    said("too little memory", Message.of("command.memory"), Message.of("run.failed", "centre", 3, 1,
        Message.of("run.memory")), Message.of("run.memory-tight", "580 MB", "512 MB"),
        Message.of("run.fewer-workers", 5, 8, "580 MB", "4096 MB"));
  }

  private static Message notWritable(String reason) {
    return Message.of("folder.not-writable", "results/centre", Message.of("folder.reason." + reason));
  }

  private void money() {
    said("an intervention beyond those whose residents are counted",
        Message.of("command.money.uncounted", "interventions[32] asking-campaign", "90,000 €"));
  }

  private void interruptions() {
    said("estimates, which depend on the computer", Message.of("run.estimate-title"),
        Message.of("run.estimate", Message.of("run.seconds", 40), Message.of("run.one-core", 1),
            Message.of("run.gigabytes", 0, 5), Message.of("run.megabytes", 3)),
        Message.of("run.estimate", Message.of("run.minutes-seconds", 3, 20), Message.of("run.cores", 4),
            Message.of("run.gigabytes", 1, 5), Message.of("run.gigabytes", 2, 1)),
        Message.of("run.minutes", 40), Message.of("run.hours-minutes", 5, 20), Message.of("run.days-hours", 2, 6));
    said("progress, which comes with the clock", Message.of("run.progress", 0, 0, 20),
        Message.of("run.progress-left", 40, 8, 20, "1:05"), Message.of("run.progress-failed", 40, 8, 20, 1, "1:05"));
    String database = "results/reihe/results.duckdb";
    said("databases of sweeps that cannot be used", Message.of("sweep.store.damaged", database, "not a database"),
        Message.of("sweep.store.failed", database, "out of memory"), Message.of("sweep.store.full", database),
        Message.of("sweep.store.foreign", database), Message.of("sweep.store.sign", "results/reihe;1", ";"),
        Message.of("sweep.store.locked", database), Message.of("sweep.store.none", "results/reihe", "results.duckdb"),
        Message.of("sweep.store.foreign", database), Message.of("sweep.store.sign", "results/rei?he", "?"),
        Message.of("sweep.export.sheet", "results/reihe", Message.count(2_000_000), Message.count(1_048_575)),
        Message.of("sweep.merge.others", "teil-2", Message.of("sweep.thing.design"), "teil-1"));
    for (String wrong : java.util.List.of("changed", "missing", "no-point", "open", "stale", "twice", "undescribed")) {
      said("a sweep that does not hold together: " + wrong, Message.of("sweep.audit." + wrong, "results/reihe", "runs.csv"));
    }
    for (String thing : java.util.List.of("outputs", "program", "scenario", "series", "stop")) {
      said("results of another " + thing, Message.of("sweep.store.others", "results/reihe",
          Message.of("sweep.thing." + thing), "there", "here"));
    }
    said("Ctrl-C; KillTest does it", Message.of("run.interrupted", 8, 20, "results/centre"),
        Message.of("run.takes-up", "results/centre", 8, 20));
  }

  private void mistakesOfTheProgram() {
    Message unexpected = Message.of("command.unexpected", "IllegalStateException (week 31, TrustChange: trust of"
        + " resident 1204 would become NaN)", "TrustChange.java:71", "sozialraum 0.1.0 (commit 8558cff)");
    said("a mistake of the program", unexpected, Message.of("command.debug-shows-more", unexpected),
        Message.of("run.failed", "centre", 3, 1, Message.plain("week 31, TrustChange: trust of resident 1204 would"
            + " become NaN")), Message.of("command.debug-shows-where"));
  }

  private void imports() {
    said("columns of special kinds; MessyTablesTest, ProjectedMapsTest and PublishedAndBuiltTest bring them about",
        Message.of("report.ages-taken-from-counts-only"), Message.of("report.already-taken-from", "social.csv"),
        Message.of("report.already-taken-or-smaller-size"), Message.of("report.another-cut-ages-used"),
        Message.of("report.these-ages-alone-do-not"), Message.of("report.count-needs-published-ages-become"),
        Message.of("report.household-size-published"), Message.of("report.district"),
        Message.of("report.not-published-for", Message.of("report.figure.child-poverty"), 3),
        Message.of("report.not-published-for", Message.of("report.figure.foreign-nationals"), 3),
        Message.of("report.not-published-for", Message.of("report.figure.households-four-or-more-persons"), 3),
        Message.of("report.not-published-for", Message.of("report.figure.sex-men-boys"), 3),
        Message.of("report.assumed.in-some", Message.of("report.assumed.unemployment"), 1, 3),
        Message.of("report.counts-several-rows-one-quarter", "social.csv", "01, 02"),
        Message.of("report.holds-fractions-up-100-read", "unemployed"),
        Message.of("report.read-percent-since-value-exceeds", "unemployed"),
        Message.of("report.not-utf-8-was-read", "social.csv", "Windows-1252"),
        Message.of("report.one-secret-age-group-each", 2), Message.of("report.quarter-made-features", "01", 2),
        Message.of("report.residents-who-live-alone-taken"),
        Message.of("report.transfer-receipt-calculated-from-child"),
        Message.of("report.spellings", "social.csv", "\"Kurstr.\" = \"Kurstraße\""),
        Message.of("report.unmapped-tags-and-more", "highway=bus_stop 3", 12),
        Message.of("report.margins.give-way", Message.of("report.margin.households"),
            Message.of("report.margins.met", 3, 4), 2, "Ost", "households:2"));
    said("maps in special forms; ProjectedMapsTest and MessyPlacesTest bring them about",
        Message.of("report.of-file", "quarters.geojson",
            Message.of("report.map.asked-system", "EPSG:25832", "EPSG:25833")),
        Message.of("report.of-file", "quarters.geojson", Message.of("report.map.latitude-first")),
        Message.of("report.of-file", "quarters.geojson", Message.of("report.map.north-first")),
        Message.of("report.of-file", "quarters.geojson", Message.of("report.map.read-as", "EPSG:25833",
            Message.decimal(13.1, 2), Message.decimal(52.43, 2))),
        Message.of("town.map.no-coordinate", Message.of("town.map.found-nothing")));
    said("tables in special forms; MessyTablesTest brings them about",
        Message.of("town.table.doubtful", "1.675", Message.word("town.unit", "residents"), "1675"),
        Message.of("town.table.overlap", 3, 12, "plr", 40, "id", "quarters.geojson", ""));
  }

  private void burnIns() {
    String folder = "results/.burn-ins";
    said("kept burn-ins; SharedPastTest spoils some", Message.of("folder.burn-in.unfit", folder + "/town.burn-in"),
        Message.of("folder.burn-in.unreadable", folder + "/town.burn-in"),
        Message.of("folder.burn-in.too-large", folder), Message.of("folder.burn-in.account", folder, 3, 1));
    said("files of a town that are larger than a test should write", Message.of("town.map.many-objects"),
        Message.of("town.map.many-parts"), Message.of("town.map.many-points"), Message.of("town.map.many-properties"),
        Message.of("town.map.many-quarters", 20_001, 20_000), Message.of("town.places.many", 200_000),
        Message.of("town.table.many-rows", 200_000), Message.of("town.wanted.description"),
        Message.of("report.town-too-large-be-founded"));
    said("JSON in an encoding that nobody uses", Message.of("town.map.not-utf8"), Message.of("town.folder.not-utf8"));
    said("a folder that may not be read", Message.of("town.out.unreadable", "towns/leipzig"));
    said("ten thousand folders", Message.of("folder.all-taken", "results/centre"));
    said("other builds of one version, which only developers have", Message.of("folder.of-program",
        Message.joined(List.of(Message.word("folder.thing", "commit"), Message.word("folder.thing", "build")))));
  }

  private void answers() {
    said("what check says of towns that are fitted to margins", Message.of("command.published-and-built"));
    String range = "command.verdict.range";
    said("answers, whose numbers move with the model; VerdictTest has them all",
        Message.of("command.verdict.against-itself", "centre", Message.of("command.verdict.years", 5)),
        Message.of("command.verdict.against", "two centres", "one centre", Message.of("command.verdict.year", 1)),
        Message.of("command.verdict.town"), Message.of("command.verdict.quarter", "Nord"),
        Message.of("command.verdict.around", "Treffpunkt"), Message.of("command.verdict.engaged"),
        Message.of("command.verdict.withdrawn"), Message.of("command.verdict.too-few"),
        Message.of("command.verdict.none"), Message.of("command.verdict.tiny"),
        Message.of("command.verdict.not-shown", Message.of(range, "-1", "1")),
        Message.of("command.verdict.small-more", "0.2", Message.of(range, "0.1", "0.3")),
        Message.of("command.verdict.small-fewer", "0.2", Message.of(range, "-0.3", "-0.1")),
        Message.of("command.verdict.shown-more", "2.1", Message.of(range, "1.4", "2.8")),
        Message.of("command.verdict.shown-fewer", "2.1", Message.of(range, "-2.8", "-1.4")),
        Message.of("command.verdict.ranges", 20), Message.of("command.verdict.one-run"),
        Message.of("command.verdict.needs_met"), Message.of("command.verdict.channels", "…"),
        Message.of("command.verdict.by-neighbours"), Message.of("command.verdict.by-volunteers"),
        Message.of("command.verdict.by-services"), Message.of("command.verdict.institution_trust"),
        Message.of("command.verdict.efficacy"), Message.of("command.verdict.quarters", 4),
        Message.of("command.verdict.index.not-shown", Message.of(range, "-1", "1")),
        Message.of("command.verdict.index.tiny"),
        Message.of("command.verdict.index.small-more", "0.2", Message.of(range, "0.1", "0.3")),
        Message.of("command.verdict.index.small-fewer", "0.2", Message.of(range, "-0.3", "-0.1")),
        Message.of("command.verdict.index.shown-more", "2.1", Message.of(range, "1.4", "2.8")),
        Message.of("command.verdict.index.shown-fewer", "2.1", Message.of(range, "-2.8", "-1.4")),
        Message.of("command.verdict.harm", Message.of("command.verdict.worse.engaged")),
        Message.of("command.verdict.harm", Message.of("command.verdict.worse.institution_trust")),
        Message.of("command.verdict.worse-than", "one centre", Message.of("command.verdict.worse.withdrawn")),
        Message.of("command.verdict.worse-than", "one centre", Message.of("command.verdict.worse.needs_met")),
        Message.of("command.verdict.slightly-worse", Message.of("command.verdict.worse.efficacy")),
        Message.of("command.verdict.looked-at", "…"));
    dividends(range);
    ranges();
    said("where a town stands after a run; StandingTest has it all",
        Message.of("command.standing.town", Message.of("command.verdict.years", 5), "…"),
        Message.of("command.standing.engaged", "31.4"), Message.of("command.standing.withdrawn", "9.2"),
        Message.of("command.standing.loneliness_share", "16.1"), Message.of("command.standing.needs", "74.2", "…"),
        Message.of("command.standing.by-neighbours", "11.0"), Message.of("command.standing.by-volunteers", "13.9"),
        Message.of("command.standing.by-services", "49.3"));
    said("where results are, which depends on how many charts there are", Message.of("command.results",
        "results/centre"), Message.of("command.charts", "results/centre/charts/modes.svg", 9));
    said("a notice of some runs only, which chance decides", Message.of("run.notice-of-some", "centre",
        Message.of("model.reached-nobody", "interventions[0]", "asking-campaign"), 1, 10));
    said("a town that drifts; StationarityTest has it", Message.of("run.drift", Message.joined(List.of(
        Message.of("run.drift.up", Message.of("run.drift.engaged"), Message.decimal(.5, 2), Message.decimal(.36, 2),
            Message.decimal(.64, 2)),
        Message.of("run.drift.up", Message.of("run.drift.needs-met"), Message.decimal(.6, 2),
            Message.decimal(.4, 2), Message.decimal(.8, 2)),
        Message.of("run.drift.down", Message.of("run.drift.withdrawn"), Message.decimal(.4, 2), Message.decimal(.3, 2),
            Message.decimal(.5, 2)))), 5, 40));
  }

  private void dividends(String range) {
    Message years = Message.of("command.verdict.years", 5);
    said("the integration dividend; IntegrationDividendTest has it",
        Message.of("command.dividend.title", "hub", "silo", Message.of("command.dividend.same-cost", "125,000"), years),
        Message.of("command.dividend.title", "hub", "silo",
            Message.of("command.dividend.other-cost", "125,000", "0"), years),
        Message.of("command.dividend.line", "…", "…", "+3.1", Message.of(range, "2.8", "3.4"),
            Message.of("command.dividend.per-cost", "+2.48"), Message.of("command.dividend.span", "+1.2", "+5.2")),
        Message.of("command.dividend.line", "…", "…", "+0.1", Message.of(range, "-0.1", "0.3"),
            Message.of("command.dividend.per-cost-unknown"), Message.plain(".")),
        Message.of("command.dividend.two-signs"), Message.of("command.dividend.two-signs-unclear"),
        Message.of("command.dividend.shown-partly"), Message.of("command.dividend.too-few"),
        Message.of("command.dividend.intervals", 35, 60, "0.6", "1.4", 2), Message.of("command.dividend.without"),
        Message.of("command.dividend.going-on", 1, 2, 60, "0.6"),
        Message.of("command.dividend.where", "results/hub/assumptions"));
  }

  private void ranges() {
    Message years = Message.of("command.verdict.years", 5);
    Message luck = Message.of("command.ranges.between", "+1.20", "+0.90", "+1.50");
    said("the band under other assumptions; AssumptionSpreadTest has it",
        Message.of("command.ranges.going-on", 50, 295, "…"), Message.of("command.ranges.file", 50),
        Message.of("command.ranges.title", 50, 295, "centre", "baseline", years),
        Message.of("command.ranges.line", "…", Message.of("command.ranges.percentage-points"), luck, "+0.10", "+2.90",
            50, 46),
        Message.of("command.ranges.line", "…", Message.of("command.ranges.points"), "+1.20", "+0.10", "+2.90", 50, 46),
        Message.of("command.ranges.only-luck", "…", Message.of("command.ranges.percentage-points"), luck, 50),
        Message.of("command.ranges.plausible", 31, "+0.40", "+2.20"),
        Message.of("command.ranges.matters", "…", "week.asking.prospecting (+0.62)", "0.53"),
        Message.of("command.ranges.nothing-matters", "…", "0.45", "0.53"),
        Message.of("command.ranges.plausibility", 31, 50, 23, "C1, C9", 2),
        Message.of("command.ranges.plausibility", 31, 50, 23, Message.of("command.ranges.none-missed"), 2),
        Message.of("command.ranges.luck"), Message.of("command.ranges.luck-unknown"),
        Message.of("command.ranges.where", "results/centre/assumptions/ranges-50/assumptions.csv",
            "assumption-importance.csv"),
        Message.of("command.ranges.chart", "results/centre/charts/assumptions.svg"),
        Message.of("command.ranges.draws", 20, 50, 10_000));
  }

  private void calibrations() {
    said("calibrations, which take an hour; CalibrationTest and CalibrateCommandTest have them",
        Message.of("calibrate.begins", 22, 9, 27, "results/calibrate"),
        Message.of("calibrate.corrected", "kleinstadt", "validation.csv", "1.69", "C9"),
        Message.of("calibrate.evaluation", 3, 250, "8.87", "C8-65+, C9"), Message.of("calibrate.accepted", 1, "2.48"),
        Message.of("calibrate.finished", 25, 38, "8.87", "2.48", "C9"),
        Message.of("calibrate.written", "history.md", "defaults.properties"),
        Message.of("calibrate.interrupted", "results/calibrate"), Message.of("calibrate.in-use", "results/calibrate"),
        Message.of("calibrate.other-journal", "evaluations.csv", "# 0.1.0"),
        Message.of("calibrate.unread", "C8", "--without"),
        Message.of("calibrate.unknown-town", "kleinstatt", "dorfgruppe, kleinstadt"),
        Message.of("calibrate.unknown-figure", "C99", "C9"),
        Message.of("calibrate.from-unreadable", "results/calibrate/defaults.properties"),
        Message.of("calibrate.from-changed", "results/calibrate/history.md", "defaults.properties"),
        Message.of("calibrate.from-missing", "results/calibrate/defaults.properties", "week.asking.rate"),
        Message.of("calibrate.from-outside", "results/calibrate/defaults.properties", "week.asking.rate", "2", "0.004",
            "0.06"));
    said("what another town shows; CalibrateCommandTest has the mistakes in it", Message.of("town.wanted.validated"),
        Message.of("town.validated.columns", "id, meaning, value"), Message.of("town.validated.unknown", "C99"),
        Message.of("town.validated.names"), Message.of("town.validated.twice", "C9", 4),
        Message.of("town.validated.missing", "C9"), Message.of("town.validated.empty", "C9"),
        Message.of("town.validated.outside", 1000));
  }

  private void unused() {
    said("a yes or no, which no setting of the model is so far", Message.of("scenario.truth",
        Message.plain("…")), Message.of("scenario.truth.write"));
    said("dates as the model finds them; scenario files have lines of their own",
        Message.of("model.work-never-begins", 520, 519), Message.of("model.shock-never-begins", 520, 519));
  }
}
