package org.sozialraum.runner.report;

/** A part of the page. */
@FunctionalInterface
interface Section {
  /** Writes it into an edition; nothing where the results hold nothing for it. */
  void write(Edition edition);
}
