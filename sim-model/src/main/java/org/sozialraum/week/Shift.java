package org.sozialraum.week;

import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/**
 * One week of a town as processes work through it: the town, the week, its chance, and a crew among which passes over
 * residents are shared.
 *
 * <p>A pass may write what belongs to the rows at hand, and what it reads of other rows nobody may write in the same
 * pass. Then it does not matter how rows are cut or who goes over them when. Processes keep what they need for a part
 * under the part's number.
 *
 * <pre>{@code
 * public void run(Shift shift) {
 *   shift.residents(this, FearChange::follow);
 * }
 *
 * private void follow(Shift shift, Rows rows) {
 *   for (int resident = rows.first(); resident < rows.end(); resident++) { … }
 * }
 * }</pre>
 */
public final class Shift {

  /**
   * What a process does with rows.
   *
   * @param <P> the process
   */
  @FunctionalInterface
  public interface Pass<P> {
    /** Goes over the rows. */
    void over(P process, Shift shift, Rows rows);
  }

  private final Crew crew;
  private Town town;
  private int week;
  private Chance chance;
  private Rows[] rows = new Rows[0];
  private Object process;
  private Pass<Object> pass;
  private int parts;
  private int count;

  /** Weeks worked through by a crew, each after {@link #begin}. */
  public Shift(Crew crew) {
    this.crew = crew;
  }

  /** One week with one hand. */
  public Shift(Town town, int week, Chance chance) {
    this(Crew.ALONE);
    begin(town, week, chance);
  }

  /** Begins a week. */
  public void begin(Town ofTown, int ofWeek, Chance ofChance) {
    town = ofTown;
    week = ofWeek;
    chance = ofChance;
  }

  /** The town. */
  public Town town() {
    return town;
  }

  /** The week. */
  public int week() {
    return week;
  }

  /** Chance of the run. */
  public Chance chance() {
    return chance;
  }

  /** The crew, for work that is cut otherwise. */
  public Crew crew() {
    return crew;
  }

  /** Parts that residents are cut into as they are now; below are the numbers that {@link Rows#part} gives. */
  public int parts() {
    return Cut.parts(town.residents().count());
  }

  /** Goes over all residents, quarter by quarter; a quarter may be cut. */
  public <P> void residents(P ofProcess, Pass<? super P> toDo) {
    prepare(town.residents().count(), ofProcess, toDo);
    crew.share(parts, this, Shift::partOfResidents);
  }

  /** Goes over all quarters, each with all its residents, also where there are none. */
  public <P> void quarters(P ofProcess, Pass<? super P> toDo) {
    prepare(town.residents().count(), ofProcess, toDo);
    crew.share(parts, this, Shift::partOfQuarters);
  }

  /** Goes over all dwellings; the quarter of the rows is not given. */
  public <P> void dwellings(P ofProcess, Pass<? super P> toDo) {
    prepare(town.dwellings().count(), ofProcess, toDo);
    crew.share(parts, this, Shift::partOfDwellings);
  }

  @SuppressWarnings("unchecked")
  private <P> void prepare(int ofRows, P ofProcess, Pass<? super P> toDo) {
    count = ofRows;
    parts = Cut.parts(ofRows);
    if (rows.length < parts) {
      rows = new Rows[parts];
      for (int part = 0; part < parts; part++) {
        rows[part] = new Rows(part);
      }
    }
    process = ofProcess;
    // The process comes back to the pass that was made for it.
    pass = (Pass<Object>) toDo;
  }

  private void partOfResidents(int part) {
    Quarters quarters = town.quarters();
    int row = Cut.first(part, parts, count);
    int end = Cut.first(part + 1, parts, count);
    for (int quarter = quarterBeginningAt(row + 1) - 1; row < end; quarter++) {
      int stop = Math.min(end, quarters.firstResident().of(quarter) + quarters.residents().of(quarter));
      if (row < stop) {
        pass.over(process, this, rows[part].at(quarter, row, stop));
        row = stop;
      }
    }
  }

  private void partOfQuarters(int part) {
    Quarters quarters = town.quarters();
    int from = quarterBeginningAt(Cut.first(part, parts, count));
    int end = part == parts - 1 ? quarters.count() : quarterBeginningAt(Cut.first(part + 1, parts, count));
    for (int quarter = from; quarter < end; quarter++) {
      int first = quarters.firstResident().of(quarter);
      pass.over(process, this, rows[part].at(quarter, first, first + quarters.residents().of(quarter)));
    }
  }

  private void partOfDwellings(int part) {
    pass.over(process, this,
        rows[part].at(-1, Cut.first(part, parts, count), Cut.first(part + 1, parts, count)));
  }

  /** The first quarter whose residents begin at a row or behind it; the number of quarters if there is none. */
  private int quarterBeginningAt(int row) {
    Quarters quarters = town.quarters();
    int low = 0;
    int high = quarters.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quarters.firstResident().of(middle) >= row) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
