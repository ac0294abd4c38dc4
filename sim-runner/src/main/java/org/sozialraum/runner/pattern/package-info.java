/** Published patterns: what a survey found, how far the model may be from it, and which observable says so. */
package org.sozialraum.runner.pattern;
