/**
 * From what is published about a town to residents: the plan of a town, the two synthetic towns that ship with the
 * project, and the founding of households, dwellings, places, associations and memberships, with the traits that
 * founders, newborns and newcomers bring along.
 */
package org.sozialraum.synthesis;
