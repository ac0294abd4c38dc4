package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.pattern.FittedNumbers;
import org.sozialraum.runner.pattern.Measured;
import org.sozialraum.runner.pattern.Measured.Verdict;
import org.sozialraum.runner.pattern.Pattern.Use;

/** What published figures beside the model's come to: how many are met, and with how many numbers fitted. */
final class ValidationSummary {
  private final List<Measured> all;
  private final FittedNumbers fitted;
  private final int fittedEarlier;
  private final Language language;

  ValidationSummary(List<Measured> all, FittedNumbers fitted, int fittedEarlier, Language language) {
    this.all = all;
    this.fitted = fitted;
    this.fittedEarlier = fittedEarlier;
    this.language = language;
  }

  /** The sentences. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Measured> calibration = of(Use.CALIBRATION);
    List<Measured> constants = of(Use.CONSTANT);
    List<Measured> validation =
        of(Use.VALIDATION).stream().filter(each -> each.pattern().judges()).toList();
    Map<String, Boolean> groups = new LinkedHashMap<>();
    calibration.forEach(each -> groups.merge(each.pattern().group(), each.verdict().passes(), Boolean::logicalAnd));
    lines.add(said("pattern.summary.calibration", passes(calibration), calibration.size(),
        groups.values().stream().filter(each -> each).count(), groups.size()));
    misses(calibration, lines);
    if (!constants.isEmpty()) {
      lines.add(said("pattern.summary.constants", passes(constants), constants.size()));
    }
    lines.add(said("pattern.summary.fitted", fitted.all(), calibration.size() + constants.size(), fitted.ofModel(),
        fitted.ofSurvey(), fitted.ofIndex()));
    lines.add(said("pattern.summary.fitted-earlier", fittedEarlier));
    if (!validation.isEmpty()) {
      lines.add(said("pattern.summary.validation", passes(validation), validation.size()));
      misses(validation, lines);
    }
    return lines;
  }

  /** Whether every figure that the model is fitted to is met. */
  boolean met() {
    return all.stream().filter(each -> each.pattern().use() != Use.VALIDATION)
        .allMatch(each -> each.verdict().passes());
  }

  private void misses(List<Measured> some, List<String> lines) {
    String failed = ids(some.stream().filter(each -> !each.verdict().passes()
        && each.verdict() != Verdict.NOT_MEASURED).toList());
    String missing = ids(some.stream().filter(each -> each.verdict() == Verdict.NOT_MEASURED).toList());
    if (!failed.isEmpty()) {
      lines.add("  " + said("pattern.summary.failed", failed));
    }
    if (!missing.isEmpty()) {
      lines.add("  " + said("pattern.summary.not-measured", missing));
    }
  }

  private static String ids(List<Measured> some) {
    return some.stream().map(each -> each.pattern().id()).collect(Collectors.joining(", "));
  }

  private static long passes(List<Measured> some) {
    return some.stream().filter(each -> each.verdict().passes()).count();
  }

  private List<Measured> of(Use use) {
    return all.stream().filter(each -> each.pattern().use() == use).toList();
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
