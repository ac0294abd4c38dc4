/**
 * The state of a town as columns: residents, households in dwellings, quarters, places, associations and ties. Rows are
 * storage; lifelong ids say who is who.
 */
package org.sozialraum.town;
