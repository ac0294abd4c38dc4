package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;

/** Towns on disk come back as they were, and damaged ones with a line that says where. */
class TownFolderTest {
  @TempDir
  private Path folder;

  private Path town(SampleTownFiles files) {
    files.imported();
    return files.out();
  }

  private SampleTownFiles files() {
    return new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL).places(SampleTownFiles.PLACES);
  }

  private static List<String> damage(Path town) {
    Problems problems = new Problems();
    assertThat(TownFolder.read(town, problems)).isNull();
    return problems.all().stream().map(Problem::line).map(line -> line.replace(town + "/", "")).toList();
  }

  private static void change(Path file, String from, String to) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aTownComesBackAsItWas() {
    SampleTownFiles files = files();
    TownPlan plan = files.imported().plan().orElseThrow();
    Problems problems = new Problems();
    assertThat(TownFolder.isTownFolder(files.out())).isTrue();
    SampleTownFiles.assertSame(TownFolder.read(files.out(), problems), plan);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void theSameDataGivesTheSameBytes() throws Exception {
    Path town = town(files());
    String before = Files.readString(town.resolve("town.json"));
    assertThat(Files.readString(town(files()).resolve("town.json"))).isEqualTo(before);
  }

  @Test
  void namesCannotBecomeFormulas() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder).places(SampleTownFiles.PLACES
        .replace("\"Treff\"", "\"=HYPERLINK(\\\"http://x\\\"),\\n'a\"").replace("node/2", "@2"));
    TownPlan plan = files.imported().plan().orElseThrow();
    assertThat(Files.readString(files.out().resolve("places.csv"))).contains("\"'=HYPERLINK(", "\n'@2,");
    assertThat(TownFolder.read(files.out(), new Problems()).places()).isEqualTo(plan.places());
    assertThat(plan.places().get(0).name()).isEqualTo("=HYPERLINK(\"http://x\"), 'a");
  }

  @Test
  void aNameThatBeginsWithAnApostropheKeepsIt() {
    assertThat(FolderText.uncelled(FolderText.cell("'t Huis"))).isEqualTo("'t Huis");
    assertThat(FolderText.cell("'t Huis")).isEqualTo("''t Huis");
  }

  @Test
  void aChangedNumberIsFoundByTheDigest() throws Exception {
    Path town = town(files());
    change(town.resolve("quarters.csv"), "8.5", "8.6");
    assertThat(damage(town)).containsExactly("town.json:1: digest: the files of the town do not fit its digest:"
        + " something was changed after the import; a town folder stays as the import wrote it; import the town again");
  }

  @Test
  void damageIsReportedWhereItIs() throws Exception {
    Path town = town(files());
    change(town.resolve("places.csv"), ",cafe,", ",caffeine,");
    change(town.resolve("age-groups.csv"), "02,18,39,40", "02,19,39,40");
    change(town.resolve("quarters.csv"), "Ost,Reihe,Reihe,100", "Ost,Reihe,Reihe,many");
    assertThat(damage(town)).hasSize(4)
        .anySatisfy(line -> assertThat(line).startsWith("places.csv:3: kind: found \"caffeine\"; known: park"))
        .anySatisfy(line -> assertThat(line).startsWith("age-groups.csv:7: from: the group begins at age 19"))
        .anySatisfy(line -> assertThat(line).startsWith("quarters.csv:4: population: found \"many\""));
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Path town = town(files());
    Files.delete(town.resolve("places.csv"));
    assertThat(damage(town)).hasSize(1).first().asString().startsWith("places.csv: there is no such file");
    assertThat(TownFolder.isTownFolder(folder)).isFalse();
  }

  /** Seeded flips, cuts and repetitions: each is a town again or a list of problems, never an exception. */
  @Test
  void noDamageGivesAnException() throws Exception {
    Path town = town(files());
    SplittableRandom chance = new SplittableRandom(7);
    List<String> names = List.of("town.json", "quarters.csv", "age-groups.csv", "places.csv", "boundaries.geojson");
    for (int round = 0; round < 200; round++) {
      Path file = town.resolve(names.get(round % names.size()));
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, spoiled(whole, chance));
      Problems problems = new Problems();
      TownPlan plan = TownFolder.read(town, problems);
      assertThat(plan == null).isEqualTo(!problems.none());
      assertLocated(problems, town);
      Files.write(file, whole);
    }
  }

  /** The same for the files that go in. */
  @Test
  void noInputGivesAnException() throws Exception {
    SampleTownFiles files = files();
    SplittableRandom chance = new SplittableRandom(11);
    List<String> names = List.of("boundaries.geojson", "population.csv", "indicators-0.csv", "places.geojson");
    int towns = 0;
    for (int round = 0; round < 240; round++) {
      Path file = folder.resolve(names.get(round % names.size()));
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, spoiled(whole, chance));
      Problems problems = new Problems();
      ImportReport report = TownImport.run(files.request(), problems);
      assertThat(report.plan().isPresent()).isEqualTo(problems.none());
      towns += problems.none() ? 1 : 0;
      assertLocated(problems, folder);
      Files.write(file, whole);
    }
    assertThat(towns).as("some damage, such as in a name, still gives a town").isBetween(20, 220);
  }

  private static void assertLocated(Problems problems, Path folder) {
    assertThat(problems.all()).allSatisfy(problem ->
        assertThat(problem.line()).startsWith(folder.toString()).doesNotContain("Exception"));
  }

  private static byte[] spoiled(byte[] whole, SplittableRandom chance) {
    byte[] bytes = whole.clone();
    int at = chance.nextInt(bytes.length);
    switch (chance.nextInt(4)) {
      case 0 -> bytes[at] = (byte) chance.nextInt(256);
      case 1 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
      case 2 -> bytes = java.util.Arrays.copyOf(bytes, at);
      default -> {
        String digit = String.valueOf(chance.nextInt(10));
        String absurd = List.of("99999999999", "-", "1e400", "[", "\"").get(chance.nextInt(5));
        bytes = new String(whole, StandardCharsets.UTF_8).replace(digit, absurd).getBytes(StandardCharsets.UTF_8);
      }
    }
    return bytes;
  }
}
