package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;

/**
 * An output against a factor whose values are numbers: the mean at each value with its 95 % interval, a line for each
 * value of a second factor that has few. Over further factors it is averaged. Where a sample has a value of its own for
 * every point, points stand as dots without lines.
 */
final class ResponseCurve {
  private static final int HEIGHT = 300;
  private static final int LEFT = 52;
  private static final int TOP = 20;
  private static final int BOTTOM = 44;
  private static final int LABELS = 128;
  private static final int MOST_LINES = 5;
  private static final int MOST_ON_A_LINE = 15;
  private static final double DOT = 3.6;

  private final SweepStatistics sweep;
  private final SweptValues values;
  private final int factor;
  private final Words words;
  private final List<Curve> curves = new ArrayList<>();
  private final boolean sampled;
  private int second = -1;
  private final List<Integer> averaged = new ArrayList<>();

  /** A line: what it is called and the value at each place. */
  private record Curve(String name, double[] places, List<String> levels, List<Estimate> estimates) {}

  private ResponseCurve(SweepStatistics sweep, SweptValues values, int factor, Words words) {
    this.sweep = sweep;
    this.values = values;
    this.factor = factor;
    this.words = words;
    sampled = values.levels(factor).size() > MOST_ON_A_LINE;
    Predicate<PointSummary> here = sweep.illustration() ? this::besideTheOthers : each -> true;
    if (!sampled && !sweep.illustration()) {
      chooseSecond();
    }
    if (second < 0) {
      curves.add(curve("", here));
    } else {
      for (String level : values.levels(second)) {
        curves.add(curve(values.named(second, level), each -> each.values().get(second).equals(level)));
      }
    }
  }

  private void chooseSecond() {
    for (int k = 0; k < sweep.factors().size(); k++) {
      int levels = values.levels(k).size();
      if (k != factor && levels > 1) {
        if (second < 0 && levels <= MOST_LINES) {
          second = k;
        } else {
          averaged.add(k);
        }
      }
    }
  }

  /** In a design of one factor at a time: whether all other factors stand where they stand most often. */
  private boolean besideTheOthers(PointSummary point) {
    for (int k = 0; k < sweep.factors().size(); k++) {
      int other = k;
      if (k != factor && !point.values().get(k).equals(sweep.reference().map(each -> each.get(other))
          .orElseGet(() -> mostFrequent(other)))) {
        return false;
      }
    }
    return true;
  }

