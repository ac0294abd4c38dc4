package org.sozialraum.week.supply;

/**
 * How many needs each resident had at the beginning of the week, before anybody met any. Written anew every week, so it
 * is no state.
 */
public final class FeltNeeds implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private transient byte[] count;

  /** Begins a week; counts of last week stand until they are set. */
  void begin(int residents) {
    if (count == null || count.length < residents) {
      count = new byte[residents + residents / 32 + 64];
    }
  }

  /** Sets the needs of a resident. */
  void set(int resident, int needs) {
    count[resident] = (byte) needs;
  }

  /** Needs of a resident. */
  int of(int resident) {
    return count[resident];
  }
}
