package org.sozialraum.runner.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.margin.Margins;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.pattern.Figure;
import org.sozialraum.runner.pattern.Measured;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.pattern.Pattern.Use;
import org.sozialraum.runner.pattern.RunReading;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.townfile.KnownFigures;
import org.sozialraum.town.TownPlan;

/**
 * A town as simulated beside what it publishes of itself: the margins of its quarters in week 0, where residents are
 * exchanged until they hold, and the figures somebody knows, which nothing is fitted to.
 */
final class TownValidation {
  private static final String NO_SOURCE = "town folder";

  private final TownPlan plan;
  private final List<KnownFigures.Figure> known;
  private final Language language;

  TownValidation(TownPlan plan, List<KnownFigures.Figure> known, Language language) {
    this.plan = plan;
    this.known = known;
    this.language = language;
  }

  /** Prints what came of it and writes it beside the results. */
  void tell(ExperimentResult result, ValidationForm form, PrintWriter out, ValidationRuns runs) {
    ResultTables tables = result.tables();
    int years = tables.horizon().observedYears();
    List<Measured> figures = Measured.of(known.stream().map(this::pattern).toList(), tables.series(),
        tables.reference(), years);
    List<Measured> margins = margins(tables.series(), tables.reference());
    out.println(said("pattern.town.title", plan.name(), tables.horizon().burnInYears(), years,
        RunReading.firstYear(years), years, tables.replications()));
    if (!figures.isEmpty()) {
      out.println();
      new ValidationTable(language).lines(figures, form).forEach(out::println);
      out.println();
      List<Measured> judged = figures.stream().filter(each -> each.pattern().judges()).toList();
      out.println(said("pattern.town.known", judged.stream().filter(each -> each.verdict().passes()).count(),
          judged.size(), figures.size() - judged.size()));
    }
    List<Measured> off = margins.stream().filter(each -> each.pattern().judges() && !each.verdict().passes())
        .toList();
    long told = margins.stream().filter(each -> !each.pattern().judges()).count();
    out.println(said("pattern.town.margins", margins.size() - told - off.size(), margins.size() - told));
    if (!off.isEmpty()) {
      new ValidationTable(language).lines(off, form).forEach(out::println);
    }
    out.println(said("pattern.town.not-fitted"));
    List<Measured> all = new ArrayList<>(figures);
    all.addAll(margins);
    runs.write(result.folder(), all);
  }

  private Pattern pattern(KnownFigures.Figure known) {
    Figure figure = known.isShare() ? Figure.percent(known.unit(), known.observable())
        : reading -> reading.of(known.unit(), known.observable());
    Observables.Observable observable = Observables.named(known.observable()).orElseThrow();
    String id = known.unit().isEmpty() ? known.observable() : known.unit() + " " + known.observable();
    String label = language == Language.DE ? observable.german() : observable.english();
    return new Pattern(id, label, known.isShare() ? "%" : "value", figure,
        known.value() - known.tolerance(), known.value(), known.value() + known.tolerance(), Use.VALIDATION,
        known.source());
  }

  /** Everything that quarters publish, as built in week 0; what is not fitted is told only. */
  private List<Measured> margins(SeriesTable series, String variant) {
    List<Measured> all = new ArrayList<>();
    for (TownPlan.QuarterPlan quarter : plan.quarters()) {
      for (Margins.Margin margin : Margins.of(quarter)) {
        double scale = margin.isShare() ? 100 : 1;
        double published = scale * margin.published();
        // What was observed is kept with six decimals.
        double rounding = scale * (margin.rounding() + 1e-6);
        Pattern pattern = new Pattern(quarter.id() + " " + margin.name(), margin.name(),
            margin.isShare() ? "%" : "residents", reading -> Double.NaN, published - rounding, published,
            published + rounding, Use.VALIDATION, NO_SOURCE);
        all.add(Measured.of(pattern, inWeekZero(series, variant, quarter.id(), margin.name(), scale)));
      }
    }
    return all;
  }

  private static double[] inWeekZero(SeriesTable series, String variant, String quarter, String observable,
      double scale) {
    double[][] values = series.yearly(variant, Level.QUARTER, quarter, observable).orElse(new double[0][]);
    List<Double> built = new ArrayList<>();
    for (int run = 0; run < values.length; run++) {
      if (series.finished(variant, run)) {
        built.add(scale * values[run][0]);
      }
    }
    return built.isEmpty() ? new double[] {Double.NaN} : built.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
