package org.sozialraum.quantity;

import java.lang.reflect.RecordComponent;

/**
 * The way from a record of settings to one number in it: names of components in file spelling from the outermost record
 * inwards, joined by dots, such as {@code week.engagement.start}; a value of a curve is named by its position, the
 * first being 0, such as {@code week.readiness.age[2]}.
 *
 * @param text the path as text
 */
public record SettingPath(String text) {

  /** The number in a record of settings. Refuses a path that leads to no number. */
  public double of(Record settings) {
    Object value = settings;
    for (String name : names()) {
      value = Quantities.valueOf(record(value), component(record(value), name));
    }
    int position = position();
    if (position >= 0 && value instanceof AgeCurve curve && position < curve.values().length) {
      return curve.values()[position];
    }
    if (position < 0 && value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("the setting " + text + " is no number");
  }

  /** A copy of a record of settings in which this number is another. Whole numbers are rounded. */
  public <R extends Record> R in(R settings, double value) {
    return in(settings, names(), 0, value);
  }

  private <R extends Record> R in(R settings, String[] names, int depth, double value) {
    RecordComponent changed = component(settings, names[depth]);
    RecordComponent[] components = settings.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      values[k] = Quantities.valueOf(settings, components[k]);
      if (components[k].getName().equals(changed.getName())) {
        values[k] = depth < names.length - 1 ? in(record(values[k]), names, depth + 1, value)
            : last(components[k], values[k], value);
      }
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) settings.getClass();
    return Quantities.build(type, values);
  }

  private Object last(RecordComponent component, Object before, double value) {
    if (before instanceof AgeCurve curve && position() >= 0 && position() < curve.values().length) {
      double[] values = curve.values().clone();
      values[position()] = value;
      return AgeCurve.of(curve.ages(), values, component.getAnnotation(Curve.class).steps());
    }
    if (before instanceof Number && position() < 0) {
      return Quantities.number(component.getType(), value);
    }
    throw new IllegalArgumentException("the setting " + text + " is no number");
  }

  private String[] names() {
    int bracket = text.indexOf('[');
    return (bracket < 0 ? text : text.substring(0, bracket)).split("\\.");
  }

  /** Position in a curve, -1 for a plain number. */
  private int position() {
    int bracket = text.indexOf('[');
    return bracket < 0 ? -1 : Integer.parseInt(text.substring(bracket + 1, text.length() - 1));
  }

  private Record record(Object value) {
    if (value instanceof Record record) {
      return record;
    }
    throw new IllegalArgumentException("the setting " + text + " leads into a number");
  }

  private RecordComponent component(Record settings, String name) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      if (Quantities.fileName(component.getName()).equals(name)) {
        return component;
      }
    }
    throw new IllegalArgumentException("there is no setting " + text + ", because there is no " + name);
  }
}
