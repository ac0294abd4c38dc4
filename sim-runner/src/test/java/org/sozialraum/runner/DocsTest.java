package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.command.CommandLines;
import org.sozialraum.runner.scenariofile.BudgetKeys;
import org.sozialraum.runner.scenariofile.ScenarioKeys;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;

/**
 * The documents say what the code does: {@code docs/parameters.md} is what {@code describe} prints, every number in it
 * has a unit, a range, a default and a source, and documents name only settings and files that there are.
 */
class DocsTest {
  /** What a number can be based on: something published, a part of the brief, a derivation or fit, a choice. */
  static final Pattern SOURCE = Pattern.compile("\\bS\\d+|\\b[TKCHI]\\d+|\\bbrief\\b|\\brulings\\b"
      + "|\\bderived\\b|\\bfitted\\b|\\brefitted\\b|\\bcalibrated\\b|\\bassumption A-|\\bDestatis\\b"
      + "|^design decision|^scenario$|^of the town$");

  @Test
  void parametersAreThoseOfTheCode() {
    StringWriter printed = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(printed), new PrintWriter(System.err, true),
        "describe", "parameters", "--format", "md");
    assertThat(code).isZero();
    new DocsFile("docs/parameters.md").is(printed.toString());
  }

  @Test
  void everyNumberHasUnitRangeDefaultAndSource() {
    List<String> lacking = new ArrayList<>();
    for (Quantities.Described each : numbers()) {
      if (each.meaning().isBlank() || each.unit().isBlank() || each.range().isBlank() || each.byDefault().isBlank()) {
        lacking.add(each.path() + ": meaning, unit, range or default is empty");
      }
      if (!SOURCE.matcher(each.source()).find()) {
        lacking.add(each.path() + ": the source \"" + each.source() + "\" names nothing published, no part of the"
            + " brief, no derivation or fit, no numbered assumption and no decision");
      }
      if (each.source().matches("(?s).*\\bassumptions?\\b(?! A-(\\d+|places)).*")) {
        lacking.add(each.path() + ": an assumption without a number in \"" + each.source() + "\"");
      }
    }
    assertThat(lacking).isEmpty();
  }

  /** Every number and curve of settings, interventions, shocks and the other keys of a scenario. */
  static List<Quantities.Described> numbers() {
    List<Quantities.Described> all = new ArrayList<>();
    for (Quantities.Described each : Quantities.describe(ScenarioKeys.class)) {
      if (!each.path().startsWith("settings.")) {
        all.add(each);
      }
    }
    addAll("budget", BudgetKeys.class, all);
    addAll("", Settings.class, all);
    Interventions.known().forEach((word, type) -> addAll(word, type, all));
    Shocks.known().forEach((word, type) -> addAll(word, type, all));
    all.removeIf(each -> each.unit().equals("word") || each.unit().startsWith("metres {"));
    return all;
  }

  private static void addAll(String prefix, Class<? extends Record> type, List<Quantities.Described> all) {
    for (Quantities.Described each : Quantities.describe(type)) {
      all.add(new Quantities.Described(prefix.isEmpty() ? each.path() : prefix + ": " + each.path(), each.meaning(),
          each.unit(), each.byDefault(), each.range(), each.source()));
    }
  }

  @Test
  void everySettingThatADocumentNamesExists() {
    Set<String> known = new TreeSet<>();
    Quantities.describe(Settings.class).forEach(each -> known.add(each.path()));
    Quantities.describe(ScenarioKeys.class).forEach(each -> known.add(each.path()));
    for (String path : List.copyOf(known)) {
      for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
        known.add(path.substring(0, dot)); // the group that a setting belongs to
      }
    }
    List<String> unknown = new ArrayList<>();
    for (String document : List.of("docs/model.md", "docs/assumptions.md")) {
      Matcher named = Pattern.compile("`((?:week|traits|founding|horizon|measurement)\\.[a-z0-9.-]*[a-z0-9])`")
          .matcher(new DocsFile(document).text());
      while (named.find()) {
        if (!known.contains(named.group(1))) {
          unknown.add(document + ": " + named.group(1));
        }
      }
    }
    assertThat(unknown).as("settings that a document names and the code does not know").isEmpty();
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    Path root = DocsFile.root();
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Stream.concat(Files.walk(root.resolve("docs")), Files.list(root))) {
      for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".md")).sorted()::iterator) {
        Matcher link = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)").matcher(DocsFile.textOf(file));
        while (link.find()) {
          if (!Files.exists(file.getParent().resolve(link.group(1)))) {
            broken.add(root.relativize(file) + " -> " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).as("links to files that are not there").isEmpty();
  }
}
