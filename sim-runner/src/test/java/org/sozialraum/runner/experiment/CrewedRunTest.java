package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.runner.experiment.ExperimentFixture.csv;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.Checkpoint;
import org.sozialraum.Past;
import org.sozialraum.RecordedTown;
import org.sozialraum.crew.Crew;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** Workers without a run of their own help in the run of a large town; nobody sees it in the results. */
class CrewedRunTest {
  @TempDir
  private Path folder;

  private static Scenario scenario(TownPlan plan) {
    return RecordedTown.scenario(plan, 0, 1).with(new Horizon(0, 1), 1, 3);
  }

  /** Hands that were at work after each week of the only run. */
  private List<Integer> hands(Scenario scenario, int workers) {
    List<Integer> hands = new ArrayList<>();
    Watched model = new Watched((ForkingModel) ModelRun.sozialraum(List.of(scenario)), hands);
    run(List.of(new Variant("only", scenario)), options(folder.resolve("by-" + workers), workers), model);
    return hands;
  }

  @Test
  void aLargeTownIsSharedByAllWorkersToTheSameBytes() {
    Scenario large = scenario(SyntheticTowns.named("musterstadt").orElseThrow());
    assertThat(hands(large, 1)).hasSize(52).containsOnly(1);
    List<Integer> seven = hands(large, 7);
    assertThat(seven.subList(1, 52)).containsOnly(7);
    assertThat(csv(folder.resolve("by-7"))).isEqualTo(csv(folder.resolve("by-1")));
  }

  @Test
  void aSmallTownIsDoneByOneHand() {
    assertThat(hands(scenario(SmallTown.plan()), 7)).hasSize(52).containsOnly(1);
  }

  private record Watched(ForkingModel model, List<Integer> hands) implements ForkingModel {
    @Override
    public RunUnderWay begin(Scenario scenario, int replication, Recorder recorder) {
      return new WatchedRun(model.begin(scenario, replication, recorder), hands);
    }

    @Override
    public RunUnderWay goOn(Past past, Scenario scenario, Recorder recorder) {
      return model.goOn(past, scenario, recorder);
    }

    @Override
    public RunUnderWay read(String label, Checkpoint.Source source, Scenario scenario, Recorder recorder)
        throws IOException {
      return model.read(label, source, scenario, recorder);
    }
  }

  private static final class WatchedRun implements RunUnderWay {
    private final RunUnderWay run;
    private final List<Integer> hands;
    private Crew crew = Crew.ALONE;

    WatchedRun(RunUnderWay run, List<Integer> hands) {
      this.run = run;
      this.hands = hands;
    }

    @Override
    public void until(int week, IntConsumer afterWeek) {
      run.until(week, ended -> {
        hands.add(crew.hands());
        afterWeek.accept(ended);
      });
    }

    @Override
    public void crew(Crew given) {
      crew = given;
      run.crew(given);
    }

    @Override
    public Past freeze() {
      return run.freeze();
    }

    @Override
    public void write(String label, OutputStream out) throws IOException {
      run.write(label, out);
    }

    @Override
    public ModelRun.Outcome outcome(Scenario scenario) {
      return run.outcome(scenario);
    }
  }
}
