package org.sozialraum.runner.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of an {@code xlsx} file as the library writes it: an archive whose sizes stand in its directory at the end.
 * Java's own stream of archives wants them in front.
 */
final class WorkbookParts {
  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY = 46;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL = 30;

  private final ByteBuffer file;

  WorkbookParts(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Bytes of each part by its name, in the order of the file. */
  Map<String, byte[]> all() throws IOException {
    int end = file.capacity() - END;
    require(end >= 0 && file.getInt(end) == END_SIGNATURE);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int at = file.getInt(end + 16);
    for (int left = Short.toUnsignedInt(file.getShort(end + 10)); left > 0; left--) {
      require(file.getInt(at) == ENTRY_SIGNATURE);
      int name = Short.toUnsignedInt(file.getShort(at + 28));
      parts.put(new String(file.array(), at + ENTRY, name, StandardCharsets.UTF_8),
          inflated(file.getInt(at + 42), file.getInt(at + 20), file.getInt(at + 24)));
      at += ENTRY + name + Short.toUnsignedInt(file.getShort(at + 30)) + Short.toUnsignedInt(file.getShort(at + 32));
    }
    return parts;
  }

  private byte[] inflated(int local, int packed, int size) throws IOException {
    int data = local + LOCAL + Short.toUnsignedInt(file.getShort(local + 26))
        + Short.toUnsignedInt(file.getShort(local + 28));
    Inflater inflater = new Inflater(true);
    try {
      byte[] bytes = new byte[size];
      inflater.setInput(file.array(), data, packed);
      int done = 0;
      while (done < size && !inflater.finished()) {
        int more = inflater.inflate(bytes, done, size - done);
        require(more > 0);
        done += more;
      }
      require(done == size);
      return bytes;
    } catch (DataFormatException changed) {
      throw new IOException(changed);
    } finally {
      inflater.end();
    }
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("the library writes archives of another kind");
    }
  }
}
