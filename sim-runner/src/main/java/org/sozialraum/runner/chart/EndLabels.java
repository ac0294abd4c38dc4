package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines instead of a legend, moved apart where lines end close together. */
final class EndLabels {
  private static final double LEADER = 14;

  /**
   * One name.
   *
   * @param y where the line ends, NaN if it has no end
   * @param text name, perhaps with its last value
   * @param colour colour of the line
   * @param stroke stroke of the line, so that dashes can be told apart
   */
  record Label(double y, String text, Color colour, Stroke stroke) {}

  private final List<Label> labels = new ArrayList<>();

  void add(double y, String text, Color colour, Stroke stroke) {
    if (!Double.isNaN(y)) {
      labels.add(new Label(y, text, colour, stroke));
    }
  }

  /**
   * Draws all names right of the data.
   *
   * @param x where lines end
   * @param width room for leader and name
   * @param height height of a line of text
   */
  void draw(Graphics2D g2, double x, Rectangle2D data, double width, double height, HouseFont font) {
    labels.sort(Comparator.comparingDouble(Label::y));
    double[] wanted = labels.stream().mapToDouble(Label::y).toArray();
    double[] places = apart(wanted, height, data.getMinY() + height / 2, data.getMaxY() - height / 2);
    for (int k = 0; k < places.length; k++) {
      Label label = labels.get(k);
      g2.setPaint(label.colour());
      g2.setStroke(label.stroke() instanceof BasicStroke stroke && stroke.getDashArray() != null
          ? HouseTheme.DASHED : HouseTheme.LINE);
      g2.draw(new Line2D.Double(x + 1, label.y(), x + LEADER, places[k]));
      Lettering.draw(g2, Lettering.shorten(label.text(), font, width - LEADER - 4), font, HouseTheme.TEXT,
          x + LEADER + 4, places[k] + font.getSize() * 0.36, Lettering.Align.LEFT);
    }
  }

  /**
   * Places at least a height apart, as near to the wanted ones as a few passes bring them.
   *
   * @param wanted increasing places. Not modified.
   */
  static double[] apart(double[] wanted, double height, double top, double bottom) {
    double[] places = wanted.clone();
    for (int pass = 0; pass < 60; pass++) {
      for (int k = 1; k < places.length; k++) {
        double overlap = height - (places[k] - places[k - 1]);
        if (overlap > 0) {
          places[k - 1] -= overlap / 2;
          places[k] += overlap / 2;
        }
      }
      if (places.length > 0) {
        places[0] = Math.max(places[0], top);
        places[places.length - 1] = Math.min(places[places.length - 1], bottom);
      }
    }
    for (int k = 1; k < places.length; k++) {
      places[k] = Math.max(places[k], places[k - 1] + height);
    }
    return places;
  }
}
