package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.QuartersTogether;
import org.sozialraum.runner.store.ResultTables;

/**
 * The answer of a comparison in at most six sentences or pairs of sentences: engagement and withdrawal of the town,
 * whatever they came to; then where anything is done, and the other outcomes, as far as something is shown there; what
 * could not be shown; what is worse. Which outcomes are looked at is the same in every comparison, so that nobody
 * chooses them by what came out.
 */
public final class Headline {
  private static final int MOST = 6;
  private static final String AROUND = "within-1km:";

  private final ResultTables tables;
  private final String variant;
  private final boolean againstItself;
  private final Sentence sentence;

  private Headline(ResultTables tables, String variant, boolean againstItself) {
    this.tables = tables;
    this.variant = variant;
    this.againstItself = againstItself;
    this.sentence = new Sentence(tables, variant);
  }

  /**
   * The answer of a variant; of the reference itself, or of a single variant, where the town stands.
   *
   * @param againstItself whether the reference is the same scenario without its interventions
   */
  public static List<Statement> of(ResultTables tables, String variant, boolean againstItself) {
    return variant.equals(tables.reference()) ? standing(tables, variant)
        : new Headline(tables, variant, againstItself).statements();
  }

  /**
   * Something that is looked at somewhere.
   *
   * @param where beginning of a sentence on it
   * @param place the place as part of a list
   */
  private record Look(Message where, Message place, Difference difference) {}

  private List<Statement> statements() {
    List<SummaryRow> town = Standing.town(tables, variant);
    List<Statement> all = new ArrayList<>();
    all.add(sentence.of(sentence.town(), town(town, Outcome.ENGAGED), againstItself));
    all.add(sentence.of(sentence.town(), town(town, Outcome.WITHDRAWN), againstItself));
    List<Look> looks = looks(town);
    List<Look> gains = of(looks, Statement.Kind.BETTER);
    List<Look> harms = of(looks, Statement.Kind.WORSE);
    List<Look> open = of(looks, Statement.Kind.NOT_SHOWN);
    int room = MOST - all.size() - (open.isEmpty() ? 0 : 1);
    int harmTold = harms.size() <= room ? harms.size() : room - 1;
    int harmSentences = Math.min(harms.size(), room);
    gains.stream().limit(room - harmSentences).forEach(each -> all.add(told(each)));
    if (gains.isEmpty() && harms.isEmpty()) {
      // Where nothing matters, what is shown where something was done is told as what it is: small.
      of(looks, Statement.Kind.SMALL).stream().limit(1).forEach(each -> all.add(told(each)));
    }
    if (!open.isEmpty()) {
      all.add(new Statement(Message.of("answer.open", places(open)), Statement.Kind.NOT_SHOWN));
    }
    harms.stream().limit(harmTold).forEach(each -> all.add(told(each)));
    if (harmTold < harms.size()) {
      all.add(new Statement(Message.of("answer.also-worse", places(harms.subList(harmTold, harms.size()))),
          Statement.Kind.WORSE));
    }
    return all;
  }

  private static List<Look> of(List<Look> looks, Statement.Kind kind) {
    return looks.stream().filter(each -> each.difference().kind() == kind).toList();
  }

  private Statement told(Look look) {
    return sentence.of(look.where(), look.difference(), againstItself);
  }

  /** Places, each with what is looked at there. */
  private static Message places(List<Look> looks) {
    Map<Message, List<Message>> whats = new LinkedHashMap<>();
    looks.forEach(each -> whats.computeIfAbsent(each.place(), place -> new ArrayList<>())
        .add(Message.of("answer.noun." + each.difference().observable().replace(':', '.'))));
    List<Message> parts = new ArrayList<>();
    whats.forEach((place, what) -> parts.add(Message.of("answer.place", place, Figures.listed(what, "answer.listed"))));
    return Figures.listed(parts, "answer.parts");
  }

  private Difference town(List<SummaryRow> rows, Outcome outcome) {
    return row(rows, outcome).map(row -> Difference.of(tables, row)).orElse(new Difference(outcome.observable(),
        Double.NaN, Double.NaN, Double.NaN, 0, 0, 0, tables.smallestEffect()));
  }

