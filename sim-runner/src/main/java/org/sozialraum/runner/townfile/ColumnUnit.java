package org.sozialraum.runner.townfile;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.message.Message;

/** The unit of a column where its heading does not say it: percent signs and fractions do. */
final class ColumnUnit {
  private ColumnUnit() {}

  /** The heading with the unit that its cells show; notes what was concluded from fractions. */
  static Heading of(Heading heading, Sheet sheet, int column, List<Message> notes) {
    if (heading.figure().isEmpty() || heading.figure().get().isAbsolute()) {
      return heading;
    }
    List<String> cells = sheet.cells(column);
    if (NumberForm.isPercent(cells)) {
      return with(heading, Heading.Unit.PERCENT);
    }
    if (heading.unit() != Heading.Unit.PLAIN) {
      return heading;
    }
    NumberForm form = NumberForm.of(cells, false);
    boolean counts = NumberForm.of(cells, true).thousands() != form.thousands();
    double[] numbers = cells.stream().mapToDouble(form::number).filter(number -> number >= 0).toArray();
    double largest = Arrays.stream(numbers).max().orElse(0);
    if (counts || largest > 100 || Arrays.stream(numbers).allMatch(number -> number == Math.rint(number))) {
      return heading;
    }
    String what = sheet.heading(column);
    if (largest <= 1) {
      notes.add(Message.of("report.holds-fractions-up-1-read", what));
      return with(heading, Heading.Unit.SHARE);
    }
    notes.add(Message.of("report.holds-fractions-up-100-read", what));
    return with(heading, Heading.Unit.PERCENT);
  }

  private static Heading with(Heading heading, Heading.Unit unit) {
    return new Heading(heading.figure(), heading.ages(), unit, heading.year());
  }
}
