package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sozialraum.runner.store.ResultTables;

/** When interventions begin their work: names above the plot, each in a row where it meets no other. */
final class Milestones {
  /** Height of a row of names. */
  static final int ROW = 15;
  private static final double WEEKS_PER_YEAR = 52;
  private static final double GAP = 10;

  /**
   * One beginning.
   *
   * @param year year of the beginning, counted from week 0
   * @param name name of the intervention
   * @param row row of its name, 0 next to the plot
   */
  record Milestone(double year, String name, int row) {}

  private final List<Milestone> all = new ArrayList<>();
  private final double room;

  private Milestones(double room) {
    this.room = room;
  }

  /**
   * Beginnings within the observed years, one per name and week.
   *
   * @param width width of the plot's data in logical pixels
   * @param room room for names: that width and what is free right of it
   */
  static Milestones of(ResultTables tables, List<ResultTables.Mark> marks, Words words, double width, double room) {
    var milestones = new Milestones(room);
    int years = tables.horizon().observedYears();
    List<Double> starts = new ArrayList<>();
    List<ResultTables.Mark> sorted = new ArrayList<>(marks);
    // Later ones first: the line of an earlier one then passes left of the names below it.
    sorted.sort(Comparator.comparingInt(ResultTables.Mark::operatingFrom).reversed());
    for (ResultTables.Mark mark : sorted) {
      double year = Math.max(0, mark.operatingFrom() / WEEKS_PER_YEAR);
      String name = words.intervention(mark.label());
      boolean known = milestones.all.stream().anyMatch(one -> one.year() == year && one.name().equals(name));
      if (year < years && mark.operatingUntil() > 0 && !known) {
        double from = milestones.left(name, year / years * width);
        double end = from + HouseTheme.SMALL.width(milestones.shown(name)) + GAP;
        int row = 0;
        while (row < starts.size() && starts.get(row) < end) {
          row++;
        }
        if (row == starts.size()) {
          starts.add(from);
        } else {
          starts.set(row, from);
        }
        milestones.all.add(new Milestone(year, name, row));
      }
    }
    return milestones;
  }

  List<Milestone> all() {
    return all;
  }

  /** Room the names need above the plot. */
  double headroom() {
    return all.isEmpty() ? 0 : 6 + ROW * (1 + all.stream().mapToInt(Milestone::row).max().orElse(0));
  }

  /** Writes the names above the data. */
  void draw(Graphics2D g2, Rectangle2D data, int years) {
    for (Milestone mark : all) {
      double from = data.getX() + left(mark.name(), mark.year() / years * data.getWidth());
      String name = shown(mark.name());
      double y = data.getMinY() - 8 - mark.row() * ROW;
      // A name that had to move left of its line may lie on another one.
      g2.setPaint(HouseTheme.GROUND);
      g2.fill(new Rectangle2D.Double(from - 1, y - 10, HouseTheme.SMALL.width(name) + 2, 12));
      Lettering.draw(g2, name, HouseTheme.SMALL, HouseTheme.TEXT, from, y, Lettering.Align.LEFT);
    }
  }

  private String shown(String name) {
    return Lettering.shorten(name, HouseTheme.SMALL, room);
  }

  /** Left end of a name: at its line, or further left where it would leave its room. */
  private double left(String name, double x) {
    return Math.max(0, Math.min(x - 2, room - HouseTheme.SMALL.width(shown(name))));
  }
}
