package org.sozialraum.chance;

import java.io.Serializable;

/**
 * Draws addressed by seed, decision, week and who: the same question always gets the same answer.
 *
 * <p>There is no stream and no state. A draw is a hash of its address, so it depends neither on how many draws came
 * before nor on the thread that asks. Two variants of a town therefore share the chance of everything they share: an
 * extra birth in one of them moves nobody else's draw.
 *
 * <pre>{@code
 * chance.draw(Decision.DEATH, week, resident)               // one draw, in [0, 1)
 *
 * long key = chance.key(Decision.ENCOUNTER, week);          // once per week
 * Chance.draw(key, Chance.pair(id1, id2), table)            // in the loop, about 2 ns
 * }</pre>
 *
 * <p>Residents, households and places are addressed by their lifelong id, never by their row.
 *
 * <p>Immutable; safe for any number of threads.
 */
public final class Chance implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The odd number nearest 2⁶⁴ over the golden ratio: its multiples spread evenly over 64 bits. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  // Stafford's "mix 13", the finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
  private static final long MIX_FIRST = 0xBF58476D1CE4E5B9L;
  private static final long MIX_SECOND = 0x94D049BB133111EBL;

  /** Multiplier of the second component, from the finaliser of MurmurHash3, so that (a, b) and (b, a) differ. */
  private static final long SECOND = 0xFF51AFD7ED558CCDL;

  /** Half of 64: turns a key so that its other half meets the product. */
  private static final int HALF = 32;

  /** Bits of a draw that reach the double: the length of its significand. */
  private static final int SIGNIFICAND = 53;

  /** 2⁻⁵³: the distance between neighbouring draws. */
  private static final double GRID = 0x1.0p-53;

  private final long seed;
  private final int replication;

  /** Seed and replication, mixed. */
  private final long root;

  private Chance(long seed, int replication) {
    this.seed = seed;
    this.replication = replication;
    // Two mixes, so that seed 5 in replication 1 is not seed 6 in replication 0.
    this.root = mix(mix(seed + GOLDEN) + GOLDEN * replication);
  }

  /**
   * The chance of one replication.
   *
   * @param seed any number; seeds that differ in any of their 64 bits give unrelated draws
   * @param replication number of the replication, from 0
   * @throws IllegalArgumentException if the replication is negative
   */
  public static Chance of(long seed, int replication) {
    if (replication < 0) {
      throw new IllegalArgumentException("replication is " + replication + ", but must be 0 or more");
    }
    return new Chance(seed, replication);
  }

  /** The seed this chance was made from. */
  public long seed() {
    return seed;
  }

  /** The replication this chance was made for, from 0. */
  public int replication() {
    return replication;
  }

  /**
   * Key of one decision in one week; loops over residents fetch it once.
   *
   * @param week any number; what belongs to no week (founding, dispositions) uses one fixed week
   */
  public long key(Decision decision, long week) {
    return mix(mix(root ^ decision.code()) + GOLDEN * week);
  }

  /**
   * Well mixed 64 bits for an address under a key. For a fixed key different {@code who} give different bits.
   *
   * @param key from {@link #key}: fully mixed, which this method relies on
   * @param who lifelong id, or a small number
   */
  public static long bits(long key, long who) {
    // The key enters twice. If it entered only as key + who, all keys would read one common sequence, shifted.
    return mix((who ^ key) * GOLDEN + Long.rotateLeft(key, HALF));
  }

  /**
   * Well mixed 64 bits for an address of two parts under a key, such as a pair of residents at a table.
   *
   * <p>The parts have an order: swapping them gives other bits. A second part 0 is an address of its own, not that of
   * {@link #bits(long, long)}.
   */
  public static long bits(long key, long who, long second) {
    return bits(underKey(key, second), who);
  }

  /** A key below a key: one round suffices, as the outer key is mixed and {@link #bits(long, long)} follows. */
  private static long underKey(long key, long second) {
    long product = (second ^ Long.rotateLeft(key, HALF)) * SECOND;
    return (product ^ product >>> HALF) * MIX_FIRST + key;
  }

  /** The first 53 of 64 bits as a number in [0, 1), a multiple of 2⁻⁵³. */
  public static double unit(long bits) {
    return (bits >>> Long.SIZE - SIGNIFICAND) * GRID;
  }

  /** One draw in [0, 1) for an address under a key. */
  public static double draw(long key, long who) {
    return unit(bits(key, who));
  }

  /** One draw in [0, 1) for an address of two parts under a key. */
  public static double draw(long key, long who, long second) {
    return unit(bits(key, who, second));
  }

  /** One draw in [0, 1); in loops hoist {@link #key}. */
  public double draw(Decision decision, long week, long who) {
    return draw(key(decision, week), who);
  }

  /** One draw in [0, 1) for an address of two parts; in loops hoist {@link #key}. */
  public double draw(Decision decision, long week, long who, long second) {
    return draw(key(decision, week), who, second);
  }

  /** Well mixed 64 bits; in loops hoist {@link #key}. */
  public long bits(Decision decision, long week, long who) {
    return bits(key(decision, week), who);
  }

  /** Well mixed 64 bits for an address of two parts; in loops hoist {@link #key}. */
  public long bits(Decision decision, long week, long who, long second) {
    return bits(key(decision, week), who, second);
  }

  /**
   * Address of an unordered pair: {@code pair(a, b) == pair(b, a)}.
   *
   * <p>The ids are hashes, so their sum is as good as a hash of both, and symmetric without a comparison. Row numbers
   * would not do: 1 + 4 = 2 + 3.
   *
   * @param id1 lifelong id
   * @param id2 lifelong id
   */
  public static long pair(long id1, long id2) {
    return id1 + id2;
  }

  /**
   * Hash of three values in their order, the same in every run: makes lifelong ids.
   *
   * <p>It knows neither seed nor replication, so that the same founder has the same id everywhere.
   */
  public static long hash(long a, long b, long c) {
    return mix(mix(mix(a + GOLDEN) + b) + c);
  }

  /** Scrambles 64 bits so that each input bit flips each output bit about half the time. One to one. */
  static long mix(long z) {
    z = (z ^ z >>> 30) * MIX_FIRST;
    z = (z ^ z >>> 27) * MIX_SECOND;
    return z ^ z >>> 31;
  }

  @Override
  public String toString() {
    return "seed " + seed + ", replication " + replication;
  }
}
