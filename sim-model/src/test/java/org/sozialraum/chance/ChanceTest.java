package org.sozialraum.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The draws look like chance, also where addresses are neighbours; and they never change.
 *
 * <p>The tests marked {@link Statistical} could fail by bad luck. Together they do so with probability at most
 * {@link #FALSE_ALARM}, divided first among these tests and then, in {@link Suspicions}, among the looks of each. The
 * seeds are fixed, so luck is drawn only once per change of the hash.
 */
class ChanceTest {

  /** Probability that true chance fails any of the statistical tests of this class. */
  private static final double FALSE_ALARM = 0.001;

  @Retention(RetentionPolicy.RUNTIME)
  private @interface Statistical {}

  /** The share of {@link #FALSE_ALARM} that falls to one statistical test. */
  private static final double FALSE_ALARM_OF_ONE =
      FALSE_ALARM
          / Arrays.stream(ChanceTest.class.getDeclaredMethods())
              .filter(test -> test.isAnnotationPresent(Statistical.class))
              .count();

  private static final long SEED = 20_240_229;
  private static final Chance CHANCE = Chance.of(SEED, 0);
  private static final long KEY = CHANCE.key(Decision.MOVE, 7);

  /** Addresses per walk: 1024 for each value of a byte. */
  private static final int STEPS = 1 << 18;

  /** A lifelong id as the town makes them. */
  private static long id(long number) {
    return Chance.hash(42, number, 0);
  }

  /** Walks through addresses of which each differs little from the one before. */
  private static Map<String, LongUnaryOperator> walks() {
    Map<String, LongUnaryOperator> walks = new LinkedHashMap<>();
    walks.put("small ids", i -> Chance.bits(KEY, i));
    walks.put("lifelong ids", i -> Chance.bits(KEY, id(i)));
    walks.put("negative ids", i -> Chance.bits(KEY, -i));
    walks.put("ids in steps of 64", i -> Chance.bits(KEY, i << 6));
    walks.put("ids in the upper half only", i -> Chance.bits(KEY, i << 32));
    walks.put("ids in the highest bits only", i -> Chance.bits(KEY, i << 45));
    walks.put("weeks", i -> CHANCE.bits(Decision.DEATH, i, 5));
    walks.put("weeks before 0", i -> CHANCE.bits(Decision.DEATH, -i, 5));
    walks.put("replications", i -> Chance.of(SEED, (int) i).bits(Decision.DEATH, 3, 5));
    walks.put("seeds", i -> Chance.of(i, 0).bits(Decision.DEATH, 3, 5));
    walks.put("seeds in the upper half only", i -> Chance.of(i << 32, 0).bits(Decision.DEATH, 3, 5));
    walks.put("decisions, then ids", i -> CHANCE.bits(decision(i), 3, i / Decision.values().length));
    walks.put("weeks, then ids", i -> CHANCE.bits(Decision.OUTINGS, i & 511, i >>> 9));
    walks.put("ids, then weeks", i -> CHANCE.bits(Decision.OUTINGS, i >>> 9, i & 511));
    walks.put("seconds", i -> Chance.bits(KEY, 5, i));
    walks.put("seconds in the highest bits only", i -> Chance.bits(KEY, 5, i << 45));
    walks.put("ids with a second", i -> Chance.bits(KEY, i, 5));
    walks.put("seconds, then ids", i -> Chance.bits(KEY, i >>> 9, i & 511));
    walks.put("ids, then seconds", i -> Chance.bits(KEY, i & 511, i >>> 9));
    walks.put("pairs at one table", i -> Chance.bits(KEY, Chance.pair(id(i >>> 9), id(512 + (i & 511))), 3));
    walks.put("lifelong ids themselves", i -> Chance.hash(1, i, 2));
    walks.put("ids of the newborn", i -> Chance.hash(id(i / 3), i % 3, 0));
    walks.put("small hashes", i -> Chance.hash(i & 63, i >>> 6 & 63, i >>> 12));
    return walks;
  }

  private static Decision decision(long i) {
    Decision[] all = Decision.values();
    return all[(int) (i % all.length)];
  }

  /** The same addresses, changed in one respect. */
  private static Map<String, LongUnaryOperator[]> twins() {
    Map<String, LongUnaryOperator[]> twins = new LinkedHashMap<>();
    twins.put("two ids", twin(i -> Chance.bits(KEY, 2 * i), i -> Chance.bits(KEY, 2 * i + 1)));
    twins.put("two weeks", twin(i -> CHANCE.bits(Decision.ASK, 1, i), i -> CHANCE.bits(Decision.ASK, 2, i)));
    twins.put("a year", twin(i -> CHANCE.bits(Decision.ASK, 1, i), i -> CHANCE.bits(Decision.ASK, 53, i)));
    twins.put("two decisions", twin(i -> CHANCE.bits(Decision.ASK, 1, i), i -> CHANCE.bits(Decision.ACCEPT, 1, i)));
    twins.put(
        "two replications",
        twin(i -> CHANCE.bits(Decision.ASK, 1, i), i -> Chance.of(SEED, 1).bits(Decision.ASK, 1, i)));
    twins.put(
        "two seeds",
        twin(i -> CHANCE.bits(Decision.ASK, 1, i), i -> Chance.of(SEED + 1, 0).bits(Decision.ASK, 1, i)));
    twins.put(
        "next seed, this replication, and the reverse",
        twin(
            i -> Chance.of(SEED, 1).bits(Decision.ASK, 1, i), i -> Chance.of(SEED + 1, 0).bits(Decision.ASK, 1, i)));
    twins.put("two seconds", twin(i -> Chance.bits(KEY, i, 0), i -> Chance.bits(KEY, i, 1)));
    twins.put("with and without a second", twin(i -> Chance.bits(KEY, i), i -> Chance.bits(KEY, i, 0)));
    twins.put("who and second swapped", twin(i -> Chance.bits(KEY, i, ~i), i -> Chance.bits(KEY, ~i, i)));
    twins.put(
        "week and id swapped", twin(i -> CHANCE.bits(Decision.ASK, i, ~i), i -> CHANCE.bits(Decision.ASK, ~i, i)));
    twins.put("an id and its opposite", twin(i -> Chance.bits(KEY, i), i -> Chance.bits(KEY, -i)));
    twins.put("an id and its complement", twin(i -> Chance.bits(KEY, i), i -> Chance.bits(KEY, ~i)));
    twins.put("an id and its draw", twin(i -> id(i), i -> Chance.bits(KEY, id(i))));
    return twins;
  }

  private static LongUnaryOperator[] twin(LongUnaryOperator one, LongUnaryOperator other) {
    return new LongUnaryOperator[] {one, other};
  }

  private static int byteAt(long bits, int index) {
    return (int) (bits >>> 8 * index) & 255;
  }

  private static long[] along(LongUnaryOperator walk, int steps) {
    return LongStream.range(0, steps).map(walk).toArray();
  }

  /** Each of the eight bytes takes each of its values equally often: the high ones and the low ones. */
  private static void lookAtBytes(Suspicions suspicions, String at, long[] answers) {
    int[][] counts = new int[8][256];
    for (long bits : answers) {
      for (int index = 0; index < 8; index++) {
        counts[index][byteAt(bits, index)]++;
      }
    }
    for (int index = 0; index < 8; index++) {
      suspicions.even(at + ", byte " + index, counts[index]);
    }
  }

  /** Two walks have nothing in common: draws, leading and trailing four bits, and what differs between their bits. */
  private static void lookAtBoth(Suspicions suspicions, String at, long[] one, long[] other) {
    double product = 0;
    int[] leading = new int[256];
    int[] trailing = new int[256];
    long[] difference = new long[one.length];
    for (int i = 0; i < one.length; i++) {
      long a = one[i];
      long b = other[i];
      product += (Chance.unit(a) - 0.5) * (Chance.unit(b) - 0.5);
      leading[(int) (a >>> 60 << 4 | b >>> 60)]++;
      trailing[(int) ((a & 15) << 4 | b & 15)]++;
      difference[i] = a ^ b;
    }
    // The product of two independent draws around 0 has variance 1/12 · 1/12.
    suspicions.normal(at + ", correlation", product * 12 / Math.sqrt(one.length));
    suspicions.even(at + ", leading bits", leading);
    suspicions.even(at + ", trailing bits", trailing);
    lookAtBytes(suspicions, at + ", difference", difference);
  }

  @Test
  @Statistical
  void everyByteIsUniformOnEveryWalk() {
    var suspicions = new Suspicions();
    walks().forEach((name, walk) -> lookAtBytes(suspicions, name, along(walk, STEPS)));
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  @Test
  @Statistical
  void neighboursOnEveryWalkAreUncorrelated() {
    var suspicions = new Suspicions();
    walks()
        .forEach(
            (name, walk) -> {
              long[] answers = along(walk, STEPS);
              for (int lag : new int[] {1, 2, 64}) {
                long[] here = Arrays.copyOf(answers, STEPS - lag);
                long[] there = Arrays.copyOfRange(answers, lag, STEPS);
                lookAtBoth(suspicions, name + ", lag " + lag, here, there);
              }
            });
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  @Test
  @Statistical
  void addressesThatDifferInOneRespectAreUncorrelated() {
    var suspicions = new Suspicions();
    twins()
        .forEach((name, twin) -> lookAtBoth(suspicions, name, along(twin[0], STEPS), along(twin[1], STEPS)));
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  /** All decisions side by side: no two of them go together over the same residents. */
  @Test
  @Statistical
  void noTwoDecisionsGoTogether() {
    int residents = 4096;
    Decision[] all = Decision.values();
    double[][] draws = new double[all.length][residents];
    for (Decision decision : all) {
      long key = CHANCE.key(decision, 9);
      for (int i = 0; i < residents; i++) {
        draws[decision.ordinal()][i] = Chance.draw(key, id(i)) - 0.5;
      }
    }
    var suspicions = new Suspicions();
    for (int a = 0; a < all.length; a++) {
      for (int b = 0; b < a; b++) {
        double product = 0;
        for (int i = 0; i < residents; i++) {
          product += draws[a][i] * draws[b][i];
        }
        suspicions.normal(all[a] + " and " + all[b], product * 12 / Math.sqrt(residents));
      }
    }
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  /** Points on a lattice have equal gaps; chance has few (Marsaglia's birthday spacings, 4 expected per year). */
  @Test
  @Statistical
  void gapsBetweenSortedDrawsRarelyRepeat() {
    int birthdays = 4096;
    int years = 32;
    // Repeated gaps are Poisson with mean n³ / 4d for n birthdays in a year of d = 2³² days.
    double mean = years * Math.pow(birthdays, 3) / 4 / Math.pow(2, 32);
    var suspicions = new Suspicions();
    walks()
        .forEach(
            (name, walk) -> {
              long[] answers = along(walk, STEPS);
              for (int shift : new int[] {0, 32}) {
                long repeated = 0;
                for (int year = 0; year < years; year++) {
                  repeated += repeatedGaps(answers, shift, year * birthdays, birthdays);
                }
                suspicions.poisson(name + ", shifted by " + shift, repeated, mean);
              }
            });
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  private static int repeatedGaps(long[] answers, int shift, int from, int birthdays) {
    long[] days = new long[birthdays];
    for (int i = 0; i < birthdays; i++) {
      days[i] = answers[from + i] >>> shift & 0xFFFF_FFFFL;
    }
    Arrays.sort(days);
    for (int i = birthdays - 1; i > 0; i--) {
      days[i] -= days[i - 1];
    }
    return repetitions(days);
  }

  /** How many values equal an earlier one. Sorts them. */
  private static int repetitions(long[] values) {
    Arrays.sort(values);
    int repetitions = 0;
    for (int i = 1; i < values.length; i++) {
      repetitions += values[i] == values[i - 1] ? 1 : 0;
    }
    return repetitions;
  }

  /** How bits answer an address in which one input bit is flipped. */
  @FunctionalInterface
  private interface Address {
    long bits(long base, long flipped);
  }

  /** Each flipped bit of seed, replication, week, who and second flips each bit of the answer half the time. */
  @Test
  @Statistical
  void everyInputBitFlipsHalfOfTheAnswer() {
    Map<String, Address> inputs = new LinkedHashMap<>();
    inputs.put("seed", (base, flip) -> Chance.of(base ^ flip, 0).bits(Decision.ASK, 1, 2));
    inputs.put("replication", (base, flip) -> replication(base, flip).bits(Decision.ASK, 1, 2));
    inputs.put("week", (base, flip) -> CHANCE.bits(Decision.ASK, base ^ flip, 2));
    inputs.put("who", (base, flip) -> Chance.bits(KEY, base ^ flip));
    inputs.put("who before a second", (base, flip) -> Chance.bits(KEY, base ^ flip, 2));
    inputs.put("second", (base, flip) -> Chance.bits(KEY, 2, base ^ flip));
    inputs.put("first of a hash", (base, flip) -> Chance.hash(base ^ flip, 1, 2));
    inputs.put("second of a hash", (base, flip) -> Chance.hash(1, base ^ flip, 2));
    inputs.put("third of a hash", (base, flip) -> Chance.hash(1, 2, base ^ flip));
    var suspicions = new Suspicions();
    inputs.forEach(
        (name, address) -> {
          lookAtFlips(suspicions, name + " from 0 to 4095", address, 1);
          lookAtFlips(suspicions, name + " all over", address, 0x9E3779B97F4A7C15L);
        });
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  /** A replication has 31 bits and no sign; higher bits reach the seed instead. */
  private static Chance replication(long base, long flip) {
    long number = base ^ flip;
    return Chance.of(number >>> 31, (int) (number & Integer.MAX_VALUE));
  }

  private static void lookAtFlips(Suspicions suspicions, String at, Address address, long stride) {
    int tries = 4096;
    int[][] flips = new int[Long.SIZE][Long.SIZE];
    for (int i = 0; i < tries; i++) {
      long before = address.bits(i * stride, 0);
      for (int in = 0; in < Long.SIZE; in++) {
        long changed = before ^ address.bits(i * stride, 1L << in);
        for (int out = 0; out < Long.SIZE; out++) {
          flips[in][out] += (int) (changed >>> out & 1);
        }
      }
    }
    for (int in = 0; in < Long.SIZE; in++) {
      for (int out = 0; out < Long.SIZE; out++) {
        suspicions.coin(at + ", bit " + in + " on bit " + out, flips[in][out], tries);
      }
    }
  }

  /** Seeds 0, 1, 2, 4, … 2⁶³: the first 4096 draws of any two are unrelated. */
  @Test
  @Statistical
  void seedsThatDifferInOneBitGiveOtherDraws() {
    int draws = 4096;
    double[][] bySeed = new double[Long.SIZE + 1][draws];
    for (int bit = 0; bit <= Long.SIZE; bit++) {
      long key = Chance.of(bit == Long.SIZE ? 0 : 1L << bit, 0).key(Decision.FOUND_PERSON, 0);
      for (int i = 0; i < draws; i++) {
        bySeed[bit][i] = Chance.draw(key, i) - 0.5;
      }
    }
    var suspicions = new Suspicions();
    for (int a = 0; a < bySeed.length; a++) {
      for (int b = 0; b < a; b++) {
        double product = 0;
        for (int i = 0; i < draws; i++) {
          product += bySeed[a][i] * bySeed[b][i];
        }
        suspicions.normal("seed bits " + a + " and " + b, product * 12 / Math.sqrt(draws));
      }
    }
    suspicions.stayBelow(FALSE_ALARM_OF_ONE);
  }

  /**
   * Eight keys must not read one common sequence from different places.
   *
   * <p>A million random 64-bit numbers contain a repetition with probability n² / 2⁶⁵ = 3·10⁻⁸, which need not be
   * added to the false alarms.
   */
  @Test
  void noAnswerAppearsTwiceAmongAMillionAddresses() {
    int n = 1 << 20;
    long[] answers = new long[n];
    for (int i = 0; i < n; i++) {
      long key = Chance.of(i & 1, i >>> 1 & 1).key(Decision.TIE, i >>> 2 & 1);
      answers[i] = (i >>> 3 & 1) == 0 ? Chance.bits(key, i >>> 4) : Chance.bits(key, i >>> 4 & 255, i >>> 12);
    }
    assertThat(repetitions(answers)).isZero();
  }

  @Test
  void aDrawDependsOnItsAddressOnly() {
    double first = CHANCE.draw(Decision.MOVE, 3, 17);
    for (int i = 0; i < 1000; i++) {
      CHANCE.draw(Decision.DEATH, 3, i);
    }
    assertThat(CHANCE.draw(Decision.MOVE, 3, 17)).isEqualTo(first);
    assertThat(Chance.of(SEED, 0).draw(Decision.MOVE, 3, 17)).isEqualTo(first);
  }

  @Test
  void aHoistedKeyGivesTheSameDraws() {
    long key = CHANCE.key(Decision.MOVE, 3);
    assertThat(Chance.bits(key, 17)).isEqualTo(CHANCE.bits(Decision.MOVE, 3, 17));
    assertThat(Chance.bits(key, 17, 4)).isEqualTo(CHANCE.bits(Decision.MOVE, 3, 17, 4));
    assertThat(Chance.draw(key, 17)).isEqualTo(CHANCE.draw(Decision.MOVE, 3, 17));
    assertThat(Chance.draw(key, 17, 4)).isEqualTo(CHANCE.draw(Decision.MOVE, 3, 17, 4));
    assertThat(Chance.draw(key, 17)).isEqualTo(Chance.unit(Chance.bits(key, 17)));
  }

  @Test
  void drawsLieInZeroToOneWithoutOne() {
    assertThat(Chance.unit(0)).isZero();
    assertThat(Chance.unit(1L << 11)).isEqualTo(0x1.0p-53);
    assertThat(Chance.unit(1L << 63)).isEqualTo(0.5);
    assertThat(Chance.unit(-1)).isEqualTo(1 - 0x1.0p-53).isLessThan(1);
  }

  @Test
  void aPairIsTheSameFromBothSides() {
    int unequal = 0;
    for (int i = 0; i < 1_000_000; i++) {
      long one = id(i);
      long other = id(-i);
      unequal += Chance.pair(one, other) == Chance.pair(other, one) ? 0 : 1;
    }
    assertThat(unequal).isZero();
    // The formula itself, as others rely on it: the sum, also across the largest long.
    assertThat(Chance.pair(3, 4)).isEqualTo(7);
    assertThat(Chance.pair(Long.MAX_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
  }

  /** Sums of 64-bit hashes coincide as rarely as hashes: all 499 500 pairs of 1000 ids have sums of their own. */
  @Test
  void noTwoPairsShareAnAddress() {
    int n = 1000;
    long[] pairs = new long[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs[count++] = Chance.pair(id(i), id(j));
      }
    }
    assertThat(repetitions(pairs)).isZero();
  }

  @Test
  void aHashKnowsTheOrderOfItsParts() {
    assertThat(new long[] {
          Chance.hash(1, 2, 3), Chance.hash(1, 3, 2), Chance.hash(2, 1, 3),
          Chance.hash(2, 3, 1), Chance.hash(3, 1, 2), Chance.hash(3, 2, 1)
        })
        .doesNotHaveDuplicates();
    assertThat(Chance.hash(0, 0, 0)).isNotZero();
  }

  /** A monotone count of small draws: a tenth of all residents do what a tenth should do. */
  @Test
  void aProbabilityOfATenthHappensToATenth() {
    int happened = 0;
    int residents = 1_000_000;
    for (int i = 0; i < residents; i++) {
      happened += Chance.draw(KEY, id(i)) < 0.1 ? 1 : 0;
    }
    // Five standard deviations, √(n · 0.1 · 0.9) = 300; missed with probability 6·10⁻⁷.
    assertThat((double) happened).isCloseTo(100_000, within(1500.0));
  }

  /** Computed from the formulas by a second program (Python). If they change, so does every published result. */
  @Test
  void theDrawsArePinned() {
    assertThat(Chance.of(1, 0).bits(Decision.DEATH, 0, 0)).isEqualTo(0xCE4890630415C6F6L);
    assertThat(Chance.of(1, 0).bits(Decision.DEATH, 0, 1)).isEqualTo(0x1401C948B03B56BAL);
    assertThat(Chance.of(1, 0).bits(Decision.DEATH, 1, 0)).isEqualTo(0xD1C7AFF5462ECC68L);
    assertThat(Chance.of(1, 1).bits(Decision.DEATH, 0, 0)).isEqualTo(0x74E90B9353C23C86L);
    assertThat(Chance.of(2, 0).bits(Decision.DEATH, 0, 0)).isEqualTo(0xA0B9EF8D21043FA8L);
    assertThat(Chance.of(1, 0).bits(Decision.BIRTH, 0, 0)).isEqualTo(0x11DAF3F475092976L);
    assertThat(Chance.of(1, 0).bits(Decision.DEATH, 0, 0, 0)).isEqualTo(0xC1FC5C72A8EB1558L);
    assertThat(Chance.of(-1, 9).bits(Decision.SHOCK, -1, -1, -1)).isEqualTo(0xF5CC4714C73FFE3CL);
    assertThat(Chance.of(1, 0).draw(Decision.DEATH, 0, 0)).isEqualTo(0.8057947389352966);
    assertThat(Chance.hash(0, 0, 0)).isEqualTo(0x33FE8BD4F9C57863L);
    assertThat(Chance.hash(1, 2, 3)).isEqualTo(0xED671830066AE2ECL);
  }

  @Test
  void aNegativeReplicationIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Chance.of(1, -1)).withMessageContaining("-1");
  }

  @Test
  void aStoredChanceContinuesTheSame() throws IOException, ClassNotFoundException {
    var stored = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(stored)) {
      out.writeObject(Chance.of(5, 2));
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray()))) {
      Chance read = (Chance) in.readObject();
      assertThat(read.bits(Decision.MOVE, 1, 2)).isEqualTo(Chance.of(5, 2).bits(Decision.MOVE, 1, 2));
      assertThat(read.seed()).isEqualTo(5);
      assertThat(read.replication()).isEqualTo(2);
    }
  }
}
