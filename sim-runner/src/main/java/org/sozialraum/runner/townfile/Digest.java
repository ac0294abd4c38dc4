package org.sozialraum.runner.townfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.sozialraum.town.TownPlan;

/** SHA-256 fingerprints of files and of towns. */
final class Digest {
  private Digest() {}

  /** Fingerprint of bytes, in hexadecimal. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Fingerprint of a town: its id, name, assumptions and the files that hold its quarters and places. */
  static String of(TownPlan plan) {
    MessageDigest digest = sha256();
    add(digest, "id", plan.id());
    add(digest, "name", plan.name());
    plan.assumed().forEach(sentence -> add(digest, "assumed", sentence));
    for (Map.Entry<String, String> file : FolderText.tables(plan).entrySet()) {
      add(digest, file.getKey(), file.getValue());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same plan with its fingerprint. */
  static TownPlan sealed(TownPlan plan) {
    return new TownPlan(plan.id(), plan.name(), plan.quarters(), plan.places(), plan.assumed(), of(plan),
        plan.origin());
  }

  /** Each part is preceded by its length, so that no two different towns give the same bytes. */
  private static void add(MessageDigest digest, String key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((key + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
