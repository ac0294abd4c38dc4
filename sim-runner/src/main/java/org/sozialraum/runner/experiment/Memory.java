package org.sozialraum.runner.experiment;

import java.util.Optional;
import org.sozialraum.message.Message;

/**
 * How many runs fit into memory at the same time.
 *
 * @param heapBytes memory that Java may use
 * @param pasts frozen pasts of a replication that may wait at the same time for variants to go on from them
 */
record Memory(long heapBytes, int pasts) {
  /** Bytes of heap per resident that a collection leaves, as measured on the page of benchmarks. */
  private static final long BYTES_PER_RESIDENT = 760;
  /** Newborns, newcomers, and rows being laid out anew. */
  private static final double SPARE = 1.5;
  /** Bytes of a frozen past per resident, for variants that wait to go on from it. */
  private static final long PAST_BYTES_PER_RESIDENT = 480;
  /** The program itself, tables and what waits to be collected. */
  private static final long PROGRAM_BYTES = 64L << 20;
  private static final double USABLE = 0.85;

  /** Memory for runs that share no past. */
  Memory(long heapBytes) {
    this(heapBytes, 0);
  }

  /** Bytes that one run of a town needs. */
  long bytes(long residents) {
    return (long) (residents * BYTES_PER_RESIDENT * SPARE) + pasts * pastBytes(residents);
  }

  /** Bytes that runs at the same time need with the program around them. */
  long together(int runs, long residents) {
    return runs * bytes(residents) + PROGRAM_BYTES;
  }

  /** Bytes of the past of a run, frozen or kept. */
  static long pastBytes(long residents) {
    return residents * PAST_BYTES_PER_RESIDENT;
  }

  /** Runs at the same time: as many as wanted or as fit, but at least one. */
  int fitting(int wanted, long residents) {
    return (int) Math.max(1, Math.min(wanted, usable() / Math.max(1, bytes(residents))));
  }

  /** What to tell a user whose runs do not fit; empty if they do. */
  Optional<Message> notice(int wanted, long residents) {
    int fitting = fitting(wanted, residents);
    if (bytes(residents) > usable()) {
      return Optional.of(Message.of("run.memory-tight", megabytes(bytes(residents)), megabytes(heapBytes)));
    }
    return fitting >= wanted ? Optional.empty() : Optional.of(
        Message.of("run.fewer-workers", fitting, wanted, megabytes(bytes(residents)), megabytes(heapBytes)));
  }

  private long usable() {
    return (long) (heapBytes * USABLE) - PROGRAM_BYTES;
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
