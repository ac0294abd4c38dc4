package org.sozialraum.runner.pattern;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sozialraum.observe.CohesionIndex;
import org.sozialraum.observe.SurveyMeasurement;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;

/**
 * How many numbers were free to be fitted, counted from the settings themselves: each value of a curve is one, and so
 * are the thresholds of the survey and the constants of the index of cohesion. A model that meets as many figures as it
 * has free numbers has shown nothing.
 *
 * @param ofModel free numbers of founding, traits and the week
 * @param ofSurvey free numbers of how residents are asked
 * @param ofIndex free constants of the index of cohesion
 */
public record FittedNumbers(int ofModel, int ofSurvey, int ofIndex) {
  private static final Pattern EARLIER = Pattern.compile("fitted|prototype|addendum J|\\(P\\)");

  /** Those of a record of settings. */
  public static FittedNumbers in(Class<? extends Record> settings) {
    int index = paths(settings, CohesionIndex.Settings.class, false).size();
    int survey = paths(settings, SurveyMeasurement.Settings.class, false).size();
    return new FittedNumbers(paths(settings, null, true).size() - index - survey, survey, index);
  }

  /** All of them. */
  public int all() {
    return ofModel + ofSurvey + ofIndex;
  }

  /**
   * Numbers that are not free and whose source says that they were fitted before: by hand, in the prototype of the
   * brief or jointly in its addendum J. No calibration moves them, but figures had a part in them.
   */
  public static int earlier(Class<? extends Record> settings) {
    int count = 0;
    for (RecordComponent component : settings.getRecordComponents()) {
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      if (quantity != null) {
        count += !quantity.free() && EARLIER.matcher(quantity.source()).find() ? 1 : 0;
      } else if (curve != null) {
        count += !curve.free() && EARLIER.matcher(curve.source()).find() ? curve.byDefault().length : 0;
      } else if (component.getType().isRecord()) {
        count += earlier(component.getType().asSubclass(Record.class));
      }
    }
    return count;
  }

  /** The paths of all free numbers of a record of settings. */
  public static List<String> paths(Class<? extends Record> settings) {
    return paths(settings, null, true);
  }

  private static List<String> paths(Class<? extends Record> settings, Class<?> within, boolean inside) {
    List<String> paths = new ArrayList<>();
    gather(settings, "", within, inside, paths);
    return paths;
  }

  private static void gather(Class<?> type, String prefix, Class<?> within, boolean inside, List<String> paths) {
    boolean counts = inside || type == within;
    for (RecordComponent component : type.getRecordComponents()) {
      String path = prefix + Quantities.fileName(component.getName());
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      if (quantity != null) {
        if (counts && quantity.free()) {
          paths.add(path);
        }
      } else if (curve != null) {
        for (int k = 0; counts && curve.free() && k < curve.byDefault().length; k++) {
          double age = curve.ages()[k];
          if (Arrays.stream(curve.heldAt()).noneMatch(held -> held == age)) {
            paths.add(path + "[" + k + "]");
          }
        }
      } else if (component.getType().isRecord()) {
        gather(component.getType(), path + ".", within, counts, paths);
      }
    }
  }
}
