/** Benchmarks of the model with JMH; outside the ordinary build, in the Maven profile {@code jmh}. */
package org.sozialraum.benchmark;
