package org.sozialraum.town;

import org.sozialraum.chance.Numeric;

/**
 * Which places can be chosen from each cell of neighbouring dwellings, with weights that fall with distance.
 *
 * <p>A weight is attractiveness times e^(-beta d). What a resident makes of a place beyond that (age, income, steps,
 * closed doors) is accepted or refused after the choice, so the tables never change. Places added after the founding
 * are not in the tables: they are tried first, by their own draw. So is what a place gains, founded or not, that is
 * open longer or nicer than usual this week (its surplus). Leaving the quarter is one more option with one weight for
 * the whole town.
 */
public final class ChoiceSets implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  /** Dwellings in street order that share one table. */
  public static final int DWELLINGS_PER_CELL = 128;
  /** Choice of leaving the quarter. */
  public static final int OUTSIDE = -1;
  /** Bits of a word that hold a place. */
  private static final long PLACE = 0xFFFF;

  private final double beta;
  private final double reachMetres;
  private final int[] firstCell;
  private final int[] firstDwelling;
  private final float[] x;
  private final float[] y;
  private final int[] first;
  /** Inside weight of a cell: the sum over its entries. */
  private final double[] inside;
  /** Entries of a cell per unit of its inside weight, so that a choice needs no division. */
  private final double[] entriesPerWeight;
  /**
   * Entries of all cells, one word each, so that a choice reads memory once: in the low 16 bits the entry's place, in
   * the next 16 the other place that takes the rest of its share, in the high 32 the part of the share that it keeps
   * (Walker 1977, Vose 1991).
   */
  private final long[] words;
  private transient float[] drawnOut;
  private double outside;
  private int extraFrom;
  // What follows from the places of now: of the version given, and worked out anew where it is missing.
  private transient int version;
  private transient float[] extraWeight;
  private transient int extras;
  /** Places with a surplus, in the order of rows. */
  private transient int[] surplusPlaces;
  private transient int surpluses;
  /** Surplus of a cell, summed up to each of these places. */
  private transient float[] surplusUpTo;

  /**
   * Tables for the founded places.
   *
   * @param town town whose dwellings, quarters and places stand
   * @param beta fall of weights per metre
   * @param reachMetres no place further away is chosen
   */
  public ChoiceSets(Town town, double beta, double reachMetres) {
    this.beta = beta;
    this.reachMetres = reachMetres;
    Quarters quarters = town.quarters();
    firstCell = new int[quarters.count() + 1];
    firstDwelling = quarters.firstDwelling().array().clone();
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      int cellsHere = (quarters.dwellings().of(quarter) + DWELLINGS_PER_CELL - 1) / DWELLINGS_PER_CELL;
      firstCell[quarter + 1] = firstCell[quarter] + cellsHere;
    }
    int cells = firstCell[quarters.count()];
    x = new float[cells];
    y = new float[cells];
    first = new int[cells + 1];
    centreCells(town);
    Places places = town.places();
    extraFrom = places.count();
    inside = new double[cells];
    entriesPerWeight = new double[cells];
    int[] allPlaces = new int[1024];
    float[] allKeeps = new float[1024];
    char[] allAliases = new char[1024];
    double[] weights = new double[places.count()];
    AliasTable table = new AliasTable(places.count());
    int entries = 0;
    for (int cell = 0; cell < cells; cell++) {
      first[cell] = entries;
      double sum = 0;
      for (int candidate = 0; candidate < places.count(); candidate++) {
        double weight = weight(cell, places, candidate);
        if (weight > 0) {
          if (entries == allPlaces.length) {
            allPlaces = java.util.Arrays.copyOf(allPlaces, 2 * entries);
            allKeeps = java.util.Arrays.copyOf(allKeeps, 2 * entries);
            allAliases = java.util.Arrays.copyOf(allAliases, 2 * entries);
          }
          sum += weight;
          weights[entries - first[cell]] = weight;
          allPlaces[entries++] = candidate;
        }
      }
      inside[cell] = sum;
      entriesPerWeight[cell] = (entries - first[cell]) / sum;
      table.build(weights, entries - first[cell], sum, allKeeps, allAliases, first[cell]);
    }
    first[cells] = entries;
    words = new long[entries];
    for (int cell = 0; cell < cells; cell++) {
      for (int k = first[cell]; k < first[cell + 1]; k++) {
        words[k] = (long) Float.floatToRawIntBits(allKeeps[k]) << 32
            | (long) allPlaces[first[cell] + allAliases[k]] << 16 | allPlaces[k];
      }
    }
  }

  private void centreCells(Town town) {
    Dwellings dwellings = town.dwellings();
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      int from = town.quarters().firstDwelling().of(quarter);
      int end = from + town.quarters().dwellings().of(quarter);
      for (int cell = firstCell[quarter]; cell < firstCell[quarter + 1]; cell++) {
        int begin = from + (cell - firstCell[quarter]) * DWELLINGS_PER_CELL;
        int stop = Math.min(end, begin + DWELLINGS_PER_CELL);
        double sumX = 0;
        double sumY = 0;
        for (int dwelling = begin; dwelling < stop; dwelling++) {
          sumX += dwellings.x().of(dwelling);
          sumY += dwellings.y().of(dwelling);
        }
        x[cell] = (float) (sumX / (stop - begin));
        y[cell] = (float) (sumY / (stop - begin));
      }
    }
  }

  /** Cell of a dwelling of a quarter. */
  public int cell(int quarter, int dwelling) {
    return firstCell[quarter] + (dwelling - firstDwelling[quarter]) / DWELLINGS_PER_CELL;
  }

  /** Cells of the town. */
  public int cells() {
    return x.length;
  }

  /** Middle of the dwellings of a cell, metres east. */
  public float x(int cell) {
    return x[cell];
  }

  /** Middle of the dwellings of a cell, metres north. */
  public float y(int cell) {
    return y[cell];
  }

  /** Distance from a cell to a place, metres. */
  public double distance(int cell, Places places, int toPlace) {
    double dx = x[cell] - places.x().of(toPlace);
    double dy = y[cell] - places.y().of(toPlace);
    return Math.sqrt(dx * dx + dy * dy);
  }

  private double weight(int cell, Places places, int toPlace) {
    double away = distance(cell, places, toPlace);
    return away > reachMetres ? 0 : places.kindOf(toPlace).attractiveness() * Numeric.exp(-beta * away);
  }

  /** Weight of a place added after the founding, seen from a cell, its opening hours counted. */
  public double extraWeight(int cell, Places places, int extraPlace) {
    double open = places.openness().of(extraPlace);
    return open <= 0 ? 0 : weight(cell, places, extraPlace) * open;
  }

  /** Weight of the k-th place added after the founding as of the last {@link #refresh}, seen from a cell. */
  public float extraWeight(int cell, int extra) {
    return extraWeight[cell * extras + extra];
  }

  /** Places added after the founding, as of the last {@link #refresh}. */
  public int extras() {
    return extras;
  }

  /** First place that is not in the tables. */
  public int extraFrom() {
    return extraFrom;
  }

  /** Weight of all founded places seen from a cell. */
  public double inside(int cell) {
    return inside[cell];
  }

  /** Weight of leaving the quarter, the same everywhere in the town. */
  public double outside() {
    return outside;
  }

  /** Sets the weight of leaving the quarter, once, at the founding. */
  public void outside(double weight) {
    outside = weight;
  }

  /** Entries of a cell, for the founding: place of entry k of {@link #entriesFrom} on. */
  public int placeAt(int entry) {
    return (int) (words[entry] & PLACE);
  }

  /** Weight of an entry of a cell. */
  public double weightAt(int cell, Places places, int entry) {
    return weight(cell, places, placeAt(entry));
  }

  /** First entry of a cell. */
  public int entriesFrom(int cell) {
    return first[cell];
  }

  /** Entry after the last of a cell. */
  public int entriesEnd(int cell) {
    return first[cell + 1];
  }

  /** Founded place that a draw in [0, 1) picks from a cell, or {@link #OUTSIDE}. */
  public int choose(int cell, double draw) {
    double wanted = draw * (inside[cell] + outside);
    if (wanted >= inside[cell]) {
      return OUTSIDE;
    }
    int from = first[cell];
    double scaled = wanted * entriesPerWeight[cell];
    int which = Math.min((int) scaled, first[cell + 1] - from - 1);
    long word = words[from + which];
    return (int) ((scaled - which < Float.intBitsToFloat((int) (word >>> 32)) ? word : word >>> 16) & PLACE);
  }

  /** Weight that added hours and appeal give to all places, seen from a cell; 0 if nothing is added anywhere. */
  public float surplus(int cell) {
    return surpluses == 0 ? 0 : surplusUpTo[(cell + 1) * surpluses - 1];
  }

  /** Place whose surplus a draw in [0, 1) picks from a cell that has some. */
  public int chooseSurplus(int cell, double draw) {
    double wanted = draw * surplus(cell);
    int from = cell * surpluses;
    int which = 0;
    while (which < surpluses - 1 && wanted >= surplusUpTo[from + which]) {
      which++;
    }
    return surplusPlaces[which];
  }

  private void findSurpluses(Places places) {
    surpluses = 0;
    for (int place = 0; place < places.count(); place++) {
      surpluses += places.surplus(place) > 0 ? 1 : 0;
    }
    if (surplusPlaces == null || surplusPlaces.length < surpluses) {
      surplusPlaces = new int[surpluses];
    }
    if (surplusUpTo == null || surplusUpTo.length < surpluses * x.length) {
      surplusUpTo = new float[surpluses * x.length];
    }
    int found = 0;
    for (int place = 0; place < places.count(); place++) {
      if (places.surplus(place) > 0) {
        surplusPlaces[found++] = place;
      }
    }
  }

  private double sumSurpluses(int cell, Places places) {
    double sum = 0;
    for (int k = 0; k < surpluses; k++) {
      sum += weight(cell, places, surplusPlaces[k]) * places.surplus(surplusPlaces[k]);
      surplusUpTo[cell * surpluses + k] = (float) sum;
    }
    return sum;
  }

  /**
   * How much more (or less) residents of a cell go out than at the founding, because places opened or closed,
   * or are open longer or nicer: (weights now / weights at the founding)^epsilon.
   */
  public float drawnOut(int cell) {
    return drawnOut[cell];
  }

  /** Recomputes {@link #drawnOut} if places have changed since the last call. */
  public void refresh(Places places, double epsilon) {
    if (drawnOut != null && version == places.version()) {
      return;
    }
    if (drawnOut == null) {
      drawnOut = new float[x.length];
    }
    version = places.version();
    extras = places.count() - extraFrom;
    extraWeight = new float[extras * x.length];
    findSurpluses(places);
    for (int cell = 0; cell < x.length; cell++) {
      double now = outside;
      double before = outside + inside(cell);
      for (int entry = first[cell]; entry < first[cell + 1]; entry++) {
        now += weightAt(cell, places, entry) * Math.min(1, places.openness().of(placeAt(entry)));
      }
      for (int extra = extraFrom; extra < places.count(); extra++) {
        double weight = extraWeight(cell, places, extra);
        extraWeight[cell * extras + extra - extraFrom] = (float) weight;
        now += weight;
      }
      now += sumSurpluses(cell, places);
      drawnOut[cell] = before <= 0 || now <= 0 ? 1 : (float) Numeric.exp(epsilon * Numeric.ln(now / before));
    }
  }
}
