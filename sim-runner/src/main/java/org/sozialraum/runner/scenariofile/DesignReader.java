package org.sozialraum.runner.scenariofile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Points;
import org.sozialraum.runner.design.SkipCondition;
import org.sozialraum.runner.design.Stop;

/** Reads a design file: the whole sweep, or all its mistakes at once. */
public final class DesignReader {
  static final String FACTORS = "factors";
  static final String OUTPUTS = "outputs";
  static final String STOP = "stop";
  private static final List<String> KEPT_APART =
      List.of(FACTORS, DesignPoints.LIST, DesignPoints.REFERENCE, OUTPUTS, STOP);
  /** Points that are looked through for one that is not left out. */
  private static final int LOOKED_AT = 10_000;
  private static final Overrides AS_IT_IS = Overrides.NONE;

  private final Path file;
  private final LocatedProblems problems;

  private DesignReader(Path file) {
    this.file = file;
    this.problems = new LocatedProblems(file.toString(), file);
  }

  /**
   * What came of reading a file.
   *
   * @param design the design; empty if there is any problem
   * @param problems all mistakes, by line
   */
  public record Reading(Optional<Design> design, List<LocatedProblem> problems) {}

  /** Reads a file and the scenario that it names. */
  public static Reading read(Path file) {
    DesignReader reader = new DesignReader(file);
    Optional<Design> design = reader.read();
    List<LocatedProblem> problems = reader.problems.sorted().stream().map(DesignReader::inWordsOfDesigns).toList();
    return new Reading(problems.isEmpty() ? design : Optional.empty(), problems);
  }

  /** All keys of a design file, in their order. */
  static List<String> keys() {
    List<String> keys = RecordReader.keys(DesignKeys.class);
    keys.addAll(KEPT_APART);
    return keys;
  }

  /** Whether a key says something. */
  static boolean says(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping && mapping.entry(key).isPresent();
  }

