package org.sozialraum.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    Watched out = new Watched(FileDescriptor.out);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    int code = CommandLines.execute(writer(System.out), writer(System.err), args);
    System.out.flush();
    if (out.lost && code == 0) {
      System.err.println(CommandLines.outputLost(args));
      code = 1;
    }
    System.err.flush();
    // After Ctrl-C the machine is ending already, with 130; this call then merely waits for it.
    System.exit(code);
  }

  /** Remembers that something could not be written, which print streams keep to themselves. */
  private static final class Watched extends FileOutputStream {
    private volatile boolean lost;

    Watched(FileDescriptor descriptor) {
      super(descriptor);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        super.write(bytes, from, length);
      } catch (IOException failed) {
        // Whoever reads only the beginning, like head, closes the pipe and misses nothing.
        lost |= !String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        throw failed;
      }
    }
  }

  /** A writer that says nothing of its encoding would take the locale's after all. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
