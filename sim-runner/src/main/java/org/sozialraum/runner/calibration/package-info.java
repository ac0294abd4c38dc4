/** Fitting free parameters to published patterns, step by step, resumable, with a history. */
package org.sozialraum.runner.calibration;