  private Optional<Design> read() {
    Optional<YamlNode> tree = FileText.read(file, 0, problems).flatMap(text -> YamlTree.of(text, problems));
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    if (!(tree.get() instanceof YamlNode.Mapping root)) {
      boolean empty = tree.get() instanceof YamlNode.Text text && text.isEmpty();
      problems.add(tree.get().line(), "", empty ? Message.of("scenario.file.empty") : tree.get().found(),
          Message.of("sweep.design.made-of-keys", Message.list(keys())));
      return Optional.empty();
    }
    Optional<DesignKeys> keys = new RecordReader(null, problems).read(DesignKeys.class, root, "", KEPT_APART);
    // Where one key is wrong, the others are still looked at: all mistakes are told at once.
    DesignKeys.Kind kind = keys.map(DesignKeys::design).orElseGet(() -> kind(root));
    Optional<Path> path = scenario(root);
    Optional<ScenarioFile> scenario = path.flatMap(this::scenario);
    DesignFactors factorReader = new DesignFactors(problems, path, scenario);
    List<DesignFactors.Read> read = factorReader.read(root, kind);
    long seed = keys.filter(each -> says(root, "seed")).map(DesignKeys::seed)
        .orElse(scenario.map(each -> each.scenario().seed()).orElse(1L));
    DesignPoints pointReader = new DesignPoints(file, root, kind, read, factorReader, problems);
    Optional<DesignPoints.Chosen> chosen = pointReader.read(keys, seed);
    List<Factor> factors = chosen.map(DesignPoints.Chosen::factors).orElse(List.of());
    for (int k = 0; k < read.size(); k++) {
      // A factor that is right by itself is tried although another one is not.
      factorReader.check(k, factors.isEmpty() ? read.get(k).factor() : Optional.of(factors.get(k)));
    }
    List<SkipCondition> skip = skip(root, read);
    Optional<Design.Reference> reference =
        pointReader.reference(chosen, skip, factorReader.intervenes());
    DesignOutputs outputReader =
        new DesignOutputs(problems, factorReader.towns(), factorReader.observedYears(), read);
    List<Output> outputs = outputReader.outputs(root);
    List<Stop> stops = outputReader.stops(root);
    if (problems.count() > 0 || chosen.isEmpty() || keys.isEmpty() || scenario.isEmpty()) {
      return Optional.empty();
    }
    DesignKeys said = keys.get();
    Points points = chosen.get().points();
    if (!skip.isEmpty() && points.count() <= LOOKED_AT && LongStream.range(0, points.count())
        .allMatch(number -> skip.stream().anyMatch(each -> each.holds(points.at(number))))) {
      problems.add(problems.lineOf("skip"), "skip", "sweep.skip.all", points.count());
      return Optional.empty();
    }
    return Optional.of(new Design(file, ScenarioReader.name(file), said.question(), word(kind), path.orElseThrow(),
        factors, points, List.copyOf(skip), reference.orElseThrow(),
        says(root, "replications") ? said.replications() : scenario.get().scenario().replications(),
        says(root, "seed") ? Optional.of(said.seed()) : Optional.empty(), outputs, stops,
        Design.Series.valueOf(said.series().name()), said.timeLimitSeconds()));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind alone, if it is one. */
  private static DesignKeys.Kind kind(YamlNode.Mapping root) {
    for (DesignKeys.Kind each : DesignKeys.Kind.values()) {
      if (root.entry("design").map(YamlNode.Entry::value)
          .filter(node -> node instanceof YamlNode.Text text && text.text().equals(word(each))).isPresent()) {
        return each;
      }
    }
    return null;
  }

  /** The scenario file that is named; empty, with a problem, if there is none. */
  private Optional<Path> scenario(YamlNode.Mapping root) {
    YamlNode said = root.entry("scenario").map(YamlNode.Entry::value).orElse(null);
    if (!(said instanceof YamlNode.Text text) || text.isEmpty() || text.text().isBlank()
        || Inscriptions.unfit(text.text()).isPresent()) {
      return Optional.empty(); // said already
    }
    Path path;
    try {
      path = file.resolveSibling(text.text()).normalize();
    } catch (InvalidPathException notAPath) {
      problems.add(text.line(), "scenario", text.found(), Message.of("sweep.scenario.allowed"),
          Message.of("scenario.check-spelling"));
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      Path folder = path.toAbsolutePath().normalize().getParent();
      problems.add(text.line(), "scenario", Message.of("sweep.scenario.missing", text.text()),
          Message.of("sweep.scenario.allowed"),
          FileText.nearby(folder, path.getFileName() == null ? "" : path.getFileName().toString()));
      return Optional.empty();
    }
    return Optional.of(path);
  }

  private Optional<ScenarioFile> scenario(Path path) {
    ScenarioReader.Reading reading = ScenarioReader.read(path, AS_IT_IS);
    reading.problems().forEach(problems::add);
    return reading.scenario();
  }

  private List<SkipCondition> skip(YamlNode.Mapping root, List<DesignFactors.Read> factors) {
    List<String> names = factors.stream().map(DesignFactors.Read::name).toList();
    List<SkipCondition> all = new ArrayList<>();
    if (!(root.entry("skip").map(YamlNode.Entry::value).orElse(null) instanceof YamlNode.Items items)) {
      return all; // a list of words, as is said already if it is none
    }
    for (int k = 0; k < items.items().size(); k++) {
      YamlNode item = items.items().get(k);
      if (item instanceof YamlNode.Text text && !text.isEmpty() && Inscriptions.unfit(text.text()).isEmpty()) {
        try {
          all.add(SkipCondition.of(text.text(), names));
        } catch (SkipCondition.Unreadable unreadable) {
          problems.add(item.line(), "skip[" + k + "]", unreadable.problem());
        }
      }
    }
    return all;
  }

  /** What is said of scenario files is said of design files in their own words. */
  private static LocatedProblem inWordsOfDesigns(LocatedProblem found) {
    List<Message> parts = new ArrayList<>();
    for (Message part : found.problem().parts()) {
      String own = switch (part.key()) {
        case "scenario.file.folder" -> "sweep.file.folder";
        case "scenario.file.device" -> "sweep.file.device";
        case "scenario.file.missing" -> "sweep.file.missing";
        case "scenario.file.large" -> "sweep.file.large";
        case "scenario.file.endless" -> "sweep.file.endless";
        case "scenario.file.not-utf8" -> "sweep.file.not-utf8";
        case "scenario.yaml.second" -> "sweep.yaml.second";
        case "scenario.yaml.unseen" -> "sweep.yaml.unseen";
        case "scenario.yaml.alias" -> "sweep.yaml.alias";
        case "scenario.yaml.anchor" -> "sweep.yaml.anchor";
        case "scenario.yaml.tag" -> "sweep.yaml.tag";
        default -> part.key();
      };
      parts.add(new Message(own, part.arguments()));
    }
    return new LocatedProblem(found.file(), found.line(), new Problem(found.problem().path(), parts));
  }
}
