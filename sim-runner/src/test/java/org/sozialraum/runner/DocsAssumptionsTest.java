package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.quantity.Quantities;

/**
 * Every numbered assumption stands in {@code docs/assumptions.md} once, with what carries it in the code and what would
 * change without it.
 */
class DocsAssumptionsTest {
  private static final DocsFile LIST = new DocsFile("docs/assumptions.md");
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z])A-(\\d+|places)\\b");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| A-(\\d+|places) \\| ([^|]*) \\|([^|]*)\\| ([^|]*) \\|$");
  private static final Pattern SOURCE = Pattern.compile("source\\s*=\\s*\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*");

  @Test
  void everyAssumptionStandsInTheListOnceAndNoOther() throws IOException {
    List<String> listed = new ArrayList<>();
    Matcher row = ROW.matcher(LIST.text());
    while (row.find()) {
      listed.add("A-" + row.group(1));
    }
    Set<String> used = new TreeSet<>();
    carriers().keySet().forEach(number -> used.add("A-" + number));
    assertThat(listed).as("assumptions of docs/assumptions.md").doesNotHaveDuplicates();
    assertThat(used).as("assumptions of code and documents; give each a row in docs/assumptions.md")
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyAssumptionSaysWhatIsAssumedAndWhatWouldChangeWithoutIt() {
    List<String> silent = new ArrayList<>();
    Matcher row = ROW.matcher(LIST.text());
    while (row.find()) {
      if (row.group(2).isBlank() || row.group(4).isBlank()) {
        silent.add("A-" + row.group(1));
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void whatCarriesAnAssumptionIsThatOfTheCode() throws IOException {
    Map<String, String> carriers = carriers();
    LIST.is(ROW.matcher(LIST.text()).replaceAll(row -> Matcher.quoteReplacement("| A-" + row.group(1) + " | "
        + row.group(2) + " | " + carriers.getOrDefault(row.group(1), "") + " | " + row.group(4) + " |")));
  }

  /** Settings whose source names an assumption, else classes that do, else documents. */
  private static Map<String, String> carriers() throws IOException {
    Map<String, Set<String>> documents = new TreeMap<>();
    Path root = DocsFile.root();
    try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
      for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".md"))
          .filter(each -> !each.endsWith("assumptions.md") && !each.endsWith("parameters.md"))::iterator) {
        String name = root.resolve("docs").relativize(file).toString().replace('\\', '/');
        add(NUMBER.matcher(DocsFile.textOf(file)), "[" + name + "](" + name + ")", documents);
      }
    }
    Map<String, Set<String>> classes = new TreeMap<>();
    for (String module : List.of("sim-model", "sim-runner")) {
      try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
        for (Path file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
          String name = file.getFileName().toString();
          add(NUMBER.matcher(SOURCE.matcher(DocsFile.textOf(file)).replaceAll("")),
              "`" + name.substring(0, name.length() - 5) + "`", classes);
        }
      }
    }
    Map<String, Map<String, List<String>>> settings = new TreeMap<>();
    Map<String, Integer> sizes = new TreeMap<>();
    for (Quantities.Described each : DocsTest.numbers()) {
      int cut = Math.max(each.path().lastIndexOf('.'), each.path().indexOf(": ") + 1);
      String group = cut <= 0 ? "" : each.path().substring(0, cut).replace(":", "");
      String name = each.path().substring(cut <= 0 ? 0 : cut + 1);
      sizes.merge(group, 1, Integer::sum);
      Matcher number = NUMBER.matcher(each.source());
      while (number.find()) {
        settings.computeIfAbsent(number.group(1), key -> new TreeMap<>())
            .computeIfAbsent(group, key -> new ArrayList<>()).add(name);
      }
    }
    Map<String, String> texts = new TreeMap<>();
    documents.forEach((number, names) -> texts.put(number, String.join(", ", names)));
    classes.forEach((number, names) -> texts.put(number, String.join(", ", names)));
    settings.forEach((number, groups) -> texts.merge(number, words(groups, sizes),
        (others, own) -> classes.containsKey(number) ? own + "; " + others : own));
    return texts;
  }

  private static void add(Matcher number, String name, Map<String, Set<String>> names) {
    while (number.find()) {
      names.computeIfAbsent(number.group(1), key -> new TreeSet<>()).add(name);
    }
  }

  /** One setting by its path, several of a group by the group and their names, all of a group by the group. */
  private static String words(Map<String, List<String>> groups, Map<String, Integer> sizes) {
    List<String> words = new ArrayList<>();
    groups.forEach((group, names) -> {
      boolean dotted = group.indexOf('.') >= 0;
      if (names.size() > 1 && names.size() == sizes.get(group)) {
        words.add("all of `" + group + "`");
      } else if (names.size() == 1 && (dotted || group.isEmpty())) {
        words.add("`" + (group.isEmpty() ? "" : group + ".") + names.get(0) + "`");
      } else {
        words.add("`" + group + "`: " + String.join(", ", names));
      }
    });
    return String.join("; ", words);
  }
}
