package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.sozialraum.Checkpoint;
import org.sozialraum.Past;
import org.sozialraum.Sozialraum;
import org.sozialraum.crew.Crew;
import org.sozialraum.observe.Observation;
import org.sozialraum.observe.Recorder;
import org.sozialraum.runner.store.Reached;
import org.sozialraum.scenario.Scenario;

/**
 * Runs of this project's model. All of them report around the same spots, so that the kilometre around a meeting place
 * can be compared with itself without one.
 *
 * @param spots points whose surroundings are reported
 */
record SozialraumRun(List<Observation.Spot> spots) implements ForkingModel {

  @Override
  public RunUnderWay begin(Scenario scenario, int replication, Recorder recorder) {
    Sozialraum model = new Sozialraum(scenario, replication, recorder, spots);
    model.start();
    return new Weeks(model, recorder, spots);
  }

  @Override
  public RunUnderWay goOn(Past past, Scenario scenario, Recorder recorder) {
    return goOn(past.goOn(), scenario, recorder);
  }

  @Override
  public RunUnderWay read(String label, Checkpoint.Source source, Scenario scenario, Recorder recorder)
      throws IOException {
    return goOn(Checkpoint.read(label, source), scenario, recorder);
  }

  private RunUnderWay goOn(Sozialraum model, Scenario scenario, Recorder recorder) {
    model.continueAs(scenario, recorder, spots);
    return new Weeks(model, recorder, spots);
  }

  private record Weeks(Sozialraum model, Recorder recorder, List<Observation.Spot> spots) implements RunUnderWay {
    @Override
    public void until(int week, IntConsumer afterWeek) {
      model.runUntil(week, afterWeek);
    }

    @Override
    public void crew(Crew crew) {
      model.crew(crew);
    }

    @Override
    public Past freeze() {
      return Past.of(model);
    }

    @Override
    public void write(String label, OutputStream out) throws IOException {
      Checkpoint.write(model, label, out);
    }

    private List<Reached> reached() {
      List<Reached> all = new ArrayList<>();
      long[] occasions = model.occasions();
      long[] persons = model.persons();
      long[][] personsIn = model.personsIn();
      for (int k = 0; k < occasions.length; k++) {
        all.add(new Reached(occasions[k], persons[k], Arrays.stream(personsIn[k]).boxed().toList()));
      }
      return all;
    }

    @Override
    public Outcome outcome(Scenario scenario) {
      model.continueAs(scenario, recorder, spots);
      return new Outcome(model.residentWeeks(), model.exchanged(), model.notices(), reached());
    }
  }
}
