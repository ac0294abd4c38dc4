package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Town;

/**
 * One step of the week. A process reads the state of now, draws addressed chance, and changes only the columns it
 * names; whatever another row reads of it is turned or published after the process has ended.
 */
public interface WeeklyProcess extends java.io.Serializable {

  /** Name in words, for benchmarks and error messages. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** What happens, as half a sentence; shown by {@code describe processes}. */
  String meaning();

  /** Whether it runs only in weeks divisible by four. */
  default boolean everyFourWeeks() {
    return false;
  }

  /**
   * Columns it may change, written as {@code table.column}, such as {@code residents.trust}; ties are
   * {@code ties}.
   */
  Set<String> modifies();

  /** Runs the process for the week of a shift, its passes over residents shared among the crew. */
  void run(Shift shift);

  /** Runs the process for one week with one hand. */
  default void run(Town town, int week, Chance chance) {
    run(new Shift(town, week, chance));
  }
}
