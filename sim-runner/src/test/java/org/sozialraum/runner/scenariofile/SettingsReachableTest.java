package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Position;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;

/** Every setting of the model, of every intervention and of every shock can be set in a scenario file. */
class SettingsReachableTest {

  static Stream<Arguments> settings() {
    List<Arguments> all = new ArrayList<>();
    leaves(Settings.class, Settings.class, new ArrayList<>(), all);
    Interventions.known().values().forEach(type -> leaves(type, type, new ArrayList<>(), all));
    Shocks.known().values().forEach(type -> leaves(type, type, new ArrayList<>(), all));
    leaves(SampleActions.OpenHouse.class, SampleActions.OpenHouse.class, new ArrayList<>(), all);
    return all.stream();
  }

  private static void leaves(Class<? extends Record> whole, Class<?> type, List<RecordComponent> path,
      List<Arguments> all) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<RecordComponent> here = new ArrayList<>(path);
      here.add(component);
      if (component.getType().isRecord() && !component.isAnnotationPresent(Position.class)) {
        leaves(whole, component.getType(), here, all);
      } else {
        String name = whole.getSimpleName() + ": "
            + String.join(".", here.stream().map(RecordReader::key).toList());
        all.add(Arguments.of(name, whole, here));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void canBeSet(String name, Class<? extends Record> type, List<RecordComponent> path) {
    RecordComponent leaf = path.get(path.size() - 1);
    String other = otherThanDefault(leaf);
    StringBuilder yaml = new StringBuilder();
    if (path.size() == 1) {
      // Required settings beside the one in question.
      for (RecordComponent component : type.getRecordComponents()) {
        if (!component.getName().equals(leaf.getName()) && required(component)) {
          yaml.append(RecordReader.key(component)).append(": ").append(otherThanDefault(component)).append('\n');
        }
      }
    }
    for (int depth = 0; depth < path.size(); depth++) {
      yaml.append("  ".repeat(depth)).append(RecordReader.key(path.get(depth))).append(":")
          .append(depth == path.size() - 1 ? " " + other : "").append('\n');
    }
    LocatedProblems problems = new LocatedProblems("file");
    YamlNode tree = YamlTree.of(yaml.toString(), problems).orElseThrow();
    Object value = new RecordReader(SampleActions.town(), problems).read(type, tree, "").orElse(null);
    assertThat(problems.sorted().stream().map(LocatedProblem::text)).isEmpty();
    for (RecordComponent component : path) {
      value = Quantities.valueOf((Record) value, component);
    }
    assertThat(value).isNotEqualTo(Quantities.defaultOf(leaf));
    if (value instanceof Number number) {
      assertThat(number.doubleValue()).isEqualTo(Double.parseDouble(other));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("registered")
  void isARecordOfItsKind(String word, Class<? extends Record> type, Class<?> kind) {
    assertThat(word).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(kind).isAssignableFrom(type);
  }

  static Stream<Arguments> registered() {
    return Stream.concat(
        Interventions.known().entrySet().stream()
            .map(each -> Arguments.of(each.getKey(), each.getValue(), Intervention.class)),
        Stream.concat(Shocks.known().entrySet().stream()
            .map(each -> Arguments.of(each.getKey(), each.getValue(), Shock.class)),
            Stream.of(Arguments.of("storm", SampleActions.Storm.class, Shock.class))));
  }

  private static boolean required(RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    Word word = component.getAnnotation(Word.class);
    return quantity != null && quantity.required() || word != null && word.required();
  }

  /** A value inside the bounds that is not the default, as a file writes it. */
  private static String otherThanDefault(RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    if (quantity != null) {
      return otherNumber(component.getType() == double.class, quantity.byDefault(), quantity.min(), quantity.max());
    }
    if (component.isAnnotationPresent(Position.class)) {
      return "{x: 50, y: 60}";
    }
    Curve curve = component.getAnnotation(Curve.class);
    if (curve != null) {
      List<String> values = new ArrayList<>();
      for (double value : curve.byDefault()) {
        values.add(otherNumber(true, value, curve.min(), curve.max()));
      }
      return "[" + String.join(", ", values) + "]";
    }
    if (List.class.isAssignableFrom(component.getType())) {
      Class<?> of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return "[" + word(of, component) + "]";
    }
    return word(component.getType(), component);
  }

  private static String word(Class<?> type, RecordComponent component) {
    Word word = component.getAnnotation(Word.class);
    if (type == boolean.class) {
      return String.valueOf(!Boolean.parseBoolean(word.byDefault()));
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        String name = Quantities.fileName(((Enum<?>) constant).name());
        if (!name.equals(word.byDefault())) {
          return name;
        }
      }
    }
    return switch (word.names()) {
      case QUARTER -> "Nord";
      case PLACE -> "Alte Post";
      default -> "something else";
    };
  }

  private static String otherNumber(boolean fraction, double byDefault, double min, double max) {
    double middle = byDefault < max ? byDefault + (max - byDefault) / 2 : byDefault - (byDefault - min) / 2;
    if (!fraction) {
      middle = byDefault < max ? Math.ceil(middle) : Math.floor(middle);
    }
    return Numerals.plain(middle);
  }
}
