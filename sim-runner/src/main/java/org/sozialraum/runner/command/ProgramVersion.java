package org.sozialraum.runner.command;

import org.sozialraum.runner.store.Program;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}: version and commit of the program, and the Java that runs it. */
final class ProgramVersion implements IVersionProvider {

  /** Such as {@code sozialraum 0.1.0 (commit 8558cff)}. */
  static String text() {
    Program program = Program.current();
    return "sozialraum " + program.version() + " (commit " + program.commit() + ")";
  }

  @Override
  public String[] getVersion() {
    return new String[] {text(),
        "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")};
  }
}
