/**
 * Numbers with a meaning: every setting of the model says what it stands for, in which unit, within
 * which bounds, what holds when nobody says otherwise, and where the number comes from.
 *
 * <p>A setting is a record component annotated with {@link org.sozialraum.quantity.Quantity} (one
 * number), {@link org.sozialraum.quantity.Curve} (a number by age) or
 * {@link org.sozialraum.quantity.Word} (a name or a choice). Range checks, the parameter table of the
 * documentation, {@code describe} and the reading of scenario files all come from these annotations, so
 * that nothing is listed twice. Mistakes are gathered in {@link org.sozialraum.quantity.Problems}.
 */
package org.sozialraum.quantity;
