package org.sozialraum.runner.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sozialraum.runner.database.Export;

/**
 * Which run of a sweep: its place in the tables.
 *
 * @param replication from 0
 * @param point from 0
 * @param arm 0 for the point itself, 1 for it without interventions
 */
record RunAddress(int replication, long point, int arm) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,18})(?:/(0|1|scenario|baseline))?");

  /** The run that somebody typed, such as {@code 3/17/0}; without the last part, of the point itself. */
  static RunAddress of(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches()) {
      throw new Misuse.Unusable("sweep.option.replay", typed);
    }
    return new RunAddress(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)),
        "1".equals(form.group(3)) || Export.arm(1).equals(form.group(3)) ? 1 : 0);
  }

  @Override
  public String toString() {
    return replication + "/" + point + "/" + arm;
  }
}
