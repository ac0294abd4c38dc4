package org.sozialraum.runner.scenariofile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.sozialraum.observe.Observables;

/**
 * JSON Schema (draft 7) of design files, from the annotations that {@link DesignReader} reads by.
 *
 * <p>Only the reader knows whether the scenario accepts a value, whether units are there, conditions can be read, names
 * differ, a point of reference is met, and how many points there are.
 */
public final class DesignSchema {
  private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
  /** Keys whose default is to say nothing, which is no number. */
  private static final List<String> NO_DEFAULT = List.of("from", "to", "levels", "threshold", "above", "below",
      "to-year", "points", "replications", "seed");

  private DesignSchema() {}

  /** The schema as JSON text. */
  public static String text() {
    return ScenarioSchema.text(whole());
  }

  private static ObjectNode whole() {
    ObjectNode schema = NEW.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Sozialraum design of a sweep");
    ObjectNode keys = record(schema, DesignKeys.class);
    ((ObjectNode) keys.get("levels")).put("default", 4);
    ObjectNode factors = list(keys, DesignReader.FACTORS, "what is varied", 1, DesignFactors.MOST);
    ObjectNode values = record(factors, DesignKeys.OfFactor.class);
    ((ObjectNode) values.get("values")).put("type", "array").put("minItems", 1);
    not(factors, "path", "paths");
    values(point(list(keys, DesignPoints.LIST, "points of a design of the kind list", 1, Integer.MAX_VALUE)));
    reference(keys.putObject(DesignPoints.REFERENCE));
    ObjectNode outputs = list(keys, DesignReader.OUTPUTS, "numbers that are kept of every run", 1, DesignOutputs.MOST);
    observables(record(outputs, DesignKeys.OfOutput.class), each -> true);
    waits(outputs);
    ObjectNode stops =
        list(keys, DesignReader.STOP, "when runs end early; any of these suffices", 0, DesignOutputs.MOST_STOPS);
    ScenarioSchema.types((ObjectNode) keys.get(DesignReader.STOP), "array", "null");
    observables(record(stops, DesignKeys.OfStop.class), Observables.Observable::weekly);
    ArrayNode either = stops.putArray("oneOf");
    either.addObject().putArray("required").add("above");
    either.addObject().putArray("required").add("below");
    ((ArrayNode) schema.get("required")).add(DesignReader.FACTORS).add(DesignReader.OUTPUTS);
    ArrayNode kinds = schema.putArray("allOf");
    for (DesignKeys.Kind kind : DesignKeys.Kind.values()) {
      kind(kinds.addObject(), kind);
    }
    return schema;
  }

  /** What a kind of design needs, and what it has no use for. */
  private static void kind(ObjectNode rule, DesignKeys.Kind kind) {
    rule.putObject("if").putObject("properties").putObject("design").put("const", DesignReader.word(kind));
    ObjectNode then = rule.putObject("then");
    ArrayNode required = then.putArray("required");
    ObjectNode keys = then.putObject("properties");
    key("points", kind.samples(), required, keys);
    key(DesignPoints.LIST, kind == DesignKeys.Kind.LIST, required, keys);
    key("table", kind == DesignKeys.Kind.TABLE, required, keys);
    if (kind != DesignKeys.Kind.MORRIS) {
      keys.put("levels", false);
    } else {
      keys.putObject("levels").put("multipleOf", 2);
    }
    if (kind == DesignKeys.Kind.ONE_AT_A_TIME) {
      required.add(DesignPoints.REFERENCE);
      keys.putObject(DesignPoints.REFERENCE).put("type", "object");
    } else if (kind.samples()) {
      keys.putObject(DesignPoints.REFERENCE).put("const", DesignPoints.OWN_BASELINE);
    }
    ObjectNode factor = keys.putObject(DesignReader.FACTORS).putObject("items");
    List<String> numbers = List.of("from", "to", "levels", "scale", "whole");
    if (kind.lists()) {
      ObjectNode none = factor.putObject("properties");
      none.put("values", false);
      numbers.forEach(each -> none.put(each, false));
      return;
    }
    ArrayNode either = factor.putArray("oneOf");
    ObjectNode named = either.addObject();
    named.putArray("required").add("values");
    ObjectNode none = named.putObject("properties");
    numbers.forEach(each -> none.put(each, false));
    ObjectNode counted = either.addObject();
    ArrayNode ends = counted.putArray("required").add("from").add("to");
    ObjectNode others = counted.putObject("properties");
    others.put("values", false);
    if (kind.counts()) {
      ends.add("levels");
    } else {
      others.put("levels", false);
    }
  }

  private static void key(String key, boolean needed, ArrayNode required, ObjectNode keys) {
    if (needed) {
      required.add(key);
    } else {
      keys.put(key, false);
    }
  }

  /** The keys of a record. */
  private static ObjectNode record(ObjectNode schema, Class<?> type) {
    ScenarioSchema.record(schema, type);
    ObjectNode keys = (ObjectNode) schema.get("properties");
    NO_DEFAULT.stream().filter(keys::has).forEach(key -> ((ObjectNode) keys.get(key)).remove("default"));
    return keys;
  }

  private static ObjectNode list(ObjectNode keys, String key, String meaning, int fewest, int most) {
    ObjectNode list = keys.putObject(key).put("description", meaning).put("type", "array");
    list.put("minItems", fewest);
    if (most < Integer.MAX_VALUE) {
      list.put("maxItems", most);
    }
    return list.putObject("items");
  }

  private static ObjectNode point(ObjectNode schema) {
    schema.put("type", "object").put("minProperties", 1);
    return schema.putObject("additionalProperties");
  }

  private static void values(ObjectNode schema) {
    ScenarioSchema.types(schema, "string", "number", "boolean");
  }

  private static void reference(ObjectNode schema) {
    schema.put("description", "what every point is compared with: own-baseline, the point itself without interventions,"
        + " or a value for each factor");
    ArrayNode either = schema.putArray("anyOf");
    either.addObject().put("const", DesignPoints.OWN_BASELINE);
    values(point(either.addObject()));
  }

  private static void not(ObjectNode schema, String one, String other) {
    schema.putObject("not").putArray("required").add(one).add(other);
  }

  /** Observables that editors offer; margins of a town's data have further names. */
  private static void observables(ObjectNode keys, Predicate<Observables.Observable> which) {
    ArrayNode examples = ((ObjectNode) keys.get("observable")).putArray("examples");
    Observables.all().stream().filter(which).map(Observables.Observable::name).forEach(examples::add);
  }

  /** A threshold is said where it is waited for, and a unit with its level. */
  private static void waits(ObjectNode schema) {
    schema.putObject("dependencies").putArray("unit").add("level");
    ObjectNode waits = schema.putObject("if").putObject("properties").putObject("reduce");
    waits.putArray("enum").add(DesignReader.word(DesignKeys.Reduce.FIRST_ABOVE))
        .add(DesignReader.word(DesignKeys.Reduce.FIRST_BELOW));
    schema.putObject("then").putArray("required").add("threshold");
    schema.putObject("else").putObject("properties").put("threshold", false);
  }
}
