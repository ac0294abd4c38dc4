package org.sozialraum.runner.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of every chart: colours that hold for colour-blind readers and in grey print, letter sizes that can be
 * read at 400 pixels, white ground, horizontal grid only, no frame. Sizes are logical pixels of a sheet 600 wide.
 */
final class HouseTheme {
  static final Color GROUND = Color.WHITE;
  static final Color TEXT = new Color(0x1F2428);
  static final Color SECONDARY = new Color(0x5A6066);
  static final Color GRID = new Color(0xE6E8EA);
  static final Color BASELINE = new Color(0x6B7075);
  static final Color INTERVENTION = new Color(0x0B6E99);
  private static final Color[] FURTHER = {INTERVENTION, new Color(0x8A5FA8), new Color(0xC28E0E),
      new Color(0x3C8D5A)};

  /** Ends and middle of the diverging scale; the middle is kept for "no difference shown". */
  static final Color LOSS = new Color(0x8C3B2A);
  static final Color NEUTRAL = new Color(0xF4F1EC);
  static final Color GAIN = new Color(0x0B6E99);
  /** Light end of the sequential scale; its dark end is {@link #GAIN} darkened. */
  static final Color LIGHT = new Color(0xE3F0F5);
  static final Color DARK = new Color(0x08506F);
  /** Ground of what has no value, beside a pattern of lines. */
  static final Color NO_VALUE = new Color(0xFFFFFF);

  static final HouseFont TITLE = HouseFont.bold(19);
  static final HouseFont SUBTITLE = HouseFont.plain(13);
  static final HouseFont LABEL = HouseFont.plain(13);
  static final HouseFont STRONG = HouseFont.bold(13);
  static final HouseFont SMALL = HouseFont.plain(12);
  static final HouseFont SMALL_STRONG = HouseFont.bold(12);
  static final HouseFont SOURCE = HouseFont.plain(11);

  static final Stroke LINE = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
      new float[] {5, 3}, 0);
  static final Stroke HAIR = new BasicStroke(0.8f);
  static final Stroke FINE = new BasicStroke(1f);

  private HouseTheme() {}

  /** Colour of a mode, by the name of its observable. */
  static Color mode(String observable) {
    return switch (observable) {
      case "engaged" -> new Color(0x0B6E99);
      case "active" -> new Color(0x5FB3CE);
      case "passive" -> new Color(0xB9BDC1);
      case "withdrawn" -> new Color(0xC8553D);
      default -> INTERVENTION;
    };
  }

  /** Colour of a variant that is compared with the reference; 0 is the first. */
  static Color variant(int number) {
    return FURTHER[number % FURTHER.length];
  }

  /** A colour let through by the given share. */
  static Color veil(Color colour, double opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
  }

  /** The colour that lies at a share of the way from one to another. */
  static Color between(Color from, Color to, double share) {
    return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** Dark or white text, whichever reads better on a ground. */
  static Color textOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? TEXT : Color.WHITE;
  }

  /** An axis from one number to another with a mark at every step. */
  static NumberAxis axis(String label, double from, double to, double step, DoubleFunction<String> format) {
    var axis = new NumberAxis(label);
    axis.setRange(from, to);
    axis.setTickUnit(new NumberTickUnit(step, new Written(format)));
    axis.setTickLabelFont(LABEL);
    axis.setTickLabelPaint(SECONDARY);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    axis.setLabelFont(LABEL);
    axis.setLabelPaint(SECONDARY);
    return axis;
  }

  /** An empty plot in the house's look. */
  static XYPlot plot(NumberAxis across, NumberAxis up) {
    var plot = new XYPlot(null, across, up, null);
    plot.setBackgroundPaint(GROUND);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(FINE);
    plot.setRangeZeroBaselineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** Lets an axis write its numbers in the reader's language, whatever the machine's is. */
  private static final class Written extends NumberFormat {
    private static final long serialVersionUID = 1;
    private final transient DoubleFunction<String> format;

    Written(DoubleFunction<String> format) {
      this.format = format;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(format.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("axes are written, not read");
    }
  }
}
