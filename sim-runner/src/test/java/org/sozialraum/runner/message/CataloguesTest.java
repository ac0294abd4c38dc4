package org.sozialraum.runner.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.runner.scenariofile.BudgetKeys;
import org.sozialraum.runner.scenariofile.DesignKeys;
import org.sozialraum.runner.scenariofile.ScenarioKeys;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.PlaceKind;

/** The catalogues of messages: both languages say the same, all of it is said somewhere, and nothing else is. */
class CataloguesTest {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", ".."));
  private static final List<String> MODULES = List.of("sim-model", "sim-runner");
  private static final String FOLDER = "src/main/resources/org/sozialraum/message";

  /** Keys that hold words the code itself says in English; see {@link Message#word}. */
  private static final List<String> WORDS = List.of("model.unit.", "setting.meaning.", "town.unit.",
      "report.kind.", "folder.thing.", "pattern.meaning.", "answer.either.",
      "observe.meaning.", "observe.source.", "observe.unit.", "observe.catalogue.");

  private static TreeMap<String, String> texts(String room, Language language) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Path file : catalogues()) {
      if (file.getFileName().toString().equals(room + "_" + language + ".properties")) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          read.load(reader);
        }
        read.forEach((key, text) -> texts.put((String) key, (String) text));
      }
    }
    return texts;
  }

  private static List<Path> catalogues() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve(FOLDER))) {
        files.sorted().forEach(found::add);
      }
    }
    return found;
  }

  static Set<String> rooms() throws IOException {
    return catalogues().stream().map(file -> file.getFileName().toString().replaceAll("_.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isWord(String key) {
    return WORDS.stream().anyMatch(key::startsWith);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  @Test
  void everyTextStandsInBothLanguagesWithTheSamePlaces() throws IOException {
    for (String room : rooms()) {
      TreeMap<String, String> english = texts(room, Language.EN);
      TreeMap<String, String> german = texts(room, Language.DE);
      german.keySet().removeIf(CataloguesTest::isWord);
      english.keySet().removeIf(CataloguesTest::isWord);
      assertThat(german.keySet()).as(room).isEqualTo(english.keySet());
      english.forEach((key, text) -> {
        assertThat(key).startsWith(room + ".");
        assertThat(text).as(key).isNotBlank();
        assertThat(places(german.get(key))).as(key).isEqualTo(places(text));
      });
    }
  }

  @Test
  void noKeyStandsTwiceInACatalogue() throws IOException {
    for (Path file : catalogues()) {
      assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('=')).strip())).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void noGermanTextHoldsEnglishWords() throws IOException {
    // Names of options are English in any language.
    Pattern english = Pattern.compile("(?<!--)\\b(the|and|or|is|are|must|with|without|found|not|of|to|each|line|file|known"
        + "|between|write|delete|check|choose|keys?|values?|should|cannot|folder|number|this|that)\\b",
        Pattern.CASE_INSENSITIVE);
    for (String room : rooms()) {
      texts(room, Language.DE).forEach((key, text) -> assertThat(english.matcher(text).find())
          .as(key + ": " + text).isFalse());
    }
  }

  @Test
  void whatTheCodeSaysStandsInTheCataloguesAndNothingElse() throws IOException {
    Pattern key = Pattern.compile("\"((?:" + String.join("|", rooms()) + ")\\.[a-z0-9.-]+)\"");
    Set<String> said = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
          Matcher found = key.matcher(Files.readString(file));
          while (found.find()) {
            said.add(found.group(1));
          }
        }
      }
    }
    said.remove("town.contacts"); // a cause that processes name, no text
    said.remove("answer.none"); // words of the charts, which have catalogues of their own
    Set<String> all = new TreeSet<>();
    for (String room : rooms()) {
      all.addAll(texts(room, Language.EN).keySet());
    }
    all.removeIf(CataloguesTest::isWord);
    assertThat(all.stream().filter(each -> !said.contains(each)
        && said.stream().noneMatch(begin -> begin.matches(".*[.-]") && each.startsWith(begin))))
        .as("keys without code that says them").isEmpty();
    assertThat(said.stream().filter(each -> !all.contains(each) && !WORDS.contains(each + ".")
        && !each.matches(".*\\.(yaml|json|csv|txt|properties|html|css|js)")
        && all.stream().noneMatch(whole -> whole.startsWith(each) && each.matches(".*[.-]"))))
        .as("keys that no catalogue holds").isEmpty();
  }

  @Test
  void everyUnitAndMeaningThatAMessageCanNameIsTranslated() throws IOException, ClassNotFoundException {
    TreeMap<String, String> german = texts("model", Language.DE);
    TreeMap<String, String> kinds = texts("report", Language.DE);
    for (PlaceKind kind : PlaceKind.values()) {
      assertThat(kinds).containsKey(Message.word("report.kind", kind.meaning()).key());
    }
    german.putAll(texts("setting", Language.DE));
    Consumer<Message> translated = word -> assertThat(german).as(word.in(Language.EN)).containsKey(word.key());
    for (Class<? extends Record> type : readFromFiles()) {
      for (RecordComponent component : type.getRecordComponents()) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Curve curve = component.getAnnotation(Curve.class);
        if (quantity != null) {
          translated.accept(Message.word("model.unit", quantity.unit()));
        } else if (curve != null) {
          translated.accept(Message.word("model.unit", curve.unit()));
        }
      }
      meaningsInMessages(type).forEach(meaning -> translated.accept(Message.word("setting.meaning", meaning)));
    }
  }

  @Test
  void everySettingHasAGermanMeaningOfItsOwnAndEveryGermanMeaningASetting()
      throws IOException, ClassNotFoundException {
    Set<String> meanings = new TreeSet<>();
    List<Class<? extends Record>> types = new ArrayList<>(List.of(Settings.class));
    types.addAll(Interventions.known().values());
    types.forEach(type -> Quantities.describe(type).forEach(each -> meanings.add(each.meaning())));
    readFromFiles().forEach(type -> meanings.addAll(meaningsInMessages(type)));
    TreeMap<String, String> german = texts("setting", Language.DE);
    TreeMap<String, String> expected = new TreeMap<>();
    for (String meaning : meanings) {
      String key = Message.word("setting.meaning", meaning).key();
      assertThat(expected.put(key, meaning)).as("two meanings with the key of: " + meaning).isNull();
      assertThat(german.get(key)).as(meaning).isNotBlank().isNotEqualToIgnoringCase(meaning);
    }
    assertThat(german.keySet().stream().filter(key -> !expected.containsKey(key)))
        .as("German meanings of no setting").isEmpty();
    assertThat(german.values()).as("German meanings of two settings").doesNotHaveDuplicates();
  }

  /** Records that are read from files, with those inside them. */
  private static List<Class<? extends Record>> readFromFiles() throws ClassNotFoundException {
    List<Class<? extends Record>> types = new ArrayList<>(List.of(ScenarioKeys.class, BudgetKeys.class,
        DesignKeys.class, DesignKeys.OfFactor.class, DesignKeys.OfOutput.class, DesignKeys.OfStop.class));
    types.addAll(Interventions.known().values());
    types.addAll(Shocks.known().values());
    for (String hidden : List.of("StakeholderKeys", "PositionReader$Metres", "PositionReader$Degrees")) {
      types.add(Class.forName(ScenarioKeys.class.getPackageName() + "." + hidden).asSubclass(Record.class));
    }
    for (int k = 0; k < types.size(); k++) {
      for (RecordComponent component : types.get(k).getRecordComponents()) {
        if (component.getAnnotations().length == 0 && component.getType().isRecord()) {
          types.add(component.getType().asSubclass(Record.class));
        }
      }
    }
    return types;
  }

  /** Meanings that a message about a file can name: of words, and of numbers that are required. */
  private static List<String> meaningsInMessages(Class<? extends Record> type) {
    List<String> meanings = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Quantity quantity = component.getAnnotation(Quantity.class);
      Word word = component.getAnnotation(Word.class);
      if (word != null) {
        meanings.add(word.meaning());
      } else if (quantity != null && quantity.required()) {
        meanings.add(quantity.meaning());
      }
    }
    return meanings;
  }

  @Test
  void everyWordOutOfAListHasATextForWhenItIsMisspelt() throws IOException {
    TreeMap<String, String> texts = texts("model", Language.EN);
    List<Class<? extends Record>> types = new ArrayList<>(List.of(ScenarioKeys.class, BudgetKeys.class,
        DesignKeys.class, DesignKeys.OfFactor.class, DesignKeys.OfOutput.class, DesignKeys.OfStop.class));
    types.addAll(Interventions.known().values());
    types.addAll(Shocks.known().values());
    for (int k = 0; k < types.size(); k++) {
      for (RecordComponent component : types.get(k).getRecordComponents()) {
        Class<?> one = component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> entry ? entry : component.getType();
        if (one.isEnum()) {
          assertThat(texts).containsKey("model.unknown." + Quantities.fileName(one.getSimpleName()));
        } else if (one.isRecord()) {
          types.add(one.asSubclass(Record.class));
        }
      }
    }
  }

  @Test
  void everyTextIsInASnapshotInBothLanguages() throws IOException {
    List<String> unseen = new ArrayList<>();
    for (Language language : Language.values()) {
      String kept = Snapshot.kept().stream()
          .filter(line -> line.startsWith(language + "  ")).collect(Collectors.joining("\n"));
      for (String room : rooms()) {
        texts(room, language).forEach((key, text) -> {
          String literal = Stream.of(text.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
          if (!isWord(key) && !Pattern.compile(literal).matcher(kept).find()) {
            unseen.add(language.toString().toUpperCase(Locale.ROOT) + " " + key);
          }
        });
      }
    }
    assertThat(unseen).as("texts that no snapshot shows").isEmpty();
  }
}
