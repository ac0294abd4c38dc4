package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;

/**
 * A network of actors from a table as a network analysis yields it: a row and a column for each actor, in cells how
 * closely two work together, 0 to 1. Half of it is enough. Where both halves differ, their mean holds and a notice says
 * so; what is missing, out of range or contradictory is a mistake, and all mistakes are reported at once.
 */
final class StakeholderMatrix {
  private static final int FEWEST = 2;
  /** Steps of four weeks look at each pair; sixty actors are 1,770 pairs in each municipality. */
  private static final int MOST = 60;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SHOWN = 60;
  /** Actors from which a half full of zeros is taken for one that was left out. */
  private static final int HALVES_SHOW = 4;
  private static final List<String> NOTHING = List.of("", "-", "–", "—", ".", "..", "NA", "N/A", "n/a", "n.a.", "k.A.",
      "k. A.");
  private static final String NONE = "none";

  private final LocatedProblems problems;
  private final LocatedProblems notices;
  private final String path;
  private final int begin;
  /** Actors whose rows cannot be read, which is said already. */
  private final Set<String> unreadable = new HashSet<>();

  /**
   * A row of the table.
   *
   * @param line where it stands, a number of {@link Sources}
   * @param cells cells without blanks around them
   */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** A column of the matrix. */
  private record Column(int at, String heading, String id) {}

  /** A row of the matrix. */
  private record Line(Row row, String label, String id, ActorPlan actor) {}

  /** A number of the matrix; NaN if the cell holds none. */
  private record Cell(double value, boolean written) {
    static final Cell EMPTY = new Cell(Double.NaN, false);
  }

  /**
   * A reader of tables.
   *
   * @param problems takes mistakes
   * @param notices takes what is remarkable about a fit network
   * @param path path of the table in the scenario; empty for a file of its own
   * @param begin where the table begins
   */
  StakeholderMatrix(LocatedProblems problems, LocatedProblems notices, String path, int begin) {
    this.problems = problems;
    this.notices = notices;
    this.path = path;
    this.begin = begin;
  }

  /** The network of a table; empty, with problems, if it is none. */
  Optional<StakeholderPlan> read(List<Row> all) {
    int before = problems.count();
    List<Row> rows = withoutTitles(all);
    if (rows.size() < FEWEST) {
      problems.add(begin, path, "scenario.network.no-table");
      return Optional.empty();
    }
    Map<ActorWords.Column, Integer> beside = new EnumMap<>(ActorWords.Column.class);
    List<Column> columns = columns(rows.get(0), beside);
    List<Line> lines = lines(rows, columns, beside);
    agree(lines, columns, rows.get(0));
    Cell[][] cells = cells(lines, columns);
    if (problems.count() == before) {
      withoutEmptyHalf(cells, rows.get(0));
    }
    List<Double> pairs = pairs(lines, columns, cells);
    if (problems.count() > before) {
      return Optional.empty();
    }
    lonelyDomains(lines, rows.get(0));
    return Optional.of(new StakeholderPlan(StakeholderPlan.Structure.OWN, lines.stream().map(Line::actor).toList(),
        pairs));
  }

  /** Without titles above the headings: rows in which no more than one cell holds something. */
  private static List<Row> withoutTitles(List<Row> rows) {
    int first = 0;
    while (first < rows.size() && rows.get(first).cells().stream().filter(each -> !each.isEmpty()).count() < 2) {
      first++;
    }
    return rows.subList(first, rows.size());
  }

  private List<Column> columns(Row headings, Map<ActorWords.Column, Integer> beside) {
    List<Column> columns = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    for (int at = 1; at < headings.cells().size(); at++) {
      String heading = headings.cell(at);
      Optional<ActorWords.Column> known = ActorWords.column(heading);
      if (known.isPresent()) {
        if (beside.putIfAbsent(known.get(), at) != null) {
          problems.add(headings.line(), path, "scenario.network.column-twice", shown(heading), at + 1);
        }
      } else if (!heading.isEmpty()) {
        String id = id(heading);
        String first = taken.putIfAbsent(id, heading);
        if (first != null) {
          problems.add(headings.line(), path, "scenario.network.column-again", shown(heading), at + 1, shown(first));
        } else {
          columns.add(new Column(at, heading, id));
        }
      }
    }
    return columns;
  }

