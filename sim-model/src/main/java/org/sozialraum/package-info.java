/**
 * The model: {@link org.sozialraum.Sozialraum}, the one class that knows MASON. Its packages read like the model
 * description: {@code town} is the state, {@code trait} and {@code synthesis} the initialisation, {@code week} the
 * processes, {@code intervention} and {@code shock} what happens to a town, {@code observe} what is measured,
 * {@code scenario} what is asked.
 */
package org.sozialraum;
