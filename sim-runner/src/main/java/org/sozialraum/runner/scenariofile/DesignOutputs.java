package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.town.TownPlan;

/** Reads what is kept of every run, and when runs end early. */
final class DesignOutputs {
  /** Numbers kept of one run. */
  static final int MOST = 200;
  static final int MOST_STOPS = 20;
  private static final int LONGEST_NAME = 100;
  /** Groups that interventions of the scenario make. */
  private static final String AROUND = "within-1km:";
  private static final String PAIR = "pair:";

  private final LocatedProblems problems;
  private final List<TownPlan> towns;
  private final int years;
  private final Map<String, String> names = new HashMap<>();

  /**
   * Outputs of a design.
   *
   * @param towns towns in which units must be known; none if nobody knows
   * @param years observed years of the longest run
   * @param factors factors, whose columns stand beside
   */
  DesignOutputs(LocatedProblems problems, List<TownPlan> towns, int years, List<DesignFactors.Read> factors) {
    this.problems = problems;
    this.towns = towns;
    this.years = years;
    for (int k = 0; k < factors.size(); k++) {
      names.putIfAbsent(factors.get(k).name().toLowerCase(Locale.ROOT), DesignReader.FACTORS + "[" + k + "]");
    }
  }

  /** All outputs, in their order. */
  List<Output> outputs(YamlNode.Mapping root) {
    List<Output> all = new ArrayList<>();
    YamlNode said = root.entry(DesignReader.OUTPUTS).map(YamlNode.Entry::value).orElse(null);
    if (!(said instanceof YamlNode.Items items) || items.items().isEmpty()) {
      problems.add(said == null ? root.line() : said.line(), DesignReader.OUTPUTS,
          said == null ? Message.of("scenario.found.nothing") : said.found(), Message.of("sweep.outputs.list"));
      return all;
    }
    if (items.items().size() > MOST) {
      problems.add(items.line(), DesignReader.OUTPUTS, "sweep.outputs.many", items.items().size(), MOST);
      return all;
    }
    for (int k = 0; k < items.items().size(); k++) {
      YamlNode item = items.items().get(k);
      String here = DesignReader.OUTPUTS + "[" + k + "]";
      Optional<DesignKeys.OfOutput> keys =
          new RecordReader(null, problems).read(DesignKeys.OfOutput.class, item, here);
      keys.map(each -> output(each, item, here)).ifPresent(all::add);
    }
    return all;
  }

  private Output output(DesignKeys.OfOutput keys, YamlNode item, String here) {
    Optional<Observables.Observable> observable = observable(keys.observable(), here);
    String name = keys.name().isEmpty() ? keys.observable() : keys.name();
    name(name, here, item);
    String unit = keys.unit();
    String level = "";
    if (keys.level() == null && !unit.isEmpty()) {
      problems.add(item.line(), here, "sweep.output.no-level", unit);
    } else if (unit.isEmpty()) {
      level = whole(keys.level(), here);
    } else {
      level = DesignReader.word(keys.level());
      unit = unit(keys.level(), unit, here);
    }
    times(keys, here);
    threshold(keys, item, here, observable);
    return new Output(name, keys.observable(), level, unit, Output.Reducer.valueOf(keys.reduce().name()),
        keys.fromYear(), DesignReader.says(item, "to-year") ? keys.toYear() : Integer.MAX_VALUE,
        DesignReader.says(item, "threshold") ? keys.threshold() : Double.NaN);
  }

  private Optional<Observables.Observable> observable(String name, String here) {
    Optional<Observables.Observable> found = Observables.named(name);
    if (found.isEmpty()) {
      problems.unknown(problems.lineOf(here + ".observable"), here + ".observable", "observable", name,
          Observables.all().stream().map(Observables.Observable::name).toList());
    }
    return found;
  }

  private void name(String name, String output, YamlNode item) {
    boolean own = DesignReader.says(item, "name");
    String here = own ? output + ".name" : output;
    int line = own ? problems.lineOf(here) : item.line();
    String low = name.toLowerCase(Locale.ROOT);
    String first = names.putIfAbsent(low, output);
    if (name.length() > LONGEST_NAME || name.isBlank() || !name.equals(name.strip())
        || name.matches("(?s).*[\"'\\n;,].*") || name.matches("[=+@-].*")) {
      problems.add(line, here, "sweep.output.name", name, LONGEST_NAME);
    } else if (DesignFactors.TAKEN.contains(low)) {
      problems.add(line, here, "sweep.factor.name-taken", name);
    } else if (first != null) {
      problems.add(line, here, own ? "sweep.name-twice" : "sweep.output.same-name", name, first);
    }
  }

  private static List<String> municipalities(TownPlan town) {
    return town.quarters().stream().map(TownPlan.QuarterPlan::municipality).distinct().toList();
  }

  /** Level of the whole town: its municipality, or the county if there are several. */
  private String whole(DesignKeys.Level said, String here) {
    boolean one = towns.isEmpty() || municipalities(towns.get(0)).size() == 1;
    DesignKeys.Level whole = one ? DesignKeys.Level.MUNICIPALITY : DesignKeys.Level.COUNTY;
    if (said != null && said != whole && (!towns.isEmpty() || said != DesignKeys.Level.COUNTY)) {
      problems.add(problems.lineOf(here + ".level"), here + ".level", "sweep.output.no-unit", DesignReader.word(said));
    }
    return DesignReader.word(whole);
  }

