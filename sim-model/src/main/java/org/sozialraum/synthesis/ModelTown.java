package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.synthesis.DenseTown.District;
import org.sozialraum.town.TownPlan;

/** The synthetic town {@code musterstadt}: 40,000 residents in 40 quarters of six districts, dense in the middle. */
final class ModelTown {
  static final String ID = "musterstadt";
  private static final int QUARTERS = 40;
  private static final int INNER_QUARTERS = 7;
  private static final List<District> DISTRICTS = List.of(
      new District("Mitte", List.of("Domviertel", "Theaterviertel", "Altstadt", "Marktviertel", "Neustadt",
          "Gerberviertel", "Bahnhofsviertel", "Am Alten Hafen")),
      new District("Nordost", List.of("Weinbergviertel", "Gartenstadt", "Am Stadtpark", "Birkenhain", "Rosenhöhe",
          "Falkenhorst", "Ziegelhof", "Hasenheide", "Nordostsiedlung")),
      new District("Nord", List.of("Lerchenberg", "Musikerviertel", "Kirschenallee", "Eichenried", "Heidesiedlung",
          "Am Nordfriedhof", "Kasernenviertel", "Torfmoor", "Blocksiedlung")),
      new District("Nordwest", List.of("Seefeld", "Uferstadt", "Weidengrund", "Fischersiedlung", "Deichviertel",
          "Moorwiese", "Schleusenviertel", "Hafenviertel", "Werftsiedlung")),
      new District("Südwest", List.of("Tannenbusch", "Sonnenhang", "Hochfeld", "Lindenhof", "Eisenbahnersiedlung",
          "Neue Heimat", "Kohlenhof", "Fabrikviertel", "Am Gaswerk")),
      new District("Südost", List.of("Dichterviertel", "Universitätsviertel", "Am Wasserturm", "Wiesengrund",
          "Mühlenviertel", "Amselgrund", "Rotdornsiedlung", "Steinbruch", "Am Güterbahnhof")));

  private ModelTown() {}

  static TownPlan plan() {
    return new DenseTown(ID, "Musterstadt", QUARTERS, INNER_QUARTERS, DISTRICTS).plan();
  }
}
