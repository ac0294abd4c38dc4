package org.sozialraum.runner.design;

/**
 * When a run ends early: a weekly observable of the whole town beyond a threshold.
 *
 * @param observable name of the observable
 * @param above whether it ends above the threshold, otherwise below
 * @param threshold in the unit of the observable
 * @param fromWeek first observed week in which it may end
 */
public record Stop(String observable, boolean above, double threshold, int fromWeek) {}
