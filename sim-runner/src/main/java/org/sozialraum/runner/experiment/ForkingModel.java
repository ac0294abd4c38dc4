package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.sozialraum.Checkpoint;
import org.sozialraum.Past;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;

/** A model whose runs can be stopped between weeks, frozen, and gone on with as another scenario. */
interface ForkingModel extends ModelRun {

  /** Begins a run. */
  RunUnderWay begin(Scenario scenario, int replication, Recorder recorder);

  /** Goes on from a past, as a scenario that does not differ before. */
  RunUnderWay goOn(Past past, Scenario scenario, Recorder recorder);

  /** Goes on from a past in a replication, for models in which more than chance depends on its number. */
  default RunUnderWay goOn(Past past, Scenario scenario, int replication, Recorder recorder) {
    return goOn(past, scenario, recorder);
  }

  /**
   * Goes on from a checkpoint, as a scenario that does not differ before.
   *
   * @throws Checkpoint.Unfit if it is damaged or a checkpoint of something else
   */
  RunUnderWay read(String label, Checkpoint.Source source, Scenario scenario, Recorder recorder) throws IOException;

  @Override
  default Outcome run(Scenario scenario, int replication, Recorder recorder, IntConsumer afterWeek) {
    RunUnderWay run = begin(scenario, replication, recorder);
    run.until(Integer.MAX_VALUE, afterWeek);
    return run.outcome(scenario);
  }
}
