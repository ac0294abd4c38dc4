package org.sozialraum.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Who could meet whom, written down over some weeks: for every pair that sat at one table the chance that it got to
 * talk. It holds where people live, go and belong, and nothing that the six stocks say: no tie, no draw, no meeting.
 *
 * <p>Pairs fall into classes of the weekly chance p to meet (powers of two) and of the log-odds a that a first meeting
 * lasts at trust .5 and without common ties. A resident who moves is somebody else from then on.
 */
final class Contacts {
  /** Classes of the chance to meet: the first from 1/2 on, each next one down to half of it, the last all below. */
  static final int CHANCES = 10;
  /** Classes of the log-odds, half a unit wide, from zero downwards. */
  static final int ODDS = 16;
  /** Residents fall into fifths by how much they could meet others. */
  static final int FIFTHS = 5;
  private static final int LEAST_SHARED = 7;
  private static final int SAMPLE = 7;

  /** What a quarter's residents from 14 could meet. */
  static final class Of {
    /** Partners of a resident, by fifth, chance and odds. */
    final double[][][] partners = new double[FIFTHS][CHANCES][ODDS];
    /** Mean chance to meet within a class of chances. */
    final double[] chance = new double[CHANCES];
    /** Share of it at places. */
    final double[] atPlaces = new double[CHANCES];
    /** Third persons of a pair, by the pair's chance and the chances of its two ends to meet the third. */
    final double[][][] shared = new double[CHANCES][CHANCES][CHANCES];
  }

  private record Somebody(long id, int dwelling, int firstWeek, int[] lastWeek) {}

  private final Settings settings;
  private final Map<Long, Integer> numberOf = new HashMap<>();
  private final List<Somebody> everybody = new ArrayList<>();
  private int[] numberOfRow = new int[0];
  private long[] pair = new long[1 << 22];
  private float[] sum = new float[1 << 22];
  private float[] atPlaces = new float[1 << 22];
  private int weeks;

  Contacts(Settings settings) {
    this.settings = settings;
  }

  /** Writes down the tables of a week. */
  void writeDown(Town town) {
    Residents residents = town.residents();
    numberOfRow = new int[residents.count()];
    for (int row = 0; row < numberOfRow.length; row++) {
      long id = residents.id().of(row);
      int dwelling = residents.dwelling().of(row);
      Integer known = numberOf.get(id);
      if (known == null || everybody.get(known).dwelling() != dwelling) {
        known = everybody.size();
        everybody.add(new Somebody(id, dwelling, weeks, new int[] {weeks}));
        numberOf.put(id, known);
      }
      everybody.get(known).lastWeek()[0] = weeks;
      numberOfRow[row] = known;
    }
    Gatherings gatherings = town.gatherings();
    int[] first = gatherings.firstSeats();
    long[] seats = gatherings.seats();
    for (int table = 0; table < gatherings.tables(); table++) {
      double rate = rate(town, table);
      boolean place = table >= gatherings.firstPlaceTable();
      for (int one = first[table]; one < first[table + 1]; one++) {
        for (int two = one + 1; two < first[table + 1]; two++) {
          double chance = rate * Gatherings.ease(seats[2 * one + 1]) * Gatherings.ease(seats[2 * two + 1]);
          int rowOne = Gatherings.row(seats[2 * one + 1]);
          int rowTwo = Gatherings.row(seats[2 * two + 1]);
          if (chance > 0 && residents.dwelling().of(rowOne) != residents.dwelling().of(rowTwo)) {
            add(numberOfRow[rowOne], numberOfRow[rowTwo], (float) Math.min(1, chance), place);
          }
        }
      }
    }
    weeks++;
  }

  private double rate(Town town, int table) {
    Gatherings gatherings = town.gatherings();
    var encounters = settings.week().encounters();
    if (table < gatherings.firstGroupTable()) {
      return encounters.doorstep() / Gatherings.MIXED_TABLE;
    }
    if (table < gatherings.firstEventTable()) {
      return encounters.meetings() / Gatherings.GROUP;
    }
    if (table < gatherings.firstPlaceTable()) {
      return encounters.events() / Gatherings.MIXED_TABLE;
    }
    int place = gatherings.placeOf(table);
    if (place == Gatherings.NO_PLACE) {
      return encounters.meetings() / Gatherings.GROUP;
    }
    Places places = town.places();
    return places.kindOf(place).kappa() * encounters.placesScale()
        / (places.kindOf(place).hasGroups() ? Gatherings.GROUP : Gatherings.MIXED_TABLE);
  }

