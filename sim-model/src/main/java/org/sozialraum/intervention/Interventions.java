package org.sozialraum.intervention;

import java.util.LinkedHashMap;
import java.util.Map;

/** The only registry of interventions: file word and class. Adding one is one line here and its file. */
public final class Interventions {
  private Interventions() {}

  private static final Map<String, Class<? extends Record>> KNOWN = new LinkedHashMap<>();

  static {
  }

  /** File words and classes, in the order of the specification. Each class is a record that implements {@link Intervention}. */
  public static Map<String, Class<? extends Record>> known() {
    return java.util.Collections.unmodifiableMap(KNOWN);
  }
}
