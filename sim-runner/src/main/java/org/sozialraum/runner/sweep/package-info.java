/**
 * Sweeps: which runs a design asks for, which of them are done already, and doing the rest on all cores through nights
 * in which machines are rebooted. A run is known by the content of what it computes.
 */
package org.sozialraum.runner.sweep;
