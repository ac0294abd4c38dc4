/**
 * Step 10 of the week as far as associations live: what they need, how they close, how residents found new ones.
 * Members are in {@link org.sozialraum.week.Memberships}.
 */
package org.sozialraum.week.association;
