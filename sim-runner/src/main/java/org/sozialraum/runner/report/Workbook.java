package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.answer.CohesionChanges;
import org.sozialraum.runner.answer.CostPerEffect;
import org.sozialraum.runner.answer.Effects;
import org.sozialraum.runner.answer.Headline;
import org.sozialraum.runner.answer.HowSure;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.answer.Standing;
import org.sozialraum.runner.answer.Statement;
import org.sozialraum.runner.answer.Wellbeing;
import org.sozialraum.runner.answer.WhoGains;
import org.sozialraum.runner.report.WorkbookSheet.Cell;
import org.sozialraum.runner.report.WorkbookSheet.Column;
import org.sozialraum.runner.report.WorkbookSheet.Format;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;

/** {@code tables.xlsx}: the tables behind the page in one language, for whoever goes on calculating. */
public final class Workbook {
  /** Name of the file. */
  public static final String NAME = "tables.xlsx";

  private static final int NAME_WIDTH = 34;
  private static final int WORD_WIDTH = 20;
  private static final int NUMBER_WIDTH = 15;
  private static final int SENTENCE_WIDTH = 110;
  private static final double PERCENT = 100;
  /** What is told of each quarter and group. */
  private static final List<String> TOLD = List.of("engaged", "engaged_12m", "active", "passive", "withdrawn",
      "loneliness_share", "unsafe_share", "needs_met", "trust", "belonging", "efficacy", "institution_trust");

  private final Results results;
  private final ResultTables tables;
  private final Language language;
  /** Variants that something is told of: those compared with the reference, or the only one. */
  private final List<String> told;
  private final boolean compared;

  private Workbook(Results results, Language language) {
    this.results = results;
    this.language = language;
    tables = results.tables();
    compared = !results.others().isEmpty();
    told = compared ? results.others() : tables.variants();
  }

  /** The bytes of the workbook, the same for the same results. */
  public static byte[] of(Results results, Language language) {
    Workbook workbook = new Workbook(results, language);
    return WorkbookFile.of(List.of(workbook.answer(), workbook.overTime(), workbook.byQuarter(), workbook.byGroup(),
        workbook.cohesionAndWellbeing(), workbook.money(), workbook.provenance()));
  }

  private WorkbookSheet answer() {
    WorkbookSheet sheet = sheet("workbook.sheet.answer", column("workbook.column.sentence", SENTENCE_WIDTH),
        column("workbook.column.claim", NAME_WIDTH));
    sheet.add(WorkbookSheet.title(tables.question()));
    for (String variant : told) {
      sheet.add(WorkbookSheet.title(said(Names.variant(tables, variant))));
      List<Statement> statements = new ArrayList<>(Headline.of(tables, variant, results.againstItself()));
      if (compared) {
        statements.addAll(WhoGains.of(tables, variant));
        CostPerEffect.of(tables, results.costs(), variant).forEach(each -> statements.add(each.statement()));
        statements.addAll(HowSure.of(tables, results.bands(), variant));
      }
      statements.forEach(each -> sheet.add(WorkbookSheet.sentence(said(each.text())),
          WorkbookSheet.text(claim(each.kind()))));
    }
    sheet.add(WorkbookSheet.sentence(said(Message.of("workbook.synthetic"))));
    return sheet;
  }

  private WorkbookSheet overTime() {
    List<Column> columns = new ArrayList<>(List.of(variantColumn(), observableColumn(),
        column("workbook.column.in-files", WORD_WIDTH), column("workbook.column.unit", NUMBER_WIDTH),
        column("workbook.column.year", NUMBER_WIDTH), column("workbook.column.mean", NUMBER_WIDTH),
        column("workbook.column.mean-lower", NUMBER_WIDTH), column("workbook.column.mean-upper", NUMBER_WIDTH)));
    if (compared) {
      columns.addAll(List.of(column("workbook.column.difference", NUMBER_WIDTH),
          column("workbook.column.lower", NUMBER_WIDTH), column("workbook.column.upper", NUMBER_WIDTH)));
    }
    columns.add(column("workbook.column.runs", NUMBER_WIDTH));
    WorkbookSheet sheet = new WorkbookSheet(said(Message.of("workbook.sheet.over-time")), columns);
    Optional<SummaryRow> town = Standing.town(tables, tables.reference()).stream().findFirst();
    for (SummaryRow row : tables.summary()) {
      if (town.filter(each -> each.level() == row.level() && each.unit().equals(row.unit())).isPresent()) {
        sheet.add(overTime(row));
      }
    }
    return sheet;
  }

