package org.sozialraum.quantity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sozialraum.message.Message;

/** Reads the annotated components of settings records: their descriptions, defaults and range checks. */
public final class Quantities {
  private Quantities() {}

  /**
   * One described number of a settings record, possibly nested.
   *
   * @param path names of the components from the outermost record inwards, in file spelling, joined by dots
   * @param meaning what it stands for
   * @param unit unit in words
   * @param byDefault default as text
   * @param range bounds as text; empty for words
   * @param source published source or assumption
   */
  public record Described(
      String path, String meaning, String unit, String byDefault, String range, String source) {}

  /** Name of a Java identifier in files: {@code startWeek} is written {@code start-week}. */
  public static String fileName(String javaName) {
    StringBuilder name = new StringBuilder();
    for (char letter : javaName.toCharArray()) {
      if (letter == '_') {
        name.append('-');
      } else if (Character.isUpperCase(letter) && name.length() > 0 && !javaName.equals(javaName.toUpperCase(Locale.ROOT))) {
        name.append('-').append(Character.toLowerCase(letter));
      } else {
        name.append(Character.toLowerCase(letter));
      }
    }
    return name.toString();
  }

  /** Every annotated number, curve and word of a settings record, nested records included. */
  public static List<Described> describe(Class<? extends Record> type) {
    List<Described> all = new ArrayList<>();
    describe(type, "", all);
    return all;
  }

  private static void describe(Class<?> type, String prefix, List<Described> all) {
    for (RecordComponent component : type.getRecordComponents()) {
      String path = prefix + fileName(component.getName());
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      Word word = component.getAnnotation(Word.class);
      if (quantity != null) {
        all.add(new Described(path, quantity.meaning(), quantity.unit(),
            quantity.required() ? "(required)" : Message.plain(quantity.byDefault()),
            Message.plain(quantity.min()) + " – " + Message.plain(quantity.max()), quantity.source()));
      } else if (curve != null) {
        all.add(new Described(path, curve.meaning() + " at age " + joined(curve.ages()), curve.unit(),
            joined(curve.byDefault()), Message.plain(curve.min()) + " – " + Message.plain(curve.max()),
            curve.source()));
      } else if (word != null) {
        all.add(new Described(path, word.meaning(), "word",
            !word.required() ? word.byDefault()
                : word.instead().isEmpty() ? "(required)" : "(this or " + word.instead() + ")", "", ""));
      } else if (component.isAnnotationPresent(Position.class)) {
        all.add(new Described(path, component.getAnnotation(Position.class).meaning(),
            "metres {x, y} or degrees {lon, lat}", "", "", "scenario"));
      } else if (component.getType().isRecord()) {
        describe(component.getType(), path + ".", all);
      } else {
        throw new IllegalStateException("the setting " + type.getName() + "." + component.getName()
            + " has no description; annotate it with Quantity, Curve, Word or Position");
      }
    }
  }

  private static String joined(double[] values) {
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(Message.plain(value));
    }
    return String.join("/", texts);
  }

  /** A settings record with every component at its default, nested records included. */
  public static <R extends Record> R defaults(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      values[k] = defaultOf(components[k]);
    }
    return build(type, values);
  }

  /** The default of one component: boxed number, {@link AgeCurve}, word, nested record, or null for a position. */
  public static Object defaultOf(RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    Class<?> type = component.getType();
    if (quantity != null) {
      return number(type, quantity.byDefault());
    }
    Curve curve = component.getAnnotation(Curve.class);
    if (curve != null) {
      return AgeCurve.of(curve.ages(), curve.byDefault(), curve.steps());
    }
    Word word = component.getAnnotation(Word.class);
    if (word != null) {
      return defaultWord(type, word.byDefault());
    }
    if (component.isAnnotationPresent(Position.class)) {
      return null;
    }
    return defaults(type.asSubclass(Record.class));
  }

  private static Object defaultWord(Class<?> type, String text) {
    if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    }
    if (List.class.isAssignableFrom(type)) {
      return List.of();
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (fileName(((Enum<?>) constant).name()).equals(text)) {
          return constant;
        }
      }
      return null;
    }
    return text;
  }

  /** A number boxed as the component's type, {@code int}, {@code long} or {@code double}. */
  public static Object number(Class<?> type, double value) {
    return type == int.class ? (Object) (int) Math.rint(value) : type == long.class ? (Object) (long) value : (Object) value;
  }

  /** A record from its components' values. */
  public static <R extends Record> R build(Class<R> type, Object[] values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int k = 0; k < types.length; k++) {
      types[k] = components[k].getType();
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(refused.getCause().getMessage(), refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot build " + type.getName(), impossible);
    }
  }

  /** Adds a problem for each number, nested ones included, that lies outside its bounds. */
  public static void check(Record settings, String path, Problems problems) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      String here = path.isEmpty() ? fileName(component.getName()) : path + "." + fileName(component.getName());
      Object value = valueOf(settings, component);
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      if (quantity != null) {
        double number = ((Number) value).doubleValue();
        if (!(number >= quantity.min() && number <= quantity.max())) {
          problems.outside(here, number, quantity.min(), quantity.max(), quantity.unit());
        }
      } else if (curve != null) {
        for (double number : ((AgeCurve) value).values()) {
          if (!(number >= curve.min() && number <= curve.max())) {
            problems.outside(here, number, curve.min(), curve.max(), curve.unit());
          }
        }
      } else if (value instanceof Record nested) {
        check(nested, here, problems);
      }
    }
  }

  /** The value of a record's component. */
  public static Object valueOf(Record settings, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(settings);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot read " + component, impossible);
    }
  }
}
