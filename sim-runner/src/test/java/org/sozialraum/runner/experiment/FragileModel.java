package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.sozialraum.Checkpoint;
import org.sozialraum.Past;
import org.sozialraum.crew.Crew;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;

/** A model whose runs of one replication fail in a week, in whichever run lives through it. */
record FragileModel(ForkingModel whole, int replication, AtomicLong failsAt) implements ForkingModel {
  @Override
  public RunUnderWay begin(Scenario scenario, int ofReplication, Recorder recorder) {
    RunUnderWay run = whole.begin(scenario, ofReplication, recorder);
    return ofReplication == replication ? new Fragile(run, scenario.horizon().firstWeek()) : run;
  }

  @Override
  public RunUnderWay goOn(Past past, Scenario scenario, Recorder recorder) {
    return whole.goOn(past, scenario, recorder);
  }

  @Override
  public RunUnderWay read(String label, Checkpoint.Source source, Scenario scenario, Recorder recorder)
      throws IOException {
    return whole.read(label, source, scenario, recorder);
  }

  private final class Fragile implements RunUnderWay {
    private final RunUnderWay run;
    private final int firstWeek;

    Fragile(RunUnderWay run, int firstWeek) {
      this.run = run;
      this.firstWeek = firstWeek;
    }

    @Override
    public void until(int week, IntConsumer afterWeek) {
      run.until(week, ended -> {
        if (ended + firstWeek == failsAt.get()) {
          throw new IllegalStateException("the bridge gave way");
        }
        afterWeek.accept(ended);
      });
    }

    @Override
    public void crew(Crew crew) {
      run.crew(crew);
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