  private String mostFrequent(int other) {
    Map<String, Long> times = sweep.points().stream().map(each -> each.values().get(other))
        .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return times.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).orElseThrow().getKey();
  }

  private Curve curve(String name, Predicate<PointSummary> which) {
    List<String> levels = values.levels(factor);
    Map<String, List<PointSummary>> points =
        values.points(which).stream().collect(Collectors.groupingBy(each -> each.values().get(factor)));
    return new Curve(name, levels.stream().mapToDouble(Double::parseDouble).toArray(), levels, levels.stream()
        .map(level -> values.average(points.getOrDefault(level, List.of()))).toList());
  }

  /** The chart; empty where the factor is no number or nothing is known. */
  static Optional<Sheet> of(SweepStatistics sweep, int output, int factor, Words words, String name) {
    SweptValues values = new SweptValues(sweep, output, sweep.compares(), words);
    List<String> levels = values.levels(factor);
    if (levels.size() < 2 || !levels.stream().allMatch(SweptValues::isNumber)) {
      return Optional.empty();
    }
    ResponseCurve curve = new ResponseCurve(sweep, values, factor, words);
    if (curve.curves.stream().flatMap(each -> each.estimates().stream()).noneMatch(Estimate::known)) {
      return Optional.empty();
    }
    return Optional.of(curve.sheet(name));
  }

  private Map<String, Estimate> all() {
    Map<String, Estimate> all = new LinkedHashMap<>();
    for (Curve each : curves) {
      for (int k = 0; k < each.levels().size(); k++) {
        String place = values.named(factor, each.levels().get(k));
        all.put(each.name().isEmpty() ? place : words.say("swept.place", place, each.name()),
            each.estimates().get(k));
      }
    }
    return all;
  }

  private Sheet sheet(String name) {
    String about = words.say("swept.curve.subtitle", values.label(), values.unit(),
        Words.shortName(sweep.factors().get(factor).name())) + values.compared() + " "
        + words.say(sweep.replications() > 1 ? "swept.interval" : "swept.single", sweep.replications());
    String more = sampled ? " " + words.say("swept.sampled")
        : sweep.illustration() ? " " + words.say("swept.illustration")
        : averaged.isEmpty() ? "" : " " + words.say("swept.averaged", String.join(", ",
            averaged.stream().map(each -> Words.shortName(sweep.factors().get(each).name())).toList()));
    List<List<Object>> rows = new ArrayList<>();
    for (Curve each : curves) {
      for (int k = 0; k < each.levels().size(); k++) {
        Estimate estimate = each.estimates().get(k);
        rows.add(List.of(each.levels().get(k), each.name(), estimate.mean(), estimate.lower(), estimate.upper()));
      }
    }
    return new Sheet(name, HEIGHT, sweep.question() + "\n" + values.finding(all()), about + more,
        SweepCharts.source(sweep, words), this::draw, about + " " + values.extremes(all()),
        new Numbers(List.of(sweep.factors().get(factor).name(), "line", "mean", "lower", "upper"), rows));
  }

  private void draw(Graphics2D g2, Rectangle2D area) {
    double labels = curves.size() > 1 ? LABELS : 20;
    var plot = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP, area.getWidth() - LEFT - labels,
        area.getHeight() - TOP - BOTTOM);
    Scale up = scale(plot);
    Lettering.draw(g2, Lettering.shorten(values.unit(), HouseTheme.LABEL, area.getWidth()), HouseTheme.LABEL,
        HouseTheme.SECONDARY, area.getX(), area.getY() + 8, Lettering.Align.LEFT);
    ground(g2, plot, up);
    across(g2, plot);
    EndLabels names = new EndLabels();
    for (int k = 0; k < curves.size(); k++) {
      Color colour = k < 4 ? HouseTheme.variant(k) : HouseTheme.BASELINE;
      double aside = (k - (curves.size() - 1) / 2.0) * 3;
      line(g2, plot, up, curves.get(k), colour, aside);
      names.add(end(curves.get(k), up), curves.get(k).name(), colour, HouseTheme.LINE);
    }
    if (curves.size() > 1) {
      names.draw(g2, plot.getMaxX() + 6, plot, labels - 6, 16, HouseTheme.SMALL);
    }
  }

  private static double end(Curve curve, Scale up) {
    double end = Double.NaN;
    for (Estimate each : curve.estimates()) {
      end = each.known() ? up.y(each.mean()) : end;
    }
    return end;
  }

  /** The vertical scale. */
  private record Scale(Rectangle2D plot, double from, double to, double step) {
    double y(double value) {
      return plot.getMaxY() - plot.getHeight() * (value - from) / (to - from);
    }
  }

  private Scale scale(Rectangle2D plot) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Estimate each : curves.stream().flatMap(each -> each.estimates().stream()).filter(Estimate::known).toList()) {
      low = Math.min(low, each.bounded() ? each.lower() : each.mean());
      high = Math.max(high, each.bounded() ? each.upper() : each.mean());
    }
    if (values.difference()) {
      low = Math.min(low, -1.3 * values.least());
      high = Math.max(high, 1.3 * values.least());
    }
    // Shares begin at zero; other values too, unless that would flatten what there is to see.
    if (values.difference() || values.output().inPercent() || low > 0 && low < high / 2) {
      low = Math.min(low, 0);
      high = Math.max(high, 0);
    }
    double step = RoundSteps.reaching(Math.max(high - low, 1e-5), 5);
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    return new Scale(plot, from, to > from ? to : from + step, step);
  }

  private void ground(Graphics2D g2, Rectangle2D plot, Scale up) {
    if (values.least() > 0) {
      g2.setPaint(HouseTheme.NEUTRAL);
      double top = up.y(values.least());
      g2.fill(new Rectangle2D.Double(plot.getX(), top, plot.getWidth(), up.y(-values.least()) - top));
    }
    g2.setStroke(HouseTheme.FINE);
    int steps = (int) Math.round((up.to() - up.from()) / up.step());
    for (int k = 0; k <= steps; k++) {
      double value = up.from() + k * up.step();
      boolean zero = Math.abs(value) < up.step() / 2;
      g2.setPaint(zero ? values.difference() ? HouseTheme.TEXT : HouseTheme.SECONDARY : HouseTheme.GRID);
      g2.draw(new Line2D.Double(plot.getX(), up.y(value), plot.getMaxX(), up.y(value)));
      int decimals = RoundSteps.decimals(up.step());
      Lettering.draw(g2, values.difference() ? words.signed(value, decimals) : words.number(value, decimals),
          HouseTheme.LABEL, HouseTheme.SECONDARY, plot.getX() - 8, up.y(value) + 4, Lettering.Align.RIGHT);
    }
  }

  private double x(double place, Rectangle2D plot) {
    double[] places = curves.get(0).places();
    boolean logarithmic = sweep.factors().get(factor).logarithmic() && places[0] > 0;
    double first = logarithmic ? StrictMath.log(places[0]) : places[0];
    double last = logarithmic ? StrictMath.log(places[places.length - 1]) : places[places.length - 1];
    double here = logarithmic ? StrictMath.log(place) : place;
    double room = 16;
    return plot.getX() + room + (plot.getWidth() - 2 * room) * (here - first) / (last - first);
  }

  /** The values of the factor below; those that would run into each other are left out, the last one never. */
  private void across(Graphics2D g2, Rectangle2D plot) {
    List<String> levels = curves.get(0).levels();
    double last = x(curves.get(0).places()[levels.size() - 1], plot)
        - HouseTheme.LABEL.width(values.written(levels.get(levels.size() - 1))) / 2 - 8;
    double free = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < levels.size(); k++) {
      String text = values.written(levels.get(k));
      double x = x(curves.get(0).places()[k], plot);
      double half = HouseTheme.LABEL.width(text) / 2;
      if (k == levels.size() - 1 || x - half > free && x + half < last) {
        Lettering.draw(g2, text, HouseTheme.LABEL, HouseTheme.SECONDARY, x, plot.getMaxY() + 17,
            Lettering.Align.CENTRE);
        g2.setPaint(HouseTheme.SECONDARY);
        g2.setStroke(HouseTheme.FINE);
        g2.draw(new Line2D.Double(x, plot.getMaxY(), x, plot.getMaxY() + 4));
        free = x + half + 8;
      }
    }
    Lettering.draw(g2, Lettering.shorten(values.axis(factor), HouseTheme.LABEL, plot.getWidth()), HouseTheme.LABEL,
        HouseTheme.SECONDARY, plot.getCenterX(), plot.getMaxY() + 36, Lettering.Align.CENTRE);
  }

  private void line(Graphics2D g2, Rectangle2D plot, Scale up, Curve curve, Color colour, double aside) {
    var path = new Path2D.Double();
    boolean drawn = false;
    g2.setPaint(HouseTheme.veil(colour, sampled ? .35 : .7));
    g2.setStroke(HouseTheme.FINE);
    for (int k = 0; k < curve.places().length; k++) {
      Estimate each = curve.estimates().get(k);
      double x = x(curve.places()[k], plot) + aside;
      if (each.known()) {
        if (drawn) {
          path.lineTo(x, up.y(each.mean()));
        } else {
          path.moveTo(x, up.y(each.mean()));
        }
      }
      if (each.bounded()) {
        g2.draw(new Line2D.Double(x, up.y(each.lower()), x, up.y(each.upper())));
        if (!sampled) {
          g2.draw(new Line2D.Double(x - 3, up.y(each.lower()), x + 3, up.y(each.lower())));
          g2.draw(new Line2D.Double(x - 3, up.y(each.upper()), x + 3, up.y(each.upper())));
        }
      }
      // A point that is missing is a gap.
      drawn = each.known();
    }
    g2.setPaint(colour);
    if (!sampled) {
      g2.setStroke(HouseTheme.LINE);
      g2.draw(path);
    }
    double dot = sampled ? DOT - 1 : DOT;
    for (int k = 0; k < curve.places().length; k++) {
      if (curve.estimates().get(k).known()) {
        g2.fill(new Ellipse2D.Double(x(curve.places()[k], plot) + aside - dot,
            up.y(curve.estimates().get(k).mean()) - dot, 2 * dot, 2 * dot));
      }
    }
  }
}
