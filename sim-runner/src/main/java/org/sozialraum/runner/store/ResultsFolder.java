package org.sozialraum.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.week.Horizon;

/**
 * The folder of one experiment's results. It holds results of one identity only; a folder with anything else in it is
 * left as it is.
 *
 * <p>Until the experiment ends, finished runs lie in {@code .unfinished}; the manifest is written last, so that a
 * folder with a manifest is a whole one.
 */
public final class ResultsFolder implements AutoCloseable {
  static final String SUMMARY = "summary.csv";
  static final String SERIES = "series.csv";
  static final List<String> FINGERPRINTED = List.of(SUMMARY, SERIES, CostsCsv.NAME);
  static final String UNFINISHED = ".unfinished";
  private static final int MOST_FOLDERS = 10_000;

  private final Path folder;
  private final Identity identity;
  private final FolderLock lock;

  private ResultsFolder(Path folder, Identity identity, FolderLock lock) {
    this.folder = folder;
    this.identity = identity;
    this.lock = lock;
  }

  /** What a folder holds before it is used. */
  private enum Holds { NOTHING, FINISHED, UNFINISHED_SAME, OTHERS }

  /**
   * Opens the folder for results of an identity.
   *
   * @param wanted folder asked for
   * @param explicit whether a user named it; otherwise {@code -2}, {@code -3} … is appended where it is taken
   * @param scenario text of {@code scenario.yaml}, to name what differs
   * @param say takes a line for the user
   * @throws ResultsFolderRefused if it holds something else, is in use or cannot be written
   */
  public static ResultsFolder open(Path wanted, boolean explicit, Identity identity, String scenario,
      Language language, Consumer<String> say) {
    Message taken = null;
    for (int k = 1; k <= MOST_FOLDERS; k++) {
      Path folder = k == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + k);
      Holds holds = holds(folder, identity);
      if (holds == Holds.OTHERS) {
        Message found = FolderDifference.of(folder, identity, scenario);
        if (explicit) {
          throw new ResultsFolderRefused(Message.of("folder.others", folder, found).in(language));
        }
        taken = taken == null ? Message.of("folder.taken", folder, found) : taken;
        continue;
      }
      FolderLock lock = holds == Holds.FINISHED ? null : locked(folder, language);
      if (lock != null && holds(folder, identity) != holds) {
        // Somebody else finished here between the look and the lock: look again.
        lock.close();
        k--;
        continue;
      }
      if (taken != null) {
        say.accept(Message.of("folder.beside", taken, folder).in(language));
      }
      ResultsFolder opened = new ResultsFolder(folder, identity, lock);
      return opened.finished() ? opened : opened.begin(language);
    }
    throw new ResultsFolderRefused(Message.of("folder.all-taken", wanted).in(language));
  }

  private static Holds holds(Path folder, Identity identity) {
    if (!Files.exists(folder)) {
      return Holds.NOTHING;
    }
    if (!Files.isDirectory(folder)) {
      return Holds.OTHERS;
    }
    Optional<Manifest> manifest = Manifest.read(folder);
    if (manifest.isEmpty()) {
      Optional<Manifest> begun = Manifest.read(folder.resolve(UNFINISHED));
      boolean foreign = begun.isPresent() && !identity.equals(begun.get().identity());
      return foreign || holdsForeignFiles(folder, begun.isPresent()) ? Holds.OTHERS
          : begun.isPresent() ? Holds.UNFINISHED_SAME : Holds.NOTHING;
    }
    if (!manifest.get().identity().equals(identity)) {
      return Holds.OTHERS;
    }
    return manifest.get().complete() && whole(folder, manifest.get()) ? Holds.FINISHED : Holds.UNFINISHED_SAME;
  }

  // A writer killed between two files leaves some of the results and the folder of unfinished runs.
  private static boolean holdsForeignFiles(Path folder, boolean begun) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> !WholeFile.isPart(file)
          && !file.getFileName().toString().equals(FolderLock.NAME)
          && !file.getFileName().toString().equals(UNFINISHED)
          && !begun);
    } catch (IOException | UncheckedIOException unreadable) {
      return true;
    }
  }

  private static boolean whole(Path folder, Manifest manifest) {
    try {
      for (String name : FINGERPRINTED) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || !fingerprint(file).equals(manifest.files().get(name))) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static FolderLock locked(Path folder, Language language) {
    try {
      Files.createDirectories(folder);
      return FolderLock.of(folder)
          .orElseThrow(() -> new ResultsFolderRefused(Message.of("folder.locked", folder).in(language)));
    } catch (IOException failed) {
      throw notWritable(folder, failed, language);
    }
  }

  private ResultsFolder begin(Language language) {
    try {
      removeParts(folder);
      Path unfinished = Files.createDirectories(folder.resolve(UNFINISHED));
      removeParts(unfinished);
      Manifest.writeBegun(unfinished, identity);
      return this;
    } catch (IOException failed) {
      close();
      throw notWritable(folder, failed, language);
    }
  }

  private static void removeParts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path part : files.filter(WholeFile::isPart).toList()) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** The refusal of a folder that cannot be written, with the reason of the system in a few words. */
  public static ResultsFolderRefused notWritable(Path folder, IOException failed, Language language) {
    return new ResultsFolderRefused(Message.of("folder.not-writable", folder, reason(failed)).in(language));
  }

  /** Why something could not be written; what the system says in its own words is left out. */
  static Message reason(IOException failed) {
    String said = failed instanceof FileSystemException system ? String.valueOf(system.getReason()) : "";
    return Message.of("folder.reason." + (failed instanceof AccessDeniedException ? "forbidden"
        : failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException
            || said.contains("Not a directory") ? "in-the-way"
        : said.contains("Read-only") ? "read-only"
        : said.contains("No space") || said.contains("quota") ? "full" : "unknown"));
  }

  /** Where the results are. */
  public Path path() {
    return folder;
  }

  /** Whether the same results are here already, whole and complete; nothing may then be written. */
  public boolean finished() {
    return lock == null;
  }

  /** A run that an interrupted experiment of the same identity has finished. */
  public Optional<FinishedRun> kept(int variant, int replication, Horizon horizon) {
    return RunFile.read(runFile(variant, replication), key(), horizon);
  }

  /** Keeps a finished run until the experiment ends. */
  public void keep(int variant, int replication, FinishedRun run) throws IOException {
    RunFile.write(runFile(variant, replication), key(), run);
  }

  private Path runFile(int variant, int replication) {
    return folder.resolve(UNFINISHED).resolve("variant-" + variant + "-replication-" + replication + ".run");
  }

  private String key() {
    return Digests.of(identity.program() + identity.scenarioDigest());
  }

  /**
   * Writes the results. The manifest comes last; finished runs are dropped once it stands and nothing failed.
   *
   * @param texts text of each scenario file and of the comparison with published margins, by its name
   */
  public void write(SeriesTable series, List<SummaryRow> summary, List<CostRow> costs, Map<String, String> texts,
      Account account) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      WholeFile.write(folder.resolve(text.getKey()), text.getValue());
    }
    WholeFile.write(folder.resolve(CostsCsv.NAME), CostsCsv.text(costs));
    WholeFile.write(folder.resolve(SERIES), out -> SeriesCsv.write(series, out));
    WholeFile.write(folder.resolve(SUMMARY), out -> SummaryCsv.write(summary, out));
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : FINGERPRINTED) {
      files.put(name, fingerprint(folder.resolve(name)));
    }
    Manifest.write(folder, identity, account, files);
    if (account.failures().isEmpty()) {
      removeAll(folder.resolve(UNFINISHED));
    }
  }

  /** Rows of {@code summary.csv} of a finished folder. */
  public List<SummaryRow> summary() throws IOException {
    return SummaryCsv.read(folder.resolve(SUMMARY));
  }

  /** Rows of {@code costs.csv} of a finished folder. */
  public List<CostRow> costs() throws IOException {
    return CostsCsv.read(folder.resolve(CostsCsv.NAME));
  }

  /** Values of {@code series.csv} of a finished folder. */
  public SeriesTable series(int replications, Horizon horizon) throws IOException {
    return SeriesCsv.read(folder.resolve(SERIES), identity.arms().stream().map(Identity.Arm::name).toList(),
        replications, horizon);
  }

  /** Sentences of the model that the manifest of a finished folder holds. */
  public List<Message> notices() {
    return Manifest.read(folder).map(Manifest::notices).orElse(List.of());
  }

  static String fingerprint(Path file) throws IOException {
    java.security.MessageDigest digest = Digests.started();
    try (java.io.InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return Digests.text(digest.digest());
  }

  private static void removeAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }
}
