/** What the program around the model costs; see {@code docs/benchmarks.md}. */
package org.sozialraum.runner.benchmark;
