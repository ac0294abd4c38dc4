/**
 * The week: one file per process, and {@link org.sozialraum.week.Week}, the ordered list and the only place that knows
 * the order.
 */
package org.sozialraum.week;
