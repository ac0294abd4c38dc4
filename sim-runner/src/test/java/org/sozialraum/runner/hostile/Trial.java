package org.sozialraum.runner.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One seeded mutation of a user's files, and whether the program took it as it should.
 *
 * <p>The rule: exit code 0, nothing on the error stream, and a town that can be read again or a scenario that checks
 * again; or exit code 2 or 3, nothing on the output, nothing left behind, and lines that each begin with the name of
 * one of the files, at least one of them with a line number behind it unless a scenario is too large to be read.
 */
final class Trial {
  private static final long MOST_BYTES = 1L << 30;
  private static final int LARGEST_SCENARIO = 1_000_000;
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 4_000;

  private final Subject subject;
  private final long seed;
  private final Map<String, byte[]> files;
  private final List<String> done = new ArrayList<>();

  Trial(Subject subject, long seed) {
    this.subject = subject;
    this.seed = seed;
    this.files = new LinkedHashMap<>(subject.files());
    Random chance = new Random(seed * 0x9E3779B97F4A7C15L + subject.name().hashCode());
    for (int k = chance.nextInt(5) == 0 ? 2 : 1; k > 0; k--) {
      String file = subject.damaged().get(chance.nextInt(subject.damaged().size()));
      for (int times = chance.nextInt(4) == 0 ? 3 : 1; times > 0; times--) {
        Mutation how = Mutation.values()[chance.nextInt(Mutation.values().length)];
        files.put(file, Mutation.damaged(files.get(file), how, chance));
        done.add(how + " in " + file);
      }
    }
  }

  /** What went wrong, with how to repeat it; empty if all was well. */
  Optional<String> fault(Bench bench, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.createDirectories(folder.resolve(Subject.OUT));
    List<String> command = new ArrayList<>(subject.commandIn(folder));
    command.addAll(List.of("--lang", seed % 2 == 0 ? "en" : "de"));
    Bench.Outcome outcome = bench.run(command);
    String fault = fault(outcome, bench, command, folder);
    return fault.isEmpty() ? Optional.empty() : Optional.of(subject.name() + ":" + seed + " " + done + ": " + fault
        + "\n  it said: " + outcome.err().stream().limit(3).map(line -> line.substring(0, Math.min(500, line.length())))
        .toList() + "\n  repeat it alone with -Dsozialraum.mutation=" + subject.name() + ":" + seed);
  }

  private String fault(Bench.Outcome outcome, Bench bench, List<String> command, Path folder) throws IOException {
    List<String> err = outcome.err();
    if (outcome.code() == -1) {
      return "it hangs in " + err;
    }
    if (outcome.code() != 0 && outcome.code() != 2 && outcome.code() != 3) {
      return "exit code " + outcome.code();
    }
    if (outcome.allocated() > MOST_BYTES) {
      return "it took " + (outcome.allocated() >> 20) + " MB of memory";
    }
    String speech = Stream.concat(err.stream(), outcome.out().stream()).map(this::loud)
        .filter(each -> !each.isEmpty()).findFirst().orElse("");
    if (!speech.isEmpty()) {
      return speech;
    }
    if (outcome.code() != 0) {
      return refused(outcome, folder);
    }
    // Where the money of a budget goes is said beside a scenario that is right.
    if (!err.stream().allMatch(line -> line.contains(": budget.per-year: "))) {
      return "exit code 0, but errors";
    }
    return subject.imports() ? new WrittenTown(folder.resolve(Subject.OUT)).fault()
        : ScenarioAgain.fault(bench, command, outcome.out(), folder);
  }

  /** What is wrong with how a line speaks: no letters that a terminal obeys, no inner workings. */
  private String loud(String line) {
    if (line.matches(".*(\\p{Cntrl}|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]).*")) {
      return "an invisible letter in the line: " + line.replaceAll("[^\\p{Print}]", "?");
    }
    if (line.matches(".*(\\bat [\\w.$]+\\(\\w+\\.java|\\b(java|org|com)\\.\\w+\\.\\w+|\\w(Exception|Error)\\b).*")
        && done.stream().noneMatch(each -> each.matches(".*(ATTACKS|TRICK|OTHER_FORMAT|WORD).*"))) {
      return "inner workings in the line: " + line;
    }
    return line.length() > LONGEST_LINE ? "a line of " + line.length() + " letters" : "";
  }

  private String refused(Bench.Outcome outcome, Path folder) throws IOException {
    List<String> err = outcome.err();
    if (err.isEmpty() || err.size() > MOST_LINES) {
      return "exit code " + outcome.code() + " with " + err.size() + " lines";
    }
    if (!outcome.out().isEmpty()) {
      return "refused, but something is on the output: " + outcome.out().get(0);
    }
    for (String line : err) {
      if (subject.files().keySet().stream().noneMatch(file -> isOf(line, folder.resolve(file)))) {
        return "a line that names none of the files: " + line;
      }
    }
    boolean tooLarge = files.values().stream().anyMatch(file -> file.length > LARGEST_SCENARIO) && !subject.imports();
    if (!tooLarge && err.stream().map(line -> line.substring(folder.toString().length()))
        .noneMatch(line -> line.matches("[^:]*:\\d+: .*"))) {
      return "no line has a line number";
    }
    try (Stream<Path> left = Files.list(folder.resolve(Subject.OUT))) {
      return left.map(each -> "left behind: " + each.getFileName()).findFirst().orElse("");
    }
  }

  private static boolean isOf(String line, Path file) {
    return line.startsWith(file + ":");
  }

  /** Deletes a folder with all it holds. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
