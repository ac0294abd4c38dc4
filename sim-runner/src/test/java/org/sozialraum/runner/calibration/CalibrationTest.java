package org.sozialraum.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sozialraum.runner.pattern.Pattern;

/** A calibration finds the numbers with which a known model meets its figures, and can be broken off anywhere. */
class CalibrationTest {
  @TempDir
  private Path folder;

  private static Calibration.Options options(Search search, int evaluations, Long perturbation) {
    return new Calibration.Options(search, evaluations, .08, 3, Map.of(), perturbation,
        "a test of " + search + " " + perturbation);
  }

  private static Calibration calibration(FittedModel model, Calibration.Options options) {
    return new Calibration(model, SketchedModel.NUMBERS, SketchedModel.patterns(), options);
  }

  private static final Calibration.Told NOBODY = new Calibration.Told() {
    @Override
    public void evaluated(Evaluation evaluation) {}

    @Override
    public void accepted(History history) {}
  };

  @ParameterizedTest
  @EnumSource(Search.class)
  void bothSearchesFindBackFromPerturbedNumbers(Search search) throws IOException {
    for (long seed : new long[] {1, 2}) {
      Calibration calibration = calibration(new SketchedModel(), options(search, 3000, seed));
      History history = calibration.run(folder.resolve(search + "-" + seed), NOBODY);
      assertThat(history.steps().get(0).evaluation().outside(SketchedModel.patterns())).isNotEmpty();
      assertThat(history.best().outside(SketchedModel.patterns())).isEmpty();
      assertThat(Optimiser.content(history.best().residuals(SketchedModel.patterns())))
          .as("within half of every tolerance").isTrue();
    }
  }

  /** Figures that feel the numbers' sum, and hardly how much of it the first one is: a valley. */
  private static final class Valley implements FittedModel {
    static final List<FreeNumber> NUMBERS = List.of(new FreeNumber("a", 0, 1, .3), new FreeNumber("b", 0, 1, .3));

    static final List<Pattern> PATTERNS = List.of(
        new Pattern("sum", "sum", "%", reading -> 0, 58, 60, 62, Pattern.Use.CALIBRATION, "known"),
        new Pattern("first", "first", "%", reading -> 0, -1, 0, 1, Pattern.Use.CALIBRATION, "known"));

    @Override
    public int replications() {
      return 2;
    }

    @Override
    public double[] values(double[] origin, double[] point, int replication) {
      double luck = replication == 0 ? .02 : -.02;
      // Where the number is nearly nothing, it does not matter what it is.
      double seen = 5 * (Math.max(point[0], .06) - .3);
      return new double[] {100 * (point[0] + point[1]) + luck, seen + luck};
    }
  }

  @Test
  void aNumberThatRanToTheEndOfItsRangeIsLedOutAgain() throws IOException {
    Calibration.Options options = new Calibration.Options(Search.LEVENBERG_MARQUARDT, 200, .02, 2,
        Map.of("a", .012, "b", .588), null, "a valley");
    History history = new Calibration(new Valley(), Valley.NUMBERS, Valley.PATTERNS, options).run(folder, NOBODY);
    assertThat(history.steps().get(0).evaluation().outside(Valley.PATTERNS)).containsExactly("first");
    assertThat(history.best().outside(Valley.PATTERNS)).isEmpty();
    assertThat(history.best().point()[0]).isGreaterThan(.1);
  }

  @Test
  void slopesNeedFarFewerEvaluationsThanTheStrategy() throws IOException {
    int bySlopes = calibration(new SketchedModel(), options(Search.LEVENBERG_MARQUARDT, 3000, 5L))
        .run(folder.resolve("slopes"), NOBODY).evaluations();
    int byStrategy = calibration(new SketchedModel(), options(Search.CMA_ES, 3000, 5L))
        .run(folder.resolve("strategy"), NOBODY).evaluations();
    System.out.println("evaluations by slopes " + bySlopes + ", by the strategy " + byStrategy);
    assertThat(bySlopes * 3).isLessThan(byStrategy);
  }

