/** From what is published about a town to residents: the plan of a town, the two synthetic towns that ship with the project, and the founding of households, ties and memberships. */
package org.sozialraum.synthesis;
