package org.sozialraum.runner.database;

/**
 * A run that did not come to its end.
 *
 * @param cell which run
 * @param seed seed of its scenario
 * @param parameters the values of its factors, {@code name=value} parted by semicolons
 * @param message what went wrong, one line in English
 * @param replay the command that shows it again
 */
public record FailureRow(Cell cell, long seed, String parameters, String message, String replay) {}
