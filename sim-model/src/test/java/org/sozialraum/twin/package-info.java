/** A second, much smaller model of the same town, iterated at quarter means: what the agents must agree with. */
package org.sozialraum.twin;
