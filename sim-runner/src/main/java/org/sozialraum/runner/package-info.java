/** The program: {@link org.sozialraum.runner.Main} starts it; the packages below read, run, store, count and draw. */
package org.sozialraum.runner;
