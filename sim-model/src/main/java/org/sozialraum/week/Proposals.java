package org.sozialraum.week;

/**
 * First meetings that may last, a few per resident and week. A tie forms only if each stands in the other's row, so
 * both writers decide alike from frozen rows.
 */
public final class Proposals implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Width of a row. */
  static final int WIDTH = 4;

  // Written anew every week, so none of it is state.
  private transient int[] row;
  private transient byte[] count;
  private transient int most;

  /** Begins a week without proposals. */
  void begin(int residents, int mostPerResident) {
    most = Math.min(WIDTH, mostPerResident);
    if (count == null || count.length < residents) {
      int roomy = residents + residents / 32 + 64;
      row = new int[roomy * WIDTH];
      count = new byte[roomy];
    }
  }

  /** Enters a resident's candidates, smallest hash first, cut to the width and to the slots that are free now. */
  void propose(int resident, int[] candidates, long[] hashes, int number, int freeSlots) {
    int kept = Math.min(number, Math.min(most, freeSlots));
    for (int rank = 0; rank < kept; rank++) {
      int best = rank;
      for (int k = rank + 1; k < number; k++) {
        if (hashes[k] < hashes[best]) {
          best = k;
        }
      }
      long hash = hashes[best];
      int other = candidates[best];
      hashes[best] = hashes[rank];
      candidates[best] = candidates[rank];
      hashes[rank] = hash;
      candidates[rank] = other;
      row[resident * WIDTH + rank] = other;
    }
    count[resident] = (byte) kept;
  }

  /** Enters one more candidate where there is room for it, as wide as the row and as many as slots are free. */
  void proposeToo(int resident, int other, int freeSlots) {
    if (count[resident] < Math.min(most, freeSlots) && !has(resident, other)) {
      row[resident * WIDTH + count[resident]++] = other;
    }
  }

  /** Proposals of a resident. */
  int count(int resident) {
    return count[resident];
  }

  /** The k-th proposal of a resident. */
  int of(int resident, int k) {
    return row[resident * WIDTH + k];
  }

  /** Whether a resident proposes to another. */
  boolean has(int resident, int other) {
    for (int k = 0; k < count[resident]; k++) {
      if (row[resident * WIDTH + k] == other) {
        return true;
      }
    }
    return false;
  }
}
