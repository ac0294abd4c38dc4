/** Children and youth: what makes the young ready to engage before they do, and stays with them. */
package org.sozialraum.week.youth;
