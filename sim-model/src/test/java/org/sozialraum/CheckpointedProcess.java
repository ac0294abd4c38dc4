package org.sozialraum;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;

/** A process that writes a checkpoint in its 300th week and goes on until it is killed, or reads one and ends. */
final class CheckpointedProcess {
  private static final int BURN_IN_YEARS = 5;
  private static final int WRITTEN = 300;
  /** Week 600 of the run, counted from the first observed week. */
  static final int END = 600 - 52 * BURN_IN_YEARS;

  private CheckpointedProcess() {}

  /** A run of more than 600 weeks with a centre that opens before and one that opens after the checkpoint. */
  static Sozialraum model() {
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
    Record later = RecordedTown.changed(RecordedTown.changed(centre, "start-week", 100.0), "quarter", "east");
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), BURN_IN_YEARS, 7)
        .with(List.of((Intervention) centre, (Intervention) later), List.of());
    return new Sozialraum(scenario, 2, null);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("write")) {
      Sozialraum model = model();
      model.start();
      model.runUntil(WRITTEN - 52 * BURN_IN_YEARS, week -> { });
      Path part = file.resolveSibling("part");
      try (OutputStream out = Files.newOutputStream(part)) {
        Checkpoint.write(model, "week 300", out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      // Until it is killed; should nobody do that, it ends by itself after a minute.
      for (int week = 1; week < 3000; week++) {
        model.runUntil(model.getWeek() + 1, ended -> { });
        Thread.sleep(20);
      }
      return;
    }
    Sozialraum model = Checkpoint.read("week 300", () -> Files.newInputStream(file));
    model.runUntil(END, week -> { });
    System.out.println("600 " + model.town().checksum());
  }
}
