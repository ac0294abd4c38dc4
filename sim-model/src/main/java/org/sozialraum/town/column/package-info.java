/**
 * Columns: one value per row, with a name, a unit and a role; stored as plain arrays because that is as fast as arrays.
 */
package org.sozialraum.town.column;
