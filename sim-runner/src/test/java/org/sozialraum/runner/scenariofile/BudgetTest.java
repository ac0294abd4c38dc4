package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.ServiceHours;
import org.sozialraum.message.Language;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Domain;

/** What interventions leave of a budget pays hours of services, once; more than the budget is a mistake. */
class BudgetTest {
  private static final String GOOD = "question: Why?\ntown: dorfgruppe\n";
  /** A year of the centre costs 185,000 and a twentieth of 2,000,000: 285,000. */
  private static final String CENTRE = "interventions:\n  - neighbourhood-centre: {quarter: kirchfeld, start-week: 9}\n";

  @TempDir
  private Path folder;

  private ScenarioReader.Reading reading(String text, String... set) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, text);
    return ScenarioReader.read(file, new Overrides(null, null, null, List.of(set)));
  }

  private Scenario scenario(String text, String... set) throws IOException {
    ScenarioReader.Reading reading = reading(text, set);
    assertThat(reading.problems()).isEmpty();
    return reading.scenario().orElseThrow().scenario();
  }

  private List<String> problems(String text, String... set) throws IOException {
    return reading(text, set).problems().stream().map(each -> each.text(Language.EN)).toList();
  }

  @Test
  void whatIsLeftPaysHoursFromTheFirstWeekOfTheOthersOn() throws IOException {
    Scenario scenario = scenario(GOOD + CENTRE
        + "budget: {per-year: 600000, rest-for: [Oberau], rest-domains: [family, ageing]}\n");
    assertThat(scenario.interventions()).hasSize(2);
    assertThat(scenario.interventions().get(1)).isEqualTo(new ServiceHours(List.of("Oberau"),
        List.of(Domain.FAMILY, Domain.AGEING), true, 9, 26, 0, 1, 315_000));
    assertThat(scenario.annualCost()).isEqualTo(600_000);
  }

  @Test
  void withoutInterventionsAllOfItPaysHoursAndWithNothingLeftNothingIsAdded() throws IOException {
    assertThat(scenario(GOOD + "budget: {per-year: 1000.255}\n").interventions()).singleElement()
        .extracting(each -> each.cost().perYear()).isEqualTo(1000.26);
    assertThat(scenario(GOOD + CENTRE + "budget: {per-year: 285000}\n").interventions()).hasSize(1);
    assertThat(scenario(GOOD + "budget: {per-year: 0}\n").interventions()).isEmpty();
  }

  @Test
  void intensityScalesWhatRunsAndOneOfIntensityZeroCostsNothing() throws IOException {
    String doses = "interventions:\n  - asking-campaign: {intensity: 0.5}\n  - lighting-and-upkeep:"
        + " {quarters: [kirchfeld], intensity: 0.5}\n  - neighbourhood-centre: {quarter: kirchfeld, intensity: 0}\n";
    // Half of 90,000; half of 8,000 and of 180,000 over 15 years.
    assertThat(scenario(GOOD + doses + "budget: {per-year: 100000}\n").interventions().get(3).cost().perYear())
        .isEqualTo(100_000 - 45_000 - 4_000 - 6_000);
  }

  @Test
  void aWrittenScenarioReadsBackAsTheSameAndCountsNothingTwice() throws IOException {
    Scenario first = scenario(GOOD + CENTRE + "budget: {per-year: 600000.01, rest-for: [Oberau]}\n");
    String text = ScenarioWriter.text(first);
    assertThat(text).contains("- service-hours:").contains("unspent: true").contains("cost-per-year: 315000.01")
        .doesNotContain("budget:");
    Scenario again = scenario(text);
    assertThat(again.interventions()).isEqualTo(first.interventions());
    assertThat(ScenarioDigest.of(again)).isEqualTo(ScenarioDigest.of(first));
    assertThat(problems(text, "budget.per-year=900000")).singleElement().asString()
        .contains("interventions[1]: this is what is left of a budget, and a budget is said as well");
  }

  @Test
  void moreThanTheBudgetIsOneLineWithSumBudgetAndAdvice() throws IOException {
    assertThat(problems(GOOD + CENTRE + "budget: {per-year: 200000}\n")).containsExactly(folder.resolve("s.yaml")
        + ":5: budget.per-year: the interventions cost 285,000 euros a year with one-off costs spread over their life,"
        + " 85,000 more than the budget of 200,000; must be within the budget; lower the intensity of some, leave some"
        + " out, or raise budget.per-year");
  }

  @Test
  void theCommandLineSetsABudgetThatTheFileDoesNotHave() throws IOException {
    assertThat(scenario(GOOD + CENTRE, "budget.per-year=300000").interventions().get(1).cost().perYear())
        .isEqualTo(15_000);
  }

  @Test
  void whereItGoesIsSaid() throws IOException {
    assertThat(reading(GOOD + CENTRE + "budget: {per-year: 600000}\n").scenario().orElseThrow().notices())
        .extracting(each -> each.text(Language.EN)).singleElement().asString()
        .endsWith("285,000 of 600,000 euros a year go to the interventions in the list, the other 315,000 to hours of"
            + " services: the whole town");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "budget: 7 | found 7; must be keys",
      "budget: [] | must be keys",
      "budget: | per-year: nothing is said",
      "budget: {rest-for: [kirchfeld]} | per-year: nothing is said",
      "budget: {per-year: much} | found much; must be a number",
      "budget: {per-year: -1} | found -1; must be a number between 0 and 100000000",
      "budget: {per-year: 1e300} | must be a number between 0 and 100000000",
      "budget: {per-year: .nan} | must be a number",
      "budget: {per-year: 1, rest-for: [Atlantis]} | no quarter is called \"Atlantis\"",
      "budget: {per-year: 1, rest-for: [kirchfeld, Kirchfeld]} | budget.rest-for[1]: names the quarter",
      "budget: {per-year: 1, rest-domains: [helth]} | did you mean \"health\"",
      "budget: {per-yaer: 1} | did you mean \"per-year\"",
      "budgte: {per-year: 1} | did you mean \"budget\""})
  void whatIsWrongWithABudgetIsSaidInItsLine(String line, String said) throws IOException {
    assertThat(problems(GOOD + CENTRE + line + "\n")).singleElement().asString().contains("s.yaml:5: ").contains(said);
  }

  @Test
  void aBudgetTwiceIsAMistakeAndOfWrongInterventionsNoSumIsMade() throws IOException {
    assertThat(problems(GOOD + "budget: {per-year: 1}\nbudget: {per-year: 2}\n")).isNotEmpty();
    assertThat(problems(GOOD + "budget: {per-year: 1}\ninterventions:\n  - neighbourhood-centre: {}\n"))
        .singleElement().asString().contains("quarter");
  }

  @Test
  void aRunTooShortForTheUsualSetUpBeginsItsHoursInTheLastWeek() throws IOException {
    Intervention rest = scenario(GOOD + "horizon: {observed-years: 1}\nbudget: {per-year: 9}\ninterventions:\n"
        + "  - project-fund: {quarters: [kirchfeld], start-week: 40, cost-per-year: 1}\n").interventions().get(1);
    assertThat(rest.operatingFrom()).isEqualTo(51);
  }
}
