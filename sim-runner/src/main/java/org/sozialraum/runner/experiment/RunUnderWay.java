package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.sozialraum.Past;
import org.sozialraum.crew.Crew;
import org.sozialraum.scenario.Scenario;

/** A run between two weeks. */
interface RunUnderWay {
  /**
   * Goes on until a week comes next, at most to the end.
   *
   * @param afterWeek told after each week; what it throws must end the run
   */
  void until(int week, IntConsumer afterWeek);

  /** Shares the work of each week among a crew from now on; results do not show it. */
  void crew(Crew crew);

  /** Its past, for other runs to go on from; it can go on itself. */
  Past freeze();

  /** Writes it down as a checkpoint of a label. */
  void write(String label, OutputStream out) throws IOException;

  /** What it reports so far, as the run of a scenario that it has not differed from. */
  ModelRun.Outcome outcome(Scenario scenario);
}
