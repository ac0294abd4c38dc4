package org.sozialraum.runner.calibration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Every evaluation as a line of a CSV file, forced to the disk before anything builds on it. Started again, a
 * calibration finds here what it knew; a line that a kill cut off is dropped. The first line says what the journal is a
 * journal of.
 */
public final class Journal implements AutoCloseable {
  /** Name of the file in the folder of a calibration. */
  public static final String NAME = "evaluations.csv";

  private static final char PART = ';';
  private final FileChannel channel;
  private final int replications;
  private final int patterns;
  private final Map<String, Evaluation> known = new HashMap<>();

  /** A journal that cannot be used. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean inUse;
    private final String found;

    Refused(boolean inUse, String found) {
      super(found);
      this.inUse = inUse;
      this.found = found;
    }

    /** Whether another calibration writes it. */
    public boolean inUse() {
      return inUse;
    }

    /** What it is a journal of. */
    public String found() {
      return found;
    }
  }

  private Journal(FileChannel channel, int replications, int patterns) {
    this.channel = channel;
    this.replications = replications;
    this.patterns = patterns;
  }

  /**
   * Opens the journal of a folder, made if there is none.
   *
   * @param identity what it must be a journal of, in one line
   * @param columns names of the free numbers and of the patterns, for readers
   * @throws Refused if it is a journal of something else, or in use
   */
  public static Journal open(Path folder, String identity, String columns, int replications, int patterns)
      throws IOException {
    Files.createDirectories(folder);
    FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    try {
      if (!locked(channel)) {
        throw new Refused(true, "");
      }
      Journal journal = new Journal(channel, replications, patterns);
      journal.take(identity, columns);
      return journal;
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  private void take(String identity, String columns) throws IOException {
    byte[] bytes = new byte[(int) channel.size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    String[] lines = new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n");
    String head = "# " + identity;
    String cut = new String(bytes, StandardCharsets.UTF_8);
    if (whole == 0 && (head + "\n").startsWith(cut) || lines.length == 1 && lines[0].equals(head)) {
      channel.truncate(0);
      channel.position(0);
      append(head + "\n" + columns + "\n");
      return;
    }
    if (!lines[0].equals(head)) {
      throw new Refused(false, lines[0].replaceFirst("^# ", ""));
    }
    channel.truncate(whole);
    channel.position(whole);
    for (int k = 2; k < lines.length; k++) {
      Evaluation each = read(lines[k]);
      known.put(key(each.origin(), each.point()), each);
    }
  }

  private Evaluation read(String line) throws Refused {
    try {
      String[] cells = line.split(",", -1);
      double[][] byReplication = new double[replications][];
      String[] parts = cells[5].split(String.valueOf(PART));
      if (parts.length != replications || cells.length != 6) {
        throw new Refused(false, line);
      }
      for (int k = 0; k < replications; k++) {
        byReplication[k] = numbers(parts[k]);
        if (byReplication[k].length != patterns) {
          throw new Refused(false, line);
        }
      }
      return new Evaluation(Integer.parseInt(cells[0]), numbers(cells[3]), numbers(cells[4]), byReplication,
          Double.parseDouble(cells[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
      throw new Refused(false, line);
    }
  }

  private static double[] numbers(String cell) {
    return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** An evaluation that is in the journal. */
  synchronized Optional<Evaluation> of(double[] origin, double[] point) {
    return Optional.ofNullable(known.get(key(origin, point)));
  }

  /** Adds an evaluation; it is on the disk when this returns. */
  synchronized void add(Evaluation evaluation, double objective) throws IOException {
    StringJoiner replicationMeans = new StringJoiner(String.valueOf(PART));
    for (double[] values : evaluation.byReplication()) {
      replicationMeans.add(text(values));
    }
    append(evaluation.number() + "," + objective + "," + evaluation.seconds() + "," + text(evaluation.origin()) + ","
        + text(evaluation.point()) + "," + replicationMeans + "\n");
    known.put(key(evaluation.origin(), evaluation.point()), evaluation);
  }

  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  private static String key(double[] origin, double[] point) {
    return text(origin) + "," + text(point);
  }

  // Java writes as many digits as tell a number apart from its neighbours, so that it is read back exactly.
  private static String text(double[] values) {
    StringJoiner text = new StringJoiner(" ");
    for (double value : values) {
      text.add(Double.toString(value));
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
