package org.sozialraum.runner.hostile;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sozialraum.runner.command.CommandLines;

/** Runs command lines inside this machine, one at a time, and watches their time and memory. */
final class Bench implements AutoCloseable {
  /** Of computing; waiting for other programs of the same computer does not count. */
  private static final int LONGEST_SECONDS = 10;
  /** Of computing and waiting. */
  private static final int LONGEST_WAIT_SECONDS = 90;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private volatile Thread thread;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    thread = new Thread(task, "bench");
    thread.setDaemon(true); // so that a command that hangs does not keep the tests from ending
    return thread;
  });

  /**
   * What a command did.
   *
   * @param code exit code; -1 if it hung
   * @param out lines of the output
   * @param err lines of the errors
   * @param allocated bytes it asked for in total, never less than what it held at any time
   */
  record Outcome(int code, List<String> out, List<String> err, long allocated) {}

  Outcome run(List<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Future<long[]> running = worker.submit(() -> {
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      int code = CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
      return new long[] {code, threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before};
    });
    try {
      long[] done = waitFor(running);
      return done == null ? new Outcome(-1, List.of(), Arrays.stream(thread.getStackTrace()).limit(12)
          .map(StackTraceElement::toString).toList(), 0)
          : new Outcome((int) done[0], lines(out), lines(err), done[1]);
    } catch (ExecutionException thrown) {
      return new Outcome(-2, List.of(), List.of(thrown.getCause().toString()), 0);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What the command gives; null if it hangs. */
  private long[] waitFor(Future<long[]> running) throws InterruptedException, ExecutionException {
    long computed = thread == null ? 0 : threads.getThreadCpuTime(thread.getId());
    for (int waited = LONGEST_SECONDS; waited <= LONGEST_WAIT_SECONDS; waited += LONGEST_SECONDS) {
      try {
        return running.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException late) {
        if (threads.getThreadCpuTime(thread.getId()) - computed > LONGEST_SECONDS * 1_000_000_000L) {
          return null;
        }
      }
    }
    return null;
  }

  private static List<String> lines(StringWriter text) {
    // Only real line breaks: anything else in a line is a letter that should not be there.
    String all = text.toString().replace(System.lineSeparator(), "\n");
    return all.isEmpty() ? List.of() : List.of((all.endsWith("\n") ? all.substring(0, all.length() - 1) : all)
        .split("\n", -1));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
