package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sozialraum.runner.experiment.ExperimentFixture.MODEL;
import static org.sozialraum.runner.experiment.ExperimentFixture.csv;
import static org.sozialraum.runner.experiment.ExperimentFixture.dawdling;
import static org.sozialraum.runner.experiment.ExperimentFixture.names;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.pair;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;
import static org.sozialraum.runner.experiment.ExperimentFixture.scenario;
import static org.sozialraum.runner.experiment.ExperimentFixture.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.experiment.ExperimentFixture.Done;
import org.sozialraum.runner.stats.SummaryRow;

class ExperimentTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfWorkersLeavesTheSameBytes(int workers) {
    run(pair(), options(folder.resolve("one"), 1), MODEL);
    run(pair(), options(folder.resolve("many"), workers), dawdling());
    assertThat(csv(folder.resolve("many"))).isEqualTo(csv(folder.resolve("one")));
    assertThat(text(folder.resolve("one/series.csv"))).hasLineCount(1 + 2 * 5 * (104 + 3 * 3));
  }

  @ParameterizedTest
  @CsvSource({"de-DE, Asia/Kolkata", "tr-TR, America/St_Johns", "ar-EG-u-nu-arab, Pacific/Apia"})
  void languageAndTimeZoneOfTheMachineChangeNoByte(String language, String zone) {
    run(pair(), options(folder.resolve("here"), 2), MODEL);
    Locale locale = Locale.getDefault();
    TimeZone before = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      run(pair(), options(folder.resolve("there"), 2), MODEL);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(before);
    }
    assertThat(csv(folder.resolve("there"))).isEqualTo(csv(folder.resolve("here")));
    assertThat(names(folder.resolve("there"))).isEqualTo(names(folder.resolve("here")));
  }

  @Test
  void aFinishedFolderHoldsWholeFilesOnly() {
    Done done = run(pair(), options(folder.resolve("centre"), 2), MODEL);
    assertThat(names(folder.resolve("centre"))).containsExactly(
        "costs.csv", "manifest.json", "margins.csv", "scenario-centre.yaml", "scenario.yaml", "series.csv", "summary.csv");
    assertThat(done.printed()).isEmpty();
    assertThat(done.result().exitCode()).isZero();
    assertThat(done.result().notices()).extracting(notice -> notice.in(Language.EN)).hasSize(2)
        .contains("centre: nobody came (in 1 of 5 runs)")
        .anyMatch(notice -> notice.startsWith("horizon.burn-in-years is 1: "));
    assertThat(text(folder.resolve("centre/series.csv")))
        .contains("centre,0,51,group,'=age:14-29,trust,").doesNotContain("\r");
  }

  /** The fixture adds 1, 2 … 5 thousandths; mean .003, s = .00158114, t(.975; 4) = 2.776445: ± .001963. */
  @Test
  void pairedDifferencesAreThoseOfTheModel() {
    Done done = run(pair(), options(folder.resolve("centre"), 2), MODEL);
    SummaryRow row = done.result().tables().row("centre", Level.QUARTER, "01", "engaged", 2).orElseThrow();
    assertThat(List.of(row.difference(), row.diffLower(), row.diffUpper())).containsExactly(0.003, 0.001037, 0.004963);
    assertThat(row.n()).isEqualTo(5);
    SummaryRow reference = done.result().tables().row("baseline", Level.QUARTER, "01", "engaged", 2).orElseThrow();
    assertThat(reference.difference()).isNaN();
    assertThat(text(folder.resolve("centre/summary.csv"))).contains("\ncentre,quarter,01,engaged,2,");
  }

  @Test
  void aScenarioAgainstItsCopyDiffersNowhereThoughBothReallyRan() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    Done done = run(List.of(new Variant("a", scenario("a", 1)), new Variant("b", scenario("b", 1))),
        options(folder.resolve("copy"), 2), (scenario, replication, recorder, afterWeek) -> {
          runs.incrementAndGet();
          return MODEL.run(scenario, replication, recorder, afterWeek);
        });
    assertThat(runs).hasValue(10);
    assertThat(done.result().tables().summary()).filteredOn(row -> row.variant().equals("b")).isNotEmpty()
        .allMatch(row -> row.difference() == 0 && row.diffLower() == 0 && row.diffUpper() == 0);
    for (JsonNode variant : manifest("copy").required("variants")) {
      assertThat(variant.required("resident_weeks").required("own").asLong()).isEqualTo(5 * 156_000L);
      assertThat(variant.required("exchanged_residents_per_run").asDouble()).isEqualTo(12);
    }
  }

  @Test
  void aRunThatFailsIsNamedAndTheOthersGoOn() throws IOException {
    ModelRun fragile = (scenario, replication, recorder, afterWeek) -> {
      if (replication == 2 && scenario.name().equals("centre")) {
        throw new IllegalStateException("week 31, Trust: trust of resident 1204 would become NaN\nand more");
      }
      return MODEL.run(scenario, replication, recorder, afterWeek);
    };
    Done done = run(pair(), options(folder.resolve("centre"), 3), fragile);
    String line = "run failed: scenario centre, replication 2, seed 42: "
        + "week 31, Trust: trust of resident 1204 would become NaN";
    assertThat(done.printed()).isEqualTo(line + System.lineSeparator());
    assertThat(done.result().exitCode()).isEqualTo(1);
    assertThat(done.result().failures()).extracting(failure -> failure.line(Language.EN)).containsExactly(line);
    assertThat(done.result().tables().row("centre", Level.QUARTER, "01", "engaged", 2).orElseThrow().n()).isEqualTo(4);
    assertThat(done.result().tables().row("baseline", Level.QUARTER, "01", "engaged", 2).orElseThrow().n())
        .isEqualTo(5);
    assertThat(manifest("centre").required("complete").asBoolean()).isFalse();
    assertThat(manifest("centre").required("failures").get(0).asText()).isEqualTo(line);

    Done mended = run(pair(), options(folder.resolve("centre"), 3), MODEL);
    assertThat(mended.printed()).contains("takes up 9 of 10 runs that were finished before");
    run(pair(), options(folder.resolve("undisturbed"), 1), MODEL);
    assertThat(csv(folder.resolve("centre"))).isEqualTo(csv(folder.resolve("undisturbed")));
    assertThat(manifest("centre").required("complete").asBoolean()).isTrue();
  }

  @Test
  void allRunsMayFailAndTheFolderSaysSo() {
    Done done = run(pair(), options(folder.resolve("centre"), 2), (scenario, replication, recorder, afterWeek) -> {
      throw new IllegalStateException("no town");
    });
    assertThat(done.result().exitCode()).isEqualTo(1);
    assertThat(done.result().failures()).hasSize(10);
    assertThat(done.result().tables().summary()).isEmpty();
    assertThat(done.printed().lines()).hasSize(10).allMatch(line -> line.endsWith("no town"));
  }

  @Test
  void aReplicationHasAllItsVariantsRunBeforeTheNextBegins() {
    List<String> order = new ArrayList<>();
    run(pair(), options(folder.resolve("centre"), 1), (scenario, replication, recorder, afterWeek) -> {
      order.add(replication + scenario.name());
      return MODEL.run(scenario, replication, recorder, afterWeek);
    });
    assertThat(order).startsWith("0baseline", "0centre", "1baseline", "1centre").hasSize(10);
  }

  @Test
  void anInterruptedExperimentIsTakenUpToTheSameBytes() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    Done[] done = new Done[1];
    boolean[] stillInterrupted = new boolean[1];
    Thread thread = new Thread(() -> {
      done[0] = run(pair(), options(folder.resolve("centre"), 2), (scenario, replication, recorder, afterWeek) -> {
        begun.incrementAndGet();
        return MODEL.run(scenario, replication, recorder, week -> {
          afterWeek.accept(week);
          ExperimentFixture.sleep(replication == 0 ? 0 : 5);
        });
      });
      stillInterrupted[0] = Thread.currentThread().isInterrupted();
    });
    thread.start();
    while (begun.get() < 4) {
      Thread.sleep(5);
    }
    thread.interrupt();
    thread.join();
    assertThat(done[0].result().exitCode()).isEqualTo(130);
    assertThat(stillInterrupted[0]).isTrue();
    assertThat(done[0].printed()).startsWith("interrupted: 2 of 10 runs are kept in " + folder.resolve("centre"));
    assertThat(names(folder.resolve("centre"))).allMatch(name -> name.startsWith(".unfinished"));

    Done again = run(pair(), options(folder.resolve("centre"), 2), MODEL);
    assertThat(again.printed()).contains("takes up 2 of 10 runs");
    run(pair(), options(folder.resolve("undisturbed"), 1), MODEL);
    assertThat(csv(folder.resolve("centre"))).isEqualTo(csv(folder.resolve("undisturbed")));
    assertThat(names(folder.resolve("centre"))).isEqualTo(names(folder.resolve("undisturbed")));
  }

  @Test
  void variantsThatCannotBePairedAreRefused() {
    Variant longer = new Variant("longer", scenario("longer", 0).with(new org.sozialraum.week.Horizon(1, 3), 5, 42));
    assertThatThrownBy(() -> run(List.of(pair().get(0), longer), options(folder, 1), MODEL))
        .hasMessage("\"longer\" has 5 replications of 1 + 3 years, but \"baseline\" has 5 replications of 1 + 2 years; "
            + "both must be equal to be compared");
    assertThatThrownBy(() -> run(List.of(pair().get(0), pair().get(0)), options(folder, 1), MODEL))
        .hasMessage("two variants are called \"baseline\"; give them two names");
  }

  @Test
  void aComparisonWithItsOwnBaselineNeedsOneScenarioFile() {
    org.sozialraum.scenario.Scenario centre = scenario("centre", 1);
    List<Variant> variants = List.of(new Variant("baseline", centre.baseline()), new Variant("centre", centre));
    assertThat(ScenarioTexts.of(variants, each -> each.name())).isEqualTo(Map.of("scenario.yaml", "centre"));
  }

  private JsonNode manifest(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).resolve("manifest.json").toFile());
  }
}
