package org.sozialraum.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting in words: a record component of type {@code String}, {@code boolean}, an enum, or a list of
 * strings or enum constants. Enum constants are written in files in lower case with hyphens.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Word {
  /** What the words name, as half a sentence. */
  String meaning();

  /** What kind of name is expected; decides which names are known and suggested. */
  Naming names() default Naming.TEXT;

  /** The word that holds when a scenario says nothing: empty text means none, {@code *} all. */
  String byDefault() default "";

  /** Whether a scenario must say it. */
  boolean required() default false;

  /** Key that a scenario may say instead of this one if it is required; empty if there is none. */
  String instead() default "";

  /** What a word of a scenario can refer to. */
  enum Naming {
    /** Free text, or the constants of an enum, or {@code true} and {@code false}. */
    TEXT,
    /** A quarter of the town, by id or name. */
    QUARTER,
    /** A place of the town, by id or name. */
    PLACE
  }
}
