/**
 * Local stakeholders who work together or side by side: how closely each two do, how far they trust each other, how
 * their network is governed, and what that means for services. Every municipality has such a network of its own
 * ({@link org.sozialraum.town.Stakeholders}).
 */
package org.sozialraum.week.governance;
