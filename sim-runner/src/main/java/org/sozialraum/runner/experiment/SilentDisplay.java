package org.sozialraum.runner.experiment;

import java.io.PrintStream;

/** Shows no progress; lines that must be read still come through. */
record SilentDisplay(PrintStream out) implements Display {
  @Override
  public void show(ProgressState state) {}

  @Override
  public void end(ProgressState state) {}

  @Override
  public void say(String line) {
    out.println(line);
  }
}
