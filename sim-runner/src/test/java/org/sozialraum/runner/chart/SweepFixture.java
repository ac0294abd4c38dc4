package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;

/**
 * A sweep over factors that add up: each level's number times its weight, in hundredths, plus luck that points
 * share.
 */
final class SweepFixture {
  private final List<SweepStatistics.Factor> factors = new ArrayList<>();
  private final List<List<String>> levels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<SweptOutput> outputs = new ArrayList<>();
  private Optional<List<String>> reference = Optional.empty();
  private boolean ownBaseline;
  private boolean illustration;
  private int replications = 8;
  private int every = Integer.MAX_VALUE;
  private String question = "How do disorder and moving together drive withdrawal?";

  SweepFixture factor(String name, boolean logarithmic, double weight, String... values) {
    factors.add(new SweepStatistics.Factor(name, logarithmic, List.of("share")));
    levels.add(List.of(values));
    weights.add(weight);
    return this;
  }

  SweepFixture output(String observable, String place, String reducer) {
    outputs.add(new SweptOutput(observable + "-" + reducer, observable, place, reducer, 1, Integer.MAX_VALUE, .2));
    return this;
  }

  SweepFixture reference(String... values) {
    reference = Optional.of(List.of(values));
    return this;
  }

  SweepFixture ownBaseline() {
    ownBaseline = true;
    return this;
  }

  SweepFixture oneAtATime() {
    illustration = true;
    return this;
  }

  SweepFixture replications(int number) {
    replications = number;
    return this;
  }

  SweepFixture asking(String text) {
    question = text;
    return this;
  }

  /** Leaves out every so many points. */
  SweepFixture without(int everySoMany) {
    every = everySoMany;
    return this;
  }

  SweepStatistics sweep() {
    if (outputs.isEmpty()) {
      output("withdrawn", "", "final");
    }
    List<PointSummary> points = new ArrayList<>();
    add(new ArrayList<>(), points, new int[1]);
    return new SweepStatistics(question, "sechs-doerfer", "1.0", illustration, factors, outputs, reference, ownBaseline,
        replications, .5, points);
  }

  private void add(List<String> values, List<PointSummary> points, int[] number) {
    if (values.size() == factors.size()) {
      int point = number[0]++;
      if (point % every == every - 1 || illustration && away(values) > 1) {
        return;
      }
      double[] here = runs(values, point);
      double[] there = ownBaseline ? runs(null, -1) : reference.isPresent() && !reference.get().equals(values)
          ? runs(reference.get(), -2) : new double[0];
      points.add(new PointSummary(point, 0, values,
          outputs.stream().map(each -> PairedSummary.of(here, there)).toList()));
      return;
    }
    for (String level : levels.get(values.size())) {
      List<String> more = new ArrayList<>(values);
      more.add(level);
      add(more, points, number);
    }
  }

  private int away(List<String> values) {
    int away = 0;
    for (int k = 0; k < values.size(); k++) {
      away += values.get(k).equals(reference.orElseThrow().get(k)) ? 0 : 1;
    }
    return away;
  }

  private double[] runs(List<String> values, int own) {
    double level = .2;
    for (int k = 0; values != null && k < values.size(); k++) {
      level += levels.get(k).indexOf(values.get(k)) * weights.get(k) / 100;
    }
    double[] runs = new double[replications];
    for (int k = 0; k < replications; k++) {
      runs[k] = level + .01 * StrictMath.sin(1 + 7 * k) + .003 * StrictMath.sin(own * 3.1 + 5 * k);
    }
    return runs;
  }

  /** Three values of disorder by three of moving, compared with the middle. */
  static SweepFixture villages() {
    return new SweepFixture().factor("disorder", false, 1.4, "0", "0.2", "0.4")
        .factor("moving", false, .25, "0.45", "0.894", "1.8").reference("0", "0.894");
  }

  /** Seven by nine. */
  static SweepFixture large() {
    return new SweepFixture().factor("turnover", true, .4, "0.5", "0.63", "0.79", "1", "1.26", "1.59", "2")
        .factor("disorder", false, -.3, "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8").without(11)
        .reference("1", "0.4");
  }
}
