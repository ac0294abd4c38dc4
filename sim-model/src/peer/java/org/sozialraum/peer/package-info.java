/**
 * The week once more, for tests and benchmarks only: one object and one step per resident and phase, as a MASON
 * tutorial would write it.
 *
 * <p>A peer that shares no rule with production is an oracle: what both compute alike is what docs/model.md says.
 * Shared are chance and elementary functions ({@link org.sozialraum.chance}) and plain values: settings, kinds of
 * places, curves by age. Only {@link org.sozialraum.peer.TownCopy} knows the columns of a production town.
 */
package org.sozialraum.peer;
