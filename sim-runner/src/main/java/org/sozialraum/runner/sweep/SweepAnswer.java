package org.sozialraum.runner.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;

/**
 * What a sweep says in a few lines: for each output at how many points a difference is shown and large enough, which are
 * the highest and the lowest, how many would seem shown by luck alone, and what common chance saved. Points of which
 * only some runs have a value are counted and not judged. Points are added one by one and not kept.
 */
public final class SweepAnswer {
  /** Points without any effect that seem to have one: what 95 % intervals leave out. */
  private static final double BY_LUCK = .05;
  /** Fewer runs than this factor are not worth a sentence. */
  private static final double WORTH_SAYING = 1.05;
  private static final double VERY_MANY = 1000;
  /** Differences of which the largest is said to be partly luck. */
  private static final int MANY = 5;

  private final SweepStatistics about;
  private final List<Tally> tallies = new ArrayList<>();
  private long points;

  /**
   * An answer.
   *
   * @param about factors, outputs and reference; its points are not read
   */
  public SweepAnswer(SweepStatistics about) {
    this.about = about;
    about.outputs().forEach(output -> tallies.add(new Tally(output)));
  }

  /** A point and a number of it with its interval, as told. */
  private record Found(List<String> values, double mean, double lower, double upper) {}

  /** What is known of one output so far. */
  private final class Tally {
    private final SweptOutput output;
    private long judged;
    private long without;
    private long partial;
    private long small;
    private long large;
    private Found highest;
    private Found lowest;
    private double paired;
    private double independent;

    Tally(SweptOutput output) {
      this.output = output;
    }

    void add(List<String> values, PairedSummary each) {
      double scale = output.scale();
      if (!about.compares()) {
        if (each.partial()) {
          partial++;
        } else if (Double.isNaN(each.mean())) {
          without++;
        } else {
          judged++;
          extremes(new Found(values, scale * each.mean(), scale * each.lower(), scale * each.upper()));
        }
      } else if (each.pairs() < each.pairedRuns()) {
        partial++;
      } else if (!each.judged()) {
        without++;
      } else {
        judged++;
        paired += each.pairedVariance();
        independent += each.independentVariance();
        if (each.shown() && Math.abs(scale * each.difference()) < output.least(about.smallestEffect())) {
          small++;
        } else if (each.shown()) {
          large++;
          extremes(new Found(values, scale * each.difference(), scale * each.diffLower(), scale * each.diffUpper()));
        }
      }
    }

    private void extremes(Found found) {
      highest = highest == null || found.mean() > highest.mean() ? found : highest;
      lowest = lowest == null || found.mean() < lowest.mean() ? found : lowest;
    }

    void lines(Language language, List<String> lines) {
      String label = output.label(language);
      if (!about.compares()) {
        levels(label, language, lines);
        return;
      }
      if (judged == 0) {
        nothing(label, language, lines);
        return;
      }
      long byLuck = Math.round(judged * BY_LUCK);
      Message to = about.ownBaseline() ? Message.of("sweep.answer.own")
          : point(about.reference().orElseThrow(), language);
      if (large == 0) {
        lines.add(say(language, small > 0 ? "sweep.answer.small" : "sweep.answer.none", label,
            Message.count(judged), to, Message.count(small)));
      } else {
        lines.add(say(language, "sweep.answer.shown", label, Message.count(large), Message.count(judged), to)
            + (byLuck > 0 ? " " + say(language, "sweep.answer.luck", Message.count(byLuck)) : ""));
        lines.add("  " + (highest == lowest ? say(language, "sweep.answer.only", told(highest, true, language))
            : say(language, "sweep.answer.extremes", told(highest, true, language), told(lowest, true, language))));
      }
      notCounted(language, lines);
      saved(language, lines);
    }

    private void levels(String label, Language language, List<String> lines) {
      if (judged == 0) {
        nothing(label, language, lines);
        return;
      }
      lines.add(highest == lowest ? say(language, "sweep.answer.level", label, told(highest, false, language))
          : say(language, "sweep.answer.levels", label, told(lowest, false, language),
              told(highest, false, language)));
      notCounted(language, lines);
    }

    private void nothing(String label, Language language, List<String> lines) {
      lines.add(say(language, partial > 0 ? "sweep.answer.unknown-partial" : "sweep.answer.unknown", label));
    }

    private void notCounted(Language language, List<String> lines) {
      if (without > 0) {
        lines.add("  " + say(language, "sweep.answer.without", Message.count(without)));
      }
      if (partial > 0) {
        lines.add("  " + say(language, "sweep.answer.partial", Message.count(partial)));
      }
    }

    private void saved(Language language, List<String> lines) {
      double times = independent / paired;
      if (!(independent > 0)) {
        return;
      }
      lines.add("  " + (paired == 0 ? say(language, "sweep.answer.saved-all")
          : times < WORTH_SAYING ? say(language, "sweep.answer.saved-none")
          : times > VERY_MANY ? say(language, "sweep.answer.saved", Message.count((long) VERY_MANY))
          : say(language, "sweep.answer.saved", SweptOutput.number(times, times < 10 ? 1 : 0, language))));
    }

    private Message told(Found found, boolean difference, Language language) {
      int decimals = output.decimals(found.lower(), found.upper());
      String mean = (difference && found.mean() > 0 ? "+" : "")
          + SweptOutput.number(found.mean(), decimals, language);
      String unit = difference ? output.differenceUnit(language) : output.unit(language);
      return Double.isNaN(found.lower())
          ? Message.of("sweep.answer.at-alone", mean, unit, point(found.values(), language))
          : Message.of("sweep.answer.at", mean, unit, point(found.values(), language),
              SweptOutput.number(found.lower(), decimals, language),
              SweptOutput.number(found.upper(), decimals, language));
    }
  }

  /** A point by its values. */
  private Message point(List<String> values, Language language) {
    Message text = null;
    for (int k = 0; k < values.size(); k++) {
      Message one = Message.of("sweep.answer.value", about.factors().get(k).name(),
          SweptOutput.written(values.get(k), language));
      text = text == null ? one : Message.of("sweep.answer.values", text, one);
    }
    return text == null ? Message.plain("") : text;
  }

  /** Adds a point; its other arm adds nothing. */
  public void add(PointSummary point) {
    if (point.arm() > 0) {
      return;
    }
    points++;
    if (about.reference().filter(point.values()::equals).isPresent()) {
      return;
    }
    for (int k = 0; k < tallies.size(); k++) {
      tallies.get(k).add(point.values(), point.outputs().get(k));
    }
  }

  /** The lines in a language. */
  public List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    if (points == 0) {
      return lines;
    }
    if (about.illustration()) {
      lines.add(say(language, "sweep.answer.illustration"));
    }
    for (Tally each : tallies) {
      each.lines(language, lines);
    }
    if (tallies.stream().anyMatch(each -> each.large >= MANY)) {
      lines.add(say(language, "sweep.answer.winner"));
    }
    return lines;
  }

  private static String say(Language language, String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
