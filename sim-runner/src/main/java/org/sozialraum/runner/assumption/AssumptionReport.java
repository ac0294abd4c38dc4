package org.sozialraum.runner.assumption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.AssumptionWeightsCsv;
import org.sozialraum.runner.store.CsvText;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.ResultTables;

/** What draws of the assumptions gave: sentences, {@code assumptions.csv} and {@code assumption-importance.csv}. */
public final class AssumptionReport {
  /** Name of the file with one line per draw and variant. */
  public static final String DRAWS = "assumptions.csv";
  /** Name of the file with the settings that matter most. */
  public static final String IMPORTANCE = AssumptionWeightsCsv.NAME;

  private static final List<String> TOLD =
      List.of("engaged", "withdrawn", "needs_met", "belonging", "loneliness_share", "cohesion");
  private static final List<String> EXPLAINED = List.of("engaged", "withdrawn");
  /** Settings that are told in any case, wherever they stand. */
  private static final List<String> BY_NAME = List.of(AssumedSetting.PROSPECTING, "week.needs.hand-overs",
      "week.services.coordination.uncoordinated");
  private static final int IN_FILE = 10;
  private static final int IN_SENTENCE = 5;

  private final AssumedDraws draws;
  private final ResultTables usual;
  private final AssumptionSpread spread;
  private final List<String> others;
  private final Map<Told, Importance> importance = new LinkedHashMap<>();

  /** A variant and what is told of it. */
  private record Told(String variant, String observable) {}

  /**
   * The report of some results.
   *
   * @param usual results under the usual assumptions
   * @param drawn results of the draws
   */
  public AssumptionReport(AssumedDraws draws, ResultTables usual, ResultTables drawn) {
    this.draws = draws;
    this.usual = usual;
    spread = new AssumptionSpread(usual, drawn);
    others = usual.variants().subList(1, usual.variants().size());
    List<String> names = draws.names();
    double[][] positions = new double[names.size()][spread.draws()];
    for (int k = 0; k < positions.length; k++) {
      for (int draw = 0; draw < positions[k].length; draw++) {
        positions[k][draw] = draws.position(names.get(k), draw);
      }
    }
    for (String variant : others) {
      for (String observable : EXPLAINED) {
        importance.put(new Told(variant, observable),
            new Importance(names, positions, spread.differences(variant, observable)));
      }
    }
  }

  /** The bands that sentences and charts show. */
  public List<AssumptionBand> headlines() {
    return spread.bands().stream().filter(each -> TOLD.contains(each.observable())).toList();
  }

  /** The sentences. */
  public List<String> lines(Language language) {
    Said said = new Said(language);
    List<String> lines = new ArrayList<>();
    int years = usual.horizon().observedYears();
    for (String variant : others) {
      lines.add(said.of("command.ranges.title", spread.draws(), draws.names().size(), variant, usual.reference(),
          said.of(years == 1 ? "command.verdict.year" : "command.verdict.years", years)));
      for (AssumptionBand band : headlines()) {
        if (band.variant().equals(variant)) {
          lines.add("  " + line(band, said));
          if (!band.onlyLuck() && !Double.isNaN(band.plausibleLower())) {
            lines.add("    " + said.of("command.ranges.plausible", band.plausible(),
                said.signed(band.plausibleLower()), said.signed(band.plausibleUpper())));
          }
        }
      }
      for (String observable : EXPLAINED) {
        lines.add("  " + matters(importance.get(new Told(variant, observable)), observable, said));
      }
    }
    lines.add(said.of("command.ranges.plausibility", spread.plausibleDraws(), spread.draws(), spread.figures(),
        spread.missed().isEmpty() ? said.of("command.ranges.none-missed") : String.join(", ", spread.missed()),
        spread.absurdDraws()));
    lines.add(said.of(usual.replications() < 2 ? "command.ranges.luck-unknown" : "command.ranges.luck"));
    return lines;
  }

  private static String line(AssumptionBand band, Said said) {
    String unit = said.of(band.points() ? "command.ranges.points" : "command.ranges.percentage-points");
    String luck = band.bounded() ? said.of("command.ranges.between", said.signed(band.mean()),
        said.signed(band.lower()), said.signed(band.upper())) : said.signed(band.mean());
    if (band.onlyLuck()) {
      return said.of("command.ranges.only-luck", said.name(band.observable()), unit, luck, band.draws());
    }
    return said.of("command.ranges.line", said.name(band.observable()), unit, luck, said.signed(band.wideLower()),
        said.signed(band.wideUpper()), band.draws(), band.same());
  }

