package org.sozialraum.runner.townfile;

import java.util.Arrays;
import java.util.List;

/** The unit of a column where its heading does not say it: percent signs and fractions do. */
final class ColumnUnit {
  private ColumnUnit() {}

  /** The heading with the unit that its cells show; notes what was concluded from fractions. */
  static Heading of(Heading heading, Sheet sheet, int column, List<Words> notes) {
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
      notes.add(new Words(what + " holds fractions up to 1 and is read as shares of 1.",
          what + " enthält Brüche bis 1 und ist als Anteil von 1 gelesen."));
      return with(heading, Heading.Unit.SHARE);
    }
    notes.add(new Words(what + " holds fractions up to 100 and is read as percent.",
        what + " enthält Brüche bis 100 und ist als Prozent gelesen."));
    return with(heading, Heading.Unit.PERCENT);
  }

  private static Heading with(Heading heading, Heading.Unit unit) {
    return new Heading(heading.figure(), heading.ages(), unit, heading.year());
  }
}
