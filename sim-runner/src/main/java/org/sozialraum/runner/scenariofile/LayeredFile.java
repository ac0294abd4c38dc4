package org.sozialraum.runner.scenariofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;

/**
 * A scenario file laid over the file that it names under {@code based-on}, which may lie over a further one. Keys
 * under the same key come together; where both files say a value or a list, the upper one holds.
 */
final class LayeredFile {
  /** Key that names the file below. */
  static final String BASED_ON = "based-on";
  /** Files below the first; more are a mistake rather than a wish. */
  static final int DEEPEST = 8;

  private static final Message ALLOWED = Message.of("scenario.based-on.allowed");

  private final LocatedProblems problems;

  LayeredFile(LocatedProblems problems) {
    this.problems = problems;
  }

  /**
   * All keys of a file and those below it.
   *
   * @param root keys and values
   * @param whole whether every file below could be read; otherwise there are problems, and keys may be missing
   */
  record Layers(YamlNode.Mapping root, boolean whole) {

    /** The keys, with something under those that a file which could not be read may have said. */
    YamlNode.Mapping filled(List<String> keys) {
      List<YamlNode.Entry> entries = new ArrayList<>(root.entries());
      keys.stream().filter(key -> !whole && root.entry(key).isEmpty())
          .forEach(key -> entries.add(new YamlNode.Entry(key, root.line(), new YamlNode.Text(root.line(), "?", true))));
      return new YamlNode.Mapping(root.line(), entries);
    }
  }

  /** All keys; empty, with problems, if the file itself cannot be read. */
  Optional<Layers> read(Path file) {
    return read(file, 0, List.of());
  }

  /** All keys of a file laid over keys that the program itself gives; those alone without a file. */
  Optional<Layers> read(Optional<Path> file, String name, String given) {
    int begin = file.isEmpty() ? 0 : problems.begin(name, Path.of(name));
    return YamlTree.of(given, begin, problems).map(YamlNode.Mapping.class::cast).flatMap(below -> file.isEmpty()
        ? Optional.of(new Layers(below, true))
        : read(file.get()).map(upper -> new Layers(merged(below, upper.root()), upper.whole())));
  }

  private Optional<Layers> read(Path file, int begin, List<Path> above) {
    Optional<YamlNode> tree =
        FileText.read(file, begin, problems).flatMap(text -> YamlTree.of(text, begin, problems));
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    if (!(tree.get() instanceof YamlNode.Mapping root)) {
      boolean empty = tree.get() instanceof YamlNode.Text text && text.isEmpty();
      problems.add(tree.get().line(), "", empty ? Message.of("scenario.file.empty") : tree.get().found(),
          Message.of("scenario.made-of-keys", Message.list(ScenarioReader.keys())));
      return Optional.empty();
    }
    Optional<YamlNode.Entry> said = root.entry(BASED_ON);
    if (said.isEmpty()) {
      return Optional.of(new Layers(root, true));
    }
    List<Path> chain = new ArrayList<>(above);
    chain.add(real(file));
    return Optional.of(below(said.get(), file, chain)
        .flatMap(lower -> read(lower, problems.begin(lower.normalize().toString(), lower), chain))
        .map(lower -> new Layers(merged(lower.root(), root), lower.whole()))
        .orElse(new Layers(root, false)));
  }

  /** The file that is named; empty, with a problem, if there is none or it cannot lie below. */
  private Optional<Path> below(YamlNode.Entry said, Path file, List<Path> chain) {
    if (!(said.value() instanceof YamlNode.Text text) || text.isEmpty() || text.text().isBlank()) {
      problems.add(said.value().line(), BASED_ON, said.value().found(), ALLOWED,
          Message.of("scenario.based-on.one-path"));
      return Optional.empty();
    }
    Path lower;
    try {
      lower = file.resolveSibling(text.text());
    } catch (InvalidPathException notAPath) {
      problems.add(text.line(), BASED_ON, text.found(), ALLOWED, Message.of("scenario.check-spelling"));
      return Optional.empty();
    }
    if (!Files.isRegularFile(lower)) {
      problems.add(text.line(), BASED_ON, Message.of("scenario.based-on.missing", text.text()), ALLOWED,
          FileText.nearby(lower.toAbsolutePath().normalize().getParent(),
              lower.getFileName() == null ? "" : lower.getFileName().toString()));
      return Optional.empty();
    }
    int again = chain.indexOf(real(lower));
    if (again >= 0) {
      problems.add(text.line(), BASED_ON,
          again == chain.size() - 1 ? "scenario.based-on.itself" : "scenario.based-on.circle", text.text());
      return Optional.empty();
    }
    if (chain.size() > DEEPEST) {
      problems.add(text.line(), BASED_ON, "scenario.based-on.deep", DEEPEST);
      return Optional.empty();
    }
    return Optional.of(lower);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException unreadable) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** Keys of both, in the order of the lower one. */
  static YamlNode.Mapping merged(YamlNode.Mapping lower, YamlNode.Mapping upper) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : lower.entries()) {
      if (upper.entry(entry.key()).isEmpty()) {
        entries.add(entry);
      } else if (entry == lower.entry(entry.key()).orElseThrow()) {
        // A key that a file says twice stays there twice, and is reported like anywhere else.
        upper.entries().stream().filter(each -> each.key().equals(entry.key()))
            .map(each -> new YamlNode.Entry(each.key(), each.line(), merged(entry.value(), each.value())))
            .forEach(entries::add);
      }
    }
    upper.entries().stream().filter(each -> lower.entry(each.key()).isEmpty()).forEach(entries::add);
    return new YamlNode.Mapping(upper.line(), entries);
  }

  private static YamlNode merged(YamlNode lower, YamlNode upper) {
    if (!(lower instanceof YamlNode.Mapping below)) {
      return upper;
    }
    boolean nothing = upper instanceof YamlNode.Text text && text.isEmpty();
    return nothing ? lower : upper instanceof YamlNode.Mapping above ? merged(below, above) : upper;
  }
}
