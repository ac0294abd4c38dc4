package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} refuses the schema refuses, and the reverse. */
class ScenarioSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(ScenarioSchema.text());
  /** Numbers of YAML 1.2's core schema, which editors use. */
  private static final Pattern YAML_WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern YAML_NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
  /** Exceptions that need the town, its places or the calendar. */
  private static final Pattern NEEDS_THE_TOWN = Pattern.compile(
      "no (quarter|place) is called|(quarters|places) are called|no town or town folder is called|but not a town folder"
          + "|never begins|before the run|there is no file|outside every quarter|lies nowhere on the globe"
          + "|in the quarter"
          + "|which are degrees|the same point as|places? of the town|half a place");
  /** Exceptions that need the spelling: YAML tells an editor the number, not how it was written. */
  private static final Pattern ODD_NUMBER =
      Pattern.compile("[-+]?0[0-9].*|[-+]?[0-9.]+[eE][-+]?[0-9]+|[-+]?[0-9]+\\.0*");

  @TempDir
  private Path folder;

  /** A scenario as an editor sees it; empty if it does not see a scenario but a broken file. */
  static Optional<JsonNode> seen(String text) {
    LocatedProblems problems = new LocatedProblems("");
    return YamlTree.of(text, problems).filter(tree -> problems.count() == 0 && !isForgotten(tree))
        .map(ScenarioSchemaTest::json);
  }

  /** Whether a key stands twice, which JSON cannot say, or a number is spelt in a way that YAML forgets. */
  private static boolean isForgotten(YamlNode node) {
    if (node instanceof YamlNode.Items items) {
      return items.items().stream().anyMatch(ScenarioSchemaTest::isForgotten);
    }
    if (node instanceof YamlNode.Mapping mapping) {
      Set<String> keys = new HashSet<>();
      return mapping.entries().stream().anyMatch(each -> !keys.add(each.key()) || isForgotten(each.value()));
    }
    return node instanceof YamlNode.Text text && !text.quoted() && ODD_NUMBER.matcher(text.text()).matches();
  }

  private static JsonNode json(YamlNode node) {
    JsonNodeFactory create = JsonNodeFactory.instance;
    if (node instanceof YamlNode.Items items) {
      ArrayNode array = create.arrayNode();
      items.items().forEach(each -> array.add(json(each)));
      return array;
    }
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = create.objectNode();
      mapping.entries().forEach(each -> object.set(each.key(), json(each.value())));
      return object;
    }
    YamlNode.Text text = (YamlNode.Text) node;
    String written = text.text();
    if (text.quoted()) {
      return create.textNode(written);
    }
    if (text.isEmpty()) {
      return create.nullNode();
    }
    if (written.equals("true") || written.equals("false")) {
      return create.booleanNode(Boolean.parseBoolean(written));
    }
    return YAML_WHOLE.matcher(written).matches() ? create.numberNode(new BigInteger(written.replace("+", "")))
        : YAML_NUMBER.matcher(written).matches() ? create.numberNode(new BigDecimal(written))
        : create.textNode(written);
  }

  private List<String> refusals(String text) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, text);
    return ScenarioReader.read(file, Overrides.NONE).problems().stream().map(LocatedProblem::text).toList();
  }

  private static List<Path> files() throws IOException {
    Path root = Path.of(System.getProperty("sozialraum.root", "")).toAbsolutePath();
    while (!Files.isDirectory(root.resolve("scenarios"))) {
      root = root.getParent();
    }
    try (Stream<Path> files = Files.list(root.resolve("scenarios"))) {
      return files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Scenarios that stand alone: what builds on another file would miss it where mutations are written. */
  static List<String> shipped() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      if (!text.contains("based-on:")) {
        // Half a million drawn towns are not needed to see whether a key is right.
        texts.add(text.replace("town: musterstadt", "town: dorfgruppe"));
      }
    }
    return texts;
  }

  @Test
  void acceptsWhatIsShippedAndWhatIsWrittenOut() throws IOException {
    assertThat(files()).hasSizeGreaterThan(shipped().size());
    for (Path file : files()) {
      assertThat(SCHEMA.validate(seen(Files.readString(file)).orElseThrow())).as(file.toString()).isEmpty();
      ScenarioReader.Reading reading = ScenarioReader.read(file, Overrides.NONE);
      assertThat(reading.problems()).as(file.toString()).isEmpty();
      ScenarioFile read = reading.scenario().orElseThrow();
      assertThat(SCHEMA.validate(seen(ScenarioWriter.text(read.scenario(), read.town())).orElseThrow())).isEmpty();
    }
  }

  @Test
  void editorsKnowItsDraftAndTheReadmeShowsHowToUseIt() throws IOException {
    // The YAML server of most editors warns of drafts after 7 and then completes nothing reliably.
    assertThat(SCHEMA.getSchemaNode().get("$schema").asText()).isEqualTo("http://json-schema.org/draft-07/schema#");
    Path root = Path.of(System.getProperty("sozialraum.root", "")).toAbsolutePath();
    while (!Files.isDirectory(root.resolve("scenarios"))) {
      root = root.getParent();
    }
    assertThat(Files.readString(root.resolve("README.md"))).contains("./sozialraum schema > scenario.schema.json",
        "# yaml-language-server: $schema=scenario.schema.json");
  }

  @Test
  void aPlaceIsNamedByItsQuarterOrByAPoint() {
    JsonNode centre = SCHEMA.getSchemaNode().at("/properties/interventions/items/properties/neighbourhood-centre");
    assertThat(centre.get("anyOf").toString()).isEqualTo("[{\"required\":[\"quarter\"]},{\"required\":[\"at\"]}]");
    assertThat(centre.at("/properties/at/anyOf/0/required").toString()).isEqualTo("[\"x\",\"y\"]");
    assertThat(centre.at("/properties/at/anyOf/1/properties/lat/maximum").asInt()).isEqualTo(90);
  }

  @Test
  void saysUnitDefaultAndSource() {
    JsonNode runs = SCHEMA.getSchemaNode().at("/properties/replications");
    assertThat(runs.get("description").asText()).isEqualTo("runs with different luck (runs); source: design decision");
    assertThat(runs.get("default").asInt()).isEqualTo(10);
    assertThat(runs.get("minimum").asInt()).isEqualTo(1);
    assertThat(runs.get("maximum").asInt()).isEqualTo(10_000);
    assertThat(SCHEMA.getSchemaNode().at("/properties/seed/minimum").asLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(SCHEMA.getSchemaNode().at("/properties/switched-off/items/enum").toString()).contains("\"fear\"");
    assertThat(SCHEMA.getSchemaNode().toString()).contains("neighbourhood-centre", "close-places", "based-on");
  }

  @Test
  void refusesWhatCheckRefusesAndTheReverse() throws IOException {
    List<String> shipped = shipped();
    Random random = new Random(11);
    int refused = 0;
    int accepted = 0;
    int excepted = 0;
    List<String> disagreements = new ArrayList<>();
    for (int k = 0; k < 600; k++) {
      String text = Mutation.of(shipped.get(random.nextInt(shipped.size())), shipped, random);
      Optional<JsonNode> seen = seen(text);
      if (seen.isEmpty()) {
        excepted++;
        continue;
      }
      List<String> refusals = refusals(text);
      List<String> ownRefusals = refusals.stream().filter(each -> !NEEDS_THE_TOWN.matcher(each).find()).toList();
      Set<ValidationMessage> messages = SCHEMA.validate(seen.get());
      if (ownRefusals.isEmpty() != messages.isEmpty()) {
        disagreements.add("check: " + refusals + "\nschema: " + messages + "\n" + text);
      }
      if (!messages.isEmpty()) {
        refused++;
      } else if (refusals.isEmpty()) {
        accepted++;
      } else {
        excepted++;
      }
    }
    assertThat(disagreements).isEmpty();
    // Otherwise the agreement would be one of a test that only looks at one kind.
    assertThat(refused).as("mutations refused by both").isGreaterThan(200);
    assertThat(accepted).as("mutations accepted by both").isGreaterThan(60);
    assertThat(excepted).as("mutations that need the town or are no YAML").isLessThan(250);
  }

  /** Small changes of a scenario's lines. */
  private static final class Mutation {
    private static final List<String> VALUES = List.of("0", "1", "-1", "2.5", "1e9", "-7", "three", "\"3\"", "true",
        "false", "\"\"", "", "~", "null", "[]", "{}", "[1, 2]", "[fear]", "[fear, fear]", "[outings, gravity]",
        "{a: 1}", "0,5", "50 %", ".nan", ".inf", "99999999999999999999", "kirchfeld", "[kirchfeld]", "Yes", "cafe",
        "0.5", "{x: 600, y: 600}", "{x: 1}", "{lon: 8.5, lat: 50}", "{lon: 200, lat: 50}", "{x: 1, lat: 2}",
        "100", "5200", "\" \"", "[cafe, park]", "[[]]", "'x'");
    private static final List<String> LINES = List.of("seed: 3", "replications: 4", "smallest-effect-of-interest: 1.5",
        "switched-off: [ties]", "settings: {week: {outings: {fear-effect: 0.5}}}", "settings:", "horizon: {}",
        "based-on: ../none.yaml", "shocks: []", "unknown-key: 3", "settings: {week: {outings: {fear-efect: 0.5}}}",
        "settings: {wek: {}}", "switched-off: fear", "shocks: [{close-places: {}}]", "shocks: [{close-places: }]",
        "shocks: [close-places]", "shocks: [{close-places: {share: 2}}]", "shocks: [{close-places: {kinds: [cafe]}}]",
        "shocks: [{close-places: {kinds: [caffe]}}]", "interventions: [{project-fund: {}}]",
        "interventions: [{neighbourhood-centre: {at: {x: 500, y: 2000}}}]",
        "interventions: [{neighbourhood-centre: {at: {x: 500}}}]", "      at: {x: 500, y: 2000}",
        "interventions: [{neighbourhood-centre: {name: None}}]", "interventions: [{}]",
        "interventions: [{project-fund: {quarters: [kirchfeld]}, asking-campaign: {quarters: [kirchfeld]}}]");

    private Mutation() {}

    static String of(String text, List<String> others, Random random) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      for (int times = random.nextInt(2); times >= 0; times--) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int colon = line.lastIndexOf(": ");
        switch (random.nextInt(8)) {
          case 0 -> lines.remove(at);
          case 1, 2, 3 -> {
            if (colon > 0) {
              lines.set(at, line.substring(0, colon + 2) + VALUES.get(random.nextInt(VALUES.size())));
            }
          }
          case 4 -> {
            int letter = random.nextInt(line.length());
            lines.set(at, line.substring(0, letter) + line.substring(letter + 1));
          }
          case 5 -> lines.set(at, line.replaceFirst("[0-9]+", String.valueOf(random.nextInt(12_000) - 100)));
          case 6 -> lines.add(LINES.get(random.nextInt(LINES.size())));
          default -> {
            String other = others.get(random.nextInt(others.size()));
            List<String> from = other.lines().toList();
            lines.set(at, from.get(random.nextInt(from.size())));
          }
        }
      }
      return String.join("\n", lines) + "\n";
    }
  }
}
