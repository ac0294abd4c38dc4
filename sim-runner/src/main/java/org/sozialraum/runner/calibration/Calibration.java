package org.sozialraum.runner.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.chance.Chance;
import org.sozialraum.runner.pattern.Pattern;

/**
 * A calibration: searches for the free numbers with which a model comes nearest to the patterns, keeps every evaluation
 * in a journal, and writes the best point and the history after every accepted one. Constants that only shift what is
 * measured are not searched: each is set so that its pattern is met.
 */
public final class Calibration {
  /** Largest move of a perturbed start, as a share of the range. */
  public static final double PERTURBATION = .3;

  private final FittedModel model;
  private final List<FreeNumber> numbers;
  private final List<Pattern> patterns;
  private final Map<String, Double> elsewhere;
  private final Options options;

  /**
   * How to search.
   *
   * @param search which way
   * @param evaluations most evaluations
   * @param share by which part of its range a number is moved to see what it changes
   * @param workers runs at the same time
   * @param from numbers to begin with, by their paths; empty begins with the defaults
   * @param perturbation seed of a perturbed start; null leaves it as it is
   * @param identity all that decides what comes out, in one line
   */
  public record Options(Search search, int evaluations, double share, int workers, Map<String, Double> from,
      Long perturbation, String identity) {}

  /**
   * An accepted point.
   *
   * @param evaluation what it came to
   * @param how how it was come to
   */
  public record Step(Evaluation evaluation, String how) {}

  /** What a calibration is told of while it goes on. */
  public interface Told {
    /** An evaluation is done, or was found in the journal; number 0 is that of the defaults for a correction. */
    void evaluated(Evaluation evaluation);

    /** A point was accepted; the history ends with it. */
    void accepted(History history) throws IOException;
  }

  /**
   * A calibration.
   *
   * @param model what is fitted
   * @param numbers what is searched; no constants
   * @param patterns figures to fit to, and those that constants meet
   */
  public Calibration(FittedModel model, List<FreeNumber> numbers, List<Pattern> patterns, Options options) {
    this(model, numbers, patterns, Map.of(), options);
  }

  /**
   * A calibration for another town than the one the model runs in.
   *
   * @param elsewhere what the other town shows under the defaults, by names of patterns: the model's values are
   *     corrected by the difference to what it shows under the same numbers; empty corrects nothing
   */
  public Calibration(FittedModel model, List<FreeNumber> numbers, List<Pattern> patterns,
      Map<String, Double> elsewhere, Options options) {
    this.elsewhere = Map.copyOf(elsewhere);
    this.model = model;
    this.numbers = List.copyOf(numbers);
    this.patterns = List.copyOf(patterns);
    this.options = options;
  }

  /** A pattern for which the model has no value: it cannot be fitted to. */
  public static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> ids;

    Unread(List<String> ids) {
      super("no value for " + ids);
      this.ids = ids;
    }

    /** The patterns. */
    public List<String> ids() {
      return ids;
    }
  }

  /** Somebody stopped the calibration; the journal has what was done. */
  public static boolean stopped(RuntimeException failure) {
    return failure instanceof Evaluations.Interrupted;
  }

  /** Where the search begins. */
  public double[] start() {
    double[] start = numbers.stream()
        .mapToDouble(each -> options.from().getOrDefault(each.path(), each.byDefault())).toArray();
    if (options.perturbation() == null) {
      return start;
    }
    double[] shares = new double[start.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = PERTURBATION * (2 * Chance.unit(Chance.hash(options.perturbation(), k, 7)) - 1);
    }
    return new Ranges(numbers).shifted(start, shares);
  }

  private double[] defaults() {
    return numbers.stream().mapToDouble(FreeNumber::byDefault).toArray();
  }

  /**
   * Searches, taking up what the journal of the folder knows.
   *
   * @throws Journal.Refused if the journal is one of something else
   */
  public History run(Path folder, Told told) throws IOException {
    Ranges ranges = new Ranges(numbers);
    List<Step> steps = new ArrayList<>();
    try (Journal journal = Journal.open(folder, options.identity(), columns(), model.replications(),
            patterns.size());
        Evaluations evaluations = new Evaluations(model, patterns, journal, options.evaluations(), options.workers(),
            evaluation -> {
              refuseUnread(evaluation);
              told.evaluated(evaluation);
            })) {
      Optimiser.Accepted accepted = (evaluation, how) -> {
        steps.add(new Step(evaluation, how));
        try {
          told.accepted(history(steps, evaluations));
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      };
      if (!elsewhere.isEmpty()) {
        evaluations.correctTo(elsewhere, defaults());
      }
      try {
        options.search().optimiser(ranges, options.share(), 1).search(start(), evaluations, accepted);
      } catch (Evaluations.UsedUp all) {
        // What was accepted so far is the result.
      }
      return history(steps, evaluations);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private History history(List<Step> steps, Evaluations evaluations) {
    return new History(numbers, patterns, steps, evaluations.done(), evaluations.seconds(), evaluations.correction());
  }

  private void refuseUnread(Evaluation evaluation) {
    List<String> unread = new ArrayList<>();
    for (int k = 0; k < patterns.size(); k++) {
      if (patterns.get(k).use() != Pattern.Use.VALIDATION && Double.isNaN(evaluation.mean(k))) {
        unread.add(patterns.get(k).id());
      }
    }
    if (!unread.isEmpty()) {
      throw new Unread(unread);
    }
  }

  private String columns() {
    return "number,objective,seconds,origin,point: "
        + String.join(" ", numbers.stream().map(FreeNumber::path).toList())
        + (elsewhere.isEmpty() ? ",replications: " : ",replications without the correction: ")
        + String.join(" ", patterns.stream().map(Pattern::id).toList());
  }
}
