package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What stands on a map beside the quarters: new places with their names, and the bar that tells distances. */
final class MapSymbols {
  private static final double SIZE = 6;
  private static final double MAX_BAR = 80;

  private MapSymbols() {}

  /**
   * A diamond with a name, on whichever side it covers least of what is written already.
   *
   * @param taken rooms that labels have; the name's own is added
   */
  static void site(Graphics2D g2, String name, double x, double y, Rectangle2D frame, List<Rectangle2D> taken) {
    String shown = Lettering.shorten(name, HouseTheme.SMALL_STRONG, frame.getWidth() / 2);
    double width = HouseTheme.SMALL_STRONG.width(shown) + 8;
    Rectangle2D best = null;
    double least = Double.MAX_VALUE;
    for (int up : new int[] {-8, -24, 8, -29, 13, -34, 18}) {
      for (int along = 0; along <= 8; along++) {
        double from = x - width - SIZE - 3 + along / 8.0 * (width + 2 * SIZE + 6);
        var room = new Rectangle2D.Double(from, y + up, width, 16);
        double covered = outside(room, frame) + Math.abs(along - 8) * 0.01 + Math.abs(up + 8) * 0.1;
        // The symbol itself must stay visible.
        covered += 10 * shared(room, new Rectangle2D.Double(x - SIZE - 1, y - SIZE - 1, 2 * SIZE + 2, 2 * SIZE + 2));
        for (Rectangle2D other : taken) {
          covered += shared(room, other);
        }
        if (covered < least - 1e-6) {
          least = covered;
          best = room;
        }
      }
    }
    taken.add(best);
    g2.setPaint(HouseTheme.veil(HouseTheme.GROUND, 0.85));
    g2.fill(best);
    Lettering.draw(g2, shown, HouseTheme.SMALL_STRONG, HouseTheme.TEXT, best.getX() + 4, best.getY() + 12,
        Lettering.Align.LEFT);
    var diamond = new Path2D.Double();
    diamond.moveTo(x, y - SIZE);
    diamond.lineTo(x + SIZE, y);
    diamond.lineTo(x, y + SIZE);
    diamond.lineTo(x - SIZE, y);
    diamond.closePath();
    g2.setPaint(HouseTheme.TEXT);
    g2.fill(diamond);
    g2.setPaint(HouseTheme.GROUND);
    g2.setStroke(new BasicStroke(1.5f));
    g2.draw(diamond);
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
  }

  /** Leaving the frame is worse than covering a label. */
  private static double outside(Rectangle2D room, Rectangle2D frame) {
    return 10 * (room.getWidth() * room.getHeight() - shared(room, frame));
  }

  /**
   * A bar of a round length.
   *
   * @param right where it ends
   * @param y where it lies
   * @return its width with its label
   */
  static double scaleBar(Graphics2D g2, double right, double y, double pixelsPerMetre, Words words) {
    double metres = RoundSteps.within(MAX_BAR / pixelsPerMetre);
    String label = metres >= 1000 ? words.number(metres / 1000, 0) + "\u00a0km" : words.number(metres, 0) + "\u00a0m";
    double length = metres * pixelsPerMetre;
    double x = right - length;
    g2.setPaint(HouseTheme.TEXT);
    g2.setStroke(HouseTheme.FINE);
    g2.draw(new Line2D.Double(x, y, right, y));
    g2.draw(new Line2D.Double(x, y - 4, x, y));
    g2.draw(new Line2D.Double(right, y - 4, right, y));
    Lettering.draw(g2, label, HouseTheme.SMALL, HouseTheme.TEXT, right - length / 2, y - 6, Lettering.Align.CENTRE);
    return Math.max(length, HouseTheme.SMALL.width(label));
  }
}
