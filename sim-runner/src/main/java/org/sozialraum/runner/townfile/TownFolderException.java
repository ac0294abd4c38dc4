package org.sozialraum.runner.townfile;

/** A town folder cannot be written or replaced; the message is one line for the user. */
public final class TownFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TownFolderException(String message) {
    super(message);
  }
}
