package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;
import org.sozialraum.runner.sweep.SweepAnswer;

/** What the first statistics of a sweep say, in cases that can be told by hand. */
class SweepAnswerSnapshotTest {
  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatASweepSaysIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("sweep-answer", folder);
    String[] reducers = {"final", "mean", "min", "max", "first-above", "first-below"};
    List<SweptOutput> all = new ArrayList<>();
    for (String reducer : reducers) {
      all.add(output("withdrawn", reducer.equals("mean") ? "kirchfeld" : "", reducer, 1));
    }
    all.add(output("neighbours_known", "", "mean", 2));
    all.add(new SweptOutput("x", "engaged", "", "max", 2, 4, Double.NaN));
    add("every way to reduce, without a reference", false, false, all, 4, .04);
    List<SweptOutput> one = List.of(output("withdrawn", "", "final", 1));
    add("differences that are shown", true, false, one, 4, .04);
    add("one at a time", true, true, one, 4, .04);
    add("too small to matter", true, false, one, 6, .001);
    add("too few runs that all differ by the same", true, false, one, 4, .001);
    add("nothing shown", true, false, one, 4, 0);
    add("a single run", true, false, one, 1, .04);
    add("many points", true, false, one, 6, .01, 40);
    add("each beside itself", false, false, one, 6, -.04, 3, true);
    add("one point beside the reference", true, false, one, 4, .04, 2);
    add("single runs without a reference", false, false, one, 1, .04);
    apart(one);
    List<SweptOutput> waits = List.of(output("engaged", "", "first-above", 1));
    happens("it does not happen in all runs of one point", waits, true, 1);
    happens("it does not happen in all runs of any point", waits, true, 0);
    happens("it does not happen in all runs, without a reference", waits, false, 1);
    snapshot.compare();
  }

  /** Four runs of three points; beside the first points, what is waited for happens in three of them only. */
  private void happens(String what, List<SweptOutput> outputs, boolean reference, int always) {
    SweepAnswer answer = new SweepAnswer(new SweepStatistics("?", "s", "1", false,
        List.of(factor("disorder")), outputs,
        reference ? Optional.of(List.of("0")) : Optional.empty(), false, 4, .5, List.of()));
    boolean[] ended = {true, true, true, true};
    PairedSummary.Values late = PairedSummary.Values.of(2, 2.25, 3, 2.5);
    for (int point = 1; point <= 3; point++) {
      double last = point <= always ? 1.25 : Double.NaN;
      PairedSummary.Values own = new PairedSummary.Values(new double[] {.5 / point, .75, 1, last}, ended);
      answer.add(new PointSummary(point, 0, List.of(Integer.toString(point)),
          List.of(PairedSummary.of(own, reference ? late : PairedSummary.Values.of()))));
    }
    snapshot.add(what, answer::lines);
  }

  /** A point whose luck runs against that of the reference, and one that has no values. */
  private void apart(List<SweptOutput> outputs) {
    SweepAnswer answer = new SweepAnswer(new SweepStatistics("?", "s", "1", false,
        List.of(factor("disorder")), outputs, Optional.of(List.of("0")), false, 3, .5,
        List.of()));
    double[] reference = {.1, .2, .3};
    answer.add(new PointSummary(1, 0, List.of("1"), List.of(PairedSummary.of(new double[] {.3, .2, .1}, reference))));
    answer.add(new PointSummary(2, 0, List.of("2"), List.of(PairedSummary.of(new double[3], new double[0]))));
    snapshot.add("luck that runs apart, and a point without pairs", answer::lines);
  }

  private static SweepStatistics.Factor factor(String name) {
    return new SweepStatistics.Factor(name, false, List.of());
  }

  private static SweptOutput output(String observable, String place, String reducer, int from) {
    return new SweptOutput(reducer, observable, place, reducer, from, Integer.MAX_VALUE, .22);
  }

  private void add(String what, boolean reference, boolean illustration, List<SweptOutput> outputs, int runs,
      double step) {
    add(what, reference, illustration, outputs, runs, step, 3, false);
  }

  private void add(String what, boolean reference, boolean illustration, List<SweptOutput> outputs, int runs,
      double step, int points) {
    add(what, reference, illustration, outputs, runs, step, points, false);
  }

  private void add(String what, boolean reference, boolean illustration, List<SweptOutput> outputs, int runs,
      double step, int points, boolean own) {
    SweepStatistics about = new SweepStatistics("?", "s", "1", illustration, List.of(
        factor("disorder"), factor("town")), outputs,
        reference ? Optional.of(List.of("0", "drei")) : Optional.empty(), own, runs, .5, List.of());
    SweepAnswer answer = new SweepAnswer(about);
    double[] first = run(0, step, runs);
    for (int point = 0; point < points; point++) {
      PairedSummary each = PairedSummary.of(run(point, step, runs),
          own || reference && point > 0 ? first : new double[0]);
      answer.add(new PointSummary(point, 0, List.of(Integer.toString(point), "drei"),
          outputs.stream().map(output -> each).toList()));
    }
    snapshot.add(what, answer::lines);
  }

  /** Runs around .2 that go up and down together, with a little of their own. */
  private static double[] run(int point, double step, int runs) {
    double[] values = new double[runs];
    for (int k = 0; k < runs; k++) {
      values[k] = .2 + point * step + (k % 2 == 0 ? .01 : -.01)
          + (step != 0 && step < .002 ? 0 : .001 * ((k + point) % 3));
    }
    return values;
  }
}
