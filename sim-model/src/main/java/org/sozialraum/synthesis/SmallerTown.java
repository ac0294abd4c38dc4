package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.synthesis.DenseTown.District;
import org.sozialraum.town.TownPlan;

/**
 * The synthetic town {@code kleinstadt}: 10,000 residents in 10 quarters of three districts. It is made like
 * {@code musterstadt}, so that what is calibrated in it holds there, at a quarter of the time.
 */
final class SmallerTown {
  static final String ID = "kleinstadt";
  private static final int QUARTERS = 10;
  private static final int INNER_QUARTERS = 2;
  private static final List<District> DISTRICTS = List.of(
      new District("Mitte", List.of("Kirchviertel", "Rathausviertel", "Unterstadt")),
      new District("Oberstadt", List.of("Schlossberg", "Kurviertel", "Obere Wiesen", "Schulviertel", "Am Friedhof",
          "Brauereiviertel", "Kalkofen")),
      new District("Unterland", List.of("Auenviertel", "Parksiedlung", "Mühlgrund", "Feldsiedlung", "Am Bahndamm",
          "Gewerbeviertel", "Ziegelei")));

  private SmallerTown() {}

  static TownPlan plan() {
    return new DenseTown(ID, "Kleinstadt", QUARTERS, INNER_QUARTERS, DISTRICTS).plan();
  }
}
