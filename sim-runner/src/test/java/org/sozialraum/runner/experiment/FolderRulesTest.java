package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sozialraum.runner.experiment.ExperimentFixture.MODEL;
import static org.sozialraum.runner.experiment.ExperimentFixture.csv;
import static org.sozialraum.runner.experiment.ExperimentFixture.names;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.pair;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;
import static org.sozialraum.runner.experiment.ExperimentFixture.scenario;
import static org.sozialraum.runner.experiment.ExperimentFixture.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.experiment.ExperimentFixture.Done;
import org.sozialraum.runner.store.ResultsFolderRefused;

/** What happens to a results folder that is there already. */
class FolderRulesTest {
  private static final ModelRun FORBIDDEN = (scenario, replication, recorder, afterWeek) -> {
    throw new AssertionError("nothing may be run");
  };

  @TempDir
  private Path folder;

  private ExperimentOptions explicit(Path out) {
    return new ExperimentOptions(out, true, 2, "en", "run", "none");
  }

  private static List<Variant> seed(long seed) {
    return List.of(new Variant("centre", scenario("centre", 1).with(scenario("centre", 1).horizon(), 5, seed)));
  }

  @Test
  void theSameAgainIsReusedWithoutRunning() {
    Path out = folder.resolve("centre");
    Done first = run(pair(), options(out, 2), MODEL);
    Done second = run(pair(), explicit(out), FORBIDDEN);
    assertThat(second.printed().strip()).isEqualTo(out + ": already finished, nothing was run again");
    assertThat(second.result().reused()).isTrue();
    assertThat(second.result().exitCode()).isZero();
    assertThat(second.result().notices()).isEqualTo(first.result().notices());
    assertThat(second.result().tables().summary()).isEqualTo(first.result().tables().summary());
    for (String variant : List.of("baseline", "centre")) {
      for (var key : first.result().tables().series().keys()) {
        assertThat(second.result().tables().series().yearly(variant, key.level(), key.unit(), key.observable())
            .orElseThrow()).isDeepEqualTo(first.result().tables().series()
            .yearly(variant, key.level(), key.unit(), key.observable()).orElseThrow());
      }
    }
  }

  @Test
  void aChangedScenarioGoesToANumberedFolderByDefault() {
    Path out = folder.resolve("centre");
    run(seed(1), options(out, 2), MODEL);
    Done second = run(seed(2), options(out, 2), MODEL);
    assertThat(second.result().folder()).isEqualTo(folder.resolve("centre-2"));
    assertThat(second.printed().strip()).isEqualTo(out + " holds results of another scenario (seed 1 there, 2 here); "
        + "results go to " + folder.resolve("centre-2"));
    assertThat(run(seed(3), options(out, 2), MODEL).result().folder()).isEqualTo(folder.resolve("centre-3"));
    assertThat(run(seed(2), options(out, 2), FORBIDDEN).result().folder()).isEqualTo(folder.resolve("centre-2"));
  }

