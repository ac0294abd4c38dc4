package org.sozialraum.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.SettingPath;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.FittedNumbers;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.scenario.Settings;

/** The default-parameter file says what the default model is, and what calibration may move in it. */
class DefaultsFileTest {
  private static final Settings SETTINGS = Settings.defaults();
  private static final List<FreeNumber> ALL = FreeNumber.all();

  @TempDir
  private Path folder;

  @Test
  void everyFreeNumberLiesInsideItsRange() {
    assertThat(ALL).isNotEmpty().allSatisfy(each -> {
      assertThat(each.from()).as(each.path()).isLessThan(each.to());
      assertThat(each.byDefault()).as(each.path()).isBetween(each.from(), each.to());
      assertThat(each.of(SETTINGS)).as(each.path()).isEqualTo(each.byDefault());
      assertThat(each.of(each.in(SETTINGS, each.to()))).isEqualTo(each.to());
    });
    assertThat(ALL.stream().map(FreeNumber::path).toList()).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(FittedNumbers.paths(Settings.class));
  }

  @Test
  void thereAreFewerFreeNumbersThanFiguresToFitThemTo() {
    long searched = ALL.stream().filter(each -> !each.isConstant()).count();
    long figures = CalibrationPatterns.all().stream().filter(each -> each.use() == Pattern.Use.CALIBRATION).count();
    assertThat(searched).isLessThan(figures);
    assertThat(ALL.stream().map(FreeNumber::path)).as("fixed, because the figures cannot tell them apart")
        .doesNotContain("week.asking.acceptance", "week.engagement.stop", "week.asking.prospecting",
            "week.readiness.age[1]", "week.outings.doorstep-by-age[1]", "week.outings.doorstep-by-age[4]");
  }

  @Test
  void everyDimensionOfTheIndexHasItsConstant() {
    for (Pattern each : CalibrationPatterns.all()) {
      if (each.use() == Pattern.Use.CONSTANT && each.id().contains("-")) {
        String dimension = each.id().substring(each.id().indexOf('-') + 1);
        assertThat(ALL).as(each.id()).anyMatch(number -> number.isConstant()
            && number.path().endsWith("." + dimension));
      }
    }
  }

  @Test
  void theFileIsReadBackAsItWasWritten() {
    String text = DefaultsFile.text(Map.of("program", "a test"), SETTINGS, ALL);
    Map<String, Double> read = DefaultsFile.read(text);
    assertThat(read).hasSize(ALL.size() + Centre.all().size());
    ALL.forEach(each -> assertThat(read).containsEntry(each.path(), each.byDefault()));
    assertThat(DefaultsFile.intact(text)).isTrue();
    assertThat(DefaultsFile.intact(text.replace("week.asking.rate = ", "week.asking.rate = 1"))).isFalse();
  }

  @Test
  void theDefaultModelIsTheCalibratedOne() throws IOException {
    try (InputStream in = Settings.class.getResourceAsStream(DefaultsFile.NAME)) {
      assertThat(in).as("the default-parameter file of the adopted calibration, a resource of the model").isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(DefaultsFile.intact(text)).as("the file was changed by hand").isTrue();
      DefaultsFile.read(text).forEach((path, value) ->
          assertThat(new SettingPath(path).of(SETTINGS)).as(path).isEqualTo(value));
      assertThat(DefaultsFile.read(text)).containsKeys(ALL.stream().map(FreeNumber::path).toArray(String[]::new));
    }
  }

  @Test
  void everyFreeNumberSaysThatItWasCalibrated() {
    for (FreeNumber each : ALL) {
      assertThat(source(each)).as(each.path())
          .startsWith(each.isConstant() ? "fitted constant, no evidence" : "calibrated");
    }
  }

  private static String source(FreeNumber number) {
    Class<?> type = Settings.class;
    String source = "";
    for (String name : number.path().replaceFirst("\\[.*", "").split("\\.")) {
      RecordComponent found = Arrays.stream(type.getRecordComponents())
          .filter(each -> Quantities.fileName(each.getName()).equals(name)).findFirst().orElseThrow();
      source = found.isAnnotationPresent(Quantity.class) ? found.getAnnotation(Quantity.class).source()
          : found.isAnnotationPresent(Curve.class) ? found.getAnnotation(Curve.class).source() : "";
      type = found.getType();
    }
    return source;
  }

  @Test
  void aScenarioCanBuildOnTheCalibratedNumbers() throws IOException {
    Settings other = new SettingPath("week.readiness.age[3]").in(
        new SettingPath("week.asking.rate").in(SETTINGS, .0234), -.321);
    Files.writeString(folder.resolve("calibrated.yaml"), DefaultsFile.scenario(Map.of("town", "test"), other, ALL));
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "question: Does it hold?\ntown: dorfgruppe\nbased-on: calibrated.yaml\n");
    ScenarioReader.Reading reading = ScenarioReader.read(file, Overrides.NONE);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.scenario().orElseThrow().scenario().settings()).isEqualTo(other);
  }

  @Test
  void constantsAreSolvedSoThatTheirFiguresAreMet() {
    List<Pattern> patterns = CalibrationPatterns.all();
    double[] values = new double[patterns.size()];
    Arrays.setAll(values, k -> patterns.get(k).target() - 3);
    List<FreeNumber> constants = ALL.stream().filter(FreeNumber::isConstant).toList();
    Evaluation only = new Evaluation(1, new double[0], new double[0], new double[][] {values}, 1);
    Settings solved = new History(List.of(), patterns, List.of(new Calibration.Step(only, "start")), 1, 1,
        Correction.NONE)
        .settings(SETTINGS, constants);
    List<String> moved = new ArrayList<>();
    for (FreeNumber each : constants) {
      assertThat(each.of(solved)).as(each.path()).isCloseTo(each.byDefault() + 3, within(.01));
      moved.add(each.path());
    }
    assertThat(moved).hasSize(9);
  }
}