  /** Everything that is looked at beside engagement and withdrawal of the town, in the order of its weight. */
  private List<Look> looks(List<SummaryRow> town) {
    List<Look> looks = new ArrayList<>();
    QuartersTogether.of(tables).ifPresent(together -> add(looks,
        Message.of("answer.in.quarters", together.quarters().size()),
        Message.of("answer.the.quarters", together.quarters().size()),
        Stream.of(Outcome.ENGAGED, Outcome.WITHDRAWN).map(each -> together.row(variant, each.observable()))
            .flatMap(Optional::stream).toList(), Outcome.ENGAGED, Outcome.WITHDRAWN));
    for (String site : sites()) {
      add(looks, Message.of("answer.in.around", Names.given(site)), Message.of("answer.the.around", Names.given(site)),
          rows(Level.GROUP, AROUND + site), Outcome.ENGAGED, Outcome.WITHDRAWN);
    }
    for (String quarter : quarters()) {
      Message name = Names.unit(tables, Level.QUARTER, quarter);
      add(looks, Message.of("answer.in.quarter", name), Message.of("answer.the.quarter", name),
          rows(Level.QUARTER, quarter), Outcome.ENGAGED, Outcome.WITHDRAWN);
    }
    add(looks, sentence.town(), Message.of("answer.the.town"), town, Outcome.NEEDS_MET, Outcome.INSTITUTION_TRUST,
        Outcome.EFFICACY);
    return looks;
  }

  private void add(List<Look> looks, Message where, Message place, List<SummaryRow> rows, Outcome... outcomes) {
    boolean small = rows.stream().anyMatch(row -> row.observable().equals("population")
        && row.mean() < Effects.FEWEST);
    for (Outcome outcome : outcomes) {
      row(rows, outcome).filter(row -> !small)
          .ifPresent(row -> looks.add(new Look(where, place, Difference.of(tables, row))));
    }
  }

  private static Optional<SummaryRow> row(List<SummaryRow> rows, Outcome outcome) {
    return rows.stream().filter(each -> each.observable().equals(outcome.observable())).findFirst();
  }

  private Set<String> sites() {
    Set<String> sites = new LinkedHashSet<>();
    marks().flatMap(mark -> mark.sites().stream()).map(Intervention.Site::name).forEach(sites::add);
    return sites;
  }

  /** Quarters in which places open or close, and one that is named alone: several are taken as one. */
  private Set<String> quarters() {
    Set<String> quarters = new LinkedHashSet<>();
    marks().flatMap(mark -> mark.sites().stream()).forEach(site -> {
      int quarter = tables.town().quarterAt(site.x(), site.y());
      if (quarter >= 0) {
        quarters.add(tables.town().quarters().get(quarter).id());
      }
    });
    if (QuartersTogether.of(tables).isEmpty()) {
      marks().filter(mark -> mark.quarters().size() == 1).forEach(mark -> quarters.add(mark.quarters().get(0)));
    }
    return quarters;
  }

  private Stream<ResultTables.Mark> marks() {
    return tables.marks().stream().filter(mark -> mark.variant().equals(variant));
  }

  private List<SummaryRow> rows(Level level, String unit) {
    int year = tables.horizon().observedYears();
    return tables.summary().stream().filter(row -> row.level() == level && row.year() == year
        && row.variant().equals(variant) && row.unit().equals(unit)).toList();
  }

  private static List<Statement> standing(ResultTables tables, String variant) {
    List<SummaryRow> rows = Standing.town(tables, variant);
    List<Statement> all = new ArrayList<>();
    Message after = new Sentence(tables, variant).after();
    for (String observable : List.of("engaged", "withdrawn", "loneliness_share", "needs_met")) {
      rows.stream().filter(row -> row.observable().equals(observable) && !Double.isNaN(row.mean())).findFirst()
          .ifPresent(row -> all.add(stands(row, after)));
    }
    if (all.isEmpty()) {
      all.add(new Statement(Message.of("answer.stands.nothing"), Statement.Kind.UNKNOWN));
    }
    return all;
  }

  private static Statement stands(SummaryRow row, Message after) {
    Message share = Figures.number(100 * row.mean(), 1);
    String key = "answer.stands." + row.observable();
    return row.n() < 2 || !(row.lower() <= row.upper()) ? Statement.plain(key, after, share, Message.of("answer.once"))
        : Statement.plain(key, after, share, Message.of("answer.range.percent", Figures.number(100 * row.lower(), 1),
            Figures.number(100 * row.upper(), 1)));
  }
}