  private Cell[] overTime(SummaryRow row) {
    Observables.Unit unit = Observables.named(row.observable()).map(Observables.Observable::unit)
        .orElse(Observables.Unit.SHARE);
    double scale = unit == Observables.Unit.SHARE || unit == Observables.Unit.INDEX ? PERCENT : 1;
    Message word = unit == Observables.Unit.SHARE ? Message.plain("%")
        : unit == Observables.Unit.INDEX || unit == Observables.Unit.POINTS ? Message.of("workbook.points")
        : unit.word();
    Format format = scale == PERCENT || unit == Observables.Unit.POINTS ? Format.SHARE : Format.NUMBER;
    List<Cell> cells = new ArrayList<>(List.of(variant(row.variant()),
        WorkbookSheet.text(said(Names.observable(row.observable()))), WorkbookSheet.text(row.observable()),
        WorkbookSheet.text(said(word)), WorkbookSheet.number(row.year(), Format.YEAR),
        WorkbookSheet.number(scale * row.mean(), format), WorkbookSheet.number(scale * row.lower(), format),
        WorkbookSheet.number(scale * row.upper(), format)));
    if (compared) {
      cells.addAll(List.of(WorkbookSheet.number(scale * row.difference(), Format.CHANGE),
          WorkbookSheet.number(scale * row.diffLower(), Format.CHANGE),
          WorkbookSheet.number(scale * row.diffUpper(), Format.CHANGE)));
    }
    cells.add(WorkbookSheet.number(row.n(), Format.COUNT));
    return cells.toArray(Cell[]::new);
  }

  private WorkbookSheet byQuarter() {
    WorkbookSheet sheet = effects("workbook.sheet.by-quarter", column("workbook.column.quarter", NAME_WIDTH),
        column("workbook.column.quarter-id", WORD_WIDTH));
    for (String variant : told) {
      for (String observable : TOLD) {
        for (Effects.Row row : Effects.of(tables, variant, observable, Effects.By.QUARTER)) {
          sheet.add(effect(row, variant(variant), WorkbookSheet.text(said(Names.observable(observable))),
              WorkbookSheet.text(said(row.name())), WorkbookSheet.text(row.unit())));
        }
      }
    }
    return sheet;
  }

  private WorkbookSheet byGroup() {
    WorkbookSheet sheet = effects("workbook.sheet.by-group", column("workbook.column.group", NAME_WIDTH),
        column("workbook.column.in-files", WORD_WIDTH));
    for (String variant : told) {
      for (String observable : TOLD) {
        for (Effects.By by : Effects.By.values()) {
          if (by.level() == Level.GROUP) {
            for (Effects.Row row : Effects.of(tables, variant, observable, by)) {
              sheet.add(effect(row, variant(variant), WorkbookSheet.text(said(Names.observable(observable))),
                  WorkbookSheet.text(said(row.name())), WorkbookSheet.text(row.unit())));
            }
          }
        }
      }
    }
    return sheet;
  }

  private WorkbookSheet cohesionAndWellbeing() {
    WorkbookSheet sheet = effects("workbook.sheet.cohesion", column("workbook.column.in-files", WORD_WIDTH),
        column("workbook.column.unit", NUMBER_WIDTH));
    for (String variant : told) {
      for (Effects.Row row : CohesionChanges.rows(tables, variant)) {
        sheet.add(effect(row, variant(variant), WorkbookSheet.text(said(row.name())),
            WorkbookSheet.text(row.unit()), WorkbookSheet.text(said(Message.of("workbook.points")))));
      }
      for (Effects.Row row : Wellbeing.rows(tables, variant)) {
        sheet.add(effect(row, variant(variant), WorkbookSheet.text(said(row.name())),
            WorkbookSheet.text(row.unit()), WorkbookSheet.text("%")));
      }
    }
    return sheet;
  }