  private static String matters(Importance found, String observable, Said said) {
    List<String> beyond = found.effects().stream().filter(Importance.Effect::beyondChance).limit(IN_SENTENCE)
        .map(each -> each.setting() + " (" + said.signed(each.correlation()) + ")").toList();
    double strongest = found.effects().isEmpty() ? 0 : Math.abs(found.effects().get(0).correlation());
    return beyond.isEmpty()
        ? said.of("command.ranges.nothing-matters", said.name(observable), said.number(strongest),
            said.number(found.chanceAlone()))
        : said.of("command.ranges.matters", said.name(observable), String.join(", ", beyond),
            said.number(found.chanceAlone()));
  }

  /** One line per draw and variant: whether it is plausible, the differences, and values of all that was drawn. */
  public String drawsCsv() {
    List<String> names = draws.names();
    StringBuilder text = new StringBuilder("draw,variant,replication,plausible");
    AssumptionSpread.OBSERVABLES.forEach(each -> text.append(",difference:").append(each));
    names.forEach(each -> text.append(',').append(each));
    text.append('\n');
    Map<Told, double[]> differences = new LinkedHashMap<>();
    for (String variant : others) {
      AssumptionSpread.OBSERVABLES.forEach(
          each -> differences.put(new Told(variant, each), spread.differences(variant, each)));
    }
    for (int draw = 0; draw < spread.draws(); draw++) {
      StringBuilder values = new StringBuilder();
      for (String name : names) {
        values.append(',').append(Decimals.text(draws.value(name, draw)));
      }
      for (String variant : others) {
        text.append(draw).append(',').append(CsvText.field(variant)).append(',').append(draws.luck(draw)).append(',')
            .append(spread.plausible(draw) ? "yes" : "no");
        for (String observable : AssumptionSpread.OBSERVABLES) {
          text.append(',').append(Decimals.text(differences.get(new Told(variant, observable))[draw]));
        }
        text.append(values).append('\n');
      }
    }
    return text.toString();
  }

  /** Takes a setting with its rank among all. */
  private interface RankedTaker {
    void take(AssumptionWeight weight, int rank);
  }

  /** The ten settings that matter most for each variant and outcome, and those that are told in any case. */
  private void forEachWeight(RankedTaker taker) {
    importance.forEach((told, found) -> {
      for (int k = 0; k < found.effects().size(); k++) {
        Importance.Effect each = found.effects().get(k);
        if (k < IN_FILE || BY_NAME.contains(each.setting())) {
          // As the file keeps it, so that a chart drawn now is the one that is drawn from the file.
          taker.take(new AssumptionWeight(told.variant(), told.observable(), each.setting(),
              Decimals.rounded(each.correlation()), each.beyondChance(), Decimals.rounded(found.chanceAlone())), k + 1);
        }
      }
    });
  }

  /** What {@link #importanceCsv} tells. */
  public List<AssumptionWeight> weights() {
    List<AssumptionWeight> weights = new ArrayList<>();
    forEachWeight((weight, rank) -> weights.add(weight));
    return weights;
  }

  /** Table of the ten settings that matter most for each variant and outcome, and of those told in any case. */
  public String importanceCsv() {
    StringBuilder text = new StringBuilder(AssumptionWeightsCsv.HEADER).append('\n');
    forEachWeight((weight, rank) -> text.append(AssumptionWeightsCsv.line(weight, rank)));
    return text.toString();
  }

  /** Numbers and messages in one language. */
  private record Said(Language language) {
    String of(String key, Object... arguments) {
      return Message.of(key, arguments).in(language);
    }

    String name(String observable) {
      return Observables.named(observable)
          .map(each -> language == Language.DE ? each.german() : each.english()).orElse(observable);
    }

    String number(double value) {
      String text = String.format(Locale.forLanguageTag(language.toString()), "%.2f", value);
      return text.matches("-0[.,]0+") ? text.substring(1) : text.replace('-', '\u2212');
    }

    String signed(double value) {
      String text = number(value);
      return text.startsWith("\u2212") || text.matches("0[.,]0*") ? text : "+" + text;
    }
  }
}
