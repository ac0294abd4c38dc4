/** What is assumed and not measured, drawn from ranges of belief, and what that makes of a comparison. */
package org.sozialraum.runner.assumption;