  private WorkbookSheet effects(String name, Column third, Column fourth) {
    List<Column> columns = new ArrayList<>(List.of(variantColumn(), observableColumn(), third, fourth,
        column("workbook.column.before", NUMBER_WIDTH)));
    if (compared) {
      columns.addAll(List.of(column("workbook.column.without", NUMBER_WIDTH),
          column("workbook.column.with", NUMBER_WIDTH), column("workbook.column.difference-points", NUMBER_WIDTH),
          column("workbook.column.lower", NUMBER_WIDTH), column("workbook.column.upper", NUMBER_WIDTH),
          column("workbook.column.share-better", NUMBER_WIDTH), column("workbook.column.runs", NUMBER_WIDTH),
          column("workbook.column.claim", NAME_WIDTH)));
    } else {
      columns.addAll(List.of(column("workbook.column.at-the-end", NUMBER_WIDTH),
          column("workbook.column.runs", NUMBER_WIDTH), column("workbook.column.note", NAME_WIDTH)));
    }
    return new WorkbookSheet(said(Message.of(name)), columns);
  }

  private Cell[] effect(Effects.Row row, Cell... first) {
    List<Cell> cells = new ArrayList<>(List.of(first));
    cells.add(WorkbookSheet.number(row.before(), Format.SHARE));
    if (compared) {
      cells.addAll(List.of(WorkbookSheet.number(row.without(), Format.SHARE),
          WorkbookSheet.number(row.with(), Format.SHARE), WorkbookSheet.number(row.difference(), Format.CHANGE),
          WorkbookSheet.number(row.lower(), Format.CHANGE), WorkbookSheet.number(row.upper(), Format.CHANGE),
          WorkbookSheet.number(PERCENT * row.shareBetter(), Format.COUNT),
          WorkbookSheet.number(row.n(), Format.COUNT), WorkbookSheet.text(row.tooSmall()
              ? said(Message.of("workbook.too-small")) : claim(row.kind()))));
    } else {
      cells.addAll(List.of(WorkbookSheet.number(row.with(), Format.SHARE),
          WorkbookSheet.number(row.n(), Format.COUNT),
          WorkbookSheet.text(row.tooSmall() ? said(Message.of("workbook.too-small")) : "")));
    }
    return cells.toArray(Cell[]::new);
  }

  private WorkbookSheet money() {
    WorkbookSheet sheet = sheet("workbook.sheet.money", variantColumn(), column("workbook.column.what", NAME_WIDTH),
        column("workbook.column.where", NAME_WIDTH), column("workbook.column.price-year", NUMBER_WIDTH),
        column("workbook.column.per-year", NUMBER_WIDTH), column("workbook.column.once", NUMBER_WIDTH),
        column("workbook.column.annual", NUMBER_WIDTH), column("workbook.column.spent-observed", NUMBER_WIDTH),
        column("workbook.column.spent", NUMBER_WIDTH), column("workbook.column.persons", NUMBER_WIDTH),
        column("workbook.column.per-person", NUMBER_WIDTH), column("workbook.column.lower-euros", NUMBER_WIDTH),
        column("workbook.column.upper-euros", NUMBER_WIDTH), column("workbook.column.note", NAME_WIDTH));
    for (CostRow row : results.costs()) {
      String what = row.isTotal() ? said(Message.of("workbook.total"))
          : row.leftOfBudget() ? said(Message.of("workbook.left-of-budget", row.word())) : row.word();
      sheet.add(variant(row.variant()), WorkbookSheet.text(what),
          WorkbookSheet.text(row.level() == Level.QUARTER ? said(Names.unit(tables, row.level(), row.unit()))
              : said(Message.of("workbook.whole-town"))),
          WorkbookSheet.number(row.priceYear() == 0 ? Double.NaN : row.priceYear(), Format.YEAR),
          WorkbookSheet.number(row.perYear(), Format.EURO), WorkbookSheet.number(row.once(), Format.EURO),
          WorkbookSheet.number(row.annual(), Format.EURO), WorkbookSheet.number(row.spentObserved(), Format.EURO),
          WorkbookSheet.number(row.spent(), Format.EURO), WorkbookSheet.number(row.persons(), Format.COUNT),
          WorkbookSheet.number(row.perPerson(), Format.EURO));
    }
    for (String variant : results.others()) {
      for (CostPerEffect each : CostPerEffect.of(tables, results.costs(), variant)) {
        Cell nothing = WorkbookSheet.number(Double.NaN, Format.EURO);
        sheet.add(variant(variant), WorkbookSheet.text(said(Message.of(each.effect() == CostPerEffect.Effect.ENGAGED
                ? "workbook.per-engaged" : "workbook.per-withdrawn"))),
            WorkbookSheet.text(said(Message.of("workbook.whole-town"))), nothing, nothing, nothing, nothing, nothing,
            nothing, WorkbookSheet.number(each.persons(), Format.COUNT),
            WorkbookSheet.number(each.mean(), Format.EURO), WorkbookSheet.number(each.lower(), Format.EURO),
            WorkbookSheet.number(each.upper(), Format.EURO), WorkbookSheet.text(each.determined() ? ""
                : said(Message.of("workbook.not-determinable"))));
      }
    }
    return sheet;
  }

