package org.sozialraum.runner.scenariofile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Position;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.TownPlan;

/**
 * Maps keys and values onto any record whose components are described by {@link Quantity}, {@link Curve},
 * {@link Word} or {@link Position}, or are such records themselves. What a file does not say holds by default; what it
 * misspells, doubles or puts outside its bounds is a problem, never a default.
 */
final class RecordReader {
  private final LocatedProblems problems;
  private final TownNames names;
  private final PositionReader positions;

  /**
   * A reader.
   *
   * @param plan town whose quarters and places may be named; null leaves names unchecked
   * @param problems takes the mistakes
   */
  RecordReader(TownPlan plan, LocatedProblems problems) {
    this.problems = problems;
    this.names = plan == null ? null : new TownNames(plan);
    this.positions = new PositionReader(plan, problems, this);
  }

  /**
   * Reads a record.
   *
   * @param type the record's class
   * @param node what the file says; nothing written counts as no keys
   * @param path where, such as {@code settings}; empty for the whole file
   * @param keptApart keys that belong to the mapping but not to the record
   * @return the record; empty, with problems, if anything in it is wrong
   */
  <R extends Record> Optional<R> read(Class<R> type, YamlNode node, String path, List<String> keptApart) {
    int before = problems.count();
    List<YamlNode.Entry> entries;
    if (node instanceof YamlNode.Mapping mapping) {
      entries = mapping.entries();
    } else if (node instanceof YamlNode.Text text && text.isEmpty()) {
      entries = List.of();
    } else {
      problems.add(node.line(), path, node.found(), Message.of("scenario.keys", Message.list(keys(type))));
      return Optional.empty();
    }
    problems.stands(path, node.line());
    Map<String, YamlNode.Entry> written = unique(entries, path, type, keptApart);
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      values[k] = component(components[k], written, node.line(), path);
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(Quantities.build(type, values));
  }

  <R extends Record> Optional<R> read(Class<R> type, YamlNode node, String path) {
    return read(type, node, path, List.of());
  }

  static String key(RecordComponent component) {
    return Quantities.fileName(component.getName());
  }

  static List<String> keys(Class<?> type) {
    List<String> keys = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(key(component));
    }
    return keys;
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Map<String, YamlNode.Entry> unique(List<YamlNode.Entry> entries, String path, Class<?> type,
      List<String> keptApart) {
    Set<String> known = new LinkedHashSet<>(keys(type));
    known.addAll(keptApart);
    Map<String, YamlNode.Entry> written = new HashMap<>();
    for (YamlNode.Entry entry : entries) {
      String here = join(path, entry.key());
      YamlNode.Entry first = written.putIfAbsent(entry.key(), entry);
      if (!known.contains(entry.key())) {
        unknownKey(entry, path, known, type);
      } else if (first != null) {
        problems.add(entry.line(), here, "scenario.key-twice", problems.sources().line(first.line()));
      } else {
        problems.stands(here, entry.line());
      }
    }
    return written;
  }

  private void unknownKey(YamlNode.Entry entry, String path, Set<String> known, Class<?> type) {
    String here = join(path, entry.key());
    boolean nothing = entry.value() instanceof YamlNode.Text text && text.isEmpty();
    if (nothing && entry.key().matches("[0-9]+")) {
      problems.add(entry.line(), here, "scenario.number-as-key", entry.key());
      return;
    }
    int dot = entry.key().indexOf('.');
    if (dot > 0 && known.contains(entry.key().substring(0, dot))) {
      String nested = entry.key().replace(".", ": {") + ": …" + "}".repeat(entry.key().split("\\.").length - 1);
      problems.add(entry.line(), here, "scenario.key-with-points", entry.key(), nested);
      return;
    }
    if (Problems.closest(entry.key(), known).isEmpty()) {
      // A key that is at home one level deeper was probably put one level too high.
      for (Quantities.Described deeper : described(type)) {
        int at = ("." + deeper.path() + ".").indexOf("." + entry.key() + ".");
        if (at > 0) {
          problems.add(entry.line(), here, "scenario.key-too-high", entry.key(), Message.list(known),
              join(path, deeper.path().substring(0, at + entry.key().length())));
          return;
        }
      }
    }
    problems.unknown(entry.line(), here, "key", entry.key(), known);
  }

