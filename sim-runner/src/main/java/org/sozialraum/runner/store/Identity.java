package org.sozialraum.runner.store;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;

/**
 * What results are results of: the program and every variant with all its parts. Results of equal identity are the
 * same to the last byte.
 *
 * @param program program that made them
 * @param arms variants, the reference first
 */
public record Identity(Program program, List<Arm> arms) {
  private static final int SHORT = 120;
  private static final String FINGERPRINT = "sha256:";

  /** Copies the list. */
  public Identity {
    arms = List.copyOf(arms);
  }

  /**
   * One variant.
   *
   * @param name name of the variant
   * @param parts for each part of the scenario its short text, or a fingerprint of a long one
   */
  public record Arm(String name, Map<String, String> parts) {

    /** The variant of a scenario. */
    public static Arm of(String name, Scenario scenario) {
      return of(name, scenario, component -> true);
    }

    /** The variant of a scenario, of which only some parts count. */
    public static Arm of(String name, Scenario scenario, Predicate<RecordComponent> counts) {
      Map<String, String> parts = new LinkedHashMap<>();
      for (RecordComponent component : Scenario.class.getRecordComponents()) {
        if (!counts.test(component)) {
          continue;
        }
        Object value = Quantities.valueOf(scenario, component);
        String listing = Listing.of(value).strip();
        boolean shown = listing.length() <= SHORT && (!listing.contains("\n") || component.getName().equals("horizon"));
        parts.put(Quantities.fileName(component.getName()),
            shown ? listing.replace("Horizon\n", "").replace("\n", ", ") : FINGERPRINT + Digests.of(listing));
      }
      return new Arm(name, parts);
    }

    /** Fingerprint of all parts. */
    public String digest() {
      return Digests.of(parts.toString());
    }
  }

  /** Fingerprint of all variants, without the program. */
  public String scenarioDigest() {
    StringBuilder text = new StringBuilder();
    arms.forEach(arm -> text.append(arm.name()).append(' ').append(arm.digest()).append('\n'));
    return Digests.of(text.toString());
  }

  /**
   * One thing that differs between two identities.
   *
   * @param thing what it is
   * @param there its text in the other results; a fingerprint where it is long
   * @param here its text here
   */
  public record Difference(String thing, String there, String here) {

    /** Whether the texts are shown, rather than their fingerprints only. */
    public boolean shown() {
      return !thing.equals("build") && !there.startsWith(FINGERPRINT) && !here.startsWith(FINGERPRINT);
    }
  }

  /** What differs from other results, most telling first; empty if nothing does. */
  public List<Difference> differencesTo(Identity there) {
    List<Difference> all = new ArrayList<>();
    all.add(new Difference("version", there.program.version(), program.version()));
    all.add(new Difference("commit", there.program.commit(), program.commit()));
    if (all.stream().allMatch(each -> each.there.equals(each.here))) {
      all.add(new Difference("build", there.program.build(), program.build()));
    }
    List<String> names = arms.stream().map(Arm::name).toList();
    List<String> namesThere = there.arms.stream().map(Arm::name).toList();
    all.add(new Difference("variants", String.join(", ", namesThere), String.join(", ", names)));
    if (names.size() == namesThere.size()) {
      for (int k = 0; k < names.size(); k++) {
        Map<String, String> parts = there.arms.get(k).parts();
        arms.get(k).parts().forEach((part, text) ->
            all.add(new Difference(part, parts.getOrDefault(part, "none"), text)));
      }
    }
    return all.stream().filter(each -> !each.there.equals(each.here)).distinct().toList();
  }
}
