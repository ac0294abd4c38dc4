package org.sozialraum.runner.scenariofile;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Grid;
import org.sozialraum.runner.design.LatinHypercube;
import org.sozialraum.runner.design.Levels;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.ListedPoints;
import org.sozialraum.runner.design.Morris;
import org.sozialraum.runner.design.OneAtATime;
import org.sozialraum.runner.design.Points;
import org.sozialraum.runner.design.Saltelli;
import org.sozialraum.runner.design.SkipCondition;
import org.sozialraum.runner.design.SobolPoints;
import org.sozialraum.runner.design.Zip;

/** Chooses the points of a design, and the one that others are compared with. Counts before it makes anything. */
final class DesignPoints {
  static final String LIST = "list";
  static final String REFERENCE = "reference";
  static final String OWN_BASELINE = "own-baseline";
  private static final String TABLE = "table";
  private static final String POINTS = "points";
  private static final String LEVELS = "levels";
  /** Points that are held one by one. */
  private static final long MOST_HELD = 1_000_000;

  private final Path file;
  private final YamlNode.Mapping root;
  private final DesignKeys.Kind kind;
  private final List<DesignFactors.Read> factors;
  private final DesignFactors reader;
  private final LocatedProblems problems;
  private Optional<List<String>> around = Optional.empty();
  private boolean named;

  /**
   * Points of a design.
   *
   * @param file the design file
   * @param kind how they are chosen; null if it is not known
   * @param factors what is varied, as far as it can be read
   * @param reader tries values
   * @param problems takes the mistakes
   */
  DesignPoints(Path file, YamlNode.Mapping root, DesignKeys.Kind kind, List<DesignFactors.Read> factors,
      DesignFactors reader, LocatedProblems problems) {
    this.file = file;
    this.root = root;
    this.kind = kind;
    this.factors = factors;
    this.reader = reader;
    this.problems = problems;
  }

  /**
   * What was chosen.
   *
   * @param points points; null if only the factors are right
   * @param factors factors with their values
   */
  record Chosen(Points points, List<Factor> factors) {}

  private List<String> names() {
    return factors.stream().map(DesignFactors.Read::name).toList();
  }

  /** Points and factors; empty, with problems, if they cannot be made. */
  Optional<Chosen> read(Optional<DesignKeys> keys, long seed) {
    around = values();
    if (kind == null) {
      return Optional.empty();
    }
    boolean fits = fits();
    if (factors.isEmpty()) {
      return Optional.empty();
    }
    if (kind.lists()) {
      return listed(keys);
    }
    if (factors.stream().anyMatch(each -> each.levels().isEmpty())) {
      return Optional.empty();
    }
    List<Factor> all = factors.stream().map(each -> each.factor().orElseThrow()).toList();
    return Optional.of(new Chosen(
        fits && (kind.counts() || keys.isPresent()) ? points(all, keys, seed).orElse(null) : null, all));
  }

  /** Whether the keys that this kind of design needs are there, and no others. */
  private boolean fits() {
    int before = problems.count();
    key(POINTS, kind.samples());
    key(LIST, kind == DesignKeys.Kind.LIST);
    key(TABLE, kind == DesignKeys.Kind.TABLE);
    if (kind != DesignKeys.Kind.MORRIS) {
      key(LEVELS, false);
    }
    return problems.count() == before;
  }

  private void key(String key, boolean needed) {
    Optional<YamlNode.Entry> entry = root.entry(key);
    if (needed && entry.isEmpty()) {
      problems.add(root.line(), key, "sweep.key.needed." + key, DesignReader.word(kind));
    } else if (!needed && entry.isPresent()) {
      problems.add(entry.get().line(), key, "sweep.key.not-needed", DesignReader.word(kind));
    }
  }

