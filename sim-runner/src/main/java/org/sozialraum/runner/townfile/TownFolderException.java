package org.sozialraum.runner.townfile;

import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/** A town folder cannot be written or replaced; the reason is one line for the user. */
public final class TownFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Message reason;

  TownFolderException(Message reason) {
    super(reason.in(Language.EN));
    this.reason = reason;
  }

  /** Folder, what was found, and what to do. */
  public Message reason() {
    return reason;
  }
}
