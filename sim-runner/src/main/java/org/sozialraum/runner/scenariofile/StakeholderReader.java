package org.sozialraum.runner.scenariofile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.PlainTable;
import org.sozialraum.town.StakeholderPlan;

/**
 * Reads what a scenario says of its stakeholders: a usual structure, or a network of its own from a table beside the
 * scenario or within it.
 */
final class StakeholderReader {
  static final String KEY = "stakeholders";
  static final String NETWORK = "network";
  private static final String STRUCTURE = "structure";
  private static final String PATH = KEY + "." + NETWORK;

  private final LocatedProblems problems;
  private final LocatedProblems notices;

  /**
   * A reader.
   *
   * @param problems takes the mistakes
   * @param notices takes what is said of a network that is fit to run
   */
  StakeholderReader(LocatedProblems problems, LocatedProblems notices) {
    this.problems = problems;
    this.notices = notices;
  }

  /** The stakeholders; those in silos if nothing is said; empty, with problems, if what is said is wrong. */
  Optional<StakeholderPlan> read(YamlNode.Mapping root) {
    YamlNode said = root.entry(KEY).map(YamlNode.Entry::value).orElse(new YamlNode.Text(root.line(), "", false));
    if (said instanceof YamlNode.Mapping mapping) {
      said = uppermost(mapping);
    } else if (!(said instanceof YamlNode.Text text && text.isEmpty())) {
      problems.add(said.line(), KEY, said.found(), Message.of("scenario.network.keys"));
      return Optional.empty();
    }
    int before = problems.count();
    Optional<StakeholderKeys> keys =
        new RecordReader(null, problems).read(StakeholderKeys.class, said, KEY, List.of(NETWORK));
    Optional<YamlNode.Entry> network = said instanceof YamlNode.Mapping mapping ? mapping.entry(NETWORK)
        : Optional.empty();
    if (network.isEmpty()) {
      return keys.map(each -> StakeholderPlan.usual(StakeholderPlan.Structure.valueOf(each.structure().name())));
    }
    if (((YamlNode.Mapping) said).entry(STRUCTURE).isPresent()) {
      problems.add(network.get().line(), PATH, "scenario.network.both");
    }
    Optional<StakeholderPlan> plan = table(network.get().value());
    return problems.count() > before ? Optional.empty() : plan;
  }

  /** Of structure and network, only what is said in the uppermost text. */
  private YamlNode.Mapping uppermost(YamlNode.Mapping mapping) {
    Optional<YamlNode.Entry> structure = mapping.entry(STRUCTURE);
    Optional<YamlNode.Entry> network = mapping.entry(NETWORK);
    if (structure.isEmpty() || network.isEmpty()) {
      return mapping;
    }
    int one = structure.get().value().line();
    int other = network.get().value().line();
    String hidden = problems.sources().over(one, other) ? NETWORK
        : problems.sources().over(other, one) ? STRUCTURE : "";
    return new YamlNode.Mapping(mapping.line(),
        mapping.entries().stream().filter(each -> !each.key().equals(hidden)).toList());
  }

  private Optional<StakeholderPlan> table(YamlNode value) {
    if (value instanceof YamlNode.Items items) {
      return inline(items);
    }
    if (!(value instanceof YamlNode.Text text) || text.isEmpty() || text.text().isBlank()) {
      problems.add(value.line(), PATH, value.found(), Message.of("scenario.network.wanted"));
      return Optional.empty();
    }
    Optional<Message> unfit = Inscriptions.unfit(text.text());
    if (unfit.isPresent()) {
      problems.add(value.line(), PATH, unfit.get(), Message.of("scenario.text-fits", Inscriptions.LONGEST));
      return Optional.empty();
    }
    return file(text).flatMap(this::csv);
  }

  private Optional<StakeholderPlan> csv(Path file) {
    Problems found = new Problems();
    Optional<PlainTable> table = PlainTable.ofNetwork(file, found);
    for (Problem each : found.all()) {
      problems.add(new LocatedProblem("", 0, each));
    }
    int begin = table.isPresent() ? problems.begin(file.toString(), file) : 0;
    return table.flatMap(each -> new StakeholderMatrix(problems, notices, "", begin + 1).read(each.rows().stream()
        .map(row -> new StakeholderMatrix.Row(begin + row.line(), row.cells())).toList()));
  }

  private Optional<StakeholderPlan> inline(YamlNode.Items items) {
    int before = problems.count();
    List<StakeholderMatrix.Row> rows = new ArrayList<>();
    for (YamlNode row : items.items()) {
      if (!(row instanceof YamlNode.Items cells)
          || !cells.items().stream().allMatch(each -> each instanceof YamlNode.Text)) {
        problems.add(row.line(), PATH, row.found(), Message.of("scenario.network.rows"));
        continue;
      }
      rows.add(new StakeholderMatrix.Row(row.line(), cells.items().stream().map(each -> (YamlNode.Text) each)
          .map(each -> each.isEmpty() ? "" : each.text().strip()).toList()));
    }
    return problems.count() > before ? Optional.empty()
        : new StakeholderMatrix(problems, notices, PATH, items.line()).read(rows);
  }

  /** The file; it is looked for beside the file that names it, then from here; those of the command line from here. */
  private Optional<Path> file(YamlNode.Text text) {
    Set<Path> candidates = new LinkedHashSet<>();
    try {
      Path saidIn = problems.sources().file(text.line());
      if (saidIn != null) {
        candidates.add(saidIn.resolveSibling(text.text()).normalize());
      }
      candidates.add(Path.of(text.text()).normalize());
    } catch (InvalidPathException notAPath) {
      problems.add(text.line(), PATH, text.found(), Message.of("scenario.network.wanted"));
      return Optional.empty();
    }
    Optional<Path> there = candidates.stream().filter(Files::exists).findFirst();
    if (there.isEmpty()) {
      problems.add(text.line(), PATH, Message.of("scenario.network.missing", text.text()),
          Message.of("scenario.network.wanted"), nearby(candidates.iterator().next()));
    }
    return there;
  }

  private static Message nearby(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder == null ? Path.of(".") : folder)) {
      List<String> names = files.limit(1000).filter(Files::exists).map(each -> each.getFileName().toString())
          .filter(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")).sorted().toList();
      return Problems.closest(String.valueOf(missing.getFileName()), names)
          .map(near -> Message.of("scenario.file.did-you-mean", near)).orElse(Message.of("scenario.file.check-path"));
    } catch (java.io.IOException unreadable) {
      return Message.of("scenario.file.check-path");
    }
  }
}