  private static long key(int one, int two) {
    return ((long) Math.min(one, two) << 32 | Math.max(one, two)) + 1;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 42);
    while (pair[slot] != 0 && pair[slot] != key) {
      slot = slot + 1 & pair.length - 1;
    }
    return slot;
  }

  private void add(int one, int two, float chance, boolean place) {
    int slot = slot(key(one, two));
    pair[slot] = key(one, two);
    sum[slot] += chance;
    atPlaces[slot] += place ? chance : 0;
  }

  static int classOf(double chance) {
    int at = 0;
    while (at < CHANCES - 1 && chance < .5) {
      chance *= 2;
      at++;
    }
    return at;
  }

  private double chanceOf(int slot) {
    Somebody one = everybody.get((int) (pair[slot] - 1 >>> 32));
    Somebody two = everybody.get((int) (pair[slot] - 1));
    return sum[slot] / Math.max(1, together(one, two));
  }

  private static int together(Somebody one, Somebody two) {
    return Math.min(one.lastWeek()[0], two.lastWeek()[0]) - Math.max(one.firstWeek(), two.firstWeek()) + 1;
  }

  /** The classes of each quarter, of residents from 14 who lived here all the time. */
  Of[] classes(Town town, int week) {
    Residents residents = town.residents();
    int[] rowOf = new int[everybody.size()];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < numberOfRow.length; row++) {
      rowOf[numberOfRow[row]] = row;
    }
    // By resident: what could be met in all, and for whom it counts.
    double[] contact = new double[everybody.size()];
    int[][] near = new int[everybody.size()][];
    int[] nearCount = new int[everybody.size()];
    for (int slot = 0; slot < pair.length; slot++) {
      if (pair[slot] != 0) {
        int one = (int) (pair[slot] - 1 >>> 32);
        int two = (int) (pair[slot] - 1);
        contact[one] += sum[slot];
        contact[two] += sum[slot];
        if (rowOf[one] >= 0 && rowOf[two] >= 0 && classOf(chanceOf(slot)) < LEAST_SHARED) {
          enter(near, nearCount, one, two);
          enter(near, nearCount, two, one);
        }
      }
    }
    int quarters = town.quarters().count();
    int[] fifth = new int[everybody.size()];
    double[][] persons = new double[quarters][FIFTHS];
    for (int quarter = 0; quarter < quarters; quarter++) {
      int here = quarter;
      int[] rows = IntStream.range(0, numberOfRow.length)
          .filter(row -> counts(residents, row, week) && town.quarterOf(row) == here).boxed()
          .sorted(Comparator.comparingDouble(row -> contact[numberOfRow[row]])).mapToInt(row -> row).toArray();
      for (int k = 0; k < rows.length; k++) {
        fifth[numberOfRow[rows[k]]] = k * FIFTHS / rows.length;
        persons[quarter][k * FIFTHS / rows.length]++;
      }
    }
    Of[] classes = new Of[quarters];
    double[][] weight = new double[quarters][CHANCES];
    double[][] sampled = new double[quarters][CHANCES];
    for (int quarter = 0; quarter < quarters; quarter++) {
      classes[quarter] = new Of();
    }
    for (int slot = 0; slot < pair.length; slot++) {
      if (pair[slot] == 0) {
        continue;
      }
      for (int end = 0; end < 2; end++) {
        int one = end == 0 ? (int) (pair[slot] - 1 >>> 32) : (int) (pair[slot] - 1);
        int two = end == 1 ? (int) (pair[slot] - 1 >>> 32) : (int) (pair[slot] - 1);
        if (rowOf[one] < 0 || rowOf[two] < 0 || !counts(residents, rowOf[one], week)) {
          continue;
        }
        int quarter = town.quarterOf(rowOf[one]);
        Of here = classes[quarter];
        double chance = Math.min(1, chanceOf(slot));
        int at = classOf(chance);
        here.partners[fifth[one]][at][oddsOf(town, rowOf[one], rowOf[two])] += 1 / persons[quarter][fifth[one]];
        here.chance[at] += chance;
        here.atPlaces[at] += chance * atPlaces[slot] / sum[slot];
        weight[quarter][at]++;
        if (one % SAMPLE == 0) {
          sampled[quarter][at]++;
          for (int k = 0; k < nearCount[one]; k++) {
            int third = near[one][k];
            if (third != two) {
              int other = slot(key(two, third));
              if (pair[other] != 0) {
                here.shared[at][classOf(chanceOf(slot(key(one, third))))][classOf(chanceOf(other))]++;
              }
            }
          }
        }
      }
    }
    for (int quarter = 0; quarter < quarters; quarter++) {
      for (int at = 0; at < CHANCES; at++) {
        if (weight[quarter][at] > 0) {
          classes[quarter].atPlaces[at] /= classes[quarter].chance[at];
          classes[quarter].chance[at] /= weight[quarter][at];
        }
        for (double[] row : classes[quarter].shared[at]) {
          for (int k = 0; k < CHANCES; k++) {
            row[k] /= Math.max(1, sampled[quarter][at]);
          }
        }
      }
    }
    return classes;
  }

  private static void enter(int[][] lists, int[] count, int one, int two) {
    if (lists[one] == null || lists[one].length == count[one]) {
      lists[one] = lists[one] == null ? new int[32] : Arrays.copyOf(lists[one], 2 * count[one]);
    }
    lists[one][count[one]++] = two;
  }

  private boolean counts(Residents residents, int row, int week) {
    return everybody.get(numberOfRow[row]).firstWeek() == 0
        && residents.birthWeek().of(row) <= week - 52 * Residents.FIRST_MODE_AGE;
  }

  private int oddsOf(Town town, int one, int two) {
    var s = settings.week().encounters();
    Residents residents = town.residents();
    double odds = s.tieIntercept()
        - s.ageDifference() * Math.abs(residents.birthWeek().of(one) - residents.birthWeek().of(two)) / 1040.0
        - s.schoolingDifference() * Math.abs(schooling(residents, one) - schooling(residents, two))
        - (residents.migration().of(one) == residents.migration().of(two) ? 0 : s.migrationDifference());
    var dwellings = town.dwellings();
    int homeOne = residents.dwelling().of(one);
    int homeTwo = residents.dwelling().of(two);
    odds -= s.distance() * Math.log(1 + Math.hypot(dwellings.x().of(homeOne) - dwellings.x().of(homeTwo),
        dwellings.y().of(homeOne) - dwellings.y().of(homeTwo)) / 50);
    return (int) Math.max(0, Math.min(ODDS - 1, -odds * 2));
  }

  private static int schooling(Residents residents, int row) {
    return residents.education().of(row) > 2 ? 1 : residents.education().of(row);
  }

  /** Log-odds in the middle of a class. */
  static double oddsAt(int at) {
    return -(at + .5) / 2;
  }
}
