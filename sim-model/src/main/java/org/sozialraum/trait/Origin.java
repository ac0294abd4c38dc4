package org.sozialraum.trait;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Residents;

/**
 * Migration background of residents: children are of the origin of the household's head, partners mostly, everybody
 * else draws for themselves. So the share among all stays as given.
 */
final class Origin implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Numbers that tell apart several draws of one decision. */
  private static final int LIKE_HEAD = 0;
  private static final int ORIGIN = 1;

  private final double partnersOfLikeOrigin;

  /** @param partnersOfLikeOrigin share of partners who share the origin of the head as a matter of course */
  Origin(double partnersOfLikeOrigin) {
    this.partnersOfLikeOrigin = partnersOfLikeOrigin;
  }

  /** Origin of a resident where a share of residents has a migration background. */
  byte draw(Residents residents, int resident, double share, Chance chance) {
    return (byte) (luck(residents, drawnBy(residents, resident, chance), chance) < share ? 1 : 0);
  }

  private static double luck(Residents residents, int resident, Chance chance) {
    return chance.draw(Decision.FOUND_PERSON, 0, residents.id().of(resident), ORIGIN);
  }

  /** Whose draw decides about a resident's origin. */
  private int drawnBy(Residents residents, int resident, Chance chance) {
    byte role = residents.role().of(resident);
    boolean likeHead = role == Residents.CHILD || role == Residents.PARTNER
        && chance.draw(Decision.FOUND_PERSON, 0, residents.id().of(resident), LIKE_HEAD) < partnersOfLikeOrigin;
    return likeHead ? HouseholdMembers.head(residents, resident) : resident;
  }

  /**
   * Origins of residents who stand in rows beside each other, of whom a published number has a migration background.
   *
   * <p>Whose draw lies nearest to the share changes sides first, with all who share the origin; who would bring too
   * many along is passed over.
   */
  void settle(Residents residents, int first, int end, int published, Chance chance) {
    int[] drawnBy = new int[end - first];
    int[] bound = new int[end - first];
    for (int resident = first; resident < end; resident++) {
      drawnBy[resident - first] = drawnBy(residents, resident, chance) - first;
      bound[drawnBy[resident - first]]++;
    }
    double share = published / (double) Math.max(1, end - first);
    double[] luck = new double[end - first];
    Integer[] nearest = new Integer[end - first];
    int surplus = -published;
    for (int k = 0; k < luck.length; k++) {
      luck[k] = luck(residents, first + k, chance);
      nearest[k] = k;
      surplus += luck[k] < share ? bound[k] : 0;
    }
    Arrays.sort(nearest, (one, other) -> {
      int byLuck = Double.compare(Math.abs(luck[one] - share), Math.abs(luck[other] - share));
      return byLuck != 0 ? byLuck
          : Long.compare(residents.id().of(first + one), residents.id().of(first + other));
    });
    boolean[] changes = new boolean[luck.length];
    for (int k = 0; k < nearest.length && surplus != 0; k++) {
      int each = nearest[k];
      boolean has = luck[each] < share;
      if (has == surplus > 0 && bound[each] > 0 && bound[each] <= Math.abs(surplus)) {
        changes[each] = true;
        surplus -= Integer.signum(surplus) * bound[each];
      }
    }
    for (int k = 0; k < luck.length; k++) {
      boolean has = luck[drawnBy[k]] < share != changes[drawnBy[k]];
      residents.migration().set(first + k, (byte) (has ? 1 : 0));
    }
  }
}
