/**
 * Many runs as one experiment: variants times replications, in parallel, with progress, and reduced in the order of
 * replications, so that the number of workers never shows in the results.
 */
package org.sozialraum.runner.experiment;
