package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines and bands over years. Add what is to be seen, then draw; gaps in the values are gaps on the chart. */
final class TimePlot {
  /** Room for the numbers of the vertical axis. */
  static final int LEFT = 44;

  private final NumberAxis across;
  private final NumberAxis up;
  private final XYPlot plot;
  private final DefaultXYDataset lines = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final int bottom;

  /**
   * An empty plot.
   *
   * @param years length of the axis of time
   * @param label what stands under that axis; empty for nothing
   * @param up the vertical axis
   */
  TimePlot(int years, String label, NumberAxis up, Words words) {
    double step = Math.max(1, RoundSteps.reaching(years, 6));
    this.across = HouseTheme.axis(label.isEmpty() ? null : label, 0, years, step, year -> words.number(year, 0));
    across.setAxisLineVisible(true);
    across.setAxisLinePaint(HouseTheme.SECONDARY);
    across.setTickMarksVisible(true);
    across.setTickMarkPaint(HouseTheme.SECONDARY);
    this.up = up;
    this.plot = HouseTheme.plot(across, up);
    this.bottom = label.isEmpty() ? 22 : 40;
    renderer.setDrawSeriesLineAsPath(true);
    plot.setDataset(lines);
    plot.setRenderer(renderer);
  }

  /** A line through values at points of time, in years. */
  void line(double[] years, double[] values, Color colour, Stroke stroke) {
    int row = lines.getSeriesCount();
    lines.addSeries("line " + row, new double[][] {years, values});
    renderer.setSeriesPaint(row, colour);
    renderer.setSeriesStroke(row, stroke);
  }

  /** A band between two edges, under the lines. */
  void band(double[] years, double[] lower, double[] upper, Color colour) {
    renderer.addAnnotation(new BandAnnotation(years, lower, upper, colour), Layer.BACKGROUND);
  }

  /** A level strip across the whole plot, under everything. */
  void strip(double from, double to, Color colour) {
    double end = across.getUpperBound();
    renderer.addAnnotation(
        new BandAnnotation(new double[] {0, end}, new double[] {from, from}, new double[] {to, to}, colour),
        Layer.BACKGROUND);
  }

  /**
   * Draws axes, bands, lines and the marks of interventions.
   *
   * @param marks where interventions begin; their lines reach to the top of the area, where {@link Milestones} names
   *     them
   * @param headroom room above the plot for those names
   * @return the rectangle of the data
   */
  Rectangle2D draw(Graphics2D g2, Rectangle2D area, List<Milestones.Milestone> marks, double headroom) {
    var space = new AxisSpace();
    space.setLeft(LEFT);
    plot.setFixedRangeAxisSpace(space);
    var below = new AxisSpace();
    below.setBottom(bottom);
    plot.setFixedDomainAxisSpace(below);
    var info = new PlotRenderingInfo(new ChartRenderingInfo());
    var inner = new Rectangle2D.Double(area.getX(), area.getY() + headroom, area.getWidth(),
        area.getHeight() - headroom);
    plot.draw(g2, inner, null, null, info);
    Rectangle2D data = info.getDataArea();
    g2.setStroke(HouseTheme.FINE);
    for (Milestones.Milestone mark : marks) {
      double x = x(mark.year(), data);
      g2.setPaint(HouseTheme.TEXT);
      g2.draw(new Line2D.Double(x, data.getMinY() - (headroom > 0 ? 5 + mark.row() * Milestones.ROW : 0), x,
          data.getMaxY()));
    }
    return data;
  }

  /** Where a year lies on the sheet. */
  double x(double year, Rectangle2D data) {
    return across.valueToJava2D(year, data, RectangleEdge.BOTTOM);
  }

  /** Where a value lies on the sheet. */
  double y(double value, Rectangle2D data) {
    return up.valueToJava2D(value, data, RectangleEdge.LEFT);
  }

  /** A filled band, interrupted where an edge has no value. */
  private static final class BandAnnotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final double[] years;
    private final double[] lower;
    private final double[] upper;
    private final Color colour;

    BandAnnotation(double[] years, double[] lower, double[] upper, Color colour) {
      this.years = years;
      this.lower = lower;
      this.upper = upper;
      this.colour = colour;
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D data, ValueAxis across, ValueAxis up, int renderer,
        PlotRenderingInfo info) {
      g2.setPaint(colour);
      for (int from = 0; from < years.length; from++) {
        int until = from;
        while (until < years.length && !Double.isNaN(lower[until]) && !Double.isNaN(upper[until])) {
          until++;
        }
        if (until > from + 1) {
          g2.fill(outline(from, until, data, across, up));
        }
        from = until;
      }
    }

    private Path2D outline(int from, int until, Rectangle2D data, ValueAxis across, ValueAxis up) {
      var outline = new Path2D.Double();
      for (int k = from; k < until; k++) {
        add(outline, years[k], upper[k], k == from, data, across, up);
      }
      for (int k = until - 1; k >= from; k--) {
        add(outline, years[k], lower[k], false, data, across, up);
      }
      outline.closePath();
      return outline;
    }

    private static void add(Path2D outline, double year, double value, boolean first, Rectangle2D data,
        ValueAxis across, ValueAxis up) {
      double x = across.valueToJava2D(year, data, RectangleEdge.BOTTOM);
      double y = up.valueToJava2D(value, data, RectangleEdge.LEFT);
      if (first) {
        outline.moveTo(x, y);
      } else {
        outline.lineTo(x, y);
      }
    }
  }
}
