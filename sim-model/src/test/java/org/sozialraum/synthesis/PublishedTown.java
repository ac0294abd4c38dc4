package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * A town whose statistics office publishes everything, for tests: Old is full of old people who live alone, Young of
 * families of many origins who receive transfers, Plain only gives a mean household size and those who live alone.
 */
public final class PublishedTown {
  private PublishedTown() {}

  /** The plan: three quarters of 1,000, 1,200 and 800 residents. */
  public static TownPlan plan() {
    List<QuarterPlan> quarters = List.of(
        quarter("old", 0, List.of(new AgeGroup(0, 17, 90), new AgeGroup(18, 64, 510), new AgeGroup(65, 120, 400)),
            List.of(of(1, 1, 310), of(2, 2, 215), of(3, 3, 40), of(4, 4, 23), of(5, HouseholdGroup.OPEN, 9)),
            new Indicators(Double.NaN, 6.5, 3, .124, .56, Double.NaN, Double.NaN)),
        quarter("young", 1100, List.of(new AgeGroup(0, 5, 120), new AgeGroup(6, 13, 150), new AgeGroup(14, 17, 80),
                new AgeGroup(18, 26, 160), new AgeGroup(27, 64, 590), new AgeGroup(65, 120, 100)),
            List.of(of(1, 1, 170), of(2, 2, 128), of(3, 3, 92), of(4, HouseholdGroup.OPEN, 111)),
            new Indicators(Double.NaN, 24.3, 8, .611, .497, Double.NaN, Double.NaN)),
        quarter("plain", 2200, List.of(), List.of(of(1, 1, 170)),
            new Indicators(Double.NaN, 10, Double.NaN, .3, Double.NaN, 2.05, Double.NaN)));
    return new TownPlan("published-town", "Zahlstadt", quarters, List.of(), List.of(),
        PlanDigest.of("published-town", "Zahlstadt", quarters, List.of()));
  }

  private static HouseholdGroup of(int from, int to, int households) {
    return new HouseholdGroup(from, to, households);
  }

  private static QuarterPlan quarter(String id, double x, List<AgeGroup> ages, List<HouseholdGroup> households,
      Indicators indicators) {
    int residents = ages.isEmpty() ? 800 : ages.stream().mapToInt(AgeGroup::residents).sum();
    QuarterPlan plain = SmallTown.quarter(id, id, "Zahlstadt", x, 0, 1000, residents, 0);
    return new QuarterPlan(id, id, "Zahlstadt", "Zahlstadt", plain.area(), residents, ages, households, indicators);
  }
}
