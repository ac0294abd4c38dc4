package org.sozialraum.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Residents of a quarter by age group, origin and sex: how many each cell shall hold so that published age groups, the
 * number with migration background and the number of women and girls hold exactly, and all else stays as near as
 * possible to what is.
 *
 * <p>The present cells are fitted proportionally, then made whole: within each age group by largest remainders, then
 * single residents change cells within their age group until the other two numbers hold as well. A number that nothing
 * is published about leaves its dimension out.
 */
public final class PersonCells {
  /** Nothing is published. */
  public static final int UNKNOWN = -1;

  private static final int ORIGINS = 2;
  private static final int SEXES = 2;
  /** Weight of an empty cell: small enough never to matter, so that a margin can be met by nobody's likeness. */
  private static final double NEARLY_NOBODY = 1e-3;

  private final boolean origins;
  private final boolean sexes;

  /** @param origins whether origin is published; @param sexes whether sex is */
  public PersonCells(boolean origins, boolean sexes) {
    this.origins = origins;
    this.sexes = sexes;
  }

  /** Number of cells of so many age groups. */
  public int count(int ageGroups) {
    return ageGroups * perGroup();
  }

  /** The cell of a resident. */
  public int of(int ageGroup, int origin, int sex) {
    return (ageGroup * (origins ? ORIGINS : 1) + (origins ? origin : 0)) * (sexes ? SEXES : 1) + (sexes ? sex : 0);
  }

  /** The age group of a cell. */
  public int ageGroup(int cell) {
    return cell / perGroup();
  }

  /** Migration background of a cell's residents, 0 or 1; 0 where it is not told apart. */
  public int origin(int cell) {
    return origins ? cell / (sexes ? SEXES : 1) % ORIGINS : 0;
  }

  /** Sex of a cell's residents, 0 or 1; 0 where it is not told apart. */
  public int sex(int cell) {
    return sexes ? cell % SEXES : 0;
  }

  private int perGroup() {
    return (origins ? ORIGINS : 1) * (sexes ? SEXES : 1);
  }

  /**
   * Residents that each cell shall hold.
   *
   * @param present residents of each cell now. Not modified.
   * @param byAge published residents of each age group. Not modified.
   * @param withBackground published residents with migration background, or {@link #UNKNOWN}
   * @param women published women and girls, or {@link #UNKNOWN}
   * @param tieBreak hash that decides between equal remainders
   */
  public int[] wanted(int[] present, int[] byAge, int withBackground, int women, long tieBreak) {
    if (perGroup() == 1) {
      return byAge.clone();
    }
    double[] weights = new double[present.length];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = Math.max(present[cell], NEARLY_NOBODY);
    }
    int residents = Arrays.stream(byAge).sum();
    List<ProportionalFit.Margin> margins = new ArrayList<>();
    if (origins) {
      twoSided(margins, "migration background", withBackground, residents, this::origin, present.length);
    }
    if (sexes) {
      twoSided(margins, "women and girls", women, residents, this::sex, present.length);
    }
    for (int group = 0; group < byAge.length; group++) {
      int here = group;
      margins.add(ProportionalFit.Margin.of("age group " + group,
          cells(present.length, cell -> ageGroup(cell) == here), byAge[group]));
    }
    double[] fitted = ProportionalFit.fit(weights, margins).weights();
    int[] whole = new int[present.length];
    for (int group = 0; group < byAge.length; group++) {
      double[] part = Arrays.copyOfRange(fitted, count(group), count(group + 1));
      System.arraycopy(LargestRemainder.split(byAge[group], part, tieBreak + group), 0, whole, count(group),
          perGroup());
    }
    if (origins) {
      settle(whole, fitted, withBackground, this::origin, sexes ? SEXES : 1);
    }
    if (sexes) {
      settle(whole, fitted, women, this::sex, 1);
    }
    return whole;
  }

  private static void twoSided(List<ProportionalFit.Margin> margins, String name, int published, int residents,
      java.util.function.IntUnaryOperator side, int cells) {
    margins.add(ProportionalFit.Margin.of(name, cells(cells, cell -> side.applyAsInt(cell) == 1), published));
    margins.add(ProportionalFit.Margin.of("not " + name, cells(cells, cell -> side.applyAsInt(cell) == 0),
        Math.max(0, residents - published)));
  }

  private static int[] cells(int count, java.util.function.IntPredicate which) {
    return java.util.stream.IntStream.range(0, count).filter(which).toArray();
  }

  /** Moves single residents to the cell that differs in one side only, until the number on side 1 is as published. */
  private static void settle(int[] whole, double[] fitted, int published, java.util.function.IntUnaryOperator side,
      int apart) {
    int here = 0;
    for (int cell = 0; cell < whole.length; cell++) {
      here += side.applyAsInt(cell) * whole[cell];
    }
    while (here != published) {
      int from = here > published ? 1 : 0;
      int step = from == 1 ? -apart : apart;
      int best = UNKNOWN;
      double least = Double.POSITIVE_INFINITY;
      for (int cell = 0; cell < whole.length; cell++) {
        if (side.applyAsInt(cell) == from && whole[cell] > 0) {
          double worse = (fitted[cell] - whole[cell]) - (fitted[cell + step] - whole[cell + step]);
          if (worse < least) {
            least = worse;
            best = cell;
          }
        }
      }
      if (best == UNKNOWN) {
        return;
      }
      whole[best]--;
      whole[best + step]++;
      here += from == 1 ? -1 : 1;
    }
  }
}
