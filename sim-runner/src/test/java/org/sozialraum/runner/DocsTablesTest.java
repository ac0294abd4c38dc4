package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.chance.Decision;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Observables;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.runner.command.CommandLines;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
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
 * The tables of {@code docs/model.md} are those of the code: state variables, schedule, decisions, interventions,
 * shocks, switches and observables.
 *
 * <p>Two columns of the schedule, the step of the brief and why a process stands where it does, are written by hand and
 * kept; a process without a reason fails.
 */
class DocsTablesTest {
  private static final DocsFile MODEL = new DocsFile("docs/model.md");
  private static final String NONE = "–";
  // Which town it is decides nothing here; demography merely cannot be made without one.
  private static final Settings SETTINGS = Settings.defaults();
  private static final Demography DEMOGRAPHY = new Demography(SETTINGS.week().demography(),
      new Traits(SETTINGS.traits()), SyntheticTowns.named("dorfgruppe").orElseThrow());
  private static final List<WeeklyProcess> WEEK = processes(Set.of());

  @ParameterizedTest
  @ValueSource(strings = {"residents", "dwellings", "quarters", "places", "associations", "offers", "supply",
      "stakeholders", "stakeholder nodes"})
  void everyStateVariableStandsInItsTable(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (Column column : table(name).columns()) {
      rows.add(List.of(column.name(), column.unit(), column.role().name().toLowerCase(Locale.ROOT),
          String.join(", ", changedBy(name + "." + column.name()))));
    }
    MODEL.holds(name, DocsFile.table(List.of("Column", "Unit", "Role", "Changed by"), rows));
  }

  private static Table table(String name) {
    Stakeholders stakeholders =
        new Stakeholders(new StakeholderPlan(StakeholderPlan.Structure.SILO, List.of(), List.of()), 0);
    return switch (name) {
      case "residents" -> new Residents(0);
      case "dwellings" -> new Dwellings(0);
      case "quarters" -> new Quarters(List.of(), List.of(), List.of(), List.of(), new long[0]);
      case "places" -> new Places(0);
      case "offers" -> new Offers(0);
      case "supply" -> new Supply(0);
      case "stakeholders" -> stakeholders;
      case "stakeholder nodes" -> stakeholders.nodes();
      default -> new Associations(0);
    };
  }

  /** Processes that change a column; demography, which touches every column of residents, only where no other does. */
  private static List<String> changedBy(String column) {
    List<String> names = new ArrayList<>();
    for (WeeklyProcess process : WEEK) {
      if (process.modifies().contains(column)) {
        names.add(process.name());
      }
    }
    if (names.size() > 1) {
      names.remove("Demography");
    }
    return names.isEmpty() ? List.of(NONE) : names;
  }

  /** All processes of a week, in order. */
  private static List<WeeklyProcess> processes(Set<Mechanism> off) {
    List<WeeklyProcess> all = new ArrayList<>(List.of(new WeekBegins()));
    all.addAll(Week.of(SETTINGS.week(), SETTINGS.traits(), off, DEMOGRAPHY));
    return all;
  }

  /** Processes that a switch leaves out. */
  private static List<String> leftOutBy(Mechanism mechanism) {
    Set<String> left = processes(Set.of(mechanism)).stream().map(WeeklyProcess::name).collect(Collectors.toSet());
    return WEEK.stream().map(WeeklyProcess::name).filter(name -> !left.contains(name)).toList();
  }

  @Test
  void theScheduleIsTheOrderOfTheWeekAndEveryReasonIsGiven() {
    Map<String, List<String>> byHand = new HashMap<>();
    MODEL.rows("schedule").forEach(row -> byHand.put(row.get(1), List.of(row.get(0), row.get(row.size() - 1))));
    Map<String, String> switches = new HashMap<>();
    for (Mechanism mechanism : Mechanism.values()) {
      leftOutBy(mechanism).forEach(name -> switches.merge(name, code(mechanism.fileName()), (a, b) -> a + ", " + b));
    }
    List<List<String>> rows = new ArrayList<>();
    for (WeeklyProcess process : WEEK) {
      rows.add(row(byHand, code(process.name()), process.everyFourWeeks() ? "4 weeks" : "week", process.meaning(),
          switches.getOrDefault(process.name(), NONE)));
      if (process instanceof WeekBegins) {
        rows.add(row(byHand, "shocks, then interventions", "week", "causes change", NONE));
      }
    }
    rows.add(row(byHand, "observation", "week", "the town is counted and left untouched", NONE));
    assertThat(rows.stream().filter(row -> row.get(5).isEmpty()).map(row -> row.get(1)))
        .as("processes of which \"schedule\" in docs/model.md does not say why they stand where they do").isEmpty();
    MODEL.holds("schedule",
        DocsFile.table(List.of("Step", "Process", "Every", "What happens", "Switch", "Why here"), rows));
  }

  private static List<String> row(Map<String, List<String>> byHand, String name, String every, String meaning,
      String mechanism) {
    List<String> known = byHand.getOrDefault(name, List.of(NONE, ""));
    return List.of(known.get(0), name, every, meaning, mechanism, known.get(1));
  }

