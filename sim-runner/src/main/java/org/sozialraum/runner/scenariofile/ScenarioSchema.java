package org.sozialraum.runner.scenariofile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Position;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;

/**
 * JSON Schema (draft 7, which all editors know) of scenario files: what {@link ScenarioReader} refuses the schema
 * refuses, and the reverse, from the same annotations.
 *
 * <p>Exceptions need the town, other files, or the spelling of a number: names of quarters, places, towns and files;
 * dates that never come; keys written twice; {@code 1e3} and {@code 1.0} where a whole number is wanted, {@code 010},
 * {@code 0x10}, {@code True}.
 */
public final class ScenarioSchema {
  private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

  private final Vocabulary vocabulary;

  private ScenarioSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The schema as JSON text. */
  public static String text() {
    return text(Vocabulary.ofModel());
  }

  static String text(Vocabulary vocabulary) {
    return text(new ScenarioSchema(vocabulary).whole());
  }

  /** A schema as JSON text, the same on every system. */
  static String text(ObjectNode schema) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
          .writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }

  private ObjectNode whole() {
    ObjectNode schema = NEW.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Sozialraum scenario");
    record(schema, ScenarioKeys.class);
    ObjectNode keys = (ObjectNode) schema.get("properties");
    ArrayNode towns = ((ObjectNode) keys.get("town")).putArray("examples");
    vocabulary.townNames().forEach(towns::add);
    stakeholders(keys.putObject(StakeholderReader.KEY));
    record(keys.putObject(BudgetKeys.KEY), BudgetKeys.class)
        .put("description", "money that all interventions share; what they leave of it pays hours of services");
    actions(keys.putObject("interventions"), "what stakeholders do; left out of the baseline",
        vocabulary.interventions());
    actions(keys.putObject("shocks"), "events nobody chose; they stay in the baseline", vocabulary.shocks());
    text(keys.putObject(LayeredFile.BASED_ON), true)
        .put("description", "scenario file that this one builds on, seen from here");
    // A file that builds on another need not say what that one says.
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().set("required", schema.remove("required"));
    either.addObject().putArray("required").add(LayeredFile.BASED_ON);
    schema.put("type", "object");
    return schema;
  }

  /** What a network holds can only be checked by reading it. */
  private static void stakeholders(ObjectNode schema) {
    record(schema, StakeholderKeys.class)
        .put("description", "who the stakeholders are and how closely they work together when the run begins");
    ObjectNode network = ((ObjectNode) schema.get("properties")).putObject(StakeholderReader.NETWORK);
    network.put("description", "a network of one's own instead: path of a CSV file with a row and a column for each"
        + " actor, seen from here, or its rows as lists of cells");
    ArrayNode either = network.putArray("anyOf");
    text(either.addObject(), true);
    ObjectNode row = either.addObject().put("type", "array").put("minItems", 2).putObject("items");
    types(row.put("type", "array").putObject("items"), "string", "number", "boolean", "null");
    ArrayNode both = schema.putObject("not").putArray("required");
    both.add("structure").add(StakeholderReader.NETWORK);
  }

  private void actions(ObjectNode schema, String meaning, Map<String, Class<? extends Record>> known) {
    types(schema, "array", "null").put("description", meaning);
    ObjectNode item = schema.putObject("items");
    item.put("type", "object").put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
    ObjectNode names = item.putObject("properties");
    known.forEach((name, type) -> record(names.putObject(name), type));
  }

  /** Keys of a record; nothing written stands for no keys, where none is required. */
  static ObjectNode record(ObjectNode schema, Class<?> type) {
    ArrayNode required = NEW.arrayNode();
    ObjectNode keys = NEW.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = RecordReader.key(component);
      component(keys.putObject(key), component);
      String instead = instead(component);
      if (!instead.isEmpty()) {
        ArrayNode either = schema.putArray("anyOf");
        either.addObject().putArray("required").add(key);
        either.addObject().putArray("required").add(instead);
      } else if (isRequired(component)) {
        required.add(key);
      }
    }
    if (required.isEmpty() && !schema.has("anyOf")) {
      types(schema, "object", "null");
    } else {
      schema.put("type", "object");
    }
    schema.put("additionalProperties", false);
    schema.set("properties", keys);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private static String instead(RecordComponent component) {
    Word word = component.getAnnotation(Word.class);
    return word == null ? "" : word.instead();
  }

  private static boolean isRequired(RecordComponent component) {
    if (component.isAnnotationPresent(Position.class)) {
      return false;
    }
    Quantity quantity = component.getAnnotation(Quantity.class);
    Word word = component.getAnnotation(Word.class);
    if (quantity != null || word != null || component.isAnnotationPresent(Curve.class)) {
      return quantity != null && quantity.required() || word != null && word.required();
    }
    for (RecordComponent inner : component.getType().getRecordComponents()) {
      if (isRequired(inner)) {
        return true;
      }
    }
    return false;
  }

  private static void component(ObjectNode schema, RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    Curve curve = component.getAnnotation(Curve.class);
    Word word = component.getAnnotation(Word.class);
    if (quantity != null) {
      schema.put("description", described(quantity.meaning(), quantity.unit(), quantity.source()));
      if (!quantity.required()) {
        schema.set("default", number(quantity.byDefault()));
      }
      number(schema, component.getType(), quantity.min(), quantity.max());
    } else if (curve != null) {
      curve(schema, curve);
    } else if (word != null) {
      words(schema.put("description", word.meaning()), component, word);
    } else if (component.isAnnotationPresent(Position.class)) {
      schema.put("description", component.getAnnotation(Position.class).meaning()
          + " (metres {x, y} or degrees {lon, lat})");
      ArrayNode either = schema.putArray("anyOf");
      record(either.addObject(), PositionReader.Metres.class);
      record(either.addObject(), PositionReader.Degrees.class);
    } else {
      record(schema, component.getType());
    }
  }

  private static String described(String meaning, String unit, String source) {
    return meaning + " (" + unit + "); source: " + source;
  }

  private static void number(ObjectNode schema, Class<?> type, double min, double max) {
    boolean whole = type != double.class;
    schema.put("type", whole ? "integer" : "number");
    if (type == long.class) {
      schema.put("minimum", (long) min);
      schema.put("maximum", (long) max);
    } else {
      schema.set("minimum", number(min));
      schema.set("maximum", number(max));
    }
  }

  /** A number as a scenario file would write it. */
  private static JsonNode number(double value) {
    BigDecimal exact = new BigDecimal(Message.plain(value));
    return exact.stripTrailingZeros().scale() <= 0 && exact.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
        ? NEW.numberNode(exact.longValue()) : NEW.numberNode(value);
  }

  private static void curve(ObjectNode schema, Curve curve) {
    List<String> ages = new ArrayList<>();
    ArrayNode byDefault = NEW.arrayNode();
    for (int k = 0; k < curve.ages().length; k++) {
      ages.add(Numerals.plain(curve.ages()[k]));
      byDefault.add(number(curve.byDefault()[k]));
    }
    schema.put("description", described(curve.meaning() + " at the ages " + String.join(", ", ages), curve.unit(),
        curve.source()));
    schema.set("default", byDefault);
    schema.put("type", "array").put("minItems", ages.size()).put("maxItems", ages.size());
    number(schema.putObject("items"), double.class, curve.min(), curve.max());
  }

  private static void words(ObjectNode schema, RecordComponent component, Word word) {
    Class<?> type = component.getType();
    if (!List.class.isAssignableFrom(type)) {
      word(schema, type, word.required());
      Object byDefault = Quantities.defaultOf(component);
      if (byDefault instanceof Boolean truth) {
        schema.put("default", truth);
      } else if (!word.required() && !word.byDefault().isEmpty()) {
        schema.put("default", word.byDefault());
      }
      return;
    }
    if (word.required()) {
      schema.put("type", "array").put("minItems", 1);
    } else {
      types(schema, "array", "null");
    }
    schema.put("uniqueItems", true);
    Class<?> of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    word(schema.putObject("items"), of, word.required());
  }

  private static void word(ObjectNode schema, Class<?> type, boolean required) {
    if (type == boolean.class || type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (type.isEnum()) {
      ArrayNode names = schema.putArray("enum");
      for (Object each : type.getEnumConstants()) {
        names.add(Quantities.fileName(((Enum<?>) each).name()));
      }
    } else {
      text(schema, required);
    }
  }

  /** Free text; a name such as 03 or true needs no quotes in a scenario, but is no text to YAML. */
  static ObjectNode text(ObjectNode schema, boolean required) {
    types(schema, "string", "number", "boolean");
    return required ? schema.put("pattern", "\\S") : schema;
  }

  static ObjectNode types(ObjectNode schema, String... types) {
    ArrayNode all = schema.putArray("type");
    for (String each : types) {
      all.add(each);
    }
    return schema;
  }
}
