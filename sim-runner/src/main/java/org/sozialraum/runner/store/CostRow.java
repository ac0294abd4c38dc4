package org.sozialraum.runner.store;

import org.sozialraum.observe.Level;

/**
 * What an intervention of a variant, or all of them together, costs in a unit of the town. Money is in euros of the
 * price year. A quarter carries an equal part of an intervention that names its quarters, and of one for the whole town
 * a part by its residents.
 *
 * @param variant name of the variant
 * @param number position in the list of interventions, from 0; −1 for all of them together
 * @param word word of the intervention in scenario files; {@link #TOTAL} for all of them together
 * @param leftOfBudget whether it is what the others leave of a budget
 * @param level the whole town or a quarter
 * @param unit its name as in {@code summary.csv}
 * @param priceYear year of the prices; 0 if they differ
 * @param perYear running cost of a year at the intensity that it has
 * @param once cost when preparations begin
 * @param annual running cost of a year and the cost once divided by the years of its life
 * @param spentObserved what is paid in the observed years
 * @param spent what is paid in the whole run
 * @param occasions asks, visits, exchanges and the like in the whole run, mean over replications; NaN where not counted
 * @param persons different residents reached in the whole run, mean over replications; those of a quarter lived there
 *     when they were reached first; NaN where not counted
 * @param perPerson annual cost times years of preparation and work in the run, over persons; NaN if there are none
 */
public record CostRow(String variant, int number, String word, boolean leftOfBudget, Level level, String unit,
    int priceYear, double perYear, double once, double annual, double spentObserved, double spent, double occasions,
    double persons, double perPerson) {
  /** Word of the rows of all interventions together. */
  public static final String TOTAL = "total";

  /** Whether it is the sum of all interventions. */
  public boolean isTotal() {
    return number < 0;
  }
}
