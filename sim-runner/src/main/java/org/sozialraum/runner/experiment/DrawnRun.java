package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.sozialraum.Checkpoint;
import org.sozialraum.Past;
import org.sozialraum.crew.Crew;
import org.sozialraum.observe.Recorder;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;

/**
 * Runs under draws of what is assumed. What a replication is to the experiment is a draw to the model, so that variants
 * of a draw share settings, luck and past. Only the last week of each observed year is kept, and only of what the draws
 * keep.
 *
 * @param model model that is run
 * @param draws settings and luck of each draw
 */
record DrawnRun(ForkingModel model, Draws draws) implements ForkingModel {

  @Override
  public RunUnderWay begin(Scenario scenario, int draw, Recorder recorder) {
    return new Drawn(model.begin(draws.of(scenario, draw), draws.luck(draw), few(recorder)), draw);
  }

  @Override
  public RunUnderWay goOn(Past past, Scenario scenario, int draw, Recorder recorder) {
    return new Drawn(model.goOn(past, draws.of(scenario, draw), few(recorder)), draw);
  }

  @Override
  public RunUnderWay goOn(Past past, Scenario scenario, Recorder recorder) {
    throw new IllegalStateException("a run under drawn settings goes on under its own draw only");
  }

  @Override
  public RunUnderWay read(String label, Checkpoint.Source source, Scenario scenario, Recorder recorder) {
    throw new IllegalStateException("burn-ins under drawn settings are not kept, for no other command has them");
  }

  private Recorder few(Recorder recorder) {
    return (week, level, unit, observable, value, perYear) -> {
      if (RunValues.yearOf(week) > 0 && draws.keeps(level, unit, observable)) {
        recorder.record(week, level, unit, observable, value, perYear);
      }
    };
  }

  /** A run under a draw. */
  private final class Drawn implements RunUnderWay {
    private final RunUnderWay run;
    private final int draw;

    Drawn(RunUnderWay run, int draw) {
      this.run = run;
      this.draw = draw;
    }

    @Override
    public void until(int week, IntConsumer afterWeek) {
      run.until(week, afterWeek);
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
      return run.outcome(draws.of(scenario, draw));
    }
  }
}
