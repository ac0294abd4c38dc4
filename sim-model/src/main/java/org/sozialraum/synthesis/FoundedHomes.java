package org.sozialraum.synthesis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.margin.LargestRemainder;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.trait.Homes;

/**
 * Which quarters have a home, with how many rooms, and which founders live there. Homes stand in the quarters with the
 * most residents of 80 and older; who lives in a room is a household of one among the published ones.
 */
final class FoundedHomes {
  private FoundedHomes() {}

  /** Rooms of the home of each quarter of a plan; they depend on the plan alone. */
  static int[] rooms(TownPlan plan, long townKey, Homes homes) {
    List<QuarterPlan> quarters = plan.quarters();
    int[] rooms = new int[quarters.size()];
    if (homes.rooms() == 0) {
      return rooms;
    }
    Map<String, List<Integer>> municipalities = new LinkedHashMap<>();
    int[] old = new int[quarters.size()];
    for (int quarter = 0; quarter < rooms.length; quarter++) {
      old[quarter] = FoundedPersons.atLeast(quarters.get(quarter), key(townKey, quarters.get(quarter)), Homes.YOUNGEST);
      municipalities.computeIfAbsent(quarters.get(quarter).municipality(), none -> new ArrayList<>()).add(quarter);
    }
    municipalities.forEach((name, here) -> {
      int residents = here.stream().mapToInt(quarter -> quarters.get(quarter).population()).sum();
      int oldest = here.stream().mapToInt(quarter -> old[quarter]).sum();
      if (residents >= homes.leastResidents()) {
        int standing = Math.min(here.size(), Math.max(1, (int) Math.rint(residents / homes.residentsPerHome())));
        List<Integer> sites = here.stream().sorted((one, two) -> old[one] != old[two] ? old[two] - old[one]
            : Long.compare(key(townKey, quarters.get(one)), key(townKey, quarters.get(two)))).limit(standing).toList();
        int[] parts = LargestRemainder.split((int) Math.rint(homes.rooms() * oldest),
            sites.stream().mapToDouble(quarter -> old[quarter]).toArray(), townKey);
        for (int k = 0; k < parts.length; k++) {
          rooms[sites.get(k)] = parts[k];
        }
      }
    });
    return rooms;
  }

  private static long key(long townKey, QuarterPlan quarter) {
    return Chance.hash(townKey, TextHash.of(quarter.id()), 0);
  }

  /**
   * Households of one resident of 80 or older who live in the rooms of a quarter, older ones more likely; as many as
   * rooms are taken at the founding, or fewer where too few live alone.
   */
  static int[] settle(FoundedHouseholds composed, int rooms, Homes homes, long quarterKey, Chance chance) {
    FoundedHouseholds.ByHousehold members = composed.byHousehold();
    NumberedDraws draws = new NumberedDraws(chance, Decision.CARE_HOME, quarterKey);
    List<Integer> candidates = new ArrayList<>();
    double[] order = new double[composed.households()];
    for (int household = 0; household < composed.households(); household++) {
      int first = members.first()[household];
      int age = composed.age(members.order()[first]);
      if (members.first()[household + 1] - first == 1 && age >= Homes.YOUNGEST) {
        candidates.add(household);
        order[household] = Distributions.exponential(draws.next()) / Math.max(1e-9, homes.needing(age));
      }
    }
    return candidates.stream().sorted((one, two) -> Double.compare(order[one], order[two]))
        .limit((int) Math.rint(rooms * homes.taken())).mapToInt(household -> household).toArray();
  }

  /** Households that do not live in a room, in their order. */
  static int[] others(int households, int[] inRooms) {
    boolean[] inRoom = new boolean[households];
    Arrays.stream(inRooms).forEach(household -> inRoom[household] = true);
    return java.util.stream.IntStream.range(0, households).filter(household -> !inRoom[household]).toArray();
  }
}
