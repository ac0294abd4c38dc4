package org.sozialraum;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;

/**
 * The past of a run, frozen between two weeks: any number of runs can go on from it, each to the bits that it would
 * have had from its own start. It takes about 360 bytes per resident.
 */
public final class Past {
  private final Pieces pieces;
  private final int week;
  private final long residentWeeks;

  private Past(Pieces pieces, int week, long residentWeeks) {
    this.pieces = pieces;
    this.week = week;
    this.residentWeeks = residentWeeks;
  }

  /** Freezes the past of a run; the run itself may go on. */
  public static Past of(Sozialraum model) {
    Pieces pieces = new Pieces();
    try {
      Checkpoint.writeState(model, pieces);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Past(pieces, model.getWeek(), model.residentWeeks());
  }

  /** Week that comes next. */
  public int week() {
    return week;
  }

  /** Resident-weeks that lie in it. */
  public long residentWeeks() {
    return residentWeeks;
  }

  /** Bytes it takes. */
  public long bytes() {
    return pieces.bytes();
  }

  /** A model that goes on from here, as another scenario by {@link Sozialraum#continueAs}. */
  public Sozialraum goOn() {
    try {
      return Checkpoint.readState(pieces.open());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * A model that goes on from here under other settings: a warm start, near to a run of the scenario but not one.
   *
   * @see Sozialraum#goOnWith
   */
  public Sozialraum goOnWith(Scenario scenario, Recorder recorder) {
    Sozialraum model = goOn();
    model.goOnWith(scenario, recorder);
    return model;
  }

  /** Bytes in pieces, because one array ends at two gigabytes and growing it would copy. */
  private static final class Pieces extends OutputStream {
    private static final int SIZE = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[SIZE];
    private int filled;

    long bytes() {
      return (long) full.size() * SIZE + filled;
    }

    @Override
    public void write(int one) {
      if (filled == SIZE) {
        next();
      }
      last[filled++] = (byte) one;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      int written = 0;
      while (written < length) {
        if (filled == SIZE) {
          next();
        }
        int part = Math.min(length - written, SIZE - filled);
        System.arraycopy(from, offset + written, last, filled, part);
        filled += part;
        written += part;
      }
    }

    private void next() {
      full.add(last);
      last = new byte[SIZE];
      filled = 0;
    }

    /** Reads the bytes from the first on. */
    InputStream open() {
      return new InputStream() {
        private long at;

        @Override
        public int read() {
          if (at == bytes()) {
            return -1;
          }
          int one = piece()[(int) (at % SIZE)] & 0xFF;
          at++;
          return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          if (length == 0) {
            return 0;
          }
          int part = (int) Math.min(Math.min(length, SIZE - at % SIZE), bytes() - at);
          if (part <= 0) {
            return -1;
          }
          System.arraycopy(piece(), (int) (at % SIZE), into, offset, part);
          at += part;
          return part;
        }

        private byte[] piece() {
          int number = (int) (at / SIZE);
          return number < full.size() ? full.get(number) : last;
        }
      };
    }
  }
}
