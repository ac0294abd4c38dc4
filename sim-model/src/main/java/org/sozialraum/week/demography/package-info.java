/**
 * Demography, every four weeks: who ages, dies, is born, leaves home, finds or leaves a partner, moves, arrives. Each
 * event is one file that enters what it decides into a {@link org.sozialraum.week.demography.Settlement}; then one
 * resettlement reorders the rows. {@link org.sozialraum.week.demography.Demography} holds the order of events.
 *
 * <p>Every draw is addressed by a lifelong id or a dwelling, never by a row, and looks at the households of the step's
 * start: the fate of one resident does not depend on whose turn came before, except where several want the same thing
 * (a dwelling, a partner), and there the smallest hash decides.
 */
package org.sozialraum.week.demography;
