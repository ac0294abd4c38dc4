package org.sozialraum.runner.store;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/**
 * {@code manifest.json}: what the results of a folder are results of, and how they came about.
 *
 * @param identity program and variants
 * @param complete whether every run came to its end
 * @param files fingerprints of the csv files, by name
 * @param notices sentences of the model
 */
record Manifest(Identity identity, boolean complete, Map<String, String> files, List<Message> notices) {
  static final String NAME = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Bytes of the largest that is read; its longest part names runs that failed. */
  private static final long LARGEST = 64L << 20;

  /** The manifest of a folder; empty if there is none or it cannot be read. */
  static Optional<Manifest> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      JsonNode program = root.required("program");
      List<Identity.Arm> arms = new ArrayList<>();
      for (JsonNode variant : root.required("variants")) {
        arms.add(new Identity.Arm(variant.required("name").asText(), texts(variant.required("scenario"))));
      }
      List<Message> notices = new ArrayList<>();
      root.path("notices").forEach(notice -> notices.add(message(notice)));
      return Optional.of(new Manifest(
          new Identity(new Program(program.required("version").asText(), program.required("commit").asText(),
              program.required("build").asText()), arms),
          root.path("complete").asBoolean(false), texts(root.path("files")), notices));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  /** Writes what is being computed, before anything is finished. */
  static void writeBegun(Path folder, Identity identity) throws IOException {
    ObjectNode root = begun(identity);
    root.put("complete", false);
    write(folder, root);
  }

  /** Writes the manifest of written results. */
  static void write(Path folder, Identity identity, Account account, Map<String, String> files) throws IOException {
    ObjectNode root = begun(identity);
    if (!account.townDigest().isBlank()) {
      root.put("town_digest", account.townDigest());
    }
    root.put("complete", account.failures().isEmpty());
    root.put("command", account.command());
    root.put("started", account.started().truncatedTo(ChronoUnit.SECONDS).toString());
    root.put("duration_seconds", thousandths(account.seconds()));
    root.put("workers", account.workers());
    for (int k = 0; k < account.arms().size(); k++) {
      Account.Arm arm = account.arms().get(k);
      ObjectNode node = (ObjectNode) root.required("variants").get(k);
      node.putObject("resident_weeks").put("own", arm.ownWeeks()).put("shared", arm.sharedWeeks())
          .put("computed", arm.computedWeeks());
      node.put("exchanged_residents_per_run", thousandths(arm.exchangedMean()));
      node.put("runs", arm.runs()).put("runs_taken_up", arm.takenUp()).put("runs_failed", arm.failed());
      node.put("seconds_per_run", thousandths(arm.secondsPerRun()));
    }
    ObjectNode java = root.putObject("java");
    java.put("version", System.getProperty("java.version"));
    java.put("vendor", System.getProperty("java.vendor"));
    java.put("vm", System.getProperty("java.vm.name"));
    ObjectNode machine = root.putObject("machine");
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("heap_bytes", Runtime.getRuntime().maxMemory());
    ObjectNode sums = root.putObject("files");
    files.forEach(sums::put);
    list(root.putArray("failures"), account.failures());
    account.notices().forEach(notice -> root.withArray("notices").add(node(notice)));
    stationarity(root.putArray("stationarity"), account);
    list(root.putArray("assumed"), account.assumed());
    write(folder, root);
  }

  /** Slopes a year of the reference, in the unit of the observable; what cannot be computed is left out. */
  private static void stationarity(ArrayNode array, Account account) {
    new java.util.TreeMap<>(account.drifts()).forEach((observable, drift) -> {
      ObjectNode node = array.addObject();
      node.put("observable", observable).put("years", drift.years()).put("runs", drift.runs());
      number(node, "slope_a_year", drift.slope());
      number(node, "lower", drift.lower());
      number(node, "upper", drift.upper());
      node.put("tested", !Double.isNaN(drift.lower()));
      node.put("drifts", drift.shown());
    });
  }

  private static void number(ObjectNode node, String name, double value) {
    if (!Double.isNaN(value)) {
      node.put(name, new BigDecimal(Decimals.text(Decimals.rounded(value))));
    }
  }

  private static ObjectNode begun(Identity identity) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode program = root.putObject("program");
    program.put("name", "Sozialraum");
    program.put("version", identity.program().version());
    program.put("commit", identity.program().commit());
    program.put("build", identity.program().build());
    root.put("scenario_digest", identity.scenarioDigest());
    // The last variant is the one that the question is about; all variants stand below.
    Map<String, String> asked = identity.arms().get(identity.arms().size() - 1).parts();
    root.put("town_digest", asked.getOrDefault("town", ""));
    root.put("seed", new BigInteger(asked.getOrDefault("seed", "0")));
    root.put("replications", Integer.parseInt(asked.getOrDefault("replications", "0")));
    ArrayNode variants = root.putArray("variants");
    for (Identity.Arm arm : identity.arms()) {
      ObjectNode variant = variants.addObject();
      variant.put("name", arm.name());
      variant.put("digest", arm.digest());
      ObjectNode parts = variant.putObject("scenario");
      arm.parts().forEach(parts::put);
    }
    return root;
  }

  private static void list(ArrayNode array, List<String> lines) {
    lines.forEach(array::add);
  }

  /** A message as a file keeps it: its English text for readers, its parts for the other language. */
  private static ObjectNode node(Message message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("text", message.in(Language.EN));
    node.put("key", message.key());
    ArrayNode arguments = node.putArray("arguments");
    for (Object argument : message.arguments()) {
      arguments.add(argument instanceof Message inner ? node(inner)
          : JSON.getNodeFactory().textNode(argument.toString()));
    }
    return node;
  }

  private static Message message(JsonNode node) {
    List<Object> arguments = new ArrayList<>();
    node.required("arguments").forEach(each -> arguments.add(each.isObject() ? message(each) : each.asText()));
    return new Message(node.required("key").asText(), arguments);
  }

  private static BigDecimal thousandths(double value) {
    return new BigDecimal(Decimals.text(Double.isNaN(value) ? 0 : Math.rint(value * 1000) / 1000));
  }

  private static void write(Path folder, ObjectNode root) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
        .withObjectIndenter(indenter).withArrayIndenter(indenter);
    byte[] text = JSON.writer(printer).writeValueAsBytes(root);
    WholeFile.write(folder.resolve(NAME), out -> {
      out.write(text);
      out.write('\n');
    });
  }
}
