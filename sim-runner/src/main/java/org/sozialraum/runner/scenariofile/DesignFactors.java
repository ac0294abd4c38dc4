package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Levels;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.NumberLevels;
import org.sozialraum.runner.design.SkipCondition;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.TownPlan;

/** Reads the factors of a design and tries their values on its scenario. */
final class DesignFactors {
  /** Factors of one design. */
  static final int MOST = 100;
  /** Columns of result tables that are there in every sweep. */
  static final Set<String> TAKEN = Set.of("replication", "point", "arm", "run", "key", "seed", "stopped_week", "seconds");
  /** Named values that are all tried; of longer lists the first ones and the last. */
  private static final int TRIED = 10;
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.:-]{0,59}";
  private static final String NUMBERS = "from, to, levels";

  private final LocatedProblems problems;
  private final Optional<Path> file;
  private final Optional<ScenarioFile> scenario;
  /** Scenarios of single values, by town. */
  private final Map<String, TownPlan> towns = new TreeMap<>();
  private boolean intervenes;
  private int years;

  /**
   * Factors of a scenario.
   *
   * @param problems takes the mistakes
   * @param file the scenario file; empty if there is none
   * @param scenario what it says; empty if it cannot be read
   */
  DesignFactors(LocatedProblems problems, Optional<Path> file, Optional<ScenarioFile> scenario) {
    this.problems = problems;
    this.file = file;
    this.scenario = scenario;
    scenario.map(ScenarioFile::scenario).ifPresent(this::known);
  }

  /**
   * A factor as the file says it.
   *
   * @param name name; that of its number if none can be read
   * @param paths paths
   * @param levels values; empty if they are listed point by point, or wrong
   */
  record Read(String name, List<String> paths, Optional<Levels> levels) {
    /** The factor, if its values stand beside it. */
    Optional<Factor> factor() {
      return levels.map(each -> new Factor(name, paths, each));
    }
  }

  private void known(Scenario each) {
    towns.putIfAbsent(each.town().id() + each.town().digest(), each.town());
    intervenes |= !each.interventions().isEmpty();
    years = Math.max(years, each.horizon().observedYears());
  }

  /** Towns that the values tried lead to. */
  List<TownPlan> towns() {
    return List.copyOf(towns.values());
  }

  /** Whether there are interventions for any of the values tried; true if nobody knows. */
  boolean intervenes() {
    return intervenes || scenario.isEmpty();
  }

  /** Observed years of the longest run. */
  int observedYears() {
    return scenario.isEmpty() ? Integer.MAX_VALUE : years;
  }

  /**
   * Reads all of them.
   *
   * @param kind how points are chosen; null if it is not known
   */
  List<Read> read(YamlNode.Mapping root, DesignKeys.Kind kind) {
    List<Read> all = new ArrayList<>();
    YamlNode said = root.entry(DesignReader.FACTORS).map(YamlNode.Entry::value).orElse(null);
    if (!(said instanceof YamlNode.Items items) || items.items().isEmpty()) {
      problems.add(said == null ? root.line() : said.line(), DesignReader.FACTORS,
          said == null ? Message.of("scenario.found.nothing") : said.found(),
          Message.of("sweep.factors.list", "- {name: start, path: …, values: […]}"));
      return all;
    }
    if (items.items().size() > MOST) {
      problems.add(items.line(), DesignReader.FACTORS, "sweep.factors.many", items.items().size(), MOST);
      return all;
    }
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    int assigned = 0;
    for (int k = 0; k < items.items().size(); k++) {
      YamlNode item = items.items().get(k);
      String here = DesignReader.FACTORS + "[" + k + "]";
      Optional<DesignKeys.OfFactor> keys =
          new RecordReader(null, problems).read(DesignKeys.OfFactor.class, item, here);
      String name = keys.map(DesignKeys.OfFactor::name).orElse(name(item).orElse("?" + k));
      if (keys.isPresent()) {
        int before = problems.count();
        name(name, here, names);
        List<String> own = paths(keys.get(), item, here, paths);
        assigned += own.size();
        Optional<Levels> levels = kind == null ? Optional.empty() : levels(keys.get(), item, here, kind);
        all.add(new Read(name, own, problems.count() > before ? Optional.empty() : levels));
      } else {
        all.add(new Read(name, List.of(), Optional.empty()));
      }
    }
    if (assigned > Assignments.MOST) {
      problems.add(items.line(), DesignReader.FACTORS, "sweep.factors.paths", assigned, Assignments.MOST);
    }
    return all;
  }

  private static Optional<String> name(YamlNode item) {
    return item instanceof YamlNode.Mapping mapping
        ? mapping.entry("name").map(YamlNode.Entry::value).filter(node -> node instanceof YamlNode.Text)
            .map(node -> ((YamlNode.Text) node).text()) : Optional.empty();
  }

  private void name(String name, String factor, Map<String, String> names) {
    String here = factor + ".name";
    int line = problems.lineOf(here);
    String first = names.putIfAbsent(name.toLowerCase(Locale.ROOT), factor);
    if (!name.matches(NAME)) {
      problems.add(line, here, "sweep.factor.name", name);
    } else if (SkipCondition.WORDS.contains(name.toLowerCase(Locale.ROOT))
        || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
      problems.add(line, here, "sweep.factor.name-taken", name);
    } else if (first != null) {
      problems.add(line, here, "sweep.name-twice", name, first);
    }
  }

  private List<String> paths(DesignKeys.OfFactor keys, YamlNode item, String factor, Map<String, String> taken) {
    if (DesignReader.says(item, "path") && DesignReader.says(item, "paths")) {
      problems.add(item.line(), factor, "sweep.factor.path-and-paths");
    }
    List<String> own = DesignReader.says(item, "path") ? List.of(keys.path()) : keys.paths();
    if (own.isEmpty()) {
      problems.add(item.line(), factor, "sweep.factor.no-path");
    }
    for (int k = 0; k < own.size(); k++) {
      String here = DesignReader.says(item, "path") ? factor + ".path" : factor + ".paths[" + k + "]";
      String path = own.get(k).strip();
      switch (path) {
        case "replications" -> problems.add(problems.lineOf(here), here, "sweep.factor.replications");
        case "seed" -> problems.add(problems.lineOf(here), here, "sweep.factor.seed");
        case "smallest-effect-of-interest" -> problems.add(problems.lineOf(here), here, "sweep.factor.smallest-effect");
        case "question" -> problems.add(problems.lineOf(here), here, "sweep.factor.question");
        default -> around(path, factor, here, taken);
      }
      taken.putIfAbsent(path, factor);
    }
    return own;
  }

  /** Two factors that set the same value, or one a part of what the other sets, would undo each other. */
  private void around(String path, String factor, String here, Map<String, String> taken) {
    for (Map.Entry<String, String> each : taken.entrySet()) {
      String other = each.getKey();
      if (path.equals(other) || path.startsWith(other + ".") || path.startsWith(other + "[")
          || other.startsWith(path + ".") || other.startsWith(path + "[")) {
        problems.add(problems.lineOf(here), here, "sweep.factor.path-twice", path, other, each.getValue());
        return;
      }
    }
  }

  private Optional<Levels> levels(DesignKeys.OfFactor keys, YamlNode item, String here, DesignKeys.Kind kind) {
    int before = problems.count();
    boolean values = DesignReader.says(item, "values");
    List<String> numbers = List.of("from", "to", "levels", "scale", "whole").stream()
        .filter(key -> DesignReader.says(item, key)).toList();
    if (kind.lists()) {
      if (values || !numbers.isEmpty()) {
        problems.add(item.line(), here, "sweep.factor.listed", DesignReader.word(kind));
      }
      return Optional.empty();
    }
    String wanted = kind.counts() ? NUMBERS : "from, to";
    if (values && !numbers.isEmpty()) {
      problems.add(item.line(), here, "sweep.factor.both",
          Message.list(Stream.concat(Stream.of("values"), numbers.stream()).toList()));
      return Optional.empty();
    }
    if (values) {
      if (keys.values().isEmpty()) {
        problems.add(problems.lineOf(here + ".values"), here + ".values", "sweep.factor.no-values", wanted,
            "values: […]");
      }
      return keys.values().isEmpty() ? Optional.empty() : Optional.of(new ListedLevels(keys.values()));
    }
    if (!numbers.contains("from") || !numbers.contains("to") || kind.counts() && !numbers.contains("levels")) {
      problems.add(item.line(), here, "sweep.factor.no-values", wanted, "values: […]");
      return Optional.empty();
    }
    if (!kind.counts() && numbers.contains("levels")) {
      problems.add(problems.lineOf(here + ".levels"), here + ".levels", "sweep.factor.no-levels",
          DesignReader.word(kind));
    }
    boolean log = keys.scale() == DesignKeys.Scale.LOG;
    if (!(keys.from() < keys.to())) {
      problems.add(problems.lineOf(here + ".to"), here + ".to", "sweep.factor.order", keys.from(), keys.to());
    } else if (log && !(keys.from() > 0)) {
      problems.add(problems.lineOf(here + ".from"), here + ".from", "sweep.factor.log", keys.from());
    }
    if (keys.whole() && (keys.from() != Math.rint(keys.from()) || keys.to() != Math.rint(keys.to()))) {
      problems.add(problems.lineOf(here + ".whole"), here + ".whole", "sweep.factor.whole", keys.from(), keys.to());
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    NumberLevels levels =
        new NumberLevels(keys.from(), keys.to(), kind.counts() ? keys.levels() : 2, log, keys.whole());
    if (keys.whole()) {
      Set<String> different = new LinkedHashSet<>();
      for (int k = 0; k < levels.count(); k++) {
        different.add(levels.value(k));
      }
      if (different.size() < levels.count()) {
        problems.add(problems.lineOf(here + ".levels"), here + ".levels", "sweep.factor.whole-twice", levels.count(),
            different.size());
        return Optional.empty();
      }
    }
    return Optional.of(levels);
  }

  /** Tries values of a factor on the scenario: of a few that are named all, otherwise the first ones and the last. */
  void check(int number, Optional<Factor> factor) {
    if (factor.isEmpty()) {
      return;
    }
    Set<String> values = new LinkedHashSet<>();
    Levels levels = factor.get().levels();
    for (int level = 0; levels instanceof ListedLevels && level < Math.min(TRIED, levels.count()); level++) {
      values.add(levels.value(level));
    }
    values.add(levels.value(0));
    values.add(levels.value(levels.count() - 1));
    Set<Object> told = new LinkedHashSet<>();
    for (String value : values) {
      tried(DesignReader.FACTORS + "[" + number + "]", factor.get(), value, told);
    }
  }

  /** Tries a value that is in no list of a factor, such as one of a point of reference. */
  void check(Factor factor, String value, String here) {
    tried(here, factor, value, new LinkedHashSet<>());
  }

  private void tried(String here, Factor factor, String value, Set<Object> told) {
    if (file.isEmpty() || scenario.isEmpty() || factor.paths().size() > Assignments.MOST) {
      return;
    }
    List<String> set = factor.paths().stream().map(path -> path + "=" + value).toList();
    ScenarioReader.Reading reading = ScenarioReader.read(file.get(), new Overrides(null, null, null, set));
    reading.scenario().map(ScenarioFile::scenario).ifPresent(this::known);
    for (LocatedProblem each : reading.problems()) {
      Problem problem = each.problem();
      // A path that is misspelt is so for every value: once is enough.
      if (told.add(problem.parts().size() > 1 ? problem.parts().get(1) : problem.parts())) {
        String where = problem.path().isEmpty() ? "" : problem.path().replaceFirst("^--set ", "");
        problems.add(problems.lineOf(here), here, Message.of("sweep.factor.refused", factor.name(), value,
            where.isEmpty() ? each.file() : where, Message.joined(problem.parts())));
      }
    }
  }
}
