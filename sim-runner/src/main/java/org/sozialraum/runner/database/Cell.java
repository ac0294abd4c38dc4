package org.sozialraum.runner.database;

/**
 * A run that a design asks for.
 *
 * @param replication from 0
 * @param point number of the point, from 0
 * @param arm 0 for the point itself, 1 for it without interventions
 * @param key fingerprint of what the run computes; cells of equal keys share one run
 */
public record Cell(int replication, long point, int arm, String key) {}