  @Test
  void everyDecisionIsListedWithWhereItIsDrawn() throws IOException {
    Map<String, Set<String>> users = new HashMap<>();
    Path sources = DocsFile.root().resolve("sim-model/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
        Matcher use = Pattern.compile("\\bDecision\\.([A-Z][A-Z0-9_]*)\\b").matcher(DocsFile.textOf(file));
        while (use.find()) {
          String name = file.getFileName().toString();
          users.computeIfAbsent(use.group(1), key -> new TreeSet<>()).add(name.substring(0, name.length() - 5));
        }
      }
    }
    List<String> unused = Arrays.stream(Decision.values()).map(Decision::name)
        .filter(name -> !users.containsKey(name)).toList();
    assertThat(unused).as("decisions that nothing draws").isEmpty();
    List<List<String>> rows = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      assertThat(decision.meaning()).as("what %s decides", decision).isNotBlank();
      rows.add(List.of(code(Quantities.fileName(decision.name())), decision.meaning(),
          String.join(", ", users.get(decision.name()))));
    }
    MODEL.holds("decisions", DocsFile.table(List.of("Decision", "Decides", "Drawn in"), rows));
  }

  @Test
  void everyInterventionSaysWhatItDoesWhatItChangesAndWhatItCosts() throws IOException {
    StringWriter printed = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(printed), new PrintWriter(System.err, true),
        "describe", "interventions", "--format", "json")).isZero();
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode each : new ObjectMapper().readTree(printed.toString()).findValue("interventions")) {
      Map<String, List<String>> changes = new LinkedHashMap<>();
      each.get("changes").forEach(change -> changes
          .computeIfAbsent(change.get("direction").asText(), direction -> new ArrayList<>())
          .add(change.get("column").asText()));
      String number = each.get("number").asText();
      assertThat(DocsTest.SOURCE.matcher(each.get("cost").get("source").asText()).find())
          .as("where the cost of %s comes from", each.get("name")).isTrue();
      rows.add(List.of(code(each.get("name").asText()), number.isEmpty() ? NONE : number, each.get("meaning").asText(),
          changes.entrySet().stream().map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
              .collect(Collectors.joining("; ")),
          cost(each.get("cost"))));
    }
    assertThat(rows).as("instruments of \"describe interventions\"").isNotEmpty();
    MODEL.holds("interventions",
        DocsFile.table(List.of("Word in files", "Code", "Does", "Causes it changes", "Cost, euros"), rows));
  }

  private static String cost(JsonNode cost) {
    String per = cost.get("per").asText();
    double once = cost.get("once").asDouble();
    return String.format(Locale.ROOT, "%,.0f a year%s", cost.get("running_per_year").asDouble(),
        per.equals("whole") ? "" : " and " + per)
        + (once == 0 ? "" : String.format(Locale.ROOT, "; once %,.0f", once));
  }

  @Test
  void everyShockSaysWhatItDoes() {
    List<List<String>> rows = new ArrayList<>();
    Shocks.known().forEach((word, type) ->
        rows.add(List.of(code(word), ((Shock) Quantities.defaults(type)).meaning())));
    MODEL.holds("shocks", DocsFile.table(List.of("Shock", "Does"), rows));
  }

  @Test
  void everySwitchSaysWhatIsMissingWithoutIt() {
    List<List<String>> rows = new ArrayList<>();
    for (Mechanism mechanism : Mechanism.values()) {
      List<String> out = leftOutBy(mechanism);
      rows.add(List.of(code(mechanism.fileName()), mechanism.meaning(), out.isEmpty() ? NONE : String.join(", ", out)));
    }
    MODEL.holds("switches",
        DocsFile.table(List.of("Switch", "Without it there is no longer", "Leaves out the whole of"), rows));
  }

  @Test
  void everyObservableHasNameUnitMeaningAndSource() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Observables.Observable each : Observables.all()) {
      String meaning = each.meaning().in(Language.EN);
      String name = each.name();
      for (Domain domain : Domain.values()) {
        // A gap by education is one of schooling, no domain.
        if (!name.startsWith("gap:") && name.endsWith(":" + domain.fileName())) {
          name = name.substring(0, name.indexOf(':')) + ":DOMAIN";
          meaning = meaning.replace(domain.meaning(), "a domain");
        }
      }
      if (name.startsWith("flow:")) {
        name = "flow:FROM>TO";
        meaning = "of the residents who were in one mode a year ago and still live here, the share that is in a mode"
            + " now";
      }
      String source = each.source().in(Language.EN);
      assertThat(List.of(meaning, source)).as(each.name()).allSatisfy(text -> assertThat(text).isNotBlank());
      rows.putIfAbsent(name, List.of(code(name), each.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '), meaning,
          source, each.weekly() ? "week" : "year"));
    }
    MODEL.holds("observables",
        DocsFile.table(List.of("Name", "Unit", "Counts", "Source", "Every"), List.copyOf(rows.values())));
  }

  @Test
  void everyGeneratedPartIsTested() {
    assertThat(MODEL.parts()).containsOnlyOnce("residents", "dwellings", "quarters", "places", "associations", "offers",
        "supply", "stakeholders", "stakeholder nodes", "schedule", "decisions", "interventions", "shocks", "switches",
        "observables");
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