  private static List<Quantities.Described> described(Class<?> type) {
    return Quantities.describe(type.asSubclass(Record.class));
  }

  private Object component(RecordComponent component, Map<String, YamlNode.Entry> written, int lineAround,
      String path) {
    String here = join(path, key(component));
    YamlNode.Entry entry = written.get(key(component));
    Quantity quantity = component.getAnnotation(Quantity.class);
    Curve curve = component.getAnnotation(Curve.class);
    Word word = component.getAnnotation(Word.class);
    if (entry == null) {
      Message meaning = quantity != null && quantity.required()
          ? Message.of("scenario.with-unit", meaning(quantity.meaning()), unit(quantity.unit()))
          : word != null && word.required() ? meaning(word.meaning()) : null;
      String instead = word == null ? "" : word.instead();
      if (meaning != null && !written.containsKey(instead)
          && !isMisspelt(key(component), component.getDeclaringRecord(), written)
          && !isMisspelt(instead, component.getDeclaringRecord(), written)) {
        problems.add(lineAround, here, instead.isEmpty() ? "scenario.missing" : "scenario.missing-one-of", meaning,
            key(component), instead);
      }
      return quantity == null && curve == null && word == null && !component.isAnnotationPresent(Position.class)
          && component.getType().isRecord()
          ? nestedDefault(component, lineAround, here) : Quantities.defaultOf(component);
    }
    YamlNode value = entry.value();
    if (quantity != null) {
      return number(component.getType(), quantity.min(), quantity.max(), quantity.unit(), value, here);
    }
    if (curve != null) {
      return curve(curve, value, here);
    }
    if (word != null) {
      return words(component, word, value, here);
    }
    if (component.isAnnotationPresent(Position.class)) {
      return positions.read(value, here);
    }
    return read(component.getType().asSubclass(Record.class), value, here).orElse(null);
  }

  /** Whether a key that is missing was probably written in another way, which is one mistake and not two. */
  private static boolean isMisspelt(String key, Class<?> type, Map<String, YamlNode.Entry> written) {
    List<String> known = keys(type);
    return written.keySet().stream()
        .anyMatch(each -> !known.contains(each) && Problems.closest(each, known).filter(key::equals).isPresent());
  }

  private Object nestedDefault(RecordComponent component, int lineAround, String here) {
    return read(component.getType().asSubclass(Record.class), new YamlNode.Mapping(lineAround, List.of()), here)
        .orElse(null);
  }

  private Object number(Class<?> type, double min, double max, String unit, YamlNode value, String here) {
    boolean whole = type != double.class;
    boolean unlimited = type == long.class && min <= Long.MIN_VALUE && max >= Long.MAX_VALUE;
    Message allowed = unlimited ? Message.of("scenario.number.any-whole")
        : Message.of(whole ? "scenario.number.whole" : "scenario.number.between", min, max, unit(unit));
    if (!(value instanceof YamlNode.Text text)) {
      problems.add(value.line(), here, value.found(), allowed, Message.of("scenario.number.one"));
      return zero(type);
    }
    String written = text.text();
    if (text.isEmpty()) {
      problems.add(value.line(), here, text.found(), allowed, Message.of("scenario.number.or-delete"));
      return zero(type);
    }
    if (text.quoted() || !(whole ? Numerals.isWhole(written) : Numerals.isNumber(written))) {
      problems.add(value.line(), here, text.found(), allowed, Numerals.advice(written, whole, text.quoted()));
      return zero(type);
    }
    if (whole && !Numerals.fits(written)) {
      problems.add(value.line(), here, text.found(), allowed, Message.of("scenario.number.smaller"));
      return zero(type);
    }
    double number = Double.parseDouble(written);
    if (!(number >= min && number <= max)) {
      problems.add(value.line(), here, text.found(), allowed, Message.of(max == 1 && number > 1 && number <= 100
          && !whole ? "scenario.number.no-percentage" : "scenario.number.in-range"));
      return zero(type);
    }
    return type == int.class ? (Object) (int) Long.parseLong(written.replace("+", ""))
        : type == long.class ? (Object) Long.parseLong(written.replace("+", "")) : (Object) (number + 0.0);
  }

  private static Object zero(Class<?> type) {
    return Quantities.number(type, 0);
  }

