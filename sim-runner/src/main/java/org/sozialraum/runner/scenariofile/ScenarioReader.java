package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

/** Reads a scenario file: the whole scenario, or all its mistakes at once. */
public final class ScenarioReader {
  private static final List<String> KEPT_APART = List.of(StakeholderReader.KEY, BudgetKeys.KEY, "interventions",
      "shocks", LayeredFile.BASED_ON);

  private final Path file;
  private final LayersOf layersOf;
  private final Overrides overrides;
  private final Vocabulary vocabulary;
  private final LocatedProblems problems;

  /** Where the keys come from. */
  private interface LayersOf {
    Optional<LayeredFile.Layers> in(LayeredFile files);
  }

  private ScenarioReader(Path file, LayersOf layersOf, Overrides overrides, Vocabulary vocabulary) {
    this.file = file;
    this.layersOf = layersOf;
    this.overrides = overrides;
    this.vocabulary = vocabulary;
    this.problems = new LocatedProblems(file.toString(), file);
  }

  /**
   * What came of reading a file.
   *
   * @param scenario the scenario; empty if there is any problem
   * @param problems all mistakes, by line
   */
  public record Reading(Optional<ScenarioFile> scenario, List<LocatedProblem> problems) {}

  /** Reads a file; what the command line says holds before dates are checked. */
  public static Reading read(Path file, Overrides overrides) {
    return read(file, overrides, Vocabulary.ofModel());
  }

  /**
   * Reads a scenario that the program itself gives, or a file laid over it, which then may say as little as some
   * settings.
   *
   * @param name name of the scenario without a file
   * @param given keys of the scenario
   */
  public static Reading read(String name, String given, Optional<Path> file, Overrides overrides) {
    Reading read =
        read(file.orElse(Path.of(name)), files -> files.read(file, name, given), overrides, Vocabulary.ofModel());
    // What stands in no file has no line that a user could look up.
    return new Reading(read.scenario(), read.problems().stream()
        .map(each -> each.file().equals(name) ? new LocatedProblem("", 0, each.problem()) : each).toList());
  }

  /** All keys of a scenario file, in their order. */
  static List<String> keys() {
    List<String> keys = RecordReader.keys(ScenarioKeys.class);
    keys.addAll(KEPT_APART);
    return keys;
  }

  static Reading read(Path file, Overrides overrides, Vocabulary vocabulary) {
    return read(file, files -> files.read(file), overrides, vocabulary);
  }

  private static Reading read(Path file, LayersOf layersOf, Overrides overrides, Vocabulary vocabulary) {
    ScenarioReader reader = new ScenarioReader(file, layersOf, overrides, vocabulary);
    Optional<ScenarioFile> scenario = reader.read();
    List<LocatedProblem> problems = reader.problems.sorted();
    return new Reading(problems.isEmpty() ? scenario : Optional.empty(), problems);
  }

  private Optional<ScenarioFile> read() {
    Optional<LayeredFile.Layers> files = layersOf.in(new LayeredFile(problems));
    if (files.isEmpty()) {
      return Optional.empty();
    }
    LayeredFile.Layers layers = files.get();
    if (layers.whole()) {
      layers = new LayeredFile.Layers(
          new Assignments(vocabulary, problems, file.toString()).over(layers.root(), overrides), true);
    }
    YamlNode.Mapping root = layers.root();
    Optional<ScenarioKeys> keys = new RecordReader(null, problems)
        .read(ScenarioKeys.class, layers.filled(List.of("question", "town")), "", KEPT_APART);
    Optional<TownFinder.Found> town = root.entry("town").map(YamlNode.Entry::value)
        .flatMap(node -> node instanceof YamlNode.Text text && !text.text().isBlank() && !text.isEmpty()
            ? new TownFinder(vocabulary, problems).find(text.text(), text.line()) : Optional.empty());
    Optional<Horizon> horizon = horizon(root);
    TownPlan plan = town.map(TownFinder.Found::plan).orElse(null);
    // Places that the founding adds stand in the same spots every time, so that a scenario can name them.
    TownPlan furnished = plan == null ? null : Founding.furnished(plan);
    List<Intervention> interventions = new ArrayList<>();
    LocatedProblems notices = problems.aside();
    Optional<StakeholderPlan> stakeholders = new StakeholderReader(problems, notices).read(root);
    Map<Object, String> taken = new HashMap<>();
    actions("interventions", "intervention", vocabulary.interventions(), root, furnished).forEach((path, record) -> {
      interventions.add(checked(path, (Intervention) record, furnished, horizon));
      stakeholders.ifPresent(network -> checked(path, (Intervention) record, network));
      taken(path, (Intervention) record, plan, taken);
    });
    List<Shock> shocks = new ArrayList<>();
    Map<Object, String> said = new HashMap<>();
    actions("shocks", "shock", vocabulary.shocks(), root, furnished).forEach((path, record) -> {
      shocks.add(checked(path, (Shock) record, furnished, horizon));
      once(path, record, said);
    });
    new Budget(furnished, horizon, problems, notices).rest(root, interventions)
        .ifPresent(rest -> interventions.add(checked(BudgetKeys.KEY, rest, furnished, horizon)));
    if (keys.isEmpty() || town.isEmpty() || stakeholders.isEmpty()) {
      return Optional.empty();
    }
    ScenarioKeys values = keys.get();
    Set<Mechanism> off = EnumSet.noneOf(Mechanism.class);
    off.addAll(values.switchedOff());
    return Optional.of(new ScenarioFile(
        new Scenario(name(file), values.question(), plan, overrides.applied(values.horizon()),
            overrides.replications() == null ? values.replications() : overrides.replications(),
            overrides.seed() == null ? values.seed() : overrides.seed(), values.smallestEffectOfInterest(),
            values.settings(), off, interventions, shocks, stakeholders.get()),
        file, town.get().reference(), problems.places(), notices.sorted()));
  }

