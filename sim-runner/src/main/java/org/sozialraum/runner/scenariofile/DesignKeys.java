package org.sozialraum.runner.scenariofile;

import java.util.List;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;

/**
 * The keys of a design file that hold one value each; {@code factors}, {@code list}, {@code reference}, {@code outputs}
 * and {@code stop} follow.
 *
 * @param question one sentence
 * @param scenario file that every point starts from
 * @param design how points are chosen
 * @param replications runs of each point
 * @param seed seed
 * @param points points, rows or trajectories of a sample
 * @param levels levels of a Morris design
 * @param table file with points
 * @param skip conditions of points that are left out
 * @param series series that are kept
 * @param timeLimitSeconds seconds after which a run is ended
 */
public record DesignKeys(
    @Word(meaning = "one sentence that the sweep is to answer", required = true) String question,
    @Word(meaning = "scenario file that every point starts from, seen from here", required = true) String scenario,
    @Word(meaning = "how the points are chosen", required = true) Kind design,
    @Quantity(meaning = "runs of each point with different luck; those of the scenario if nothing is said",
        unit = "runs", byDefault = 10, min = 1, max = 1_000_000, source = "design decision") int replications,
    @Quantity(meaning = "seed of the chance of all runs and points; that of the scenario if nothing is said",
        unit = "64 bits", byDefault = 1, min = Long.MIN_VALUE, max = Long.MAX_VALUE, source = "design decision")
    long seed,
    @Quantity(meaning = "points of a sample; rows of saltelli, trajectories of morris", unit = "points",
        byDefault = 100, min = 1, max = DesignKeys.MOST_POINTS, source = "design decision") long points,
    @Quantity(meaning = "levels of each factor of morris, an even number", unit = "levels", byDefault = 4, min = 2,
        max = 1000, source = "Morris 1991") int levels,
    @Word(meaning = "CSV file with a column for each factor and a row for each point, seen from here") String table,
    @Word(meaning = "conditions over factors; points of which any holds are left out") List<String> skip,
    @Word(meaning = "which series are kept of every run", byDefault = "none") Series series,
    @Quantity(meaning = "time after which a run is ended and counts as failed; 0 for no limit", unit = "seconds",
        byDefault = 0, min = 0, max = 1e6, source = "design decision") double timeLimitSeconds) {

  /** Points of the largest design. */
  static final double MOST_POINTS = 1e12;

  /** Copies the list. */
  public DesignKeys {
    skip = List.copyOf(skip);
  }

  /** Ways to choose points. */
  public enum Kind {
    GRID, ZIP, LIST, ONE_AT_A_TIME, LATIN_HYPERCUBE, SOBOL, MORRIS, SALTELLI, TABLE;

    /** Whether factors are counted through, level by level. */
    boolean counts() {
      return this == GRID || this == ZIP || this == ONE_AT_A_TIME;
    }

    /** Whether each point is written out. */
    boolean lists() {
      return this == LIST || this == TABLE;
    }

    /** Whether points are drawn between the ends of factors. */
    boolean samples() {
      return !counts() && !lists();
    }
  }

  /** Series that can be kept. */
  public enum Series { NONE, YEARLY, WEEKLY }

  /**
   * What a sweep varies.
   *
   * @param name name of its column
   * @param path path of the scenario
   * @param paths paths that take the value together
   * @param values values
   * @param from smallest number
   * @param to largest number
   * @param levels numbers between them, both included
   * @param scale how they are spread
   * @param whole whether they are whole numbers
   */
  public record OfFactor(
      @Word(meaning = "name of the factor, for columns and conditions", required = true) String name,
      @Word(meaning = "path of the value in the scenario, as messages show it", required = true, instead = "paths")
      String path,
      @Word(meaning = "paths of several values that are the same") List<String> paths,
      @Word(meaning = "values that it takes, lists in quotes") List<String> values,
      @Quantity(meaning = "smallest value", unit = "as in the scenario", byDefault = 0, min = -1e15, max = 1e15,
          source = "design of the sweep") double from,
      @Quantity(meaning = "largest value", unit = "as in the scenario", byDefault = 1, min = -1e15, max = 1e15,
          source = "design of the sweep") double to,
      @Quantity(meaning = "number of values from the smallest to the largest, both included", unit = "levels",
          byDefault = 3, min = 2, max = 1_000_000, source = "design of the sweep") int levels,
      @Word(meaning = "how the values are spread", byDefault = "linear") Scale scale,
      @Word(meaning = "whether values are rounded to whole numbers", byDefault = "false") boolean whole) {

    /** Copies the lists. */
    public OfFactor {
      paths = List.copyOf(paths);
      values = List.copyOf(values);
    }
  }

  /** How numbers are spread between two others. */
  public enum Scale { LINEAR, LOG }

  /**
   * A number that is kept of every run.
   *
   * @param observable observable
   * @param name name of its column
   * @param level level
   * @param unit unit of that level
   * @param reduce how values over time become one number
   * @param fromYear first year that counts
   * @param toYear last year that counts
   * @param threshold what is waited for
   */
  public record OfOutput(
      @Word(meaning = "name of the observable", required = true) String observable,
      @Word(meaning = "name of the column; that of the observable if nothing is said") String name,
      @Word(meaning = "level that the unit belongs to") Level level,
      @Word(meaning = "id or name of a unit of that level; the whole town if nothing is said") String unit,
      @Word(meaning = "how values over time become one number", required = true) Reduce reduce,
      @Quantity(meaning = "first observed year that counts; 0 is the first week", unit = "years", byDefault = 1,
          min = 0, max = 1000, source = "design of the sweep") int fromYear,
      @Quantity(meaning = "last observed year that counts; the last one if nothing is said", unit = "years",
          byDefault = 1000, min = 0, max = 1000, source = "design of the sweep") int toYear,
      @Quantity(meaning = "value that first-above and first-below wait for", unit = "as the observable", byDefault = 0,
          min = -1e15, max = 1e15, source = "design of the sweep") double threshold) {}

  /** Levels at which results are reported. */
  public enum Level { COUNTY, MUNICIPALITY, DISTRICT, QUARTER, GROUP }

  /** How values over time become one number. */
  public enum Reduce { FINAL, MEAN, MIN, MAX, FIRST_ABOVE, FIRST_BELOW }

  /**
   * When a run ends early.
   *
   * @param observable weekly observable of the whole town
   * @param above threshold above which it ends
   * @param below threshold below which it ends
   * @param fromWeek first observed week in which it may end
   */
  public record OfStop(
      @Word(meaning = "name of an observable that is recorded every week", required = true) String observable,
      @Quantity(meaning = "value above which a run ends", unit = "as the observable", byDefault = 0, min = -1e15,
          max = 1e15, source = "design of the sweep") double above,
      @Quantity(meaning = "value below which a run ends", unit = "as the observable", byDefault = 0, min = -1e15,
          max = 1e15, source = "design of the sweep") double below,
      @Quantity(meaning = "first observed week in which a run may end", unit = "weeks", byDefault = 0, min = 0,
          max = 52_000, source = "design of the sweep") int fromWeek) {}
}
