package org.sozialraum.runner.experiment;

import java.nio.file.Path;

/** A process to be killed: a slow experiment into the folder named first. */
final class KilledProcessFixture {
  private KilledProcessFixture() {}

  public static void main(String[] arguments) {
    long pause = Long.parseLong(arguments[1]);
    ExperimentResult result = new Experiment(ExperimentFixture.pair(),
        ExperimentFixture.options(Path.of(arguments[0]), 2), ExperimentFixture.WRITER,
        (scenario, replication, recorder, afterWeek) ->
            ExperimentFixture.MODEL.run(scenario, replication, recorder, week -> {
              afterWeek.accept(week);
              if (week % 20 == 0) {
                ExperimentFixture.sleep(pause);
              }
            }), System.err).run();
    System.exit(result.exitCode());
  }
}
