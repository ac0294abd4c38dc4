/** Events nobody chose, such as places that close. Shocks stay in both arms of a comparison. */
package org.sozialraum.shock;
