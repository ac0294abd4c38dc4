/**
 * The week once more, for tests and benchmarks only: one object and one step per resident and phase, as a MASON
 * tutorial would write it.
 *
 * <p>A peer that shares no rule with production is an oracle: what both compute alike is what docs/model.md says.
 * Shared are chance and elementary functions ({@link org.sozialraum.chance}) and plain values: settings, kinds of
 * places, domains of need, curves by age. Only {@link org.sozialraum.peer.TownCopy} knows the columns of a production
 * town.
 *
 * <p>Not in the peer: the founding; demography with all that happens to residents by it (ageing, moves and what follows
 * from having moved, mobility, care homes, care for kin, inheritance, who comes with an inflow and who loses work);
 * interventions and shocks, whose causes it takes over; observation, with the access to services that is only observed
 * or planned by.
 */
package org.sozialraum.peer;