  private WorkbookSheet provenance() {
    WorkbookSheet sheet = sheet("workbook.sheet.provenance", column("workbook.column.what", NAME_WIDTH),
        column("workbook.column.value", SENTENCE_WIDTH));
    Provenance from = results.provenance();
    fact(sheet, "workbook.fact.question", tables.question());
    fact(sheet, "workbook.fact.town", tables.town().name());
    fact(sheet, "workbook.fact.variants", String.join(", ",
        tables.variants().stream().map(each -> said(Names.variant(tables, each))).toList()));
    sheet.add(WorkbookSheet.text(said(Message.of("workbook.fact.runs"))),
        WorkbookSheet.number(tables.replications(), Format.COUNT));
    for (Map.Entry<String, Integer> failed : from.runsFailed().entrySet()) {
      if (failed.getValue() > 0) {
        fact(sheet, "workbook.fact.failed", said(Message.of("workbook.failed", failed.getValue(), failed.getKey())));
      }
    }
    sheet.add(WorkbookSheet.text(said(Message.of("workbook.fact.burn-in"))),
        WorkbookSheet.number(tables.horizon().burnInYears(), Format.COUNT));
    sheet.add(WorkbookSheet.text(said(Message.of("workbook.fact.years"))),
        WorkbookSheet.number(tables.horizon().observedYears(), Format.COUNT));
    fact(sheet, "workbook.fact.seed", from.seed());
    fact(sheet, "workbook.fact.program", from.program());
    fact(sheet, "workbook.fact.build", from.build());
    fact(sheet, "workbook.fact.scenario-digest", from.scenarioDigest());
    fact(sheet, "workbook.fact.town-digest", from.townDigest());
    from.files().forEach((name, digest) ->
        fact(sheet, "workbook.fact.digest", said(Message.of("workbook.digest", name, digest))));
    fact(sheet, "workbook.fact.command", from.command());
    fact(sheet, "workbook.fact.started", from.started());
    fact(sheet, "workbook.fact.machine", said(Message.of("workbook.machine", from.java(), from.machine())));
    results.notices().forEach(each -> fact(sheet, "workbook.fact.notice", said(each)));
    from.assumed().forEach(each -> fact(sheet, "workbook.fact.assumed", each));
    fact(sheet, "workbook.fact.intervals", said(Message.of("workbook.intervals")));
    fact(sheet, "workbook.fact.residents", said(Message.of("workbook.synthetic")));
    return sheet;
  }

  private void fact(WorkbookSheet sheet, String key, String value) {
    sheet.add(WorkbookSheet.text(said(Message.of(key))), WorkbookSheet.sentence(value));
  }

  private WorkbookSheet sheet(String key, Column... columns) {
    return new WorkbookSheet(said(Message.of(key)), List.of(columns));
  }

  private Column variantColumn() {
    return column("workbook.column.variant", WORD_WIDTH);
  }

  private Column observableColumn() {
    return column("workbook.column.observable", NAME_WIDTH);
  }

  private Column column(String key, int width) {
    return new Column(said(Message.of(key)), width);
  }

  private Cell variant(String variant) {
    return WorkbookSheet.text(said(Names.variant(tables, variant)));
  }

  /** What a sentence or a difference claims, in the words of the page. */
  private String claim(Statement.Kind kind) {
    return kind == Statement.Kind.PLAIN ? ""
        : said(Message.of("page.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private String said(Message message) {
    return message.in(language);
  }
}
