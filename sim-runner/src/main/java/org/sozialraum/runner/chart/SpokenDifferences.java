package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Differences in words for those who cannot see a chart: first those that are shown and matter, with their intervals,
 * then those that are too small to matter, then all for which nothing is shown. What is not shown is named without a
 * number, so that nobody reads one into it.
 */
final class SpokenDifferences {
  /** More names than this nobody would listen to; all of them stand in the numbers to download. */
  private static final int MOST = 16;

  private SpokenDifferences() {}

  /**
   * A difference of something.
   *
   * @param name what differs
   * @param estimate the difference, in the unit of the chart
   * @param fewResidents whether too few residents stand behind it to be told
   */
  record Named(String name, Estimate estimate, boolean fewResidents) {
    /** A difference that residents enough stand behind. */
    Named(String name, Estimate estimate) {
      this(name, estimate, false);
    }

    private boolean told() {
      return !fewResidents && estimate.known();
    }
  }

  /**
   * The sentences.
   *
   * @param least smallest effect of interest, in the unit of the differences
   */
  static String of(Words words, double least, List<Named> all) {
    List<String> parts = new ArrayList<>();
    Predicate<Named> shown = each -> each.told() && each.estimate().shown();
    Predicate<Named> small = shown.and(each -> Math.abs(each.estimate().mean()) < least);
    add(parts, words, "alt.shown", all.stream().filter(shown.and(small.negate()))
        .map(each -> each.name() + " " + written(words, each.estimate())).toList());
    add(parts, words, "alt.small", names(all, small));
    add(parts, words, "alt.none", names(all, each -> each.told() && each.estimate().bounded()
        && !each.estimate().shown()));
    add(parts, words, "alt.unknown", names(all, each -> each.told() && !each.estimate().bounded()));
    add(parts, words, "alt.missing", names(all, each -> !each.fewResidents() && !each.estimate().known()));
    add(parts, words, "alt.few", names(all, Named::fewResidents));
    return String.join(" ", parts);
  }

  /** A difference with its interval. */
  static String written(Words words, Estimate estimate) {
    int decimals = estimate.decimals();
    return words.signed(estimate.mean(), decimals)
        + (estimate.bounded() ? " " + words.range(estimate.lower(), estimate.upper(), decimals) : "");
  }

  private static List<String> names(List<Named> all, Predicate<Named> which) {
    return all.stream().filter(which).map(Named::name).toList();
  }

  private static void add(List<String> parts, Words words, String key, List<String> names) {
    if (!names.isEmpty()) {
      String told = String.join("; ", names.subList(0, Math.min(MOST, names.size())));
      int further = names.size() - MOST;
      parts.add(words.say(key, further > 0 ? words.say("alt.further", told, further) : told));
    }
  }
}
