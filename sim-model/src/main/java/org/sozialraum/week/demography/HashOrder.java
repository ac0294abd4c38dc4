package org.sozialraum.week.demography;

import java.util.Arrays;

/**
 * Rows in the order of their hashes, so that who comes first does not depend on where anybody is stored. Keeps its
 * arrays from step to step; what stands in them is no state.
 */
public final class HashOrder implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final int FIRST_ROOM = 64;

  private transient long[] keys;
  private transient int[] rows;
  private transient int count;

  /** Forgets all rows. */
  public void clear() {
    count = 0;
  }

  /** Adds a row with its hash. */
  public void add(int row, long hash) {
    if (rows == null) {
      keys = new long[FIRST_ROOM];
      rows = new int[FIRST_ROOM];
    } else if (count == rows.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      rows = Arrays.copyOf(rows, 2 * count);
    }
    keys[count] = hash;
    rows[count++] = row;
  }

  /** Rows added. */
  public int count() {
    return count;
  }

  /** The k-th row; after {@link #sort} by rising hash. */
  public int row(int k) {
    return rows[k];
  }

  /** Sorts by rising hash: a heap sort, which needs no further memory. */
  public void sort() {
    for (int root = count / 2 - 1; root >= 0; root--) {
      sift(root, count);
    }
    for (int end = count - 1; end > 0; end--) {
      swap(0, end);
      sift(0, end);
    }
  }

  private void sift(int from, int end) {
    int root = from;
    while (2 * root + 1 < end) {
      int child = 2 * root + 1;
      if (child + 1 < end && keys[child] < keys[child + 1]) {
        child++;
      }
      if (keys[root] >= keys[child]) {
        return;
      }
      swap(root, child);
      root = child;
    }
  }

  private void swap(int one, int two) {
    long key = keys[one];
    keys[one] = keys[two];
    keys[two] = key;
    int row = rows[one];
    rows[one] = rows[two];
    rows[two] = row;
  }
}
