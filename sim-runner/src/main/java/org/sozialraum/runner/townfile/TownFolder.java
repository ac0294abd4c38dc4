package org.sozialraum.runner.townfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;

/**
 * A town on disk: {@code town.json} (name, origin, assumptions, sources, digest), {@code quarters.csv},
 * {@code age-groups.csv}, {@code places.csv}, {@code boundaries.geojson} in metres, and {@code import-report.txt},
 * with {@code household-sizes.csv} where these are published, {@code columns.yaml} on what columns were used for, and
 * {@code published-and-built.csv} on how the founded town agrees with what is published.
 */
public final class TownFolder {
  static final String FORMAT = "sozialraum-town";
  static final int VERSION = 1;
  private static final Set<String> OURS = Set.of(FolderText.TOWN, FolderText.QUARTERS, FolderText.AGE_GROUPS,
      FolderText.HOUSEHOLDS, FolderText.PLACES, FolderText.BOUNDARIES, FolderText.REPORT, FolderText.COLUMNS,
      FolderText.PUBLISHED);

  private TownFolder() {}

  /** Whether a folder says that it holds a town; it may still be damaged. */
  public static boolean isTownFolder(Path dir) {
    Path town = dir.resolve(FolderText.TOWN);
    if (!Files.isRegularFile(town)) {
      return false;
    }
    try (var stream = Files.newInputStream(town)) {
      return new String(stream.readNBytes(300), StandardCharsets.UTF_8).contains("\"" + FORMAT + "\"");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** A town from its folder; null if the folder is damaged, with a problem for each mistake that was found. */
  public static TownPlan read(Path dir, Problems problems) {
    return new FolderReader(dir, problems).plan();
  }

  /** Why a town cannot be written to a folder, in one line; empty if it can. */
  public static Optional<Message> refusal(Path dir) {
    if (!Files.exists(dir, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(dir, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Message.of("town.out.no-folder", dir));
    }
    try (Stream<Path> entries = Files.list(dir)) {
      List<String> names = entries.map(each -> each.getFileName().toString()).sorted().limit(200).toList();
      List<String> foreign = names.stream().filter(name -> !OURS.contains(name)).toList();
      if (!foreign.isEmpty() || !names.isEmpty() && !isTownFolder(dir)) {
        return Optional.of(Message.of("town.out.other-files", dir, Message.list((foreign.isEmpty() ? names : foreign)
            .stream().map(Findings::inert).toList())));
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(Message.of("town.out.unreadable", dir));
    }
  }

  /**
   * Writes a town; an earlier town in the same folder is replaced once the new one is complete.
   *
   * @throws TownFolderException if the folder holds other files or cannot be written
   */
  public static void write(TownPlan plan, ImportReport report, Path dir) {
    write(plan, report, dir, "en");
  }

  static void write(TownPlan plan, ImportReport report, Path dir, String lang) {
    refusal(dir).ifPresent(why -> {
      throw new TownFolderException(why);
    });
    Map<String, String> files = new LinkedHashMap<>(FolderText.tables(plan));
    report.margins().ifPresent(margins -> files.put(FolderText.PUBLISHED, margins.csv()));
    files.put(FolderText.REPORT, report.text(lang));
    if (!report.columns().isEmpty()) {
      files.put(FolderText.COLUMNS, report.columns());
    }
    files.put(FolderText.TOWN, FolderText.town(plan, report, Digest.of(plan)));
    write(files, dir);
  }

  /**
   * Writes what a report needs of a town that came from a folder: the same town without the account of its import.
   *
   * @throws TownFolderException if the folder holds other files or cannot be written
   */
  public static void writeCopy(TownPlan plan, Path dir) {
    refusal(dir).ifPresent(why -> {
      throw new TownFolderException(why);
    });
    Map<String, String> files = new LinkedHashMap<>(FolderText.tables(plan));
    files.put(FolderText.TOWN, FolderText.town(plan, new ImportReport(Optional.of(plan), plan.origin().lon(),
        plan.origin().lat(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), ""),
        Digest.of(plan)));
    write(files, dir);
  }

  private static void write(Map<String, String> files, Path dir) {
    Path target = dir.toAbsolutePath().normalize();
    Path fresh = null;
    try {
      Files.createDirectories(target.getParent());
      fresh = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".writing-");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(fresh.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
      openToOthers(fresh);
      replace(fresh, target);
    } catch (IOException | SecurityException unwritable) {
      if (fresh != null) {
        deleteQuietly(fresh);
      }
      throw new TownFolderException(Message.of("town.out.not-writable", dir));
    }
  }

  /** A temporary folder is private; a town may be read by whom the user's folders may be read by. */
  private static void openToOthers(Path fresh) throws IOException {
    Path probe = Files.createDirectory(fresh.resolve("permissions"));
    try {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(probe));
    } catch (UnsupportedOperationException notPosix) {
      // Windows folders inherit their rights.
    }
    Files.delete(probe);
  }

  private static void replace(Path fresh, Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(fresh, target);
      return;
    }
    Path old = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".old-");
    Files.delete(old);
    Files.move(target, old);
    try {
      Files.move(fresh, target);
    } catch (IOException failed) {
      Files.move(old, target);
      throw failed;
    }
    deleteQuietly(old);
  }

  /** Deletes a folder of ours; links inside are removed, never followed. */
  private static void deleteQuietly(Path folder) {
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
          Files.delete(visited);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException left) {
      // What is left begins with a dot and names what it is; the town itself is complete or untouched.
    }
  }
}
