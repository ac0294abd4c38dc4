package org.sozialraum.runner.experiment;

import org.sozialraum.runner.store.Language;

/**
 * How many runs fit into memory at the same time.
 *
 * @param heapBytes memory that Java may use
 */
record Memory(long heapBytes) {
  /** Bytes of state per resident, as ruled in the brief for the first version. */
  private static final long BYTES_PER_RESIDENT = 650;
  /** Newborns, newcomers, and rows being laid out anew. */
  private static final double SPARE = 1.5;
  /** The program itself, tables and what waits to be collected. */
  private static final long PROGRAM_BYTES = 64L << 20;
  private static final double USABLE = 0.85;

  /** Bytes that one run of a town needs. */
  static long bytes(long residents) {
    return (long) (residents * BYTES_PER_RESIDENT * SPARE);
  }

  /** Runs at the same time: as many as wanted or as fit, but at least one. */
  int fitting(int wanted, long residents) {
    return (int) Math.max(1, Math.min(wanted, usable() / Math.max(1, bytes(residents))));
  }

  /** What to tell a user whose runs do not fit; empty if they do. */
  String notice(int wanted, long residents, Language language) {
    int fitting = fitting(wanted, residents);
    if (bytes(residents) > usable()) {
      return language.say(
          "one run needs about " + megabytes(bytes(residents)) + " of memory, Java may use " + megabytes(heapBytes)
              + "; if it fails, start Java with a larger -Xmx",
          "ein Lauf braucht etwa " + megabytes(bytes(residents)) + " Speicher, Java darf " + megabytes(heapBytes)
              + " nutzen; falls er scheitert, Java mit größerem -Xmx starten");
    }
    return fitting >= wanted ? "" : language.say(
        fitting + " instead of " + wanted + " runs at the same time, because one needs about "
            + megabytes(bytes(residents)) + " and Java may use " + megabytes(heapBytes) + "; a larger -Xmx allows more",
        fitting + " statt " + wanted + " Läufe gleichzeitig, weil einer etwa " + megabytes(bytes(residents))
            + " braucht und Java " + megabytes(heapBytes) + " nutzen darf; ein größeres -Xmx erlaubt mehr");
  }

  private long usable() {
    return (long) (heapBytes * USABLE) - PROGRAM_BYTES;
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
