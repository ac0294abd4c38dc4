package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.synthesis.TownPlan.QuarterPlan;

/**
 * Two municipalities 30 kilometres apart, for tests: what happens on the mainland must not reach the island by a bit.
 * Each has three quarters of 400 residents.
 */
public final class IslandTown {
  /** Name of the municipality where things are changed. */
  public static final String MAINLAND = "Festland";
  /** Name of the municipality that must not notice. */
  public static final String ISLAND = "Insel";

  private IslandTown() {}

  /** The plan: quarters {@code festland-1} to {@code festland-3}, then {@code insel-1} to {@code insel-3}. */
  public static TownPlan plan() {
    List<QuarterPlan> quarters = new ArrayList<>();
    for (String municipality : List.of(MAINLAND, ISLAND)) {
      double x = municipality.equals(ISLAND) ? 30_000 : 0;
      for (int k = 0; k < 3; k++) {
        String id = ModelTown.fileFriendly(municipality) + "-" + (k + 1);
        quarters.add(SmallTown.quarter(id, municipality + " " + (k + 1), municipality, x + 700 * k, 0, 650, 400,
            .8 * (k - 1)));
      }
    }
    return new TownPlan("island-town", "Festland und Insel", quarters, List.of(), List.of(),
        PlanDigest.of("island-town", "Festland und Insel", quarters, List.of()));
  }
}
