/**
 * Plain arithmetic over replications: intervals of a mean, paired differences, quantile bands. It knows arrays and
 * rows, neither files nor charts; sums run in replication order, so that the same runs give the same bits.
 */
package org.sozialraum.runner.stats;
