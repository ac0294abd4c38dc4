package org.sozialraum.runner.calibration;

import java.util.List;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.runner.pattern.Figure;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.scenario.Settings;

/**
 * A centre: a mean of the town that a process takes as usual, a parameter of the town. It is never frozen anew while a
 * town runs. A calibration does not move it; it writes the value in use down and what the town measured beside it.
 *
 * @param path where it stands in the settings
 * @param figure what of the town it should come near to; null where nothing observed says so
 */
public record Centre(String path, Figure figure) {

  /** All centres. */
  public static List<Centre> all() {
    return List.of(
        new Centre("week.readiness.trust-centre", Figure.plain("trust")),
        new Centre("week.readiness.belonging-centre", Figure.plain("belonging")),
        new Centre("week.readiness.efficacy-centre", Figure.plain("efficacy")),
        new Centre("week.readiness.experience-centre", null),
        new Centre("week.readiness.time-pressure-centre", null),
        new Centre("week.readiness.traits-centre", null),
        new Centre("week.readiness.youth-centre", null),
        new Centre("week.institutions.usual-service", null),
        new Centre("week.institutions.usual-safety", reading -> 1 - reading.of("", "fear")),
        new Centre("week.youth.usual-parents", null),
        new Centre("week.youth.usual-club", null),
        new Centre("week.youth.usual-quarter", null));
  }

  /** The value in use. */
  public double of(Settings settings) {
    return new SettingPath(path).of(settings);
  }

  /** What is read of the town beside the patterns, so that it stands in the journal; meets no target. */
  static Pattern reading(Centre centre) {
    return new Pattern(centre.path(), centre.path(), "", centre.figure(), Double.NaN, Double.NaN, Double.NaN,
        Pattern.Use.VALIDATION, "");
  }
}
