package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;

/**
 * A scale on which differences stand as dots with their 95 % intervals, symmetric about a drawn line at zero, with a
 * strip of what is too small to matter. It ends where the means and most intervals do: a single very wide interval runs
 * out at an arrow, so that it does not press all others together.
 *
 * @param end what lies at the right end, in the unit of the estimates; its negative lies at the left end
 * @param least half the width of the strip; 0 for none
 */
record DotScale(double end, double least) {
  private static final Color PALE = HouseTheme.between(HouseTheme.BASELINE, HouseTheme.GROUND, .35);
  private static final double DOT = 4.2;
  private static final double WIDE = 2.5;
  private static final double ROOM = 1.08;
  /** What is no larger would be written as nothing. */
  private static final double SMALLEST = .01;

  /** A scale that holds estimates. */
  static DotScale of(Collection<Estimate> estimates, double least) {
    double[] reach = estimates.stream().filter(Estimate::known).mapToDouble(Estimate::reach).sorted().toArray();
    double means = estimates.stream().filter(Estimate::known).mapToDouble(each -> Math.abs(each.mean())).max()
        .orElse(0);
    double widest = reach.length == 0 ? 0 : reach[reach.length - 1];
    double usual = reach.length == 0 ? 0 : WIDE * reach[reach.length / 2];
    double end = Math.max(Math.min(widest, usual), means * ROOM);
    return new DotScale(Math.max(Math.max(end, least * 1.3), SMALLEST) * ROOM, least);
  }

  /** The place of a value, at most at the end. */
  double x(Rectangle2D plot, double value) {
    return plot.getCenterX() + plot.getWidth() / 2 * Math.max(-1, Math.min(1, value / end));
  }

  /** Strip, lines at zero and at a round number on either side, and these numbers below. */
  void ground(Graphics2D g2, Rectangle2D plot, Words words) {
    double left = x(plot, -least);
    g2.setPaint(HouseTheme.NEUTRAL);
    g2.fill(new Rectangle2D.Double(left, plot.getMinY(), x(plot, least) - left, plot.getHeight()));
    double step = RoundSteps.within(end);
    for (double value : new double[] {-step, 0, step}) {
      double x = x(plot, value);
      g2.setPaint(value == 0 ? HouseTheme.TEXT : HouseTheme.GRID);
      g2.setStroke(HouseTheme.FINE);
      g2.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
      String label = words.signed(value, RoundSteps.decimals(step));
      double half = HouseTheme.LABEL.width(label) / 2;
      // Within the plot, so that it does not meet the next one's.
      double centre = Math.max(plot.getMinX() + half, Math.min(plot.getMaxX() - half, x));
      Lettering.draw(g2, label, HouseTheme.LABEL, HouseTheme.SECONDARY, centre, plot.getMaxY() + 15,
          Lettering.Align.CENTRE);
    }
  }

  /**
   * A difference at its place.
   *
   * @param y height at which it stands
   * @param colour colour of a difference that is shown
   */
  record Mark(Rectangle2D plot, Estimate estimate, double y, Color colour) {
    private Color ink() {
      return estimate.shown() ? colour : PALE;
    }
  }

  /**
   * Dots and their intervals; hollow and pale where no difference is shown, so that it is seen in grey print, too.
   * Marks of one colour are drawn one after the other: files stay small.
   */
  void dots(Graphics2D g2, List<Mark> marks) {
    for (Color ink : marks.stream().map(Mark::ink).distinct().toList()) {
      List<Mark> alike = marks.stream().filter(each -> each.ink().equals(ink) && each.estimate().known()).toList();
      g2.setPaint(ink);
      g2.setStroke(HouseTheme.LINE);
      for (Mark each : alike) {
        if (each.estimate().bounded()) {
          g2.draw(new Line2D.Double(x(each.plot(), each.estimate().lower()), each.y(),
              x(each.plot(), each.estimate().upper()), each.y()));
          arrow(g2, each, each.estimate().lower());
          arrow(g2, each, each.estimate().upper());
        }
      }
      g2.setPaint(ink.equals(PALE) ? HouseTheme.GROUND : ink);
      alike.forEach(each -> g2.fill(dot(each)));
      if (ink.equals(PALE)) {
        g2.setPaint(ink);
        g2.setStroke(HouseTheme.FINE);
        alike.forEach(each -> g2.draw(dot(each)));
      }
    }
  }

  private Ellipse2D dot(Mark mark) {
    double x = x(mark.plot(), mark.estimate().mean());
    return new Ellipse2D.Double(x - DOT, mark.y() - DOT, 2 * DOT, 2 * DOT);
  }

  /** An arrow where an interval goes on beyond the end. */
  private void arrow(Graphics2D g2, Mark mark, double bound) {
    if (Math.abs(bound) <= end) {
      return;
    }
    double y = mark.y();
    double tip = x(mark.plot(), bound) + 3 * Math.signum(bound);
    double foot = tip - 7 * Math.signum(bound);
    var arrow = new Path2D.Double();
    arrow.moveTo(tip, y);
    arrow.lineTo(foot, y - 4);
    arrow.lineTo(foot, y + 4);
    arrow.closePath();
    g2.fill(arrow);
  }
}