  @Test
  void aNamedFolderWithForeignResultsIsRefusedAndLeftAlone() {
    Path out = folder.resolve("mine");
    run(seed(1), explicit(out), MODEL);
    var before = csv(out);
    assertThatThrownBy(() -> run(seed(2), explicit(out), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessage(out + ": holds results of another scenario (seed 1 there, 2 here); "
            + "a named folder takes only results of the same scenario and program; choose another --out or move the folder away");
    assertThat(csv(out)).isEqualTo(before);
    assertThat(names(out)).containsExactly("costs.csv", "manifest.json", "margins.csv", "scenario.yaml", "series.csv",
        "summary.csv");
  }

  @Test
  void aNumberDeepInTheSettingsIsNamedByItsLineInTheScenario() {
    Path out = folder.resolve("mine");
    List<Variant> open = List.of(new Variant("centre", scenario("centre", 1)));
    List<Variant> closed = List.of(new Variant("centre",
        scenario("centre", 1).without(java.util.Set.of(org.sozialraum.week.Mechanism.values()))));
    new Experiment(open, explicit(out), each -> "question: q\nswitched-off: []\n", MODEL, System.err).run();
    assertThatThrownBy(() ->
        new Experiment(closed, explicit(out), each -> "question: q\nswitched-off: [ties]\n", MODEL, System.err).run())
        .hasMessageContaining("(switched-off; scenario.yaml:2: \"switched-off: []\" there, "
            + "\"switched-off: [ties]\" here)");
  }

  @Test
  void resultsOfAnotherProgramAreRefused() throws IOException {
    Path out = folder.resolve("mine");
    run(seed(1), explicit(out), MODEL);
    Path manifest = out.resolve("manifest.json");
    Files.writeString(manifest, text(manifest).replaceFirst("\"commit\" : \"[^\"]*\"", "\"commit\" : \"0ld\""));
    assertThatThrownBy(() -> run(seed(1), explicit(out), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageContaining("holds results of another program version (commit 0ld there, ");
  }

  @Test
  void aFolderWithOtherThingsIsRefused() throws IOException {
    Path out = Files.createDirectories(folder.resolve("letters"));
    Files.writeString(out.resolve("letter.txt"), "Dear");
    assertThatThrownBy(() -> run(pair(), explicit(out), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageStartingWith(out + ": holds files that are no results of Sozialraum;");
    assertThat(names(out)).containsExactly("letter.txt");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Path out = Files.createDirectories(folder.resolve("empty"));
    assertThat(run(pair(), explicit(out), MODEL).result().folder()).isEqualTo(out);
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> run(pair(), explicit(file), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageStartingWith(file + ": is a file, not a folder;");
    Path below = file.resolve("deep/results");
    assertThatThrownBy(() -> run(pair(), explicit(below), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
        .hasMessageStartingWith(below + ": cannot be written (").hasMessageNotContaining("\n");
  }

  @Test
  void aSecondWriterIsRefused() throws InterruptedException {
    Path out = folder.resolve("centre");
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Thread first = new Thread(() -> run(pair(), options(out, 1), (scenario, replication, recorder, afterWeek) -> {
      running.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      return MODEL.run(scenario, replication, recorder, afterWeek);
    }));
    first.start();
    running.await();
    try {
      assertThatThrownBy(() -> run(pair(), options(out, 1), FORBIDDEN)).isInstanceOf(ResultsFolderRefused.class)
          .hasMessageStartingWith(out + ": another process is writing its results there;");
    } finally {
      mayEnd.countDown();
      first.join();
    }
    assertThat(run(pair(), options(out, 1), FORBIDDEN).result().reused()).isTrue();
  }

  @Test
  void tablesThatSomebodyEditedAreMadeAnew() throws IOException {
    Path out = folder.resolve("centre");
    run(pair(), options(out, 2), MODEL);
    var before = csv(out);
    Files.writeString(out.resolve("summary.csv"), "nothing");
    run(pair(), options(out, 2), MODEL);
    assertThat(csv(out)).isEqualTo(before);
  }

  @Test
  void whatAKilledWriterLeftIsClearedAway() throws IOException {
    Path out = Files.createDirectories(folder.resolve("centre"));
    Files.writeString(out.resolve(".series.csv.part"), "variant,repl");
    Files.writeString(out.resolve(".lock"), "old");
    run(pair(), explicit(out), MODEL);
    assertThat(names(out)).containsExactly(
        "costs.csv", "manifest.json", "margins.csv", "scenario-centre.yaml", "scenario.yaml", "series.csv", "summary.csv");
  }

  @Test
  void refusalsSpeakGerman() {
    Path out = folder.resolve("mine");
    run(seed(1), explicit(out), MODEL);
    ExperimentOptions german = new ExperimentOptions(out, true, 2, "de", "run", "none");
    assertThatThrownBy(() -> run(seed(2), german, FORBIDDEN))
        .hasMessageStartingWith(out + ": enthält Ergebnisse eines anderen Szenarios (seed dort 1, hier 2);");
  }
}
