package org.sozialraum.runner.store;

/** A results folder that cannot be used (exit code 3); the message is one line for users. */
public final class ResultsFolderRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Refused for a reason that names the folder, what was found and what to do. */
  public ResultsFolderRefused(String message) {
    super(message);
  }
}
