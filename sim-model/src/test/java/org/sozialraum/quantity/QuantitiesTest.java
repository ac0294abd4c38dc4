package org.sozialraum.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Mechanism;

class QuantitiesTest {

  /** A small settings record of every kind of component. */
  public record Library(
      @Quantity(meaning = "opening hours", unit = "hours per week", byDefault = 35, max = 100,
          source = "test") double openHours,
      @Quantity(meaning = "rooms", unit = "rooms", byDefault = 2, min = 1, max = 9, source = "test") int rooms,
      @Curve(meaning = "readers", unit = "share", ages = {0, 10, 20}, byDefault = {0, .5, .25},
          source = "test") AgeCurve readers,
      @Word(meaning = "kind of place", byDefault = "community-centre") PlaceKind kind,
      @Word(meaning = "quarters", names = Word.Naming.QUARTER) List<String> quarters,
      @Word(meaning = "whether a café belongs to it", byDefault = "true") boolean withCafe,
      @Word(meaning = "name", byDefault = "Stadtbücherei") String name,
      Shelf shelf) {}

  /** Settings inside settings. */
  public record Shelf(
      @Quantity(meaning = "books", unit = "books", byDefault = 40, max = 50, source = "test") long books) {}

  /** A record that somebody forgot to describe. */
  public record Undescribed(double secret) {}

  private static final Library USUAL = Quantities.defaults(Library.class);

  @Test
  void defaultsFillEveryKindOfComponent() {
    assertThat(USUAL.openHours()).isEqualTo(35);
    assertThat(USUAL.rooms()).isEqualTo(2);
    assertThat(USUAL.readers().at(5)).isEqualTo(.25);
    assertThat(USUAL.kind()).isEqualTo(PlaceKind.COMMUNITY_CENTRE);
    assertThat(USUAL.quarters()).isEmpty();
    assertThat(USUAL.withCafe()).isTrue();
    assertThat(USUAL.name()).isEqualTo("Stadtbücherei");
    assertThat(USUAL.shelf().books()).isEqualTo(40);
  }

  @Test
  void aNumberOutsideItsBoundsIsNamedByItsPath() {
    Problems problems = new Problems();
    Library library = new Library(101, 0, AgeCurve.of(new double[] {0, 10, 20}, new double[] {0, 2, 0}),
        PlaceKind.CAFE, List.of(), false, "", new Shelf(51));
    Quantities.check(library, "library", problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "library.open-hours: found 101; must be between 0 and 100 (hours per week); choose a value in that range",
        "library.rooms: found 0; must be between 1 and 9 (rooms); choose a value in that range",
        "library.readers: found 2; must be between 0 and 1 (share); choose a value in that range",
        "library.shelf.books: found 51; must be between 0 and 50 (books); choose a value in that range");
  }

  @Test
  void aNumberAtItsBoundIsAllowedAndNoNumberIsNot() {
    Problems problems = new Problems();
    Quantities.check(new Shelf(50), "", problems);
    Quantities.check(new Shelf(0), "", problems);
    assertThat(problems.none()).isTrue();
    Quantities.check(new Library(Double.NaN, 2, USUAL.readers(), PlaceKind.CAFE, List.of(), true, "", new Shelf(1)), "",
        problems);
    assertThat(problems.all()).extracting(Problem::path).containsExactly("open-hours");
  }

  @Test
  void aDescriptionNamesNestedSettingsByTheirPath() {
    assertThat(Quantities.describe(Library.class)).extracting(Quantities.Described::path).containsExactly(
        "open-hours", "rooms", "readers", "kind", "quarters", "with-cafe", "name", "shelf.books");
    assertThat(Quantities.describe(Library.class).get(1)).isEqualTo(
        new Quantities.Described("rooms", "rooms", "rooms", "2", "1 – 9", "test"));
    assertThat(Quantities.describe(Library.class).get(2).byDefault()).isEqualTo("0/0.5/0.25");
  }

  @Test
  void aSettingWithoutDescriptionIsRefused() {
    assertThatThrownBy(() -> Quantities.describe(Undescribed.class)).hasMessageContaining("secret")
        .hasMessageContaining("has no description");
  }

