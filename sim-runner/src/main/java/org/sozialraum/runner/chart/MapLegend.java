package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/** The classes of a map as a row of fields with their bounds below, and what the neutral and hatched fields mean. */
final class MapLegend {
  private static final double FIELD = 40;
  private static final double HEIGHT = 12;
  private static final double GAP = 14;

  private final ColourScale scale;
  private final String unit;
  private final String notShown;
  private final Words words;
  private final boolean missing;

  MapLegend(ColourScale scale, String unit, String notShown, Words words, boolean missing) {
    this.scale = scale;
    this.unit = unit;
    this.notShown = notShown;
    this.words = words;
    this.missing = missing;
  }

  void draw(Graphics2D g2, double x, double y, double width) {
    if (!scale.classes().isEmpty()) {
      Lettering.draw(g2, Lettering.shorten(unit, HouseTheme.SMALL, width), HouseTheme.SMALL, HouseTheme.SECONDARY, x,
          y + 4, Lettering.Align.LEFT);
    }
    double left = x + (scale.classes().isEmpty() ? 0 : Math.max(12, widestBound() / 2));
    double top = y + 10;
    int decimals = RoundSteps.decimals(scale.step());
    double wide = fieldWidth();
    for (int k = 0; k < scale.classes().size(); k++) {
      ColourScale.Step step = scale.classes().get(k);
      field(g2, left, top, wide, step.colour());
      bound(g2, left, top, step.from(), decimals);
      left += wide;
      if (k + 1 == scale.classes().size()) {
        bound(g2, left, top, step.to(), decimals);
      }
    }
    left += scale.classes().isEmpty() ? 0 : wide / 2 + GAP;
    double room = x + width - left - 24;
    if (scale.neutral()) {
      field(g2, left, top, 20, HouseTheme.NEUTRAL);
      Lettering.draw(g2, Lettering.shorten(notShown, HouseTheme.SMALL, room), HouseTheme.SMALL,
          HouseTheme.SECONDARY, left + 26, top + 10, Lettering.Align.LEFT);
    }
    if (missing) {
      // Under the neutral field, where there always is room.
      var field = new Rectangle2D.Double(left, top + 17, 20, HEIGHT);
      QuarterMap.hatch(g2, field);
      g2.setPaint(HouseTheme.BASELINE);
      g2.setStroke(HouseTheme.HAIR);
      g2.draw(field);
      Lettering.draw(g2, Lettering.shorten(words.say("legend.missing"), HouseTheme.SMALL, room), HouseTheme.SMALL,
          HouseTheme.SECONDARY, left + 26, top + 27, Lettering.Align.LEFT);
    }
  }

  /** Width of a field: as wide as the longest bound needs, so that small steps with many decimals do not collide. */
  double fieldWidth() {
    return Math.max(FIELD, widestBound() + 6);
  }

  private double widestBound() {
    int decimals = RoundSteps.decimals(scale.step());
    return scale.classes().stream().flatMap(each -> Stream.of(each.from(), each.to()))
        .mapToDouble(value -> HouseTheme.SMALL.width(bound(value, decimals))).max().orElse(0);
  }

  private String bound(double value, int decimals) {
    return scale.neutral() ? words.signed(value, decimals)
        : decimals == 0 ? words.whole(value) : words.number(value, decimals);
  }

  private void bound(Graphics2D g2, double x, double top, double value, int decimals) {
    Lettering.draw(g2, bound(value, decimals), HouseTheme.SMALL, HouseTheme.SECONDARY, x, top + HEIGHT + 13,
        Lettering.Align.CENTRE);
  }

  private static void field(Graphics2D g2, double x, double top, double width, Color colour) {
    var field = new Rectangle2D.Double(x, top, width, HEIGHT);
    g2.setPaint(colour);
    g2.fill(field);
    g2.setPaint(colour.equals(HouseTheme.NEUTRAL) ? HouseTheme.BASELINE : HouseTheme.GROUND);
    g2.setStroke(HouseTheme.HAIR);
    g2.draw(field);
  }
}
