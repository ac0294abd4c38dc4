package org.sozialraum.synthesis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Numbers sorted into buckets by age, from which the one nearest to a wanted age can be taken. */
final class AgePool {
  private static final int AGES = 121;

  private final int[][] members = new int[AGES][];
  private final int[] size = new int[AGES];

  AgePool() {
    Arrays.setAll(members, age -> new int[4]);
  }

  void add(int age, int member) {
    int[] here = members[age];
    if (size[age] == here.length) {
      here = Arrays.copyOf(here, 2 * here.length);
      members[age] = here;
    }
    here[size[age]++] = member;
  }

  /** Takes the fitting member nearest in age to the wanted one, between two ages; -1 if none fits. */
  int takeNearest(double wanted, int youngest, int oldest, IntPredicate fits) {
    int low = Math.max(0, youngest);
    int high = Math.min(AGES - 1, oldest);
    int start = (int) Math.max(low, Math.min(high, Math.rint(wanted)));
    for (int step = 0; step < AGES; step++) {
      for (int side = 0; side < (step == 0 ? 1 : 2); side++) {
        int age = side == 0 ? start + step : start - step;
        if (age >= low && age <= high) {
          for (int k = size[age] - 1; k >= 0; k--) {
            if (fits.test(members[age][k])) {
              int taken = members[age][k];
              members[age][k] = members[age][--size[age]];
              return taken;
            }
          }
        }
      }
    }
    return -1;
  }

  /**
   * A member near the wanted age that fits, without taking it: in each age, beginning with the wanted one, a few are
   * tried from a random one on; -1 if none fits.
   */
  int probe(double wanted, int youngest, int oldest, int tries, NumberedDraws draws, IntPredicate fits) {
    int low = Math.max(0, youngest);
    int high = Math.min(AGES - 1, oldest);
    int start = (int) Math.max(low, Math.min(high, Math.rint(wanted)));
    for (int step = 0; step < AGES; step++) {
      for (int side = 0; side < (step == 0 ? 1 : 2); side++) {
        int age = side == 0 ? start + step : start - step;
        if (age >= low && age <= high && size[age] > 0) {
          int first = draws.below(size[age]);
          for (int k = 0; k < Math.min(tries, size[age]); k++) {
            int member = members[age][(first + k) % size[age]];
            if (fits.test(member)) {
              return member;
            }
          }
        }
      }
    }
    return -1;
  }
}
