/**
 * Chance that survives change.
 *
 * <p>An ordinary random generator is a queue: whoever asks next gets the next number. One more birth, another order of
 * the loop or a second thread, and from there on everybody gets somebody else's number. Two variants of a town would
 * then differ by luck, not by the measure that is studied.
 *
 * <p>Here a draw has an <em>address</em>: seed and replication, the {@link org.sozialraum.chance.Decision decision},
 * the week, and who decides. {@link org.sozialraum.chance.Chance} scrambles the address into a number in [0, 1). The
 * same address always gives the same number, in any order, on any thread, in any variant; different addresses give
 * unrelated numbers. So there is nothing to store, nothing to pass on, and nothing to get out of step.
 *
 * <p>Four habits keep that property alive where chance is used:
 *
 * <ul>
 *   <li>One decision, one constant. Whether somebody moves and where to are two decisions; with one draw for both,
 *       those who just barely moved would all go to the same place.
 *   <li>Address people by lifelong id, never by row: rows change, ids do not.
 *   <li>One draw, one value, by the inverse distribution functions of {@link org.sozialraum.chance.Distributions}. They
 *       are monotone: raise a rate a little, and a few counts rise by one while all others stay.
 *   <li>What exists only in one variant gets a draw of its own, tried first. Then nobody else's choice moves.
 * </ul>
 *
 * <p>{@link org.sozialraum.chance.Numeric} completes the promise of equal bits: exponential and logarithm from
 * additions, multiplications and divisions alone, because those of {@code Math} may differ between machines.
 *
 * <pre>{@code
 * long key = chance.key(Decision.OUTINGS, week);
 * for (int row = 0; row < residents.count(); row++) {
 *   outings[row] = Distributions.poisson(Chance.draw(key, residents.id(row)), rate[row]);
 * }
 * }</pre>
 */
package org.sozialraum.chance;
