package org.sozialraum.synthesis;

import java.util.List;
import java.util.Optional;
import org.sozialraum.town.TownPlan;

/** The synthetic towns that ship with the project. They depend on their names alone, not on the seed of a scenario. */
public final class SyntheticTowns {
  private SyntheticTowns() {}

  /**
   * Names that scenario files may use: {@code dorfgruppe}, {@code kleinstadt}, {@code musterstadt} and
   * {@code landkreis}.
   */
  public static List<String> names() {
    return List.of(VillageGroup.ID, SmallerTown.ID, ModelTown.ID, County.ID);
  }

  /** The plan of a synthetic town, or empty if none has this name. */
  public static Optional<TownPlan> named(String name) {
    return switch (name) {
      case VillageGroup.ID -> Optional.of(VillageGroup.plan());
      case SmallerTown.ID -> Optional.of(SmallerTown.plan());
      case ModelTown.ID -> Optional.of(ModelTown.plan());
      case County.ID -> Optional.of(County.plan());
      default -> Optional.empty();
    };
  }
}
