package org.sozialraum.runner.calibration;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.scenario.Settings;

/**
 * A number of the model that a calibration may move: a quantity that is marked free, or a value of a curve that is.
 *
 * @param path where it stands in the settings, such as {@code week.readiness.age[2]}
 * @param from smallest allowed value
 * @param to largest allowed value
 * @param byDefault value in use
 */
public record FreeNumber(String path, double from, double to, double byDefault) {

  /** Settings of how the town is measured; nothing in the town depends on them. */
  private static final String MEASUREMENT = "measurement.";

  /** All numbers of the model that are marked free, in the order of the settings. */
  public static List<FreeNumber> all() {
    List<FreeNumber> all = new ArrayList<>();
    add(Settings.class, "", all);
    return List.copyOf(all);
  }

  private static void add(Class<?> type, String before, List<FreeNumber> all) {
    for (RecordComponent component : type.getRecordComponents()) {
      String path = before + Quantities.fileName(component.getName());
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      if (quantity != null) {
        if (quantity.free()) {
          all.add(new FreeNumber(path, quantity.min(), quantity.max(), quantity.byDefault()));
        }
      } else if (curve != null) {
        for (int k = 0; curve.free() && k < curve.ages().length; k++) {
          double age = curve.ages()[k];
          if (Arrays.stream(curve.heldAt()).noneMatch(held -> held == age)) {
            all.add(new FreeNumber(path + "[" + k + "]", curve.min(), curve.max(), curve.byDefault()[k]));
          }
        }
      } else if (component.getType().isRecord()) {
        add(component.getType(), path + ".", all);
      }
    }
  }

  /** Where its default stands in the code, as record and component; empty where the model has no such setting. */
  String where() {
    Class<?> type = Settings.class;
    String where = "";
    for (String name : path.replaceFirst("\\[.*", "").split("\\.")) {
      RecordComponent found = null;
      for (RecordComponent each : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
        found = Quantities.fileName(each.getName()).equals(name) ? each : found;
      }
      if (found == null) {
        return "";
      }
      where = type.getName().replaceFirst(".*\\.", "").replace('$', '.') + "." + found.getName();
      type = found.getType();
    }
    return where;
  }

  /** Whether it is only added to what is measured, so that it is solved for instead of searched. */
  public boolean isConstant() {
    return path.startsWith(MEASUREMENT);
  }

  /** Settings in which this number is another. */
  public Settings in(Settings settings, double value) {
    return new SettingPath(path).in(settings, value);
  }

  /** The number in settings. */
  public double of(Settings settings) {
    return new SettingPath(path).of(settings);
  }
}
