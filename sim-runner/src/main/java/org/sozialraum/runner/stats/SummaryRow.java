package org.sozialraum.runner.stats;

import org.sozialraum.observe.Level;

/**
 * One line of {@code summary.csv}: an observable of a unit at the end of a year, over all replications.
 *
 * @param variant name of the variant
 * @param level level of the unit
 * @param unit name of the unit, such as a quarter's id or {@code age:14-29}
 * @param observable name of the observable
 * @param year 0 for the start (week 0), k for the year that ends with week 52k − 1
 * @param mean mean over replications in the observable's unit (shares in 0…1); NaN if no run has a value
 * @param lower lower end of the 95 % interval of the mean; NaN with fewer than two values
 * @param upper upper end of that interval; NaN with fewer than two values
 * @param difference mean of the paired differences to the reference variant; NaN for the reference itself
 * @param diffLower lower end of the 95 % interval of that mean difference; NaN with fewer than two pairs
 * @param diffUpper upper end of that interval; NaN with fewer than two pairs
 * @param n replications with a value
 */
public record SummaryRow(String variant, Level level, String unit, String observable, int year, double mean,
    double lower, double upper, double difference, double diffLower, double diffUpper, int n) {}
