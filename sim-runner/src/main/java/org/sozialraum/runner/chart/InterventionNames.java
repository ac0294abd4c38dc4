package org.sozialraum.runner.chart;

/** Names of interventions for people, as charts write them. */
public final class InterventionNames {
  private InterventionNames() {}

  /** The name of an intervention by its word in scenario files, in a language such as {@code de}; the word if none. */
  public static String of(String word, String lang) {
    Words words = Words.of(lang);
    return words.knows("intervention." + word) ? words.say("intervention." + word) : word;
  }
}
