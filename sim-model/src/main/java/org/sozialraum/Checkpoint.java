package org.sozialraum;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A model under way, written down: restored, in another process or on another Java, it goes on to the same bits.
 *
 * <p>A checkpoint begins with a mark, the format, and the label of what it is a checkpoint of, and ends with
 * a SHA-256 over everything before. All of that is compared before the first object is built, and only the model's
 * own classes, MASON's engine, a few value classes of Java and arrays are built at all. The recorder does not belong to
 * a model and is not written.
 */
public final class Checkpoint {
  private static final long MARK = 0x536F7A69616C7231L;
  private static final int FORMAT = 1;
  private static final int BUFFER = 1 << 16;
  /** Far deeper than any part of a model is nested. */
  private static final int DEEPEST = 60;

  /** Classes that a model may consist of; everything else is refused before it is built. */
  private static final ObjectInputFilter OWN_CLASSES = ObjectInputFilter.Config.createFilter("maxdepth=" + DEEPEST
      + ";org.sozialraum.**;sim.engine.*;sim.util.*;ec.util.MersenneTwisterFast;java.lang.Number;java.lang.Integer;"
      + "java.lang.Long;java.lang.Double;java.lang.Float;java.lang.Boolean;java.lang.String;java.lang.Enum;"
      + "java.lang.Record;java.lang.Object;java.lang.Comparable;java.util.ArrayList;java.util.CollSer;java.util.EnumSet;"
      + "java.util.EnumSet$SerializationProxy;java.util.RegularEnumSet;java.util.HashSet;java.util.HashMap;"
      + "java.util.Map$Entry;java.util.ImmutableCollections*;!*");

  private Checkpoint() {}

  /** A checkpoint that is not what it should be; the message says why, as half a sentence. */
  public static final class Unfit extends IOException {
    private static final long serialVersionUID = 1;

    Unfit(String why) {
      super(why);
    }

    Unfit(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** Where a checkpoint is read from; it is opened twice, once to check and once to read. */
  @FunctionalInterface
  public interface Source {
    /** Opens it at its beginning. */
    InputStream open() throws IOException;
  }

  /**
   * Writes a model between two weeks.
   *
   * @param label what it is a checkpoint of, such as the fingerprints of program and scenario; at most 65,535 bytes
   * @param out is flushed but left open
   */
  public static void write(Sozialraum model, String label, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    DigestOutputStream digested = new DigestOutputStream(new BufferedOutputStream(out, BUFFER), digest);
    DataOutputStream head = new DataOutputStream(digested);
    head.writeLong(MARK);
    head.writeInt(FORMAT);
    head.writeUTF(label);
    head.flush();
    writeState(model, digested);
    digested.on(false);
    digested.write(digest.digest());
    digested.flush();
  }

  /**
   * Restores a model; it goes on where it was written, with a recorder set by {@link Sozialraum#continueAs}.
   *
   * @param label what it must be a checkpoint of
   * @throws Unfit if it is damaged, of another label or format, or holds foreign classes
   */
  public static Sozialraum read(String label, Source source) throws IOException {
    checkWhole(label, source);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(source.open(), BUFFER))) {
      in.readLong();
      in.readInt();
      in.readUTF();
      return readState(in);
    }
  }

  private static void checkWhole(String label, Source source) throws IOException {
    try (DataInputStream in = new DataInputStream(source.open())) {
      if (in.readLong() != MARK) {
        throw new Unfit("it is no checkpoint");
      }
      if (in.readInt() != FORMAT) {
        throw new Unfit("it is of another format");
      }
      if (!in.readUTF().equals(label)) {
        throw new Unfit("it is of another program, town, setting or seed");
      }
    } catch (EOFException | UTFDataFormatException cutOff) {
      throw new Unfit("it is damaged", cutOff);
    }
    // Everything but the last bytes is digested and held against the last bytes.
    MessageDigest digest = sha256();
    byte[] last = new byte[digest.getDigestLength()];
    int held = 0;
    try (InputStream in = source.open()) {
      byte[] block = new byte[BUFFER];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        held = digestAllButLast(digest, last, held, block, read);
      }
    }
    if (held < last.length || !MessageDigest.isEqual(last, digest.digest())) {
      throw new Unfit("it is damaged");
    }
  }

  /** Digests what is surely not among the last bytes of the file, and holds back the rest. */
  private static int digestAllButLast(MessageDigest digest, byte[] last, int held, byte[] block, int read) {
    int surplus = held + read - last.length;
    if (surplus <= 0) {
      System.arraycopy(block, 0, last, held, read);
      return held + read;
    }
    int ofLast = Math.min(held, surplus);
    digest.update(last, 0, ofLast);
    digest.update(block, 0, surplus - ofLast);
    System.arraycopy(last, ofLast, last, 0, held - ofLast);
    System.arraycopy(block, surplus - ofLast, last, held - ofLast, read - (surplus - ofLast));
    return last.length;
  }

  /** Writes the bare state, for forks within one process. */
  static void writeState(Sozialraum model, OutputStream out) throws IOException {
    ObjectOutputStream objects = new ObjectOutputStream(out);
    objects.writeObject(model);
    objects.flush();
  }

  /** Reads the bare state. */
  static Sozialraum readState(InputStream in) throws IOException {
    Class<?>[] refused = new Class<?>[1];
    try {
      ObjectInputStream objects = new ObjectInputStream(in);
      objects.setObjectInputFilter(about -> {
        ObjectInputFilter.Status status = OWN_CLASSES.checkInput(about);
        if (status == ObjectInputFilter.Status.REJECTED) {
          refused[0] = about.serialClass();
        }
        return status;
      });
      return (Sozialraum) objects.readObject();
    } catch (InvalidClassException | ClassNotFoundException | ClassCastException foreign) {
      throw new Unfit("it holds what no model holds" + (refused[0] == null ? "" : ": " + refused[0].getName()),
          foreign);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
