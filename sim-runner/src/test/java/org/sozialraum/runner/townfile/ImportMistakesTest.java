package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.runner.townfile.SampleTownFiles.POPULATION;
import static org.sozialraum.runner.townfile.SampleTownFiles.boundaries;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a town's files gives one line that says where, what, what is allowed and what to do. */
class ImportMistakesTest {
  @TempDir
  private Path folder;

  private record Mistake(String name, UnaryOperator<SampleTownFiles> spoil, String line) implements Arguments {
    @Override
    public Object[] get() {
      return new Object[] {name, spoil, line};
    }
  }

  private static Mistake population(String name, UnaryOperator<String> spoil, String line) {
    return new Mistake(name, files -> files.population(spoil.apply(POPULATION)), line);
  }

  private static Mistake shapes(String name, UnaryOperator<String> spoil, String line) {
    return new Mistake(name, files -> files.boundaries(spoil.apply(boundaries())), line);
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        population("unknown key", text -> text.replace("03,Ost", "30,Ost"),
            "population.csv:4: id: no quarter of the boundaries has the key \"30\"; known: 01, 02, 03; did "
            + "you mean \"03\"?"),
        population("unknown key and name", text -> text + "77,Nord,5,1,2,1,1,2\n",
            "population.csv:5: id: no quarter of the boundaries has the key \"77\"; known: 01, 02, 03; mend "
            + "the key or remove the row"),
        population("quarter without a row", text -> text.replaceAll("02,.*\n", ""),
            "boundaries.geojson:3: features[1]: quarter \"02\" (Mitte) has no row in population.csv; every "
            + "quarter has a row there; add the row, or remove the quarter from the boundaries"),
        population("row twice", text -> text + "03,Ost,100,30,20,30,20,48\n",
            "population.csv:5: id: quarter \"03\" (Ost) stands in line 4 already; one row per quarter; keep "
            + "one row of each quarter, for example that of the newest year"),
        population("no column with residents", text -> text.replace("population", "height"),
            "population.csv:1: no column holds the residents of the quarters (found: id, name, height, "
            + "age_0_17, age_18_39, age_40_64, age_65_plus, female); needed is a heading such as population, residents "
            + "or Einwohner; rename the column with all residents to population"),
        population("missing age group", text -> text.replace("age_18_39", "shoe_size"),
            "population.csv:1: the age groups break off: up to age 17 every age is covered, but "
            + "no group begins at age 18 (found: age_0_17, age_40_64, age_65_plus); age groups cover every "
            + "age once, the last one is open, such as age_65_plus; add the missing group or mend its heading"),
        population("ages do not sum", text -> text.replace("30,20,52", "30,21,52"),
            "population.csv:3: age_0_17 … age_65_plus: the age groups sum to 101, but the quarter has 100 "
            + "residents; age groups cover everybody once; mend the groups or the total of this row"),
        population("residents missing", text -> text.replace("02,Mitte,100", "02,Mitte,."),
            "population.csv:3: population: the number of residents is missing; every quarter has one; fill "
            + "it in, or remove the quarter from both files"),
        population("no number", text -> text.replace("02,Mitte,100", "02,Mitte,many"),
            "population.csv:3: population: found \"many\"; must be a number (residents), or \".\", \"-\" or an "
            + "empty cell where nothing is published; mend this cell"),
        population("half a resident", text -> text.replace("02,Mitte,100", "02,Mitte,100.5"),
            "population.csv:3: population: found 100.5; must be a whole number (residents); write it without a "
            + "decimal mark and without thousands marks"),
        population("more women than residents", text -> text.replace(",52", ",520"),
            "population.csv:3: female: found 520; must be between 0 and 100 (residents); mend this cell"),
        population("too few cells", text -> text.replace(",20,52", ",52"),
            "population.csv:3: found 7 cells; the headings name 8; check the separators and quotes of this "
            + "row"),
        population("open quote", text -> text.replace("02,Mitte", "02,\"Mitte"),
            "population.csv:3: the quotes of this row are not closed or stand inside a cell; cells with "
            + "separators or line breaks stand in double quotes; mend the quotes of this row"),
        population("other town", text -> text.replaceAll("(?m)^(\\d\\d),\\w+", "9$1,X$1"),
            "population.csv:1: no column names the quarters of boundaries.geojson (headings: id, name, "
            + "population, age_0_17, age_18_39, age_40_64, age_65_plus, female); needed is a column with the values of "
            + "one of its properties: id, name; check that both files are of the same town and year"),
        population("headings only", text -> text.lines().findFirst().orElseThrow() + "\n",
            "population.csv:1: there are headings, but no rows; needed is one row per quarter; check that this is the "
            + "right file"),
        shapes("metres", text -> text.replace("13.", "370013.").replace("52.", "5810052."),
            "boundaries.geojson:2: features[0]: the coordinates 370013.00, 5810052.00 cannot be degrees; "
            + "longitude from -180 to 180 first, then latitude from -89 to 89 (WGS84); export the file again "
            + "with the reference system WGS84 (EPSG:4326)"),
        shapes("named metres", text -> text.replaceFirst("\"features\"",
            "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::25833\"}}, \"features\""),
            "boundaries.geojson:1: crs: the file names the reference system urn:ogc:def:crs:EPSG::25833; "
            + "coordinates are degrees of longitude and latitude (WGS84, EPSG:4326); export the file again "
            + "with the reference system WGS84"),
        shapes("broken JSON", text -> text.replace("\"Mitte\"}", "\"Mitte\""),
            "boundaries.geojson:4: this is not valid JSON (from column 1 on); map files are "
            + "GeoJSON or Overpass JSON; export the file again, or mend it at this line"),
        shapes("cut off", text -> text.substring(0, text.length() / 2),
            "boundaries.geojson:3: this is not valid JSON (it ends too early, column 77); map files are GeoJSON or "
            + "Overpass JSON; export the file again, or mend it at this line"),
        shapes("no features", text -> "{\"type\": \"Topology\"}",
            "boundaries.geojson:1: there is no list \"features\" or \"elements\"; map files are GeoJSON "
            + "feature collections or Overpass JSON; check that this is the right file"),
        shapes("word as coordinate", text -> text.replaceFirst("\\[13\\.01, 52\\.0]", "[\"13.01\", 52.0]"),
            "boundaries.geojson:2: features[0]: found \"13.01\" among the coordinates; positions look like [12.37,"
            + " 51.34]; export the file again"),
        shapes("endless coordinate", text -> text.replaceFirst("13\\.01, 52\\.0]", "1e999, 52.0]"),
            "boundaries.geojson:2: features[0]: found the coordinate 1e999; must be a number such as 12.37; export "
            + "the file again, or mend it at this line"),
        shapes("line instead of area", text -> text.replaceFirst("\"Polygon\", \"coordinates\": \\[(.*?)]]]",
            "\"LineString\", \"coordinates\": $1]]"),
            "boundaries.geojson:2: features[0]: the feature is a LineString; each quarter is a Polygon or "
            + "MultiPolygon; draw its area or remove the feature"),
        shapes("stray point", text -> text.replaceFirst("\\[13\\.01, 52\\.0]", "[0.0, 0.0]"),
            "boundaries.geojson:2: the quarters reach from 0.00 to 13.03 degrees east and from 0.00 to "
            + "52.01 degrees north; a town or county is a few dozen kilometres wide; look for a stray "
            + "coordinate, or for coordinates that are not degrees"),
        shapes("deep nesting", text -> "{\"features\": " + "[".repeat(5000),
            "boundaries.geojson:1: features[0]: found brackets where a feature should stand; needed is a list of"
            + " features in braces; export the file again"),
        new Mistake("missing file", files -> files,
            "population.csv: there is no such file; wanted is a CSV file with the residents; check the path"),
        new Mistake("indicators of another town", files -> files.indicators("key,unemployed_pct\nA,3\nB,4\n"),
            "indicators-0.csv:1: no column names the quarters of boundaries.geojson (headings: key, "
            + "unemployed_pct); needed is a column with the keys or names of the quarters, such as 01 or West; check "
            + "that both files are of the same town and year"),
        new Mistake("percent beyond 100", files -> files.indicators("id,unemployed_pct\n01,3\n02,400\n03,3\n"),
            "indicators-0.csv:3: unemployed_pct: found 400; must be between 0 and 100 (percent); mend this "
            + "cell"),
        new Mistake("swapped places", files -> files.places(SampleTownFiles.PLACES
            .replaceAll("\\[(13[.\\d]*), (52[.\\d]*)]", "[$2, $1]")),
            "places.geojson:2: none of the 4 meeting places lies in a quarter; positions are longitude "
            + "first, then latitude; check that the file is of the same town and that longitude and latitude "
            + "are not swapped"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void isOneLine(String name, UnaryOperator<SampleTownFiles> spoil, String line) throws Exception {
    SampleTownFiles files = spoil.apply(new SampleTownFiles(folder));
    if (name.equals("missing file")) {
      Files.delete(folder.resolve("population.csv"));
    }
    assertThat(files.mistakes()).containsExactly(line);
    assertThat(Files.exists(files.out())).as("nothing is written").isFalse();
  }
}
