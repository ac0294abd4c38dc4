package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/**
 * A town's quarters in the colours of a scale. Where names do not fit into every quarter, all have numbers and a list
 * says which is which and how much; values are written out too, so that colour never stands alone.
 */
final class QuarterMap {
  /** Up to so many quarters the list stands beside the map, more stand below it. */
  private static final int BESIDE = 22;
  private static final int LIST_WIDTH = 196;
  private static final int COLUMNS = 3;
  private static final double ROW = 15;
  private static final double LEGEND = 52;
  private static final double LOWEST = 160;
  private static final double MAP_HEIGHT = 330;
  /** Many quarters need a larger map, for their numbers not to collide. */
  private static final double LARGE_MAP_HEIGHT = 440;

  private final TownPlan town;
  private final List<Estimate> estimates;
  private final ColourScale scale;
  private final Function<Estimate, String> written;
  private final List<Intervention.Site> sites;
  private final String unit;
  private final Words words;
  private final boolean numbered;

  /**
   * A map.
   *
   * @param estimates one per quarter, in the order of the plan
   * @param written how the value of a quarter is written
   * @param sites new places
   * @param unit what the numbers of the legend are
   */
  QuarterMap(TownPlan town, List<Estimate> estimates, ColourScale scale, Function<Estimate, String> written,
      List<Intervention.Site> sites, String unit, Words words) {
    this.town = town;
    this.estimates = estimates;
    this.scale = scale;
    this.written = written;
    this.sites = sites;
    this.unit = unit;
    this.words = words;
    this.numbered = !namesFit();
  }

  /** Height that map, legend and list need. */
  int height() {
    int quarters = town.quarters().size();
    boolean below = numbered && quarters > BESIDE;
    double width = Sheet.WIDTH - 2 * Sheet.MARGIN - (numbered && !below ? LIST_WIDTH + 16 : 0);
    double own = Math.max(LOWEST, width / MapGround.widthPerHeight(town.quarters()));
    double map = 12 + Math.min(below ? LARGE_MAP_HEIGHT : MAP_HEIGHT, own);
    double list = below ? 10 + rows() * ROW : numbered ? Math.max(0, quarters * ROW - map) : 0;
    return (int) Math.ceil(map + LEGEND + list);
  }

  private int rows() {
    return (town.quarters().size() + COLUMNS - 1) / COLUMNS;
  }

  /** Draws map, legend, scale bar and list. */
  void draw(Graphics2D g2, Rectangle2D area) {
    boolean below = numbered && town.quarters().size() > BESIDE;
    boolean beside = numbered && !below;
    double listHeight = below ? 10 + rows() * ROW : 0;
    var frame = new Rectangle2D.Double(area.getX(), area.getY() + 4, area.getWidth() - (beside ? LIST_WIDTH + 16 : 0),
        area.getHeight() - LEGEND - listHeight - 8);
    var ground = new MapGround(town.quarters(), frame);
    map(g2, frame, ground);
    boolean missing = estimates.stream().anyMatch(each -> scale.of(each) == HouseTheme.NO_VALUE);
    double bar = MapSymbols.scaleBar(g2, area.getMaxX(), frame.getMaxY() + 34, ground.pixelsPerMetre(), words);
    new MapLegend(scale, unit, words.say(numbered ? "legend.notShown.listed" : "legend.notShown"), words, missing)
        .draw(g2, area.getX(), frame.getMaxY() + 12, area.getWidth() - bar - 12);
    if (beside) {
      list(g2, area.getMaxX() - LIST_WIDTH, area.getY() + 14, LIST_WIDTH, 0, town.quarters().size());
    } else if (below) {
      double width = area.getWidth() / COLUMNS;
      for (int column = 0; column < COLUMNS; column++) {
        list(g2, area.getX() + column * width, area.getMaxY() - listHeight + 16, width - 14, column * rows(),
            Math.min((column + 1) * rows(), town.quarters().size()));
      }
    }
  }

  private boolean namesFit() {
    // The size on the sheet is known before the sheet is: a map without a list always has this frame.
    var frame = new Rectangle2D.Double(0, 0, Sheet.WIDTH - 2 * Sheet.MARGIN, MAP_HEIGHT);
    var ground = new MapGround(town.quarters(), frame);
    for (int k = 0; k < town.quarters().size(); k++) {
      QuarterPlan quarter = town.quarters().get(k);
      double[] at = ground.middle(quarter.area());
      double half = HouseTheme.SMALL.width(quarter.name()) / 2;
      Path2D outline = ground.outline(quarter.area());
      if (!outline.contains(at[0] - half, at[1] - 13, 2 * half, 27)) {
        return false;
      }
    }
    return true;
  }

