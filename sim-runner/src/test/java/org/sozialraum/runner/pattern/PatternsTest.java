package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.pattern.Pattern.Use;

/** What the catalogue of patterns is made of. */
class PatternsTest {
  private static List<Pattern> all() {
    List<Pattern> all = new ArrayList<>(CalibrationPatterns.all());
    all.addAll(ValidationPatterns.all());
    return all;
  }

  /** Those of experiments of their own, without running any. */
  private static List<Pattern> own() {
    List<Pattern> own = new ArrayList<>(GreenedLand.PATTERNS);
    for (Supplier<Panel> each : Panel.ALL) {
      own.addAll(each.get().patterns());
    }
    return own;
  }

  @Test
  void everyFigureReadsWhatTheModelObserves() {
    for (Pattern pattern : all()) {
      Set<String> read = new TreeSet<>();
      Set<String> units = new TreeSet<>();
      pattern.figure().of(new Reading() {
        @Override
        public double of(String unit, String observable) {
          read.add(observable);
          units.add(unit);
          return .5;
        }

        @Override
        public double[] quarters(String observable) {
          read.add(observable);
          return new double[] {1, 2, 3};
        }
      });
      units.remove("");
      assertThat(read).as(pattern.id()).isNotEmpty()
          .allSatisfy(each -> assertThat(Observables.named(each)).as(each).isPresent());
      assertThat(Groups.names()).as(pattern.id()).containsAll(units);
    }
  }

  @Test
  void idsAreGivenOnceAndNothingIsBothFittedAndEvidence() {
    List<Pattern> every = all();
    every.addAll(own());
    assertThat(every.stream().map(Pattern::id)).doesNotHaveDuplicates();
    assertThat(CalibrationPatterns.all()).noneMatch(each -> each.use() == Use.VALIDATION)
        .allMatch(each -> each.id().startsWith("C"));
    assertThat(CalibrationPatterns.all()).filteredOn(each -> each.use() == Use.CONSTANT)
        .allMatch(each -> each.group().equals("C13"));
    assertThat(ValidationPatterns.all()).allMatch(each -> each.use() == Use.VALIDATION);
    assertThat(own()).allMatch(each -> each.use() == Use.VALIDATION);
  }

  @Test
  void everyPublishedValueLiesWhereItWouldPass() {
    // H5, H15 and others have a range of their own in the brief; a target outside would be a slip.
    assertThat(all()).filteredOn(each -> !Double.isNaN(each.target())).allMatch(each -> each.holds(each.target()));
    assertThat(own()).filteredOn(each -> !Double.isNaN(each.target())).allMatch(each -> each.holds(each.target()));
  }

  @Test
  void everyMeaningIsTranslated() {
    List<Pattern> every = all();
    every.addAll(own());
    assertThat(every).allSatisfy(each -> assertThat(
        Message.word("pattern.meaning", each.meaning()).in(Language.DE)).isNotEqualTo(each.meaning()));
  }
}
