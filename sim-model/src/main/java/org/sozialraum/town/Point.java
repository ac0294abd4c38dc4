package org.sozialraum.town;

/**
 * A point of the map.
 *
 * @param x metres east of the town's origin
 * @param y metres north of the town's origin
 */
public record Point(double x, double y) implements java.io.Serializable {}
