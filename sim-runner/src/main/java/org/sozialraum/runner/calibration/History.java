package org.sozialraum.runner.calibration;

import java.util.List;
import java.util.StringJoiner;
import org.sozialraum.message.Message;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.scenario.Settings;

/**
 * The accepted points of a calibration, and what follows from the best of them.
 *
 * @param numbers what was searched
 * @param patterns figures that were fitted to, and those that constants meet
 * @param steps accepted points in their order, the start first
 * @param evaluations evaluations done
 * @param seconds time that all their runs took together
 * @param correction what was added to all that was measured
 */
public record History(List<FreeNumber> numbers, List<Pattern> patterns, List<Calibration.Step> steps, int evaluations,
    double seconds, Correction correction) {

  /** Copies the lists. */
  public History {
    numbers = List.copyOf(numbers);
    patterns = List.copyOf(patterns);
    steps = List.copyOf(steps);
  }

  /** The accepted point with the smallest objective. */
  public Evaluation best() {
    Evaluation best = steps.get(0).evaluation();
    for (Calibration.Step each : steps) {
      best = each.evaluation().objective(patterns) < best.objective(patterns) ? each.evaluation() : best;
    }
    return best;
  }

  /**
   * Settings with the best point, and with constants that meet their patterns there.
   *
   * @param base settings that everything else is taken from
   * @param constants numbers that are only added to what is measured
   */
  public Settings settings(Settings base, List<FreeNumber> constants) {
    Settings settings = base;
    for (int k = 0; k < numbers.size(); k++) {
      settings = numbers.get(k).in(settings, best().point()[k]);
    }
    for (FreeNumber constant : constants) {
      for (int k = 0; k < patterns.size(); k++) {
        String id = patterns.get(k).id();
        if (patterns.get(k).use() == Pattern.Use.CONSTANT && id.contains("-")
            && constant.path().endsWith("." + id.substring(id.indexOf('-') + 1))) {
          double shift = constant.of(base) + patterns.get(k).target() - best().mean(k);
          shift = Math.rint(Math.max(constant.from(), Math.min(constant.to(), shift)) * 100) / 100;
          settings = constant.in(settings, shift);
        }
      }
    }
    return settings;
  }

  /** One row for every accepted point: its objective, every pattern and every number. */
  public String csv() {
    StringBuilder text = new StringBuilder("step,evaluation,how,objective,outside");
    patterns.forEach(each -> text.append(',').append(each.id()));
    numbers.forEach(each -> text.append(',').append(each.path()));
    text.append('\n');
    for (int step = 0; step < steps.size(); step++) {
      Evaluation each = steps.get(step).evaluation();
      text.append(step).append(',').append(each.number()).append(',').append(steps.get(step).how()).append(',')
          .append(Decimals.text(each.objective(patterns))).append(',').append(each.outside(patterns).size());
      for (int k = 0; k < patterns.size(); k++) {
        text.append(',').append(Decimals.text(each.mean(k)));
      }
      for (double number : each.point()) {
        text.append(',').append(Decimals.text(number));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The history for people.
   *
   * @param head lines that say what was calibrated and how
   * @param settings settings that came out
   * @param constants numbers that were solved for
   */
  public String markdown(List<String> head, Settings settings, List<FreeNumber> constants) {
    StringBuilder text = new StringBuilder("# Calibration\n\n");
    head.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append("- ").append(numbers.size()).append(" free numbers and ").append(constants.size())
        .append(" constants for ").append(count(Pattern.Use.CALIBRATION)).append(" figures and ")
        .append(count(Pattern.Use.CONSTANT)).append(" that constants meet (no evidence)\n");
    text.append("- ").append(evaluations).append(" evaluations, ").append(Math.round(seconds / 60))
        .append(" minutes of processor time\n\n## Steps\n\n");
    text.append(
        "The objective is the sum of squared distances in tolerances; every point is judged by whole runs.\n\n");
    text.append("| step | evaluation | how | objective | outside |\n| --- | --- | --- | --- | --- |\n");
    for (int step = 0; step < steps.size(); step++) {
      Evaluation each = steps.get(step).evaluation();
      List<String> outside = each.outside(patterns);
      text.append("| ").append(step).append(" | ").append(each.number()).append(" | ").append(steps.get(step).how())
          .append(" | ").append(decimal(each.objective(patterns), 2)).append(" | ")
          .append(outside.isEmpty() ? "none" : outside.size() + ": " + String.join(", ", outside)).append(" |\n");
    }
    correctionTable(text);
    patternsTable(text);
    numbersTable(text, settings, constants);
    centresTable(text, settings);
    return text.toString();
  }

  private void centresTable(StringBuilder text, Settings settings) {
    text.append("\n## Centres\n\nWhat the processes take as usual, beside what the town measured at the end. None"
        + " of them was moved.\n\n| centre | in use | measured |\n| --- | --- | --- |\n");
    for (Centre each : Centre.all()) {
      text.append("| ").append(each.path()).append(" | ").append(Message.plain(each.of(settings))).append(" | ");
      for (int k = 0; k < patterns.size(); k++) {
        if (patterns.get(k).id().equals(each.path())) {
          text.append(decimal(best().mean(k), 3));
        }
      }
      text.append(" |\n");
    }
  }

  private void correctionTable(StringBuilder text) {
    if (correction.isNone()) {
      return;
    }
    text.append("\n## Correction\n\nBefore the search the defaults were evaluated here by a whole run, as evaluation"
        + " 0. What the other town shows more under the same defaults is added to every value of this history but those"
        + " of the column *here*; that the difference does not depend on the numbers is assumed.\n\n"
        + "| pattern | there | here | difference | in tolerances |\n| --- | --- | --- | --- | --- |\n");
    for (int k = 0; k < patterns.size(); k++) {
      if (correction.corrects(k)) {
        text.append("| ").append(patterns.get(k).id()).append(" | ").append(decimal(correction.there()[k], 2))
            .append(" | ").append(decimal(correction.here()[k], 2)).append(" | ")
            .append(decimal(correction.difference(k), 2)).append(" | ")
            .append(decimal(correction.difference(k) / patterns.get(k).tolerance(), 2)).append(" |\n");
      }
    }
  }

  private void patternsTable(StringBuilder text) {
    Evaluation first = steps.get(0).evaluation();
    text.append("\n## Patterns\n\n| pattern | what | target | passes | start | end | distance | replications |\n")
        .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (int k = 0; k < patterns.size(); k++) {
      Pattern each = patterns.get(k);
      if (each.use() == Pattern.Use.VALIDATION) {
        continue;
      }
      double end = best().mean(k);
      StringJoiner replications = new StringJoiner(" ");
      for (double[] values : best().byReplication()) {
        replications.add(decimal(values[k], 1));
      }
      text.append("| ").append(each.id()).append(" | ").append(each.meaning()).append(" | ")
          .append(decimal(each.target(), 1)).append(" | ").append(decimal(each.from(), 1)).append(" – ")
          .append(decimal(each.to(), 1)).append(" | ").append(decimal(first.mean(k), 1)).append(" | ")
          .append(decimal(end, 1)).append(" | ")
          .append(each.use() == Pattern.Use.CONSTANT ? "solved by a constant" : each.holds(end)
              ? decimal((end - each.target()) / each.tolerance(), 2)
              : "**" + decimal((end - each.target()) / each.tolerance(), 2) + "**")
          .append(" | ").append(replications).append(" |\n");
    }
  }

  private void numbersTable(StringBuilder text, Settings settings, List<FreeNumber> constants) {
    double[] first = steps.get(0).evaluation().point();
    text.append("\n## Numbers\n\n| number | range | default | start | end | in the code |\n"
        + "| --- | --- | --- | --- | --- | --- |\n");
    for (int k = 0; k < numbers.size(); k++) {
      FreeNumber each = numbers.get(k);
      text.append("| ").append(each.path()).append(" | ").append(Message.plain(each.from())).append(" – ")
          .append(Message.plain(each.to())).append(" | ").append(Message.plain(each.byDefault())).append(" | ")
          .append(Message.plain(first[k])).append(" | ").append(Message.plain(each.of(settings))).append(" | ")
          .append(each.where()).append(" |\n");
    }
    for (FreeNumber each : constants) {
      text.append("| ").append(each.path()).append(" (constant) | ").append(Message.plain(each.from())).append(" – ")
          .append(Message.plain(each.to())).append(" | ").append(Message.plain(each.byDefault())).append(" | | ")
          .append(Message.plain(each.of(settings))).append(" | ").append(each.where()).append(" |\n");
    }
  }

  private long count(Pattern.Use use) {
    return patterns.stream().filter(each -> each.use() == use).count();
  }

  private static String decimal(double number, int decimals) {
    return java.math.BigDecimal.valueOf(number).setScale(decimals, java.math.RoundingMode.HALF_EVEN).toPlainString();
  }
}
