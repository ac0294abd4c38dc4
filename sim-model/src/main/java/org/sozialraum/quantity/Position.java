package org.sozialraum.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting that is a point of the map: a record component of type {@code Point}, null where a scenario says nothing.
 * Scenario files give it in metres of the town, {@code {x: …, y: …}}, or in degrees, {@code {lon: …, lat: …}}; the
 * model knows metres only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Position {
  /** What lies there, as half a sentence. */
  String meaning();
}
