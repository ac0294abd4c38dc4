package org.sozialraum.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that depends on age: a record component of type {@link AgeCurve}, given by values at ages. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Curve {
  /** What the values stand for. */
  String meaning();

  /** Unit of the values, in words. */
  String unit();

  /** Ages in years, increasing. */
  double[] ages();

  /** Values at these ages when a scenario does not say otherwise. */
  double[] byDefault();

  /** Whether values hold from their age up to the next one ({@code true}) or are joined by lines. */
  boolean steps() default false;

  /** Smallest allowed value. */
  double min() default 0;

  /** Largest allowed value. */
  double max() default 1;

  /** Published source, or {@code assumption} with a number. */
  String source();

  /** Whether a calibration may move it inside its bounds, to meet published figures. */
  boolean free() default false;

  /** Ages whose values a calibration leaves as they are, because the published figures would not tell them apart. */
  double[] heldAt() default {};
}
