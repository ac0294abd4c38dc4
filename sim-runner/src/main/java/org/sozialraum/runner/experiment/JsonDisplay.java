package org.sozialraum.runner.experiment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Progress for programs: one JSON object per line, about every second, {@code {"event":"progress",…}}; lines for the
 * user come as {@code {"event":"message","text":…}}.
 */
final class JsonDisplay implements Display {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PrintStream out;
  private Duration last;

  JsonDisplay(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(ProgressState state) {
    if (last == null || state.elapsed().minus(last).compareTo(PAUSE) >= 0) {
      last = state.elapsed();
      print(state, "progress");
    }
  }

  @Override
  public void end(ProgressState state) {
    print(state, "end");
  }

  private void print(ProgressState state, String event) {
    ObjectNode line = JSON.createObjectNode();
    line.put("event", event).put("weeks", state.weeks()).put("all_weeks", state.allWeeks());
    line.put("runs", state.runs()).put("all_runs", state.allRuns());
    line.put("failed", state.failed());
    line.put("seconds", state.elapsed().toSeconds());
    state.left().ifPresent(left -> line.put("seconds_left", left.toSeconds()));
    out.println(line);
  }

  @Override
  public void say(String line) {
    out.println(JSON.createObjectNode().put("event", "message").put("text", line));
  }
}
