package org.sozialraum.runner.command;

/** How a command ends, for scripts. */
final class ExitCode {
  static final int DONE = 0;
  static final int RUN_FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int FOLDER_REFUSED = 3;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
