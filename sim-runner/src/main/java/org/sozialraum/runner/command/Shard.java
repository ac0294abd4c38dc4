package org.sozialraum.runner.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sweep that one of several computers does.
 *
 * @param number which part, from 1
 * @param of number of parts
 */
record Shard(int number, int of) {
  /** All of it. */
  static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  /** The part that somebody typed, such as {@code 2/4}. */
  static Shard of(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (form.matches()) {
      Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
      if (shard.number >= 1 && shard.number <= shard.of) {
        return shard;
      }
    }
    throw new Misuse.Unusable("sweep.option.shard", typed);
  }

  /** Whether there are others. */
  boolean isPart() {
    return of > 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
