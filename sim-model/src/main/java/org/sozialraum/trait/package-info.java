/** What residents are like: traits, dispositions and starting state of founders, newborns and newcomers. */
package org.sozialraum.trait;
