/**
 * Hands that share work out: numbered parts that can be done in any order or at once. The lowest layer, and the only
 * package of the model that knows threads; whoever hands it work keeps parts from touching each other.
 */
package org.sozialraum.crew;