  @Test
  void numbersStayInsideTheirRanges() throws IOException {
    // Figures that no number of the ranges can meet drive every number to an end.
    List<Pattern> unreachable = SketchedModel.patterns().stream().map(each -> new Pattern(each.id(), each.meaning(),
        "%", each.figure(), 499, 500, 501, Pattern.Use.CALIBRATION, "nowhere")).toList();
    for (Search search : Search.values()) {
      List<double[]> seen = new ArrayList<>();
      new Calibration(new SketchedModel(), SketchedModel.NUMBERS, unreachable, options(search, 200, null))
          .run(folder.resolve("far-" + search), new Calibration.Told() {
            @Override
            public void evaluated(Evaluation evaluation) {
              seen.add(evaluation.point());
            }

            @Override
            public void accepted(History history) {}
          });
      assertThat(seen).hasSizeGreaterThan(5);
      for (double[] point : seen) {
        for (int k = 0; k < point.length; k++) {
          assertThat(point[k]).isBetween(SketchedModel.NUMBERS.get(k).from(), SketchedModel.NUMBERS.get(k).to());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void brokenOffAnywhereItGoesOnToTheSameResult(Search search) throws IOException {
    Path whole = folder.resolve("whole");
    SketchedModel model = new SketchedModel();
    String history = calibration(model, options(search, 60, 4L)).run(whole, NOBODY).csv();
    int runs = model.runs.get();
    byte[] journal = Files.readAllBytes(whole.resolve(Journal.NAME));
    for (int cut = 0; cut <= journal.length; cut += Math.max(1, journal.length / 23)) {
      Path again = Files.createDirectories(folder.resolve("cut-" + cut));
      Files.write(again.resolve(Journal.NAME), java.util.Arrays.copyOf(journal, cut));
      SketchedModel rest = new SketchedModel();
      assertThat(calibration(rest, options(search, 60, 4L)).run(again, NOBODY).csv()).as("cut at %d", cut)
          .isEqualTo(history);
      assertThat(rest.runs.get()).isLessThanOrEqualTo(runs);
    }
    SketchedModel nothing = new SketchedModel();
    assertThat(calibration(nothing, options(search, 60, 4L)).run(whole, NOBODY).csv()).isEqualTo(history);
    assertThat(nothing.runs.get()).as("all of it is in the journal").isZero();
  }

  private static final double MORE_ELSEWHERE = 4;

  /** Another town that shows four more of everything, whatever the numbers are. */
  private static Map<String, Double> elsewhere() {
    double[] defaults = SketchedModel.NUMBERS.stream().mapToDouble(FreeNumber::byDefault).toArray();
    Map<String, Double> values = new HashMap<>();
    for (int k = 0; k < SketchedModel.patterns().size(); k++) {
      values.put(SketchedModel.patterns().get(k).id(), ownMean(defaults, k) + MORE_ELSEWHERE);
    }
    return values;
  }

  private static double ownMean(double[] point, int pattern) {
    SketchedModel model = new SketchedModel();
    double sum = 0;
    for (int replication = 0; replication < model.replications(); replication++) {
      sum += model.values(point, point, replication)[pattern];
    }
    return sum / model.replications();
  }

  private static Calibration corrected(FittedModel model, Long perturbation) {
    return new Calibration(model, SketchedModel.NUMBERS, SketchedModel.patterns(), elsewhere(),
        options(Search.LEVENBERG_MARQUARDT, 200, perturbation));
  }

  @Test
  void correctedForAnotherTownItLandsWhereThatTownMeetsTheFigures() throws IOException {
    History history = corrected(new SketchedModel(), 1L).run(folder, NOBODY);
    assertThat(history.best().outside(SketchedModel.patterns())).isEmpty();
    for (int k = 0; k < SketchedModel.patterns().size(); k++) {
      assertThat(history.correction().difference(k)).isCloseTo(MORE_ELSEWHERE, within(1e-9));
      assertThat(history.best().mean(k)).as("the other town's value, which nobody ran")
          .isCloseTo(ownMean(history.best().point(), k) + MORE_ELSEWHERE, within(1e-9));
    }
  }

  @Test
  void withoutAPerturbationTheDefaultsAreRunOnce() throws IOException {
    SketchedModel model = new SketchedModel();
    List<Integer> numbers = new ArrayList<>();
    new Calibration(model, SketchedModel.NUMBERS, SketchedModel.patterns(), elsewhere(),
        options(Search.LEVENBERG_MARQUARDT, 1, null)).run(folder, new Calibration.Told() {
          @Override
          public void evaluated(Evaluation evaluation) {
            numbers.add(evaluation.number());
          }

          @Override
          public void accepted(History history) {}
        });
    assertThat(numbers).containsExactly(0, 1);
    assertThat(model.runs.get()).isEqualTo(model.replications());
  }

  @Test
  void correctedAndBrokenOffAnywhereItGoesOnToTheSameResult() throws IOException {
    Path whole = folder.resolve("whole");
    String history = corrected(new SketchedModel(), 4L).run(whole, NOBODY).csv();
    byte[] journal = Files.readAllBytes(whole.resolve(Journal.NAME));
    for (int cut = 0; cut <= journal.length; cut += Math.max(1, journal.length / 11)) {
      Path again = Files.createDirectories(folder.resolve("cut-" + cut));
      Files.write(again.resolve(Journal.NAME), java.util.Arrays.copyOf(journal, cut));
      assertThat(corrected(new SketchedModel(), 4L).run(again, NOBODY).csv()).as("cut at %d", cut)
          .isEqualTo(history);
    }
  }

  @Test
  void theNumberOfWorkersChangesNothing() throws IOException {
    Calibration.Options many = options(Search.LEVENBERG_MARQUARDT, 60, 4L);
    Calibration.Options one = new Calibration.Options(many.search(), 60, .08, 1, Map.of(), 4L, many.identity());
    assertThat(calibration(new SketchedModel(), one).run(folder.resolve("one"), NOBODY).csv())
        .isEqualTo(calibration(new SketchedModel(), many).run(folder.resolve("many"), NOBODY).csv());
  }

  @Test
  void journalsOfSomethingElseAreRefused() throws IOException {
    calibration(new SketchedModel(), options(Search.LEVENBERG_MARQUARDT, 20, 1L)).run(folder, NOBODY);
    byte[] before = Files.readAllBytes(folder.resolve(Journal.NAME));
    assertThatThrownBy(
        () -> calibration(new SketchedModel(), options(Search.LEVENBERG_MARQUARDT, 20, 2L)).run(folder, NOBODY))
        .isInstanceOf(Journal.Refused.class).hasMessageContaining("a test of levenberg-marquardt 1");
    assertThat(Files.readAllBytes(folder.resolve(Journal.NAME))).isEqualTo(before);
  }

  @Test
  void twoCalibrationsCannotWriteOneJournal() throws IOException {
    try (Journal held = Journal.open(folder, "one", "columns", 1, 1)) {
      assertThatThrownBy(() -> Journal.open(folder, "one", "columns", 1, 1)).isInstanceOf(Journal.Refused.class)
          .matches(refused -> ((Journal.Refused) refused).inUse());
    }
  }

  @Test
  void aFigureWithoutAValueIsNamed() {
    FittedModel blind = new FittedModel() {
      @Override
      public int replications() {
        return 1;
      }

      @Override
      public double[] values(double[] origin, double[] point, int replication) {
        return new double[] {1, Double.NaN, 1, 1, 1, 1};
      }
    };
    assertThatThrownBy(() -> calibration(blind, options(Search.LEVENBERG_MARQUARDT, 20, null)).run(folder, NOBODY))
        .isInstanceOf(Calibration.Unread.class).hasMessageContaining("F1");
  }

  @Test
  void aPerturbedStartIsMovedByAtMostThirtyPercentOfARange() {
    double[] start = calibration(new SketchedModel(), options(Search.CMA_ES, 1, 8L)).start();
    double[] other = calibration(new SketchedModel(), options(Search.CMA_ES, 1, 9L)).start();
    assertThat(start).isNotEqualTo(other);
    for (int k = 0; k < start.length; k++) {
      FreeNumber number = SketchedModel.NUMBERS.get(k);
      assertThat(Math.abs(start[k] - number.byDefault())).isPositive()
          .isLessThanOrEqualTo(.3 * (number.to() - number.from()) + 1e-6);
      assertThat(start[k]).isBetween(number.from(), number.to());
    }
  }
}
