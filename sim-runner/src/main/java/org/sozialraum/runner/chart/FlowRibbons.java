package org.sozialraum.runner.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The modes of one point of time at the left, those of another at the right, and between them ribbons as wide as the
 * shares of the residents that went from one to the other: strong where the mode changed, pale where it stayed.
 *
 * @param flows the shares
 */
record FlowRibbons(ModeFlows flows, Words words) {
  private static final int MODES = ModeFlows.MODES.size();
  private static final double GAP = 12;
  private static final double BAR = 12;
  private static final double LABEL = 30;
  private static final double STAYS = .22;
  private static final double MOVES = .68;

  /**
   * Draws them.
   *
   * @param room from bar to bar
   * @param names room for the names on either side
   */
  void draw(Graphics2D g2, Rectangle2D room, double names) {
    double[] left = flows.start();
    double[] right = new double[MODES];
    double most = 0;
    double least = 0;
    for (int mode = 0; mode < MODES; mode++) {
      right[mode] = flows.end(mode);
      most += left[mode];
      least += right[mode];
    }
    double unit = (room.getHeight() - (MODES - 1) * GAP) / Math.max(Math.max(most, least), 1e-9);
    double[] from = places(left, unit, room.getY());
    double[] to = places(right, unit, room.getY());
    ribbons(g2, room, unit, from, to);
    bars(g2, room.getMinX(), from, left, unit);
    bars(g2, room.getMaxX() - BAR, to, right, unit);
    names(g2, room, room.getMinX() - 8, from, left, unit, Lettering.Align.RIGHT, names - 8);
    names(g2, room, room.getMaxX() + 8, to, right, unit, Lettering.Align.LEFT, names - 8);
  }

  private static double[] places(double[] shares, double unit, double top) {
    double[] places = new double[MODES];
    double y = top;
    for (int mode = 0; mode < MODES; mode++) {
      places[mode] = y;
      y += shares[mode] * unit + GAP;
    }
    return places;
  }

  private void ribbons(Graphics2D g2, Rectangle2D room, double unit, double[] from, double[] to) {
    double[] out = from.clone();
    double[] in = to.clone();
    double[][] starts = new double[MODES][MODES];
    double[][] ends = new double[MODES][MODES];
    for (int k = 0; k < MODES; k++) {
      for (int other = 0; other < MODES; other++) {
        starts[k][other] = out[k];
        out[k] += unit * flows.width(k, other);
        ends[k][other] = in[other];
        in[other] += unit * flows.width(k, other);
      }
    }
    // Those who stay lie below, so that nothing hides who moves.
    for (boolean stays : new boolean[] {true, false}) {
      for (int k = 0; k < MODES; k++) {
        var all = new Path2D.Double();
        for (int other = 0; other < MODES; other++) {
          if ((k == other) == stays && flows.width(k, other) > 0) {
            ribbon(all, room, starts[k][other], ends[k][other], unit * flows.width(k, other));
          }
        }
        g2.setPaint(HouseTheme.veil(HouseTheme.mode(ModeFlows.MODES.get(k)), stays ? STAYS : MOVES));
        g2.fill(all);
      }
    }
  }

  private static void ribbon(Path2D path, Rectangle2D room, double start, double end, double width) {
    double x0 = room.getMinX() + BAR;
    double x1 = room.getMaxX() - BAR;
    double middle = (x0 + x1) / 2;
    path.moveTo(x0, start);
    path.curveTo(middle, start, middle, end, x1, end);
    path.lineTo(x1, end + width);
    path.curveTo(middle, end + width, middle, start + width, x0, start + width);
    path.closePath();
  }

  private static void bars(Graphics2D g2, double x, double[] places, double[] shares, double unit) {
    for (int mode = 0; mode < MODES; mode++) {
      g2.setPaint(HouseTheme.mode(ModeFlows.MODES.get(mode)));
      g2.fill(new Rectangle2D.Double(x, places[mode], BAR, Math.max(shares[mode] * unit, .5)));
    }
  }

  private void names(Graphics2D g2, Rectangle2D room, double x, double[] places, double[] shares, double unit,
      Lettering.Align align, double width) {
    double[] wanted = new double[MODES];
    for (int mode = 0; mode < MODES; mode++) {
      wanted[mode] = places[mode] + shares[mode] * unit / 2;
    }
    double[] middles = EndLabels.apart(wanted, LABEL, room.getMinY() + LABEL / 2 - 2, room.getMaxY() - LABEL / 2 + 8);
    for (int mode = 0; mode < MODES; mode++) {
      String name = words.say("mode." + ModeFlows.MODES.get(mode));
      Lettering.draw(g2, Lettering.shorten(name, HouseTheme.LABEL, width), HouseTheme.LABEL, HouseTheme.TEXT, x,
          middles[mode] - 2, align);
      Lettering.draw(g2, words.percent(shares[mode], 1), HouseTheme.STRONG, HouseTheme.TEXT, x, middles[mode] + 13,
          align);
    }
  }
}