  private List<Line> lines(List<Row> rows, List<Column> columns, Map<ActorWords.Column, Integer> beside) {
    List<Line> lines = new ArrayList<>();
    Map<String, Line> taken = new LinkedHashMap<>();
    int width = rows.get(0).cells().size();
    for (Row row : rows.subList(1, rows.size())) {
      String label = row.cell(0);
      boolean alone = row.cells().stream().skip(1).allMatch(String::isEmpty);
      if (alone && columns.stream().noneMatch(each -> each.id().equals(id(label)))) {
        continue; // A source or remark below the table.
      }
      if (row.cells().stream().skip(width).anyMatch(each -> !each.isEmpty())) {
        problems.add(row.line(), path, "scenario.network.cells", row.cells().size(), width);
        unreadable.add(id(label));
        continue;
      }
      if (label.isEmpty()) {
        problems.add(row.line(), path, "scenario.network.no-name");
        continue;
      }
      Line line = new Line(row, label, id(label), actor(row, label, beside));
      Line first = taken.putIfAbsent(line.id(), line);
      if (first != null) {
        problems.add(row.line(), path, "scenario.network.row-again", shown(label), shown(first.label()),
            problems.sources().line(first.row().line()));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private ActorPlan actor(Row row, String label, Map<ActorWords.Column, Integer> beside) {
    String role = said(row, beside, ActorWords.Column.ROLE);
    Optional<Actor> kind = role.isEmpty() ? ActorWords.actor(label) : ActorWords.actor(role);
    if (!role.isEmpty() && kind.isEmpty() && !role.equals(NONE)) {
      problems.unknown(row.line(), path, "actor", shown(role), ActorWords.actors());
    }
    String key = kind.isPresent() && ActorWords.actor(label).equals(kind) ? kind.get().fileName()
        : ActorWords.key(label);
    String written = said(row, beside, ActorWords.Column.NAME);
    String name = !written.isEmpty() ? written
        : kind.isPresent() && ActorWords.isShort(label, kind.get()) ? kind.get().english() : label;
    fit(row, label);
    if (!name.equals(label)) {
      fit(row, name);
    }
    if (key.isEmpty()) {
      problems.add(row.line(), path, "scenario.network.no-letters", shown(label));
    }
    return new ActorPlan(key, name, kind.orElse(null), tier(row, kind, beside),
        serves(row, label, kind, role, beside));
  }

  private void fit(Row row, String name) {
    Optional<Message> unfit = name.length() > LONGEST_NAME
        ? Optional.of(Message.of("scenario.found.long-text", name.length()))
        : name.indexOf('\n') >= 0 ? Optional.of(Inscriptions.unseen('\n')) : Inscriptions.unfit(name);
    unfit.ifPresent(found -> problems.add(row.line(), path, found, Message.of("scenario.text-fits", LONGEST_NAME)));
  }

  private Actor.Tier tier(Row row, Optional<Actor> kind, Map<ActorWords.Column, Integer> beside) {
    String word = said(row, beside, ActorWords.Column.TIER);
    Optional<Actor.Tier> tier = ActorWords.tier(word);
    if (!word.isEmpty() && tier.isEmpty()) {
      problems.unknown(row.line(), path, "tier", shown(word), ActorWords.tiers());
    }
    return tier.orElse(kind.map(Actor::tier).orElse(Actor.Tier.LOCAL));
  }

  private List<Domain> serves(Row row, String label, Optional<Actor> kind, String role,
      Map<ActorWords.Column, Integer> beside) {
    String words = said(row, beside, ActorWords.Column.SERVES);
    if (words.equals(NONE)) {
      return List.of();
    }
    if (words.isEmpty()) {
      if (kind.isEmpty() && (role.isEmpty() || role.equals(NONE))) {
        problems.add(row.line(), path, Message.of("scenario.network.unknown-actor", shown(label)),
            Message.of("scenario.network.say-serves", Message.list(ActorWords.domains())),
            org.sozialraum.quantity.Problems.closest(label, ActorWords.names())
                .map(near -> Message.of("model.did-you-mean", near))
                .orElse(Message.of("scenario.network.or-known", Message.list(ActorWords.actors()))));
      }
      return kind.map(each -> List.copyOf(each.serves())).orElse(List.of());
    }
    List<Domain> domains = new ArrayList<>();
    for (String word : words.split("[\\s|,;/+]+")) {
      Optional<Domain> domain = ActorWords.domain(word);
      if (domain.isPresent()) {
        domains.add(domain.get());
      } else if (!word.isEmpty()) {
        problems.unknown(row.line(), path, "domain", shown(word), ActorWords.domains());
      }
    }
    return domains;
  }

  private static String said(Row row, Map<ActorWords.Column, Integer> beside, ActorWords.Column column) {
    Integer at = beside.get(column);
    String cell = at == null ? "" : row.cell(at);
    return column != ActorWords.Column.NAME && NOTHING.contains(cell) ? "" : cell;
  }

  /** Rows and columns name the same actors, and neither too few nor too many. */
  private void agree(List<Line> lines, List<Column> columns, Row headings) {
    int before = problems.count();
    for (Line line : lines) {
      if (columns.stream().noneMatch(each -> each.id().equals(line.id()))) {
        problems.add(line.row().line(), path, "scenario.network.no-column", shown(line.label()));
      }
    }
    for (Column column : columns) {
      if (!unreadable.contains(column.id()) && lines.stream().noneMatch(each -> each.id().equals(column.id()))) {
        problems.add(headings.line(), path, "scenario.network.no-row", shown(column.heading()), column.at() + 1);
      }
    }
    if (unreadable.isEmpty() && problems.count() == before && (lines.size() < FEWEST || lines.size() > MOST)) {
      problems.add(begin, path, "scenario.network.number", lines.size(), FEWEST, MOST);
    }
  }

  /** The numbers by line and line; mistakes of single cells are reported. */
  private Cell[][] cells(List<Line> lines, List<Column> columns) {
    Cell[][] cells = new Cell[lines.size()][lines.size()];
    for (int a = 0; a < lines.size(); a++) {
      Arrays.fill(cells[a], Cell.EMPTY);
      for (Column column : columns) {
        int b = indexOf(lines, column.id());
        Cell cell = cell(lines.get(a), column, a == b);
        if (b >= 0) {
          cells[a][b] = cell;
        }
      }
    }
    return cells;
  }

  private static int indexOf(List<Line> lines, String id) {
    for (int k = 0; k < lines.size(); k++) {
      if (lines.get(k).id().equals(id)) {
        return k;
      }
    }
    return -1;
  }

  private Cell cell(Line line, Column column, boolean diagonal) {
    String text = line.row().cell(column.at());
    if (NOTHING.contains(text)) {
      return Cell.EMPTY;
    }
    String plain = text.replace(',', '.').replace('\u2212', '-');
    double value = Numerals.isNumber(plain.replaceFirst("^([+-]?)0+(?=\\d)", "$1")) ? Double.parseDouble(plain)
        : Double.NaN;
    Message where = Message.of("scenario.network.cell", shown(line.label()), shown(column.heading()), column.at() + 1,
        shown(text));
    if (diagonal) {
      if (value != 0 && value != 1) {
        problems.add(line.row().line(), path, where, Message.of("scenario.network.itself"));
      }
      return Cell.EMPTY;
    }
    if (value >= 0 && value <= 1) {
      return new Cell(value + 0.0, true);
    }
    boolean percent = value >= 2 && value <= 100 || text.endsWith("%");
    problems.add(line.row().line(), path, where, Message.of("scenario.network.share"),
        Message.of(percent ? "scenario.network.no-percent" : "scenario.network.mend-cell"));
    return new Cell(Double.NaN, true);
  }

  /** Many programs write a half that was never asked for as zeros; at their word they would halve each number. */
  private void withoutEmptyHalf(Cell[][] cells, Row headings) {
    int actors = cells.length;
    boolean[] zeros = {true, true};
    boolean[] all = {true, true};
    for (int a = 0; a < actors; a++) {
      for (int b = 0; b < actors; b++) {
        if (a != b) {
          int half = a < b ? 0 : 1;
          zeros[half] &= cells[a][b].value() == 0;
          all[half] &= cells[a][b].written();
        }
      }
    }
    if (actors < HALVES_SHOW || zeros[0] == zeros[1] || !all[0] || !all[1]) {
      return;
    }
    for (int a = 0; a < actors; a++) {
      for (int b = 0; b < actors; b++) {
        if (a != b && a < b == zeros[0]) {
          cells[a][b] = Cell.EMPTY;
        }
      }
    }
    notices.add(headings.line(), path, "scenario.network.half-zero");
  }

  private List<Double> pairs(List<Line> lines, List<Column> columns, Cell[][] cells) {
    List<Double> pairs = new ArrayList<>();
    for (int a = 0; a < lines.size(); a++) {
      for (int b = a + 1; b < lines.size(); b++) {
        Cell there = cells[a][b];
        Cell back = cells[b][a];
        int column = column(columns, lines.get(b));
        if (column == 0 || column(columns, lines.get(a)) == 0) {
          continue; // That one of them has no column is said already.
        }
        if (!there.written() && !back.written()) {
          problems.add(lines.get(a).row().line(), path, "scenario.network.missing-pair", shown(lines.get(a).label()),
              shown(lines.get(b).label()), column);
        } else if (there.written() && back.written() && there.value() != back.value()
            && !Double.isNaN(there.value()) && !Double.isNaN(back.value())) {
          notices.add(lines.get(a).row().line(), path, "scenario.network.asymmetric", shown(lines.get(a).label()),
              shown(lines.get(b).label()), there.value(), back.value(), mean(there, back));
        }
        pairs.add(!there.written() ? back.value() : !back.written() ? there.value() : mean(there, back));
      }
    }
    return pairs;
  }

  /** The mean of both directions, without the last bits that adding up decimals leaves. */
  private static double mean(Cell there, Cell back) {
    double mean = (there.value() + back.value()) / 2;
    return there.value() == back.value() || Double.isNaN(mean) ? there.value()
        : new java.math.BigDecimal(mean).setScale(9, java.math.RoundingMode.HALF_EVEN).doubleValue();
  }

  private static int column(List<Column> columns, Line line) {
    return columns.stream().filter(each -> each.id().equals(line.id())).mapToInt(each -> each.at() + 1).findFirst()
        .orElse(0);
  }

  private void lonelyDomains(List<Line> lines, Row headings) {
    List<String> lonely = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      if (lines.stream().filter(each -> each.actor().serves().contains(domain)).count() < FEWEST) {
        lonely.add(domain.fileName());
      }
    }
    if (!lonely.isEmpty()) {
      notices.add(headings.line(), path, Message.of("scenario.network.lonely-domains", Message.list(lonely)));
    }
  }

  /** What makes two names one: the kind of actor that both mean, or their letters. */
  private static String id(String name) {
    String key = ActorWords.key(name);
    return ActorWords.actor(name).map(Actor::fileName).orElse(key.isEmpty() ? name : key);
  }

  /** A text of the table for a message: short, and nothing in it that acts unseen. */
  private static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u2028\u2029]+", " ");
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  /** A network as rows of cells that {@link #read} reads back as the same. */
  static List<List<String>> table(StakeholderPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("actor", "name", "role", "tier", "serves"));
    plan.actors().forEach(each -> headings.add(each.key()));
    rows.add(headings);
    for (int a = 0; a < plan.actors().size(); a++) {
      ActorPlan actor = plan.actors().get(a);
      List<String> row = new ArrayList<>(List.of(actor.key(), actor.name(),
          actor.role() == null ? NONE : actor.role().fileName(),
          org.sozialraum.quantity.Quantities.fileName(actor.tier().name()),
          actor.serves().isEmpty() ? NONE : String.join(" ", actor.serves().stream().map(Domain::fileName).toList())));
      for (int b = 0; b < plan.actors().size(); b++) {
        row.add(a == b ? "-" : Numerals.plain(plan.between(a, b)));
      }
      rows.add(row);
    }
    return rows;
  }
}
