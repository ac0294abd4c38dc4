package org.sozialraum.runner.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of texts and files: the first 32 hexadecimal digits of SHA-256. */
public final class Digests {
  private Digests() {}

  /** Fingerprint of a text. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return text(started().digest(bytes));
  }

  static MessageDigest started() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String text(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 16);
  }
}
