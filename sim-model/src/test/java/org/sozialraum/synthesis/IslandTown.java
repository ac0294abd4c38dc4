package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/**
 * Two municipalities 30 kilometres apart, for tests: what happens on the mainland must not reach the island by a bit.
 * Each has three quarters of 400 residents, each with a square, a shop, a café and a club room.
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
    List<PlacePlan> places = new ArrayList<>();
    for (String municipality : List.of(MAINLAND, ISLAND)) {
      double x = municipality.equals(ISLAND) ? 30_000 : 0;
      for (int k = 0; k < 3; k++) {
        String id = DenseTown.fileFriendly(municipality) + "-" + (k + 1);
        quarters.add(SmallTown.quarter(id, municipality + " " + (k + 1), municipality, x + 700 * k, 0, 650, 400,
            .8 * (k - 1)));
        places.add(SmallTown.place(id + "-square", PlaceKind.SQUARE, x + 700 * k + 325, 325));
        places.add(SmallTown.place(id + "-shop", PlaceKind.SHOP, x + 700 * k + 200, 400));
        places.add(SmallTown.place(id + "-cafe", PlaceKind.CAFE, x + 700 * k + 400, 200));
        places.add(SmallTown.place(id + "-club-room", PlaceKind.CLUB_ROOM, x + 700 * k + 500, 500));
      }
    }
    return new TownPlan("island-town", "Festland und Insel", quarters, places, List.of(),
        PlanDigest.of("island-town", "Festland und Insel", quarters, places));
  }
}
