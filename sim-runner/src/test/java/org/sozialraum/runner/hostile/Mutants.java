package org.sozialraum.runner.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tries many mutations, two at a time. */
final class Mutants {
  private static final int WORKERS = 2;
  private static final int MOST_FAULTS = 10;

  private Mutants() {}

  /**
   * Tries mutations of each subject.
   *
   * @param from first seed
   * @param each mutations of one subject
   * @return the first faults, in the order of the seeds
   */
  static List<String> faults(List<Subject> subjects, long from, int each, Path scratch) throws Exception {
    String alone = System.getProperty("sozialraum.mutation", "");
    List<Supplier<Trial>> trials = new ArrayList<>(); // damaged only when their turn comes, as all together are large
    for (Subject subject : subjects) {
      for (long k = from; k < from + each && alone.isEmpty(); k++) {
        long seed = k;
        trials.add(() -> new Trial(subject, seed));
      }
      if (alone.startsWith(subject.name() + ":")) {
        long seed = Long.parseLong(alone.substring(subject.name().length() + 1));
        trials.add(() -> new Trial(subject, seed));
      }
    }
    warmUp(scratch);
    return tried(trials, scratch);
  }

  /** Whatever a command measures or loads once per process is none of the mutations' time. */
  private static void warmUp(Path scratch) throws IOException {
    Path scenario = Files.writeString(scratch.resolve("warm-up.yaml"), "question: Is everything loaded?\ntown: dorfgruppe\n");
    try (Bench bench = new Bench()) {
      bench.run(List.of("check", scenario.toString()));
    }
  }

  private static List<String> tried(List<Supplier<Trial>> trials, Path scratch) throws Exception {
    String[] faults = new String[trials.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger found = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Void>> workers = new ArrayList<>();
      for (int k = 0; k < WORKERS; k++) {
        workers.add(() -> {
          try (Bench bench = new Bench()) {
            for (int at = next.getAndIncrement(); at < trials.size() && found.get() < MOST_FAULTS;
                at = next.getAndIncrement()) {
              faults[at] = fault(trials.get(at).get(), bench, scratch.resolve("trial-" + at));
              found.addAndGet(faults[at] == null ? 0 : 1);
            }
          }
          return null;
        });
      }
      for (Future<Void> worker : pool.invokeAll(workers)) {
        worker.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return java.util.Arrays.stream(faults).filter(java.util.Objects::nonNull).toList();
  }

  private static String fault(Trial trial, Bench bench, Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return trial.fault(bench, folder).orElse(null);
    } finally {
      Trial.delete(folder);
    }
  }
}
