package org.sozialraum.runner.chart;

/** This machine cannot draw charts, for want of a font; everything else of a result can be written all the same. */
public final class ChartsUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  ChartsUnavailable(Throwable cause) {
    super(cause);
  }
}
