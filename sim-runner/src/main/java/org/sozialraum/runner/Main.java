package org.sozialraum.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sozialraum.runner.command.CommandLines;

/** Starts the program: {@code sozialraum <command>}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    // The terminal's encoding is whatever the locale says; files, pipes and tests need one answer.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code = CommandLines.execute(writer(System.out), writer(System.err), args);
    System.out.flush();
    System.err.flush();
    // After Ctrl-C the machine is ending already, with 130; this call then merely waits for it.
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** A writer that says nothing of its encoding would take the locale's after all. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
