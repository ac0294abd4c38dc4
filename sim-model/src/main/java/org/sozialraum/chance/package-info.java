/** Chance that survives change: draws addressed by who decides what and when, and functions with the same bits everywhere. */
package org.sozialraum.chance;
