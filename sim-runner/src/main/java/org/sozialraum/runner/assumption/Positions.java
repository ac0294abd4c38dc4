package org.sozialraum.runner.assumption;

import org.sozialraum.chance.Chance;

/**
 * Where in its range each draw takes each setting: a Latin hypercube of blocks.
 *
 * <p>Within a block of {@value #BLOCK} draws each setting takes every fiftieth of its range once, in an order of its
 * own (McKay, Beckman and Conover 1979). Order and place are hashes of seed, name of the setting, block and draw. So a
 * draw is the same whatever the number of draws, the other settings, and who computes it.
 *
 * @see <a href="https://doi.org/10.2307/1268522">McKay, Beckman and Conover (1979)</a>
 */
final class Positions {
  /** Draws of which each setting takes all parts of its range once. */
  static final int BLOCK = 50;
  private static final long ORDER = 1;
  private static final long PLACE = 2;

  private final long seed;

  Positions(long seed) {
    this.seed = seed;
  }

  /** Position of a setting in its range under a draw, in [0, 1). */
  double of(String setting, int draw) {
    long key = Chance.hash(seed, word(setting), draw / BLOCK);
    int within = draw % BLOCK;
    long own = Chance.hash(key, within, ORDER);
    int stratum = 0;
    for (int other = 0; other < BLOCK; other++) {
      stratum += Chance.hash(key, other, ORDER) < own ? 1 : 0;
    }
    return (stratum + Chance.unit(Chance.hash(key, within, PLACE))) / BLOCK;
  }

  private static long word(String name) {
    long word = name.length();
    for (int k = 0; k < name.length(); k++) {
      word = Chance.hash(word, name.charAt(k), k);
    }
    return word;
  }
}