  /** Name of a scenario: that of its file, without folder and ending. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.replaceAll("(?i)(?<=.)\\.ya?ml$", "");
  }

  /** The horizon alone, so that dates can be checked although something else is wrong; its own mistakes are known. */
  private Optional<Horizon> horizon(YamlNode.Mapping root) {
    YamlNode node = root.entry("horizon").map(YamlNode.Entry::value).orElse(new YamlNode.Text(0, "", false));
    return new RecordReader(null, problems.aside()).read(Horizon.class, node, "horizon")
        .map(overrides::applied);
  }

  private Map<String, Record> actions(String key, String kind, Map<String, Class<? extends Record>> known,
      YamlNode.Mapping root, TownPlan plan) {
    return root.entry(key)
        .map(entry -> new ActionList(kind, known, plan, problems).read(entry.value(), key)).orElse(Map.of());
  }

  private Intervention checked(String path, Intervention intervention, TownPlan plan, Optional<Horizon> horizon) {
    if (plan == null || horizon.isEmpty()) {
      return intervention;
    }
    Problems dates = new Problems();
    begins(path, "work", intervention.operatingFrom(), intervention.operatingUntil(), horizon.get(), dates);
    Problems found = new Problems();
    intervention.check(plan, horizon.get(), path, found);
    problems.addAll(beside(dates, found));
    problems.addAll(dates);
    return intervention;
  }

  private void checked(String path, Intervention intervention, StakeholderPlan stakeholders) {
    Problems found = new Problems();
    intervention.check(stakeholders, path, found);
    problems.addAll(found);
  }

  private Shock checked(String path, Shock shock, TownPlan plan, Optional<Horizon> horizon) {
    if (plan == null || horizon.isEmpty()) {
      return shock;
    }
    Problems dates = new Problems();
    begins(path, "shock", shock.startWeek(), Integer.MAX_VALUE, horizon.get(), dates);
    if (shock.startWeek() < horizon.get().firstWeek()) {
      // A shock happens in its week; what would lie before the town is founded happens to nobody.
      dates.add(path + ".start-week", Message.of("scenario.dates.too-early", shock.startWeek(),
          horizon.get().firstWeek() + inBrackets("horizon.burn-in-years")));
    }
    Problems found = new Problems();
    shock.check(plan, horizon.get(), path, found);
    problems.addAll(beside(dates, found));
    problems.addAll(dates);
    return shock;
  }

  /** What the model finds, without dates that are said already with whatever the command line did to them. */
  private static Problems beside(Problems dates, Problems found) {
    Problems others = new Problems();
    found.all().stream().filter(each -> dates.none() || !each.parts().get(0).key().endsWith("-never-begins"))
        .forEach(each -> others.add(each.path(), each.parts().toArray(Message[]::new)));
    return others;
  }

  /** Two places that begin at one point in one week would be one and the same. */
  private void taken(String path, Intervention intervention, TownPlan plan, Map<Object, String> taken) {
    if (plan == null) {
      return;
    }
    for (Intervention.Site site : intervention.sites(plan)) {
      String first = taken.putIfAbsent(
          List.of(intervention.getClass(), intervention.startWeek(), site.x(), site.y()), path);
      if (first != null) {
        Problems found = new Problems();
        found.add(path, Message.of("point.taken", first), Message.of("point.taken-allowed"),
            Message.of("point.taken-advice"));
        problems.addAll(found);
      }
    }
  }

  /** A shock that is said twice meets the same places, services or associations again, and so is a mistake. */
  private void once(String path, Record shock, Map<Object, String> said) {
    String first = said.putIfAbsent(shock, path);
    if (first != null) {
      Problems found = new Problems();
      found.add(path, Message.of("scenario.shock-twice", first));
      problems.addAll(found);
    }
  }

  private void begins(String path, String what, int from, int until, Horizon horizon, Problems found) {
    int last = horizon.observedWeeks() - 1;
    String years = overrides.years() == null ? inBrackets("horizon.observed-years")
        : " (--years " + overrides.years() + ")";
    if (from > last) {
      found.add(said(path, "start-week", "setup-weeks", "build-weeks"),
          Message.of("scenario.dates.too-late." + what, from, last, years));
    } else if (until <= horizon.firstWeek()) {
      found.add(said(path, "start-week", "setup-weeks", "build-weeks", "weeks"),
          Message.of("scenario.dates.over-before", until, horizon.firstWeek() + inBrackets("horizon.burn-in-years")));
    }
  }

  private String inBrackets(String path) {
    return problems.option(path).map(option -> " (" + option + ")").orElse("");
  }

  /** The key that the command line sets, if any of them, because it is the one that was just changed. */
  private String said(String path, String... keys) {
    for (String key : keys) {
      if (problems.option(path + "." + key).isPresent()) {
        return path + "." + key;
      }
    }
    return path + "." + keys[0];
  }
}
