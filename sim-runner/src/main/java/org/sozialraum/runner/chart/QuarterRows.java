package org.sozialraum.runner.chart;

import java.util.List;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * The quarters of a town that charts tell about, in the town's order.
 *
 * @param told quarters with residents enough
 * @param few how many have fewer, so that nothing is told about them
 */
record QuarterRows(List<QuarterPlan> told, int few) {
  /** Residents below which a quarter is too small to be shown. */
  private static final int FEWEST = 30;
  private static final int LONGEST = 32;

  static QuarterRows of(ResultTables tables) {
    List<QuarterPlan> told = tables.town().quarters().stream().filter(QuarterRows::told).toList();
    return new QuarterRows(told, tables.town().quarters().size() - told.size());
  }

  /** Whether a quarter has residents enough to be told about. */
  static boolean told(QuarterPlan quarter) {
    return quarter.population() >= FEWEST;
  }

  /** Difference of a quarter to the reference, percentage points. */
  static Estimate difference(ResultTables tables, String variant, QuarterPlan quarter, String observable) {
    return YearRows.difference(tables, variant, Level.QUARTER, quarter.id(), observable);
  }

  /** A quarter's name within a text. */
  static String name(QuarterPlan quarter) {
    String name = Words.shortName(quarter.name());
    return name.codePointCount(0, name.length()) <= LONGEST ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  /** The sentence on quarters that are too small; empty if there are none. */
  String leftOut(Words words) {
    return few == 0 ? "" : words.count("quarters.few", few);
  }
}
