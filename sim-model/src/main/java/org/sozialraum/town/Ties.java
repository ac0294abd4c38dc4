package org.sozialraum.town;

import java.util.Arrays;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;

/**
 * Ties between residents of different households. Each end keeps its own copy in its own slots; both copies change
 * by symmetric inputs only, so their strengths stay equal bit for bit.
 *
 * <p>The slots of a resident lie side by side behind an offset. Every resettlement lays them out anew in row order with
 * room for what is used and a few more; loops run over used slots. The order of slots within a resident never depends
 * on rows, because sums of strengths are floating-point sums in slot order.
 */
public final class Ties implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Kinds of ties; stored by ordinal. */
  public enum Kind { NEIGHBOUR, FRIEND, KIN, ASSOCIATION }

  /** Free slots that every resident gets at a resettlement. */
  private final int spareSlots;
  /** Slots that a resident has at most. */
  private final int mostSlots;

  private int[] firstSlot;
  private short[] used;
  private short[] room;
  private int[] other;
  private float[] strength;
  private byte[] kind;
  private byte[] lately;
  private int slots;

  // The next layout is room to write in, not state.
  private transient int[] nextOther;
  private transient float[] nextStrength;
  /** Kind and weeks of both layouts' slots on the way from one to the other: kind times 16 plus weeks. */
  private transient byte[] marks;
  private transient int[] nextFirstSlot;
  private transient short[] nextUsed;
  private transient short[] nextRoom;

  // What the resettlement under way was told; see resettle().
  private transient int[] oldRow;
  private transient int newCount;
  private transient int oldCount;
  private transient int[] newRowAndMoved;
  private transient int[] dwelling;
  private transient float movedFactor;
  private transient int[] slotsOfPart;

  /**
   * No ties yet for a number of residents.
   *
   * @param residents rows
   * @param spareSlots free slots laid out per resident, at least 1
   * @param mostSlots slots that a resident has at most, at least {@code spareSlots}
   */
  public Ties(int residents, int spareSlots, int mostSlots) {
    this.spareSlots = spareSlots;
    this.mostSlots = mostSlots;
    int rows = residents + residents / 32 + 64;
    firstSlot = new int[rows];
    used = new short[rows];
    room = new short[rows];
    other = new int[0];
    strength = new float[0];
    kind = new byte[0];
    lately = new byte[0];
    fitSlots(residents * (long) roomFor(8));
    for (int row = 0; row < residents; row++) {
      firstSlot[row] = slots;
      room[row] = (short) roomFor(0);
      slots += room[row];
    }
  }

  private int roomFor(int kept) {
    return Math.min(mostSlots, kept + spareSlots);
  }

  private void fitSlots(long needed) {
    if (needed > Integer.MAX_VALUE - 8) {
      throw new IllegalStateException("more tie slots than one array can hold: " + needed);
    }
    if (nextOther == null || needed > nextOther.length) {
      int roomy = (int) Math.max(other.length, Math.min(Integer.MAX_VALUE - 8, needed + needed / 32 + 64));
      nextOther = new int[roomy];
      nextStrength = new float[roomy];
      marks = new byte[roomy];
    }
    // Both layouts have the same length, because they take turns.
    if (nextOther.length > other.length) {
      other = Arrays.copyOf(other, nextOther.length);
      strength = Arrays.copyOf(strength, nextOther.length);
      kind = Arrays.copyOf(kind, nextOther.length);
      lately = Arrays.copyOf(lately, nextOther.length);
    }
  }

  /** First slot of a resident. */
  public int firstSlot(int resident) {
    return firstSlot[resident];
  }

  /** Slot after the last used one of a resident. */
  public int endSlot(int resident) {
    return firstSlot[resident] + used[resident];
  }

  /** Ties of a resident. */
  public int count(int resident) {
    return used[resident];
  }

  /** Slots that a resident can still fill before the next resettlement. */
  public int free(int resident) {
    return room[resident] - used[resident];
  }

  /** Rows of the other ends, by slot. */
  public int[] others() {
    return other;
  }

  /** Strengths, 0.05 to 1, by slot. */
  public float[] strengths() {
    return strength;
  }

  /** Ordinals of {@link Kind}, by slot. */
  public byte[] kinds() {
    return kind;
  }

  /** Weeks with a meeting, by slot: bit 0 this week, bit 1 the week before, up to bit 3. */
  public byte[] lately() {
    return lately;
  }

  /** Slot of the tie from one resident to another; -1 if there is none. */
  public int slot(int from, int to) {
    int end = firstSlot[from] + used[from];
    for (int slot = firstSlot[from]; slot < end; slot++) {
      if (other[slot] == to) {
        return slot;
      }
    }
    return -1;
  }

  /** Adds one end of a new tie behind the others; the caller adds the other end alike. */
  public void add(int from, int to, float newStrength, Kind newKind) {
    int slot = firstSlot[from] + used[from]++;
    other[slot] = to;
    strength[slot] = newStrength;
    kind[slot] = (byte) newKind.ordinal();
    lately[slot] = 1;
  }

  /** Lets one end of a tie lead to somebody who was not met lately; the caller sees to the other ends. */
  public void redirect(int slot, int to, float itsStrength) {
    other[slot] = to;
    strength[slot] = itsStrength;
    lately[slot] = 0;
  }

  /** Keeps the first {@code kept} slots of a resident after a pass has moved them to the front in order. */
  public void keepFirst(int resident, int kept) {
    used[resident] = (short) kept;
  }

  /** Common ties of two residents, counted up to a limit. */
  public int common(int one, int two, int limit) {
    int found = 0;
    int endOne = endSlot(one);
    int endTwo = endSlot(two);
    for (int slot = firstSlot[one]; slot < endOne; slot++) {
      int third = other[slot];
      for (int back = firstSlot[two]; back < endTwo; back++) {
        if (other[back] == third) {
          if (++found == limit) {
            return found;
          }
          break;
        }
      }
    }
    return found;
  }

  /**
   * Lays the slots out anew after residents were reordered. Ties to the gone and within one household end; where
   * either end moved, strength is halved on both sides alike.
   *
   * @param oldRow for each new row its old row; rows at or beyond {@code oldCount} are arrivals without ties
   * @param newCount rows now
   * @param oldCount rows before arrivals were appended
   * @param newRowAndMoved for each old row twice its new row plus 1 if it moved, or -1 if gone
   * @param dwelling dwelling by new row
   * @param movedFactor what is left of a tie's strength after a move, in [0, 1]
   * @param crew shares the work
   */
  public void resettle(int[] oldRow, int newCount, int oldCount, int[] newRowAndMoved, int[] dwelling,
      float movedFactor, Crew crew) {
    this.oldRow = oldRow;
    this.newCount = newCount;
    this.oldCount = oldCount;
    this.newRowAndMoved = newRowAndMoved;
    this.dwelling = dwelling;
    this.movedFactor = movedFactor;
    int parts = Cut.parts(newCount);
    if (nextFirstSlot == null || nextFirstSlot.length < newCount) {
      int rows = newCount + newCount / 32 + 64;
      nextFirstSlot = new int[rows];
      nextUsed = new short[rows];
      nextRoom = new short[rows];
    }
    if (slotsOfPart == null || slotsOfPart.length < parts) {
      slotsOfPart = new int[parts];
    }
    crew.share(parts, this, Ties::countKept);
    long needed = 0;
    for (int part = 0; part < parts; part++) {
      int here = slotsOfPart[part];
      slotsOfPart[part] = (int) Math.min(needed, Integer.MAX_VALUE);
      needed += here;
    }
    fitSlots(needed);
    crew.share(parts, this, Ties::carryOver);
    slots = (int) needed;
    // Kinds and weeks have no second layout: they are unpacked once nobody reads the old one any more.
    crew.share(Cut.parts(slots), this, Ties::unpackMarks);
    swap();
  }

  private boolean keeps(int row, int slot) {
    int there = newRowAndMoved[other[slot]];
    return there >= 0 && dwelling[there >> 1] != dwelling[row];
  }

  /** Counts the ties that each resident of a part keeps, and the slots of the whole part. */
  private void countKept(int part) {
    int parts = Cut.parts(newCount);
    int end = Cut.first(part + 1, parts, newCount);
    int slotsHere = 0;
    for (int row = Cut.first(part, parts, newCount); row < end; row++) {
      int old = oldRow[row];
      int kept = 0;
      if (old < oldCount) {
        int endSlot = firstSlot[old] + used[old];
        for (int slot = firstSlot[old]; slot < endSlot; slot++) {
          kept += keeps(row, slot) ? 1 : 0;
        }
      }
      nextUsed[row] = (short) kept;
      nextRoom[row] = (short) Math.max(kept, roomFor(kept));
      slotsHere += nextRoom[row];
    }
    slotsOfPart[part] = slotsHere;
  }

  /** Lays out the slots of a part's residents and fills in the ties they keep. */
  private void carryOver(int part) {
    int parts = Cut.parts(newCount);
    int end = Cut.first(part + 1, parts, newCount);
    int next = slotsOfPart[part];
    for (int row = Cut.first(part, parts, newCount); row < end; row++) {
      nextFirstSlot[row] = next;
      int target = next;
      next += nextRoom[row];
      int old = oldRow[row];
      if (old >= oldCount) {
        continue;
      }
      int movedHere = newRowAndMoved[old] & 1;
      int endSlot = firstSlot[old] + used[old];
      for (int slot = firstSlot[old]; slot < endSlot; slot++) {
        if (keeps(row, slot)) {
          int there = newRowAndMoved[other[slot]];
          nextOther[target] = there >> 1;
          nextStrength[target] = (movedHere | there & 1) != 0 ? strength[slot] * movedFactor : strength[slot];
          marks[target] = (byte) (kind[slot] << 4 | lately[slot]);
          target++;
        }
      }
    }
  }

  private void unpackMarks(int part) {
    int parts = Cut.parts(slots);
    int end = Cut.first(part + 1, parts, slots);
    for (int slot = Cut.first(part, parts, slots); slot < end; slot++) {
      kind[slot] = (byte) (marks[slot] >> 4);
      lately[slot] = (byte) (marks[slot] & 0xF);
    }
  }

  private void swap() {
    int[] ints = other;
    other = nextOther;
    nextOther = ints;
    float[] floats = strength;
    strength = nextStrength;
    nextStrength = floats;
    ints = firstSlot;
    firstSlot = nextFirstSlot;
    nextFirstSlot = ints;
    short[] shorts = used;
    used = nextUsed;
    nextUsed = shorts;
    shorts = room;
    room = nextRoom;
    nextRoom = shorts;
    if (nextOther.length < other.length) {
      nextOther = new int[other.length];
      nextStrength = new float[other.length];
      marks = new byte[other.length];
    }
  }

  /** Slots laid out, used and free. */
  public int slots() {
    return slots;
  }
}
