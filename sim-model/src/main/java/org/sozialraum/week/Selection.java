package org.sozialraum.week;

/** The k-th smallest of many hashes in linear time (Hoare 1961, "Find"), without allocating. */
final class Selection {
  private Selection() {}

  /**
   * The k-th smallest value.
   *
   * @param values hashes; reordered between from and end
   * @param from first index
   * @param end index after the last
   * @param k rank from 0, below {@code end - from}
   */
  static long kthSmallest(long[] values, int from, int end, int k) {
    int low = from;
    int high = end - 1;
    int wanted = from + k;
    while (low < high) {
      long pivot = values[(low + high) >>> 1];
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          long kept = values[left];
          values[left++] = values[right];
          values[right--] = kept;
        }
      }
      if (wanted <= right) {
        high = right;
      } else if (wanted >= left) {
        low = left;
      } else {
        return values[wanted];
      }
    }
    return values[low];
  }
}