  private void map(Graphics2D g2, Rectangle2D frame, MapGround ground) {
    List<Rectangle2D> taken = new ArrayList<>();
    List<Path2D> outlines = town.quarters().stream().map(quarter -> ground.outline(quarter.area())).toList();
    for (int k = 0; k < outlines.size(); k++) {
      Color colour = scale.of(estimates.get(k));
      g2.setPaint(colour);
      g2.fill(outlines.get(k));
      if (colour == HouseTheme.NO_VALUE) {
        hatch(g2, outlines.get(k));
      }
    }
    for (Path2D outline : outlines) {
      g2.setPaint(HouseTheme.GROUND);
      g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g2.draw(outline);
    }
    // White borders alone would let neutral quarters at the edge melt into the paper.
    for (int k = 0; k < outlines.size(); k++) {
      if (scale.of(estimates.get(k)) == HouseTheme.NO_VALUE) {
        g2.setPaint(HouseTheme.GRID);
        g2.setStroke(HouseTheme.HAIR);
        g2.draw(outlines.get(k));
      }
    }
    for (Intervention.Site site : sites) {
      taken.add(new Rectangle2D.Double(ground.x(site.x()) - 9, ground.y(site.y()) - 9, 18, 18));
    }
    for (int k = 0; k < outlines.size(); k++) {
      taken.add(label(g2, k, ground, outlines.get(k), taken));
    }
    for (Intervention.Site site : sites) {
      MapSymbols.site(g2, site.name(), ground.x(site.x()), ground.y(site.y()), frame, taken);
    }
  }

  /** Writes name or number, and the value where it fits; returns the room that this took. */
  private Rectangle2D label(Graphics2D g2, int quarter, MapGround ground, Shape outline, List<Rectangle2D> taken) {
    Estimate estimate = estimates.get(quarter);
    Color colour = HouseTheme.textOn(scale.of(estimate));
    boolean strong = estimate.known() && (!scale.neutral() || estimate.shown());
    String name = numbered ? String.valueOf(quarter + 1) : town.quarters().get(quarter).name();
    double[] middle = ground.middle(town.quarters().get(quarter).area());
    if (strong) {
      String value = written.apply(estimate);
      double width = Math.max(HouseTheme.SMALL.width(name), HouseTheme.SMALL_STRONG.width(value));
      Rectangle2D room = room(middle, width, 25, outline, taken, true);
      if (room != null) {
        write(g2, name, HouseTheme.SMALL, colour, room, 10);
        write(g2, value, HouseTheme.SMALL_STRONG, colour, room, 23);
        return room;
      }
      if (scale.neutral()) {
        // The sign at least, for readers who cannot tell the two hues apart.
        name = name + (estimate.mean() > 0 ? "+" : "\u2212");
      }
    }
    HouseFont font = numbered && town.quarters().size() > BESIDE ? HouseTheme.SOURCE : HouseTheme.SMALL;
    Rectangle2D room = room(middle, font.width(name), 13, outline, taken, false);
    if (!estimate.known()) {
      g2.setPaint(HouseTheme.veil(HouseTheme.GROUND, 0.9));
      g2.fill(new Rectangle2D.Double(room.getX() - 3, room.getY() - 1, room.getWidth() + 6, 16));
    }
    write(g2, name, font, colour, room, 10);
    return room;
  }

  private static void write(Graphics2D g2, String text, HouseFont font, Color colour, Rectangle2D room, double down) {
    Lettering.draw(g2, text, font, colour, room.getCenterX(), room.getY() + down, Lettering.Align.CENTRE);
  }

  /**
   * Room for a label near the middle of its quarter that covers neither another label nor a symbol.
   *
   * @param whole whether all of it must lie within the quarter, else its middle must
   * @return the room; where none is free {@code null} if all of it must lie within, else that in the middle
   */
  private static Rectangle2D room(double[] middle, double width, double height, Shape outline,
      List<Rectangle2D> taken, boolean whole) {
    for (int distance = 0; distance <= 36; distance += 4) {
      for (int[] way : new int[][] {{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}}) {
        double x = middle[0] + way[0] * distance;
        double y = middle[1] + way[1] * distance;
        var room = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        boolean inside = whole ? outline.contains(room) : outline.contains(x, y);
        if (inside && taken.stream().noneMatch(room::intersects)) {
          return room;
        }
      }
    }
    return whole ? null : new Rectangle2D.Double(middle[0] - width / 2, middle[1] - height / 2, width, height);
  }

  private void list(Graphics2D g2, double x, double y, double width, int from, int until) {
    for (int k = from; k < until; k++) {
      Estimate estimate = estimates.get(k);
      boolean strong = scale.neutral() && estimate.shown();
      HouseFont font = strong ? HouseTheme.SMALL_STRONG : HouseTheme.SMALL;
      String value = !estimate.known() ? words.say("value.none")
          : scale.neutral() && !estimate.shown() ? words.say("value.notShown") : written.apply(estimate);
      double row = y + (k - from) * ROW;
      Lettering.draw(g2, String.valueOf(k + 1), font, HouseTheme.SECONDARY, x + 16, row, Lettering.Align.RIGHT);
      Lettering.draw(g2, Lettering.shorten(town.quarters().get(k).name(), font, width - 28 - font.width(value)), font,
          HouseTheme.TEXT, x + 22, row, Lettering.Align.LEFT);
      Lettering.draw(g2, value, font, HouseTheme.TEXT, x + width, row, Lettering.Align.RIGHT);
    }
  }

  /** Slanting lines over a shape, for what has no value. */
  static void hatch(Graphics2D g2, Shape shape) {
    Shape before = g2.getClip();
    g2.clip(shape);
    g2.setPaint(HouseTheme.BASELINE);
    g2.setStroke(HouseTheme.HAIR);
    Rectangle2D bounds = shape.getBounds2D();
    for (double x = bounds.getMinX() - bounds.getHeight(); x < bounds.getMaxX(); x += 6) {
      g2.draw(new Line2D.Double(x, bounds.getMaxY(), x + bounds.getHeight(), bounds.getMinY()));
    }
    g2.setClip(before);
  }
}