  @ParameterizedTest
  @CsvSource({"startWeek, start-week", "COMMUNITY_CENTRE, community-centre", "share, share", "PARK, park",
      "at14Members, at14-members", "FEAR_KEEPS_HOME, fear-keeps-home"})
  void namesInFilesAreLowerCaseWithHyphens(String javaName, String fileName) {
    assertThat(Quantities.fileName(javaName)).isEqualTo(fileName);
  }

  @Test
  void namesInFilesDoNotDependOnTheLanguageOfTheMachine() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
      assertThat(Quantities.fileName("INCIDENTS")).isEqualTo("incidents");
      assertThat(Quantities.fileName("meetingIntercept")).isEqualTo("meeting-intercept");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  /** All settings of the model: the scenario's, the horizon's, every intervention's and every shock's. */
  static List<Class<? extends Record>> everySettingsRecord() {
    List<Class<? extends Record>> all = new ArrayList<>(List.of(Settings.class, Horizon.class));
    all.addAll(Interventions.known().values());
    all.addAll(Shocks.known().values());
    return all;
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Stream.of(type.getRecordComponents()).flatMap(component ->
        component.getType().isRecord() && !component.isAnnotationPresent(Position.class)
            ? components(component.getType()) : Stream.of(component));
  }

  @ParameterizedTest
  @MethodSource("everySettingsRecord")
  void everyDefaultLiesInItsOwnBounds(Class<? extends Record> type) {
    Problems problems = new Problems();
    Quantities.check(Quantities.defaults(type), "", problems);
    assertThat(problems.all()).extracting(Problem::line).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everySettingsRecord")
  void everyNumberHasMeaningUnitBoundsAndSource(Class<? extends Record> type) {
    assertThat(Quantities.describe(type)).isNotEmpty();
    components(type).forEach(component -> {
      String where = component.getDeclaringRecord().getName() + "." + component.getName();
      Quantity quantity = component.getAnnotation(Quantity.class);
      Curve curve = component.getAnnotation(Curve.class);
      Word word = component.getAnnotation(Word.class);
      if (quantity != null) {
        assertThat(quantity.meaning()).as("meaning of " + where).isNotBlank();
        assertThat(quantity.unit()).as("unit of " + where).isNotBlank();
        assertThat(quantity.source()).as("source of " + where).isNotBlank();
        assertThat(quantity.min()).as("bounds of " + where).isLessThan(quantity.max());
        assertThat(component.getType()).as("type of " + where).isIn(double.class, int.class, long.class);
        if (component.getType() != double.class) {
          assertThat(quantity.byDefault()).as("whole default of " + where).isEqualTo(Math.rint(quantity.byDefault()));
        }
      } else if (curve != null) {
        assertThat(curve.meaning()).as("meaning of " + where).isNotBlank();
        assertThat(curve.unit()).as("unit of " + where).isNotBlank();
        assertThat(curve.source()).as("source of " + where).isNotBlank();
        assertThat(component.getType()).as("type of " + where).isEqualTo(AgeCurve.class);
      } else if (component.isAnnotationPresent(Position.class)) {
        assertThat(component.getAnnotation(Position.class).meaning()).as("meaning of " + where).isNotBlank();
        assertThat(component.getType()).as("type of " + where).isEqualTo(org.sozialraum.town.Point.class);
      } else {
        assertThat(word).as("description of " + where).isNotNull();
        assertThat(word.meaning()).as("meaning of " + where).isNotBlank();
      }
    });
  }

  @Test
  void noTwoSettingsShareAPathOrAMeaningWithinOneProcess() {
    List<Quantities.Described> all = Quantities.describe(Settings.class);
    Set<String> paths = new HashSet<>();
    Set<String> meanings = new HashSet<>();
    assertThat(all).allSatisfy(each -> {
      assertThat(paths.add(each.path())).as(each.path() + " is unique").isTrue();
      String process = each.path().contains(".") ? each.path().substring(0, each.path().lastIndexOf('.')) : "";
      assertThat(meanings.add(process + ": " + each.meaning())).as(each.path() + " says something of its own").isTrue();
    });
  }

  @Test
  void everyMechanismHasAWordAndAMeaningOfItsOwn() {
    assertThat(Stream.of(Mechanism.values()).map(Mechanism::fileName)).doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[a-z]+(-[a-z]+)*"));
    assertThat(Stream.of(Mechanism.values()).map(Mechanism::meaning)).doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
