/**
 * Needs and what meets them, week by week: residents need help from outside their household, neighbours help along
 * ties, volunteers and services as far as their hours reach; what is left is unmet.
 *
 * <p>The needs of a resident's week stand in one word ({@link org.sozialraum.town.Need}). Every channel takes out of it
 * what it meets, so that the next one only sees what is left.
 */
package org.sozialraum.week.supply;
