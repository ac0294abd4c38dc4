package org.sozialraum.runner.database;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Levels;
import org.sozialraum.runner.design.NumberLevels;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.scenario.Scenario;

/**
 * {@code datapackage.json} (Frictionless Data Package 1): what every column of the csv files means, in which unit, and
 * the SHA-256 of each file.
 */
public final class Datapackage {
  /** Name of the file. */
  public static final String NAME = "datapackage.json";
  private static final String CSV = ".csv";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NUMBER = "number";
  private static final String WORD = "word";
  /** Statistics stand in one column for all outputs, whose units the description of the runs tells. */
  private static final String OF_OUTPUT = "that of the output";

  private final Design design;
  private final FactorUnit units;
  private final Path folder;

  private Datapackage(Design design, FactorUnit units, Path folder) {
    this.design = design;
    this.units = units;
    this.folder = folder;
  }

  /**
   * Describes files of a sweep.
   *
   * @param base the scenario that every point starts from, for the units of what factors change in interventions
   * @param files names of files in the folder; those whose columns it does not know are listed without them
   */
  public static void write(Path folder, Design design, Optional<Scenario> base, List<String> files)
      throws IOException {
    Datapackage described = new Datapackage(design, new FactorUnit(base), folder);
    ObjectNode root = JSON.createObjectNode();
    boolean isAllTables = files.stream().allMatch(each -> each.endsWith(CSV));
    root.put("profile", isAllTables ? "tabular-data-package" : "data-package");
    // Parts and copies of a sweep lie in folders and files of other names.
    root.put("name", "sweep");
    root.put("title", design.question());
    root.put("description", "Runs of a simulation of synthetic residents; no forecast of a real place. Texts"
        + " that a spreadsheet would take for a formula begin with an apostrophe.");
    ArrayNode resources = root.putArray("resources");
    for (String file : files) {
      described.resource(resources.addObject(), file);
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    String text = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .writeValueAsString(root);
    WholeFile.write(folder.resolve(NAME), text + "\n");
  }

  /** SHA-256 of a file, in hexadecimal digits. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private void resource(ObjectNode node, String file) throws IOException {
    Path path = folder.resolve(file);
    String kind = file.substring(file.lastIndexOf('.') + 1);
    boolean isTable = file.endsWith(CSV);
    // The same rows in two kinds of files are two resources, which must not share a name.
    node.put("name", isTable ? file.substring(0, file.length() - CSV.length()) : file.replace('.', '-'));
    node.put("path", file);
    node.put("profile", isTable ? "tabular-data-resource" : "data-resource");
    node.put("format", kind).put("mediatype", switch (kind) {
      case "csv" -> "text/csv";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/vnd.apache." + kind;
    });
    node.put("bytes", Files.size(path));
    node.put("hash", "sha256:" + sha256(path));
    if (!isTable) {
      node.put("description", "The columns and rows of " + file.substring(0, file.lastIndexOf('.')) + CSV + ".");
      return;
    }
    node.put("encoding", "utf-8");
    node.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\n").put("quoteChar", "\"")
        .put("doubleQuote", true).put("header", true);
    ObjectNode schema = node.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    String key = switch (file) {
      case Export.RUNS -> runs(fields);
      case Export.POINTS -> points(fields);
      case Export.FAILURES -> failures(fields);
      case Export.SERIES -> series(fields);
      case PointStatisticsCsv.NAME -> summary(fields);
      default -> "";
    };
    schema.putArray("missingValues").add("");
    if (!key.isEmpty()) {
      ArrayNode keys = schema.putArray("primaryKey");
      List.of(key.split(" ")).forEach(keys::add);
    }
  }

  private static void field(ArrayNode fields, String name, String type, String unit, String meaning) {
    fields.addObject().put("name", name).put("type", type).put("description", meaning).put("unit", unit);
  }

  private static void replication(ArrayNode fields) {
    field(fields, "replication", "integer", NUMBER,
        "number of the replication, from 0: runs of the same number share their chance");
  }

  private static void point(ArrayNode fields) {
    field(fields, "point", "integer", NUMBER, "number of the point of the design, from 0");
  }

  private static void arm(ArrayNode fields) {
    field(fields, "arm", "string", WORD, "scenario, or baseline for the same without its interventions");
  }

  private static void place(ArrayNode fields) {
    replication(fields);
    point(fields);
    arm(fields);
  }

  private void factors(ArrayNode fields) {
    for (Factor factor : design.factors()) {
      boolean isNumber = isNumber(factor.levels());
      field(fields, factor.name(), isNumber ? "number" : "string", units.of(factor, isNumber),
          "value of the factor " + factor.name() + ": " + String.join(", ", factor.paths()) + " of the scenario");
    }
  }

  private static boolean isNumber(Levels levels) {
    return levels instanceof NumberLevels
        || IntStream.range(0, levels.count()).allMatch(level -> Export.isNumber(levels.value(level)));
  }

  private String runs(ArrayNode fields) {
    place(fields);
    factors(fields);
    for (Output output : design.outputs()) {
      field(fields, output.name(), "number", unit(output), meaning(output));
    }
    field(fields, "stopped_week", "integer", "weeks",
        "first observed week that the run did not live, where the design ended it");
    return "replication point arm";
  }

  private static String meaning(Output output) {
    String what = Observables.named(output.observable())
        .map(each -> each.english() + " – " + each.meaning().in(Language.EN)).orElse(output.observable());
    String where = output.unit().isEmpty() ? "whole town" : output.level() + " " + output.unit();
    String years = output.fromYear() <= 1 && output.toYear() == Integer.MAX_VALUE ? ""
        : ", years " + output.fromYear() + " to "
            + (output.toYear() == Integer.MAX_VALUE ? "the end" : output.toYear());
    String how = switch (output.reducer()) {
      case FINAL -> "last value";
      case MEAN -> "mean over time";
      case MIN -> "least value";
      case MAX -> "largest value";
      case FIRST_ABOVE -> "years until first above " + output.threshold();
      case FIRST_BELOW -> "years until first below " + output.threshold();
    };
    return what + "; " + where + "; " + how + years;
  }

  private static String unit(Output output) {
    return switch (output.reducer()) {
      case FIRST_ABOVE, FIRST_BELOW -> "years";
      default -> Observables.named(output.observable()).map(each -> each.unit().word().in(Language.EN)).orElse("");
    };
  }

  private String points(ArrayNode fields) {
    point(fields);
    factors(fields);
    return "point";
  }

  private static String failures(ArrayNode fields) {
    place(fields);
    field(fields, "seed", "integer", NUMBER, "seed of the scenario");
    field(fields, "parameters", "string", WORD, "values of the factors");
    field(fields, "message", "string", WORD, "what went wrong");
    field(fields, "replay", "string", WORD, "command that does this run again");
    return "replication point arm";
  }

  private static String series(ArrayNode fields) {
    place(fields);
    field(fields, "week", "integer", "weeks", "observed week; of a yearly value the last week of its year");
    field(fields, "level", "string", WORD, "level of the unit: county, municipality, district, quarter or group");
    field(fields, "unit", "string", WORD, "name of the unit");
    field(fields, "observable", "string", WORD, "what is observed; see describe observables");
    field(fields, "value", "number", "that of the observable", "value of the observable in this week");
    return "replication point arm week level unit observable";
  }

  private String summary(ArrayNode fields) {
    point(fields);
    arm(fields);
    factors(fields);
    field(fields, "output", "string", WORD, "name of the output; see the columns of " + Export.RUNS);
    field(fields, "n", "integer", "runs", "replications with a value");
    field(fields, "mean", "number", OF_OUTPUT, "mean over replications");
    field(fields, "sd", "number", OF_OUTPUT, "standard deviation over replications");
    field(fields, "lower", "number", OF_OUTPUT, "lower end of the 95 % interval of the mean");
    field(fields, "upper", "number", OF_OUTPUT, "upper end of the 95 % interval of the mean");
    for (double share : PairedSummary.shares()) {
      String percent = String.format(Locale.ROOT, "%02d", Math.round(100 * share));
      field(fields, "q" + percent, "number", OF_OUTPUT,
          "value below which " + Math.round(100 * share) + " % of the replications lie");
    }
    field(fields, "pairs", "integer", "pairs of runs",
        "replications in which this point and the reference both have a value");
    field(fields, "difference", "number", OF_OUTPUT, "mean of the paired differences to the reference");
    field(fields, "diff_lower", "number", OF_OUTPUT, "lower end of the 95 % interval of that mean");
    field(fields, "diff_upper", "number", OF_OUTPUT, "upper end of the 95 % interval of that mean");
    field(fields, "share_above", "number", "share", "share of pairs whose difference is above zero");
    field(fields, "variance_reduction", "number", "share",
        "share of the variance of a difference that common chance took away; below zero where it added some");
    return "point arm output";
  }
}
