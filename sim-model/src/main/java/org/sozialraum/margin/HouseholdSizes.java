package org.sozialraum.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * How many households of each size a quarter shall have, and how many residents of each age band shall live in
 * households of each size.
 *
 * <p>The households that stand are weighted by {@link ProportionalFit} until persons by age band and households by size
 * agree with what is published. Published households by size then hold as whole numbers, and sizes within an open group
 * take up what is left of the residents. Where the published households cannot hold all residents (or would need more),
 * ages hold and household sizes give way as little as the fit allows.
 *
 * @param households number wanted by size, from 0 to {@link #LARGEST}
 * @param persons residents wanted by age band and size, [bands][LARGEST + 1]
 * @param published groups of sizes that are published
 * @param gaveWay whether published sizes contradict the residents, so that sizes are only approximate
 */
public record HouseholdSizes(int[] households, double[][] persons, List<HouseholdGroup> published,
    boolean gaveWay) {
  /** Largest size that is told apart; larger households count as this size. */
  public static final int LARGEST = 40;

  /** What is published of the sizes: spans and numbers, the last one open; empty if nothing is. */
  public static List<HouseholdGroup> published(QuarterPlan plan) {
    double mean = plan.indicators().householdSize();
    List<HouseholdGroup> groups = new ArrayList<>(plan.households());
    boolean open = !groups.isEmpty() && groups.get(groups.size() - 1).to() == HouseholdGroup.OPEN;
    if (open || !(mean >= 1) || plan.population() == 0) {
      return groups;
    }
    int named = groups.stream().mapToInt(HouseholdGroup::households).sum();
    int all = (int) Math.max(1, Math.rint(plan.population() / mean));
    int next = groups.isEmpty() ? 1 : groups.get(groups.size() - 1).to() + 1;
    groups.add(new HouseholdGroup(next, HouseholdGroup.OPEN, Math.max(0, all - named)));
    return groups;
  }

  /**
   * Fits sizes.
   *
   * @param size persons of each household that stands, 1 or more. Not modified.
   * @param band persons by age band of each household, [households][bands]. Not modified.
   * @param published groups of sizes without gaps from 1 on, not empty
   * @param tieBreak hash that decides between equal remainders
   */
  public static HouseholdSizes fit(int[] size, int[][] band, List<HouseholdGroup> published, long tieBreak) {
    int bands = band.length == 0 ? 0 : band[0].length;
    int[] byBand = new int[bands];
    int residents = 0;
    for (int[] household : band) {
      for (int b = 0; b < bands; b++) {
        byBand[b] += household[b];
        residents += household[b];
      }
    }
    List<ProportionalFit.Margin> margins = new ArrayList<>();
    for (HouseholdGroup group : published) {
      margins.add(ProportionalFit.Margin.of("households of " + group.from(),
          java.util.stream.IntStream.range(0, size.length)
              .filter(h -> size[h] >= group.from() && size[h] <= group.to()).toArray(), group.households()));
    }
    for (int b = 0; b < bands; b++) {
      margins.add(ofBand(band, b, byBand[b]));
    }
    double[] ones = new double[size.length];
    Arrays.fill(ones, 1);
    double[] weights = ProportionalFit.fit(ones, margins).weights();
    double[] fitted = new double[LARGEST + 1];
    double[][] persons = new double[bands][LARGEST + 1];
    for (int h = 0; h < size.length; h++) {
      int s = Math.min(size[h], LARGEST);
      fitted[s] += weights[h];
      for (int b = 0; b < bands; b++) {
        persons[b][s] += weights[h] * band[h][b];
      }
    }
    int[] whole = withinGroups(fitted, published, residents, tieBreak);
    boolean gaveWay = !meet(whole, fitted, published, residents);
    if (gaveWay) {
      double sum = Arrays.stream(fitted).sum();
      whole = LargestRemainder.split((int) Math.min(residents, Math.rint(sum)), fitted, tieBreak);
      meet(whole, fitted, List.of(), residents);
    }
    return new HouseholdSizes(whole, persons, List.copyOf(published), gaveWay);
  }

  private static ProportionalFit.Margin ofBand(int[][] band, int b, int residents) {
    int[] cells = java.util.stream.IntStream.range(0, band.length).filter(h -> band[h][b] > 0).toArray();
    double[] counts = Arrays.stream(cells).mapToDouble(h -> band[h][b]).toArray();
    return new ProportionalFit.Margin("age band " + b, cells, counts, residents);
  }

  /** Whole households by size: each group's number as published, sizes nobody speaks of as fitted. */
  private static int[] withinGroups(double[] fitted, List<HouseholdGroup> published, int residents, long tieBreak) {
    int[] whole = new int[LARGEST + 1];
    int next = 1;
    for (HouseholdGroup group : published) {
      int last = Math.min(group.to(), LARGEST);
      split(whole, fitted, group.from(), last, group.households(), tieBreak);
      next = last + 1;
    }
    if (next <= LARGEST) {
      double rest = 0;
      for (int s = next; s <= LARGEST; s++) {
        rest += fitted[s];
      }
      split(whole, fitted, next, LARGEST, (int) Math.min(residents, Math.rint(rest)), tieBreak);
    }
    return whole;
  }

  private static void split(int[] whole, double[] fitted, int from, int to, int households, long tieBreak) {
    if (from > to) {
      return;
    }
    double[] part = Arrays.copyOfRange(fitted, from, to + 1);
    if (Arrays.stream(part).sum() <= 0) {
      part[0] = 1; // nobody lives like this yet: the smallest size is the likeliest
    }
    System.arraycopy(LargestRemainder.split(households, part, tieBreak + from), 0, whole, from, part.length);
  }

  /**
   * Shifts households to the next size within their group until all residents have room and nobody is missing. Returns
   * false if that cannot be.
   */
  private static boolean meet(int[] whole, double[] fitted, List<HouseholdGroup> published, int residents) {
    long room = 0;
    for (int s = 1; s <= LARGEST; s++) {
      room += (long) s * whole[s];
    }
    while (room != residents) {
      int step = room < residents ? 1 : -1;
      int best = 0;
      double most = 0;
      for (int s = 1; s <= LARGEST; s++) {
        int other = s + step;
        if (whole[s] > 0 && other >= 1 && other <= LARGEST && together(published, s, other)) {
          // Keeps the shape of the fit: shift where many are and, beside them, fewer than fitted.
          double gain = (whole[s] + .5) / (fitted[s] + .5) * ((fitted[other] + .01) / (whole[other] + .5));
          if (gain > most) {
            most = gain;
            best = s;
          }
        }
      }
      if (best == 0) {
        return false;
      }
      whole[best]--;
      whole[best + step]++;
      room += step;
    }
    return true;
  }

  private static boolean together(List<HouseholdGroup> published, int one, int other) {
    for (HouseholdGroup group : published) {
      if (one >= group.from() && one <= group.to()) {
        return other >= group.from() && other <= group.to();
      }
    }
    return published.isEmpty() || other > published.get(published.size() - 1).to();
  }
}
