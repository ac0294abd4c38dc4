package org.sozialraum.runner.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scenario that was accepted is printed complete; checked again it gives the same text. */
final class ScenarioAgain {
  private ScenarioAgain() {}

  /** What is wrong; empty text if nothing. */
  static String fault(Bench bench, List<String> command, List<String> printed, Path folder) throws IOException {
    Path again = folder.resolve("again.yaml");
    Files.write(again, printed);
    List<String> second = new ArrayList<>(command);
    second.set(1, again.toString());
    Bench.Outcome outcome = bench.run(second);
    if (outcome.code() != 0) {
      return "accepted, but not a second time: " + outcome.err();
    }
    return outcome.out().equals(printed) ? "" : "it prints another scenario the second time";
  }
}
