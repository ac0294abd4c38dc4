package org.sozialraum.runner.store;

/**
 * An assumption and how much a difference hangs on it: over many draws of all assumptions, how well the order of the
 * draws by this setting agrees with their order by the difference.
 *
 * @param variant variant that is compared with the reference
 * @param observable name of the observable of the difference
 * @param setting name of the assumed setting
 * @param correlation rank correlation of setting and difference, −1 to 1
 * @param beyondChance whether it exceeds what chance alone reaches
 * @param chanceAlone what chance alone reaches, without sign; NaN if it is not known
 */
public record AssumptionWeight(String variant, String observable, String setting, double correlation,
    boolean beyondChance, double chanceAlone) {}
