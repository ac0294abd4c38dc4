package org.sozialraum.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One number of the model: a record component of type {@code double}, {@code int} or {@code long}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {
  /** What the number stands for, as half a sentence in domain words. */
  String meaning();

  /** Unit in words, such as {@code "per week"}, {@code "share"}, {@code "metres"}, {@code "log-odds"}. */
  String unit();

  /** The value that holds when a scenario does not say otherwise, inside the bounds. */
  double byDefault();

  /** Smallest allowed value. */
  double min() default 0;

  /** Largest allowed value. */
  double max() default 1;

  /** Published source, or the honest word {@code assumption} with a number, such as {@code "assumption A-n"}. */
  String source();

  /** Whether a scenario must name the value itself; the default then only serves the documentation. */
  boolean required() default false;

  /** Whether a calibration may move it inside its bounds, to meet published figures. */
  boolean free() default false;
}
