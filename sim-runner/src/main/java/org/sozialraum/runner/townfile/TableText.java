package org.sozialraum.runner.townfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sozialraum.message.Message;

/**
 * The text of a table, whatever its encoding: UTF-8, UTF-16 with a byte order mark as spreadsheets export it, and
 * Windows-1252 for all else.
 *
 * @param text letters without the byte order mark
 * @param encoding how they were written
 */
record TableText(String text, Encoding encoding) {
  /** Encodings that tables of statistics offices have. */
  enum Encoding {
    UTF_8("UTF-8"), UTF_16("UTF-16"), WINDOWS_1252("Windows-1252");

    private final String word;

    Encoding(String word) {
      this.word = word;
    }

    /** Its name for messages. */
    String word() {
      return word;
    }
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Decodes a file; empty, with a problem, if it is no text. */
  static Optional<TableText> of(byte[] bytes, Findings findings) {
    Optional<TableText> read = decoded(bytes);
    if (read.isEmpty() || read.get().text().indexOf('\0') >= 0) {
      findings.add(1, "", "town.table.no-text");
      return Optional.empty();
    }
    return read;
  }

  private static Optional<TableText> decoded(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
      return decoded(bytes, StandardCharsets.UTF_16, Encoding.UTF_16);
    }
    return decoded(bytes, StandardCharsets.UTF_8, Encoding.UTF_8)
        .or(() -> Optional.of(new TableText(new String(bytes, WINDOWS), Encoding.WINDOWS_1252)));
  }

  private static Optional<TableText> decoded(byte[] bytes, Charset charset, Encoding encoding) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new TableText(text.startsWith("\uFEFF") ? text.substring(1) : text, encoding));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** What a report says of a table that is not UTF-8. */
  static Message note(String file, Encoding encoding) {
    return Message.of("report.not-utf-8-was-read", file, encoding.word());
  }
}
