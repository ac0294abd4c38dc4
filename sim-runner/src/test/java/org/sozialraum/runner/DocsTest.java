package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.observe.Observables;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.command.CommandLines;
import org.sozialraum.runner.scenariofile.ScenarioKeys;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.column.Column;
import org.sozialraum.town.column.Table;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;

/**
 * The documents say what the code does: {@code docs/parameters.md} is what {@code describe} prints, and
 * {@code docs/model.md} holds every state variable, process, intervention, shock, observable and mechanism.
 *
 * <p>What is generated is written anew instead of compared where the property {@code sozialraum.docs} is
 * {@code write}.
 */
class DocsTest {
  private static final String REFRESH = "mvn -q -B test -pl sim-runner -am -Dtest=DocsTest"
      + " -Dsurefire.failIfNoSpecifiedTests=false -Dsozialraum.docs=write";
  private static final boolean WRITES = "write".equals(System.getProperty("sozialraum.docs"));
  private static final Path ROOT = root();
  private static final Path MODEL = ROOT.resolve("docs/model.md");

  private static Path root() {
    String given = System.getProperty("sozialraum.root");
    Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("docs/model.md"))) {
      folder = folder.getParent();
    }
    assertThat(folder).as("a folder with docs/model.md in it or above").isNotNull();
    return folder;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void parametersAreThoseOfTheCode() throws IOException {
    StringWriter printed = new StringWriter();
    int code = CommandLines.execute(new PrintWriter(printed), new PrintWriter(System.err, true),
        "describe", "parameters", "--format", "md");
    assertThat(code).isZero();
    Path file = ROOT.resolve("docs/parameters.md");
    if (WRITES) {
      Files.writeString(file, printed.toString(), StandardCharsets.UTF_8);
    }
    assertThat(text(file)).as("docs/parameters.md differs from the code; refresh it with"
        + " \"./sozialraum describe parameters --format md > docs/parameters.md\"").isEqualTo(printed.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"residents", "dwellings", "quarters", "places", "associations", "offers", "supply"})
  void everyStateVariableStandsInItsTable(String name) throws IOException {
    String begin = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end -->";
    String model = text(MODEL);
    int from = model.indexOf(begin) + begin.length();
    int to = model.indexOf(end, from);
    assertThat(model).contains(begin);
    assertThat(to).as("the mark \"%s\" behind the table of %s", end, name).isNotNegative();
    String wanted = columns(name, table(name));
    if (WRITES) {
      model = model.substring(0, from) + wanted + model.substring(to);
      Files.writeString(MODEL, model, StandardCharsets.UTF_8);
      to = from + wanted.length();
    }
    assertThat(model.substring(from, to))
        .as("the table of %s in docs/model.md differs from the code; refresh it with \"%s\"", name, REFRESH)
        .isEqualTo(wanted);
  }

  private static Table table(String name) {
    return switch (name) {
      case "residents" -> new Residents(0);
      case "dwellings" -> new Dwellings(0);
      case "quarters" -> new Quarters(List.of(), List.of(), List.of(), List.of(), new long[0]);
      case "places" -> new Places(0);
      case "offers" -> new Offers(0);
      case "supply" -> new Supply(0);
      default -> new Associations(0);
    };
  }

  private static String columns(String name, Table table) {
    StringBuilder text = new StringBuilder("| Column | Unit | Role | Changed by |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      text.append("| ").append(column.name()).append(" | ").append(column.unit()).append(" | ")
          .append(column.role().name().toLowerCase(Locale.ROOT)).append(" | ")
          .append(String.join(", ", changedBy(name + "." + column.name()))).append(" |\n");
    }
    return text.toString();
  }

  /** Processes that change a column; demography, which touches every column of residents, only where no other does. */
  private static List<String> changedBy(String column) {
    List<String> names = new ArrayList<>();
    for (WeeklyProcess process : processes()) {
      if (process.modifies().contains(column)) {
        names.add(process.name());
      }
    }
    if (names.size() > 1) {
      names.remove("Demography");
    }
    return names.isEmpty() ? List.of("–") : names;
  }

  /** All processes of a week, in order. */
  private static List<WeeklyProcess> processes() {
    Settings settings = Settings.defaults();
    Demography demography = new Demography(settings.week().demography(), new Traits(settings.traits()),
        SyntheticTowns.named("dorfgruppe").orElseThrow());
    List<WeeklyProcess> all = new ArrayList<>(List.of(new WeekBegins()));
    all.addAll(Week.of(settings.week(), settings.traits(), Set.of(), demography));
    return all;
  }

  @Test
  void theScheduleHoldsEveryProcessInTheOrderOfTheWeek() throws IOException {
    List<String> rows = new ArrayList<>();
    Matcher row = Pattern.compile("(?m)^\\| [\\d–]+ \\| `(\\w+)` \\| (week|4 weeks) \\|").matcher(text(MODEL));
    while (row.find()) {
      rows.add(row.group(1) + ", every " + row.group(2));
    }
    assertThat(rows).as("the schedule in section 1.3 of docs/model.md").containsExactlyElementsOf(processes().stream()
        .map(each -> each.name() + ", every " + (each.everyFourWeeks() ? "4 weeks" : "week")).toList());
  }

  @Test
  void everyInterventionShockMechanismAndObservableIsNamed() throws IOException {
    List<String> wanted = new ArrayList<>(Interventions.known().keySet());
    wanted.addAll(Shocks.known().keySet());
    Arrays.stream(Mechanism.values()).map(Mechanism::fileName).forEach(wanted::add);
    Observables.all().stream().map(Observables.Observable::name)
        .map(name -> name.startsWith("flow:") ? "flow:FROM>TO" : name).distinct().forEach(wanted::add);
    String model = text(MODEL);
    assertThat(wanted.stream().filter(name -> !model.contains("`" + name + "`")))
        .as("names that docs/model.md does not explain").isEmpty();
  }

  @Test
  void everySettingThatTheModelNamesExists() throws IOException {
    Set<String> known = new TreeSet<>();
    Quantities.describe(Settings.class).forEach(each -> known.add(each.path()));
    Quantities.describe(ScenarioKeys.class).forEach(each -> known.add(each.path()));
    Matcher named = Pattern.compile("`((?:week|traits|founding|horizon)\\.[a-z0-9.-]*[a-z0-9])`").matcher(text(MODEL));
    List<String> unknown = new ArrayList<>();
    while (named.find()) {
      if (!known.contains(named.group(1))) {
        unknown.add(named.group(1));
      }
    }
    assertThat(unknown).as("settings that docs/model.md names and the code does not know").isEmpty();
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Stream.concat(Files.walk(ROOT.resolve("docs")), Files.list(ROOT))) {
      for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".md")).sorted()::iterator) {
        Matcher link = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)").matcher(text(file));
        while (link.find()) {
          if (!Files.exists(file.getParent().resolve(link.group(1)))) {
            broken.add(ROOT.relativize(file) + " -> " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).as("links to files that are not there").isEmpty();
  }
}
