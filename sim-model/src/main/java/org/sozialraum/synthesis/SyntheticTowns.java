package org.sozialraum.synthesis;

import java.util.List;
import java.util.Optional;

/** The synthetic towns that ship with the project. */
public final class SyntheticTowns {
  private SyntheticTowns() {}

  /** Names that scenario files may use: {@code dorfgruppe} and {@code musterstadt}. */
  public static List<String> names() {
    return List.of("dorfgruppe", "musterstadt");
  }

  /** The plan of a synthetic town, or empty if none has this name. */
  public static Optional<TownPlan> named(String name) {
    return Optional.empty();
  }
}
