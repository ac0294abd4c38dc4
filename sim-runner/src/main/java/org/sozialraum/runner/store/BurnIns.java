package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sozialraum.Checkpoint;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.scenario.Scenario;

/**
 * A folder of burn-ins that later commands go on from: one file per program, town, settings, switches, seed and
 * replication. The folder has a limit, and what was used longest ago gives way. A file that does not fit or is damaged
 * is told in a line and computed again.
 */
public final class BurnIns {
  private static final String SUFFIX = ".burn-in";
  private static final String WRITING = ".writing";
  /** Unfinished files older than this were left behind by somebody who was killed. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;
  private final long limit;
  private final Program program;
  private final Language language;
  private final Consumer<String> say;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  private BurnIns(Path folder, long limit, Program program, Language language, Consumer<String> say) {
    this.folder = folder;
    this.limit = limit;
    this.program = program;
    this.language = language;
    this.say = say;
  }

  /**
   * Opens a folder, made if there is none.
   *
   * @param limit bytes that all files may take together
   * @param say takes a line for the user, from any thread
   * @throws ResultsFolderRefused if it cannot be written
   */
  public static BurnIns in(Path folder, long limit, Program program, Language language, Consumer<String> say) {
    try {
      Files.createDirectories(folder);
      BurnIns opened = new BurnIns(folder, limit, program, language, say);
      opened.removeAbandoned();
      if (!Files.isWritable(folder)) {
        throw new IOException("not writable");
      }
      return opened;
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(folder, failed, language);
    }
  }

  /**
   * What a burn-in is one of.
   *
   * @param file name of its file
   * @param label everything that it depends on, as a text to compare
   */
  public record Key(String file, String label) {}

  /**
   * The key of a burn-in.
   *
   * @param week week that comes next, at most 0
   */
  public Key key(Scenario scenario, int replication, int week) {
    Map<String, String> parts = Identity.Arm.of("", scenario).parts();
    String label = "burn-in of " + scenario.town().id() + " until week " + week + ", program " + program
        + ", town " + parts.get("town") + ", settings " + parts.get("settings") + ", switched off "
        + parts.get("switched-off") + ", burn-in years " + scenario.horizon().burnInYears() + ", seed "
        + scenario.seed() + ", replication " + replication + ", begun " + Digests.of(begunBefore(scenario, week));
    String town = scenario.town().id().replaceAll("[^A-Za-z0-9_-]", "-");
    return new Key(town.substring(0, Math.min(40, town.length())) + "-" + replication + "-"
        + Digests.of(label).substring(0, 24) + SUFFIX, label);
  }

  private static String begunBefore(Scenario scenario, int week) {
    StringBuilder begun = new StringBuilder();
    scenario.shocks().stream().filter(each -> each.firstWeek() < week)
        .forEach(each -> begun.append(Listing.of(each)));
    scenario.interventions().stream().filter(each -> each.firstWeek() < week)
        .forEach(each -> begun.append(Listing.of(each)));
    return begun.toString();
  }

  /** Builds something from a checkpoint. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads; throws {@link Checkpoint.Unfit} if it is damaged or another one. */
    T from(Checkpoint.Source source) throws IOException;
  }

  /** A kept burn-in; empty if there is none that can be used. */
  public <T> Optional<T> read(Key key, Reading<T> reading) {
    Path file = folder.resolve(key.file());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      T read = reading.from(() -> Files.newInputStream(file));
      taken.incrementAndGet();
      noteUse(file);
      return Optional.of(read);
    } catch (Checkpoint.Unfit unfit) {
      say.accept(Message.of("folder.burn-in.unfit", file).in(language));
    } catch (IOException | RuntimeException unreadable) {
      say.accept(Message.of("folder.burn-in.unreadable", file).in(language));
    }
    return Optional.empty();
  }

  /** What was used last gives way last; a file of somebody else keeps its date. */
  private static void noteUse(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException notOurs) {
      // It serves all the same.
    }
  }

  /** Keeps a burn-in; a disk that is full costs the burn-in, not the run. */
  public void write(Key key, WholeFile.Content content) {
    Path file = folder.resolve(key.file());
    Path own = folder.resolve(key.file() + "." + ProcessHandle.current().pid() + WRITING);
    try {
      WholeFile.write(own, content);
      if (Files.size(own) > limit) {
        Files.delete(own);
        say.accept(Message.of("folder.burn-in.too-large", folder).in(language));
        return;
      }
      synchronized (this) {
        makeRoom(Files.size(own));
        move(own, file);
      }
      kept.incrementAndGet();
    } catch (IOException failed) {
      say.accept(Message.of("folder.burn-in.not-kept", folder, ResultsFolder.reason(failed)).in(language));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  /** Removes what was used longest ago until so many bytes fit. */
  private void makeRoom(long bytes) throws IOException {
    List<Kept> files = new ArrayList<>();
    for (Path file : files(SUFFIX)) {
      try {
        files.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      } catch (IOException removedMeanwhile) {
        // Another command has made room.
      }
    }
    files.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
    long all = bytes + files.stream().mapToLong(Kept::bytes).sum();
    for (Kept oldest : files) {
      if (all <= limit) {
        return;
      }
      Files.deleteIfExists(oldest.file());
      all -= oldest.bytes();
    }
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(suffix)).sorted().toList();
    }
  }

  private void removeAbandoned() throws IOException {
    Instant longAgo = Instant.now().minus(ABANDONED);
    List<Path> unfinished = new ArrayList<>(files(WRITING));
    unfinished.addAll(files(".part"));
    for (Path file : unfinished) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What to tell at the end; empty if nothing was taken or kept. */
  public String account() {
    if (taken.get() == 0 && kept.get() == 0) {
      return "";
    }
    return Message.of("folder.burn-in.account", folder, taken, kept).in(language);
  }
}