  private Optional<Points> points(List<Factor> all, Optional<DesignKeys> keys, long seed) {
    long points = keys.map(DesignKeys::points).orElse(0L);
    int line = problems.lineOf(POINTS);
    switch (kind) {
      case GRID:
        BigInteger count = all.stream().map(each -> BigInteger.valueOf(each.levels().count()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
        return fits(count, DesignReader.FACTORS) ? Optional.of(new Grid(all)) : Optional.empty();
      case ZIP:
        if (all.stream().map(each -> each.levels().count()).distinct().count() > 1) {
          problems.add(problems.lineOf(DesignReader.FACTORS), DesignReader.FACTORS, Message.of("sweep.zip",
              Message.list(all.stream().map(each -> each.name() + " " + each.levels().count()).toList())));
          return Optional.empty();
        }
        return Optional.of(new Zip(all));
      case ONE_AT_A_TIME:
        long sum = all.stream().mapToLong(each -> each.levels().count()).sum();
        if (sum > MOST_HELD) {
          problems.add(problems.lineOf(DesignReader.FACTORS), DesignReader.FACTORS, "sweep.points.many", sum,
              MOST_HELD);
          return Optional.empty();
        }
        around = around.map(values -> met(all, values));
        return around.map(values -> new OneAtATime(all, values));
      case LATIN_HYPERCUBE:
        return Optional.of(new LatinHypercube(all, points, seed));
      case MORRIS:
        if (keys.orElseThrow().levels() % 2 != 0) {
          problems.add(problems.lineOf(LEVELS), LEVELS, "sweep.morris.odd", keys.get().levels());
          return Optional.empty();
        }
        return fits(BigInteger.valueOf(points).multiply(BigInteger.valueOf(all.size() + 1L)), POINTS)
            ? Optional.of(new Morris(all, points, keys.get().levels(), seed)) : Optional.empty();
      default:
        if (points > SobolPoints.MOST) {
          problems.add(line, POINTS, "sweep.sobol.many", points, SobolPoints.MOST);
          return Optional.empty();
        }
        return Optional.of(kind == DesignKeys.Kind.SOBOL ? new SobolPoints(all, points, seed)
            : new Saltelli(all, points, seed));
    }
  }

  private boolean fits(BigInteger count, String path) {
    if (count.doubleValue() > DesignKeys.MOST_POINTS) {
      String written = count.toString();
      problems.add(problems.lineOf(path), path, "sweep.points.many", written.length() <= 18 ? written
          : "10^" + (written.length() - 1), (long) DesignKeys.MOST_POINTS);
      return false;
    }
    return true;
  }

  private Optional<Chosen> listed(Optional<DesignKeys> keys) {
    int before = problems.count();
    List<List<String>> rows = kind == DesignKeys.Kind.LIST ? list()
        : keys.filter(each -> DesignReader.says(root, TABLE)).map(each -> table(each.table())).orElse(List.of());
    if (problems.count() > before || rows.isEmpty()) {
      return Optional.empty();
    }
    List<Factor> all = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      LinkedHashSet<String> values = new LinkedHashSet<>();
      for (List<String> row : rows) {
        values.add(row.get(k));
      }
      all.add(new Factor(factors.get(k).name(), factors.get(k).paths(), new ListedLevels(List.copyOf(values))));
    }
    return Optional.of(new Chosen(new ListedPoints(rows), all));
  }

  private List<List<String>> list() {
    List<List<String>> rows = new ArrayList<>();
    YamlNode said = root.entry(LIST).map(YamlNode.Entry::value).orElse(null);
    if (said == null) {
      return rows;
    }
    if (!(said instanceof YamlNode.Items items) || items.items().isEmpty()) {
      problems.add(said.line(), LIST, said.found(), Message.of("sweep.list.points", Message.list(names())));
      return rows;
    }
    for (int k = 0; k < items.items().size(); k++) {
      row(items.items().get(k), LIST + "[" + k + "]").ifPresent(rows::add);
    }
    return rows;
  }

  /** A value of each factor, by its name. */
  private Optional<List<String>> row(YamlNode node, String here) {
    int before = problems.count();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(node.line(), here, node.found(), Message.of("sweep.list.point", Message.list(names())));
      return Optional.empty();
    }
    String[] values = new String[factors.size()];
    boolean[] said = new boolean[values.length];
    for (YamlNode.Entry entry : mapping.entries()) {
      int at = names().indexOf(entry.key());
      String there = here + "." + entry.key();
      if (at < 0) {
        problems.unknown(entry.line(), there, "factor", entry.key(), names());
      } else if (said[at]) {
        problems.add(entry.line(), there, "sweep.list.twice", entry.key());
      } else {
        said[at] = true;
        values[at] = value(entry.value(), there);
      }
    }
    List<String> missing = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      if (!said[k]) {
        missing.add(names().get(k));
      }
    }
    if (!missing.isEmpty()) {
      problems.add(node.line(), here, "sweep.list.missing", Message.list(missing));
    }
    return problems.count() > before ? Optional.empty() : Optional.of(List.of(values));
  }

  private String value(YamlNode node, String here) {
    Optional<Message> unfit = node instanceof YamlNode.Text text && !text.isEmpty()
        ? Inscriptions.unfit(text.text()) : Optional.of(node.found());
    unfit.ifPresent(found -> problems.add(node.line(), here, found, Message.of("sweep.list.value")));
    return unfit.isPresent() ? "" : ((YamlNode.Text) node).text();
  }

  private List<List<String>> table(String said) {
    int line = problems.lineOf(TABLE);
    try {
      Path path = file.resolveSibling(said).normalize();
      if (!said.isBlank() && Files.isRegularFile(path)) {
        return new PointTable(path, names(), (int) MOST_HELD, problems).rows();
      }
      Path folder = path.toAbsolutePath().normalize().getParent();
      problems.add(line, TABLE, Message.of("sweep.table.missing", said, folder == null ? "" : folder));
    } catch (InvalidPathException notAPath) {
      problems.add(line, TABLE, Message.of("sweep.table.missing", said, ""));
    }
    return List.of();
  }

  /** The values that the file says of the point of reference. */
  private Optional<List<String>> values() {
    YamlNode said = root.entry(REFERENCE).map(YamlNode.Entry::value).orElse(null);
    if (said instanceof YamlNode.Mapping && !factors.isEmpty()) {
      named = true;
      return row(said, REFERENCE);
    }
    return Optional.empty();
  }

  /** The values as the design writes them: 1.0 is a level that is written 1. */
  private static List<String> met(List<Factor> all, List<String> values) {
    List<String> met = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      String value = values.get(k);
      met.add(level(all.get(k).levels(), value).orElse(value));
    }
    return met;
  }

  private static Optional<String> level(Levels levels, String value) {
    for (int level = 0; level < levels.count(); level++) {
      if (SkipCondition.same(levels.value(level), value)) {
        return Optional.of(levels.value(level));
      }
    }
    return Optional.empty();
  }

  /**
   * What points are compared with; empty, with problems, if that is none.
   *
   * @param intervenes whether there are interventions at any point
   */
  Optional<Design.Reference> reference(Optional<Chosen> chosen, List<SkipCondition> skip, boolean intervenes) {
    YamlNode said = root.entry(REFERENCE).map(YamlNode.Entry::value).orElse(null);
    int line = said == null ? root.line() : said.line();
    boolean oneAtATime = kind == DesignKeys.Kind.ONE_AT_A_TIME;
    boolean own = said instanceof YamlNode.Text text && text.text().equals(OWN_BASELINE);
    if (oneAtATime && !named) {
      problems.add(line, REFERENCE, "sweep.reference.needed", Message.list(names()));
      return Optional.empty();
    }
    if (said == null) {
      return Optional.of(new Design.Reference(false, Optional.empty()));
    }
    if (own) {
      if (!intervenes) {
        problems.add(line, REFERENCE, "sweep.reference.no-interventions");
      }
      return Optional.of(new Design.Reference(true, Optional.empty()));
    }
    if (!(said instanceof YamlNode.Mapping)) {
      problems.add(line, REFERENCE, said.found(), Message.of("sweep.reference.allowed", Message.list(names())));
      return Optional.empty();
    }
    if (kind != null && kind.samples()) {
      problems.add(line, REFERENCE, "sweep.reference.sample", DesignReader.word(kind));
      return Optional.empty();
    }
    if (around.isEmpty() || chosen.isEmpty() || chosen.get().points() == null) {
      return Optional.empty();
    }
    return point(chosen.get(), around.get(), skip, line);
  }

  private Optional<Design.Reference> point(Chosen chosen, List<String> said, List<SkipCondition> skip, int line) {
    Optional<List<String>> met = kind == DesignKeys.Kind.GRID ? level(chosen.factors(), said)
        : row(chosen.points(), said);
    if (met.isEmpty()) {
      problems.add(line, REFERENCE, "sweep.reference.no-point");
      return Optional.empty();
    }
    for (SkipCondition each : skip) {
      if (each.holds(met.get())) {
        problems.add(line, REFERENCE, "sweep.reference.skipped", each);
      }
    }
    if (kind == DesignKeys.Kind.ONE_AT_A_TIME) {
      for (int k = 0; k < chosen.factors().size(); k++) {
        Factor factor = chosen.factors().get(k);
        if (level(factor.levels(), met.get().get(k)).isEmpty()) {
          reader.check(factor, met.get().get(k), REFERENCE + "." + factor.name());
        }
      }
    }
    return Optional.of(new Design.Reference(false, met));
  }

  private Optional<List<String>> level(List<Factor> all, List<String> said) {
    for (int k = 0; k < all.size(); k++) {
      if (level(all.get(k).levels(), said.get(k)).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(met(all, said));
  }

  private static Optional<List<String>> row(Points points, List<String> said) {
    for (long number = 0; number < points.count(); number++) {
      List<String> row = points.at(number);
      boolean same = true;
      for (int k = 0; k < row.size() && same; k++) {
        same = SkipCondition.same(row.get(k), said.get(k));
      }
      if (same) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