  /** The unit as results name it. */
  private String unit(DesignKeys.Level level, String unit, String here) {
    String found = unit;
    for (TownPlan town : towns) {
      if (level == DesignKeys.Level.QUARTER && town.quarters().stream().noneMatch(each -> each.id().equals(unit))) {
        List<String> called = town.quarters().stream().filter(each -> each.name().equals(unit))
            .map(TownPlan.QuarterPlan::id).toList();
        if (called.size() == 1) {
          found = called.get(0);
          continue;
        }
        if (called.size() > 1) {
          problems.add(problems.lineOf(here + ".unit"), here + ".unit", "scenario.several.quarter", called.size(), unit,
              Message.list(called));
          return unit;
        }
      }
      Set<String> known = new LinkedHashSet<>(switch (level) {
        // Of a single municipality the county would be the same people again; nothing is reported for it.
        case COUNTY -> municipalities(town).size() > 1 ? List.of(town.name()) : List.<String>of();
        case MUNICIPALITY -> municipalities(town);
        case DISTRICT -> town.quarters().stream().map(TownPlan.QuarterPlan::district)
            .filter(each -> !each.isEmpty()).toList();
        case QUARTER -> town.quarters().stream().map(TownPlan.QuarterPlan::id).toList();
        case GROUP -> Groups.names();
      });
      boolean made = level == DesignKeys.Level.GROUP && (unit.startsWith(AROUND) || unit.startsWith(PAIR));
      if (!known.contains(unit) && !made) {
        problems.unknown(problems.lineOf(here + ".unit"), here + ".unit", DesignReader.word(level), unit, known);
        return unit;
      }
    }
    return found;
  }

  private void times(DesignKeys.OfOutput keys, String here) {
    if (keys.fromYear() > years) {
      problems.add(problems.lineOf(here + ".from-year"), here + ".from-year", "sweep.output.year", keys.fromYear(),
          years);
    } else if (keys.toYear() < keys.fromYear()) {
      problems.add(problems.lineOf(here + ".to-year"), here + ".to-year", "sweep.output.years", keys.fromYear(),
          keys.toYear());
    }
  }

  private void threshold(DesignKeys.OfOutput keys, YamlNode item, String here,
      Optional<Observables.Observable> observable) {
    boolean waits = keys.reduce() == DesignKeys.Reduce.FIRST_ABOVE || keys.reduce() == DesignKeys.Reduce.FIRST_BELOW;
    boolean said = DesignReader.says(item, "threshold");
    String path = here + ".threshold";
    if (waits && !said) {
      problems.add(item.line(), path, "sweep.output.threshold", DesignReader.word(keys.reduce()));
    } else if (!waits && said) {
      problems.add(problems.lineOf(path), path, "sweep.output.no-threshold", DesignReader.word(keys.reduce()));
    } else if (said) {
      observable.ifPresent(each -> share(each, keys.threshold(), path));
    }
  }

  /** A share is never above 1: a threshold of 20 is meant as percent. */
  private void share(Observables.Observable observable, double threshold, String path) {
    if (observable.unit() == Observables.Unit.SHARE && (threshold < 0 || threshold > 1)) {
      problems.add(problems.lineOf(path), path, "sweep.output.share", threshold, observable.name());
    }
  }

  /** All conditions under which a run ends early. */
  List<Stop> stops(YamlNode.Mapping root) {
    List<Stop> all = new ArrayList<>();
    YamlNode said = root.entry(DesignReader.STOP).map(YamlNode.Entry::value).orElse(null);
    if (said == null || said instanceof YamlNode.Text text && text.isEmpty()) {
      return all;
    }
    if (!(said instanceof YamlNode.Items items) || items.items().size() > MOST_STOPS) {
      problems.add(said.line(), DesignReader.STOP, said.found(), Message.of("sweep.stops.list", MOST_STOPS));
      return all;
    }
    for (int k = 0; k < items.items().size(); k++) {
      YamlNode item = items.items().get(k);
      String here = DesignReader.STOP + "[" + k + "]";
      new RecordReader(null, problems).read(DesignKeys.OfStop.class, item, here)
          .flatMap(each -> stop(each, item, here)).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Stop> stop(DesignKeys.OfStop keys, YamlNode item, String here) {
    Optional<Observables.Observable> observable = observable(keys.observable(), here);
    if (observable.isPresent() && !observable.get().weekly()) {
      problems.add(problems.lineOf(here + ".observable"), here + ".observable", "sweep.stop.yearly",
          keys.observable(), Message.list(Observables.all().stream().filter(Observables.Observable::weekly)
              .map(Observables.Observable::name).toList()));
    }
    boolean above = DesignReader.says(item, "above");
    if (above == DesignReader.says(item, "below")) {
      problems.add(item.line(), here, above ? "sweep.stop.both" : "sweep.stop.neither");
      return Optional.empty();
    }
    double threshold = above ? keys.above() : keys.below();
    observable.ifPresent(each -> share(each, threshold, here + (above ? ".above" : ".below")));
    if (keys.fromWeek() >= 52L * years) {
      problems.add(problems.lineOf(here + ".from-week"), here + ".from-week", "sweep.stop.late", keys.fromWeek(),
          52L * years - 1);
    }
    return Optional.of(new Stop(keys.observable(), above, threshold, keys.fromWeek()));
  }
}
