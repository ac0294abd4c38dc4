package org.sozialraum.runner.pattern;

import static org.sozialraum.runner.pattern.Figure.percent;
import static org.sozialraum.runner.pattern.Figure.plain;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.pattern.Pattern.Use;

/** The patterns that the model is fitted to: C1 to C13 of the brief, section 4. */
public final class CalibrationPatterns {
  private CalibrationPatterns() {}

  private static final String PERCENT = "%";
  private static final String POINTS = "points";
  private static final String ENGAGED = "engaged_12m";

  /** All of them, each figure by itself. */
  public static List<Pattern> all() {
    List<Pattern> all = new ArrayList<>();
    add(all, "C1", "engaged within 12 months, 14+", percent(ENGAGED), 36.7, 1.5, "S82, 2024");
    add(all, "C2-low", "engaged, low schooling", percent("education:low", ENGAGED), 24.6, 3, "S39, S82, 2024");
    add(all, "C2-mid", "engaged, middle schooling", percent("education:mid", ENGAGED), 35.9, 3, "S39, S82, 2024");
    add(all, "C2-high", "engaged, high schooling", percent("education:high", ENGAGED), 45.5, 3, "S39, S82, 2024");
    add(all, "C2-pupil", "engaged, pupils", percent("education:pupil", ENGAGED), 48.5, 5, "S39, S82, 2024");
    String[] ages = {"14-29", "30-49", "50-64", "65-74", "75+"};
    double[] shares = {40.0, 40.4, 37.6, 36.9, 21.1};
    for (int k = 0; k < ages.length; k++) {
      add(all, "C3-" + ages[k], "engaged, " + ages[k] + " years", percent("age:" + ages[k], ENGAGED), shares[k], 3,
          "S82, 2024");
    }
    all.add(Pattern.of("C4", "engaged, women minus men", POINTS,
        percent("sex:female", ENGAGED).minus(percent("sex:male", ENGAGED)), 0, 2, Use.CALIBRATION, "S82, 2024"));
    // Of all engaged 4 % gave no hours (53 + 24 + 19 = 96); the model's engaged all have some.
    add(all, "C5-2", "up to 2 hours a week, of the engaged", percent("hours:up-to-2"), 53, 5, "S82, 2024");
    add(all, "C5-3-5", "3 to 5 hours a week, of the engaged", percent("hours:3-5"), 24, 5, "S82, 2024");
    add(all, "C5-6", "6 hours a week or more, of the engaged", percent("hours:6-or-more"), 19, 5, "S82, 2024");
    add(all, "C6", "starts after being asked, of all starts", percent("starts_asked"), 50, 7, "S42, 2014");
    add(all, "C7-none", "know no neighbour, 16+", percent("neighbours_known:none"), 9, 3, "S97, 2017");
    add(all, "C7-few", "know up to 3 neighbours, 16+", percent("neighbours_known:up-to-3"), 40, 6, "S98, 2017");
    add(all, "C7-many", "know more than 10 neighbours, 16+", percent("neighbours_known:over-10"), 23, 4, "S97, 2017");
    add(all, "C8", "chat with neighbours every month, 16+", percent("chats_monthly"), 72, 6, "S102, England 2019/20");
    add(all, "C8-16-24", "the same, 16 to 24 years", percent("age:16-24", "chats_monthly"), 53, 6,
        "S102, England 2019/20");
    add(all, "C8-65+", "the same, 65+", percent("age:65+", "chats_monthly"), 87, 6, "S102, England 2019/20");
    add(all, "C9", "feel unsafe at night, 16+", percent("unsafe_share"), 28, 3, "S121, 2020");
    add(all, "C9-women", "the same, women", percent("sex:female", "unsafe_share"), 40, 5, "S121, S162, 2020");
    add(all, "C9-men", "the same, men", percent("sex:male", "unsafe_share"), 16, 5, "S121, S162, 2020");
    add(all, "C10", "lonely, 18+", percent("loneliness_share"), 10, 1.5, "S112, S113, 2017 and 2021");
    add(all, "C11", "households that move in a year", percent("moves"), 9.4, 1, "S128, 2014");
    add(all, "C12", "belong strongly to their neighbourhood, 16+", percent("belongs_strongly"), 62, 5,
        "S103, England 2024/25");
    addCohesion(all);
    return List.copyOf(all);
  }

  private static void addCohesion(List<Pattern> all) {
    constant(all, "C13", "index of cohesion", plain("cohesion"), 61, 3, "S92, 2017");
    String[] names = {"networks", "trust", "diversity", "identification", "institutions", "justice", "solidarity",
        "rules", "participation"};
    double[] levels = {71, 57, 79, 76, 52, 38, 48, 77, 54};
    String[] sources = {"S152, 2017", "between S154 and S153, 2017", "S153, 2017", "below S94, 2017",
        "remainder of the index, 2017", "S152, 2017", "S152, 2017", "S152, 2017", "remainder of the index, 2017"};
    for (int k = 0; k < names.length; k++) {
      constant(all, "C13-" + names[k], "cohesion: " + names[k], plain("cohesion:" + names[k]), levels[k], 6,
          sources[k]);
    }
  }

  private static void add(List<Pattern> all, String id, String meaning, Figure figure, double target,
      double tolerance, String source) {
    all.add(Pattern.of(id, meaning, PERCENT, figure, target, tolerance, Use.CALIBRATION, source));
  }

  private static void constant(List<Pattern> all, String id, String meaning, Figure figure, double target,
      double tolerance, String source) {
    all.add(Pattern.of(id, meaning, POINTS, figure, target, tolerance, Use.CONSTANT, source));
  }
}