  private AgeCurve curve(Curve curve, YamlNode value, String here) {
    List<String> ages = new ArrayList<>();
    for (double age : curve.ages()) {
      ages.add(Numerals.plain(age));
    }
    if (!(value instanceof YamlNode.Items items) || items.items().size() != ages.size()) {
      problems.add(value.line(), here, value.found(), Message.of("scenario.curve", ages.size(),
          String.join(", ", ages), "[" + "…, ".repeat(ages.size() - 1) + "…]"));
      return null;
    }
    double[] values = new double[ages.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = (Double) number(double.class, curve.min(), curve.max(), curve.unit(), items.items().get(k),
          here + "[" + k + "]");
    }
    return AgeCurve.of(curve.ages(), values, curve.steps());
  }

  private Object words(RecordComponent component, Word word, YamlNode value, String here) {
    Class<?> type = component.getType();
    if (!List.class.isAssignableFrom(type)) {
      return word(type, word, value, here);
    }
    if (value instanceof YamlNode.Text text && text.isEmpty() && !word.required()) {
      return List.of();
    }
    if (!(value instanceof YamlNode.Items items)) {
      problems.add(value.line(), here, value.found(), Message.of("scenario.list", meaning(word.meaning())),
          value instanceof YamlNode.Text text && !text.isEmpty() ? Message.of("scenario.write", "[" + text.text() + "]")
              : Message.of("scenario.list.write"));
      return List.of();
    }
    if (items.items().isEmpty() && word.required()) {
      problems.add(value.line(), here, value.found(), Message.of("scenario.required", meaning(word.meaning())),
          Message.of("scenario.list.at-least-one"));
      return List.of();
    }
    Class<?> of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    Set<Object> read = new LinkedHashSet<>();
    for (int k = 0; k < items.items().size(); k++) {
      YamlNode item = items.items().get(k);
      Object one = word(of, word, item, here + "[" + k + "]");
      if (one != null && !read.add(one)) {
        problems.add(item.line(), here + "[" + k + "]", "scenario.list.twice", item.found());
      }
    }
    return List.copyOf(read);
  }

  private Object word(Class<?> type, Word word, YamlNode value, String here) {
    if (!(value instanceof YamlNode.Text text) || text.isEmpty()) {
      problems.add(value.line(), here, value.found(), Message.of("scenario.word", meaning(word.meaning())));
      return null;
    }
    String written = text.text();
    problems.stands(here, text.line());
    Optional<Message> unfit = Inscriptions.unfit(written);
    if (unfit.isPresent()) {
      problems.add(value.line(), here, unfit.get(), Message.of("scenario.text-fits", Inscriptions.LONGEST));
      return null;
    }
    if (type == boolean.class || type == Boolean.class) {
      if (text.quoted() || !written.equals("true") && !written.equals("false")) {
        problems.add(value.line(), here, text.found(), Message.of("scenario.truth", meaning(word.meaning())),
            truth(written).map(meant -> Message.of(text.quoted() ? "scenario.number.unquoted" : "scenario.write",
                meant)).orElse(Message.of("scenario.truth.write")));
        return false;
      }
      return Boolean.valueOf(written);
    }
    if (type.isEnum()) {
      return constant(type, written, text.line(), here);
    }
    if (word.required() && written.isBlank()) {
      problems.add(value.line(), here, Message.of("scenario.found.blank"),
          Message.of("scenario.required", meaning(word.meaning())), Message.of("scenario.write-out"));
      return written;
    }
    if (names != null && !written.isEmpty()) {
      names.check(word.names(), written, text.line(), here, problems);
    }
    return written;
  }

  private static Optional<String> truth(String written) {
    return switch (written.toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "on", "y", "1", "true", "ja" -> Optional.of("true");
      case "no", "off", "n", "0", "false", "nein" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private Object constant(Class<?> type, String written, int line, String here) {
    List<String> known = new ArrayList<>();
    for (Object each : type.getEnumConstants()) {
      String name = Quantities.fileName(((Enum<?>) each).name());
      if (name.equals(written)) {
        return each;
      }
      known.add(name);
    }
    problems.unknown(line, here, Quantities.fileName(type.getSimpleName()), written, known);
    return null;
  }

  private static Message meaning(String english) {
    return Message.word("setting.meaning", english);
  }

  private static Message unit(String english) {
    return Message.word("model.unit", english);
  }
}
