package org.sozialraum.runner.calibration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.scenario.Settings;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;

/**
 * The default-parameter file: every free number, every fitted constant and every centre of the default model, with a
 * header that says where they come from. The annotations of the settings say the same, and a test holds both together.
 */
public final class DefaultsFile {
  /** Name of the file, in the folder of a calibration and among the model's resources. */
  public static final String NAME = "defaults.properties";

  private DefaultsFile() {}

  /**
   * The text of the file.
   *
   * @param head what is said of its origin, by key
   * @param settings settings that came out
   * @param numbers free numbers, constants included
   */
  public static String text(Map<String, String> head, Settings settings, List<FreeNumber> numbers) {
    StringBuilder body = new StringBuilder();
    body.append("\n# free numbers\n");
    numbers.stream().filter(each -> !each.isConstant()).forEach(each -> line(body, each.path(), each.of(settings)));
    body.append("\n# constants, each fitted to one figure: no evidence\n");
    numbers.stream().filter(FreeNumber::isConstant).forEach(each -> line(body, each.path(), each.of(settings)));
    body.append("\n# centres: what is usual in a town, not moved by a calibration\n");
    Centre.all().forEach(each -> line(body, each.path(), each.of(settings)));
    StringBuilder text = new StringBuilder(
        "# Default parameters, written by sozialraum calibrate; see docs/calibration.md\n");
    head.forEach((key, value) -> text.append("# ").append(key).append(": ").append(value).append('\n'));
    return text.append("# digest of what follows: ").append(digest(body.toString())).append('\n').append(body)
        .toString();
  }

  private static void line(StringBuilder body, String path, double value) {
    body.append(path).append(" = ").append(Message.plain(value)).append('\n');
  }

  /** The numbers of a file by their paths. */
  public static Map<String, Double> read(String text) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        numbers.put(line.substring(0, equals).strip(), Double.parseDouble(line.substring(equals + 1).strip()));
      }
    }
    return numbers;
  }

  /** Whether the digest in the header is that of the contents. */
  public static boolean intact(String text) {
    int end = text.indexOf("\n\n# free numbers\n");
    int begin = text.lastIndexOf(": ", end);
    return end > 0 && begin > 0 && text.substring(begin + 2, end).equals(digest(text.substring(end + 1)));
  }

  static String digest(String text) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** A scenario that says these numbers and nothing else, for others to build on. */
  public static String scenario(Map<String, String> head, Settings settings, List<FreeNumber> numbers) {
    StringBuilder text = new StringBuilder("# Calibrated numbers, for scenarios that say: based-on: calibrated.yaml\n");
    head.forEach((key, value) -> text.append("# ").append(key).append(": ").append(value).append('\n'));
    List<String> open = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (FreeNumber each : numbers) {
      String path = "settings." + each.path().replaceFirst("\\[.*", "");
      if (said.contains(path)) {
        continue;
      }
      said.add(path);
      String[] names = path.split("\\.");
      int common = 0;
      while (common < open.size() && common < names.length - 1 && open.get(common).equals(names[common])) {
        common++;
      }
      open.subList(common, open.size()).clear();
      for (int depth = common; depth < names.length - 1; depth++) {
        text.append("  ".repeat(depth)).append(names[depth]).append(":\n");
        open.add(names[depth]);
      }
      text.append("  ".repeat(names.length - 1)).append(names[names.length - 1]).append(": ")
          .append(value(settings, each)).append('\n');
    }
    return text.toString();
  }

  private static String value(Settings settings, FreeNumber number) {
    if (!number.path().endsWith("]")) {
      return Message.plain(number.of(settings));
    }
    Object value = settings;
    for (String name : number.path().replaceFirst("\\[.*", "").split("\\.")) {
      for (var component : value.getClass().getRecordComponents()) {
        if (Quantities.fileName(component.getName()).equals(name)) {
          value = Quantities.valueOf((Record) value, component);
          break;
        }
      }
    }
    List<String> values = new ArrayList<>();
    for (double each : ((AgeCurve) value).values()) {
      values.add(Message.plain(each));
    }
    return "[" + String.join(", ", values) + "]";
  }
}
