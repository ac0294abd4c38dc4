package org.sozialraum.runner.store;

import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/** A folder holds no results that a report could be made of (exit code 2); the reason is one line for the user. */
public final class ResultsUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Message reason;

  /** Unreadable for a reason that names the folder, what was found and what to do. */
  public ResultsUnreadable(String key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  private ResultsUnreadable(Message reason) {
    super(reason.in(Language.EN));
    this.reason = reason;
  }

  /** Folder, what was found, and what to do. */
  public Message reason() {
    return reason;
  }
}
