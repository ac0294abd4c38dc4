package org.sozialraum.runner.scenariofile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sozialraum.scenario.Scenario;

/**
 * Fingerprint of a scenario: two scenarios share it exactly when every value and the town's data are the same.
 * Comments, order of keys, defaults left out, the file's name and the folder of the town do not matter.
 */
public final class ScenarioDigest {
  private ScenarioDigest() {}

  /** SHA-256 of the complete scenario and its town's data, 64 hexadecimal digits. */
  public static String of(Scenario scenario) {
    String text = ScenarioWriter.text(scenario) + "\ntown digest: " + scenario.town().digest() + "\n";
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK knows SHA-256", impossible);
    }
  }
}
