package org.sozialraum.scenario;

import org.sozialraum.observe.Measurement;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Week;

/**
 * Every number of the model.
 *
 * @param founding how a town is founded
 * @param traits what residents are like
 * @param week the processes of the week
 * @param measurement how residents are asked and the town is measured; nothing in the town depends on it
 */
public record Settings(Founding.Settings founding, Traits.Settings traits, Week.Settings week,
    Measurement measurement)
    implements java.io.Serializable {

  /** All defaults. */
  public static Settings defaults() {
    return Quantities.defaults(Settings.class);
  }
}
