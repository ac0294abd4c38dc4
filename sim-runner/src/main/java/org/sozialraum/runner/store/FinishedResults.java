package org.sozialraum.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.week.Horizon;

/**
 * A results folder that is only read. It may come from anywhere: a folder without results, unfinished ones, a damaged
 * file, and tables that are no longer those of the manifest are refused in one line.
 */
public final class FinishedResults {
  private static final Pattern RANGES = Pattern.compile("ranges-([1-9]\\d{0,8})");

  private final Path folder;
  private final Manifest manifest;
  private final Making making;

  private FinishedResults(Path folder, Manifest manifest, Making making) {
    this.folder = folder;
    this.manifest = manifest;
    this.making = making;
  }

  /** Reads something of a file of the folder. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Opens results of this program, which have just been written or compared with their manifest.
   *
   * @throws ResultsUnreadable if the folder holds no finished results
   */
  public static FinishedResults trusted(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ResultsUnreadable("folder.read.no-folder", folder);
    }
    if (!Files.exists(folder.resolve(Manifest.NAME))) {
      throw new ResultsUnreadable(Files.isDirectory(folder.resolve(ResultsFolder.UNFINISHED))
          ? "folder.read.unfinished" : "folder.read.no-results", folder);
    }
    Manifest manifest = Manifest.read(folder)
        .orElseThrow(() -> new ResultsUnreadable("folder.read.damaged", folder.resolve(Manifest.NAME)));
    Making making = reading(folder.resolve(Manifest.NAME), () -> {
      for (Message notice : manifest.notices()) {
        for (Language language : Language.values()) {
          notice.in(language);
        }
      }
      return Making.read(folder);
    });
    if (manifest.identity().arms().isEmpty()) {
      throw new ResultsUnreadable("folder.read.damaged", folder.resolve(Manifest.NAME));
    }
    return new FinishedResults(folder, manifest, making);
  }

  /**
   * Opens results from anywhere and compares their tables with the fingerprints of the manifest.
   *
   * @throws ResultsUnreadable if the folder holds no finished results, or tables that were changed
   */
  public static FinishedResults open(Path folder) {
    FinishedResults found = trusted(folder);
    for (String name : ResultsFolder.FINGERPRINTED) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new ResultsUnreadable("folder.read.missing", file);
      }
      if (!reading(file, () -> ResultsFolder.fingerprint(file)).equals(found.manifest.files().get(name))) {
        throw new ResultsUnreadable("folder.read.changed", file);
      }
    }
    return found;
  }

  /** Where the results are. */
  public Path folder() {
    return folder;
  }

  /** What the results are results of. */
  public Identity identity() {
    return manifest.identity();
  }

  /** Names of the variants, the reference first. */
  public List<String> variants() {
    return manifest.identity().arms().stream().map(Identity.Arm::name).toList();
  }

  /** How the results came about. */
  public Making making() {
    return making;
  }

  /** Whether every run came to its end. */
  public boolean complete() {
    return manifest.complete();
  }

  /** Fingerprints of the tables, by name. */
  public Map<String, String> files() {
    return manifest.files();
  }

  /** Sentences of the model. */
  public List<Message> notices() {
    return manifest.notices();
  }

  /** Rows of {@code summary.csv}. */
  public List<SummaryRow> summary() {
    Path file = folder.resolve(ResultsFolder.SUMMARY);
    return reading(file, () -> {
      List<SummaryRow> rows = SummaryCsv.read(file);
      for (SummaryRow row : rows) {
        if (row.n() < 0 || row.year() < 0 || infinite(row.mean(), row.lower(), row.upper(), row.difference(),
            row.diffLower(), row.diffUpper())) {
          throw new IllegalArgumentException("a number is too large or below zero");
        }
      }
      return rows;
    });
  }

  /** Rows of {@code costs.csv}. */
  public List<CostRow> costs() {
    Path file = folder.resolve(CostsCsv.NAME);
    return reading(file, () -> {
      List<CostRow> rows = CostsCsv.read(file);
      for (CostRow row : rows) {
        if (infinite(row.perYear(), row.once(), row.annual(), row.spentObserved(), row.spent(), row.occasions(),
            row.persons(), row.perPerson())) {
          throw new IllegalArgumentException("a number is too large");
        }
      }
      return rows;
    });
  }

  /** Values of {@code series.csv}. */
  public SeriesTable series(int replications, Horizon horizon) {
    Path file = folder.resolve(ResultsFolder.SERIES);
    return reading(file, () -> SeriesCsv.read(file, variants(), replications, horizon));
  }

  /** What other assumptions make of the differences, of most draws; empty if nobody asked or it is not whole. */
  public List<AssumptionBand> bands() {
    return mostDraws().map(draws -> {
      Path file = draws.resolve(AssumptionBandsCsv.NAME);
      return reading(file, () -> AssumptionBandsCsv.read(file));
    }).orElse(List.of());
  }

  /** Which assumptions the differences hang on, the strongest first; empty if nobody asked or it is not whole. */
  public List<AssumptionWeight> weights() {
    return mostDraws().map(draws -> {
      Path file = draws.resolve(AssumptionWeightsCsv.NAME);
      return reading(file, () -> AssumptionWeightsCsv.read(file));
    }).orElse(List.of());
  }

  /** The folder of most draws that is whole and of the same program and variants. */
  private Optional<Path> mostDraws() {
    Path assumptions = folder.resolve("assumptions");
    if (!Files.isDirectory(assumptions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(assumptions)) {
      return folders.filter(each -> draws(each) > 0).filter(this::isWhole)
          .max(Comparator.comparingInt(FinishedResults::draws));
    } catch (IOException | UncheckedIOException unreadable) {
      throw new ResultsUnreadable("folder.read.damaged", assumptions);
    }
  }

  private static int draws(Path folder) {
    Matcher name = RANGES.matcher(folder.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  private boolean isWhole(Path draws) {
    return Files.isRegularFile(draws.resolve(AssumptionBandsCsv.NAME))
        && Files.isRegularFile(draws.resolve(AssumptionWeightsCsv.NAME))
        && Manifest.read(draws).filter(each -> each.complete()
            && each.identity().program().equals(manifest.identity().program())
            && each.identity().arms().stream().map(Identity.Arm::name).toList().equals(variants())).isPresent();
  }

  private static boolean infinite(double... numbers) {
    for (double each : numbers) {
      if (Double.isInfinite(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whatever a damaged file leads to, the user reads which file it is. */
  private static <T> T reading(Path file, Reading<T> what) {
    try {
      return what.read();
    } catch (ResultsUnreadable known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw new ResultsUnreadable("folder.read.damaged", file);
    }
  }
}
