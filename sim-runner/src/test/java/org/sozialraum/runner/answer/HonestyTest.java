package org.sozialraum.runner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.runner.chart.ChartTexts;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;

/**
 * Nothing is said that the tables deny: two hundred results are told in both languages and read by a distrustful
 * reader.
 */
class HonestyTest {
  private static final int SAMPLES = 200;
  private static final String[] DIMENSIONS = {"cohesion:networks", "cohesion:trust", "cohesion:diversity",
      "cohesion:identification", "cohesion:institutions", "cohesion:justice", "cohesion:solidarity", "cohesion:rules",
      "cohesion:participation"};
  private static final String[] SOURCES = {"needs_met:neighbours", "needs_met:volunteers", "needs_met:services"};
  private static final List<SampleTables.Sample> ALL = IntStream.range(0, SAMPLES).mapToObj(SampleTables::of).toList();

  private static List<String> others(ResultTables tables) {
    return tables.variants().subList(1, tables.variants().size());
  }

  private static List<String> texts(List<Statement> statements, Language language) {
    return statements.stream().map(each -> each.text().in(language)).toList();
  }

  @Test
  void noSentenceSaysWhatTheTablesDeny() {
    List<String> faults = new ArrayList<>();
    Map<Statement.Kind, Integer> kinds = new TreeMap<>();
    int costs = 0;
    for (SampleTables.Sample sample : ALL) {
      ResultTables tables = sample.tables();
      for (String variant : others(tables)) {
        List<Statement> headline = Headline.of(tables, variant, true);
        List<Statement> groups = WhoGains.of(tables, variant);
        List<Statement> cohesion = CohesionChanges.of(tables, variant);
        List<Statement> wellbeing = Wellbeing.of(tables, variant);
        List<CostPerEffect> cost = CostPerEffect.of(tables, sample.costs(), variant);
        List.of(headline, groups, cohesion, wellbeing).forEach(list ->
            list.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum)));
        costs += (int) cost.stream().filter(CostPerEffect::determined).count();
        for (Language language : Language.values()) {
          IndependentReader reader = new IndependentReader(tables, variant, language);
          List<String> found = new ArrayList<>();
          texts(headline, language).forEach(each -> found.addAll(reader.faults(each)));
          texts(groups, language).forEach(each -> found.addAll(reader.faultsOfGroups(each)));
          texts(cohesion, language).forEach(each -> found.addAll(reader.faultsOfObservables(each, DIMENSIONS)));
          texts(wellbeing, language).forEach(each -> found.addAll(reader.faultsOfObservables(each, SOURCES)));
          cost.forEach(each -> found.addAll(
              reader.faultsOfCost(each.statement().text().in(language), sample.costs())));
          found.forEach(each -> faults.add("sample " + sample.number() + ": " + each));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(kinds).as("every kind of sentence was read").containsKeys(Statement.Kind.BETTER, Statement.Kind.WORSE,
        Statement.Kind.OTHER, Statement.Kind.SMALL, Statement.Kind.NOT_SHOWN, Statement.Kind.UNKNOWN,
        Statement.Kind.PLAIN).allSatisfy((kind, number) -> assertThat(number).isGreaterThan(50));
    assertThat(costs).as("costs that were told").isGreaterThan(5);
  }

  @Test
  void noLineOfTheConsoleSaysWhatTheTablesDeny() {
    List<String> faults = new ArrayList<>();
    for (SampleTables.Sample sample : ALL) {
      for (Language language : sample.tables().variants().size() == 2 ? Language.values() : new Language[0]) {
        List<String> lines = new Verdict(sample.tables(), language, true).lines();
        assertThat(lines).hasSizeGreaterThan(3);
        new IndependentReader(sample.tables(), sample.tables().variants().get(1), language).faultsOfVerdict(lines)
            .forEach(each -> faults.add("sample " + sample.number() + ": " + each));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noChartSaysWhatTheTablesDeny() {
    List<String> faults = new ArrayList<>();
    int read = 0;
    for (SampleTables.Sample sample : ALL) {
      if (!sample.lived() || sample.number() % 8 != 1) {
        continue;
      }
      for (Language language : Language.values()) {
        IndependentReader reader = new IndependentReader(sample.tables(), sample.tables().reference(), language);
        // A band without ends is a sentence and no drawing.
        List<AssumptionBand> bands = sample.bands();
        ChartTexts.of(sample.tables(), bands, sample.weights(), language.toString()).forEach(chart ->
            reader.faultsOfChart(chart.title(), chart.alternative()).forEach(each ->
                faults.add("sample " + sample.number() + ", " + chart.name() + ": " + each)));
        read += reader.read;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(read).as("differences that charts tell").isGreaterThan(100);
  }

  @Test
  void theWiderBandIsToldAsItIs() {
    List<String> faults = new ArrayList<>();
    for (SampleTables.Sample sample : ALL) {
      for (String variant : others(sample.tables())) {
        for (Language language : Language.values()) {
          IndependentReader reader = new IndependentReader(sample.tables(), variant, language);
          texts(HowSure.of(sample.tables(), sample.bands(), variant), language)
              .forEach(each -> faults.addAll(reader.faultsOfBand(each, sample.bands())));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theReaderCatchesLies() {
    int[] caught = new int[LIES.length];
    int[] told = new int[LIES.length];
    for (SampleTables.Sample sample : ALL.subList(0, SAMPLES / 2)) {
      for (String variant : others(sample.tables())) {
        for (Language language : Language.values()) {
          IndependentReader reader = new IndependentReader(sample.tables(), variant, language);
          for (Statement each : Headline.of(sample.tables(), variant, true)) {
            for (int lie = 0; lie < LIES.length; lie++) {
              String text = each.text().in(language);
              String changed = text.replaceFirst(LIES[lie][0], LIES[lie][1]);
              if (!changed.equals(text)) {
                told[lie]++;
                caught[lie] += reader.faults(changed).isEmpty() ? 0 : 1;
              }
            }
          }
        }
      }
    }
    assertThat(Arrays.stream(told).min().orElseThrow()).as("least told lie").isGreaterThan(2);
    assertThat(caught).as("lies that were caught").isEqualTo(told);
  }

  /** What is replaced in true sentences, and by what. */
  private static final String[][] LIES = {
    {"(points|people|Prozentpunkte|Menschen) ?more ", "$1 fewer "},
    {" more people are engaged", " fewer people are engaged"},
    {" weniger Menschen zurückgezogen", " mehr Menschen zurückgezogen"},
    {"no difference in engagement could be shown", "2.1 percentage points more people are engaged"},
    {"ließ sich beim Rückzug (.*) kein Unterschied zeigen",
        "leben $1 2,1 Prozentpunkte weniger Menschen zurückgezogen"},
    {"the difference in engagement can be shown (.*) but is so small \\(\\+([\\d.]+) percentage points; ([^)]*)\\).*",
        "$2 percentage points more people are engaged ($3)."},
    {"([0-9.]+) percentage points (more|fewer) people live.*", "no difference in withdrawal could be shown."},
    {"[0-9.]+ percentage points (more|fewer)", "88.8 percentage points $1"},
    {"95 % range: [0-9.]+ to", "95 % range: 99.7 to"},
    {"better in (\\d+) of (\\d+)", "better in 99 of $2"},
    {"war das Ergebnis besser", "war das Ergebnis schlechter"},
  };
}
