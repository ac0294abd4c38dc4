package org.sozialraum.runner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.runner.store.ResultTables;

/** Nothing is said that the tables deny: two hundred results are told in both languages and read by a distrustful reader. */
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
}
