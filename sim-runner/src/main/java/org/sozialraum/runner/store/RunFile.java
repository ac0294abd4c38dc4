package org.sozialraum.runner.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.sozialraum.message.Message;
import org.sozialraum.week.Horizon;

/**
 * A finished run on disk while its experiment is not finished, so that an interrupted experiment goes on where it
 * stopped. The file carries the fingerprint of the experiment and a checksum; one that does not fit counts as absent.
 */
final class RunFile {
  private static final int FORMAT = 0x534F5A33;

  private RunFile() {}

  static void write(Path file, String digest, FinishedRun run) throws IOException {
    WholeFile.write(file, stream -> {
      CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32());
      DataOutputStream out = new DataOutputStream(checked);
      out.writeInt(FORMAT);
      out.writeUTF(digest);
      out.writeLong(run.residentWeeks());
      out.writeLong(run.sharedWeeks());
      out.writeLong(run.computedWeeks());
      out.writeLong(run.exchanged());
      out.writeDouble(run.seconds());
      out.writeInt(run.notices().size());
      for (Message notice : run.notices()) {
        out.writeUTF(notice.key());
        out.writeInt(notice.arguments().size());
        for (Object argument : notice.arguments()) {
          out.writeUTF(argument.toString());
        }
      }
      out.writeInt(run.reached().size());
      for (Reached each : run.reached()) {
        write(each, out);
      }
      run.values().writeTo(out);
      long sum = checked.getChecksum().getValue();
      out.writeLong(sum);
      out.flush();
    });
  }

  private static void write(Reached each, DataOutputStream out) throws IOException {
    out.writeLong(each.occasions());
    out.writeLong(each.persons());
    out.writeInt(each.byQuarter().size());
    for (long persons : each.byQuarter()) {
      out.writeLong(persons);
    }
  }

  private static Reached readReached(DataInputStream in) throws IOException {
    long occasions = in.readLong();
    long persons = in.readLong();
    List<Long> byQuarter = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      byQuarter.add(in.readLong());
    }
    return new Reached(occasions, persons, byQuarter);
  }

  private static Message readMessage(DataInputStream in) throws IOException {
    String key = in.readUTF();
    List<Object> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      arguments.add(in.readUTF());
    }
    return new Message(key, arguments);
  }

  /** The run of a file; empty if the file is absent, damaged or of another experiment. */
  static Optional<FinishedRun> read(Path file, String digest, Horizon horizon) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      CheckedInputStream checked = new CheckedInputStream(stream, new CRC32());
      DataInputStream in = new DataInputStream(checked);
      if (in.readInt() != FORMAT || !in.readUTF().equals(digest)) {
        return Optional.empty();
      }
      long residentWeeks = in.readLong();
      long sharedWeeks = in.readLong();
      long computedWeeks = in.readLong();
      long exchanged = in.readLong();
      double seconds = in.readDouble();
      List<Message> notices = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        notices.add(readMessage(in));
      }
      List<Reached> reached = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        reached.add(readReached(in));
      }
      RunValues values = RunValues.readFrom(in, horizon);
      long sum = checked.getChecksum().getValue();
      return in.readLong() == sum
          ? Optional.of(new FinishedRun(residentWeeks, sharedWeeks, computedWeeks, exchanged, notices, reached,
              seconds, values))
          : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
