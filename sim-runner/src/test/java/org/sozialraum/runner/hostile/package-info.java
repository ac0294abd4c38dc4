/**
 * Hostile input is inert: broken, absurd and malicious files become a town or a few lines that say where to mend
 * what, never a stack trace, a hang, a flood of memory or a half-written folder.
 */
package org.sozialraum.runner.hostile;
