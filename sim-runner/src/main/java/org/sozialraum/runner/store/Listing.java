package org.sozialraum.runner.store;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;

/**
 * A value, however deep, as lines {@code path = text}, complete and the same on every machine. Fingerprints of
 * scenarios are made of it, so that they do not depend on how a file format spells things.
 */
final class Listing {
  private final StringBuilder lines = new StringBuilder();

  private Listing() {}

  /** Every number and word inside a value. */
  static String of(Object value) {
    Listing listing = new Listing();
    listing.add("", value);
    return listing.lines.toString();
  }

  private void add(String path, Object value) {
    if (value == null || value instanceof Number || value instanceof CharSequence || value instanceof Boolean
        || value instanceof Character) {
      line(path, plain(value));
    } else if (value instanceof Enum<?> constant) {
      line(path, Quantities.fileName(constant.name()));
    } else if (value instanceof AgeCurve curve) {
      add(path, curve);
    } else if (value instanceof Record fields) {
      // The class is named, since two interventions may have the same fields.
      line(path, fields.getClass().getSimpleName());
      for (RecordComponent component : fields.getClass().getRecordComponents()) {
        add(path + "." + Quantities.fileName(component.getName()), Quantities.valueOf(fields, component));
      }
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(of(key), item));
      sorted.forEach((key, item) -> add(path + "{" + key.strip() + "}", item));
    } else if (value instanceof java.util.Set<?> set) {
      TreeSet<String> sorted = new TreeSet<>();
      set.forEach(item -> sorted.add(of(item)));
      line(path, sorted.toString());
    } else if (value instanceof Collection<?> items) {
      line(path, items.size() + " items");
      int k = 0;
      for (Object item : items) {
        add(path + "[" + k++ + "]", item);
      }
    } else if (value.getClass().isArray()) {
      line(path, Array.getLength(value) + " items");
      for (int k = 0; k < Array.getLength(value); k++) {
        add(path + "[" + k + "]", Array.get(value, k));
      }
    } else if (value instanceof java.util.Optional<?> optional) {
      add(path, optional.orElse(null));
    } else {
      throw new IllegalStateException("a scenario holds a " + value.getClass().getName()
          + ", which cannot be listed; use records, lists, enums, numbers or words");
    }
  }

  private void add(String path, AgeCurve curve) {
    add(path + ".ages", curve.ages());
    add(path + ".values", curve.values());
    StringBuilder years = new StringBuilder();
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      years.append(plain(curve.at(age))).append(' ');
    }
    line(path + ".by-year", years.toString());
  }

  private void line(String path, String text) {
    lines.append(path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + " = ").append(text).append('\n');
  }

  // Every bit of a fraction counts, and its digits must not depend on the JDK.
  private static String plain(Object value) {
    if (value instanceof Double number) {
      double fraction = number;
      return fraction == Math.rint(fraction) && Math.abs(fraction) < 1e15
          ? Long.toString((long) fraction)
          : Double.isNaN(fraction) || Double.isInfinite(fraction)
              ? number.toString()
              : new java.math.BigDecimal(fraction).toPlainString();
    }
    return value == null ? "none" : value.toString().replace("\\", "\\\\").replace("\n", "\\n");
  }
}
