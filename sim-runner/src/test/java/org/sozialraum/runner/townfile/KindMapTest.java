package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.PlaceKind;

/** A user's own table of kinds of places counts before the project's. */
class KindMapTest {
  private static final String TABLE = "id,name,category,lon,lat\n1,A,Parkbank,13.005,52.005\n2,B,Kita,13.015,52.005\n"
      + "3,C,Waschsalon,13.025,52.005\n";

  @TempDir
  private Path folder;

  private ImportReport imported(String places, String kinds, Problems problems) throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder).places(places);
    Path columns = Files.writeString(folder.resolve("columns.yaml"), kinds);
    ImportRequest plain = files.request();
    return TownImport.run(new ImportRequest(plain.boundaries(), plain.population(), plain.indicators(), plain.places(),
        plain.out(), Optional.empty(), Optional.of(columns), "en"), problems);
  }

  private Map<PlaceKind, Integer> kinds(String places, String kinds) throws Exception {
    Problems problems = new Problems();
    ImportReport report = imported(places, kinds, problems);
    assertThat(problems.all()).isEmpty();
    return report.places().orElseThrow().usedByKind();
  }

  @Test
  void wordsOfACategoryColumnGetAKindOrNone() throws Exception {
    assertThat(kinds(TABLE, "kinds: {}\n")).containsExactly(Map.entry(PlaceKind.SCHOOL, 1));
    assertThat(kinds(TABLE, "kinds:\n  parkbank: square\n  Kita: none\n  Waschsalon: cafe\n"))
        .containsExactly(Map.entry(PlaceKind.SQUARE, 1), Map.entry(PlaceKind.CAFE, 1));
  }

  @Test
  void tagsGetAKindOrNone() throws Exception {
    assertThat(kinds(SampleTownFiles.PLACES, "kinds:\n  highway=bus_stop: square\n  amenity=cafe: none\n"))
        .containsOnlyKeys(PlaceKind.SQUARE, PlaceKind.PARK, PlaceKind.COMMUNITY_CENTRE);
  }

  @Test
  void anUnknownKindIsALineAndALineWithoutPlacesANote() throws Exception {
    Problems problems = new Problems();
    imported(TABLE, "kinds:\n  Parkbank: squares\n", problems);
    assertThat(problems.all()).extracting(Problem::line).singleElement().asString().contains("columns.yaml:2:"
        + " kinds.Parkbank: found \"squares\"; must be one of park, playground, square, ", "none; did you mean"
        + " \"square\"?");
    assertThat(imported(TABLE, "kinds:\n  Parkbnk: square\n", new Problems()).text("en"))
        .contains("columns.yaml:2: no place is \"parkbnk\"");
  }

  @Test
  void theImportersFirstGuessNamesWhatWasNotUsed() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder).places(SampleTownFiles.PLACES);
    files.imported();
    String guess = Files.readString(files.out().resolve("columns.yaml"));
    assertThat(guess).contains("\n# kinds:\n#   \"highway=bus_stop\": none  # 1 places\n");
    String uncommented = guess.substring(guess.indexOf("# kinds:")).replace("# kinds", "kinds").replaceAll("(?m)^#", "")
        .replace("none", "square");
    assertThat(kinds(SampleTownFiles.PLACES, uncommented)).containsKey(PlaceKind.SQUARE);
  }

  @Test
  void theDefaultTablesAreDocumented() throws Exception {
    String docs = Files.readString(Path.of(System.getProperty("sozialraum.root", ".."), "docs", "towns.md"));
    assertThat(List.of(docs.split("\n"))).containsAll(PlaceTags.rows()).containsAll(PlaceWords.rows());
  }
}
