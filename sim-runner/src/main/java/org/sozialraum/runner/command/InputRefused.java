package org.sozialraum.runner.command;

import java.util.List;

/** What a user gave cannot be used (exit code 2): one line per problem. Nothing was run or written. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  InputRefused(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}
