package org.sozialraum.runner.scenariofile;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sozialraum.quantity.Curve;

/**
 * Values of the command line, each written {@code path=value}, laid over the keys of a scenario file as if they stood
 * in it. Whether a key exists and its value is right is left to whoever reads the file, so that both are checked alike.
 *
 * <p>Paths are those that messages show: {@code settings.week.fear.gain}, {@code interventions[0].capacity}.
 */
final class Assignments {
  /** Values of one command line; more belong into a file. */
  static final int MOST = 200;
  private static final int LONGEST = 10_000;

  private static final String KEY = "[^.\\[\\]\\s]+(\\[\\d{1,9}])*";
  private static final Pattern PATH = Pattern.compile(KEY + "(\\." + KEY + ")*");
  private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|[^.\\[\\]]+");
  private static final Pattern ACTION = Pattern.compile("(interventions|shocks)\\[\\d+]");

  private final Vocabulary vocabulary;
  private final LocatedProblems problems;
  private final String file;
  private int begin;

  /**
   * Values for a file.
   *
   * @param file the file, for messages
   */
  Assignments(Vocabulary vocabulary, LocatedProblems problems, String file) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.file = file;
  }

  /** The file's keys with the values in their places; what cannot be placed is a problem. */
  YamlNode.Mapping over(YamlNode.Mapping root, Overrides overrides) {
    YamlNode.Mapping whole = root;
    Set<String> set = new TreeSet<>();
    if (overrides.set().size() > MOST) {
      problems.add(problems.beginOption("path"), "", "scenario.set.many", overrides.set().size(), MOST);
      return whole;
    }
    for (String each : overrides.set()) {
      int equals = each.indexOf('=');
      String path = (equals < 0 ? each : each.substring(0, equals)).strip();
      if (each.length() > LONGEST) {
        problems.add(problems.beginOption(path.substring(0, Math.min(60, path.length()))), "", "scenario.set.long",
            each.length(), LONGEST);
        continue;
      }
      begin = problems.beginOption(path);
      if (!fits(path, equals >= 0, set, overrides)) {
        continue;
      }
      Optional<YamlNode> value = YamlTree.value(each.substring(equals + 1).strip(), begin, problems);
      if (value.isPresent()
          && placed(whole, "", steps(path), value.get(), ScenarioKeys.class, null) instanceof YamlNode.Mapping next) {
        whole = next;
      }
    }
    return whole;
  }

  private boolean fits(String path, boolean hasValue, Set<String> set, Overrides overrides) {
    Map<String, String> options = overrides.options();
    if (!PATH.matcher(path).matches()) {
      problems.add(begin, "", path.isEmpty() ? "scenario.set.no-path" : "scenario.set.not-a-path");
    } else if (!hasValue) {
      problems.add(begin, "", "scenario.set.no-equals", path);
    } else if (!set.add(path)) {
      problems.add(begin, "", "scenario.set.twice");
    } else if (path.equals(LayeredFile.BASED_ON)) {
      problems.add(begin, "", "scenario.set.based-on", path);
    } else if (options.containsKey(path)) {
      problems.add(begin, "", "scenario.set.option-too", options.get(path));
    } else {
      return true;
    }
    return false;
  }

  private static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      steps.add(step.group(1) == null ? step.group() : (Object) Integer.valueOf(step.group(1)));
    }
    return steps;
  }

  /**
   * A node with the value placed in it; null, with a problem, if that is impossible.
   *
   * @param around the node; null if the file says nothing there
   * @param here its path
   * @param type record that it describes; null if unknown
   * @param component component that it is the value of; null if unknown
   */
  private YamlNode placed(YamlNode around, String here, List<Object> steps, YamlNode value, Class<?> type,
      RecordComponent component) {
    if (steps.isEmpty()) {
      return value;
    }
    List<Object> further = steps.subList(1, steps.size());
    if (steps.get(0) instanceof Integer at) {
      return item(around, here, at, further, value, component);
    }
    String key = (String) steps.get(0);
    if (ACTION.matcher(here).matches()) {
      return action(around, here, key, steps, value);
    }
    if (around instanceof YamlNode.Items items) {
      problems.add(begin, here, "scenario.set.list", items.items().size(), file, here + "[0]." + key);
      return null;
    }
    return entry(around, here, key, further, value, type);
  }

  private YamlNode entry(YamlNode around, String here, String key, List<Object> further, YamlNode value,
      Class<?> type) {
    RecordComponent inner = component(type, key);
    Class<?> innerType = inner != null && inner.getType().isRecord() ? inner.getType() : null;
    String path = RecordReader.join(here, key);
    YamlNode.Mapping mapping = around instanceof YamlNode.Mapping keys ? keys : new YamlNode.Mapping(begin, List.of());
    List<YamlNode.Entry> entries = new ArrayList<>();
    boolean found = false;
    for (YamlNode.Entry each : mapping.entries()) {
      if (found || !each.key().equals(key)) {
        entries.add(each);
        continue;
      }
      found = true;
      YamlNode placed = placed(each.value(), path, further, value, innerType, inner);
      if (placed == null) {
        return null;
      }
      entries.add(new YamlNode.Entry(key, further.isEmpty() ? begin : each.line(), placed));
    }
    if (!found) {
      YamlNode placed = placed(null, path, further, value, innerType, inner);
      if (placed == null) {
        return null;
      }
      entries.add(new YamlNode.Entry(key, begin, placed));
    }
    return new YamlNode.Mapping(mapping.line(), entries);
  }

  /** Intervention or shock: its settings stand under its name, which paths leave out. */
  private YamlNode action(YamlNode around, String here, String key, List<Object> steps, YamlNode value) {
    if (!(around instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      // Then the file itself is wrong there, and that is what is reported.
      return around;
    }
    YamlNode.Entry named = mapping.entries().get(0);
    Class<?> type = (here.startsWith("shocks") ? vocabulary.shocks() : vocabulary.interventions()).get(named.key());
    if (key.equals(named.key()) && steps.size() > 1 && component(type, key) == null) {
      problems.add(begin, "", "scenario.set.name-in-path", key,
          here + "." + written(steps.subList(1, steps.size())));
      return null;
    }
    YamlNode settings = entry(named.value(), here, key, steps.subList(1, steps.size()), value, type);
    return settings == null ? null : new YamlNode.Mapping(mapping.line(),
        List.of(new YamlNode.Entry(named.key(), named.line(), settings)));
  }

  private YamlNode item(YamlNode around, String here, int at, List<Object> further, YamlNode value,
      RecordComponent component) {
    YamlNode list = around instanceof YamlNode.Text text && text.isEmpty() ? null : around;
    Curve curve = component == null ? null : component.getAnnotation(Curve.class);
    if (list == null && curve != null) {
      List<YamlNode> byDefault = new ArrayList<>();
      for (double each : curve.byDefault()) {
        byDefault.add(new YamlNode.Text(begin, Numerals.plain(each), false));
      }
      list = new YamlNode.Items(begin, byDefault);
    }
    if (!(list instanceof YamlNode.Items items) || at >= items.items().size()) {
      int count = list instanceof YamlNode.Items some ? some.items().size() : 0;
      problems.add(begin, "", count == 0 ? "scenario.set.no-list" : "scenario.set.beyond-list",
          here + "[" + at + "]", file, here + "=[…]", here + "[" + (count - 1) + "]");
      return null;
    }
    List<YamlNode> next = new ArrayList<>(items.items());
    YamlNode placed = placed(next.get(at), here + "[" + at + "]", further, value, null, null);
    if (placed == null) {
      return null;
    }
    next.set(at, placed);
    return new YamlNode.Items(items.line(), next);
  }

  private static RecordComponent component(Class<?> type, String key) {
    if (type != null) {
      for (RecordComponent each : type.getRecordComponents()) {
        if (RecordReader.key(each).equals(key)) {
          return each;
        }
      }
    }
    return null;
  }

  private static String written(List<Object> steps) {
    StringBuilder path = new StringBuilder();
    for (Object step : steps) {
      path.append(step instanceof Integer at ? "[" + at + "]" : (path.length() == 0 ? "" : ".") + step);
    }
    return path.toString();
  }
}
