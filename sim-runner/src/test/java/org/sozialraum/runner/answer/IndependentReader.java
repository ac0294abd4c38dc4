package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.chart.ChartTexts;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.QuartersTogether;
import org.sozialraum.runner.store.ResultTables;

/**
 * Reads finished sentences as a distrustful person would, with the tables beside it and knowing nothing of how the
 * sentences are made: which words claim a direction, which numbers stand there, and whether the tables say so.
 */
final class IndependentReader {
  private static final String NUMBER = "([+\u2212]?\\d[\\d.,]*\\d|[+\u2212]?\\d)";
  private static final Pattern AMOUNT = Pattern.compile(NUMBER
      + " (?:percentage points|points of 100|Prozentpunkte|Punkte von 100)");
  private static final Pattern RANGE = Pattern.compile("(?:95 % range|95-%-Bereich): " + NUMBER
      + " (?:to|bis) " + NUMBER);
  private static final Pattern ENTRY = Pattern.compile("\u27e6([^\u27e7]*)\u27e7 " + NUMBER + " \\(" + NUMBER
      + " (?:to|bis) " + NUMBER + "\\)");
  private static final Pattern UNIT = Pattern.compile("\u27e6([^\u27e7]*)\u27e7");
  private static final Pattern NONE = Pattern.compile(
      "[Nn]o difference|could not be shown|[Kk]ein Unterschied|keine von .* ein Unterschied|nicht zeigen");
  private static final Pattern LITTLE = Pattern.compile(
      "is so small|too small to matter|aber so klein|zu klein, um praktisch");
  private static final Pattern FUTURES = Pattern.compile("(\\d+) (?:of|von) (\\d+) simul");
  private static final Pattern UNKNOWN = Pattern.compile(
      "[Nn]othing can be said|Too small to be told|nichts sagen|Nichts sagen|Zu klein, um etwas");
  private static final Pattern HARMLESS = Pattern.compile("and \\d+ more|fewer than (two|three|30)|less than \\d|"
      + "more runs|less is spent|weniger als (30|\\d)|mehr Läufen?|nicht mehr zurückgezogen");
  private static final Pattern UP = Pattern.compile(
      "\\b(more|higher|larger|gains?|rises?|mehr|höher\\w*|größer\\w*|gewinn\\w*|steigt)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DOWN = Pattern.compile(
      "\\b(fewer|lower|smaller|less|falls?|weniger|niedriger\\w*|kleiner\\w*|sinkt)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETTER = Pattern.compile("\\b(better|besser|worse|schlechter\\w*|Verschlechterung)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);
  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("cohesion", Pattern.compile("[Ii]ndex (of cohesion|des Zusammenhalts)"));
    WORDS.put("institution_trust", Pattern.compile("in institutions|in Einrichtungen"));
    WORDS.put("efficacy", Pattern.compile("change something|bewirken|Wirksamkeit"));
    WORDS.put("needs_met", Pattern.compile("[Nn]eeds|Bedarf"));
    WORDS.put("loneliness_share", Pattern.compile("[Ll]onel|[Ee]insam"));
    WORDS.put("unsafe_share", Pattern.compile("[Uu]nsafe|[Uu]nsicher"));
    WORDS.put("withdrawn", Pattern.compile("[Ww]ithdraw|zurückgezogen|Rückzug"));
    WORDS.put("engaged", Pattern.compile("[Ee]ngage|[Ee]ngag"));
  }

  private static final Map<String, Pattern> SEARCHED = new ConcurrentHashMap<>();
  private static final List<String> BAD = List.of("withdrawn", "loneliness_share", "unsafe_share");

  private final ResultTables tables;
  private final String variant;
  private final Language language;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> groups = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  /** What the sentence before was about. */
  private Found before;

  /** A reader of what is said of a variant. */
  IndependentReader(ResultTables tables, String variant, Language language) {
    this.tables = tables;
    this.variant = variant;
    this.language = language;
    tables.town().quarters().forEach(quarter -> name(quarter.name(), quarter.id()));
    tables.marks().forEach(mark -> name(mark.label(), "s:" + mark.label()));
    tables.variants().forEach(each -> name(each, "v"));
    Groups.names().forEach(each -> groups.put(Names.unit(tables, Level.GROUP, each).in(language), each));
  }

  private void name(String name, String unit) {
    names.putIfAbsent(Names.given(name), unit);
    names.putIfAbsent(name, unit);
    names.putIfAbsent(ChartTexts.written(name), unit);
  }

  /** A difference as the tables have it, in points. */
  private record Found(String unit, String observable, double mean, double lower, double upper) {
    boolean known() {
      return lower <= mean && mean <= upper;
    }

    boolean touches() {
      return lower <= 0 && upper >= 0;
    }
  }

  /** What is wrong in the sentences of the whole town and its places. */
  List<String> faults(String text) {
    return read(text, Map.of(), "");
  }

  /** What is wrong in sentences on groups and quarters. */
  List<String> faultsOfGroups(String text) {
    return read(text, groups, "");
  }

  /** What is wrong in sentences that list observables. */
  List<String> faultsOfObservables(String text, String... observables) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String each : observables) {
      all.put(Message.of("answer.noun." + each.replace(':', '.')).in(language), "o:" + each);
    }
    return read(text, all, "o");
  }

  private List<String> read(String text, Map<String, String> more, String kind) {
    faults.clear();
    before = null;
    for (String sentence : marked(text, more).split("(?<=\\.) (?=[A-ZÄÖÜ])")) {
      sentence(sentence, kind);
    }
    return List.copyOf(faults);
  }

  /** The text with marks in place of names, so that no name is taken for what is said. */
  private String marked(String text, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(names);
    all.putAll(more);
    List<String> there = all.keySet().stream().filter(text::contains).toList();
    return there.isEmpty() ? text : pattern(there).matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("\u27e6" + all.get(found.group()) + "\u27e7"));
  }

  /** Any of the names, the longest first, but no part of a word. */
  private static Pattern pattern(List<String> names) {
    return Pattern.compile(names.stream().sorted(Comparator.comparing(String::length).reversed())
        .map(name -> (Character.isLetter(name.charAt(0)) ? "(?<!\\p{L})" : "") + Pattern.quote(name)
            + (Character.isLetter(name.charAt(name.length() - 1)) ? "(?!\\p{L})" : ""))
        .collect(Collectors.joining("|")));
  }

  private void sentence(String sentence, String kind) {
    String plain = HARMLESS.matcher(sentence).replaceAll("");
    Matcher futures = FUTURES.matcher(sentence);
    if (futures.find()) {
      futures(sentence, Integer.parseInt(futures.group(1)), Integer.parseInt(futures.group(2)));
    } else if (sentence.contains(" zwanzig ") || sentence.contains(" twenty ")) {
      return;
    } else if (UNKNOWN.matcher(sentence).find()) {
      about(sentence, kind).forEach(each -> check(!each.known() || tooSmall(each.unit()), "it is known", each,
          sentence));
    } else if (NONE.matcher(sentence).find()) {
      none(sentence, kind);
    } else if (LITTLE.matcher(sentence).find()) {
      about(sentence, kind).forEach(each -> {
        check(each.known() && !each.touches() && (Math.abs(each.mean()) < tables.smallestEffect()
            || Math.abs(each.mean()) < .01), "it is not a shown and small one", each, sentence);
        numbers(sentence, each, false);
      });
    } else if (BETTER.matcher(plain).find() && !AMOUNT.matcher(plain).find()) {
      worse(plain, sentence, kind);
    } else if (UP.matcher(plain).find() || DOWN.matcher(plain).find()) {
      direction(plain, sentence, kind);
    }
  }

  private void direction(String plain, String sentence, String kind) {
    boolean up = UP.matcher(plain).find();
    check(up != DOWN.matcher(plain).find(), "it claims both directions", null, sentence);
    Matcher entries = ENTRY.matcher(sentence);
    boolean listed = false;
    while (entries.find()) {
      listed = true;
      Found each = found(entries.group(1), observable(sentence));
      claimed(each, up, sentence);
      check(near(entries.group(2), each.mean()) && near(entries.group(3), each.lower())
          && near(entries.group(4), each.upper()), "the numbers are others", each, sentence);
    }
    if (!listed && said(sentence, "(change in|Veränderung beim)")) {
      contrast(sentence);
    } else if (!listed) {
      List<Found> all = about(sentence, kind);
      check(all.size() == 1, "it is about " + all.size(), null, sentence);
      all.forEach(each -> {
        claimed(each, up, sentence);
        numbers(sentence, each, true);
        before = each;
      });
    }
  }

  private void claimed(Found each, boolean up, String sentence) {
    check(each.known() && !each.touches(), "its interval denies it", each, sentence);
    check(Math.abs(each.mean()) >= tables.smallestEffect(), "it is too small to matter", each, sentence);
    check(Math.max(Math.abs(each.lower()), Math.abs(each.upper())) >= .01, "it would read as nothing", each, sentence);
    check(each.mean() > 0 == up, "the direction is the other", each, sentence);
  }

  private void numbers(String sentence, Found each, boolean claim) {
    Matcher amount = AMOUNT.matcher(sentence);
    Matcher range = RANGE.matcher(sentence);
    if (amount.find() && !sentence.substring(0, amount.start()).contains("95")) {
      check(near(amount.group(1), claim ? Math.abs(each.mean()) : each.mean()), "the size is another", each, sentence);
    } else {
      check(!claim, "it has no size", each, sentence);
    }
    if (range.find()) {
      boolean turned = claim && each.mean() < 0;
      check(near(range.group(1), turned ? -each.upper() : each.lower())
          && near(range.group(2), turned ? -each.lower() : each.upper()), "the range is another", each, sentence);
      check(!claim || value(range.group(1)) > 0, "the range that is told touches zero", each, sentence);
    } else {
      check(!claim, "it has no range", each, sentence);
    }
  }

  private void none(String sentence, String kind) {
    if (said(sentence, "(changes? differently|unterschiedlich)")) {
      alike(sentence);
      return;
    }
    if (said(sentence, "(for any of|für keine von)")) {
      String observable = observable(sentence);
      for (Effects.By by : List.of(Effects.By.QUARTER, Effects.By.AGE, Effects.By.SEX, Effects.By.MIGRATION)) {
        by.units(tables).stream().map(unit -> found(unit, observable)).filter(Found::known)
            .forEach(each -> check(each.touches(), "a difference is shown", each, sentence));
      }
      return;
    }
    List<Found> all = about(sentence, kind);
    check(!all.isEmpty(), "it is about nothing", null, sentence);
    all.forEach(each -> {
      check(each.known() && each.touches(), "a difference is shown", each, sentence);
      numbers(sentence, each, false);
      if (said(sentence, "(either way|beiden Fällen)")) {
        check(each.lower() == 0 && each.upper() == 0, "not all are the same", each, sentence);
      }
    });
  }

  private void worse(String plain, String sentence, String kind) {
    boolean own = said(plain, "(This is a change|Das ist eine)");
    check(!own || before != null, "nobody knows what is worse", null, sentence);
    for (Found each : own ? before == null ? List.<Found>of() : List.of(before) : about(sentence, kind)) {
      check(each.known() && !each.touches() && Math.abs(each.mean()) >= tables.smallestEffect()
          && each.mean() > 0 == BAD.contains(each.observable()), "it is not worse", each, sentence);
    }
  }

  private void futures(String sentence, int count, int all) {
    if (before == null) {
      check(false, "nobody knows what the futures are about", null, sentence);
      return;
    }
    boolean better = said(sentence, "(better|besser)");
    int sign = better == BAD.contains(before.observable()) ? -1 : 1;
    int runs = 0;
    int so = 0;
    double[] one = last(variant, level(before.unit()), unit(before.unit()), before.observable());
    double[] other = last(tables.reference(), level(before.unit()), unit(before.unit()), before.observable());
    for (int run = 0; run < one.length; run++) {
      double difference = sign * (one[run] - other[run]);
      runs += Double.isNaN(difference) ? 0 : 1;
      so += difference > 0 ? 1 : 0;
    }
    check(count == so && all == runs, "it is " + so + " of " + runs, before, sentence);
  }

  private void contrast(String sentence) {
    List<String> groups = groups(sentence);
    Interval interval = contrast(groups.get(0), groups.get(1), observable(sentence));
    Found found = new Found(groups.toString(), observable(sentence), 100 * interval.mean(), 100 * interval.lower(),
        100 * interval.upper());
    claimed(found, true, sentence);
    numbers(sentence, found, true);
  }

  private void alike(String sentence) {
    List<String> groups = groups(sentence);
    for (int k = 0; k < groups.size(); k += 2) {
      Interval interval = contrast(groups.get(k), groups.get(k + 1), observable(sentence));
      check(interval.lower() <= 1e-6 && interval.upper() >= -1e-6
          || Math.abs(100 * interval.mean()) < tables.smallestEffect() + 1e-4, "they differ", null, sentence);
    }
  }

  private static List<String> groups(String sentence) {
    return UNIT.matcher(sentence).results().map(each -> each.group(1)).toList();
  }

  private Interval contrast(String one, String other, String observable) {
    double[] first = Interval.differences(last(tables.reference(), Level.GROUP, one, observable),
        last(variant, Level.GROUP, one, observable));
    double[] second = Interval.differences(last(tables.reference(), Level.GROUP, other, observable),
        last(variant, Level.GROUP, other, observable));
    return Interval.ofDifference(second, first);
  }

  /** What is wrong in a sentence on costs. */
  List<String> faultsOfCost(String text, List<CostRow> costs) {
    faults.clear();
    Matcher told = Pattern.compile("(?:about|etwa) " + NUMBER + " \\p{L}+ .*: " + NUMBER + " (?:to|bis) " + NUMBER
        + "\\).* (?:about|etwa) " + NUMBER).matcher(text);
    if (!told.find()) {
      check(text.contains("not determinable") || text.contains("nicht bestimmbar"), "it says neither", null, text);
      return List.copyOf(faults);
    }
    boolean engaged = text.contains("engag");
    Found share = found("", engaged ? "engaged" : "withdrawn");
    claimed(share, engaged, text);
    double[] persons = persons(engaged);
    Interval interval = Interval.ofMean(persons);
    check(interval.n() >= 3, "it rests on " + interval.n() + " pairs", share, text);
    check(interval.lower() > 0, "the interval of persons denies it", share, text);
    double extra = cost(costs, variant) - cost(costs, tables.reference());
    check(extra > 0, "there is no cost", share, text);
    check(rough(told.group(1), extra / interval.mean()), "it is " + extra / interval.mean(), share, text);
    check(rough(told.group(4), interval.mean()), "persons are " + interval.mean(), share, text);
    check(whole(told.group(2)) <= whole(told.group(1)) && whole(told.group(1)) <= whole(told.group(3)),
        "it is outside of its range", share, text);
    double[] sorted = Arrays.stream(persons).filter(each -> !Double.isNaN(each)).sorted().toArray();
    check(whole(told.group(2)) + .5 >= .99 * extra / sorted[sorted.length - 1] && (sorted[0] <= 0
        || whole(told.group(3)) - .5 <= 1.01 * extra / sorted[0]), "no run is so far out", share, text);
    return List.copyOf(faults);
  }

  private double[] persons(boolean engaged) {
    double[] one = last(variant, Level.MUNICIPALITY, SampleTables.TOWN, engaged ? "engaged" : "withdrawn");
    double[] other = last(tables.reference(), Level.MUNICIPALITY, SampleTables.TOWN, engaged ? "engaged" : "withdrawn");
    double[] persons = new double[one.length];
    for (int run = 0; run < persons.length; run++) {
      double residents = 0;
      for (String group : List.of("age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+")) {
        residents += last(variant, Level.GROUP, group, "population")[run];
      }
      persons[run] = (engaged ? 1 : -1) * (one[run] - other[run]) * residents;
    }
    return persons;
  }

  private static double cost(List<CostRow> costs, String variant) {
    return costs.stream().filter(each -> each.variant().equals(variant)).findFirst().map(CostRow::annual)
        .orElse(Double.NaN);
  }

  private static double whole(String text) {
    return Double.parseDouble(text.replaceAll("[.,]", ""));
  }

  private static boolean rough(String text, double value) {
    return Math.abs(whole(text) - value) <= Math.max(.5, .005 * value) + 1e-6;
  }

  /** What is wrong in a sentence on the wider band. */
  List<String> faultsOfBand(String text, List<AssumptionBand> bands) {
    faults.clear();
    Matcher told = Pattern.compile("^(Engage|Engag|Withdrawn|Zurück).*(?:between|zwischen) " + NUMBER + " (?:and|und) "
        + NUMBER + " (.*)$").matcher(text);
    if (told.find()) {
      String observable = told.group(1).startsWith("Engag") ? "engaged" : "withdrawn";
      AssumptionBand band = bands.stream().filter(each -> each.variant().equals(variant)
          && each.observable().equals(observable)).findFirst().orElseThrow();
      check(near(told.group(2), band.wideLower()) && near(told.group(3), band.wideUpper()), "the band is another", null,
          text);
      check(said(told.group(4), "(rests on|hängt an)") == (band.wideLower() <= 0 && band.wideUpper() >= 0),
          "the band lies elsewhere", null, text);
    } else {
      check(!UP.matcher(HARMLESS.matcher(text).replaceAll("").replaceAll("spread no more|streuen nicht mehr|mehr Läufe|"
          + "breitere", "")).find(), "it claims a direction", null, text);
    }
    return List.copyOf(faults);
  }

  /**
   * What is wrong in what a chart says of differences: titles that find something, and lists of what is shown with
   * numbers and ranges.
   */
  List<String> faultsOfChart(String title, String alternative) {
    faults.clear();
    Matcher found = Pattern.compile(NUMBER + " (?:percentage points|Prozentpunkte) (more|fewer|mehr|weniger) .*?"
        + "(engage|engagieren|withdrawn|zurückgezogen)").matcher(marked(title, Map.of()));
    while (found.find()) {
      boolean up = found.group(2).matches("more|mehr");
      String observable = found.group(3).startsWith("engag") ? "engaged" : "withdrawn";
      check(of(observable).stream().anyMatch(each -> each.known() && !each.touches() && each.mean() > 0 == up
          && Math.abs(each.mean()) >= tables.smallestEffect() && near(found.group(1), Math.abs(each.mean()))),
          "no variant has it", null, title);
    }
    boolean persons = alternative.matches("(?s).*(in persons|in Personen).*");
    Matcher lists = Pattern.compile(
        "(?:A difference is shown|Ein Unterschied ist gezeigt):(.*?)\\.(?= |$)").matcher(marked(alternative, Map.of()));
    while (lists.find()) {
      Matcher entry = Pattern.compile(NUMBER + " \\(" + NUMBER + " (?:to|bis) " + NUMBER + "\\)")
          .matcher(lists.group(1));
      while (entry.find()) {
        read++;
        double lower = value(entry.group(2));
        double upper = value(entry.group(3));
        check(lower > 0 || upper < 0 || persons, "the range touches zero", null, entry.group() + " in " + alternative);
        check(persons || everything().stream().anyMatch(each -> !each.touches() && near(entry.group(1), each.mean())
            && near(entry.group(2), each.lower()) && near(entry.group(3), each.upper())
            && Math.abs(each.mean()) >= tables.smallestEffect()), "the tables have no such difference", null,
            entry.group() + " in " + alternative);
      }
    }
    return List.copyOf(faults);
  }

  /** Entries of charts that were read. */
  int read;
  private List<Found> everything;

  private List<Found> of(String observable) {
    return tables.summary().stream().filter(each -> each.level() == Level.MUNICIPALITY && each.n() > 1
        && each.year() == tables.horizon().observedYears() && each.observable().equals(observable))
        .map(each -> new Found("", observable, 100 * each.difference(), 100 * each.diffLower(), 100 * each.diffUpper()))
        .toList();
  }

  private List<Found> everything() {
    if (everything == null) {
      everything = tables.summary().stream().filter(each -> each.year() > 0 && each.diffLower() <= each.diffUpper())
          .map(each -> {
            double scale = each.observable().startsWith("cohesion") ? 1 : 100;
            return new Found(each.unit(), each.observable(), scale * each.difference(), scale * each.diffLower(),
                scale * each.diffUpper());
          }).collect(Collectors.toCollection(ArrayList::new));
      QuartersTogether.of(tables).ifPresent(together -> tables.variants().forEach(each -> SampleTables.MODES.forEach(
          mode -> together.row(each, mode).ifPresent(row -> everything.add(new Found("", mode, 100 * row.difference(),
              100 * row.diffLower(), 100 * row.diffUpper()))))));
    }
    return everything;
  }

  /** What is wrong in the console's answer. */
  List<String> faultsOfVerdict(List<String> lines) {
    List<String> all = new ArrayList<>();
    Pattern line = Pattern.compile("^  (.*), (engaged|withdrawn|needs met|trust in institutions|own power to change"
        + " something|engagiert|zurückgezogen|gedeckte Bedarfe|Vertrauen in Einrichtungen|eigene Wirksamkeit): (.*)$");
    faults.clear();
    for (String each : lines) {
      Matcher matcher = line.matcher(marked(each, Map.of()));
      if (matcher.find()) {
        String unit = unitOf(matcher.group(1));
        before = found(unit, observable(matcher.group(2)));
        rest(before, matcher.group(3));
      } else if (said(each, "(harm here|Worse here|For the worse|schadet hier|Hier schlechter|Schlechter, wenn)")) {
        check(before.known() && !before.touches() && before.mean() > 0 == BAD.contains(before.observable()),
            "it is not worse", before, each);
      }
    }
    all.addAll(faults);
    return all;
  }

  private void rest(Found found, String text) {
    if (said(text, "(fewer than two runs|weniger als zwei Läufen)")) {
      check(!found.known(), "it is known", found, text);
    } else if (NONE.matcher(text).find()) {
      check(found.known() && found.touches(), "a difference is shown", found, text);
    } else if (LITTLE.matcher(text).find() || said(text, "(does not matter|keine Rolle spielt)")) {
      check(found.known() && (!found.touches() || Math.abs(found.upper()) < .01)
          && (Math.abs(found.mean()) < tables.smallestEffect() || Math.abs(found.mean()) < .01),
          "it is not a small one", found, text);
    } else {
      boolean up = UP.matcher(text).find();
      claimed(found, up, text);
      Matcher range = RANGE.matcher(text);
      Matcher amount = AMOUNT.matcher(text);
      check(amount.find() && near(amount.group(1), Math.abs(found.mean())), "the size is another", found, text);
      check(range.find() && near(range.group(1), found.lower()) && near(range.group(2), found.upper()),
          "the range is another", found, text);
    }
  }

  private List<Found> about(String sentence, String kind) {
    List<Found> all = new ArrayList<>();
    List<String> units = UNIT.matcher(sentence).results().map(each -> each.group(1)).toList();
    if (said(sentence, "(for: |für: |worse, too: |schlechter: ).*\\(")) {
      // Places, each with what is looked at there.
      for (String part : sentence.replaceAll("^.*?(for|für|too|schlechter): ", "").split("; ")) {
        Matcher whats = Pattern.compile("\\(([^()]*)\\)\\.?$").matcher(part);
        if (whats.find()) {
          for (String what : whats.group(1).split(", ")) {
            String observable = observable(what);
            if (observable != null) {
              all.add(found(unitOf(part.substring(0, whats.start())), observable));
            }
          }
        }
      }
    } else if (kind.equals("o") && units.stream().anyMatch(each -> each.startsWith("o:"))) {
      units.forEach(each -> all.add(found(each, "")));
    } else if (said(sentence, ": \u27e6") && units.stream().noneMatch("v"::equals)) {
      String observable = observable(sentence);
      units.forEach(each -> all.add(found(each, observable)));
    } else {
      all.add(found(unitOf(sentence), observable(sentence)));
    }
    return all;
  }

  /** The place that a text names; empty for the whole town. */
  private String unitOf(String text) {
    if (said(text, "(quarters (with measures|at work) together|Quartieren? mit Maßnahmen zusammen)")) {
      return "together";
    }
    return UNIT.matcher(text).results().map(each -> each.group(1)).filter(each -> !each.equals("v")).findFirst()
        .orElse("");
  }

  private static Level level(String unit) {
    return unit.isEmpty() || unit.startsWith("o:") ? Level.MUNICIPALITY : unit.matches("q\\d") ? Level.QUARTER
        : Level.GROUP;
  }

  private static String unit(String unit) {
    return unit.isEmpty() || unit.startsWith("o:") ? SampleTables.TOWN
        : unit.startsWith("s:") ? "within-1km:" + unit.substring(2) : unit;
  }

  private Found found(String unit, String observable) {
    String of = unit.startsWith("o:") ? unit.substring(2) : observable;
    int year = tables.horizon().observedYears();
    Optional<SummaryRow> row = unit.equals("together")
        ? QuartersTogether.of(tables).flatMap(each -> each.row(variant, of))
        : tables.row(variant, level(unit), unit(unit), of, year);
    double scale = of != null && of.startsWith("cohesion") ? 1 : 100;
    return row.filter(each -> each.n() > 1).map(each -> new Found(unit, of, scale * each.difference(),
        scale * each.diffLower(), scale * each.diffUpper()))
        .orElse(new Found(unit, of, Double.NaN, Double.NaN, Double.NaN));
  }

  private boolean tooSmall(String unit) {
    int year = tables.horizon().observedYears();
    return List.of(variant, tables.reference()).stream().anyMatch(each -> tables.row(each, level(unit), unit(unit),
        "population", year).filter(row -> row.mean() < 30).isPresent());
  }

  private double[] last(String of, Level level, String unit, String observable) {
    int year = tables.horizon().observedYears();
    return tables.series().yearly(of, level, unit, observable)
        .map(runs -> Arrays.stream(runs).mapToDouble(run -> run[year]).toArray()).orElse(new double[0]);
  }

  private static String observable(String text) {
    return WORDS.entrySet().stream().filter(each -> each.getValue().matcher(text).find()).map(Map.Entry::getKey)
        .findFirst().orElse(null);
  }

  /** Whether a text holds what a pattern describes. */
  private static boolean said(String text, String what) {
    return SEARCHED.computeIfAbsent(what, Pattern::compile).matcher(text).find();
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(',', '.').replace('\u2212', '-'));
  }

  /** Whether a number that is told is a value, rounded. */
  private static boolean near(String told, double value) {
    int decimals = Math.max(0, told.length() - 1 - Math.max(told.indexOf('.'), told.indexOf(',')));
    return Math.abs(value(told) - value) <= .5 * Math.pow(10, -decimals) + 1e-9;
  }

  private void check(boolean holds, String fault, Found about, String sentence) {
    if (!holds) {
      faults.add(fault + (about == null ? "" : " " + about) + ": " + sentence);
    }
  }
}
